/** What a saved or deleted transaction does to others: orders get billed and shipped, invoices paid, balances move. */
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { amountOf, cents } from './money';
import { orderStatus } from '../../data/orderStatus';
import { appliedAmount, openOrPaid } from './totals';

const COUNTERS: Record<string, string> = {
	invoice: 'quantityBilled',
	cashSale: 'quantityBilled',
	vendorBill: 'quantityBilled',
	itemFulfillment: 'quantityFulfilled',
};
const BALANCES: Record<string, number> = { invoice: 1, creditMemo: -1, vendorBill: 1 };

/** Quantities by order, line and counter; amounts by applied document; the change of a party's balance. */
interface Effects {
	quantities: Map<string, { order: string; line: number; counter: string; quantity: number }>;
	applied: Map<string, number>;
	balance: Map<string, number>;
}

function add(map: Map<string, number>, key: string, amount: number): void {
	map.set(key, cents((map.get(key) ?? 0) + amount));
}

function count(effects: Effects, record: StoredRecord, sign: number): void {
	const counter = COUNTERS[record.type];
	if (counter !== undefined) {
		for (const { values } of record.lines.item ?? []) {
			if (values.orderDoc === undefined) continue;
			const key = `${String(values.orderDoc)}|${String(values.orderLine)}|${counter}`;
			const entry = effects.quantities.get(key) ?? {
				order: String(values.orderDoc),
				line: amountOf(values.orderLine),
				counter,
				quantity: 0,
			};
			entry.quantity += sign * amountOf(values.quantity);
			effects.quantities.set(key, entry);
		}
	}
	for (const line of record.lines.apply ?? []) {
		add(effects.applied, String(line.values.doc), sign * appliedAmount(line));
	}
	const direction = BALANCES[record.type];
	if (direction !== undefined) {
		const open = amountOf(record.values.amountRemaining);
		add(effects.balance, String(record.values.entity), sign * direction * open);
	}
}

/** What a record has applied, by document. */
export function appliedBy(record: StoredRecord | undefined): Map<string, number> {
	const map = new Map<string, number>();
	for (const line of record?.lines.apply ?? []) {
		add(map, String(line.values.doc), appliedAmount(line));
	}
	return map;
}

function changed(line: StoredLine, counter: string, by: number): StoredLine {
	const quantity = amountOf(line.values[counter]) + by;
	return { line: line.line, values: { ...line.values, [counter]: quantity } };
}

function applyQuantities(store: Store, effects: Effects, at: number): void {
	const orders = new Map<string, StoredRecord>();
	for (const { order: id, line, counter, quantity } of effects.quantities.values()) {
		const order = orders.get(id) ?? store.get('transaction', id);
		if (!order || quantity === 0) continue;
		const item = order.lines.item.map((entry) =>
			entry.line === line ? changed(entry, counter, quantity) : entry,
		);
		orders.set(id, { ...order, lines: { ...order.lines, item } });
	}
	for (const order of orders.values()) {
		const status = orderStatus(order);
		store.put({ ...order, values: { ...order.values, status }, modified: at });
	}
}

function applyPayments(store: Store, effects: Effects, at: number): void {
	for (const [id, amount] of effects.applied) {
		const doc = store.get('transaction', id);
		if (!doc || amount === 0) continue;
		const amountPaid = cents(amountOf(doc.values.amountPaid) + amount);
		const amountRemaining = cents(amountOf(doc.values.total) - amountPaid);
		const values: Values = { ...doc.values, amountPaid, amountRemaining };
		values.status = openOrPaid(values);
		store.put({ ...doc, values, modified: at });
		add(effects.balance, String(values.entity), -amount);
	}
}

/**
 * Carries the difference between a transaction before and after (undefined = there was none, or it is gone) to the
 * documents it refers to. `at` (ms UTC) becomes their last change; a balance moves without one, as calculated fields do
 * (netsuite-rest.md 12.2).
 */
export function settle(
	store: Store,
	before: StoredRecord | undefined,
	after: StoredRecord | undefined,
	at: number,
): void {
	const effects: Effects = { quantities: new Map(), applied: new Map(), balance: new Map() };
	if (before) count(effects, before, -1);
	if (after) count(effects, after, 1);
	applyQuantities(store, effects, at);
	applyPayments(store, effects, at);
	for (const [id, amount] of effects.balance) {
		const party = store.get('entity', id);
		if (!party || amount === 0) continue;
		const balance = cents(amountOf(party.values.balance) + amount);
		store.put({ ...party, values: { ...party.values, balance } });
	}
}
