/** WITH: refused by default, as the help page says; understood when the account is set so. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 100, commonTableExpressions: true });
});
afterAll(() => b.engine.close());

const taken: Array<[title: string, sql: string, same: string]> = [
	[
		'one table',
		'WITH v AS (SELECT id FROM vendor) SELECT COUNT(*) AS n FROM v',
		'SELECT COUNT(*) AS n FROM vendor',
	],
	[
		'a table that names another one',
		'WITH a AS (SELECT id FROM vendor), b AS (SELECT id FROM a WHERE id > 70) SELECT b.id FROM b JOIN a ON a.id = b.id ORDER BY 1',
		'SELECT id FROM vendor WHERE id > 70 ORDER BY id',
	],
	[
		'column names',
		'WITH v(number, name) AS (SELECT id, entityid FROM vendor) SELECT number, name FROM v ORDER BY number',
		'SELECT id AS number, entityid AS name FROM vendor ORDER BY id',
	],
	[
		'a table that hides one of NetSuite',
		'WITH customer AS (SELECT id FROM vendor) SELECT id FROM customer ORDER BY id',
		'SELECT id FROM vendor ORDER BY id',
	],
	[
		'WITH in a sub-select',
		'SELECT id FROM (WITH v AS (SELECT id FROM vendor) SELECT id FROM v) x ORDER BY id',
		'SELECT id FROM vendor ORDER BY id',
	],
	[
		'WITH before UNION',
		'WITH v AS (SELECT id FROM vendor) SELECT id FROM v UNION SELECT id FROM v ORDER BY id',
		'SELECT id FROM vendor ORDER BY id',
	],
	[
		'display texts from inside',
		'WITH t AS (SELECT entity FROM transaction) SELECT DISTINCT BUILTIN.DF(entity) AS name FROM t ORDER BY 1',
		'SELECT DISTINCT BUILTIN.DF(entity) AS name FROM transaction ORDER BY 1',
	],
];

it.each(taken)('takes %s', async (_title, sql, same) => {
	const rows = await b.rows(sql);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows).toEqual(await b.rows(same));
});

it.each([
	['a wrong number of column names', 'WITH v(a, b) AS (SELECT id FROM vendor) SELECT a FROM v'],
	['recursion', 'WITH v AS (SELECT id FROM vendor UNION ALL SELECT id FROM v) SELECT id FROM v'],
	[
		'a table outside its query',
		'SELECT id FROM (WITH v AS (SELECT id FROM vendor) SELECT id FROM v) x JOIN v ON v.id = x.id',
	],
])('refuses %s', async (_title, sql) => {
	expect(await b.refusal(sql)).toContain('Invalid search query.');
});

it('does not see a table of WITH before its definition', async () => {
	const sql = 'WITH a AS (SELECT id FROM b), b AS (SELECT id FROM vendor) SELECT id FROM a';
	expect(await b.refusal(sql)).toContain('Invalid search type: b.');
});
