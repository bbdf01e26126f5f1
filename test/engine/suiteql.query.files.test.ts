import { parse } from 'csv-parse/sync';
import { fileOf, storeOnDisk } from '../support/binaryStore';
import { jsonOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ transactions: 11_500, rowWall: 5_000 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const ALL = 'SELECT id, companyname, comments AS note, phone FROM customer ORDER BY id';

const query = async (text: string, own: Record<string, unknown> = {}, node = {}) =>
	await scene.run({ resource: 'suiteql', operation: 'query', query: text, ...own }, { node });

/** The only item of a run, with its file. */
async function save(text: string, own: Record<string, unknown>) {
	const run = await query(text, own);
	if (run.error) throw run.error;
	expect(run.items).toHaveLength(1);
	const [item] = run.items;
	const property = String(own.binaryPropertyName ?? 'data');
	return {
		json: item.json,
		pairedItem: item.pairedItem,
		hints: run.hints,
		...(await fileOf(item, property)),
	};
}

const csv = async (text: string, own: Record<string, unknown> = {}) =>
	await save(text, { returnAll: true, outputFormat: 'csv', ...own });
const ndjson = async (text: string, own: Record<string, unknown> = {}) =>
	await save(text, { returnAll: true, outputFormat: 'ndjson', ...own });

const itemsOf = async (text: string, own: Record<string, unknown> = {}) => {
	const run = await query(text, { returnAll: true, ...own });
	if (run.error) throw run.error;
	return jsonOf(run.items) as Array<Record<string, unknown>>;
};

const readCsv = (text: string) =>
	parse(text, { columns: true, recordDelimiter: '\r\n' }) as unknown as Array<
		Record<string, string>
	>;
const readLines = (text: string) =>
	text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe.each([
	['in memory', async () => {}],
	['on disk', storeOnDisk],
])('with the binary store %s', (place, use) => {
	beforeAll(use);

	it('csv gives one item with a file of all rows, empty cells for null', async () => {
		const file = await csv(ALL, { options: { pageSize: 70 } });
		const rows = await itemsOf(ALL);
		expect(file).toMatchObject({
			json: { rowCount: rows.length },
			pairedItem: { item: 0 },
			fileName: 'suiteql.csv',
			mimeType: 'text/csv',
			hints: [],
		});
		expect(file.id?.startsWith('filesystem') ?? false).toBe(place === 'on disk');
		expect(readCsv(file.text)).toEqual(
			rows.map(({ id, companyname = '', note = '', phone = '' }) => ({
				id,
				companyname,
				note,
				phone,
			})),
		);
	});

	it('ndjson gives one item with a file of an object a line, as items would be', async () => {
		const file = await ndjson(ALL, { options: { pageSize: 70 } });
		const rows = await itemsOf(ALL);
		expect(file).toMatchObject({
			json: { rowCount: rows.length },
			fileName: 'suiteql.ndjson',
			mimeType: 'application/x-ndjson',
		});
		expect(readLines(file.text)).toEqual(rows);
	});

	it('a page that fails fails the item, unless onPartialResult keeps the rows before it', async () => {
		const failed = { path: 'offset=140', status: 400, times: 2 };
		scene.simulator.faults.add(failed);
		const own = { limit: 200, outputFormat: 'csv', options: { pageSize: 70 } };
		const { error, items } = await query(ALL, own);
		expect(items).toEqual([]);
		expect(error?.message).toContain('Simulated fault');
		const kept = { ...own, options: { pageSize: 70, onPartialResult: 'keep' } };
		const file = await save(ALL, kept);
		expect(file.json).toEqual({ rowCount: 140 });
		expect(readCsv(file.text).map(({ id }) => id)).toEqual(
			(await itemsOf(ALL)).slice(0, 140).map(({ id }) => id),
		);
		expect(file.hints).toMatchObject([
			{ message: expect.stringMatching(/^Only the first 140 rows were read\. .*Simulated fault/) },
		]);
	});
});

it('the file goes to the field that binaryPropertyName names', async () => {
	const file = await ndjson(ALL, { binaryPropertyName: 'export' });
	expect(readLines(file.text)).toHaveLength((await itemsOf(ALL)).length);
	const { error } = await query(ALL, { outputFormat: 'csv', binaryPropertyName: ' ' });
	expect(error?.message).toBe("The parameter 'Put Output File in Field' is empty");
});

it('escapeFormulas keeps a spreadsheet from running a text, and can be switched off', async () => {
	const text = `SELECT '=1+1' AS f, '-5.20' AS n, '@x' AS "t" FROM customer WHERE ROWNUM <= 1`;
	expect((await csv(text)).text).toBe("f,n,t\r\n'=1+1,-5.20,'@x\r\n");
	const plain = await csv(text, { options: { escapeFormulas: false } });
	expect(plain.text).toBe('f,n,t\r\n=1+1,-5.20,@x\r\n');
	expect(readLines((await ndjson(text)).text)).toEqual([{ f: '=1+1', n: '-5.20', t: '@x' }]);
});

it('limit and offset choose the rows, parseNumbers and columns their shape', async () => {
	const options = { offset: 45, pageSize: 40, parseNumbers: true, columns: 'allColumns' };
	const own = { returnAll: false, limit: 90, options };
	const rows = await itemsOf(ALL, own);
	expect(rows).toHaveLength(90);
	expect(readLines((await ndjson(ALL, own)).text)).toEqual(rows);
	expect(rows.every(({ id, note }) => typeof id === 'number' && note !== undefined)).toBe(true);
	const table = readCsv((await csv(ALL, own)).text);
	expect(table.map(({ id }) => id)).toEqual(rows.map(({ id }) => String(id)));
});

it('the header has the selected columns where no row has a value, and where there is no row', async () => {
	const text = 'SELECT id, comments AS nothing FROM customer';
	const header = async (condition: string) =>
		(await csv(`${text} WHERE ${condition} ORDER BY id`)).text.split('\r\n')[0];
	expect(await header('comments IS NULL')).toBe('id,nothing');
	expect(await header('id < 0')).toBe('id,nothing');
});

it('a single column that is empty keeps its line', async () => {
	const { text, json } = await csv('SELECT comments FROM customer WHERE comments IS NULL');
	const lines = text.split('\r\n').slice(0, -1);
	expect(lines.slice(0, 2)).toEqual(['comments', '""']);
	expect(lines).toHaveLength(Number(json.rowCount) + 1);
});

describe('past the end of a result', () => {
	const TEXT = 'SELECT id, tranid FROM transaction';
	const options = { keysetColumn: 'id' };

	it.each([csv, ndjson])('keysetColumn brings every row once', async (write) => {
		const all = await scene.simulator.query(`${TEXT} ORDER BY id`);
		const file = await write(`${TEXT} ORDER BY tranid`, { options });
		const rows = write === csv ? readCsv(file.text) : readLines(file.text);
		expect(rows).toEqual(all);
		expect(file.json).toEqual({ rowCount: all.length });
		expect(file.hints).toMatchObject([{ message: expect.stringContaining('the order of id') }]);
	});

	it('a column that first appears late is in the file all the same, told in a hint', async () => {
		const ids = await scene.simulator.query('SELECT id FROM transaction ORDER BY id');
		const from = ids[11_200].id;
		const inner = `SELECT id, CASE WHEN id > ${from} THEN 'late' END AS extra FROM transaction`;
		const text = `SELECT * FROM (${inner})`;
		const rows = await scene.simulator.query(`${text} ORDER BY id`);
		const file = await csv(text, { options });
		expect(readCsv(file.text)).toEqual(rows.map(({ id, extra = '' }) => ({ id, extra })));
		expect(file.json).toEqual({ rowCount: rows.length });
		expect(file.hints).toMatchObject([
			{ message: expect.stringContaining('extra first appeared') },
		]);
		const lines = await ndjson(text, { options: { ...options, columns: 'allColumns' } });
		expect(readLines(lines.text)).toEqual(rows.map(({ id, extra = null }) => ({ id, extra })));
	});
});
