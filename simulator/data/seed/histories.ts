/** What customers' documents say of them: when they first and last ordered and bought, and what is due or not billed yet. */
import type { Store, StoredRecord } from '../contract';
import { LAST_DAY } from './calendar';
import { cents } from './dice';

const SALES = ['invoice', 'cashSale'];

/** Statuses of orders that nothing is billed of: waiting for approval, cancelled, closed. */
const NOT_OPEN = new Set(['A', 'C', 'H']);

/** Widens the span of days between two fields by a document's day. */
function widen(customer: StoredRecord, first: string, last: string, day: string): void {
	const { values } = customer;
	if (values[first] === undefined || day < String(values[first])) values[first] = day;
	if (values[last] === undefined || day > String(values[last])) values[last] = day;
}

/** What is not billed yet of an order, with its tax. */
function unbilled({ values, lines }: StoredRecord): number {
	if (NOT_OPEN.has(String(values.status))) return 0;
	return lines.item.reduce((sum, { values: line }) => {
		const left = Number(line.quantity) - Number(line.quantityBilled);
		return sum + left * Number(line.rate) * (1 + Number(line.taxRate1 ?? 0) / 100);
	}, 0);
}

/** Puts both on the customers, as of the last day of the company's time. */
export function seedHistories(store: Store): void {
	const add = (customer: StoredRecord, name: string, amount: number) => {
		customer.values[name] = cents(Number(customer.values[name] ?? 0) + amount);
	};
	for (const customer of store.all('customer')) {
		Object.assign(customer.values, { overdueBalance: 0, unbilledOrders: 0 });
	}
	for (const order of store.all('salesOrder')) {
		const customer = store.get('customer', String(order.values.entity));
		if (!customer) continue;
		widen(customer, 'firstOrderDate', 'lastOrderDate', String(order.values.tranDate));
		add(customer, 'unbilledOrders', unbilled(order));
	}
	for (const sale of SALES.flatMap((type) => [...store.all(type)])) {
		const customer = store.get('customer', String(sale.values.entity));
		if (!customer) continue;
		widen(customer, 'firstSaleDate', 'lastSaleDate', String(sale.values.tranDate));
		const due = String(sale.values.dueDate ?? LAST_DAY) < LAST_DAY;
		if (due) add(customer, 'overdueBalance', Number(sale.values.amountRemaining ?? 0));
	}
}
