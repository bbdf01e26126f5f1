/** Columns of transaction lines and postings that follow from the item, the order or the transaction. */
import type { Store, StoredRecord } from '../../../data/contract';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { cents } from '../../../records/rules/money';
import { column, reference } from '../columns';
import type { Column, Row, Value } from '../table';
import { unitOf } from '../tables/prices';
import { termOf } from '../terms';
import { number, text } from '../values';
import { headed, paid, unpaid } from './documents';

const BASE_PRICE = '1';

const goodOf = ({ stored, store }: Row) =>
	stored?.values.item === undefined ? undefined : store.get('item', String(stored.values.item));

const isSale = ({ record }: Row): boolean => TRANSACTION_TYPES[record.type]?.side === 'sale';

/** Lines that stand for no goods. */
const ADDED = new Set(['TaxItem', 'ShipItem', 'Discount', 'Subtotal', 'Description']);

/** What one piece costs; a kit costs what its members do. */
function costOf(good: StoredRecord | undefined, store: Store): number {
	if (good?.values.itemType !== 'Kit') return number(good?.values.averageCost) ?? 0;
	return (good.lines.member ?? []).reduce((sum, { values }) => {
		const member = store.get('item', String(values.item));
		return sum + (number(values.quantity) ?? 0) * costOf(member, store);
	}, 0);
}

/** What the sold goods cost, in the transaction's currency. */
function cost(row: Row): number | undefined {
	const { stored, record } = row;
	const quantity = number(stored?.values.quantity);
	if (quantity === undefined || !isSale(row)) return undefined;
	// The kit's line has the cost of its members.
	if (stored?.values.kitMemberOf !== undefined) return undefined;
	const each = costOf(goodOf(row), row.store);
	const { currency } = record.values;
	const dollars = number(row.store.get('currency', String(currency))?.values.exchangeRate) ?? 1;
	return cents((quantity * each) / dollars);
}

function profit(row: Row): number | undefined {
	const amount = number(row.stored?.values.amount);
	const spent = cost(row);
	return amount === undefined || spent === undefined ? undefined : cents(amount - spent);
}

function margin(row: Row): number | undefined {
	const amount = number(row.stored?.values.amount);
	const left = profit(row);
	return left === undefined || !amount ? undefined : cents((left / amount) * 100);
}

const OPEN = new Set(['B', 'D', 'E']);

/** What an open order keeps back for its customer. */
function committed({ record, stored }: Row): number | undefined {
	if (record.type !== 'salesOrder' || stored?.values.itemType !== 'InvtPart') return undefined;
	if (!OPEN.has(String(record.values.status)) || stored.values.isClosed === true) return 0;
	const { quantity, quantityFulfilled } = stored.values;
	return (number(quantity) ?? 0) - (number(quantityFulfilled) ?? 0);
}

const short = (row: Row): number | undefined => (committed(row) === undefined ? undefined : 0);

const onMain =
	(read: (row: Row) => Value) =>
	(row: Row): Value =>
		row.stored ? undefined : read(row);

const ofRecord =
	(name: string) =>
	({ record }: Row): Value =>
		number(record.values[name]);

const own = (row: Row, name: string) => text(row.stored?.values[name] ?? row.record.values[name]);

const taxCode = ({ stored, record }: Row) =>
	text(stored?.values.taxCode) ??
	(stored?.values.isTaxable === true ? text(record.values.taxItem) : undefined);

const term = ({ record, stored, line = 0 }: Row) => termOf(record, line, stored);

/** What a line is in the books, as far as a public query of a real account names it. */
function accountingType(row: Row): string | undefined {
	if (row.stored?.values.item === undefined) return undefined;
	if (isSale(row)) return ADDED.has(String(row.stored.values.itemType)) ? undefined : 'INCOME';
	const bought = TRANSACTION_TYPES[row.record.type]?.side === 'purchase';
	return bought && row.stored.values.itemType === 'InvtPart' ? 'ASSET' : undefined;
}

export const LINE_COLUMNS: Column[] = [
	column('accountinglinetype', 'text', accountingType),
	column('revrecstartdate', 'date', (row) => term(row)?.start),
	column('revrecenddate', 'date', (row) => term(row)?.end),
	column('startdate', 'date', (row) => term(row)?.start),
	column('enddate', 'date', (row) => term(row)?.end),
	column('revenueelement', 'id', (row) => term(row)?.element),
	reference(
		'department',
		'department',
		(row) => own(row, 'department') ?? (row.stored ? undefined : headed('department')(row)),
	),
	reference(
		'location',
		'location',
		(row) => own(row, 'location') ?? (row.stored ? undefined : headed('location')(row)),
	),
	reference(
		'class',
		'classification',
		(row) => own(row, 'class') ?? text(goodOf(row)?.values.class),
	),
	reference('price', 'priceLevel', (row) =>
		isSale(row) && row.stored?.values.quantity !== undefined
			? (text(row.stored.values.price) ?? BASE_PRICE)
			: undefined,
	),
	reference('taxcode', 'salesTaxItem', taxCode),
	reference('units', 'unitstypeuom', (row) => unitOf(row.stored?.values.units, goodOf(row))),
	column('costestimate', 'currency', cost),
	column('estgrossprofit', 'currency', profit),
	column('estgrossprofitpercent', 'float', margin),
	column('quantitycommitted', 'float', committed),
	column('quantitybackordered', 'float', short),
	column('expectedshipdate', 'date', ({ record, stored }) =>
		stored && record.type === 'salesOrder'
			? text(stored.values.expectedShipDate ?? record.values.shipDate ?? record.values.tranDate)
			: undefined,
	),
	column('expectedreceiptdate', 'date', ({ record, stored }) =>
		stored && record.type === 'purchaseOrder'
			? text(stored.values.expectedReceiptDate ?? record.values.dueDate ?? record.values.tranDate)
			: undefined,
	),
	column('rateamount', 'float', ({ stored }) => number(stored?.values.rate)),
	column(
		'duedate',
		'date',
		onMain(({ record }) => text(record.values.dueDate)),
	),
	column('foreignamountunpaid', 'currency', onMain(ofRecord('amountRemaining'))),
	column('foreignamountpaid', 'currency', onMain(ofRecord('amountPaid'))),
	column('foreignpaymentamountunused', 'currency', onMain(ofRecord('unapplied'))),
	column('foreignpaymentamountused', 'currency', onMain(ofRecord('applied'))),
];

const main = (read: (row: Row) => Value) => (row: Row) => (row.line === 0 ? read(row) : undefined);

export const POSTING_COLUMNS: Column[] = [
	column('accounttype', 'text', ({ account, store }) =>
		text(store.get('account', String(account))?.values.acctType),
	),
	column('amountunpaid', 'currency', main(unpaid)),
	column('amountpaid', 'currency', main(paid)),
	column('paymentamountunused', 'currency', main(ofRecord('unapplied'))),
	column('paymentamountused', 'currency', main(ofRecord('applied'))),
];
