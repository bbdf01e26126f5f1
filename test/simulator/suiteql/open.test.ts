/** Tables of which we know the name and not the columns: a query may name any, and they are empty. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

it('takes any column of such a table, in all clauses', async () => {
	const columns = 'p.made, BUILTIN.DF(p.owner) AS owner, SUM(p.amount) AS amount';
	expect(
		await b.rows(
			`SELECT ${columns} FROM position p JOIN employee e ON e.id = p.holder
			WHERE p.made >= TO_DATE('2026-01-01', 'YYYY-MM-DD') AND p.kind = 'A' GROUP BY p.made, p.owner ORDER BY amount`,
		),
	).toEqual([]);
	const outer = await b.rows(
		'SELECT d.id, p.grade, title FROM department d LEFT JOIN position p ON p.department = d.id',
	);
	expect(outer.length).toBe(Number(await b.value('SELECT COUNT(*) FROM department')));
	expect(Object.keys(outer[0])).toEqual(['id']);
});

it('means a name of the list, or of a SELECT around it, before one that nobody knows', async () => {
	expect(await b.rows('SELECT COUNT(*) AS n FROM position ORDER BY n')).toEqual([{ n: '0' }]);
	expect(
		await b.rows(
			`SELECT e.id FROM employee e WHERE e.id = 1 AND EXISTS (SELECT 1 FROM dual, position WHERE entityid IS NULL)`,
		),
	).toEqual([]);
});

it('still refuses unknown columns of tables that are known, and of two tables that are not', async () => {
	expect(await b.refusal('SELECT e.grade FROM employee e, position p')).toContain('grade');
	// Of these lists of real accounts tell the columns.
	for (const table of ['bom', 'siteCategory', 'oAuthToken']) {
		expect(await b.refusal(`SELECT grade FROM ${table}`)).toContain('grade');
	}
	expect(await b.refusal('SELECT grade FROM position p, region r')).toContain('grade');
	expect(await b.refusal('SELECT x.grade FROM position p')).toContain("Unknown identifier 'x'");
});

it('refuses them with the setting unlistedColumns off', async () => {
	const strict = await bench({ transactions: 50, unlistedColumns: false });
	expect(await strict.refusal('SELECT grade FROM position')).toContain(
		"Unknown identifier 'grade'",
	);
	expect(await strict.rows('SELECT id FROM position')).toEqual([]);
	await strict.engine.close();
}, 60_000);
