import { jsonOf, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => {
	scene.simulator.resetStats();
	scene.simulator.jobs.release();
});
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const create = {
	resource: 'batch',
	operation: 'create',
	recordType: { __rl: true, mode: 'list', value: 'customer' },
	payload: '={{ $json }}',
};

let batches = 0;
const customers = (count: number) => {
	batches += 1;
	return Array.from({ length: count }, (_, n) => ({
		companyName: `Batch ${batches} of ${n}`,
		subsidiary: { id: '1' },
	}));
};

const submissions = () => scene.requests().filter(({ method }) => method === 'POST');
const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as { items: unknown[] };
const stored = (id: unknown) => scene.simulator.store.get('customer', String(id))?.values;

it('creates a record for each item in one request, and says which is whose', async () => {
	const input = customers(7);
	const run = await scene.run(create, { input });
	expect(run.error).toBeUndefined();
	expect(submissions()).toHaveLength(1);
	expect(pathOf(submissions()[0])).toBe('/services/rest/record/v1/customer');
	expect(bodyOf(submissions()[0])).toEqual({ items: input });
	expect(run.items).toHaveLength(7);
	for (const [at, { json, pairedItem }] of run.items.entries()) {
		expect(pairedItem).toEqual({ item: at });
		expect(json).toEqual({
			id: expect.stringMatching(/^\d+$/),
			recordType: 'customer',
			status: 'succeeded',
			jobId: expect.any(String),
			taskId: String(at + 1),
		});
		expect(stored(json.id)?.companyName).toBe(input[at].companyName);
	}
});

it('asks for it in the way of batches: a collection, in the background, with a key of its own', async () => {
	await scene.run(create, { input: customers(1) });
	await scene.run(create, { input: customers(1) });
	const [first, second] = submissions().map(({ headers }) => headers);
	expect(first).toMatchObject({
		prefer: 'respond-async',
		'content-type': 'application/vnd.oracle.resource+json; type=collection',
		'x-netsuite-idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
	});
	expect(second['x-netsuite-idempotency-key']).not.toBe(first['x-netsuite-idempotency-key']);
});

it.each([
	[100, 230, [100, 100, 30]],
	[4, 10, [4, 4, 2]],
])('puts up to %d records (batchSize) in a request: %d', async (batchSize, count, sizes) => {
	const input = customers(count);
	const run = await scene.run({ ...create, options: { batchSize } }, { input });
	expect(submissions().map((request) => bodyOf(request).items.length)).toEqual(sizes);
	expect(run.items.map(({ json }) => stored(json.id)?.companyName)).toEqual(
		input.map(({ companyName }) => companyName),
	);
});

it.each([0, 101, 'many'])('refuses a batchSize of %j', async (batchSize) => {
	const run = await scene.run({ ...create, options: { batchSize } }, { input: customers(1) });
	expect(run.error?.message).toContain("'Batch Size'");
	expect(scene.requests()).toEqual([]);
});

it('sends the items of each record type together', async () => {
	const input = [
		{ type: 'customer', body: customers(1)[0] },
		{ type: 'vendor', body: { companyName: 'Batch vendor', subsidiary: { id: '1' } } },
		{ type: 'customer', body: customers(1)[0] },
	];
	const run = await scene.run(
		{ ...create, recordType: '={{ $json.type }}', payload: '={{ $json.body }}' },
		{ input },
	);
	expect(submissions().map((request) => [pathOf(request), bodyOf(request).items.length])).toEqual([
		['/services/rest/record/v1/customer', 2],
		['/services/rest/record/v1/vendor', 1],
	]);
	expect(run.items.map(({ json }) => json.recordType)).toEqual(['customer', 'vendor', 'customer']);
});

it('lets NetSuite work on several records at once (parallel)', async () => {
	await scene.run({ ...create, options: { parallel: true } }, { input: customers(2) });
	expect(submissions()[0].headers.prefer).toBe('respond-async, batch-processing="parallel"');
});

describe('a record that NetSuite refuses', () => {
	const withTwoBad = () => {
		const input: Array<Record<string, unknown>> = customers(5);
		input[1] = { ...input[1], subsidiary: { id: '9999' } };
		input[3] = { ...input[3], noSuchField: 1 };
		return input;
	};

	it('fails alone when the node continues', async () => {
		const run = await scene.run(create, {
			input: withTwoBad(),
			node: { onError: 'continueRegularOutput' },
		});
		expect(run.items.map(({ json }) => json.status ?? 'error')).toEqual([
			'succeeded',
			'error',
			'succeeded',
			'error',
			'succeeded',
		]);
		expect(run.items[1].json.error).toMatch(/^NetSuite refused to create customer: .*9999/);
		expect(run.items[3].json.error).toContain('noSuchField');
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3, 4].map((item) => ({ item })),
		);
	});

	it('fails the node once the whole batch is known, and every failed item is named', async () => {
		const before = scene.simulator.store.count('customer');
		const run = await scene.run(create, { input: withTwoBad() });
		expect(run.error?.message).toMatch(/^2 of 5 items failed, the first with: .*9999/);
		expect(run.error?.description).toMatch(/^Item 1: .*9999.*$/m);
		expect(run.error?.description).toMatch(/^Item 3: .*noSuchField.*$/m);
		expect(run.error).toMatchObject({ context: { itemIndex: 1, failedItems: [1, 3] } });
		expect(scene.simulator.store.count('customer')).toBe(before + 3);
	});
});

it('sends nothing when an item cannot be sent', async () => {
	const input = [customers(1)[0], { payload: 'none' }];
	const run = await scene.run(
		{ ...create, payload: '={{ $json.payload ? "{" : $json }}' },
		{ input },
	);
	expect(run.error?.message).toContain("'Payload' is not valid JSON");
	expect(scene.requests()).toEqual([]);
});

it('sends the other items when the node continues', async () => {
	const input = [customers(1)[0], { payload: 'none' }];
	const run = await scene.run(
		{ ...create, payload: '={{ $json.payload ? "{" : $json }}' },
		{ input, node: { onError: 'continueRegularOutput' } },
	);
	expect(run.items.map(({ json }) => json.status ?? 'error')).toEqual(['succeeded', 'error']);
});

it('sends no further batch after one was refused', async () => {
	scene.simulator.faults.add({ method: 'POST', path: '/customer', status: 403 });
	const run = await scene.run({ ...create, options: { batchSize: 2 } }, { input: customers(6) });
	expect(submissions()).toHaveLength(1);
	expect(run.error?.message).toContain('6 of 6 items failed');
	expect(run.error?.description).toContain('Item 5: Not sent');
});

it('returns the jobs at once without waitForCompletion, paired with all their items', async () => {
	scene.simulator.jobs.hold();
	const run = await scene.run(
		{ ...create, options: { waitForCompletion: false, batchSize: 2 } },
		{ input: customers(3) },
	);
	expect(jsonOf(run.items)).toEqual([
		{ jobId: expect.any(String), recordType: 'customer', status: 'pending', records: 2 },
		{ jobId: expect.any(String), recordType: 'customer', status: 'pending', records: 1 },
	]);
	expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([
		[{ item: 0 }, { item: 1 }],
		{ item: 2 },
	]);
});

it('names as pending what NetSuite has not done when the timeout ends', async () => {
	scene.simulator.jobs.hold();
	const run = await scene.run({ ...create, options: { timeout: 700 } }, { input: customers(2) });
	expect(run.error).toBeUndefined();
	const [job] = scene.simulator.jobs.list().slice(-1);
	expect(jsonOf(run.items)).toEqual(
		['1', '2'].map((taskId) => ({
			recordType: 'customer',
			status: 'pending',
			jobId: job.id,
			taskId,
		})),
	);
});

it('stops looking at the job when the execution is cancelled', async () => {
	scene.simulator.jobs.hold();
	const run = await scene.run(create, { input: customers(2), cancelAfter: 300 });
	expect(run.status).toBe('canceled');
	const sent = scene.requests().length;
	await new Promise((resolve) => setTimeout(resolve, 900));
	expect(scene.requests()).toHaveLength(sent);
});

it('loses and doubles nothing when the answer to a batch is lost', async () => {
	scene.simulator.faults.add({
		method: 'POST',
		path: '/customer',
		connection: 'reset',
		commit: true,
	});
	const input = customers(3);
	const run = await scene.run(create, { input });
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => json.status)).toEqual(Array(3).fill('succeeded'));
	const names = [...scene.simulator.store.all('customer')].map(({ values }) => values.companyName);
	for (const { companyName } of input) {
		expect(names.filter((name) => name === companyName)).toHaveLength(1);
	}
	expect(submissions()).toHaveLength(2);
});

it('does not call a record failed because its result could not be read', async () => {
	scene.simulator.faults.add({
		path: '/task/1/result',
		status: 502,
		times: 6,
		headers: { 'retry-after': '0' },
	});
	const run = await scene.run(create, {
		input: customers(2),
		node: { onError: 'continueRegularOutput' },
	});
	expect(run.items[0].json.error).toMatch(
		/took the request as job \d+, task 1, but its outcome could not be read/,
	);
	expect(run.items[0].json.error).toContain('Do not send it again');
	expect(run.items[1].json.status).toBe('succeeded');
});

it('passes over or refuses unknown fields and wrong values as the options say', async () => {
	const input = [{ ...customers(1)[0], noSuchField: 1 }];
	const ignoring = { propertyNameValidation: 'ignore', propertyValueValidation: 'warning' };
	const run = await scene.run({ ...create, options: ignoring }, { input });
	expect(run.items[0].json.status).toBe('succeeded');
	expect(submissions()[0].headers).toMatchObject({
		'x-netsuite-propertynamevalidation': 'Ignore',
		'x-netsuite-propertyvaluevalidation': 'Warning',
	});
});

it('takes mapped fields (inputMode, fields), with one look at the record type for all items', async () => {
	const mapped = {
		...create,
		inputMode: 'mapper',
		fields: {
			mappingMode: 'defineBelow',
			value: { companyName: '={{ $json.companyName }}', subsidiary: '1' },
		},
	};
	const input = customers(3);
	const run = await scene.run(mapped, { input });
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => stored(json.id)?.companyName)).toEqual(
		input.map(({ companyName }) => companyName),
	);
	const schemas = scene.requests().filter(({ url }) => url.includes('metadata-catalog'));
	expect(schemas.length).toBeLessThanOrEqual(1);
});
