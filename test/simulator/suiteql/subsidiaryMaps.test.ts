/** Which subsidiaries a record may be used in. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

const all = (): Promise<unknown> => b.value('SELECT COUNT(*) FROM subsidiary');

it('has all subsidiaries for a department, which names none', async () => {
	const rows = await b.rows(
		'SELECT d.id, COUNT(*) AS n FROM department d JOIN departmentSubsidiaryMap m ON m.department = d.id GROUP BY d.id',
	);
	expect(rows.length).toBe(Number(await b.value('SELECT COUNT(*) FROM department')));
	const each = await all();
	for (const { n } of rows) expect(n).toBe(each);
});

it('has the subsidiaries that a location names', async () => {
	const rows = await b.rows(
		`SELECT l.subsidiary AS named, s.id FROM location l JOIN locationSubsidiaryMap m ON m.location = l.id
		JOIN subsidiary s ON s.id = m.subsidiary`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { named, id } of rows) expect(String(named).split(', ')).toContain(id);
});

it('has all subsidiaries for an item of the top one with its children', async () => {
	expect(
		await b.value(
			'SELECT COUNT(*) FROM itemSubsidiaryMap m JOIN item i ON i.id = m.item WHERE i.id = 1',
		),
	).toBe(await all());
});

it('tells which subsidiaries a role is held to', async () => {
	const rows = await b.rows(
		`SELECT r.name, s.name AS subsidiary FROM roleSubsidiaryRestrictionMap m JOIN role r ON r.id = m.role
		JOIN subsidiary s ON s.id = m.subsidiary`,
	);
	expect(rows.length).toBeGreaterThan(1);
	for (const { name } of rows) expect(name).toBe('Sales Person');
});
