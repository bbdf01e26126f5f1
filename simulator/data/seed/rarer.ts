/** A few documents of each rarer kind, from what the company has: receipts, payments of bills, expense reports … */
import type { Store, StoredLine, StoredRecord, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { wholly } from './applied';
import { DAYS } from './calendar';
import { between, cents, pick } from './dice';
import { Ledger, type Party } from './ledger';
import { purchaseLines, saleLines, sums } from './lines';
import { seedExchanges } from './exchanges';
import { seedKits } from './kits';
import { seedManufacturing } from './manufacturing';
import { RATES } from './organisation';
import { firstOf, numbered, row, isActive } from './row';

const ACCRUED = '10';
const TRAVEL = '21';
const HOPES = ['Spring refit', 'New branch', 'Yearly contract', 'Spare parts pool'];
const REASONS = ['Stock count', 'Damaged in transit', 'Samples'];

const dayOf = (record: StoredRecord) => DAYS.indexOf(String(record.values.tranDate));

/** A day of the last year, later and later. */
const recent = (n: number, count: number) =>
	DAYS.length - 1 - Math.floor(((count - n) * 330) / count);

const asParty = ({ id, values }: StoredRecord): Party => ({
	id,
	subsidiary: String(values.subsidiary),
	currency: String(values.currency),
	exchange: RATES[String(values.currency)],
	terms: String(values.terms ?? '2'),
	dueDays: 30,
	taxRate: 0,
	location: String(values.subsidiary),
});

/** What was ordered has come; bills that are paid were paid, the first of them by a vendor's credit. */
function purchases(ledger: Ledger, count: number): void {
	const { store } = ledger;
	const came = ({ lines }: StoredRecord) =>
		(lines.item ?? []).some(({ values }) => Number(values.quantityReceived) > 0);
	for (const order of firstOf(store, 'purchaseOrder', count, came)) {
		const values = ledger.header('itemReceipt', dayOf(order), asParty(order), '');
		delete values.status;
		const item = order.lines.item.map(({ line, values: from }): StoredLine => {
			const { item: id, description, itemType, location, department } = from;
			const quantity = from.quantityReceived;
			const goods = { item: id, description, itemType, location, department, quantity };
			return { line, values: { ...goods, itemReceive: true, orderDoc: order.id, orderLine: line } };
		});
		Object.assign(values, {
			entity: order.values.entity,
			createdFrom: order.id,
			orderId: order.id,
		});
		ledger.put('itemReceipt', dayOf(order), values, { item });
	}
	const paid = ({ values }: StoredRecord) => values.status === 'B' && Number(values.total) > 0;
	const bills = firstOf(store, 'vendorBill', count, paid);
	const credited = Math.floor(bills.length / 6);
	bills.forEach((bill, n) => {
		const { entity, total } = bill.values;
		const type = n < credited ? 'vendorCredit' : 'vendorPayment';
		const values = ledger.header(type, dayOf(bill), asParty(bill), n < credited ? 'B' : 'A');
		const apply = wholly(bill);
		Object.assign(values, { entity, total, applied: total, unapplied: 0 });
		if (type === 'vendorPayment') {
			Object.assign(values, { apAcct: ACCOUNTS.payable, account: ACCOUNTS.bank });
			ledger.put(type, dayOf(bill), values, { apply });
			return;
		}
		Object.assign(values, { subtotal: total, taxTotal: 0, amountRemaining: 0 });
		values.account = ACCOUNTS.payable;
		const expense = numbered([{ account: ACCOUNTS.expenses[3], amount: total, memo: 'Rebate' }]);
		ledger.put(type, dayOf(bill), values, { expense, apply });
	});
}

/** What employees spend, work and ask for. */
function people(ledger: Ledger, count: number): void {
	const { store } = ledger;
	const staff = firstOf(store, 'employee', 40, isActive);
	const services = firstOf(store, 'serviceSaleItem', 10, isActive);
	for (let n = 0; n < count; n++) {
		const employee = staff[(n * 5) % staff.length];
		const day = recent(n, count);
		const values = ledger.header('expenseReport', day, asParty(employee), pick([...'ABFFFI']));
		const expense = numbered(
			Array.from({ length: between(1, 4) }, () => ({
				category: String(between(1, 4)),
				expenseAccount: TRAVEL,
				amount: cents(between(1_000, 90_000) / 100),
				expenseDate: DAYS[day],
				department: employee.values.department,
				isBillable: false,
				memo: 'Visit of a customer',
			})),
		);
		const amount = cents(expense.reduce((all, { values: line }) => all + Number(line.amount), 0));
		const settled = values.status === 'I';
		Object.assign(values, {
			entity: employee.id,
			account: ACCRUED,
			dueDate: DAYS[day],
			amount,
			total: amount,
			amountPaid: settled ? amount : 0,
			amountRemaining: settled ? 0 : amount,
			complete: values.status !== 'A',
		});
		ledger.put('expenseReport', day, values, { expense });
		const customer = pick(ledger.customers);
		const service = pick(services);
		// Every fourth entry is internal, half of these without a service.
		const internal = n % 4 === 3;
		const serves = !internal || n % 8 === 3;
		const time: Values = {
			employee: employee.id,
			...(internal ? {} : { customer: customer.id }),
			...(serves ? { item: service.id, rate: Number(service.lines.price[0].values.price) } : {}),
			subsidiary: employee.values.subsidiary,
			department: employee.values.department,
			tranDate: DAYS[day],
			hours: `${between(1, 8)}:${pick(['00', '15', '30', '45'])}`,
			memo: serves ? String(service.values.displayName) : 'Weekly meeting',
			approvalStatus: '3',
			approved: true,
			isBillable: !internal && n % 3 !== 0,
		};
		row(store, 'timeBill', time, { created: Date.parse(`${DAYS[day]}T23:10:00Z`) });
		if (n % 2 > 0) continue;
		const wish = ledger.header('purchaseRequisition', day, asParty(employee), pick([...'ABBF']));
		const item = purchaseLines(ledger.goods, asParty(employee));
		Object.assign(wish, { entity: employee.id, ...sums(item) });
		ledger.put('purchaseRequisition', day, wish, { item });
	}
}

/** Hopes for sales, goods sent back, money given in advance. */
function sales(ledger: Ledger, count: number): void {
	const { store } = ledger;
	for (let n = 0; n < count; n++) {
		const party = pick(ledger.customers);
		const day = recent(n, count);
		const status = pick([...'AABCD']);
		const values = ledger.header('opportunity', day, party, status);
		const item = saleLines(ledger.saleable, party);
		const probability = { A: 40, B: 60, C: 100, D: 0 }[status] ?? 0;
		const totals = sums(item);
		Object.assign(values, {
			entity: party.id,
			salesRep: party.salesRep,
			title: `${pick(HOPES)}`,
			...totals,
			projectedTotal: totals.total,
			rangeLow: cents(totals.total * 0.8),
			rangeHigh: cents(totals.total * 1.2),
			weightedTotal: cents((totals.total * probability) / 100),
			probability,
			entityStatus: status === 'C' ? '13' : '10',
			expectedCloseDate: DAYS[Math.min(day + 45, DAYS.length - 1)],
		});
		ledger.put('opportunity', day, values, { item });
		if (n % 2 > 0) continue;
		const deposit = ledger.header('customerDeposit', day, party, 'B');
		const payment = cents(between(10_000, 200_000) / 100);
		Object.assign(deposit, { customer: party.id, account: ACCOUNTS.bank, payment });
		Object.assign(deposit, { total: payment, unapplied: payment });
		ledger.put('customerDeposit', day, deposit, {});
	}
	for (let n = 0; n < Math.ceil(count / 4); n++) {
		const party = pick(ledger.customers);
		const day = recent(n, count);
		const values = ledger.header('customerRefund', day, party, '');
		delete values.status;
		const total = cents(between(2_000, 60_000) / 100);
		Object.assign(values, { customer: party.id, arAcct: ACCOUNTS.receivable, total });
		Object.assign(values, { account: ACCOUNTS.bank, applied: total, unapplied: 0 });
		ledger.put('customerRefund', day, values, {});
	}
	const sold = ({ lines }: StoredRecord) => (lines.item ?? []).length > 1;
	for (const sale of firstOf(store, 'cashSale', Math.ceil(count / 4), sold)) {
		const values = ledger.header('cashRefund', dayOf(sale), asParty(sale), 'C');
		const item = sale.lines.item
			.slice(0, 1)
			.map(({ values: from }) => ({ line: 1, values: { ...from } }));
		const { entity, terms, salesRep, taxItem, taxRate } = sale.values;
		const from = { entity, terms, salesRep, taxItem, taxRate, createdFrom: sale.id };
		for (const [name, value] of Object.entries(from)) {
			if (value !== undefined) values[name] = value;
		}
		Object.assign(values, { ...sums(item), account: ACCOUNTS.bank });
		ledger.put('cashRefund', dayOf(sale), values, { item });
	}
	const billed = ({ values, lines }: StoredRecord) =>
		values.createdFrom !== undefined && (lines.item ?? []).length > 1;
	for (const invoice of firstOf(store, 'invoice', Math.ceil(count / 3), billed)) {
		const { entity, terms } = invoice.values;
		const values = ledger.header('returnAuthorization', dayOf(invoice), asParty(invoice), 'B');
		const item = invoice.lines.item.slice(0, 1).map(({ values: from }) => {
			const copied: Values = { ...from, quantityReceived: 0, quantityBilled: 0 };
			return { line: 1, values: { ...copied, orderDoc: invoice.id, orderLine: 1 } };
		});
		Object.assign(values, { entity, terms, createdFrom: invoice.id, ...sums(item) });
		ledger.put('returnAuthorization', dayOf(invoice), values, { item });
	}
}

/** Goods that are moved or counted again, and checks for what has no bill. */
function stock(ledger: Ledger, count: number): void {
	const [american] = ledger.vendors.filter(({ subsidiary }) => subsidiary === '2');
	for (let n = 0; n < Math.ceil(count / 2); n++) {
		const day = recent(n, Math.ceil(count / 2));
		const status = pick([...'BBFG']);
		const order = ledger.header('transferOrder', day, american, status);
		const item = purchaseLines(ledger.goods, american).map(({ line, values }): StoredLine => {
			const { item: id, description, itemType, quantity, rate, amount } = values;
			const sent = 'FG'.includes(status) ? quantity : 0;
			const got = status === 'G' ? quantity : 0;
			const goods = { item: id, description, itemType, quantity, rate, amount };
			return { line, values: { ...goods, quantityFulfilled: sent, quantityReceived: got } };
		});
		Object.assign(order, { location: '2', transferLocation: '1', orderStatus: status });
		ledger.put('transferOrder', day, order, { item });
		const adjustment = ledger.header('inventoryAdjustment', day, american, '');
		delete adjustment.status;
		const good = pick(ledger.goods);
		const adjustQtyBy = between(1, 9) * (n % 2 ? 1 : -1);
		const memo = pick(REASONS);
		const inventory = numbered([
			{
				item: good.id,
				location: '2',
				description: good.name,
				adjustQtyBy,
				unitCost: good.cost,
				memo,
			},
		]);
		const estimatedTotalValue = cents(adjustQtyBy * good.cost);
		Object.assign(adjustment, {
			account: ACCOUNTS.cogs,
			adjLocation: '2',
			memo,
			estimatedTotalValue,
		});
		ledger.put('inventoryAdjustment', day, adjustment, { inventory });
		const vendor = pick(ledger.vendors);
		const check = ledger.header('check', day, vendor, '');
		delete check.status;
		const amount = cents(between(2_000, 80_000) / 100);
		const expense = numbered([{ account: pick(ACCOUNTS.expenses), amount, memo: 'Petty cash' }]);
		Object.assign(check, { entity: vendor.id, account: ACCOUNTS.bank, total: amount });
		ledger.put('check', day, check, { expense });
	}
}

/** Puts `count` of the commoner ones of these kinds, fewer of the others; none for 0. */
export function seedRarer(store: Store, count: number): void {
	if (count === 0) return;
	const ledger = new Ledger(store);
	purchases(ledger, count);
	people(ledger, count);
	sales(ledger, count);
	stock(ledger, count);
	seedManufacturing(ledger, Math.ceil(count / 3));
	seedKits(ledger, Math.ceil(count / 2));
	seedExchanges(ledger, Math.ceil(count / 3));
	ledger.tellParties();
}
