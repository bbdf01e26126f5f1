import fc from 'fast-check';
import { NetSuiteRefusal } from '../../../simulator/data/refusal';
import { parseFilter } from '../../../simulator/records/query/parse';
import { renderRecord } from '../../../simulator/records/render';
import { RENDER, STRICT, itemIds, newOrder, openAccount } from './account';

describe('Laws of the record service', () => {
	it('answers any text as a filter with a tree or a refusal', () => {
		fc.assert(
			fc.property(fc.string(), (q) => {
				try {
					parseFilter(q);
				} catch (error) {
					expect(error).toBeInstanceOf(NetSuiteRefusal);
				}
			}),
			{ numRuns: 2000 },
		);
	});

	it('refuses any JSON it cannot take, and never breaks', () => {
		const { service } = openAccount();
		fc.assert(
			fc.property(
				fc.constantFrom('customer', 'salesOrder', 'journalEntry', 'term'),
				fc.dictionary(
					fc.constantFrom('entity', 'item', 'line', 'memo', 'addressBook', 'subsidiary', 'name'),
					fc.jsonValue(),
				),
				(type, body) => {
					try {
						service.create(type, body, STRICT);
					} catch (error) {
						expect(error).toBeInstanceOf(NetSuiteRefusal);
					}
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('keeps an order adding up whatever is done to its lines', () => {
		const account = openAccount();
		const [item] = itemIds(account).goods;
		const line = fc.record(
			{
				line: fc.integer({ min: 1, max: 6 }),
				quantity: fc.integer({ min: 0, max: 50 }),
				rate: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
				amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
			},
			{ requiredKeys: [] },
		);
		const edit = fc.record({
			items: fc.array(line, { minLength: 1, maxLength: 4 }),
			replace: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
				const { id } = newOrder(account, [2, 3]);
				for (const { items, replace } of edits) {
					const body = {
						item: { items: items.map((entry) => ({ item: { id: item }, ...entry })) },
					};
					const options = { ...STRICT, replace: replace ? ['item'] : [] };
					const { values, lines } = account.service.update('salesOrder', id, body, options).record;
					const sum = lines.item.reduce((total, { values: of }) => total + Number(of.amount), 0);
					expect(Number(values.total)).toBeCloseTo(sum, 6);
					expect(new Set(lines.item.map((entry) => entry.line)).size).toBe(lines.item.length);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('takes every seeded record back as it was read', () => {
		const { store, service } = openAccount();
		for (const type of ['customer', 'employee', 'inventoryItem', 'customrecord_asset']) {
			for (const record of [...store.all(type)].slice(0, 20)) {
				const read = () => renderRecord(store, service.get(type, record.id), RENDER);
				const before = read();
				const body = { ...before };
				delete body.addressBook;
				delete body.price;
				service.update(type, record.id, body, STRICT);
				const stamp = store.schema(type)?.modified ?? '';
				expect({ ...read(), [stamp]: '' }).toEqual({ ...before, [stamp]: '' });
			}
		}
	});
});
