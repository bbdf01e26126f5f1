/** What is agreed with vendors for a year, what warehouses are asked to send, and numbers that are no money. */
import type { StoredRecord, Values } from '../contract';
import { shippable } from '../orderStatus';
import { DAYS, moment } from './calendar';
import { HEADCOUNT } from './extraAccounts';
import { accountOfNumber } from './accounting';
import { cents } from './dice';
import type { Registrar } from './registrar';
import { lastOf, numbered, row, isActive } from './row';

const YEAR = 365;
const LATEST = 400;
const DEPARTMENTS = 6;
const REQUEST_STATUSES = [...'BAA'];

/** Orders and contracts of a year with a vendor, with what may be bought at which price. */
function agreement(desk: Registrar, type: string, n: number, more: Values): void {
	const { vendors, goods } = desk.ledger;
	const day = DAYS.length - YEAR + n * 20;
	const party = vendors[(n * 17 + 2) % vendors.length];
	const values = desk.header(type, day, party, n === 0 ? 'H' : 'B');
	const item = numbered(
		[0, 1].map((at): Values => {
			const { id, name, type: itemType, cost } = goods[(n * 9 + at * 4 + 1) % goods.length];
			const quantity = 200 + at * 100;
			const rate = cents((cost * 0.95) / party.exchange);
			const bought = { item: id, description: name, itemType, location: party.location };
			return { ...bought, quantity, rate, amount: cents(quantity * rate), quantityOrdered: 0 };
		}),
	);
	const subtotal = cents(item.reduce((sum, { values: line }) => sum + Number(line.amount), 0));
	Object.assign(values, { entity: party.id, terms: party.terms, subtotal, taxTotal: 0 });
	Object.assign(values, { total: subtotal, startDate: DAYS[day] });
	Object.assign(values, { endDate: DAYS[Math.min(day + YEAR, DAYS.length - 1)], ...more });
	desk.put(type, day, values, { item });
}

/** Orders that wait for their goods, as their warehouse is asked for them. */
function requests(desk: Registrar, count: number): void {
	const waits = ({ values, lines }: StoredRecord) =>
		values.status === 'B' && (lines.item ?? []).some(shippable);
	lastOf(desk.store, 'salesOrder', count, LATEST, waits).forEach((order, n) => {
		const { entity, subsidiary, currency, tranDate } = order.values;
		const party = desk.ledger.customers.find(({ id }) => id === entity);
		if (!party) return;
		const day = DAYS.indexOf(String(tranDate));
		const status = REQUEST_STATUSES[n % REQUEST_STATUSES.length];
		const values = desk.header('fulfillmentRequest', day, party, status);
		const { location } = party;
		Object.assign(values, { entity, subsidiary, currency, location, createdFrom: order.id });
		const item = numbered(
			order.lines.item.filter(shippable).map(({ line, values: from }): Values => {
				const { item: id, description, quantity, department, itemType } = from;
				const asked = { item: id, description, quantity, department, itemType, location };
				return { ...asked, orderDoc: order.id, orderLine: line, itemReceive: true };
			}),
		);
		// Later in the day than the order, whatever the clock of the others says.
		desk.put('fulfillmentRequest', day, values, { item }, { at: order.created + 60_000 });
	});
}

/** How many people each department has, month by month. */
function headcounts(desk: Registrar, count: number): void {
	const { store } = desk;
	const account = accountOfNumber(store, HEADCOUNT);
	const staff = [...store.all('employee')].filter(isActive);
	for (let n = 0; n < count; n++) {
		const day = desk.day(n, count + 1);
		const { subsidiary, postingPeriod } = desk.header('journalEntry', day, desk.american[0]);
		const line = Array.from({ length: DEPARTMENTS }, (_, at): Values => {
			const department = String(at + 1);
			const people = staff.filter(({ values }) => values.department === department).length;
			return { account, department, debit: people, memo: 'Headcount' };
		});
		const values: Values = { tranId: `STAT${1001 + n}`, tranDate: DAYS[day], subsidiary };
		Object.assign(values, { postingPeriod, unitsType: '1', memo: 'Headcount by department' });
		const created = moment(day, 60_000);
		row(store, 'statisticalJournalEntry', values, { created, lines: { line: numbered(line) } });
	}
}

/** Puts some of each. */
export function seedAgreements(desk: Registrar, count: number): void {
	for (let n = 0; n < Math.ceil(count / 6); n++) {
		agreement(desk, 'blanketPurchaseOrder', n, { minimumAmount: 1000, maximumAmount: 50_000 });
		agreement(desk, 'purchaseContract', n + 2, { effectivityBasedOn: 'ORDERDATE' });
	}
	requests(desk, Math.ceil(count / 4));
	headcounts(desk, Math.ceil(count / 4));
}
