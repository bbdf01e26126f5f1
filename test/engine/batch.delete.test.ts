import { pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const remove = {
	resource: 'batch',
	operation: 'delete',
	recordType: 'contact',
	recordId: '={{ $json.id }}',
};

const submissions = () => scene.requests().filter(({ method }) => method === 'DELETE');
const contacts = (count: number) =>
	scene
		.ids('contact')
		.slice(0, count)
		.map((id) => ({ id }));

it('removes the record of each item with one request', async () => {
	const input = contacts(3);
	const run = await scene.run(remove, { input });
	expect(run.error).toBeUndefined();
	expect(submissions()).toHaveLength(1);
	expect(pathOf(submissions()[0])).toBe('/services/rest/record/v1/contact');
	expect(queryOf(submissions()[0])).toEqual({ ids: input.map(({ id }) => id).join(',') });
	expect(submissions()[0].body).toBe('');
	expect(run.items.map(({ json }) => json)).toEqual(
		input.map(({ id }, at) => ({
			id,
			recordType: 'contact',
			status: 'succeeded',
			jobId: expect.any(String),
			taskId: String(at + 1),
		})),
	);
	for (const { id } of input) expect(scene.simulator.store.get('contact', id)).toBeUndefined();
});

it('finds records by external ID', async () => {
	await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'contact',
		payload: '{"entityId": "Jo Doe", "subsidiary": {"id": "1"}, "externalId": "Jo Doe 1"}',
	});
	scene.simulator.resetStats();
	const run = await scene.run(remove, { input: [{ id: 'eid:Jo Doe 1' }] });
	expect(run.items[0].json).toMatchObject({ id: 'eid:Jo Doe 1', status: 'succeeded' });
	expect(queryOf(submissions()[0]).ids).toBe("eid:'Jo Doe 1'");
	expect(scene.simulator.store.byExternalId('contact', 'Jo Doe 1')).toBeUndefined();
});

it('names the record that is not there, and removes the others', async () => {
	const input = [{ id: '99999999' }, ...contacts(1)];
	const run = await scene.run(remove, { input, node: { onError: 'continueRegularOutput' } });
	expect(run.items[0].json.error).toMatch(/^NetSuite could not find \w+ 99999999: /);
	expect(run.items[1].json.status).toBe('succeeded');
	expect(scene.simulator.store.get('contact', input[1].id)).toBeUndefined();
});

it('keeps to batchSize, parallel, waitForCompletion and timeout', async () => {
	scene.simulator.jobs.hold();
	const options = { batchSize: 2, parallel: true, timeout: 0 };
	const waiting = await scene.run({ ...remove, options }, { input: contacts(3) });
	expect(waiting.items.map(({ json }) => json.status)).toEqual(Array(3).fill('pending'));
	expect(submissions()).toHaveLength(2);
	expect(submissions()[0].headers.prefer).toBe('respond-async, batch-processing="parallel"');
	const jobs = await scene.run(
		{ ...remove, options: { ...options, waitForCompletion: false } },
		{ input: contacts(3) },
	);
	expect(jobs.items.map(({ json }) => json.records)).toEqual([2, 1]);
});

it('keeps what is known of the others where one could not be removed (onPartialResult)', async () => {
	scene.simulator.jobs.release();
	const input = [{ id: '99999999' }, ...contacts(9).slice(8)];
	const run = await scene.run({ ...remove, options: { onPartialResult: 'keep' } }, { input });
	expect(run.items.map(({ json }) => [json.id, json.status])).toEqual([
		['99999999', 'failed'],
		[input[1].id, 'succeeded'],
	]);
});
