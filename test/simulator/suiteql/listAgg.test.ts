/** LISTAGG, and SELECT without FROM: Oracle's pages know neither, programs of live accounts use both. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

const THREE = `(SELECT 'b' AS name, 2 AS n, 'x' AS grp FROM dual
	UNION ALL SELECT 'a', 3, 'x' FROM dual
	UNION ALL SELECT NULL, 4, 'x' FROM dual
	UNION ALL SELECT 'b', 1, 'y' FROM dual)`;

it.each([
	['in the order asked for', `LISTAGG(name, ', ') WITHIN GROUP (ORDER BY n)`, 'b, b, a'],
	['downwards', `LISTAGG(name, '-') WITHIN GROUP (ORDER BY n DESC)`, 'a-b-b'],
	['without a separator', 'LISTAGG(name) WITHIN GROUP (ORDER BY n)', 'bba'],
	['of numbers', `LISTAGG(n, ';') WITHIN GROUP (ORDER BY n)`, '1;2;3;4'],
	['each once', `LISTAGG(DISTINCT name, ', ') WITHIN GROUP (ORDER BY name)`, 'a, b'],
	['each once, in another order', `LISTAGG(DISTINCT name, ', ') WITHIN GROUP (ORDER BY n)`, 'b, a'],
	[
		'with a rule for long texts',
		`LISTAGG(name, ',' ON OVERFLOW TRUNCATE) WITHIN GROUP (ORDER BY n)`,
		'b,b,a',
	],
	['in an expression', `UPPER(LISTAGG(name, '') WITHIN GROUP (ORDER BY n))`, 'BBA'],
])('joins the texts of rows %s', async (_title, call, list) => {
	expect(await b.rows(`SELECT ${call} AS list FROM ${THREE} t`)).toEqual([{ list }]);
});

it('joins the texts of each group', async () => {
	const sql = `SELECT grp, LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) AS list FROM ${THREE} t GROUP BY grp ORDER BY grp`;
	expect(await b.rows(sql)).toEqual([
		{ grp: 'x', list: 'a,b' },
		{ grp: 'y', list: 'b' },
	]);
});

it('joins the texts of each partition beside every row', async () => {
	const sql = `SELECT n, LISTAGG(name, ',') WITHIN GROUP (ORDER BY name) OVER (PARTITION BY grp) AS list FROM ${THREE} t ORDER BY n`;
	expect(await b.rows(sql)).toEqual([
		{ n: '1', list: 'b' },
		{ n: '2', list: 'a,b' },
		{ n: '3', list: 'a,b' },
		{ n: '4', list: 'a,b' },
	]);
});

it('gives NULL for no text at all', async () => {
	expect(
		await b.rows(
			`SELECT COUNT(*) AS n, LISTAGG(name, ',') AS list FROM ${THREE} t WHERE name IS NULL`,
		),
	).toEqual([{ n: '1' }]);
});

it('joins display texts', async () => {
	const sql = `SELECT LISTAGG(BUILTIN.DF(currency), '|') WITHIN GROUP (ORDER BY id) AS list FROM transaction WHERE ROWNUM <= 1`;
	const [row] = await b.rows(
		'SELECT BUILTIN.DF(currency) AS list FROM transaction WHERE ROWNUM <= 1',
	);
	expect(await b.rows(sql)).toEqual([row]);
});

it('takes a SELECT without FROM', async () => {
	expect(await b.rows('SELECT 1 AS one')).toEqual([{ one: '1' }]);
	expect(
		await b.rows(
			'SELECT (SELECT COUNT(*) FROM vendor) AS vendors, (SELECT MIN(id) FROM vendor WHERE id < 0) AS none',
		),
	).toEqual([{ vendors: (await b.rows('SELECT COUNT(*) AS n FROM vendor'))[0].n }]);
});

it.each([
	'SELECT *',
	'SELECT id',
	'SELECT 1 WHERE 1 = 0',
	'SELECT MAX(1) WITHIN GROUP (ORDER BY 1) FROM dual',
])('refuses %s', async (sql) => {
	expect(await b.refusal(sql)).toContain('Search error occurred: ');
});

it('refuses both where the account is set so', async () => {
	const strict = await bench({ transactions: 50, listAgg: false, selectWithoutFrom: false });
	expect(await strict.refusal(`SELECT LISTAGG(id, ',') FROM customer`)).toContain(
		'Invalid or unsupported search.',
	);
	expect(await strict.refusal('SELECT 1')).toContain('Invalid or unsupported search.');
	await strict.engine.close();
});
