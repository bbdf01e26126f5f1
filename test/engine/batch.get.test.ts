import { pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => {
	scene.simulator.resetStats();
	scene.simulator.jobs.release();
});

const get = {
	resource: 'batch',
	operation: 'get',
	recordType: 'customer',
	recordId: '={{ $json.id }}',
};

const submissions = () => scene.requests().filter(({ url }) => url.includes('expandRecords'));
const customers = (count: number) =>
	scene
		.ids('customer')
		.slice(0, count)
		.map((id) => ({ id }));

it('reads the records of all items with one request, each paired with its item', async () => {
	const input = customers(4).reverse();
	const run = await scene.run(get, { input });
	expect(run.error).toBeUndefined();
	expect(submissions()).toHaveLength(1);
	expect(pathOf(submissions()[0])).toBe('/services/rest/record/v1/customer');
	expect(queryOf(submissions()[0])).toEqual({
		expandRecords: 'true',
		ids: input.map(({ id }) => id).join(','),
	});
	expect(run.items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
		input.map(({ id }, item) => [id, { item }]),
	);
	expect(run.items[0].json).toMatchObject({
		entityId: scene.simulator.store.get('customer', input[0].id)?.values.entityId,
	});
	expect(run.items[0].json).not.toHaveProperty('links');
});

it('finds records by external ID, whatever characters it has', async () => {
	const created = await scene.run(
		{ resource: 'batch', operation: 'create', recordType: 'customer', payload: '={{ $json }}' },
		{
			input: ['GET-E1', 'Get, with a comma'].map((externalId) => ({
				companyName: `Customer ${externalId}`,
				subsidiary: { id: '1' },
				externalId,
			})),
		},
	);
	const run = await scene.run(get, {
		input: [{ id: 'eid:Get, with a comma' }, { id: 'eid:GET-E1' }],
	});
	expect(run.error).toBeUndefined();
	expect(queryOf(submissions()[0]).ids).toBe("eid:'Get, with a comma',eid:GET-E1");
	expect(run.items.map(({ json }) => json.id)).toEqual(
		created.items.map(({ json }) => json.id).reverse(),
	);
});

it.each(['1,2', "eid:O'Neill"])('refuses the ID %s, and sends nothing', async (id) => {
	const run = await scene.run(get, { input: [{ id }] });
	expect(run.error?.message).toMatch(/^The ID ".+" contains [,'], which a batch cannot take$/);
	expect(scene.requests()).toEqual([]);
});

it('keeps links without simplify', async () => {
	const run = await scene.run({ ...get, simplify: false }, { input: customers(1) });
	expect(run.items[0].json).toHaveProperty('links');
});

it('reads as the options say: fields, expandSubResources, simpleEnumFormat', async () => {
	const options = { fields: 'companyName, emailPreference', simpleEnumFormat: true };
	const few = await scene.run({ ...get, options }, { input: customers(1) });
	expect(few.items[0].json).not.toHaveProperty('subsidiary');
	expect(queryOf(submissions()[0])).toMatchObject({
		fields: 'companyName,emailPreference',
		simpleEnumFormat: 'true',
	});
	const expanded = await scene.run(
		{ ...get, options: { expandSubResources: true } },
		{ input: customers(1) },
	);
	expect(expanded.items[0].json.addressBook).toHaveProperty('items');
});

it('names the record that is not there', async () => {
	const input = [...customers(1), { id: '99999999' }];
	const run = await scene.run(get, { input, node: { onError: 'continueRegularOutput' } });
	expect(run.items[0].json.id).toBe(input[0].id);
	expect(run.items[1].json.error).toMatch(/^NetSuite could not find \w+ 99999999: /);
});

it('keeps to batchSize, parallel, waitForCompletion and timeout', async () => {
	scene.simulator.jobs.hold();
	const options = { batchSize: 2, parallel: true, timeout: 0 };
	const waiting = await scene.run({ ...get, options }, { input: customers(3) });
	expect(waiting.items.map(({ json }) => json.status)).toEqual(Array(3).fill('pending'));
	expect(submissions()).toHaveLength(2);
	expect(submissions()[0].headers.prefer).toBe('respond-async, batch-processing="parallel"');
	const jobs = await scene.run(
		{ ...get, options: { ...options, waitForCompletion: false } },
		{ input: customers(3) },
	);
	expect(jobs.items.map(({ json }) => json.records)).toEqual([2, 1]);
});

it('keeps the records that could be read where one could not (onPartialResult)', async () => {
	const input = [{ id: '99999999' }, ...customers(1)];
	const run = await scene.run({ ...get, options: { onPartialResult: 'keep' } }, { input });
	expect(run.items[0].json).toMatchObject({
		id: '99999999',
		status: 'failed',
		error: expect.stringMatching(/^NetSuite could not find/),
	});
	expect(run.items[1].json).toMatchObject({ id: input[1].id, entityId: expect.any(String) });
});
