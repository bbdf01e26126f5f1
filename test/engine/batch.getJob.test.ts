import { onlyJson, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => {
	scene.simulator.jobs.release();
	scene.simulator.resetStats();
});

const getJob = { resource: 'batch', operation: 'getJob' };

/** Submits a batch of customers, the second of which NetSuite refuses, and gives its job's id. */
async function submitted(): Promise<string> {
	const good = { companyName: `Job ${Math.random()}`, subsidiary: { id: '1' } };
	const run = await scene.run(
		{
			resource: 'batch',
			operation: 'create',
			recordType: 'customer',
			payload: '={{ $json }}',
			options: { waitForCompletion: false },
		},
		{ input: [good, { companyName: 'No subsidiary 9999', subsidiary: { id: '9999' } }] },
	);
	return String(onlyJson(run).jobId);
}

/** Waits until no task of the job runs any more. */
async function done(jobId: string) {
	for (let tries = 0; tries < 100; tries += 1) {
		const tasks = scene.simulator.jobs.list().find(({ id }) => id === jobId)?.tasks ?? [];
		if (tasks.every(({ status }) => status !== undefined)) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error(`Job ${jobId} does not end`);
}

it('says how far a job is', async () => {
	scene.simulator.jobs.hold();
	const jobId = await submitted();
	const pending = await scene.run({ ...getJob, jobId });
	expect(onlyJson(pending)).toEqual({ jobId, completed: false, progress: 'pending' });
	scene.simulator.jobs.release();
	await done(jobId);
	expect(onlyJson(await scene.run({ ...getJob, jobId }))).toMatchObject({ jobId, completed: true });
});

it('takes the address of a job for its ID', async () => {
	const jobId = await submitted();
	const address = `${scene.simulator.baseUrl}/services/rest/async/v1/job/${jobId}`;
	expect(onlyJson(await scene.run({ ...getJob, jobId: address }))).toMatchObject({ jobId });
});

it('gives an item for each record with includeResults', async () => {
	const jobId = await submitted();
	await done(jobId);
	const run = await scene.run({ ...getJob, jobId, includeResults: true });
	expect(run.error).toBeUndefined();
	const [created, refused] = run.items.map(({ json }) => json);
	expect(created).toMatchObject({
		jobId,
		taskId: '1',
		status: 'succeeded',
		completed: true,
		recordType: 'customer',
		startTime: expect.any(String),
	});
	expect(scene.simulator.store.get('customer', String(created.id))).toBeDefined();
	expect(refused).toMatchObject({ jobId, taskId: '2', status: 'failed' });
	expect(refused.error).toContain('9999');
});

it('calls pending what NetSuite has not done yet', async () => {
	scene.simulator.jobs.hold();
	const jobId = await submitted();
	const run = await scene.run({ ...getJob, jobId, includeResults: true });
	expect(run.items.map(({ json }) => json.status)).toEqual(['pending', 'pending']);
});

it('gives the bodies of records that a job read', async () => {
	const ids = scene.ids('customer').slice(0, 2);
	const started = await scene.run(
		{
			resource: 'batch',
			operation: 'get',
			recordType: 'customer',
			recordId: '={{ $json.id }}',
			options: { waitForCompletion: false },
		},
		{ input: ids.map((id) => ({ id })) },
	);
	const jobId = String(onlyJson(started).jobId);
	await done(jobId);
	const run = await scene.run({ ...getJob, jobId, includeResults: true });
	expect(run.items.map(({ json }) => (json.result as { id: string }).id)).toEqual(ids);
});

it.each([
	[' ', 'The job ID is empty'],
	['12/34', '"12/34" is no job ID'],
])('refuses %j', async (jobId, title) => {
	const run = await scene.run({ ...getJob, jobId });
	expect(run.error?.message).toBe(title);
	expect(scene.requests()).toEqual([]);
});

it('says that there is no such job', async () => {
	const run = await scene.run({ ...getJob, jobId: '999999' });
	expect(run.error?.message).toContain('Job 999999 does not exist');
});
