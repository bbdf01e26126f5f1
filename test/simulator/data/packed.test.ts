import fc from 'fast-check';
import type { StoredRecord } from '../../../simulator/data/contract';
import { ByteReader, ByteWriter } from '../../../simulator/data/packed/bytes';
import { Codec, type Packable } from '../../../simulator/data/packed/codec';
import { MemoryStore } from '../../../simulator/data/store';

const roundTrip = (value: Packable) => {
	const codec = new Codec();
	const writer = new ByteWriter();
	codec.write(value, writer);
	return new Codec(codec.learned).read(new ByteReader(Buffer.from(writer.written())));
};

describe('the codec gives back', () => {
	it('any JSON value', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(roundTrip(value as Packable)).toEqual(value);
			}),
		);
	});

	it.each([
		'[{"__proto__":0}]',
		'{"__proto__":{"a":1},"constructor":2,"toString":3}',
		'[{},{"":1}]',
		'[{"a\\u0000b":1,"c":2},{"a":1,"b\\u0000c":2}]',
	])('names that mean something to JavaScript or to the codec: %s', (text) => {
		const value = JSON.parse(text) as Packable;
		expect(JSON.stringify(roundTrip(value))).toBe(JSON.stringify(value));
	});

	it.each([
		[0, -0, 1.005, -0.1, 1e300, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0.07],
		['', '0', '007', '12', 'SO1001', 'SO01', 'x'.repeat(500), 'grüezi 😀', '9'.repeat(30)],
	])('%s and its like to the last bit', (...values) => {
		for (const value of values) expect(roundTrip(value)).toBe(value);
	});

	it('an object without what is undefined', () => {
		expect(roundTrip({ a: 1, b: undefined })).toStrictEqual({ a: 1 });
	});
});

it('refuses bytes that are not its own', () => {
	expect(() => new Codec().read(new ByteReader(Buffer.from([15])))).toThrow(RangeError);
	expect(() => new Codec().read(new ByteReader(Buffer.from([0])))).toThrow(RangeError);
});

const order = (id: string, more: Partial<StoredRecord> = {}): StoredRecord => ({
	type: 'salesOrder',
	id,
	values: { tranId: `SO${id}`, total: 12.5 },
	lines: { item: [{ line: 1, values: { item: '5', quantity: 2 } }] },
	created: 1,
	modified: 2,
	...more,
});

/** A store whose transactions are packed. */
function packedStore(...records: StoredRecord[]): MemoryStore {
	const store = new MemoryStore();
	records.forEach((record) => store.put(record));
	store.pack();
	return store;
}

describe('a packed transaction', () => {
	it('is read as it was put, by type and by family, and walked by id', () => {
		const store = packedStore(order('3'), order('1', { externalId: 'ONE' }), order('2'));
		expect(store.get('salesOrder', '1')).toEqual(order('1', { externalId: 'ONE' }));
		expect(store.get('transaction', '3')).toEqual(order('3'));
		expect(store.byExternalId('salesOrder', 'ONE')?.id).toBe('1');
		expect([...store.all('salesOrder')].map(({ id }) => id)).toEqual(['1', '2', '3']);
		expect(store.count('salesOrder')).toBe(3);
	});

	it('can be changed, removed and added to', () => {
		const store = packedStore(order('1'), order('2'));
		store.put({ ...order('1'), values: { tranId: 'changed' } });
		expect(store.get('salesOrder', '1')?.values).toEqual({ tranId: 'changed' });
		expect(store.get('salesOrder', '1')?.lines).toEqual(order('1').lines);
		expect(store.remove('salesOrder', '2')).toBe(true);
		expect(store.get('transaction', '2')).toBeUndefined();
		store.put(order(store.nextId('salesOrder')));
		expect([...store.ids('salesOrder')]).toEqual(['1', '3']);
	});

	it('has its lines as they were when it was read, whatever is put later', () => {
		const store = packedStore(order('1'));
		const before = store.get('salesOrder', '1');
		store.put({ ...order('1'), lines: {} });
		expect(before?.lines).toEqual(order('1').lines);
		expect({ ...before }).toEqual(order('1'));
		expect(JSON.parse(JSON.stringify(before))).toEqual(order('1'));
	});

	it('is another object at each reading, and may be given other lines', () => {
		const store = packedStore(order('1'));
		const one = store.get('salesOrder', '1');
		if (one) one.lines = {};
		expect(one?.lines).toEqual({});
		expect(store.get('salesOrder', '1')?.lines).toEqual(order('1').lines);
	});
});

it('survives more changes than its blocks have room for', () => {
	const store = packedStore(order('1'), order('2'));
	const memo = 'x'.repeat(100_000);
	for (let n = 0; n < 1_000; n++) store.put({ ...order('1'), values: { memo: `${memo}${n}` } });
	expect(store.get('salesOrder', '1')?.values.memo).toBe(`${memo}999`);
	expect(store.get('salesOrder', '2')).toEqual(order('2'));
});

describe('a snapshot of the store', () => {
	const customer = { ...order('7'), type: 'customer', values: { entityId: 'A' }, lines: {} };

	it('is gone back to, and listeners are told of what differs alone', () => {
		const store = packedStore(order('1'), order('2'), customer);
		const snapshot = store.snapshot();
		store.put({ ...customer, values: { entityId: 'B' } });
		store.remove('salesOrder', '2');
		store.put(order('3', { externalId: 'X' }));
		const told: string[] = [];
		store.onChange((type, id) => told.push(`${type} ${id}`));
		store.restore(snapshot);
		expect(told.sort()).toEqual(['customer 7', 'salesOrder 2', 'salesOrder 3']);
		expect(store.get('customer', '7')).toEqual(customer);
		expect(store.get('salesOrder', '2')).toEqual(order('2'));
		expect(store.byExternalId('salesOrder', 'X')).toBeUndefined();
		expect(store.nextId('salesOrder')).toBe('3');
	});

	it('fills another store', () => {
		const snapshot = packedStore(order('1', { externalId: 'E' }), customer).snapshot();
		const other = new MemoryStore();
		other.restore(snapshot);
		expect(other.byExternalId('salesOrder', 'E')).toEqual(order('1', { externalId: 'E' }));
		expect(other.get('entity', '7')).toEqual(customer);
	});

	it('that is damaged is refused, and nothing changes', () => {
		const store = packedStore(order('1'));
		const snapshot = store.snapshot();
		const damaged = { ...snapshot, bytes: snapshot.bytes.subarray(0, -3) };
		expect(() => store.restore(damaged)).toThrow(RangeError);
		expect(store.get('salesOrder', '1')).toEqual(order('1'));
	});
});
