import { createStore } from '../../../simulator/data/company';
import type { FieldSchema, Store, StoredRecord } from '../../../simulator/data/contract';
import { orderStatus } from '../../../simulator/data/orderStatus';
import { CORE } from '../../../simulator/data/transactions/core';
import { TRANSACTION_TYPES } from '../../../simulator/data/transactionTypes';

const NOW = Date.parse('2026-11-23T00:00:00Z');
const make = (seed: number, transactions = 2500) => createStore({ seed, transactions, now: NOW });
const everything = (store: Store) =>
	JSON.stringify(store.types().map((type) => [...store.all(type)]));

let store: Store;
beforeAll(() => {
	store = make(1);
});

const all = (type: string) => [...store.all(type)];
const number = (value: unknown) => (typeof value === 'number' ? value : 0);
const sum = (record: StoredRecord, name: string) =>
	Object.entries(record.lines)
		.filter(([sublist]) => sublist !== 'apply')
		.flatMap(([, lines]) => lines)
		.reduce((total, { values }) => total + number(values[name]), 0);

describe('The seeded company', () => {
	it('is the same for the same seed, and another for another', () => {
		expect(everything(make(5, 300))).toBe(everything(make(5, 300)));
		expect(everything(make(6, 300))).not.toBe(everything(make(5, 300)));
	});

	it.each([
		['subsidiary', 4],
		['customer', 304],
		['contact', 500],
		['vendor', 84],
		['employee', 60],
	])('has its %s records', (type, count) => {
		expect(store.count(type)).toBe(count);
	});

	it('has at least as many transactions as asked for, and hardly a quarter more', () => {
		const count = Object.keys(TRANSACTION_TYPES).reduce((n, type) => n + store.count(type), 0);
		expect(count).toBeGreaterThanOrEqual(2500);
		expect(count).toBeLessThan(3125);
	});

	it('ends on 2026-06-30 whatever the clock says', () => {
		const last = (type: string) => Math.max(...all(type).map((record) => record.modified));
		for (const type of ['customer', 'salesOrder', 'invoice', 'inventoryItem']) {
			expect(new Date(last(type)).toISOString() < '2026-07-01').toBe(true);
		}
	});

	it('never changes a record before it was made', () => {
		const early = store
			.types()
			.flatMap(all)
			.filter(({ created, modified }) => modified < created);
		expect(early).toEqual([]);
	});

	it.each(Object.keys(CORE).filter((type) => CORE[type].side))(
		'sums the lines of each %s to its total',
		(type) => {
			expect(store.count(type)).toBeGreaterThan(0);
			for (const record of all(type)) {
				const { subtotal, taxTotal, shippingCost, total } = record.values;
				expect(sum(record, 'amount')).toBeCloseTo(number(subtotal), 6);
				expect(sum(record, 'tax1Amt')).toBeCloseTo(number(taxTotal), 6);
				expect(number(total)).toBeCloseTo(
					number(subtotal) + number(taxTotal) + number(shippingCost),
					6,
				);
			}
		},
	);

	it('balances every journal', () => {
		for (const journal of all('journalEntry')) {
			expect(sum(journal, 'debit')).toBeCloseTo(sum(journal, 'credit'), 6);
		}
	});

	it.each(['salesOrder', 'purchaseOrder'])('gives each %s the status of its lines', (type) => {
		const wrong = all(type).filter((record) => orderStatus(record) !== record.values.status);
		expect(wrong).toEqual([]);
	});

	it('bills on order lines what their invoices say', () => {
		const billed = new Map<string, number>();
		for (const { lines } of all('invoice')) {
			for (const { values } of lines.item) {
				const key = `${String(values.orderDoc)}/${String(values.orderLine)}`;
				billed.set(key, (billed.get(key) ?? 0) + number(values.quantity));
			}
		}
		for (const { id, lines } of all('salesOrder')) {
			for (const { line, values } of lines.item) {
				expect(number(values.quantityBilled)).toBe(billed.get(`${id}/${line}`) ?? 0);
			}
		}
	});

	it('has paid on invoices what payments and credits apply', () => {
		const paid = new Map<string, number>();
		for (const { lines } of [
			...all('customerPayment'),
			...all('creditMemo'),
			...all('depositApplication'),
		]) {
			for (const { values } of lines.apply) {
				const doc = String(values.doc);
				paid.set(doc, (paid.get(doc) ?? 0) + number(values.amount));
			}
		}
		for (const { id, values } of all('invoice')) {
			expect(number(values.amountPaid)).toBeCloseTo(paid.get(id) ?? 0, 6);
			expect(values.status).toBe(values.amountRemaining === 0 ? 'B' : 'A');
		}
	});

	it('has for every paid bill what paid it, in full', () => {
		const paid = new Map<string, number>();
		for (const type of ['vendorPayment', 'vendorCredit', 'vendorPrepaymentApplication']) {
			for (const { values } of all(type).flatMap(({ lines }) => lines.apply)) {
				const doc = String(values.doc);
				paid.set(doc, (paid.get(doc) ?? 0) + number(values.amount));
			}
		}
		for (const { id, values } of all('vendorBill')) {
			expect(number(values.amountPaid)).toBeCloseTo(paid.get(id) ?? 0, 6);
		}
	});

	it('lets every customer owe the sum of the open invoices', () => {
		const open = new Map<unknown, number>();
		for (const { values } of all('invoice')) {
			open.set(values.entity, (open.get(values.entity) ?? 0) + number(values.amountRemaining));
		}
		for (const { id, values } of all('customer')) {
			expect(number(values.balance)).toBeCloseTo(open.get(id) ?? 0, 4);
		}
	});

	it('refers only to records that are there', () => {
		const dangling: string[] = [];
		const check = (record: StoredRecord, fields: FieldSchema[], values: object) => {
			for (const [name, value] of Object.entries(values)) {
				const field = fields.find((entry) => entry.name === name);
				if (field?.refType === undefined) continue;
				for (const id of Array.isArray(value) ? value : [value]) {
					if (!store.get(field.refType, String(id))) dangling.push(`${record.type}.${name}=${id}`);
				}
			}
		};
		for (const type of store.types()) {
			const schema = store.schema(type)!;
			for (const record of all(type)) {
				check(record, schema.fields, record.values);
				for (const sublist of schema.sublists) {
					for (const line of record.lines[sublist.name] ?? []) {
						check(record, sublist.fields, line.values);
					}
				}
			}
		}
		expect(dangling).toEqual([]);
	});

	it('has a posting period for every transaction that posts', () => {
		for (const [type, { posting }] of Object.entries(TRANSACTION_TYPES)) {
			if (!posting) continue;
			for (const { values } of all(type)) {
				const period = store.get('accountingPeriod', String(values.postingPeriod))?.values;
				expect(String(period?.startDate) <= String(values.tranDate)).toBe(true);
				expect(String(period?.endDate) >= String(values.tranDate)).toBe(true);
			}
		}
	});

	it('holds only values that its schemas know', () => {
		const unknown = new Set<string>();
		for (const type of store.types()) {
			const schema = store.schema(type)!;
			const names = new Set(schema.fields.map(({ name }) => name));
			for (const { values, lines } of all(type)) {
				for (const name of Object.keys(values)) {
					if (!names.has(name)) unknown.add(`${type}.${name}`);
				}
				for (const [sublist, rows] of Object.entries(lines)) {
					const fields = schema.sublists.find(({ name }) => name === sublist)?.fields ?? [];
					for (const row of rows) {
						for (const name of Object.keys(row.values)) {
							if (!fields.some((field) => field.name === name)) {
								unknown.add(`${type}.${sublist}.${name}`);
							}
						}
					}
				}
			}
		}
		expect([...unknown]).toEqual([]);
	});

	it('seeds 20,000 transactions without quadratic work', () => {
		const start = performance.now();
		make(2, 20_000);
		// Generous: the tests share their cores. Quadratic work would take minutes.
		expect(performance.now() - start).toBeLessThan(60_000);
	});
});
