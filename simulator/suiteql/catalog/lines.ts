/** `transactionline`: the main line (0) and the lines of the sublists, as one numbered series. */
import type { RecordSchema, Store, StoredLine, StoredRecord } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { lineAccount, mainAccount } from './accounts';
import { addedLines } from './addedLines';
import { column, fieldColumn, merged, reference } from './columns';
import { LINE_COLUMNS } from './reckoned/lines';
import type { Column, Row, Table } from './table';
import { otherLines, otherMain } from './otherLines';
import { partyOf } from './transaction';
import { unfilled } from './unfilled';
import { inBase, number, text } from './values';

/** Sublists whose lines are transaction lines, in NetSuite's order. */
export const LINE_LISTS = ['item', 'expense', 'line', 'inventory'] as const;

/** Leaves room for every line of a transaction; a line number never reaches it. */
const KEYS_A_TRANSACTION = 10_000;

/** Sales lines are negative, purchase lines positive, and credits the other way round (netsuite-rest.md 6.4). */
export function lineSign(type: string): 1 | -1 {
	if (type === 'creditMemo' || type === 'cashRefund') return 1;
	if (type === 'itemFulfillment' || type === 'vendorCredit' || type === 'creditCardRefund')
		return -1;
	return TRANSACTION_TYPES[type]?.side === 'sale' ? -1 : 1;
}

/** The lines after the main line, numbered on from sublist to sublist. */
export function lineRows(record: StoredRecord, store: Store): Row[] {
	const others = otherLines(record, store);
	if (others) {
		return others.map((stored, at) => ({
			record,
			store,
			stored,
			line: stored.line,
			sequence: at + 1,
		}));
	}
	const rows: Row[] = [];
	let before = 0;
	for (const name of LINE_LISTS) {
		const lines: StoredLine[] = record.lines[name] ?? [];
		for (const stored of lines) {
			const line = before + stored.line;
			rows.push({ record, store, stored, line, sequence: rows.length + 1 });
		}
		before = rows.reduce((most, row) => Math.max(most, row.line ?? 0), before);
	}
	return rows;
}

/** The lines of the sublists, and after them those that NetSuite adds. */
export function allLineRows(record: StoredRecord, store: Store): Row[] {
	const rows = lineRows(record, store);
	for (const values of addedLines(record)) {
		const line = (rows[rows.length - 1]?.line ?? 0) + 1;
		rows.push({ record, store, stored: { line, values }, line, sequence: rows.length + 1 });
	}
	return rows;
}

/** Money that comes in, and says so with its sign. */
const RECEIVED = new Set(['customerPayment', 'customerDeposit']);

/** In the transaction's currency, with its sign: of a line its amount, of the main line the total, the other way round. */
export function foreignAmount({ record, stored, store }: Row): number | undefined {
	if (!stored) {
		const other = otherMain(record, store);
		if (other !== undefined) return other;
		const total = number(record.values.total ?? record.values.payment);
		if (total === undefined) return undefined;
		return RECEIVED.has(record.type) ? total : -lineSign(record.type) * total;
	}
	const { amount, debit, credit } = stored.values;
	if (debit !== undefined || credit !== undefined)
		return (number(debit) ?? 0) - (number(credit) ?? 0);
	const plain = number(amount);
	return plain === undefined ? undefined : lineSign(record.type) * plain;
}

/** In the base currency of the subsidiary, to the cent. */
export const baseAmount = (row: Row): number | undefined => inBase(foreignAmount(row), row.record);

const ofLine =
	(name: string) =>
	({ stored }: Row) =>
		stored?.values[name];

/** The line's own value, else the transaction's. */
const inherited =
	(name: string) =>
	({ stored, record }: Row) =>
		text(stored?.values[name] ?? record.values[name]);

const signed = (name: string) => (row: Row) => {
	const value = number(ofLine(name)(row));
	return value === undefined ? undefined : lineSign(row.record.type) * value;
};

/** The unique key of a transaction's line. */
export const lineKeyOf = (transaction: string, line: number): number =>
	Number(transaction) * KEYS_A_TRANSACTION + line;

const lineKey = ({ record, line = 0 }: Row) => lineKeyOf(record.id, line);

const own: Column[] = [
	column('uniquekey', 'integer', lineKey),
	column('lineuniquekey', 'integer', lineKey),
	column('id', 'id', ({ line }) => line),
	column('line', 'id', ({ line }) => line),
	column('linesequencenumber', 'id', ({ sequence }) => sequence),
	reference('transaction', 'transaction', ({ record }) => record.id),
	column('mainline', 'flag', ({ stored }) => stored === undefined),
	column('taxline', 'flag', ({ stored }) => stored?.values.itemType === 'TaxItem'),
	column('transactiondiscount', 'flag', ({ stored }) => stored?.values.itemType === 'Discount'),
	column('iscogs', 'flag', () => false),
	column('donotdisplayline', 'flag', () => false),
	column('assemblycomponent', 'flag', ({ stored }) => stored?.values.isComponent === true),
	column('kitcomponent', 'flag', ({ stored }) => stored?.values.kitMemberOf !== undefined),
	column('isclosed', 'flag', ({ stored }) => stored?.values.isClosed === true),
	column('isfullyshipped', 'flag', ({ stored }) => {
		const { quantity, quantityFulfilled } = stored?.values ?? {};
		return quantity !== undefined && number(quantityFulfilled) === quantity;
	}),
	column('isinventoryaffecting', 'flag', ({ record, stored }) => {
		const moves = record.type === 'itemFulfillment' || record.type === 'cashSale';
		return moves && stored?.values.itemType === 'InvtPart';
	}),
	reference('entity', 'entity', (row) => text(ofLine('entity')(row)) ?? partyOf(row)),
	reference(
		'subsidiary',
		'subsidiary',
		(row) => text(ofLine('lineSubsidiary')(row)) ?? inherited('subsidiary')(row),
	),
	reference('createdfrom', 'transaction', ({ record, stored }) =>
		text(
			stored ? (stored.values.orderDoc ?? record.values.createdFrom) : record.values.createdFrom,
		),
	),
	column(
		'quantity',
		'float',
		(row) => signed('quantity')(row) ?? number(ofLine('adjustQtyBy')(row)),
	),
	column('foreignamount', 'currency', foreignAmount),
	column('netamount', 'currency', baseAmount),
	column('amount', 'currency', baseAmount),
	column('creditforeignamount', 'currency', (row) => {
		const amount = foreignAmount(row);
		return amount !== undefined && amount < 0 ? -amount : undefined;
	}),
	column('debitforeignamount', 'currency', (row) => {
		const amount = foreignAmount(row);
		return amount !== undefined && amount > 0 ? amount : undefined;
	}),
	column('quantityshiprecv', 'float', ({ stored }) =>
		number(stored?.values.quantityFulfilled ?? stored?.values.quantityReceived),
	),
	column('memo', 'text', ({ record, stored }) =>
		text(stored ? (stored.values.memo ?? stored.values.description) : record.values.memo),
	),
	column('linecreateddate', 'datetime', ({ record }) => record.created),
	column('linelastmodifieddate', 'datetime', ({ record }) => record.modified),
	// As Oracle's samples join lines to accounts (oracle/netsuite-suitecloud-sdk).
	reference('account', 'account', (row) =>
		row.stored ? lineAccount(row) : mainAccount(row.record, row.store),
	),
	reference('expenseaccount', 'account', ({ stored }) =>
		text(stored?.values.account ?? stored?.values.expenseAccount),
	),
];

/** The table; `schemas` are those of the transaction types, whose line fields become columns; `shown` gives the lines. */
export function transactionLineTable(schemas: RecordSchema[], shown: Table['rows']): Table {
	const fields = schemas
		.flatMap(({ sublists }) => sublists)
		.filter(({ name }) => (LINE_LISTS as readonly string[]).includes(name))
		.flatMap((sublist) => sublist.fields)
		.filter(({ name }) => !name.includes('.') && name !== 'account')
		.map((field) => fieldColumn(field, ofLine(field.name)));
	return {
		name: 'transactionline',
		types: schemas.map(({ type }) => type),
		key: 'transaction',
		columns: merged(own, LINE_COLUMNS, fields, unfilled('transactionline')),
		rows: (record, store) => [{ record, store, line: 0, sequence: 0 }, ...shown(record, store)],
	};
}
