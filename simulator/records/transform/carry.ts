/** What a transformed record takes over from its source: header fields and lines. */
import { remaining, shippable } from '../../data/orderStatus';
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { addLine, type Draft } from '../draft';
import { counterOf } from '../rules/counted';
import { amountOf } from '../rules/money';
import { discountRate } from '../rules/totals';

/** Fields that belong to one document alone. */
const OWN_HEADER = new Set([
	...['id', 'tranId', 'tranDate', 'status', 'postingPeriod', 'createdFrom', 'transactionNumber'],
	...['subtotal', 'taxTotal', 'total', 'discountTotal', 'amount', 'amountPaid', 'amountRemaining'],
	...['applied', 'unapplied', 'refunded', 'payment', 'account', 'arAcct', 'apAcct', 'dueDate'],
	...['orderStatus', 'shipStatus', 'approvalStatus', 'customForm', 'shippingCost', 'handlingCost'],
	...['shipDate', 'startDate', 'endDate', 'built', 'undepFunds', 'externalId', 'quantity'],
]);

/** Fields of a line that tell of its own order, not of what is sold. */
const OWN_LINE = new Set([
	...['quantityBilled', 'quantityFulfilled', 'quantityReceived', 'quantityOrdered', 'amountBilled'],
	...['quantityCommitted', 'quantityBackOrdered', 'quantityAvailable', 'quantityIssued'],
	...['quantityRequestedToFulfill', 'isClosed', 'orderDoc', 'orderLine', 'line'],
	...['expectedShipDate', 'expectedReceiptDate', 'linkedOrder', 'createdFrom'],
]);

/** Copies every header field that the target has too, but what belongs to one document alone. */
export function carryHeader(source: StoredRecord, draft: Draft): void {
	for (const { name } of draft.schema.fields) {
		const value = source.values[name];
		if (value !== undefined && !OWN_HEADER.has(name)) draft.values[name] = value;
	}
	if (draft.schema.fields.some(({ name }) => name === 'customer')) {
		draft.values.customer ??= source.values.entity;
	}
	draft.values.createdFrom = source.id;
}

const known = (draft: Draft, sublist: string) =>
	new Set(
		draft.schema.sublists
			.find(({ name }) => name === sublist)
			?.fields.map((field) => field.name)
			// What a line is (goods or service) decides what becomes of it, whether the target shows it or not.
			.concat('itemType'),
	);

function copied(line: StoredLine, names: ReadonlySet<string>): Values {
	const values: Values = {};
	for (const [name, value] of Object.entries(line.values)) {
		if (names.has(name) && !OWN_LINE.has(name)) values[name] = value;
	}
	return values;
}

function nested({ lines }: StoredLine): Pick<StoredLine, 'lines'> {
	return lines === undefined ? {} : { lines };
}

/** Adds a line that counts as written by the request where it has an amount of its own. */
function take(draft: Draft, sublist: string, from: StoredLine, values: Values): void {
	const line = Object.assign(addLine(draft, sublist, values), nested(from));
	const given = new Set<string>();
	if (values.amount !== undefined) given.add('amount').add('rate');
	draft.givenOnLines.set(line, given);
}

const SHIPS = new Set(['itemFulfillment', 'itemReceipt', 'fulfillmentRequest']);

/** How many of a transfer's pieces have arrived at the other place can only be what has left. */
function open(source: StoredRecord, line: StoredLine, counter: string): number {
	const left = remaining(line, counter);
	if (!/transferOrder$/i.test(source.type) || counter !== 'quantityReceived') return left;
	const underway = amountOf(line.values.quantityFulfilled) - amountOf(line.values.quantityReceived);
	return Math.min(left, Math.max(0, underway));
}

/** Lines of an order of which something is open, each tied to the line it comes from. */
export function carryOpen(store: Store, source: StoredRecord, draft: Draft): void {
	const counter = counterOf(source.type, draft.schema.type) ?? '';
	const ships = SHIPS.has(draft.schema.type);
	for (const sublist of ['item', 'expense']) {
		if (draft.lines[sublist] === undefined) continue;
		const names = known(draft, sublist);
		for (const line of source.lines[sublist] ?? []) {
			const quantity = open(source, line, counter);
			if (quantity === 0 || (ships && !shippable(line))) continue;
			const values = copied(line, names);
			values.orderDoc = source.id;
			values.orderLine = line.line;
			if (sublist === 'expense') values.amount = quantity;
			else {
				values.quantity = quantity;
				// The share of the order's amount is reckoned when it is known how much of it is taken.
				delete values.amount;
			}
			if (ships) {
				values.itemReceive = true;
				if (names.has('quantityRemaining')) values.quantityRemaining = quantity;
				if (draft.schema.type === 'itemReceipt') {
					values.location = source.values.transferLocation ?? values.location;
					if (values.location === undefined) delete values.location;
				}
			}
			take(draft, sublist, line, values);
		}
	}
	// Shipping is charged, and a discount in money given, with the first bill.
	const all = [...(source.lines.item ?? []), ...(source.lines.expense ?? [])];
	const first = all.every((line) => amountOf(line.values[counter]) === 0);
	const fields = new Set(draft.schema.fields.map(({ name }) => name));
	for (const name of ['shippingCost', 'handlingCost']) {
		if (first && counter === 'quantityBilled' && fields.has(name)) {
			draft.values[name] ??= source.values[name];
			if (draft.values[name] === undefined) delete draft.values[name];
		}
	}
	if (!first && discountRate(store, source.values)?.percent === false) {
		for (const name of ['discountItem', 'discountRate']) delete draft.values[name];
	}
}

/** Whole lines, not tied to the source: an offer that is taken up, goods that come back. `most` limits the pieces of a line. */
export function carryAll(
	source: StoredRecord,
	draft: Draft,
	most: (line: StoredLine) => number = (line) => amountOf(line.values.quantity),
): void {
	for (const sublist of ['item', 'expense']) {
		if (draft.lines[sublist] === undefined) continue;
		const names = known(draft, sublist);
		for (const line of source.lines[sublist] ?? []) {
			const values = copied(line, names);
			if (sublist === 'item' && values.quantity !== undefined) {
				const quantity = Math.min(amountOf(values.quantity), most(line));
				if (quantity <= 0) continue;
				if (quantity !== values.quantity) delete values.amount;
				values.quantity = quantity;
			}
			take(draft, sublist, line, values);
		}
	}
	const fields = new Set(draft.schema.fields.map(({ name }) => name));
	for (const name of ['shippingCost', 'handlingCost']) {
		const value = source.values[name];
		if (fields.has(name) && value !== undefined) draft.values[name] = value;
	}
}
