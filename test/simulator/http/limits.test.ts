import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator } from '../../../simulator';
import type { Simulator, SimulatorSettings } from '../../../simulator/contract';
import { signIn } from './account';

const LIMITS = '/services/rest/system/v1/governanceLimits';
const CLOCK = '/services/rest/system/v1/serverTime';

/** Runs with a simulator of these settings. */
async function withSimulator<T>(
	settings: SimulatorSettings,
	work: (simulator: Simulator) => Promise<T>,
): Promise<T> {
	const simulator = await startSimulator({ transactions: 10, ...settings });
	return work(simulator).finally(() => simulator.stop());
}

const limitsOf = (settings: SimulatorSettings) =>
	withSimulator(settings, async (simulator) => {
		const { call } = await signIn(simulator);
		return (await call('GET', LIMITS)).body;
	});

/** Statuses of `count` requests at once. */
async function rush(simulator: Simulator, count: number) {
	const { call } = await signIn(simulator);
	const replies = await Promise.all(Array.from({ length: count }, () => call('GET', CLOCK)));
	return { replies, served: replies.filter(({ status }) => status === 200).length };
}

describe('the concurrency limit', () => {
	const tiers: Array<[SimulatorSettings, number]> = [
		[{}, 5],
		[{ tier: 'standard' }, 5],
		[{ tier: 'premium' }, 15],
		[{ tier: 'enterprise' }, 20],
		[{ tier: 'ultimate', suiteCloudPlus: 2 }, 40],
		[{ tier: 'premium', concurrency: 3 }, 3],
	];
	it.each(tiers)('with %j is %i', async (settings, limit) => {
		expect(await limitsOf(settings)).toEqual({
			accountConcurrencyLimit: limit,
			accountUnallocatedConcurrencyLimit: limit,
			integrationLimitType: 'accountLimit',
		});
		await withSimulator({ ...settings, latency: 1_500 }, async (simulator) => {
			expect((await rush(simulator, limit + 2)).served).toBe(limit);
		});
	});

	it('refuses a tier that does not exist', async () => {
		await expect(startSimulator({ tier: 'gold' as 'standard' })).rejects.toThrow(
			'Service tier "gold" is none of standard, premium, enterprise, ultimate.',
		);
	});
});

describe('a share of the ready-made integration', () => {
	it("is told as in Oracle's sample", async () => {
		expect(await limitsOf({ integrationConcurrency: 2 })).toEqual({
			accountConcurrencyLimit: 5,
			accountUnallocatedConcurrencyLimit: 3,
			integrationConcurrencyLimit: 2,
			integrationLimitType: 'integrationSpecific',
		});
	});

	it('limits this integration, and leaves the rest to the others', async () => {
		await withSimulator({ integrationConcurrency: 2, latency: 2_000 }, async (simulator) => {
			const running = rush(simulator, 4);
			while (simulator.stats.peakInFlight < 2) await sleep(5);
			// Nobody's requests count among the others.
			const others = Array.from({ length: 4 }, () => fetch(simulator.baseUrl + CLOCK));
			expect((await Promise.all(others)).map(({ status }) => status).sort()).toEqual([
				401, 401, 401, 429,
			]);
			expect((await running).served).toBe(2);
			expect(simulator.stats.peakInFlight).toBe(5);
		});
	});

	it('must leave one for the others', async () => {
		await expect(startSimulator({ integrationConcurrency: 5 })).rejects.toThrow(
			"integrationConcurrency 5 must be less than the account's 5: at least 1 stays unallocated.",
		);
	});

	it("is not displayed for one of NetSuite's own", async () => {
		expect(await limitsOf({ integrationConcurrency: 'internal' })).toEqual({
			accountConcurrencyLimit: 5,
			accountUnallocatedConcurrencyLimit: 5,
			integrationLimitType: 'internal',
		});
	});
});

it('sends Retry-After with 429 when the setting says how long', async () => {
	const settings = { concurrency: 1, latency: 200, retryAfter: 7 };
	await withSimulator(settings, async (simulator) => {
		const { replies } = await rush(simulator, 2);
		const refused = replies.find(({ status }) => status === 429);
		expect(refused?.headers.get('retry-after')).toBe('7');
	});
});

describe('the clock', () => {
	it('can be set, moved and made real again, and tokens live by it', async () => {
		await withSimulator({}, async (simulator) => {
			const { call } = await signIn(simulator);
			const time = async () =>
				Date.parse(((await call('GET', CLOCK)).body as { serverTime: string }).serverTime);
			const start = Date.UTC(2027, 0, 31);
			expect((await call('GET', CLOCK)).status).toBe(200);
			simulator.clock.set(start);
			expect((await call('GET', CLOCK)).status).toBe(401);
			simulator.clock.real();
			simulator.clock.advance(3_000_000);
			expect((await time()) - Date.now()).toBeGreaterThan(2_990_000);
			simulator.clock.advance(700_000);
			expect((await call('GET', CLOCK)).status).toBe(401);
			expect(simulator.loginAudit.at(-1)?.detail).toBe('AccessTokenExpired');
			simulator.clock.real();
			expect(Math.abs((await time()) - Date.now())).toBeLessThan(10_000);
		});
	});

	it('dates new records and SuiteQL', async () => {
		await withSimulator({}, async (simulator) => {
			// Within the two years that the ready-made certificate is valid.
			const year = new Date().getUTCFullYear() + 1;
			simulator.clock.set(Date.UTC(year, 4, 6, 12));
			const { call } = await signIn(simulator);
			const body = { companyName: 'From the future', subsidiary: { id: '1' } };
			expect((await call('POST', '/services/rest/record/v1/customer', body)).status).toBe(204);
			const [row] = await simulator.query(
				"SELECT TO_CHAR(datecreated, 'YYYY-MM-DD') AS made, TO_CHAR(SYSDATE, 'YYYY-MM-DD') AS today FROM customer WHERE companyname = 'From the future'",
			);
			expect(row).toEqual({ made: `${year}-05-06`, today: `${year}-05-06` });
		});
	});

	it('refuses what is no time', async () => {
		await withSimulator({}, async ({ clock }) => {
			expect(() => clock.set(NaN)).toThrow(RangeError);
			expect(() => clock.advance(Infinity)).toThrow('The clock cannot be moved by Infinity ms.');
		});
	});
});
