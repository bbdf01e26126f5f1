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
	kind: string | undefined;
	foreign?: number;
}

const RECEIVED = new Set(['itemFulfillment', 'itemReceipt']);

/** Of what is no bill of an order; of some only that they are linked is known. */
const KINDS: Record<string, string | undefined> = {
	assemblyBuild: 'WOBuild',
	deposit: 'Payment',
	workOrderIssue: undefined,
	workOrderCompletion: undefined,
	workOrderClose: undefined,
	fulfillmentRequest: undefined,
};

function linkType(type: string): string | undefined {
	if (RECEIVED.has(type)) return 'ShipRcpt';
	return type in KINDS ? KINDS[type] : 'OrdBill';
}

/** What is used up by an application: money that was paid in advance. */
const ADVANCES: Record<string, { field: string; kind?: string }> = {
	depositApplication: { field: 'deposit', kind: 'DepAppl' },
	vendorPrepaymentApplication: { field: 'vendorPrepayment' },
};

function advance(record: StoredRecord, store: Store): Link[] {
	const of = ADVANCES[record.type];
	const previous = of && text(record.values[of.field]);
	if (previous === undefined) return [];
	const foreign = Number(record.values.total ?? 0);
	return [{ record, store, line: 0, previous, previousLine: 0, kind: of.kind, foreign }];
}

/** Documents without lines of their own that follow from another. */
const BARE = new Set(['workOrderCompletion', 'workOrderClose']);

function bare(record: StoredRecord, store: Store): Link[] {
	const previous = BARE.has(record.type) ? text(record.values.createdFrom) : undefined;
	if (previous === undefined) return [];
	return [{ record, store, line: 0, previous, previousLine: 0, kind: undefined, foreign: 0 }];
}

/** Lines that come from an order's line, and documents that a payment or credit is applied to. */
function links(record: StoredRecord, store: Store): Link[] {
	const before = bare(record, store);
	if (before.length > 0) return before;
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
	return [...ordered, ...advance(record, store), ...applied];
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
