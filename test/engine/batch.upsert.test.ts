import { pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const upsert = {
	resource: 'batch',
	operation: 'upsert',
	recordType: 'customer',
	externalId: '={{ $json.externalId }}',
	payload: '={{ { companyName: $json.name, subsidiary: { id: "1" } } }}',
};

const submissions = () => scene.requests().filter(({ method }) => method === 'PUT');
const named = (externalId: string) =>
	scene.simulator.store.byExternalId('customer', externalId)?.values.companyName;

it('creates what is new and changes what is there, in one request', async () => {
	await scene.run(upsert, { input: [{ externalId: 'UP-1', name: 'Before' }] });
	scene.simulator.resetStats();
	const input = [
		{ externalId: 'UP-1', name: 'After' },
		{ externalId: 'eid:UP-2', name: 'New' },
	];
	const run = await scene.run(upsert, { input });
	expect(run.error).toBeUndefined();
	expect(submissions()).toHaveLength(1);
	expect(pathOf(submissions()[0])).toBe('/services/rest/record/v1/customer');
	expect(JSON.parse(submissions()[0].body)).toMatchObject({
		items: [{ externalId: 'UP-1' }, { externalId: 'UP-2' }],
	});
	expect(run.items.map(({ json }) => json)).toEqual(
		['UP-1', 'UP-2'].map((externalId, at) => ({
			id: scene.simulator.store.byExternalId('customer', externalId)?.id,
			externalId,
			recordType: 'customer',
			status: 'succeeded',
			jobId: expect.any(String),
			taskId: String(at + 1),
		})),
	);
	expect([named('UP-1'), named('UP-2')]).toEqual(['After', 'New']);
});

it('refuses an item without an external ID before anything is sent', async () => {
	const run = await scene.run(upsert, { input: [{ externalId: '', name: 'x' }] });
	expect(run.error?.message).toContain('external ID is empty');
	expect(scene.requests()).toEqual([]);
});

it('keeps to batchSize, parallel, waitForCompletion and timeout, and says how strict NetSuite shall be', async () => {
	scene.simulator.jobs.hold();
	const input = [1, 2, 3].map((n) => ({ externalId: `OPT-${n}`, name: `Option ${n}` }));
	const options = {
		batchSize: 2,
		parallel: true,
		timeout: 0,
		propertyNameValidation: 'warning',
		propertyValueValidation: 'ignore',
	};
	const waiting = await scene.run({ ...upsert, options }, { input });
	expect(waiting.items.map(({ json }) => [json.externalId, json.status])).toEqual(
		input.map(({ externalId }) => [externalId, 'pending']),
	);
	expect(submissions()).toHaveLength(2);
	expect(submissions()[0].headers).toMatchObject({
		prefer: 'respond-async, batch-processing="parallel"',
		'x-netsuite-propertynamevalidation': 'Warning',
		'x-netsuite-propertyvaluevalidation': 'Ignore',
	});
	const jobs = await scene.run(
		{ ...upsert, options: { ...options, waitForCompletion: false } },
		{ input },
	);
	expect(jobs.items.map(({ json }) => json.records)).toEqual([2, 1]);
	scene.simulator.jobs.release();
});

it('takes mapped fields (inputMode, fields)', async () => {
	const run = await scene.run(
		{
			...upsert,
			inputMode: 'mapper',
			fields: { mappingMode: 'autoMapInputData', value: null },
		},
		{ input: [{ externalId: 'AUTO-1', companyName: 'Auto', subsidiary: 1 }] },
	);
	expect(run.error).toBeUndefined();
	expect(named('AUTO-1')).toBe('Auto');
});

it('keeps what is known of the others where one was refused (onPartialResult)', async () => {
	const input = [
		{ externalId: 'KEEP-1', name: 'Keep one' },
		{ externalId: 'KEEP-2', name: 'Keep two', subsidiary: '9999' },
	];
	const payload = '={{ { companyName: $json.name, subsidiary: { id: $json.subsidiary ?? "1" } } }}';
	const run = await scene.run(
		{ ...upsert, payload, options: { onPartialResult: 'keep' } },
		{ input },
	);
	expect(run.items.map(({ json }) => [json.externalId, json.status])).toEqual([
		['KEEP-1', 'succeeded'],
		['KEEP-2', 'failed'],
	]);
});
