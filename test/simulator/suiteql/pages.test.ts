/** Pages of a result and its number of rows (netsuite-rest.md 6.1, 6.3). */
import { type Bench, bench } from './engine';

const SQL = 'SELECT id FROM customer ORDER BY id';

let b: Bench;
let ids: string[];
beforeAll(async () => {
	b = await bench();
	ids = [...b.store.all('customer')]
		.map(({ id }) => Number(id))
		.sort((x, y) => x - y)
		.map(String);
});
afterAll(() => b.engine.close());

const page = async (limit: number, offset: number, sql = SQL) => {
	const { rows, total } = await b.engine.run(sql, [], { limit, offset });
	return { ids: rows.map(({ id }) => id), total };
};

// Every query is another text: what one has counted must not help the next.
it.each([
	['a page that holds them exactly', 0],
	['a page that lacks one row', -1],
	['a page with room for one more', 1],
])('counts all rows, asked for %s', async (_title, more) => {
	const limit = ids.length + more;
	const sql = `${SQL} /* ${more} */`;
	expect(await page(limit, 0, sql)).toEqual({ ids: ids.slice(0, limit), total: ids.length });
});

it('counts all rows when a page in the middle is asked for first', async () => {
	const sql = `SELECT id FROM customer WHERE id > 0 ORDER BY id`;
	expect(await page(2, 2, sql)).toEqual({ ids: ids.slice(2, 4), total: ids.length });
});

it('counts all rows when a page beyond the end is asked for first', async () => {
	const sql = `SELECT id FROM customer WHERE id > 1 - 1 ORDER BY id`;
	expect(await page(10, 10 * ids.length, sql)).toEqual({ ids: [], total: ids.length });
});
