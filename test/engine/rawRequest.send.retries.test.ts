import { type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => {
	expect(scene.simulator.faults.pending()).toEqual([]);
	scene.simulator.faults.clear();
});

const send = async (own: Record<string, unknown>) =>
	await scene.run({ resource: 'rawRequest', operation: 'send', ...own });

describe('sending again', () => {
	const url = '/customer?limit=1';
	const tries = () => scene.requests().length;
	const failing = (status: number, times: number) => scene.simulator.faults.add({ status, times });

	it.each([429, 500, 503])('does not happen after %i when nothing is said', async (status) => {
		failing(status, 1);
		expect((await send({ url })).error).toMatchObject({ httpCode: String(status) });
		expect(tries()).toBe(1);
	});

	it('happens Max Retries times after a 5xx', async () => {
		failing(503, 2);
		expect((await send({ url, options: { maxRetries: 2 } })).error).toBeUndefined();
		expect(tries()).toBe(3);
	});

	it('ends after Max Retries', async () => {
		failing(503, 3);
		const { error } = await send({ url, options: { maxRetries: 2 } });
		expect([error?.httpCode, tries()]).toEqual(['503', 3]);
	});

	it('happens after a lost connection', async () => {
		scene.simulator.faults.add({ connection: 'reset' });
		expect((await send({ url, options: { maxRetries: 1 } })).error).toBeUndefined();
	});

	it.each([404, 429])('does not happen after %i without Retry on All Errors', async (status) => {
		failing(status, 1);
		const { error } = await send({ url, options: { maxRetries: 1 } });
		expect([error?.httpCode, tries()]).toEqual([String(status), 1]);
	});

	it.each([404, 429])('happens after %i with Retry on All Errors', async (status) => {
		failing(status, 1);
		const run = await send({ url, options: { maxRetries: 1, retryOnAllErrors: true } });
		expect([run.error, tries()]).toEqual([undefined, 2]);
	});

	it('waits as long as Retry Delay says', async () => {
		failing(503, 2);
		const started = Date.now();
		await send({ url, options: { maxRetries: 2, retryDelay: 150 } });
		const took = Date.now() - started;
		expect(took).toBeGreaterThanOrEqual(300);
		expect(took).toBeLessThan(2_900);
	});

	it('waits a second and ignores Retry Delay with Exponential Backoff', async () => {
		failing(503, 1);
		const started = Date.now();
		const options = { maxRetries: 1, retryDelay: 9_000, exponentialBackoff: true };
		await send({ url, options });
		const took = Date.now() - started;
		expect(took).toBeGreaterThanOrEqual(1_000);
		expect(took).toBeLessThan(8_500);
	});
});

it('gives up after Timeout', async () => {
	scene.simulator.faults.add({ delay: 10_000 });
	const started = Date.now();
	const { error } = await send({ url: `/customer/${id}`, options: { timeout: 1_000 } });
	expect(error?.message).toContain('NetSuite did not answer in time');
	expect(Date.now() - started).toBeLessThan(9_000);
});
