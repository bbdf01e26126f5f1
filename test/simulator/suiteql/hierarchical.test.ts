/** CONNECT BY: rows with their level in a tree. */
import { type Bench, bench } from './engine';

let b: Bench;
const ids: string[] = [];

beforeAll(async () => {
	b = await bench({ transactions: 1 });
	// Company > East > Office, and Company > West.
	for (const [name, above] of [['Company'], ['East', 0], ['Office', 1], ['West', 0]] as const) {
		const id = b.store.nextId('department');
		const parent = above === undefined ? undefined : ids[above];
		const times = { created: b.clock.now(), modified: b.clock.now() };
		b.store.put({ type: 'department', id, values: { name, parent }, lines: {}, ...times });
		ids.push(id);
	}
});
afterAll(() => b.engine.close());

const walk = 'CONNECT BY PRIOR id = parent';

it('walks from the start down, and counts levels', async () => {
	const sql = `SELECT name, LEVEL AS l FROM department START WITH id = ? ${walk} ORDER BY LEVEL, name`;
	expect(await b.rows(sql, [ids[0]])).toEqual([
		{ name: 'Company', l: '1' },
		{ name: 'East', l: '2' },
		{ name: 'West', l: '2' },
		{ name: 'Office', l: '3' },
	]);
});

it('walks up', async () => {
	const sql = `SELECT d.name FROM department d START WITH d.id = ? CONNECT BY d.id = PRIOR d.parent ORDER BY LEVEL DESC`;
	expect(await b.rows(sql, [ids[2]])).toEqual([
		{ name: 'Company' },
		{ name: 'East' },
		{ name: 'Office' },
	]);
});

it('filters after the walk, stops at a condition of the walk, and hides LEVEL from *', async () => {
	const where = `SELECT name FROM department WHERE LEVEL > 1 AND name <> 'East' START WITH id = ? ${walk} ORDER BY name`;
	expect(await b.rows(where, [ids[0]])).toEqual([{ name: 'Office' }, { name: 'West' }]);
	const stop = `SELECT name FROM department START WITH id = ? ${walk} AND name <> 'East' ORDER BY name`;
	expect(await b.rows(stop, [ids[0]])).toEqual([{ name: 'Company' }, { name: 'West' }]);
	const [row] = await b.rows(`SELECT * FROM department START WITH id = ? ${walk}`, [ids[3]]);
	expect(row).toMatchObject({ name: 'West', parent: ids[0] });
	expect(Object.keys(row).some((key) => key.includes('level'))).toBe(false);
});

it('stands in a sub-select, with display texts and ROWNUM', async () => {
	const inner = `SELECT id FROM department START WITH id = ${ids[0]} ${walk}`;
	const outer = `SELECT COUNT(*) AS n FROM department WHERE id IN (${inner})`;
	expect(await b.value(outer)).toBe('4');
	const shown = `SELECT BUILTIN.DF(parent) AS above, LEVEL AS l FROM department WHERE ROWNUM <= 2 START WITH id = ${ids[1]} ${walk}`;
	expect(await b.rows(shown)).toHaveLength(2);
	expect((await b.rows(shown)).map(({ above }) => above).sort()).toEqual(['Company', 'East']);
});

it('begins everywhere without START WITH', async () => {
	const sql = `SELECT COUNT(*) AS n FROM department WHERE name IN ('Company', 'East', 'Office', 'West') ${walk}`;
	expect(await b.value(sql)).toBe('8');
});
