/** Orders and what follows from them: fulfillment, invoice, payment, now and then a credit memo. */
import type { StoredRecord, Values } from '../contract';
import { orderStatus } from '../orderStatus';
import { ACCOUNTS } from './accounting';
import { applied } from './applied';
import { DAYS, later } from './calendar';
import { between, cents, chance, pick } from './dice';
import type { Ledger, Party } from './ledger';
import { follow, saleLines, sums } from './lines';

const MEMOS = ['Rush order', 'Phone order', 'Quarterly restock', 'Trade fair', 'Repeat order'];

const ORDER_COUNTERS = ['quantityBilled', 'quantityFulfilled'];

export function customerSide(values: Values, party: Party): void {
	values.entity = party.id;
	if (party.salesRep !== undefined) values.salesRep = party.salesRep;
	values.terms = party.terms;
	if (party.taxItem !== undefined) {
		values.taxItem = party.taxItem;
		values.taxRate = party.taxRate;
	}
}

/** An order, and as the days allow its shipment, its invoices and their payment. */
export function seedSale(ledger: Ledger, day: number): void {
	const party = pick(ledger.customers);
	const values = ledger.header('salesOrder', day, party, 'B');
	customerSide(values, party);
	const item = saleLines(ledger.saleable, party, ORDER_COUNTERS);
	const shippingCost = chance(0.4) ? cents(between(8, 60) / party.exchange) : 0;
	Object.assign(values, sums(item, shippingCost));
	values.shippingCost = shippingCost;
	values.otherRefNum = `${between(10_000, 99_999)}`;
	if (chance(0.3)) values.memo = pick(MEMOS);
	const channel = between(1, 4);
	values.custbody_channel = String(channel);
	const externalId = channel === 1 ? `WEB-${(values.tranId as string).slice(2)}` : undefined;
	const order = ledger.put('salesOrder', day, values, { item }, externalId);
	order.values.status = orderStatus(order);
	if (chance(0.06)) return refuse(order);
	const shipDay = later(day, ledger.delay(6));
	const shipped = shipDay !== undefined && chance(0.8);
	if (shipped) ship(ledger, order, shipDay, party);
	const billDay = later(shipped ? shipDay : day, ledger.delay(5));
	if (shipped && billDay !== undefined && chance(0.9)) bill(ledger, order, billDay, party);
}

/** Waits for approval, cancelled, or closed. */
function refuse(order: StoredRecord): void {
	const status = pick(['A', 'A', 'C', 'H']);
	order.values.status = status;
	if (status === 'A') order.values.orderStatus = 'A';
	else for (const { values } of order.lines.item) values.isClosed = true;
}

function ship(ledger: Ledger, order: StoredRecord, day: number, party: Party): void {
	const item = follow(order, 1, 'quantityFulfilled', false);
	if (item.length === 0) return;
	const values = ledger.header('itemFulfillment', day, party, 'C');
	values.entity = party.id;
	values.createdFrom = order.id;
	values.shipStatus = 'C';
	ledger.touch(order, ledger.put('itemFulfillment', day, values, { item }));
	order.values.status = orderStatus(order);
}

function bill(ledger: Ledger, order: StoredRecord, day: number, party: Party): void {
	const part = chance(0.08) ? 0.5 : 1;
	const item = follow(order, part, 'quantityBilled', true);
	const values = ledger.header('invoice', day, party, 'A');
	customerSide(values, party);
	const shippingCost = order.values.shippingCost as number;
	Object.assign(values, sums(item, shippingCost));
	values.shippingCost = shippingCost;
	values.amountPaid = 0;
	values.amountRemaining = values.total;
	values.dueDate = DAYS[Math.min(day + party.dueDays, DAYS.length - 1)];
	values.account = ACCOUNTS.receivable;
	values.createdFrom = order.id;
	values.otherRefNum = order.values.otherRefNum;
	if (order.values.memo !== undefined) values.memo = order.values.memo;
	const invoice = ledger.put('invoice', day, values, { item });
	ledger.touch(order, invoice);
	order.values.status = orderStatus(order);
	const credited = chance(0.04) ? later(day, between(3, 20)) : undefined;
	if (credited !== undefined) return credit(ledger, invoice, credited, party);
	const payDay = chance(0.85) ? later(day, ledger.delay(party.dueDays + 6)) : undefined;
	if (payDay !== undefined) pay(ledger, invoice, payDay, party);
}

function settle(ledger: Ledger, invoice: StoredRecord, by: StoredRecord, amount: number): void {
	const { values } = invoice;
	values.amountPaid = cents((values.amountPaid as number) + amount);
	values.amountRemaining = cents((values.total as number) - values.amountPaid);
	if (values.amountRemaining === 0) values.status = 'B';
	ledger.touch(invoice, by);
}

function pay(ledger: Ledger, invoice: StoredRecord, day: number, party: Party): void {
	const total = invoice.values.total as number;
	const payment = chance(0.05) ? cents(total / 2) : total;
	const values = ledger.header('customerPayment', day, party, 'C');
	values.customer = party.id;
	values.arAcct = ACCOUNTS.receivable;
	values.account = ACCOUNTS.bank;
	values.payment = payment;
	values.applied = payment;
	values.unapplied = 0;
	values.total = payment;
	if (chance(0.3)) values.checkNumber = String(between(1000, 9999));
	const apply = [{ line: 1, values: applied(invoice, payment, invoice.values.amountRemaining) }];
	settle(ledger, invoice, ledger.put('customerPayment', day, values, { apply }), payment);
}

function credit(ledger: Ledger, invoice: StoredRecord, day: number, party: Party): void {
	const values = ledger.header('creditMemo', day, party, 'B');
	customerSide(values, party);
	const item = invoice.lines.item.slice(0, 1).map(({ values: from }) => {
		const copied = { ...from };
		delete copied.orderDoc;
		delete copied.orderLine;
		return { line: 1, values: copied };
	});
	Object.assign(values, sums(item));
	const total = values.total as number;
	values.account = ACCOUNTS.receivable;
	values.createdFrom = invoice.id;
	values.applied = total;
	values.unapplied = 0;
	values.amountRemaining = 0;
	const apply = [{ line: 1, values: applied(invoice, total, invoice.values.amountRemaining) }];
	settle(ledger, invoice, ledger.put('creditMemo', day, values, { item, apply }), total);
}

/** A sale that is paid at once. */
export function seedCashSale(ledger: Ledger, day: number): void {
	const party = pick(ledger.customers);
	const values = ledger.header('cashSale', day, party, 'C');
	customerSide(values, party);
	const item = saleLines(ledger.saleable, party);
	Object.assign(values, sums(item));
	values.account = ACCOUNTS.bank;
	ledger.put('cashSale', day, values, { item });
}

/** An offer that may or may not become an order. */
export function seedEstimate(ledger: Ledger, day: number): void {
	const party = pick(ledger.customers);
	const values = ledger.header('estimate', day, party, pick(['A', 'A', 'C', 'X']));
	customerSide(values, party);
	const item = saleLines(ledger.saleable, party);
	Object.assign(values, sums(item));
	ledger.put('estimate', day, values, { item });
}
