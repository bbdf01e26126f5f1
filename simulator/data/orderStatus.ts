/** The status of an order from what of its lines is shipped, received and billed. */
import type { StoredLine, StoredRecord } from './contract';

const amountOf = (line: StoredLine, name: string) => {
	const value = line.values[name];
	return typeof value === 'number' ? value : 0;
};

/** What a line orders: pieces, or money on an expense line. */
const orderedOf = (line: StoredLine) =>
	Math.abs(amountOf(line, line.values.quantity === undefined ? 'amount' : 'quantity'));

/** What of a line is not yet counted (`quantityBilled` …): pieces, or money on an expense line; closed lines leave nothing. */
export function remaining(line: StoredLine, counter: string): number {
	if (line.values.isClosed === true) return 0;
	const left = orderedOf(line) - amountOf(line, counter);
	// Money that is billed in parts leaves binary dust.
	return left > 1e-7 ? Math.round(left * 1e8) / 1e8 : 0;
}

/** Services are billed, not shipped; the same holds for what only explains or reckons. */
const NOT_SHIPPED = new Set([
	'Service',
	'Description',
	'Discount',
	'Subtotal',
	'Markup',
	'Payment',
	'OthCharge',
]);

/** True for what leaves or enters a warehouse. */
export const shippable = ({ values }: StoredLine) => !NOT_SHIPPED.has(String(values.itemType));

/** The two counters of an order: what moved, and what is billed (or, between warehouses, arrived). */
export interface OrderFlow {
	moved: string;
	done: string;
	/** Lines that move at all. */
	goods(line: StoredLine): boolean;
}

const anything = ({ values }: StoredLine) => values.quantity !== undefined;

/** Orders whose lines are counted, by record type. All share the letters A to H, see ./transactionTypes. */
export const ORDER_FLOWS: Readonly<Record<string, OrderFlow>> = {
	salesOrder: { moved: 'quantityFulfilled', done: 'quantityBilled', goods: shippable },
	purchaseOrder: { moved: 'quantityReceived', done: 'quantityBilled', goods: anything },
	returnAuthorization: { moved: 'quantityReceived', done: 'quantityBilled', goods: shippable },
	vendorReturnAuthorization: {
		moved: 'quantityFulfilled',
		done: 'quantityBilled',
		goods: anything,
	},
	transferOrder: { moved: 'quantityFulfilled', done: 'quantityReceived', goods: anything },
	intercompanyTransferOrder: {
		moved: 'quantityFulfilled',
		done: 'quantityReceived',
		goods: anything,
	},
};

/** Released, in process, built: by the pieces built. Planned and closed stay what they are. */
function workOrderStatus({ values }: StoredRecord): string {
	const status = String(values.status);
	if (status === 'A' || status === 'C' || status === 'H') return status;
	const built = typeof values.built === 'number' ? values.built : 0;
	if (built <= 0) return 'B';
	return built >= Number(values.quantity) ? 'G' : 'D';
}

/**
 * Letter of an order. Waiting for approval and cancelled stay what they are; an order without goods waits for billing
 * only. This account bills in advance of fulfillment, and a fully billed order counts as billed whatever is still to be
 * shipped.
 */
export function orderStatus(record: StoredRecord): string {
	const { type, values, lines } = record;
	if (type === 'workOrder') return workOrderStatus(record);
	const status = String(values.status);
	const flow = ORDER_FLOWS[type];
	if (!flow || status === 'A' || status === 'C') return status;
	const all = [...(lines.item ?? []), ...(lines.expense ?? [])];
	const open = all.filter((line) => line.values.isClosed !== true);
	if (open.length === 0) return all.length === 0 ? status : 'H';
	if (open.every((line) => remaining(line, flow.done) === 0)) return 'G';
	const goods = open.filter((line) => line.values.quantity !== undefined && flow.goods(line));
	if (goods.every((line) => remaining(line, flow.moved) === 0)) return 'F';
	if (!goods.some((line) => amountOf(line, flow.moved) > 0)) return 'B';
	const waits = goods.some((line) => amountOf(line, flow.moved) > amountOf(line, flow.done));
	return waits ? 'E' : 'D';
}

/** `orderStatus` of an order says what its status says, whatever was written to it. */
export const saysOrderStatus = (type: string, name: string) =>
	name === 'orderStatus' && ORDER_FLOWS[type] !== undefined;
