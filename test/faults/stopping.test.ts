/** After a failure nothing more is sent, and the error tells what was done (issue 7). */
import { startScene, type Scene } from '../engine/scene';

const later = async (ms: number) => await new Promise((resolve) => setTimeout(resolve, ms));

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ transactions: 400, latency: 20 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => scene.simulator.faults.clear());

const create = {
	resource: 'record',
	operation: 'create',
	recordType: 'customer',
	payload: '={{ { companyName: $json.name, subsidiary: { id: $json.of } } }}',
};

/** Requests that arrive after the node has ended. */
async function stragglers(): Promise<number> {
	const sent = scene.requests().length;
	expect(scene.requests().filter(({ status }) => status === 0)).toEqual([]);
	await later(400);
	return scene.requests().length - sent;
}

it('sends not one request more after item 100 of 1,000 has failed, and tells which items are done', async () => {
	const input = Array.from({ length: 1_000 }, (_, n) => ({
		name: `Stop ${n}`,
		of: n === 100 ? '99999' : '1',
	}));
	const run = await scene.run(create, { input });
	expect(await stragglers()).toBe(0);
	expect(run.error?.context?.itemIndex).toBe(100);
	const names = new Set(
		[...scene.simulator.store.all('customer')].map(({ values }) => values.companyName),
	);
	const done = input.flatMap(({ name }, item) => (names.has(name) ? [item] : []));
	expect(run.error?.context).toMatchObject({ doneItems: done, failedItems: [100] });
	// One of the last before it may have been refused as too many at once, and was waiting to be sent again.
	expect(done.slice(0, 90)).toEqual([...Array(90).keys()]);
	expect(done.length).toBeLessThan(900);
	const [sent, rest] = [done.length, 1_000 - done.length - 1];
	expect(run.error?.description).toMatch(
		new RegExp(
			`Done: ${sent} of 1,000 items \\(0–.*\\)\\. Failed or not known: 1 of 1,000 items \\(100\\)\\. Not sent: ${rest} of 1,000 items`,
		),
	);
});

it('waits for the pages that are on their way when one of them fails', async () => {
	const query = 'SELECT id FROM transaction ORDER BY id';
	scene.simulator.faults.add({ path: 'offset=40', status: 403 });
	const run = await scene.run({
		resource: 'suiteql',
		operation: 'query',
		query,
		returnAll: true,
		options: { pageSize: 20 },
	});
	expect(run.error).toBeDefined();
	expect(await stragglers()).toBe(0);
});

it('says of a record that was saved, but not read back when the run stopped', async () => {
	scene.simulator.faults.add({ method: 'GET', path: '/customer/', delay: 300, status: 403 });
	const input = [
		{ name: 'Read Back', of: '1' },
		{ name: 'Refused', of: '99999' },
	];
	scene.simulator.faults.add({ method: 'POST', path: '/customer', after: 1, delay: 150, times: 1 });
	const run = await scene.run({ ...create, options: { returnRecord: true } }, { input });
	expect(run.error?.context).toMatchObject({ failedItems: [0, 1] });
	expect(run.error?.description).toMatch(/Item 0: The customer was saved with the ID \d+/);
});

it('says of a job that NetSuite took it when the run stopped before its end', async () => {
	scene.simulator.jobs.hold();
	scene.simulator.faults.add({
		method: 'POST',
		path: '/customer',
		after: 1,
		delay: 300,
		status: 403,
	});
	const input = [
		{ name: 'Job Held', of: '1' },
		{ name: 'Refused', of: '1' },
	];
	const run = await scene.run({ ...create, options: { async: true } }, { input });
	scene.simulator.jobs.release();
	expect(await stragglers()).toBe(0);
	expect(run.error?.context?.itemIndex).toBe(1);
	expect(run.error?.description).toMatch(/Item 0: NetSuite took the request as job \d+/);
});

it('sends nothing that was still waiting when the execution is cancelled', async () => {
	const input = Array.from({ length: 300 }, (_, n) => ({ name: `Cancel ${n}`, of: '1' }));
	const run = await scene.run(create, { input, cancelAfter: 150 });
	expect(run.status).toBe('canceled');
	// Five at once were under way at most.
	await later(100);
	expect(await stragglers()).toBe(0);
	expect(scene.requests().length).toBeLessThan(100);
});
