import { account, newGovernor, type Settings, timeOf } from './account';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** `requests` in equal parts from so many processes, each with its own governor. */
async function share(processes: number, requests: number, settings: Settings) {
	const netSuite = account(settings);
	const results = Array.from({ length: processes }, (_, number) => {
		const lane = newGovernor(number + 1 + (settings.seed ?? 0)).lane();
		return Array.from({ length: requests / processes }, async () => await netSuite.request(lane));
	}).flat();
	const took = await timeOf(Promise.all(results));
	const failed = (await Promise.all(results)).filter((ok) => !ok).length;
	const { answers, refusals, peak } = netSuite.counts;
	const ideal = (requests / settings.limit) * settings.latency;
	return { ratio: took / ideal, refused: refusals / answers, refusals, failed, peak };
}

const usual = { limit: 5, latency: 200 };

describe('one process', () => {
	it.each([
		['equal', false],
		['varying', true],
	])(
		'with 500 requests of %s length is near the limit of 5, and rarely above',
		async (_, varies) => {
			const { ratio, refused, failed, peak } = await share(1, 500, { ...usual, varies });
			expect(ratio).toBeLessThan(1.1);
			expect(refused).toBeLessThan(0.05);
			expect({ failed, peak }).toEqual({ failed: 0, peak: 5 });
		},
	);

	it.each([1, 2, 4, 15, 20, 55])('finds a limit of %i by itself', async (limit) => {
		const { ratio, peak, refused } = await share(1, 100 * limit, { ...usual, limit, varies: true });
		expect(ratio).toBeLessThan(1.15);
		expect(peak).toBe(limit);
		expect(refused).toBeLessThan(0.15);
	});

	it('finds a limit of 15 in time for a hundred pages', async () => {
		const netSuite = account({ ...usual, limit: 15 });
		const lane = newGovernor().lane();
		const took = await timeOf(
			netSuite.request(lane).then(async () => {
				await Promise.all(Array.from({ length: 99 }, async () => await netSuite.request(lane)));
			}),
		);
		expect(took).toBeLessThan(1.25 * (200 + (99 / 15) * 200));
	});

	it.each([1, 2, 3])(
		'stays fast when a tenth of its requests is refused (seed %i)',
		async (seed) => {
			const { ratio, failed } = await share(1, 500, { ...usual, refused: 0.1, seed });
			expect(ratio).toBeLessThan(1.5);
			expect(failed).toBe(0);
		},
	);

	it('tries one more ever more rarely when each refusal costs a pause', async () => {
		const { ratio, refusals } = await share(1, 500, { ...usual, retryAfter: 1_000 });
		expect(ratio).toBeLessThan(1.15);
		expect(refusals).toBeLessThan(8);
	});

	it('goes on with more when the account allows more', async () => {
		const settings = { ...usual, varies: true };
		const netSuite = account(settings);
		const lane = newGovernor().lane();
		await timeOf(Promise.all(Array.from({ length: 200 }, () => netSuite.request(lane))));
		const larger = account({ ...settings, limit: 15 });
		await timeOf(Promise.all(Array.from({ length: 1_000 }, () => larger.request(lane))));
		expect(larger.counts.peak).toBe(15);
	});
});

describe('processes that know nothing of each other', () => {
	it.each([
		[2, false, 1],
		[2, true, 2],
		[4, false, 1],
		[4, false, 2],
		[4, true, 3],
		[4, true, 4],
	])(
		'%i of them finish 2,000 requests near the limit (varying: %s, seed %i)',
		async (processes, varies, seed) => {
			const { ratio, refused, failed, peak } = await share(processes, 2_000, {
				...usual,
				varies,
				seed,
			});
			expect(failed).toBe(0);
			expect(ratio).toBeLessThan(1.4);
			expect(refused).toBeLessThan(0.15);
			expect(peak).toBe(5);
		},
	);

	it('none fails when there are more of them than places', async () => {
		const { failed, ratio } = await share(8, 800, { ...usual, varies: true });
		expect(failed).toBe(0);
		expect(ratio).toBeLessThan(1.4);
	});

	it('one that comes later gets its share', async () => {
		const netSuite = account({ ...usual, varies: true });
		const [early, late] = [newGovernor(1).lane(), newGovernor(2).lane()];
		for (let count = 0; count < 2_000; count += 1) void netSuite.request(early);
		await jest.advanceTimersByTimeAsync(10_000);
		let done = 0;
		for (let count = 0; count < 2_000; count += 1) {
			void netSuite.request(late).then(() => (done += 1));
		}
		await jest.advanceTimersByTimeAsync(40_000);
		// 40 s at 25 requests a second: a tenth at least is its own.
		expect(done).toBeGreaterThan(100);
	});
});
