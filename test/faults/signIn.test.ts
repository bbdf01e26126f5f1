/** A sign-in that does not work, or no longer, while items are under way (issue 7). */
import type { Fault } from '../../simulator/contract';
import { startScene, type Scene } from '../engine/scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ latency: 5 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => scene.simulator.faults.clear());

const get = {
	resource: 'record',
	operation: 'get',
	recordType: 'customer',
	recordId: '={{ $json.id }}',
};
const customers = (count: number) =>
	scene
		.ids('customer')
		.slice(0, count)
		.map((id) => ({ id }));

const down: Array<[string, Fault, RegExp]> = [
	['cuts its connections', { connection: 'reset' }, /no token from .*hang up/],
	['answers with 503', { status: 503 }, /status 503/],
	['answers with 429', { status: 429 }, /status 429/],
	[
		'shows a page of maintenance',
		{ status: 503, body: '<html><head><title>Maintenance</title></head></html>' },
		/status 503 \(Maintenance\)/,
	],
];

it.each(down)(
	'each item says that the sign-in failed when the token endpoint %s and does not come back',
	async (_, fault, reason) => {
		scene.simulator.expireTokens();
		scene.simulator.faults.add({ path: '/token', times: 1_000, ...fault });
		const input = customers(6);
		const run = await scene.run(get, { input, node: { onError: 'continueRegularOutput' } });
		expect(run.items).toHaveLength(input.length);
		for (const { json } of run.items) {
			expect(json.error).toMatch(/the sign-in failed/i);
			expect(json.error).toMatch(reason);
			expect(json.error).toMatch(/\nCheck .*status\.netsuite\.com; then run again/);
		}
		// Each tries four times at most, together or not.
		expect(scene.simulator.stats.tokenRequests).toBeLessThanOrEqual(4 * input.length);
		expect(scene.requests()).toEqual([]);
	},
);

it.each(down)(
	'no item fails when the token endpoint %s, but only for a moment',
	async (_, fault) => {
		scene.simulator.expireTokens();
		scene.simulator.faults.add({ path: '/token', times: 2, ...fault });
		const run = await scene.run(get, { input: customers(6) });
		expect(run.error).toBeUndefined();
		expect(run.items).toHaveLength(6);
		expect(scene.simulator.faults.pending()).toEqual([]);
	},
);

it('the assertion follows no redirect, and the item says that the sign-in failed', async () => {
	scene.simulator.expireTokens();
	const headers = { location: `${scene.simulator.baseUrl}/services/rest/system/v1/serverTime` };
	scene.simulator.faults.add({ path: '/token', status: 307, body: '', headers, times: 100 });
	const run = await scene.run(get, { input: customers(1) });
	expect(run.error?.message).toMatch(/^The sign-in failed: .*redirect, which is not followed/);
	expect(run.error?.description).toMatch(/^Check the account ID and the base URL/);
	expect(scene.requests().filter(({ status }) => status !== 401)).toEqual([]);
});

it('a revocation in mid-run costs one token request and no failed item', async () => {
	const input = customers(120);
	await scene.run(get, { input: input.slice(0, 1) });
	scene.simulator.resetStats();
	const revoke = setInterval(() => {
		if (scene.requests().length < 40) return;
		clearInterval(revoke);
		scene.simulator.expireTokens();
	}, 1);
	const run = await scene.run(get, { input });
	clearInterval(revoke);
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => json.id)).toEqual(input.map(({ id }) => id));
	const refused = scene.requests().filter(({ status }) => status === 401);
	expect(refused.length).toBeGreaterThan(0);
	const given = scene
		.requests()
		.filter(({ status, url }) => status === 200 && url.includes('/customer/'));
	expect(given).toHaveLength(input.length);
	expect(scene.simulator.stats.tokenRequests).toBe(1);
});
