import { jsonOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
let ids: string[];
beforeAll(async () => {
	scene = await startScene();
	ids = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const list = async (own: Record<string, unknown> = {}, on = scene) => {
	const run = await on.run({
		resource: 'record',
		operation: 'getMany',
		recordType: 'customer',
		...own,
	});
	if (run.error) throw run.error;
	return run.items;
};

const listedIds = async (own: Record<string, unknown>, on = scene) =>
	(await list(own, on)).map(({ json }) => json.id);

describe('how many records come out', () => {
	it('gives 50 when nothing is said', async () => {
		expect(await listedIds({})).toEqual(ids.slice(0, 50));
	});

	it('gives as many as the limit says', async () => {
		expect(await listedIds({ limit: 7 })).toEqual(ids.slice(0, 7));
	});

	it('gives all of them with Return All', async () => {
		expect(await listedIds({ returnAll: true })).toEqual(ids);
	});

	it('asks for pages of the given size, and misses and repeats none', async () => {
		expect(await listedIds({ returnAll: true, options: { pageSize: 70 } })).toEqual(ids);
		expect(scene.requests().map((request) => queryOf(request))).toEqual(
			['0', '70', '140', '210', '280'].map((offset) => ({ limit: '70', offset })),
		);
	});

	it('leaves out as many as the offset says, a multiple of the page size or not', async () => {
		const own = { limit: 40, options: { offset: 33, pageSize: 20 } };
		expect(await listedIds(own)).toEqual(ids.slice(33, 73));
	});

	it('gives nothing where there is nothing', async () => {
		expect(await listedIds({ recordType: 'paymentCardToken' })).toEqual([]);
	});

	it('pairs every record with its input item', async () => {
		const run = await scene.run(
			{ resource: 'record', operation: 'getMany', recordType: '={{ $json.type }}', limit: 2 },
			{ input: [{ type: 'customer' }, { type: 'vendor' }] },
		);
		expect(run.items.map(({ json, pairedItem }) => [json.recordType, pairedItem])).toEqual([
			['customer', { item: 0 }],
			['customer', { item: 0 }],
			['vendor', { item: 1 }],
			['vendor', { item: 1 }],
		]);
	});
});

it('gives references, with their links when Simplify is off', async () => {
	expect(jsonOf(await list({ limit: 1 }))).toEqual([{ id: ids[0], recordType: 'customer' }]);
	expect(jsonOf(await list({ limit: 1, simplify: false }))).toEqual([
		{ id: ids[0], recordType: 'customer', links: expect.any(Array) },
	]);
});

describe('filters', () => {
	const build = (conditions: object[], own: Record<string, unknown> = {}) => ({
		returnAll: true,
		filterMode: 'builder',
		filters: { conditions },
		...own,
	});
	const customer = (n: number) => scene.simulator.store.get('customer', ids[n])?.values ?? {};

	it('are off with None, whatever the hidden parameters hold', async () => {
		const conditions = [{ field: 'id', operator: 'ANY_OF', value: ids[0] }];
		const own = { ...build(conditions), filterMode: 'none', q: 'id ANY_OF [1]', limit: 3 };
		expect(await listedIds({ ...own, returnAll: false })).toHaveLength(3);
	});

	it("take NetSuite's own words with Query", async () => {
		const q = `email IS "${String(customer(4).email)}"`;
		expect(await listedIds({ filterMode: 'query', q })).toEqual([ids[4]]);
		expect(queryOf(scene.lastRequest()).q).toBe(q);
	});

	it('refuse an empty query', async () => {
		const parameters = { resource: 'record', operation: 'getMany', recordType: 'customer' };
		const { error } = await scene.run({ ...parameters, filterMode: 'query', q: ' ' });
		expect(error?.message).toBe("The parameter 'Query' is empty");
	});

	it('join conditions by AND, or by OR', async () => {
		const conditions = [
			{ field: 'email', operator: 'IS', value: customer(1).email },
			{ field: 'email', operator: 'IS', value: customer(2).email },
		];
		expect(await listedIds(build(conditions))).toEqual([]);
		expect(await listedIds(build(conditions, { combineFilters: 'OR' }))).toEqual([ids[1], ids[2]]);
	});

	it('write lists as 1,2 and take expressions', async () => {
		const run = await scene.run(
			{
				resource: 'record',
				operation: 'getMany',
				recordType: 'customer',
				...build([{ field: 'id', operator: 'ANY_OF', value: '={{ $json.wanted }}' }]),
			},
			{ input: [{ wanted: `${ids[2]},${ids[5]}` }] },
		);
		expect(run.items.map(({ json }) => json.id)).toEqual([ids[2], ids[5]]);
	});

	it('find records without a value', async () => {
		const found = await listedIds(build([{ field: 'comments', operator: 'EMPTY' }]));
		const expected = ids.filter((_, n) => customer(n).comments === undefined);
		expect(found).toEqual(expected);
		expect(expected.length).toBeLessThan(ids.length);
	});

	it('name a field that does not exist', async () => {
		const parameters = { resource: 'record', operation: 'getMany', recordType: 'customer' };
		const conditions = [{ field: 'companyNme', operator: 'IS', value: 'x' }];
		const { error } = await scene.run({ ...parameters, ...build(conditions) });
		expect(`${error?.message}\n${error?.description}`).toMatch(/companyNme/);
	});
});

describe('date filters', () => {
	const since = { field: 'lastModifiedDate', operator: 'ON_OR_AFTER', value: '2025-06-15' };
	const own = { returnAll: true, filterMode: 'builder', filters: { conditions: [since] } };
	const moment = Date.parse('2025-06-15T07:00:00Z');
	const expected = (on: Scene) =>
		[...on.simulator.store.all('customer')]
			.filter(({ modified }) => modified >= moment)
			.map(({ id }) => id);

	it.each(['M/D/YYYY', 'DD.MM.YYYY', 'YYYY-MM-DD'])(
		"learn the user's date format %s from NetSuite's answer",
		async (dateFormat) => {
			const other = await startScene({ dateFormat });
			try {
				const found = await listedIds(own, other);
				expect(found).toEqual(expected(other));
				expect(found.length).toBeGreaterThan(0);
			} finally {
				await other.stop();
			}
		},
	);

	it('learn it once for all items', async () => {
		await scene.run(
			{ resource: 'record', operation: 'getMany', recordType: 'customer', ...own },
			{
				input: Array.from({ length: 12 }, () => ({})),
				credentials: {
					netSuiteClientCredentialsApi: {
						...scene.credentials.netSuiteClientCredentialsApi,
						maxConcurrency: 1,
					},
				} as never,
			},
		);
		expect(scene.requests().filter(({ status }) => status === 400)).toHaveLength(1);
	});

	it('write dates as the option Date Format says', async () => {
		const found = await listedIds({ ...own, options: { dateFormat: 'M/D/YYYY' } });
		expect(found).toEqual(expected(scene));
		expect(scene.requests().map(({ url }) => queryOf({ url }).q)).toEqual([
			'lastModifiedDate ON_OR_AFTER "6/15/2025"',
		]);
	});

	it('show the refusal when the given format is not the right one', async () => {
		const parameters = { resource: 'record', operation: 'getMany', recordType: 'customer' };
		const options = { dateFormat: 'YYYY.MM.DD' };
		const { error } = await scene.run({ ...parameters, ...own, options });
		expect(error?.description).toContain('2025.06.15');
		expect(scene.requests()).toHaveLength(1);
	});
});

it('loses the records before a failed page, unless onPartialResult keeps them', async () => {
	const own = { resource: 'record', operation: 'getMany', recordType: 'customer', limit: 200 };
	scene.simulator.faults.add({ path: 'offset=100', status: 400, times: 2 });
	const failed = await scene.run({ ...own, options: { pageSize: 50 } });
	expect(failed.items).toEqual([]);
	expect(failed.error?.message).toContain('Simulated fault');
	const kept = await scene.run({ ...own, options: { pageSize: 50, onPartialResult: 'keep' } });
	expect(kept.items.map(({ json }) => json.id)).toEqual(ids.slice(0, 100));
	expect(kept.hints).toMatchObject([
		{ message: expect.stringContaining('Only the first 100 rows were read') },
	]);
});
