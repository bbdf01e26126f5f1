import { pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const update = {
	resource: 'batch',
	operation: 'update',
	recordType: 'customer',
	recordId: '={{ $json.id }}',
	payload: '={{ { comments: $json.comments } }}',
};

const submissions = () => scene.requests().filter(({ method }) => method === 'PATCH');
const comments = (id: string) => scene.simulator.store.get('customer', id)?.values.comments;
const items = (count: number, text: string) =>
	scene
		.ids('customer')
		.slice(0, count)
		.map((id, n) => ({ id, comments: `${text} ${n}` }));

it('changes the record of each item in one request', async () => {
	const input = items(4, 'changed');
	const run = await scene.run(update, { input });
	expect(run.error).toBeUndefined();
	expect(submissions()).toHaveLength(1);
	expect(pathOf(submissions()[0])).toBe('/services/rest/record/v1/customer');
	expect(JSON.parse(submissions()[0].body)).toEqual({ items: input });
	expect(run.items.map(({ json }) => json)).toEqual(
		input.map(({ id }, at) => ({
			id,
			recordType: 'customer',
			status: 'succeeded',
			jobId: expect.any(String),
			taskId: String(at + 1),
		})),
	);
	expect(input.map(({ id }) => comments(id))).toEqual(input.map((item) => item.comments));
});

it('finds records by external ID as well', async () => {
	const created = await scene.run(
		{
			resource: 'record',
			operation: 'create',
			recordType: 'customer',
			payload: { companyName: 'By eid', subsidiary: { id: '1' }, externalId: 'BATCH-E1' },
		},
		{},
	);
	const input = [{ id: 'eid:BATCH-E1', comments: 'by eid' }];
	const run = await scene.run(update, { input });
	expect(run.error).toBeUndefined();
	expect(JSON.parse(submissions()[0].body)).toEqual({
		items: [{ externalId: 'BATCH-E1', comments: 'by eid' }],
	});
	expect(run.items[0].json).toMatchObject({ id: created.items[0].json.id, externalId: 'BATCH-E1' });
	expect(comments(String(created.items[0].json.id))).toBe('by eid');
});

it('names the record that NetSuite refused to change', async () => {
	const input = [...items(1, 'kept'), { id: '99999999', comments: 'x' }];
	const run = await scene.run(update, { input, node: { onError: 'continueRegularOutput' } });
	expect(run.items[0].json.status).toBe('succeeded');
	expect(run.items[1].json.error).toMatch(/^NetSuite could not find \w+ 99999999: /);
});

it('keeps to batchSize, parallel, waitForCompletion and timeout, and says how strict NetSuite shall be', async () => {
	scene.simulator.jobs.hold();
	const options = {
		batchSize: 2,
		parallel: true,
		timeout: 0,
		propertyNameValidation: 'warning',
		propertyValueValidation: 'ignore',
	};
	const waiting = await scene.run({ ...update, options }, { input: items(3, 'a') });
	expect(waiting.items.map(({ json }) => [json.id, json.status])).toEqual(
		items(3, 'a').map(({ id }) => [id, 'pending']),
	);
	expect(submissions()).toHaveLength(2);
	expect(submissions()[0].headers).toMatchObject({
		prefer: 'respond-async, batch-processing="parallel"',
		'x-netsuite-propertynamevalidation': 'Warning',
		'x-netsuite-propertyvaluevalidation': 'Ignore',
	});
	const jobs = await scene.run(
		{ ...update, options: { ...options, waitForCompletion: false } },
		{ input: items(3, 'b') },
	);
	expect(jobs.items.map(({ json }) => json.records)).toEqual([2, 1]);
	scene.simulator.jobs.release();
});

it('takes mapped fields (inputMode, fields)', async () => {
	const [{ id }] = items(1, '');
	const run = await scene.run(
		{
			...update,
			inputMode: 'mapper',
			fields: { mappingMode: 'defineBelow', value: { comments: 'mapped', isInactive: 'F' } },
		},
		{ input: [{ id }] },
	);
	expect(run.error).toBeUndefined();
	expect(comments(id)).toBe('mapped');
});

it('keeps what is known of the others where one could not be changed (onPartialResult)', async () => {
	scene.simulator.jobs.release();
	const input = [{ id: '99999999', comments: 'kept' }, ...items(1, 'kept')];
	const run = await scene.run({ ...update, options: { onPartialResult: 'keep' } }, { input });
	expect(run.items.map(({ json }) => [json.id, json.status])).toEqual([
		['99999999', 'failed'],
		[input[1].id, 'succeeded'],
	]);
});
