/** Totals and what follows from them on a transaction itself: discounts, tax, amounts due, status. */
import type { Store, StoredLine, Values } from '../../data/contract';
import { ORDER_FLOWS } from '../../data/orderStatus';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Draft } from '../draft';
import { openOrPaid } from './applied';
import { OWED } from './ledger';
import { amountOf, cents } from './money';

const sum = (lines: readonly StoredLine[], name: string) =>
	cents(lines.reduce((total, line) => total + amountOf(line.values[name]), 0));

/** Lines that reckon with others: they show an amount that is counted already. */
const SHOWN_ONLY = new Set(['Subtotal', 'Description']);

const counted = (lines: readonly StoredLine[] = []) =>
	lines.filter(({ values }) => !SHOWN_ONLY.has(String(values.itemType)));

/** `-10%` and `-10` as a rate; `percent` when it is a share. */
export function readRate(rate: unknown): { value: number; percent: boolean } | undefined {
	if (typeof rate === 'number') return { value: rate, percent: false };
	const found = typeof rate === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(rate) : null;
	return found ? { value: Number(found[1]), percent: found[2] === '%' } : undefined;
}

/**
 * The discount that a document gives as a whole: `discountRate`, or the rate of its `discountItem`. A plain number is a
 * share when the discount item's own rate is one, else money.
 */
export function discountRate(store: Store, values: Values): ReturnType<typeof readRate> {
	const own = readRate(store.get('item', String(values.discountItem))?.values.rate);
	const rate = readRate(values.discountRate) ?? own;
	return rate && { value: rate.value, percent: rate.percent || own?.percent === true };
}

/** The discount in money, never above zero. */
function discountOf(store: Store, values: Values, subtotal: number): number {
	const rate = discountRate(store, values);
	if (!rate) return 0;
	return -cents(rate.percent ? (subtotal * Math.abs(rate.value)) / 100 : Math.abs(rate.value));
}

function priced(store: Store, draft: Draft): void {
	const { values, lines } = draft;
	const all = [...counted(lines.item), ...(lines.expense ?? [])];
	values.subtotal = sum(all, 'amount');
	values.taxTotal = sum(all, 'tax1Amt');
	if (values.discountItem !== undefined || values.discountRate !== undefined) {
		values.discountTotal = discountOf(store, values, values.subtotal);
	} else if (draft.given.has('discountItem')) delete values.discountTotal;
	const discount = Math.abs(amountOf(values.discountTotal));
	if (discount > 0 && values.subtotal > 0) {
		// The document's discount lowers what its tax is taken of.
		values.taxTotal = cents(values.taxTotal * (1 - discount / values.subtotal));
	}
	values.total = cents(
		values.subtotal +
			values.taxTotal +
			amountOf(values.shippingCost) +
			amountOf(values.handlingCost) -
			discount,
	);
}

/** What is spent without a bill. */
const SPENT = new Set(['check', 'creditCardCharge', 'creditCardRefund']);

/** Sums of documents without prices of items. */
function summed({ schema, values, lines }: Draft): void {
	if (schema.type === 'expenseReport') {
		const total = cents(sum(lines.expense ?? [], 'amount') + sum(lines.expense ?? [], 'tax1Amt'));
		Object.assign(values, { total, amount: total });
	}
	if (SPENT.has(schema.type)) {
		values.total = cents(sum(lines.expense ?? [], 'amount') + sum(counted(lines.item), 'amount'));
	}
	if (schema.type === 'deposit') {
		const taken = sum(lines.payment ?? [], 'paymentAmount') + sum(lines.other ?? [], 'amount');
		values.total = cents(taken - sum(lines.cashBack ?? [], 'amount'));
	}
	if (schema.type === 'customerDeposit' || schema.type === 'vendorPrepayment') {
		values.total = amountOf(values.payment);
		values.unapplied = cents(values.total - amountOf(values.refunded));
	}
}

/** Letters of pending, approved and rejected (`approvalStatus` 1, 2, 3), by type. */
const APPROVALS: Readonly<Record<string, string>> = {
	invoice: 'DAE',
	vendorBill: 'DAE',
	purchaseOrder: 'ABC',
	journalEntry: 'ABC',
	intercompanyJournalEntry: 'ABC',
	advIntercompanyJournalEntry: 'ABC',
};

/** A document whose approval the request writes stands where that says; one that has gone on does not go back. */
function approval({ values, schema, given }: Draft): void {
	const letters = APPROVALS[schema.type];
	if (letters === undefined || !given.has('approvalStatus')) return;
	const letter = letters[Number(values.approvalStatus) - 1];
	if (letter !== undefined && letters.includes(String(values.status))) values.status = letter;
}

function statuses(draft: Draft): void {
	const { values, lines, schema, given } = draft;
	approval(draft);
	if (ORDER_FLOWS[schema.type] && given.has('orderStatus')) {
		if (values.status === 'A' || values.status === 'B') values.status = values.orderStatus;
	}
	if (schema.type === 'expenseReport' && given.has('complete')) {
		// What is complete waits for its approval; what is not can still be changed by its employee.
		if (values.status === 'F' || values.status === 'A') {
			values.status = values.complete === true ? 'B' : 'A';
		}
	}
	if (schema.type === 'itemFulfillment') {
		if (given.has('shipStatus')) values.status = values.shipStatus;
		values.shipStatus = values.status;
	}
	if (schema.type === 'itemFulfillment' || schema.type === 'itemReceipt') {
		if (draft.form !== true) {
			lines.item = lines.item.filter((line) => line.values.itemReceive !== false);
		}
	}
}

/** Subtotal, discount, tax and total from the lines, and the amount still owed. */
export function computeTotals(store: Store, draft: Draft): void {
	const { values, schema } = draft;
	if (TRANSACTION_TYPES[schema.type].side) priced(store, draft);
	else summed(draft);
	if (OWED.has(schema.type)) {
		values.amountPaid = amountOf(values.amountPaid);
		values.amountRemaining = cents(amountOf(values.total) - values.amountPaid);
		values.status = openOrPaid(schema.type, values);
	}
	statuses(draft);
}
