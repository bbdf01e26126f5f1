/** BUILTIN functions as their help pages describe them (article_161950565221 and the pages below it). */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 300 });
});
afterAll(() => b.engine.close());

const UNSUPPORTED = /Invalid or unsupported search/;

it('CONSOLIDATE brings amounts of a subsidiary into the currency of another one', async () => {
	const rates = new Map(
		(await b.rows('SELECT id, exchangerate FROM currency')).map((row) => [
			row.id,
			Number(row.exchangerate),
		]),
	);
	const rows = await b.rows(`
		SELECT tl.netamount AS own, s.currency,
			BUILTIN.CONSOLIDATE(tl.netamount, 'LEDGER', 'DEFAULT', 'DEFAULT', 1, 'DEFAULT', 'DEFAULT') AS top
		FROM transactionline tl JOIN subsidiary s ON s.id = tl.subsidiary
		WHERE tl.netamount <> 0 AND s.currency <> (SELECT currency FROM subsidiary WHERE id = 1)`);
	expect(rows.length).toBeGreaterThan(10);
	for (const { own, currency, top } of rows) {
		expect(Number(top)).toBeCloseTo(Number(own) * Number(rates.get(currency)), 1);
	}
});

it('CONSOLIDATE leaves amounts of the target subsidiary alone', async () => {
	const rows = await b.rows(`
		SELECT netamount AS own, BUILTIN.CONSOLIDATE(netamount, 'INCOME', 'DEFAULT', 'DEFAULT', subsidiary, 'DEFAULT', 'DEFAULT') AS same
		FROM transactionline WHERE netamount <> 0`);
	expect(rows.length).toBeGreaterThan(100);
	for (const { own, same } of rows) expect(same).toBe(own);
});

it('CONSOLIDATE finds the subsidiary of an accounting line by its transaction, and sums to the cent', async () => {
	const [row] = await b.rows(`
		SELECT SUM(BUILTIN.CONSOLIDATE(amount, 'LEDGER', 'DEFAULT', 'DEFAULT', 1, 'DEFAULT', 'DEFAULT')) AS total,
			BUILTIN.CURRENCY(SUM(BUILTIN.CONSOLIDATE(amount, 'LEDGER', 'DEFAULT', 'DEFAULT', 1, 'DEFAULT', 'DEFAULT'))) AS code
		FROM transactionaccountingline WHERE amount > 0`);
	expect(row.total).toMatch(/^\d+(\.\d\d?)?$/);
	expect(row.code).toBe('USD');
});

it.each([
	["BUILTIN.CONSOLIDATE(netamount, 'LEDGER')"],
	["BUILTIN.CONSOLIDATE(netamount, 'NOPE', 'DEFAULT', 'DEFAULT', 1, 1, 'DEFAULT')"],
	["BUILTIN.HIERARCHY(department, 'NOPE')"],
	["BUILTIN.MNFILTER(memo, 'MN_NOPE', '', 'TRUE', '1')"],
	["BUILTIN.RELATIVE_RANGES('TFY', 'MIDDLE')"],
	['BUILTIN.DF(memo, 1)'],
])('refuses %s', async (expression) => {
	expect(await b.refusal(`SELECT ${expression} AS v FROM transactionline`)).toMatch(UNSUPPORTED);
});

it('CURRENCY names the currency of an amount', async () => {
	const rows = await b.rows(`
		SELECT DISTINCT BUILTIN.CURRENCY(t.foreigntotal) AS code, c.symbol
		FROM transaction t JOIN currency c ON c.id = t.currency WHERE t.foreigntotal IS NOT NULL`);
	expect(rows.length).toBeGreaterThan(1);
	for (const { code, symbol } of rows) expect(code).toBe(symbol);
});

it('CURRENCY_CONVERT goes from the currency of the row to the one asked for', async () => {
	const rows = await b.rows(`
		SELECT t.foreigntotal AS own, c.exchangerate AS rate, BUILTIN.CURRENCY_CONVERT(t.foreigntotal, 1) AS base,
			BUILTIN.CURRENCY(BUILTIN.CURRENCY_CONVERT(t.foreigntotal, 1)) AS code
		FROM transaction t JOIN currency c ON c.id = t.currency WHERE t.foreigntotal > 0 AND t.currency <> 1`);
	expect(rows.length).toBeGreaterThan(10);
	for (const { own, rate, base, code } of rows) {
		expect(Number(base)).toBeCloseTo(Number(own) * Number(rate), 1);
		expect(code).toBe('USD');
	}
});

it('HIERARCHY shows the way from the top', async () => {
	const parent = b.store.nextId('department');
	const child = b.store.nextId('department');
	const department = (id: string, name: string, above?: string) =>
		b.store.put({
			type: 'department',
			id,
			values: { name, parent: above, isInactive: false },
			lines: {},
			created: b.clock.now(),
			modified: b.clock.now(),
		});
	department(parent, 'Field');
	department(child, 'Repairs', parent);
	const [employee] = await b.rows('SELECT id FROM employee');
	const record = b.store.get('employee', employee.id);
	if (!record) throw new Error('no employee');
	b.store.put({ ...record, values: { ...record.values, department: child } });
	const kinds = ['DISPLAY_JOINED', 'SELF_DISPLAY', 'LEVEL', 'IDENTIFIER'];
	const list = kinds.map((kind) => `BUILTIN.HIERARCHY(department, '${kind}') AS ${kind}`);
	const [row] = await b.rows(`SELECT ${list.join(', ')} FROM employee WHERE id = ?`, [employee.id]);
	expect(row).toEqual({
		display_joined: 'Field : Repairs',
		self_display: 'Repairs',
		level: '2',
		identifier: child,
	});
});

it('HIERARCHY of a field without one is the record itself', async () => {
	const sql = `SELECT BUILTIN.HIERARCHY(entity, 'DISPLAY_JOINED') AS path, BUILTIN.DF(entity) AS name,
		BUILTIN.HIERARCHY(type, 'DISPLAY') AS type, BUILTIN.HIERARCHY(type, 'LEVEL') AS level
		FROM transaction WHERE entity IN (SELECT id FROM customer WHERE parent IS NULL) AND type = 'SalesOrd'`;
	for (const { path, name, type, level } of (await b.rows(sql)).slice(0, 20)) {
		expect([path, type, level]).toEqual([name.replace(/^.* : /, ''), 'Sales Order', '1']);
	}
});

const FILTERS: Array<[operator: string, values: string, fits: string]> = [
	['MN_INCLUDE', "'1'", 'T'],
	['MN_INCLUDE', "'3', '2'", 'T'],
	['MN_INCLUDE', "'3'", 'F'],
	['MN_INCLUDE_ALL', "'1', '2'", 'T'],
	['MN_INCLUDE_ALL', "'1', '3'", 'F'],
	['MN_INCLUDE_EXACTLY', "'2', '1'", 'T'],
	['MN_INCLUDE_EXACTLY', "'1'", 'F'],
	['MN_EXCLUDE', "'3'", 'T'],
	['MN_EXCLUDE', "'1'", 'F'],
	['MN_EXCLUDE_ALL', "'1', '3'", 'T'],
	['MN_EXCLUDE_EXACTLY', "'1', '2'", 'F'],
];

it.each(FILTERS)('MNFILTER %s of %s on 1 and 2 is %s', async (operator, values, fits) => {
	const sql = `SELECT BUILTIN.MNFILTER(v, '${operator}', '', 'TRUE', ${values}) AS f FROM (SELECT '1, 2' AS v FROM dual)`;
	expect(await b.value(sql)).toBe(fits);
});

it('PERIOD is the list of accounting periods in a range', async () => {
	const sql = (edge: string) =>
		`SELECT COUNT(*) AS n FROM accountingperiod WHERE id IN BUILTIN.PERIOD('LFY', '${edge}', 'NOT_LAST', 'BETWEEN')`;
	expect(await b.value(sql('START'))).toBe('12');
	const later = `SELECT MIN(TO_CHAR(startdate, 'YYYY-MM-DD')) AS d FROM accountingperiod
		WHERE isquarter = 'F' AND isyear = 'F' AND id IN BUILTIN.PERIOD('LFY', 'END', 'ALL', '>')`;
	expect(await b.value(later)).toBe('2026-01-01');
});

it('NAMED_GROUP is the user, and what belongs to the user', async () => {
	const [{ id, subsidiary }] = await b.rows('SELECT id, subsidiary FROM employee ORDER BY id');
	const access = { table: () => true, column: () => true, entity: id };
	const page = { limit: 10, offset: 0 };
	const me = "SELECT id FROM employee WHERE id IN BUILTIN.NAMED_GROUP('employee', 'me')";
	expect((await b.engine.run(me, [], page, access)).rows).toEqual([{ id }]);
	const mine = "SELECT id FROM subsidiary WHERE id IN BUILTIN.NAMED_GROUP('subsidiary', 'mine')";
	expect((await b.engine.run(mine, [], page, access)).rows).toEqual([{ id: subsidiary }]);
	expect((await b.engine.run(me, [], page)).rows).toEqual([]);
});

it('takes the BUILTIN_RESULT types that NetSuite writes into its own queries', async () => {
	const sql = `SELECT BUILTIN_RESULT.TYPE_INTEGER("TRANSACTION"."ID") AS "ID" /*{id#RAW}*/,
		BUILTIN_RESULT.TYPE_CURRENCY(foreigntotal, BUILTIN.CURRENCY(foreigntotal)) AS total FROM "TRANSACTION" WHERE id = 1`;
	expect(await b.rows(sql)).toEqual(
		await b.rows('SELECT id, foreigntotal AS total FROM transaction WHERE id = 1'),
	);
});

it('shows a customer of another one with the path to it', async () => {
	const [row] = await b.rows(
		`SELECT BUILTIN.HIERARCHY(t.entity, 'DISPLAY_JOINED') AS path, p.entityid AS parent, c.entityid AS name FROM transaction t
		JOIN customer c ON c.id = t.entity JOIN customer p ON p.id = c.parent`,
	);
	expect(row.path).toBe(`${row.parent} : ${row.name}`);
});
