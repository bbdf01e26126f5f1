import { type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const create = {
	resource: 'batch',
	operation: 'create',
	recordType: 'customer',
	payload: '={{ $json }}',
	options: { onPartialResult: 'keep' },
};
let count = 0;
const named = (subsidiary: string) => {
	count += 1;
	return { companyName: `Partial ${count}`, subsidiary: { id: subsidiary } };
};
const good = () => named('1');
const bad = () => named('9999');

it('onPartialResult keep gives the failed records as items, with what is known of the others', async () => {
	const run = await scene.run(create, { input: [good(), bad(), good()] });
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json, pairedItem }) => [json.status, pairedItem])).toEqual([
		['succeeded', { item: 0 }],
		['failed', { item: 1 }],
		['succeeded', { item: 2 }],
	]);
	expect(run.items[1].json).toEqual({
		recordType: 'customer',
		status: 'failed',
		jobId: run.items[0].json.jobId,
		taskId: '2',
		error: expect.stringMatching(/^NetSuite refused to create customer: .*9999/),
	});
	expect(run.hints.map(({ message }) => message)).toEqual([
		expect.stringContaining('1 of 3 items failed'),
	]);
});

it('onPartialResult fail, the default, fails the node', async () => {
	for (const options of [{ onPartialResult: 'fail' }, {}]) {
		const run = await scene.run({ ...create, options }, { input: [good(), bad()] });
		expect(run.error?.message).toContain('9999');
	}
});

it('nothing is kept where nothing but failures is known', async () => {
	const run = await scene.run(create, { input: [bad(), bad()] });
	expect(run.error?.message).toMatch(/^2 of 2 items failed/);
});

it('what may have been saved is not called failed', async () => {
	scene.simulator.faults.add({ path: '/task/1/result', status: 502, times: 6 });
	const run = await scene.run(create, { input: [good(), good()] });
	expect(run.items[0].json).toMatchObject({
		status: 'pending',
		jobId: expect.any(String),
		taskId: '1',
		error: expect.stringContaining('Do not send it again'),
	});
	expect(run.items[1].json.status).toBe('succeeded');
});

it('batches that were not sent after a refused one are failed items too', async () => {
	scene.simulator.faults.add({ method: 'POST', path: '/customer', after: 1, status: 403 });
	const run = await scene.run(
		{ ...create, options: { ...create.options, batchSize: 1 } },
		{ input: [good(), good(), good()] },
	);
	expect(run.items.map(({ json }) => json.status)).toEqual(['succeeded', 'failed', 'failed']);
	expect(run.items[2].json.error).toContain('Not sent');
});
