import { jsonOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const ALL = 'SELECT id, companyname FROM customer ORDER BY id';

const query = async (text: string, own: Record<string, unknown> = {}, on = scene) =>
	await on.run({ resource: 'suiteql', operation: 'query', query: text, ...own });

const rowsOf = async (...parameters: Parameters<typeof query>) => {
	const run = await query(...parameters);
	if (run.error) throw run.error;
	return jsonOf(run.items) as Array<Record<string, unknown>>;
};

describe('which rows come out', () => {
	it('gives 50 when nothing is said', async () => {
		const wanted = await scene.simulator.query(ALL);
		expect(await rowsOf(ALL)).toEqual(wanted.slice(0, 50));
	});

	it('gives as many as the limit says', async () => {
		const wanted = await scene.simulator.query(ALL);
		expect(await rowsOf(ALL, { limit: 3 })).toEqual(wanted.slice(0, 3));
	});

	it('gives all of them with Return All', async () => {
		expect(await rowsOf(ALL, { returnAll: true })).toEqual(await scene.simulator.query(ALL));
	});

	it('asks for pages of the given size', async () => {
		await rowsOf(ALL, { returnAll: true, options: { pageSize: 100 } });
		expect(scene.requests().map((request) => queryOf(request))).toEqual([
			{ limit: '100', offset: '0' },
			{ limit: '100', offset: '100' },
			{ limit: '100', offset: '200' },
			{ limit: '100', offset: '300' },
		]);
	});

	it('leaves out as many as the offset says, a multiple of the page size or not', async () => {
		const wanted = await scene.simulator.query(ALL);
		const own = { limit: 170, options: { offset: 45, pageSize: 40 } };
		expect(await rowsOf(ALL, own)).toEqual(wanted.slice(45, 215));
	});

	it.each([0, 1001, 2.5])('refuses the page size %p', async (pageSize) => {
		const { error } = await query(ALL, { options: { pageSize } });
		expect(error).toMatchObject({
			message: `The parameter 'Page Size' is ${pageSize}`,
			description: 'Enter a whole number from 1 to 1000',
		});
		expect(scene.requests()).toEqual([]);
	});
});

describe('a query without ORDER BY', () => {
	const text = 'SELECT id FROM customer';
	const hints = async (query_: string, pageSize: number) =>
		(await query(query_, { returnAll: true, options: { pageSize } })).hints;

	it('that takes more than one page shows a hint', async () => {
		expect(await hints(text, 100)).toMatchObject([
			{ message: expect.stringContaining('ORDER BY') },
		]);
	});

	it('shows none on a single page, and none when it is sorted', async () => {
		expect(await hints(text, 1000)).toEqual([]);
		expect(await hints(`${text} ORDER BY id`, 100)).toEqual([]);
	});
});

describe('bound values', () => {
	const text = 'SELECT id FROM customer WHERE id BETWEEN ? AND ? ORDER BY id';
	const expected = async (from: string, to: string) =>
		await scene.simulator.query(text, [from, to]);

	it('are bound to the ? signs in their order', async () => {
		const [, second, , fourth] = scene.ids('customer');
		const run = await rowsOf(text, { options: { parameters: `[${second}, "${fourth}"]` } });
		expect(run).toEqual(await expected(second, fourth));
		expect(run).toHaveLength(3);
		expect(scene.lastBody()).toEqual({ q: text, params: [second, fourth] });
	});

	it('may come from an expression', async () => {
		const [first, second] = scene.ids('customer');
		const run = await scene.run(
			{
				resource: 'suiteql',
				operation: 'query',
				query: text,
				options: { parameters: '={{ [$json.from, $json.to] }}' },
			},
			{ input: [{ from: first, to: second }] },
		);
		expect(jsonOf(run.items)).toEqual([{ id: first }, { id: second }]);
	});

	it.each([
		['[1', /'Query Parameters' is not valid JSON \(line 1, column 3\)/],
		['{"a": 1}', /parameters are no array/],
		['[1]', /2 placeholders \(\?\), but there is 1 parameter/],
		['[1, null]', /parameter 2 is null/],
	])('are refused when they are %s, before anything is sent', async (parameters, message) => {
		const { error } = await query(text, { options: { parameters } });
		expect(error?.message).toMatch(message);
		expect(scene.requests()).toEqual([]);
	});
});

describe('the query', () => {
	it('takes expressions', async () => {
		const [first] = scene.ids('customer');
		const run = await scene.run(
			{
				resource: 'suiteql',
				operation: 'query',
				query: '=SELECT id FROM customer WHERE id = {{ $json.id }}',
			},
			{ input: [{ id: first }] },
		);
		expect(jsonOf(run.items)).toEqual([{ id: first }]);
	});

	it('may end with a semicolon', async () => {
		expect(await rowsOf(`${ALL};`, { limit: 1 })).toHaveLength(1);
	});

	it.each(['={{ "" }}', '  \n'])('is refused when it is %j', async (text) => {
		const { error } = await query(text);
		expect(error?.message).toBe('The SuiteQL query is empty');
		expect(scene.requests()).toEqual([]);
	});

	it("shows NetSuite's whole sentence about a wrong column", async () => {
		const { error } = await query('SELECT id, companynme FROM customer');
		expect(error?.message).toContain("Unknown identifier 'companynme'");
		expect(error?.description).toContain('Available identifiers are: {customer=customer}');
	});
});

describe('what a row holds', () => {
	const text = `SELECT id, comments AS Note, creditlimit, '007' AS code FROM customer ORDER BY id`;

	it('is text without links, and empty columns are left out', async () => {
		const [row] = await rowsOf(text, { limit: 1 });
		expect(row).toEqual({ id: expect.any(String), creditlimit: expect.any(String), code: '007' });
	});

	it('has empty columns as null with All Columns, in the order of the query', async () => {
		const [row] = await rowsOf(text, { limit: 1, options: { columns: 'allColumns' } });
		expect(Object.keys(row)).toEqual(['id', 'note', 'creditlimit', 'code']);
		expect(row.note).toBeNull();
	});

	it('has numbers with Parse Numbers, but keeps codes', async () => {
		const [row] = await rowsOf(text, { limit: 1, options: { parseNumbers: true } });
		expect(row).toEqual({
			id: expect.any(Number),
			creditlimit: expect.any(Number),
			code: '007',
		});
	});
});

describe('a large table', () => {
	let large: Scene;
	beforeAll(async () => {
		large = await startScene({ transactions: 20_500 });
	});
	afterAll(async () => await large.stop());
	beforeEach(() => large.simulator.resetStats());

	const TEXT = 'SELECT id, tranid FROM transaction ORDER BY id';

	it('comes out whole: each of 20,000 rows once and in order', async () => {
		const wanted = await large.simulator.query(TEXT);
		expect(wanted.length).toBeGreaterThan(20_000);
		expect(await rowsOf(TEXT, { returnAll: true }, large)).toEqual(wanted);
		const answered = large.requests().filter(({ status }) => status === 200);
		expect(answered).toHaveLength(Math.ceil(wanted.length / 1000));
	});

	it('gives exactly the rows of limit 1700 and offset 1500', async () => {
		const wanted = await large.simulator.query(TEXT);
		const own = { limit: 1700, options: { offset: 1500 } };
		expect(await rowsOf(TEXT, own, large)).toEqual(wanted.slice(1500, 3200));
	});
});

describe('past the end of a result', () => {
	let walled: Scene;
	beforeAll(async () => {
		walled = await startScene({ rowWall: 2_000, transactions: 4_500 });
	});
	afterAll(async () => await walled.stop());
	beforeEach(() => walled.simulator.resetStats());

	const TEXT = 'SELECT id, tranid FROM transaction';
	const all = async () => await walled.simulator.query(`${TEXT} ORDER BY id`);

	it('there is an error that says how to go on, never a silent cut', async () => {
		const text = `${TEXT} ORDER BY id`;
		const { error, items } = await query(text, { returnAll: true }, walled);
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/offset|rows/i);
		expect(await rowsOf(text, { limit: 2_000 }, walled)).toHaveLength(2_000);
	});

	it('keysetColumn brings every row once, in its order, and says that the ORDER BY was left out', async () => {
		const options = { keysetColumn: 'id' };
		const text = `${TEXT} ORDER BY tranid DESC`;
		const run = await query(text, { returnAll: true, options }, walled);
		expect(run.error).toBeUndefined();
		expect(jsonOf(run.items)).toEqual(await all());
		expect(run.hints).toMatchObject([{ message: expect.stringContaining('the order of id') }]);
		const plain = await query(TEXT, { limit: 5, options }, walled);
		expect(plain.hints).toEqual([]);
	});

	it('keysetColumn goes with limit, offset, page size and the shape of rows', async () => {
		const options = {
			keysetColumn: 'ID',
			offset: 2_400,
			pageSize: 500,
			parseNumbers: true,
			columns: 'allColumns',
		};
		const rows = await rowsOf(`${TEXT} WHERE id > 0`, { limit: 700, options }, walled);
		const wanted = (await all()).slice(2_400, 3_100);
		expect(rows).toEqual(wanted.map(({ id, tranid = null }) => ({ id: Number(id), tranid })));
	});

	it('keysetColumn that is not selected is named', async () => {
		const own = { returnAll: true, options: { keysetColumn: 'entity' } };
		const { error } = await query(TEXT, own, walled);
		expect(error?.message).toBe('The keyset column entity is not among the selected columns');
	});

	it('a failed page takes the rows before it along, unless onPartialResult keeps them', async () => {
		const failed = { path: 'offset=400', status: 400, times: 2 };
		walled.simulator.faults.add(failed);
		const own = { limit: 1_000, options: { pageSize: 100 } };
		const text = `${TEXT} ORDER BY id`;
		const { error, items } = await query(text, own, walled);
		expect(items).toEqual([]);
		expect(error?.message).toContain('Simulated fault');
		const kept = { ...own, options: { ...own.options, onPartialResult: 'keep' } };
		const run = await query(text, kept, walled);
		expect(jsonOf(run.items)).toEqual((await all()).slice(0, 400));
		expect(run.hints).toMatchObject([
			{ message: expect.stringMatching(/^Only the first 400 rows were read\. .*Simulated fault/) },
		]);
	});
});
