/** Defaults of new transactions: what NetSuite fills in from the party, the item, the day. */
import { DateTime } from 'luxon';
import type { Store, StoredRecord, Values } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Context } from '../context';
import { today } from '../context';
import type { Draft } from '../draft';
import { amountOf, cents } from './money';

/** Account fields that NetSuite fills in, with the account type of the account's preferred one. */
const POSTS_TO: Record<string, Record<string, string>> = {
	invoice: { account: 'AcctRec' },
	creditMemo: { account: 'AcctRec' },
	vendorBill: { account: 'AcctPay' },
	cashSale: { account: 'Bank' },
	customerPayment: { arAcct: 'AcctRec', account: 'Bank' },
};
const FROM_PARTY = ['subsidiary', 'currency', 'terms', 'salesRep', 'email'];

function fill(values: Values, name: string, value: Values[string]): void {
	if (values[name] === undefined && value !== undefined) values[name] = value;
}

/** The month that a day is posted to; undefined when there is none. */
export function periodOf(store: Store, day: string): string | undefined {
	for (const { id, values } of store.all('accountingPeriod')) {
		const { startDate, endDate, isPosting } = values;
		if (isPosting && String(startDate) <= day && day <= String(endDate)) return id;
	}
	return undefined;
}

/** The first account of a type: the one this company prefers. */
function accountOf(store: Store, accountType: string): string | undefined {
	for (const { id, values } of store.all('account')) {
		if (values.acctType === accountType) return id;
	}
	return undefined;
}

function fromParty(store: Store, draft: Draft, party: StoredRecord): void {
	const known = new Set(draft.schema.fields.map((field) => field.name));
	for (const name of FROM_PARTY) if (known.has(name)) fill(draft.values, name, party.values[name]);
	if (!known.has('taxItem') || party.values.taxable !== true) return;
	fill(draft.values, 'taxItem', party.values.taxItem);
	const rate = store.get('salesTaxItem', String(draft.values.taxItem))?.values.rate;
	fill(draft.values, 'taxRate', rate);
}

function dueDate(store: Store, values: Values): string {
	const days = store.get('term', String(values.terms))?.values.daysUntilNetDue;
	const day = DateTime.fromISO(String(values.tranDate)).plus({ days: amountOf(days) });
	return day.toISODate() ?? String(values.tranDate);
}

/** Header defaults. A party whose id is unknown was refused before. */
export function defaultTransaction(context: Context, draft: Draft): void {
	const { store } = context;
	const { values, schema } = draft;
	const type = TRANSACTION_TYPES[schema.type];
	const party = type.party && store.get('entity', String(values[type.party]));
	if (party) fromParty(store, draft, party);
	fill(values, 'tranId', context.numbers.next(schema.type));
	fill(values, 'tranDate', today(context));
	const subsidiary = store.get('subsidiary', String(values.subsidiary));
	fill(values, 'currency', subsidiary?.values.currency);
	fill(values, 'exchangeRate', store.get('currency', String(values.currency))?.values.exchangeRate);
	fill(values, 'status', type.initial);
	if (type.posting) fill(values, 'postingPeriod', periodOf(store, String(values.tranDate)));
	for (const [field, accountType] of Object.entries(POSTS_TO[schema.type] ?? {})) {
		fill(values, field, accountOf(store, accountType));
	}
	if (schema.type === 'invoice' || schema.type === 'vendorBill') {
		fill(values, 'dueDate', dueDate(store, values));
	}
	if (schema.type === 'journalEntry') values.approved = values.status === 'B';
}

function basePrice(item: StoredRecord, side: 'sale' | 'purchase'): number {
	if (side === 'purchase') return amountOf(item.values.cost);
	const base = item.lines.price?.find((line) => line.values.priceLevel === '1');
	return amountOf(base?.values.price);
}

/**
 * Fills and computes item lines: description and rate from the item, amount from quantity and rate unless the request
 * gave an amount, tax from the line's code or the order's rate.
 */
export function computeItemLines({ store }: Context, draft: Draft): void {
	const side = TRANSACTION_TYPES[draft.schema.type].side;
	const { item: lines } = draft.lines;
	lines?.forEach((stored, index) => {
		const given = draft.givenOnLines.get(stored);
		// A line that the request does not name is still the store's own: a refusal later must find it unchanged.
		const line = given ? stored : { line: stored.line, values: { ...stored.values } };
		lines[index] = line;
		const { values } = line;
		const item = store.get('item', String(values.item));
		if (!item) return;
		if (given) {
			const { displayName, salesDescription, description } = item.values;
			fill(values, 'description', salesDescription ?? description ?? displayName);
			fill(values, 'quantity', 1);
			values.itemType = item.values.itemType;
		}
		if (!side) return;
		fill(values, 'isTaxable', item.values.isTaxable === true && side === 'sale');
		if (given) price(values, given, item, side, amountOf(draft.values.exchangeRate) || 1);
		tax(store, draft.values, values);
	});
}

function price(
	values: Values,
	given: Set<string>,
	item: StoredRecord,
	side: 'sale' | 'purchase',
	exchange: number,
): void {
	const quantity = amountOf(values.quantity);
	if (given.has('amount') && values.amount !== undefined) {
		if (!given.has('rate') && quantity !== 0)
			values.rate = cents(amountOf(values.amount) / quantity);
		return;
	}
	values.rate ??= cents(basePrice(item, side) / exchange);
	values.amount = cents(quantity * amountOf(values.rate));
}

function tax(store: Store, header: Values, values: Values): void {
	const code = values.taxCode && store.get('salesTaxItem', String(values.taxCode));
	const rate = code ? code.values.rate : values.isTaxable ? header.taxRate : undefined;
	if (amountOf(rate) === 0) {
		for (const name of ['taxRate1', 'tax1Amt', 'grossAmt']) delete values[name];
		return;
	}
	const amount = amountOf(values.amount);
	values.taxRate1 = rate;
	values.tax1Amt = cents((amount * amountOf(rate)) / 100);
	values.grossAmt = cents(amount + values.tax1Amt);
}
