import { jsonOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ latency: 20 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const get = {
	resource: 'record',
	operation: 'get',
	recordType: 'customer',
	recordId: '={{ $json.id }}',
};
const create = {
	resource: 'record',
	operation: 'create',
	recordType: 'customer',
	payload: '={{ { companyName: $json.name, subsidiary: { id: "1" } } }}',
};

const customers = (count: number) =>
	scene
		.ids('customer')
		.slice(0, count)
		.map((id) => ({ id }));

const withCeiling = (maxConcurrency: number) =>
	({
		netSuiteClientCredentialsApi: {
			...scene.credentials.netSuiteClientCredentialsApi,
			maxConcurrency,
		},
	}) as never;

describe('40 items against an account that allows 5 requests at once', () => {
	it('all succeed, in order, each paired with its item, on one token', async () => {
		const input = customers(40);
		const run = await scene.run(get, { input });
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ json, pairedItem }) => ({ id: json.id, pairedItem }))).toEqual(
			input.map(({ id }, item) => ({ id, pairedItem: { item } })),
		);
		const { peakInFlight, answers429, tokenRequests, requests } = scene.simulator.stats;
		expect(peakInFlight).toBe(5);
		// What the account allows is found out by asking for a little more, now and then.
		expect(answers429).toBeLessThan(input.length);
		expect({ tokenRequests, answered: requests - answers429 }).toEqual({
			tokenRequests: 1,
			answered: 40,
		});
	});

	it('all succeed although others use the account too: 429 is waited out', async () => {
		scene.simulator.faults.add({ status: 429, times: 12 });
		const input = Array.from({ length: 40 }, (_, n) => ({ name: `Busy ${n}` }));
		const before = scene.simulator.store.count('customer');
		const run = await scene.run(create, { input });
		expect(run.error).toBeUndefined();
		expect(run.items).toHaveLength(40);
		expect(scene.simulator.store.count('customer')).toBe(before + 40);
	});

	it.each([1, 2])('never has more than Max Concurrency %i in flight', async (ceiling) => {
		await scene.run(get, { input: customers(8), credentials: withCeiling(ceiling) });
		expect(scene.simulator.stats.peakInFlight).toBe(ceiling);
	});
});

describe('an item that fails', () => {
	const input = () => {
		const items = customers(4);
		items[2] = { id: '99999999' };
		return items;
	};

	it('ends the node: with its index, and with nothing sent after it', async () => {
		const items = customers(40);
		items[3] = { id: '99999999' };
		const run = await scene.run(get, { input: items });
		expect(run.error).toMatchObject({ httpCode: '404', context: { itemIndex: 3 } });
		const sent = scene.requests().length;
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(scene.requests()).toHaveLength(sent);
		expect(sent).toBeLessThan(items.length);
	});

	it('gives one item with the error where the node goes on', async () => {
		const node = { onError: 'continueRegularOutput' as const };
		const run = await scene.run(get, { input: input(), node });
		expect(run.error).toBeUndefined();
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		expect(Object.keys(run.items[2].json)).toEqual(['error']);
		expect(run.items[2].json.error).toMatch(/Record does not exist[\s\S]*\[NONEXISTENT_ID\]/);
	});

	it('alone goes to the error output', async () => {
		const node = { onError: 'continueErrorOutput' as const };
		const { outputs } = await scene.run(get, { input: input(), node });
		expect(outputs[0]).toHaveLength(3);
		expect(jsonOf(outputs[1])).toEqual([
			{ id: '99999999', error: expect.stringContaining('Record does not exist') },
		]);
	});
});

it('sends nothing more after the execution was cancelled', async () => {
	const run = await scene.run(get, { input: customers(40), cancelAfter: 60 });
	expect(run.status).toBe('canceled');
	// Those that were already under way may still arrive.
	await new Promise((resolve) => setTimeout(resolve, 100));
	const sent = scene.requests().length;
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(scene.requests()).toHaveLength(sent);
	expect(sent).toBeLessThan(40);
});

describe('a create whose answer was lost', () => {
	const input = [{ name: 'Only Once' }];
	const sent = () => scene.requests().filter(({ method }) => method === 'POST').length;

	it.each([
		['the connection broke', { connection: 'reset' as const, commit: true }],
		['a gateway answered', { status: 502, commit: true }],
	])('is not sent again when %s, and the error says to look first', async (_, fault) => {
		scene.simulator.faults.add({ method: 'POST', ...fault });
		const { error } = await scene.run(create, { input });
		expect(sent()).toBe(1);
		expect(error?.description).toMatch(/may have|look/i);
	});
});

it('reads again by itself when the connection broke', async () => {
	scene.simulator.faults.add({ connection: 'reset' });
	scene.simulator.faults.add({ connection: 'truncate' });
	const run = await scene.run(get, { input: customers(2) });
	expect(run.error).toBeUndefined();
	expect(scene.requests()).toHaveLength(4);
});

describe('Debug', () => {
	const own = { ...get, options: { debug: true } };

	it('logs method, URL, status, duration and bodies without secrets', async () => {
		const [{ id }] = customers(1);
		const run = await scene.run(own, { input: [{ id }] });
		const lines = run.log.filter(({ message }) => message.includes('/customer/'));
		expect(lines).toHaveLength(1);
		expect(lines[0].level).toBe('info');
		expect(lines[0].message).toMatch(
			new RegExp(`GET .*/record/v1/customer/${id} → 200 in \\d+ ms[\\s\\S]*companyName`),
		);
		const log = JSON.stringify(run.log);
		expect(log).not.toContain('Bearer ');
		const { netSuiteClientCredentialsApi: values } = run.credentials;
		expect(log).not.toContain(String(values.accessToken));
		expect(log).not.toContain('PRIVATE KEY');
	});

	it('logs nothing unless it is on', async () => {
		const run = await scene.run(get, { input: customers(1) });
		expect(run.log.filter(({ message }) => message.includes('/record/v1'))).toEqual([]);
	});
});
