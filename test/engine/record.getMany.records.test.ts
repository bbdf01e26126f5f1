import { jsonOf, onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
let ids: string[];
beforeAll(async () => {
	scene = await startScene();
	ids = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const list = async (own: Record<string, unknown> = {}, node = {}, maxConcurrency = 0) =>
	await scene.run(
		{
			resource: 'record',
			operation: 'getMany',
			recordType: 'customer',
			output: 'records',
			...own,
		},
		{
			node,
			credentials: {
				netSuiteClientCredentialsApi: {
					...scene.credentials.netSuiteClientCredentialsApi,
					maxConcurrency,
				},
			} as never,
		},
	);

/** What Get gives for one record. */
const get = async (recordId: string, own: Record<string, unknown> = {}) =>
	onlyJson(
		await scene.run({
			resource: 'record',
			operation: 'get',
			recordType: 'customer',
			recordId,
			...own,
		}),
	);

const pathsRead = () =>
	scene
		.requests()
		.map(pathOf)
		.filter((path) => /\/customer\/\d+$/.test(path));

describe('with output = records', () => {
	it('gives the fields of each record in the order of the list, each read once', async () => {
		const { items, error } = await list({ limit: 40, options: { offset: 5, pageSize: 10 } });
		expect(error).toBeUndefined();
		const wanted = ids.slice(5, 45);
		expect(items.map(({ json }) => json.id)).toEqual(wanted);
		expect(items.map(({ json }) => json.companyName)).toEqual(
			wanted.map((id) => scene.simulator.store.get('customer', id)?.values.companyName),
		);
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
		expect(pathsRead().sort()).toEqual(
			wanted.map((id) => `/services/rest/record/v1/customer/${id}`).sort(),
		);
	});

	it('gives what Get gives, and reads only the references otherwise', async () => {
		const one = { limit: 1 };
		expect(jsonOf((await list(one)).items)).toEqual([await get(ids[0])]);
		scene.simulator.resetStats();
		const { items } = await list({ ...one, output: 'references' });
		expect(jsonOf(items)).toEqual([{ id: ids[0], recordType: 'customer' }]);
		expect(pathsRead()).toEqual([]);
	});

	it('keeps links when Simplify is off (simplify)', async () => {
		const [record] = jsonOf((await list({ limit: 1, simplify: false })).items);
		expect(record).toEqual(await get(ids[0], { simplify: false }));
		expect(record).toHaveProperty('links');
	});

	it.each([
		['expandSubResources', true],
		['simpleEnumFormat', true],
		['fields', 'companyName, email'],
	])('reads each record with %s', async (name, value) => {
		const options = { [name]: value };
		const { items } = await list({ limit: 2, options });
		expect(jsonOf(items)).toEqual([await get(ids[0], { options }), await get(ids[1], { options })]);
		expect(jsonOf(items)).not.toEqual([await get(ids[0]), await get(ids[1])]);
		scene.simulator.resetStats();
		await list({ limit: 1, output: 'references', options });
		expect(queryOf(scene.lastRequest())).not.toHaveProperty(name);
	});

	it('reads those that a filter chose', async () => {
		const conditions = [{ field: 'id', operator: 'ANY_OF', value: `${ids[3]},${ids[7]}` }];
		const { items } = await list({ filterMode: 'builder', filters: { conditions } });
		expect(jsonOf(items)).toEqual([await get(ids[3]), await get(ids[7])]);
	});

	it('reads several at once, and no more than the account takes', async () => {
		const slow = await startScene({ latency: 20, concurrency: 4 });
		try {
			const run = await slow.run({
				resource: 'record',
				operation: 'getMany',
				recordType: 'customer',
				output: 'records',
				limit: 60,
			});
			expect(run.items.map(({ json }) => json.id)).toEqual(slow.ids('customer').slice(0, 60));
			expect(slow.simulator.stats.peakInFlight).toBeGreaterThanOrEqual(3);
		} finally {
			await slow.stop();
		}
	});
});

describe('a record that cannot be read', () => {
	const hide = (at: number, status = 403) =>
		scene.simulator.faults.add({ path: `/customer/${ids[at]}`, status });

	it('is a failed item of its own with On Error: Continue, at its place', async () => {
		hide(2);
		hide(4, 404);
		const { items, error } = await list({ limit: 6 }, { onError: 'continueRegularOutput' });
		expect(error).toBeUndefined();
		expect(items).toHaveLength(6);
		for (const at of [0, 1, 3, 5]) expect(items[at].json.id).toBe(ids[at]);
		for (const at of [2, 4]) {
			expect(Object.keys(items[at].json)).toEqual(['error']);
			expect(items[at].json.error).toContain(ids[at]);
			expect(items[at].pairedItem).toEqual({ item: 0 });
		}
	});

	it('goes alone to the error output', async () => {
		hide(1);
		const { outputs } = await list({ limit: 3 }, { onError: 'continueErrorOutput' });
		expect(outputs[0].map(({ json }) => json.id)).toEqual([ids[0], ids[2]]);
		expect(outputs[1]).toHaveLength(1);
	});

	it('fails the node otherwise, which names it and sends nothing after', async () => {
		hide(1);
		const { items, error } = await list({ returnAll: true }, {}, 3);
		expect(items).toEqual([]);
		expect(error?.message).toContain(ids[1]);
		expect(error).toMatchObject({ context: { itemIndex: 0 } });
		// What was in flight is answered; of what waited nothing is sent.
		await new Promise((resolve) => setTimeout(resolve, 100));
		const sent = scene.requests().length;
		expect(sent).toBeLessThan(12);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(scene.requests()).toHaveLength(sent);
	});
});
