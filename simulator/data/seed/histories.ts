/** What documents say of their customers and vendors: what is owed, due or not billed yet, and when they first and last bought. */
import type { Store, StoredRecord } from '../contract';
import { LAST_DAY } from './calendar';
import { cents } from './dice';

/** What open documents add to the balance of a party. */
const OWED: Record<string, { party: string; sign: 1 | -1 }> = {
	invoice: { party: 'customer', sign: 1 },
	creditMemo: { party: 'customer', sign: -1 },
	vendorBill: { party: 'vendor', sign: 1 },
};

/** Statuses of orders that nothing is billed of: waiting for approval, cancelled, closed. */
const NOT_OPEN = new Set(['A', 'C', 'H']);

/** Widens the span of days between two fields by a document's day. */
function widen({ values }: StoredRecord, first: string, last: string, day: string): void {
	if (values[first] === undefined || day < String(values[first])) values[first] = day;
	if (values[last] === undefined || day > String(values[last])) values[last] = day;
}

function add({ values }: StoredRecord, name: string, amount: number): void {
	if (amount !== 0) values[name] = cents(Number(values[name]) + amount);
}

/** What is not billed yet of an order, with its tax. */
function unbilled({ values, lines }: StoredRecord): number {
	if (NOT_OPEN.has(String(values.status))) return 0;
	return lines.item.reduce((sum, { values: line }) => {
		const left = Number(line.quantity) - Number(line.quantityBilled);
		return sum + left * Number(line.rate) * (1 + Number(line.taxRate1 ?? 0) / 100);
	}, 0);
}

function noteOrder(customer: StoredRecord, order: StoredRecord): void {
	widen(customer, 'firstOrderDate', 'lastOrderDate', String(order.values.tranDate));
	add(customer, 'unbilledOrders', unbilled(order));
}

function noteSale(customer: StoredRecord, { values }: StoredRecord): void {
	widen(customer, 'firstSaleDate', 'lastSaleDate', String(values.tranDate));
	const isDue = String(values.dueDate ?? LAST_DAY) < LAST_DAY;
	if (isDue) add(customer, 'overdueBalance', Number(values.amountRemaining ?? 0));
}

/** What a document tells its customer of. */
const TOLD: Record<string, (customer: StoredRecord, document: StoredRecord) => void> = {
	salesOrder: noteOrder,
	invoice: noteSale,
	cashSale: noteSale,
};

/** Puts what a document says on its customer or vendor, as of the last day of the company's time. */
export function noteDocument(store: Store, document: StoredRecord): void {
	const { type, values } = document;
	const entity = String(values.entity);
	const owed = OWED[type];
	const owing = owed && store.get(owed.party, entity);
	if (owing) add(owing, 'balance', Number(values.amountRemaining) * owed.sign);
	const customer = TOLD[type] && store.get('customer', entity);
	if (customer) TOLD[type](customer, document);
}
