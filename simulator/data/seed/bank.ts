/**
 * What goes to the bank later or not at all: receipts that wait as undeposited funds and the deposits that take them,
 * money in advance that is used up, and what is paid by the company's card.
 */
import type { StoredLine, StoredRecord, Values } from '../contract';
import { TRANSACTION_TYPES } from '../transactionTypes';
import { ACCOUNTS } from './accounting';
import { wholly } from './applied';
import { DAYS } from './calendar';
import { cents } from './dice';
import { CARD, seedExtraAccounts } from './extraAccounts';
import type { Party } from './ledger';
import { priced, sums } from './lines';
import type { Registrar } from './registrar';
import { numbered } from './row';
import { customerSide } from './sales';

/** Prepaid Expenses. */
const PREPAID = '6';
const ON_CARD = ['Fuel', 'Team lunch', 'Conference ticket', 'Courier', 'Stationery'];
const CASH = '1';
const CHECK = '2';

/** So many receipts at most go to the bank together. */
const TOGETHER = 3;

/** The latest receipts are still in the drawer. */
const WAITING = 2;

function goodsLine(desk: Registrar, n: number, party: Party): StoredLine[] {
	const { saleable } = desk.ledger;
	const article = saleable[(n * 17) % saleable.length];
	const rate = cents(article.price / party.exchange);
	return numbered([priced(article, 1 + (n % 6), rate, party.taxRate, '1', party.location)]);
}

/** An invoice that is paid in full. */
function paidInvoice(desk: Registrar, n: number, day: number, party: Party): StoredRecord {
	const values = desk.header('invoice', day, party, 'B');
	customerSide(values, party);
	const item = goodsLine(desk, n, party);
	Object.assign(values, sums(item), { shippingCost: 0 });
	Object.assign(values, { amountPaid: values.total, amountRemaining: 0 });
	values.dueDate = DAYS[Math.min(day + party.dueDays, DAYS.length - 1)];
	values.account = ACCOUNTS.receivable;
	return desk.put('invoice', day, values, { item });
}

function payment(desk: Registrar, n: number, day: number, party: Party, status: string) {
	const invoice = paidInvoice(desk, n, day, party);
	const values = desk.header('customerPayment', day, party, status);
	const total = invoice.values.total as number;
	Object.assign(values, { customer: party.id, arAcct: ACCOUNTS.receivable });
	Object.assign(values, { account: ACCOUNTS.undeposited, undepFunds: 'T', payment: total });
	Object.assign(values, { applied: total, unapplied: 0, total, checkNumber: String(2001 + n) });
	return desk.put('customerPayment', day, values, { apply: wholly(invoice) });
}

function cashSale(desk: Registrar, n: number, day: number, party: Party, status: string) {
	const values = desk.header('cashSale', day, party, status);
	customerSide(values, party);
	const item = goodsLine(desk, n, party);
	Object.assign(values, sums(item), { account: ACCOUNTS.undeposited, undepFunds: true });
	return desk.put('cashSale', day, values, { item });
}

/** What a deposit says of a receipt. */
function taken({ id, type, values }: StoredRecord): Values {
	const entity = values.entity ?? values.customer;
	return {
		id,
		deposit: true,
		docDate: values.tranDate,
		docNumber: values.tranId,
		type: TRANSACTION_TYPES[type].code,
		entity,
		paymentMethod: type === 'cashSale' ? CASH : CHECK,
		...(values.checkNumber === undefined ? {} : { refNum: values.checkNumber }),
		transactionAmount: values.total,
		paymentAmount: values.total,
	};
}

function deposit(desk: Registrar, receipts: StoredRecord[], party: Party): void {
	const last = Math.max(...receipts.map(({ values }) => DAYS.indexOf(String(values.tranDate))));
	const day = Math.min(last + 1, DAYS.length - 1);
	const values = desk.header('deposit', day, party);
	const total = cents(receipts.reduce((sum, { values: from }) => sum + Number(from.total), 0));
	Object.assign(values, { account: ACCOUNTS.bank, total, memo: 'Deposit' });
	desk.put('deposit', day, values, { payment: numbered(receipts.map(taken)) });
}

/** Receipts that wait for the bank, and what was taken there, each currency and company for itself. */
function deposits(desk: Registrar, count: number): void {
	const drawers = new Map<string, { party: Party; receipts: StoredRecord[] }>();
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 2);
		const party = desk.customer(n, day);
		if (!party) continue;
		const waits = n >= count - WAITING;
		const receive = n % 3 === 2 ? cashSale : payment;
		const receipt = receive(desk, n, day, party, waits ? 'B' : 'C');
		if (waits) continue;
		const key = `${party.subsidiary}/${party.currency}`;
		const drawer = drawers.get(key) ?? { party, receipts: [] };
		drawers.set(key, drawer);
		if (drawer.receipts.push(receipt) < TOGETHER) continue;
		deposit(desk, drawer.receipts, party);
		drawers.delete(key);
	}
	for (const { party, receipts } of drawers.values()) deposit(desk, receipts, party);
}

/** Customers who paid in advance, and the invoices that this was used for. */
function advances(desk: Registrar, count: number): void {
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const party = desk.customer(n + 50, day);
		if (!party) continue;
		const invoice = paidInvoice(desk, n + 7, day, party);
		const total = invoice.values.total as number;
		const before = desk.header('customerDeposit', day - 5, party, 'C');
		Object.assign(before, { customer: party.id, account: ACCOUNTS.bank, payment: total });
		Object.assign(before, { total, unapplied: 0 });
		const advance = desk.put('customerDeposit', day - 5, before);
		const values = desk.header('depositApplication', day, party);
		Object.assign(values, { customer: party.id, arAcct: ACCOUNTS.receivable, total });
		Object.assign(values, { deposit: advance.id, applied: total, unapplied: 0 });
		desk.put('depositApplication', day, values, { apply: wholly(invoice) });
	}
}

/** Vendors who had money in advance, and the bills that this was used for. */
function prepayments(desk: Registrar, count: number): void {
	const { vendors } = desk.ledger;
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const party = vendors[(n * 11 + 3) % vendors.length];
		const total = cents(640 + n * 95.5);
		const expense = numbered([{ account: ACCOUNTS.expenses[5], amount: total, department: '3' }]);
		const owed = desk.header('vendorBill', day, party, 'B');
		Object.assign(owed, { entity: party.id, terms: party.terms, subtotal: total, taxTotal: 0 });
		Object.assign(owed, { total, amountPaid: total, amountRemaining: 0 });
		Object.assign(owed, { dueDate: DAYS[Math.min(day + party.dueDays, DAYS.length - 1)] });
		Object.assign(owed, { account: ACCOUNTS.payable });
		const bill = desk.put('vendorBill', day, owed, { expense });
		const before = desk.header('vendorPrepayment', day - 9, party, 'D');
		Object.assign(before, { entity: party.id, account: ACCOUNTS.bank, prepaymentAccount: PREPAID });
		Object.assign(before, { payment: total, total, unapplied: 0 });
		const advance = desk.put('vendorPrepayment', day - 9, before);
		const values = desk.header('vendorPrepaymentApplication', day, party);
		Object.assign(values, { entity: party.id, vendorPrepayment: advance.id });
		Object.assign(values, { total, applied: total });
		desk.put('vendorPrepaymentApplication', day, values, { apply: wholly(bill) });
	}
}

/** What is paid by card, and what a shop gave back. */
function card(desk: Registrar, count: number, account: string): void {
	const { vendors } = desk.ledger;
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const party = vendors[(n * 5) % vendors.length];
		const amount = cents(18.4 + n * 37.15);
		const memo = ON_CARD[n % ON_CARD.length];
		const spent = ACCOUNTS.expenses[n % ACCOUNTS.expenses.length];
		const expense = (share: number) =>
			numbered([{ account: spent, amount: cents(amount * share), department: '2', memo }]);
		const put = (type: string, on: number, share: number) => {
			const values = desk.header(type, on, party);
			Object.assign(values, { entity: party.id, account, total: cents(amount * share), memo });
			desk.put(type, on, values, { expense: expense(share) });
		};
		put('creditCardCharge', day, 1);
		if (n % 4 === 3) put('creditCardRefund', Math.min(day + 6, DAYS.length - 1), 0.5);
	}
}

/** Puts `count` receipts with their deposits, fewer of the others. */
export function seedBank(desk: Registrar, count: number): void {
	const accounts = seedExtraAccounts(desk.store);
	deposits(desk, count);
	advances(desk, Math.ceil(count / 4));
	prepayments(desk, Math.ceil(count / 4));
	card(desk, Math.ceil(count / 2), accounts[CARD]);
}
