/** What a record type has as fields over REST, its SuiteQL table has as columns. */
import { STANDARD_TYPES } from '../../../simulator/data/schemas/catalog';
import { buildCatalog } from '../../../simulator/suiteql/catalog/catalog';
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

/** Fields of a record type of which no more than its name is known. */
const COMMON = ['id', 'externalid', 'name', 'isinactive'];

it('has an id and a column for every known body field of each record type', () => {
	const catalog = buildCatalog(b.store, {} as never);
	const lacking = STANDARD_TYPES.flatMap((type) => {
		const columns = new Set(catalog.get(type.toLowerCase())?.columns.map(({ name }) => name));
		const fields = (b.store.schema(type)?.fields ?? [])
			.map(({ name }) => name.toLowerCase())
			.filter((name) => !name.includes('.'));
		const known = fields.every((name) => COMMON.includes(name)) ? ['id'] : fields;
		return known.filter((name) => !columns.has(name)).map((name) => `${type}.${name}`);
	});
	expect(lacking).toEqual([]);
});

it('numbers the configurations of items per location', async () => {
	const sql = `SELECT COUNT(*) AS n, COUNT(DISTINCT id) AS ids, COUNT(location) AS places FROM itemlocationconfiguration`;
	const [{ n, ids, places }] = await b.rows(sql);
	expect(Number(n)).toBeGreaterThan(100);
	expect([ids, places]).toEqual([n, n]);
});

it('tells which vendors collect taxes', async () => {
	const sql = `SELECT c.name, COUNT(v.id) AS n FROM vendorcategory c JOIN vendor v ON v.category = c.id
		WHERE c.istaxagency = 'T' GROUP BY c.name`;
	const [{ name, n }, ...others] = await b.rows(sql);
	expect([name, others]).toEqual(['Tax agency', []]);
	expect(Number(n)).toBeGreaterThan(0);
	expect(
		await b.value("SELECT COUNT(*) AS n FROM vendorcategory WHERE istaxagency = 'F'"),
	).not.toBe('0');
});

it('takes time entries for hours that were worked, not planned', async () => {
	const sql =
		'SELECT timetype, BUILTIN.DF(timetype) AS shown, COUNT(*) AS n FROM timebill GROUP BY timetype, BUILTIN.DF(timetype)';
	const rows = await b.rows(sql);
	expect(rows.map(({ timetype, shown }) => [timetype, shown])).toEqual([['A', 'Actual Time']]);
});

it('shows the stages of customers with their ids and chances, under both names of the table', async () => {
	const columns = 'key, id, name, stage, entitytype, probability, inactive';
	const rows = await b.rows(`SELECT ${columns} FROM customerstatus ORDER BY id`);
	expect(rows.length).toBeGreaterThan(3);
	for (const row of rows)
		expect([row.key, row.stage, row.inactive]).toEqual([row.id, row.entitytype, 'F']);
	expect(await b.rows(`SELECT ${columns} FROM entitystatus ORDER BY id`)).toEqual(rows);
});
