/** Names that stand without their table, where several tables have such a column. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 200 });
});
afterAll(() => b.engine.close());

it.each([
	[
		'the main line of a transaction',
		`SELECT COUNT(*) FROM transaction t JOIN transactionline l ON l.transaction = t.id WHERE $mainline = 'F'`,
		'l.',
	],
	[
		'the amount of a line',
		`SELECT SUM($foreignamount) FROM transactionline l JOIN transaction t ON t.id = l.transaction WHERE l.mainline = 'F'`,
		'l.',
	],
	[
		'a column that the other table has by name alone',
		'SELECT COUNT($shipdate) FROM transactionline l JOIN transaction t ON t.id = l.transaction',
		't.',
	],
	[
		'a column that a list of names adds to the other table',
		'SELECT COUNT($email) FROM job j JOIN customer c ON c.id = j.customer',
		'c.',
	],
])('mean %s', async (_, sql, table) => {
	const plain = await b.value(sql.replace('$', ''));
	expect(plain).toBe(await b.value(sql.replace('$', table)));
	expect(Number(plain)).not.toBe(0);
});

it('are refused where both tables surely have them', async () => {
	const sql = 'SELECT trandate FROM transaction t JOIN timebill b ON b.employee = t.entity';
	await expect(b.rows(sql)).rejects.toThrow();
});
