/** The engine follows the store, and pages are consistent and counted. */
import type { StoredRecord } from '../../../simulator/data/contract';
import { type Bench, bench } from './engine';

let b: Bench;
beforeEach(async () => {
	b = await bench({ transactions: 300, rowWall: 200 });
});
afterEach(() => b.engine.close());

const one = (type: string): StoredRecord => [...b.store.all(type)][0];

it('shows a record that was added, changed or removed since the last query', async () => {
	const count = () => b.value('SELECT COUNT(*) FROM customer');
	const before = Number(await count());
	const id = b.store.nextId('customer');
	const record = { ...one('customer'), id, externalId: 'NEW-1' };
	b.store.put({ ...record, values: { ...record.values, companyName: 'Before' } });
	expect(await count()).toBe(String(before + 1));
	b.store.put({ ...record, values: { ...record.values, companyName: 'After' } });
	expect(await b.rows('SELECT companyname, externalid FROM customer WHERE id = ?', [id])).toEqual([
		{ companyname: 'After', externalid: 'NEW-1' },
	]);
	b.store.remove('customer', id);
	expect(await count()).toBe(String(before));
	expect(await b.value('SELECT COUNT(*) FROM entity WHERE id = ?', [id])).toBe('0');
});

it('shows changes that are held back only when they are committed', async () => {
	const sql = 'SELECT comments FROM customer WHERE id = ?';
	const customer = one('customer');
	const before = await b.rows(sql, [customer.id]);
	b.engine.hold();
	b.store.put({ ...customer, values: { ...customer.values, comments: 'Late' } });
	expect(await b.rows(sql, [customer.id])).toEqual(before);
	b.engine.release();
	expect(await b.rows(sql, [customer.id])).toEqual([{ comments: 'Late' }]);
});

it('shows the new lines of a changed transaction, each once', async () => {
	const order = one('salesOrder');
	const sql = `SELECT COUNT(*) FROM transactionline WHERE transaction = ? AND mainline = 'F'`;
	const before = Number(await b.value(sql, [order.id]));
	const [first] = order.lines.item;
	const item = [...order.lines.item, { ...first, line: before + 1 }];
	b.store.put({ ...order, lines: { ...order.lines, item } });
	expect(await b.value(sql, [order.id])).toBe(String(before + 1));
});

it('shows the new name of a record that others refer to', async () => {
	const order = one('salesOrder');
	const sql = 'SELECT BUILTIN.DF(entity) FROM transaction WHERE id = ?';
	const customer = b.store.get('customer', String(order.values.entity)) as StoredRecord;
	expect(await b.value(sql, [order.id])).toBe(customer.values.entityId);
	b.store.put({ ...customer, values: { ...customer.values, entityId: 'Renamed Inc' } });
	expect(await b.value(sql, [order.id])).toBe('Renamed Inc');
});

it('takes many changes at once', async () => {
	const sql = `SELECT COUNT(*) FROM transaction WHERE memo = 'touched'`;
	expect(await b.value(sql)).toBe('0');
	const orders = [...b.store.all('salesOrder')];
	for (const order of orders) {
		b.store.put({ ...order, values: { ...order.values, memo: 'touched' } });
	}
	expect(await b.value(sql)).toBe(String(orders.length));
});

it('loads further columns of a table when a later query asks for them', async () => {
	const large = await bench({ transactions: 2500 });
	expect(await large.value('SELECT COUNT(*) FROM transaction WHERE id > 0')).toBeDefined();
	const [row] = await large.rows(
		`SELECT tranid, BUILTIN.DF(status) AS s FROM transaction WHERE type = 'SalesOrd'`,
	);
	expect(Object.keys(row).sort()).toEqual(['s', 'tranid']);
	const [whole] = await large.rows(`SELECT * FROM transaction WHERE type = 'SalesOrd'`);
	expect(Object.keys(whole).length).toBeGreaterThan(15);
	await large.engine.close();
});

it('gives every row once over all pages, in order, with the true total', async () => {
	const sql = 'SELECT uniquekey FROM transactionline ORDER BY uniquekey DESC';
	const expected = await b.rows(sql);
	const seen: string[] = [];
	for (let offset = 0; offset < 200; offset += 50) {
		const { rows, total } = await b.engine.run(sql, [], { limit: 50, offset });
		expect(total).toBe(expected.length);
		seen.push(...rows.map(({ uniquekey }) => uniquekey));
	}
	expect(seen).toEqual(expected.slice(0, 200).map(({ uniquekey }) => uniquekey));
});

it('tells the total beyond the row wall', async () => {
	const { total } = await b.engine.run('SELECT id FROM transaction', [], { limit: 10, offset: 0 });
	expect(total).toBeGreaterThan(200);
	const second = await b.engine.run('SELECT id FROM transaction', [], { limit: 10, offset: 10 });
	expect(second.total).toBe(total);
});

it('answers an empty page beyond the end', async () => {
	const sql = 'SELECT id FROM subsidiary';
	const count = (await b.rows(sql)).length;
	for (const offset of [100, 100, 0, 100]) {
		const { rows, total } = await b.engine.run(sql, [], { limit: 100, offset });
		expect({ rows: rows.length, total }).toEqual({ rows: offset === 0 ? count : 0, total: count });
	}
});

it('takes the number of rows to skip and to fetch as bound values', async () => {
	const all = await b.rows('SELECT id FROM transaction ORDER BY id FETCH FIRST ? ROWS ONLY', ['9']);
	expect(all).toHaveLength(9);
	const sql =
		'SELECT id FROM transaction WHERE id > ? ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY';
	expect(await b.rows(sql, ['0', '5', '3'])).toEqual(all.slice(5, 8));
});

it('pages a query with its own FETCH FIRST within that limit', async () => {
	const sql = 'SELECT id FROM transaction ORDER BY id FETCH FIRST 15 ROWS ONLY';
	const pages = await Promise.all(
		[0, 10, 20].map((offset) => b.engine.run(sql, [], { limit: 10, offset })),
	);
	expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
		[10, 15],
		[5, 15],
		[0, 15],
	]);
});

it('shows a change between two pages', async () => {
	const sql = 'SELECT id, memo FROM transaction ORDER BY id';
	await b.engine.run(sql, [], { limit: 10, offset: 0 });
	const { rows } = await b.engine.run(sql, [], { limit: 10, offset: 10 });
	const record = b.store.get('transaction', rows[0].id) as StoredRecord;
	b.store.put({ ...record, values: { ...record.values, memo: 'changed meanwhile' } });
	const again = await b.engine.run(sql, [], { limit: 10, offset: 10 });
	expect(again.rows[0]).toEqual({ id: rows[0].id, memo: 'changed meanwhile' });
});

it('keeps apart the pages of one text with other parameters', async () => {
	const sql = 'SELECT id FROM transaction WHERE id > ? ORDER BY id';
	for (const after of ['10', '50', '10']) {
		for (const offset of [0, 5]) {
			const { rows } = await b.engine.run(sql, [after], { limit: 5, offset });
			expect(rows[0].id).toBe(String(Number(after) + offset + 1));
		}
	}
});

it('remembers a bounded number of results', async () => {
	for (let at = 0; at < 30; at += 1) {
		const sql = `SELECT id FROM transactionline WHERE transaction > ${at}`;
		for (const offset of [0, 10, 0]) {
			const { rows } = await b.engine.run(sql, [], { limit: 10, offset });
			expect(rows).toHaveLength(10);
		}
	}
});

it('answers queries that come at once', async () => {
	const counts = await Promise.all(
		Array.from({ length: 20 }, (_, at) =>
			b.value('SELECT COUNT(*) FROM transaction WHERE id <= ?', [String(at)]),
		),
	);
	expect(counts).toEqual(Array.from({ length: 20 }, (_, at) => String(at)));
});

it('compares a number with the texts of a sub-select', async () => {
	const [{ id }] = await b.rows('SELECT id FROM customer ORDER BY id FETCH FIRST 1 ROWS ONLY');
	const texts = `SELECT TO_CHAR(id) FROM customer WHERE id = ${id}`;
	const rows = [{ id }];
	expect(await b.rows(`SELECT id FROM customer WHERE id IN (${texts})`)).toEqual(rows);
	expect(await b.rows(`SELECT id FROM customer WHERE id = ANY (${texts})`)).toEqual(rows);
	const others = await b.value(`SELECT COUNT(*) FROM customer WHERE id NOT IN (${texts})`);
	expect(Number(others)).toBe(Number(await b.value('SELECT COUNT(*) FROM customer')) - 1);
});
