import type { StoredRecord } from '../../../simulator/data/contract';
import { STANDARD_TYPES } from '../../../simulator/data/schemas/catalog';
import { MemoryStore } from '../../../simulator/data/store';
import { statusText } from '../../../simulator/data/transactionTypes';

const record = (type: string, id: string, more: Partial<StoredRecord> = {}): StoredRecord => ({
	type,
	id,
	values: {},
	lines: {},
	created: 0,
	modified: 0,
	...more,
});

describe('The store', () => {
	it('knows the 206 standard types and the custom ones, in any case', () => {
		const store = new MemoryStore();
		expect(STANDARD_TYPES).toHaveLength(206);
		expect(new Set(store.types()).size).toBe(206 + 4);
		expect(STANDARD_TYPES.filter((type) => !store.schema(type))).toEqual([]);
		expect(store.findSchema('SALESORDER')?.type).toBe('salesOrder');
		expect(store.findSchema('item')).toBeUndefined();
	});

	it.each([
		['salesOrder', 'invoice'],
		['customer', 'vendor'],
		['inventoryItem', 'serviceSaleItem'],
		['cashRefund', 'journalEntry'],
	])('gives %s and %s ids of one series', (one, other) => {
		const store = new MemoryStore();
		expect([store.nextId(one), store.nextId(other), store.nextId(one)]).toEqual(['1', '2', '3']);
	});

	it('gives other types a series each', () => {
		const store = new MemoryStore();
		expect([store.nextId('term'), store.nextId('account')]).toEqual(['1', '1']);
	});

	it('goes on after ids that were put', () => {
		const store = new MemoryStore();
		store.put(record('invoice', '41'));
		expect(store.nextId('salesOrder')).toBe('42');
	});

	it('finds a member of a family without its type', () => {
		const store = new MemoryStore();
		store.put(record('vendor', '7', { externalId: 'V-7', values: { entityId: 'Oak' } }));
		expect(store.get('entity', '7')?.type).toBe('vendor');
		expect(store.byExternalId('entity', 'V-7')?.id).toBe('7');
		expect(store.displayName('entity', '7')).toBe('Oak');
		expect(store.get('customer', '7')).toBeUndefined();
	});

	it('names a transaction by type and number, and nothing that is gone', () => {
		const store = new MemoryStore();
		store.put(record('salesOrder', '3', { values: { tranId: 'SO1001' } }));
		expect(store.displayName('transaction', '3')).toBe('Sales Order #SO1001');
		expect(store.displayName('salesOrder', '4')).toBe('');
	});

	it('follows external ids as they change and go', () => {
		const store = new MemoryStore();
		store.put(record('term', '1', { externalId: 'A' }));
		store.put(record('term', '1', { externalId: 'B' }));
		expect([store.byExternalId('term', 'A'), store.byExternalId('term', 'B')?.id]).toEqual([
			undefined,
			'1',
		]);
		store.remove('term', '1');
		expect(store.byExternalId('term', 'B')).toBeUndefined();
	});

	it('tells of every put and remove after it happened', () => {
		const store = new MemoryStore();
		const seen: unknown[] = [];
		store.onChange((type, id) => seen.push([type, id, store.count('term')]));
		store.put(record('term', '1'));
		store.remove('term', '1');
		expect(store.remove('term', '1')).toBe(false);
		expect(seen).toEqual([
			['term', '1', 1],
			['term', '1', 0],
		]);
	});

	it('has unique field names in every schema', () => {
		const store = new MemoryStore();
		const twice = store.types().flatMap((type) => {
			const schema = store.schema(type)!;
			return [schema, ...schema.sublists].flatMap((part) => {
				const names = part.fields.map(({ name }) => name.toLowerCase());
				return names.filter((name, index) => names.indexOf(name) !== index);
			});
		});
		expect(twice).toEqual([]);
	});

	it('points every reference to a type or family that exists', () => {
		const store = new MemoryStore();
		const families = ['item', 'entity', 'transaction'];
		const wrong = store.types().flatMap((type) => {
			const schema = store.schema(type)!;
			return [schema, ...schema.sublists]
				.flatMap((part) => part.fields)
				.filter(({ refType }) => refType && !store.schema(refType) && !families.includes(refType));
		});
		expect(wrong).toEqual([]);
	});
});

it.each([
	['salesOrder', 'B', 'Sales Order : Pending Fulfillment'],
	['invoice', 'B', 'Invoice : Paid In Full'],
	['customer', 'B', ''],
])('the status of %s %s reads "%s"', (type, letter, text) => {
	expect(statusText(type, letter)).toBe(text);
});
