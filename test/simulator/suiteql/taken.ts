/** A table of queries that must be taken and answered. */
import { type Bench, bench } from './engine';

/** Title, query, keys that the rows have between them. */
export type Query = [title: string, sql: string, keys: string];

/** A test for each query: it is not refused, has rows, and these have exactly the keys. */
export function areTaken(queries: Query[]): void {
	let b: Bench;
	beforeAll(async () => {
		b = await bench({ transactions: 1200 });
	});
	afterAll(() => b.engine.close());

	it.each(queries)('%s', async (_title, sql, keys) => {
		const rows = await b.rows(sql);
		expect(rows.length).toBeGreaterThan(0);
		const present = new Set(rows.flatMap((row) => Object.keys(row)));
		expect([...present].sort()).toEqual(keys.split(' ').sort());
	});
}
