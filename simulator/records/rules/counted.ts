/** Which counter of an order's lines a document that follows from it moves. */
import type { Store, StoredLine, StoredRecord } from '../../data/contract';
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { remaining } from '../../data/orderStatus';
import type { Draft } from '../draft';
import { amountOf } from './money';

const COUNTERS: Record<string, Record<string, string>> = {
	salesOrder: {
		invoice: 'quantityBilled',
		cashSale: 'quantityBilled',
		itemFulfillment: 'quantityFulfilled',
		fulfillmentRequest: 'quantityRequestedToFulfill',
	},
	purchaseOrder: { vendorBill: 'quantityBilled', itemReceipt: 'quantityReceived' },
	returnAuthorization: {
		itemReceipt: 'quantityReceived',
		creditMemo: 'quantityBilled',
		cashRefund: 'quantityBilled',
	},
	vendorReturnAuthorization: {
		itemFulfillment: 'quantityFulfilled',
		vendorCredit: 'quantityBilled',
	},
	transferOrder: { itemFulfillment: 'quantityFulfilled', itemReceipt: 'quantityReceived' },
	intercompanyTransferOrder: {
		itemFulfillment: 'quantityFulfilled',
		itemReceipt: 'quantityReceived',
	},
	purchaseRequisition: { purchaseOrder: 'quantityOrdered' },
	workOrder: { workOrderIssue: 'quantityIssued' },
};

const SUBLISTS = ['item', 'expense', 'component'] as const;

/** The counter, or undefined when lines of `target` do not count on lines of `source`. */
export function counterOf(source: string, target: string): string | undefined {
	return COUNTERS[source]?.[target];
}

/** The sublist of an order that a document's lines come from: components are issued from its items. */
const orderSublist = (sublist: string) => (sublist === 'component' ? 'item' : sublist);

/** A line that counts on an order's line. */
export interface Counted {
	order: string;
	sublist: string;
	line: number;
	counter: string;
	/** Pieces, or money on an expense line. */
	quantity: number;
	amount: number;
	/** Path of the quantity in a request, for faults. */
	path: string;
}

/** What a document counts on its orders, line by line. */
export function countedBy(
	store: Store,
	{ type, lines }: Pick<StoredRecord, 'type' | 'lines'>,
): Counted[] {
	const found: Counted[] = [];
	for (const sublist of SUBLISTS) {
		lines[sublist]?.forEach(({ values }, index) => {
			if (values.orderDoc === undefined || values.orderLine === undefined) return;
			const order = String(values.orderDoc);
			const counter = counterOf(store.get('transaction', order)?.type ?? '', type);
			if (counter === undefined) return;
			const pieces = values.quantity !== undefined;
			found.push({
				order,
				sublist: orderSublist(sublist),
				line: Number(values.orderLine),
				counter,
				quantity: Math.abs(amountOf(pieces ? values.quantity : values.amount)),
				amount: amountOf(values.amount),
				path: `${sublist}.items[${index}].${pieces ? 'quantity' : 'amount'}`,
			});
		});
	}
	return found;
}

/** The line of an order, by sublist and number. */
export function orderLine(
	order: StoredRecord | undefined,
	sublist: string,
	line: number,
): StoredLine | undefined {
	return order?.lines[sublist]?.find((entry) => entry.line === line);
}

/**
 * Lines that take more of their order than is left. `before` = the stored document that is being changed: what it has
 * counted itself is free again.
 */
export function checkCounted(
	store: Store,
	draft: Draft,
	before: StoredRecord | undefined,
): RefusalDetail[] {
	const key = ({ order, sublist, line, counter }: Counted) =>
		[order, sublist, line, counter].join('|');
	const free = new Map<string, number>();
	const left = (entry: Counted) => {
		const known = free.get(key(entry));
		if (known !== undefined) return known;
		const order = store.get('transaction', entry.order);
		const line = orderLine(order, entry.sublist, entry.line);
		return line ? remaining(line, entry.counter) : 0;
	};
	for (const entry of before ? countedBy(store, before) : []) {
		free.set(key(entry), left(entry) + entry.quantity);
	}
	const faults: RefusalDetail[] = [];
	for (const entry of countedBy(store, { type: draft.schema.type, lines: draft.lines })) {
		const rest = left(entry) - entry.quantity;
		free.set(key(entry), rest);
		if (rest < -1e-6) {
			const sentence = `The quantity ${entry.quantity} of order line ${entry.line} exceeds the ${rest + entry.quantity} that remain on the order.`;
			faults.push(userErrorDetail(sentence, entry.path));
		}
	}
	return faults;
}

const COUNTS = [...new Set(Object.values(COUNTERS).flatMap((targets) => Object.values(targets)))];

/** What of a line other documents have taken already: pieces, or money on an expense line. */
const taken = ({ values }: StoredLine) => Math.max(...COUNTS.map((name) => amountOf(values[name])));

/** Lines of an order that the request takes away or makes smaller than what is shipped, received or billed of them. */
export function checkTaken(draft: Draft, before: StoredRecord | undefined): RefusalDetail[] {
	if (!before || COUNTERS[before.type] === undefined) return [];
	const faults: RefusalDetail[] = [];
	for (const sublist of ['item', 'expense']) {
		for (const line of before.lines[sublist] ?? []) {
			const least = taken(line);
			if (least <= 0) continue;
			const now = draft.lines[sublist]?.find((entry) => entry.line === line.line);
			const left = amountOf(now?.values[now.values.quantity === undefined ? 'amount' : 'quantity']);
			if (now && Math.abs(left) >= least - 1e-6) continue;
			const sentence = now
				? `The quantity of line ${line.line} cannot be less than the ${least} that are fulfilled, received or billed.`
				: `Line ${line.line} cannot be deleted: ${least} of it are fulfilled, received or billed.`;
			faults.push(userErrorDetail(sentence, sublist));
		}
	}
	return faults;
}
