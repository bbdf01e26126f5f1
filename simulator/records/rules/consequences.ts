/** What a saved or deleted transaction does to others: orders get billed and shipped, invoices paid, balances move. */
import type { Store, StoredRecord, Values } from '../../data/contract';
import { orderStatus } from '../../data/orderStatus';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { appliedAmount, openOrPaid } from './applied';
import { countedBy } from './counted';
import { CREDITS, IN_BALANCE, OWED, SPENDS } from './ledger';
import { amountOf, cents } from './money';
import { applyMovements, committed, movementsBetween } from './stock';

/** Counters by order, sublist and line; amounts by settled document. */
interface Effects {
	counters: Map<string, Array<{ sublist: string; line: number; counter: string; by: number }>>;
	built: Map<string, number>;
	applied: Map<string, number>;
	spent: Map<string, number>;
}

function add(map: Map<string, number>, key: string, amount: number): void {
	map.set(key, cents((map.get(key) ?? 0) + amount));
}

const BUILT_BY = new Set(['assemblyBuild', 'workOrderCompletion']);

function count(store: Store, effects: Effects, record: StoredRecord, sign: 1 | -1): void {
	for (const { order, sublist, line, counter, quantity, amount } of countedBy(store, record)) {
		const list = effects.counters.get(order) ?? [];
		effects.counters.set(order, list);
		list.push({ sublist, line, counter, by: sign * quantity });
		// What was billed in money, so that the last part of a line takes the rest to the cent.
		if (counter === 'quantityBilled' && sublist === 'item') {
			list.push({ sublist, line, counter: 'amountBilled', by: sign * amount });
		}
	}
	for (const line of record.lines.apply ?? []) {
		add(effects.applied, String(line.values.doc), sign * appliedAmount(line));
	}
	const spends = SPENDS[record.type];
	const credit = spends === undefined ? undefined : record.values[spends];
	if (credit !== undefined)
		add(effects.spent, String(credit), sign * amountOf(record.values.applied));
	if (BUILT_BY.has(record.type) && record.values.createdFrom !== undefined) {
		const { quantity, completedQuantity, createdFrom } = record.values;
		add(effects.built, String(createdFrom), sign * amountOf(quantity ?? completedQuantity));
	}
}

/** What a party owes or is owed through one document. */
function inBalance({ type, values }: StoredRecord): number {
	const sign = IN_BALANCE[type];
	if (sign === undefined) return 0;
	return sign * amountOf(OWED.has(type) ? values.amountRemaining : values.unapplied);
}

const partyOf = ({ type, values }: StoredRecord) =>
	values[TRANSACTION_TYPES[type]?.party ?? 'entity'] ?? values.entity;

/** Stores a document that changed because another one did, and moves its party's balance by the difference. */
function follow(store: Store, before: StoredRecord, after: StoredRecord): void {
	store.put(after);
	moveBalance(store, after, inBalance(after) - inBalance(before));
}

function moveBalance(store: Store, document: StoredRecord, amount: number): void {
	const party = store.get('entity', String(partyOf(document)));
	if (!party || cents(amount) === 0) return;
	const balance = cents(amountOf(party.values.balance) + amount);
	store.put({ ...party, values: { ...party.values, balance } });
}

function applyCounters(store: Store, { counters, built }: Effects, at: number): void {
	for (const id of new Set([...counters.keys(), ...built.keys()])) {
		const order = store.get('transaction', id);
		if (!order) continue;
		const lines = { ...order.lines };
		for (const { sublist, line, counter, by } of counters.get(id) ?? []) {
			lines[sublist] = (lines[sublist] ?? []).map((entry) => {
				if (entry.line !== line || by === 0) return entry;
				const sum = Math.round((amountOf(entry.values[counter]) + by) * 1e6) / 1e6;
				return { ...entry, values: { ...entry.values, [counter]: sum } };
			});
		}
		const values: Values = { ...order.values };
		const pieces = built.get(id);
		if (pieces !== undefined) values.built = amountOf(values.built) + pieces;
		const changed: StoredRecord = { ...order, values, lines, modified: at };
		values.status = orderStatus(changed);
		if (lines.item) lines.item = committed(store, changed, order);
		const movements = movementsBetween(store, order, changed);
		store.put(changed);
		applyMovements(store, movements);
	}
}

/** A document some of whose open amount was settled (or, below zero, set free again). */
function settled(document: StoredRecord, amount: number, at: number): StoredRecord {
	const values: Values = { ...document.values };
	if (CREDITS.has(document.type)) {
		values.refunded = cents(amountOf(values.refunded) + amount);
		values.unapplied = cents(amountOf(values.unapplied) - amount);
		if (document.type === 'creditMemo') values.amountRemaining = values.unapplied;
		if (document.type === 'creditMemo') values.status = openOrPaid(document.type, values);
	} else {
		values.amountPaid = cents(amountOf(values.amountPaid) + amount);
		values.amountRemaining = cents(amountOf(values.total) - values.amountPaid);
		values.status = openOrPaid(document.type, values);
	}
	return { ...document, values, modified: at };
}

function applyAmounts(store: Store, amounts: ReadonlyMap<string, number>, at: number): void {
	for (const [id, amount] of amounts) {
		const document = store.get('transaction', id);
		if (document && amount !== 0) follow(store, document, settled(document, amount, at));
	}
}

/** What was made into an order, and the status that it has then and had before. */
const CONVERTED: Record<string, [now: string, before: string]> = {
	estimate: ['B', 'A'],
	opportunity: ['C', 'A'],
};

function convert(store: Store, record: StoredRecord, made: boolean, at: number): void {
	const source = store.get('transaction', String(record.values.createdFrom));
	const statuses = source && CONVERTED[source.type];
	if (!source || !statuses) return;
	const offered = source.type === 'opportunity' && record.type === 'estimate';
	const status = made ? (offered ? 'B' : statuses[0]) : statuses[1];
	if (source.values.status === status) return;
	store.put({ ...source, values: { ...source.values, status }, modified: at });
}

/**
 * Carries the difference between a transaction before and after (undefined = there was none, or it is gone) to the
 * documents it refers to, to the stock, and to its party. `at` (ms UTC) becomes the documents' last change; balances and
 * quantities move without one, as calculated fields do (netsuite-rest.md 12.2).
 */
export function settle(
	store: Store,
	before: StoredRecord | undefined,
	after: StoredRecord | undefined,
	at: number,
): void {
	const record = after ?? before;
	if (!record || !TRANSACTION_TYPES[record.type]) return;
	const effects: Effects = {
		counters: new Map(),
		built: new Map(),
		applied: new Map(),
		spent: new Map(),
	};
	if (before) count(store, effects, before, -1);
	if (after) count(store, effects, after, 1);
	applyMovements(store, movementsBetween(store, before, after));
	applyCounters(store, effects, at);
	applyAmounts(store, effects.applied, at);
	applyAmounts(store, effects.spent, at);
	moveBalance(store, record, (after ? inBalance(after) : 0) - (before ? inBalance(before) : 0));
	if (!before || !after) convert(store, record, after !== undefined, at);
}
