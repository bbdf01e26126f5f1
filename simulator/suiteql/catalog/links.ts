/** How one transaction follows from another: `nexttransactionlinelink` and its three sisters. */
import type { RecordSchema, Store, StoredRecord } from '../../data/contract';
import { column, reference } from './columns';
import { shownRows } from './kits';
import type { Column, Row, Table, Value } from './table';
import { typeCode } from './transaction';
import { text } from './values';

/** Of a row: the document before, its line, and the amount that went over. */
interface Link extends Row {
	previous: string;
	previousLine: number;
	kind: string;
	foreign?: number;
}

const RECEIVED = new Set(['itemFulfillment', 'itemReceipt']);

const linkType = (type: string): string => (RECEIVED.has(type) ? 'ShipRcpt' : 'OrdBill');

/** Lines that come from an order's line, and documents that a payment or credit is applied to. */
function links(record: StoredRecord, store: Store): Link[] {
	const ordered = shownRows(record, store).flatMap((row): Link[] => {
		const { orderDoc, orderLine, amount } = row.stored?.values ?? {};
		const previous = text(orderDoc) ?? text(record.values.createdFrom);
		if (previous === undefined) return [];
		const previousLine = Number(orderLine ?? row.stored?.line);
		return [
			{ ...row, previous, previousLine, kind: linkType(record.type), foreign: Number(amount ?? 0) },
		];
	});
	const applied = (record.lines.apply ?? []).flatMap(({ values }): Link[] => {
		const previous = text(values.doc);
		if (previous === undefined || values.apply === false) return [];
		const foreign = Number(values.amount ?? 0);
		return [{ record, store, line: 0, previous, previousLine: 0, kind: 'Payment', foreign }];
	});
	return [...ordered, ...applied];
}

/** One row a pair of documents instead of one a pair of lines. */
function documents(record: StoredRecord, store: Store): Link[] {
	const pairs = new Map<string, Link>();
	for (const link of links(record, store)) {
		const known = pairs.get(link.previous);
		const foreign = (known?.foreign ?? 0) + (link.foreign ?? 0);
		pairs.set(link.previous, { ...link, foreign: Math.round(foreign * 100) / 100 });
	}
	return [...pairs.values()];
}

const of = (read: (link: Link) => Value) => (row: Row) => read(row as Link);

const previousRecord = ({ store, previous }: Link) => store.get('transaction', previous);

const pair: Column[] = [
	reference(
		'previousdoc',
		'transaction',
		of(({ previous }) => previous),
	),
	reference('nextdoc', 'transaction', ({ record }) => record.id),
	column(
		'linktype',
		'text',
		of(({ kind }) => kind),
	),
	column(
		'previoustype',
		'text',
		of((link) => typeCode(previousRecord(link)?.type ?? '')),
	),
	column('nexttype', 'text', ({ record }) => typeCode(record.type)),
	column(
		'previousdate',
		'date',
		of((link) => text(previousRecord(link)?.values.tranDate)),
	),
	column('nextdate', 'date', ({ record }) => text(record.values.tranDate)),
	column(
		'foreignamount',
		'currency',
		of(({ foreign }) => foreign),
	),
	column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
];

const lines: Column[] = [
	column(
		'previousline',
		'id',
		of(({ previousLine }) => previousLine),
	),
	column('nextline', 'id', ({ line }) => line),
];

/** The four tables; `schemas` are those of the transaction types. */
export function linkTables(schemas: RecordSchema[]): Table[] {
	const types = schemas.map(({ type }) => type);
	const table = (name: string, columns: Column[], rows: Table['rows']): Table => ({
		name,
		types,
		key: 'nextdoc',
		columns,
		rows,
	});
	return ['next', 'previous'].flatMap((way) => [
		table(`${way}transactionlinelink`, [...pair, ...lines], links),
		table(`${way}transactionlink`, pair, documents),
	]);
}
