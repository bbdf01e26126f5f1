/** Defaults of new transactions: what NetSuite fills in from the party, the item, the day. */
import { DateTime } from 'luxon';
import type { Store, StoredRecord, Values } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Context } from '../context';
import { today } from '../context';
import type { Draft } from '../draft';
import { homeCurrency } from './homeCurrency';
import { amountOf } from './money';

/** Account fields that NetSuite fills in, with the account type of the account's preferred one. */
export const POSTS_TO: Record<string, Record<string, string>> = {
	invoice: { account: 'AcctRec' },
	creditMemo: { account: 'AcctRec' },
	vendorBill: { account: 'AcctPay' },
	cashSale: { account: 'Bank' },
	cashRefund: { account: 'Bank' },
	customerPayment: { arAcct: 'AcctRec', account: 'Bank' },
	customerRefund: { arAcct: 'AcctRec', account: 'Bank' },
	customerDeposit: { arAcct: 'AcctRec', account: 'Bank' },
	depositApplication: { arAcct: 'AcctRec' },
	vendorPayment: { apAcct: 'AcctPay', account: 'Bank' },
	vendorCredit: { account: 'AcctPay' },
	vendorPrepayment: { account: 'Bank' },
	check: { account: 'Bank' },
};
/** Document number of a form. */
const TO_BE_GENERATED = 'To Be Generated';

const FROM_PARTY = ['subsidiary', 'currency', 'terms', 'salesRep', 'email'];

function fill(values: Values, name: string, value: Values[string]): void {
	if (values[name] === undefined && value !== undefined && value !== '') values[name] = value;
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

/** Which address of the address book a transaction takes, its subrecord there, and the field with its text. */
const ADDRESSES = [
	['defaultBilling', 'billingAddress', 'billAddress'],
	['defaultShipping', 'shippingAddress', 'shipAddress'],
] as const;

/** The party's default addresses, where the request gives none. */
function fromAddressBook({ schema, values }: Draft, party: StoredRecord): void {
	const known = new Set(schema.fields.map((field) => field.name));
	for (const [flag, subrecord, text] of ADDRESSES) {
		const given = Object.keys(values).some((name) => name.startsWith(`${subrecord}.`));
		const line = party.lines.addressBook?.find((entry) => entry.values[flag] === true);
		if (given || !line) continue;
		for (const [name, value] of Object.entries(line.values)) {
			const part = name.replace(/^addressBookAddress\./, `${subrecord}.`);
			if (part !== name && known.has(part)) values[part] = value;
		}
		const shown = line.values.addressBookAddress_text;
		if (known.has(text)) fill(values, text, shown);
	}
}

function dueDate(store: Store, values: Values): string {
	const days = store.get('term', String(values.terms))?.values.daysUntilNetDue;
	const day = DateTime.fromISO(String(values.tranDate)).plus({ days: amountOf(days) });
	return day.toISODate() ?? String(values.tranDate);
}

/** What follows from a new date or new terms of a transaction that exists, where the request does not say it itself. */
export function followDate(store: Store, { schema, values, given }: Draft): void {
	const dated = given.has('tranDate');
	const owes = schema.type === 'invoice' || schema.type === 'vendorBill';
	if (owes && (dated || given.has('terms')) && !given.has('dueDate')) {
		values.dueDate = dueDate(store, values);
	}
	if (!dated || given.has('postingPeriod') || !TRANSACTION_TYPES[schema.type].posting) return;
	const period = periodOf(store, String(values.tranDate));
	if (period !== undefined) values.postingPeriod = period;
}

/** Header defaults. A party whose id is unknown was refused before. */
export function defaultTransaction(context: Context, draft: Draft): void {
	const { store } = context;
	const { values, schema } = draft;
	const type = TRANSACTION_TYPES[schema.type];
	const party = type.party && store.get('entity', String(values[type.party]));
	if (party) fromParty(store, draft, party);
	if (party) fromAddressBook(draft, party);
	// What a form shows comes back as it is when the form is sent.
	if (values.tranId === TO_BE_GENERATED) delete values.tranId;
	fill(values, 'tranId', draft.form ? TO_BE_GENERATED : context.numbers.next(schema.type));
	fill(values, 'tranDate', today(context));
	fill(values, 'currency', homeCurrency(store, values));
	fill(values, 'exchangeRate', store.get('currency', String(values.currency))?.values.exchangeRate);
	fill(values, 'status', type.initial);
	if (type.posting) fill(values, 'postingPeriod', periodOf(store, String(values.tranDate)));
	for (const [field, accountType] of Object.entries(POSTS_TO[schema.type] ?? {})) {
		fill(values, field, accountOf(store, accountType));
	}
	if (schema.type === 'invoice' || schema.type === 'vendorBill') {
		fill(values, 'dueDate', dueDate(store, values));
	}
	if (type.code === 'Journal') values.approved = values.status === 'B';
}
