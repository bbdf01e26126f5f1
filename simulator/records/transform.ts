/** Making one record from another: the pairs of netsuite-rest.md 4.8 between types that the simulator knows in full. */
import type { RecordSchema, StoredLine, StoredRecord, Values } from '../data/contract';
import { userError } from '../data/refusal';
import { TRANSACTION_TYPES } from '../data/transactionTypes';
import { type Draft, addLine, draftOf } from './draft';
import { remaining, shippable } from '../data/orderStatus';
import { amountOf } from './rules/money';

const PAIRS: Record<string, readonly string[]> = {
	customer: ['cashSale', 'customerPayment', 'estimate', 'invoice', 'salesOrder'],
	vendor: ['purchaseOrder', 'vendorBill'],
	estimate: ['salesOrder', 'invoice', 'cashSale'],
	salesOrder: ['invoice', 'cashSale', 'itemFulfillment'],
	invoice: ['customerPayment', 'creditMemo'],
	purchaseOrder: ['vendorBill'],
};

/** Source statuses from which nothing can be made. */
const BARRED: Record<string, string> = {
	salesOrder: 'ACH',
	purchaseOrder: 'ACH',
	estimate: 'BCVX',
	invoice: 'BDEV',
};

const CARRIED = [
	'entity subsidiary currency exchangeRate terms salesRep taxItem taxRate department class location',
	'memo otherRefNum custbody_reference custbody_gift custbody_channel custbody_asset',
]
	.join(' ')
	.split(' ');

/** Fields of a line that tell of its own order, not of what is sold. */
const OWN = new Set([
	...['quantityBilled', 'quantityFulfilled', 'quantityReceived', 'isClosed', 'orderDoc'],
	...['orderLine', 'expectedShipDate', 'expectedReceiptDate'],
]);

/** Target types that a type can be transformed to. */
export function transformTargets(type: string): readonly string[] {
	return PAIRS[type] ?? [];
}

function invalid(source: StoredRecord, target: RecordSchema): never {
	throw userError(
		`You can not initialize ${target.type.toLowerCase()}: invalid reference ${source.id}.`,
	);
}

function carryHeader(source: StoredRecord, draft: Draft): void {
	for (const { name } of draft.schema.fields) {
		const value = source.values[name];
		const carried = CARRIED.includes(name) || name.startsWith('shippingAddress.');
		if (value !== undefined && carried) draft.values[name] = value;
	}
	draft.values.createdFrom = source.id;
}

function carryLines(source: StoredRecord, draft: Draft): void {
	const sublist = draft.schema.sublists.find(({ name }) => name === 'item');
	const known = new Set(sublist?.fields.map((field) => field.name));
	const linked = known.has('orderDoc') && /Order$/.test(source.type);
	const ship = draft.schema.type === 'itemFulfillment';
	const counter = ship ? 'quantityFulfilled' : 'quantityBilled';
	for (const line of source.lines.item) {
		const quantity = linked ? remaining(line, counter) : amountOf(line.values.quantity);
		if (quantity === 0 || (ship && !shippable(line))) continue;
		const values: Values = {};
		for (const [name, value] of Object.entries(line.values)) {
			if (known.has(name) && !OWN.has(name)) values[name] = value;
		}
		values.quantity = quantity;
		if (linked) Object.assign(values, { orderDoc: source.id, orderLine: line.line });
		if (ship) values.itemReceive = true;
		if (quantity !== line.values.quantity) delete values.amount;
		addLine(draft, 'item', values);
	}
}

function carryExpenses(source: StoredRecord, draft: Draft): void {
	if (draft.lines.expense === undefined) return;
	for (const line of source.lines.expense ?? []) addLine(draft, 'expense', { ...line.values });
}

function carryInvoice(source: StoredRecord, draft: Draft): void {
	if (draft.schema.type === 'customerPayment') {
		for (const name of ['entity', 'createdFrom', 'memo']) delete draft.values[name];
		draft.values.customer = source.values.entity;
	} else carryLines(source, draft);
	const line = addLine(draft, 'apply', { doc: source.id, apply: true });
	draft.givenOnLines.set(line, new Set(['doc', 'apply']));
}

/** Lines of a target count as written, so that amounts are computed for them. */
function asGiven(draft: Draft, lines: readonly StoredLine[]): void {
	for (const line of lines) {
		const set = draft.givenOnLines.get(line) ?? new Set<string>();
		if (line.values.amount !== undefined) set.add('amount').add('rate');
		draft.givenOnLines.set(line, set);
	}
}

/**
 * A draft of the target with everything carried over. Throws NetSuiteRefusal (USER_ERROR) for a pair that is not
 * documented, and for a source of which nothing is left: fully billed, paid, closed, waiting for approval.
 */
export function transformed(source: StoredRecord, target: RecordSchema): Draft {
	if (!transformTargets(source.type).includes(target.type)) {
		throw userError(
			'That type of record transformation is invalid. Please choose a valid transformation type.',
		);
	}
	const draft = draftOf(target);
	const party = TRANSACTION_TYPES[target.type].party;
	if (!TRANSACTION_TYPES[source.type] && party) {
		draft.values[party] = source.id;
		return draft;
	}
	if (BARRED[source.type]?.includes(String(source.values.status))) invalid(source, target);
	carryHeader(source, draft);
	if (source.type === 'invoice') {
		carryInvoice(source, draft);
		return draft;
	}
	carryLines(source, draft);
	carryExpenses(source, draft);
	if (draft.lines.item.length + (draft.lines.expense?.length ?? 0) === 0) invalid(source, target);
	const firstBill = source.lines.item.every((line) => amountOf(line.values.quantityBilled) === 0);
	const shippingCost = source.values.shippingCost;
	const wanted = target.fields.some((field) => field.name === 'shippingCost');
	if (firstBill && wanted && shippingCost !== undefined) draft.values.shippingCost = shippingCost;
	asGiven(draft, draft.lines.item);
	return draft;
}
