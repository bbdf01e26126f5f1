import fc from 'fast-check';
import { FakeNetSuite } from './fakeNetSuite';
import { play, schedules } from './schedule';

/** All 10,000 with SCHEDULES=10000; the same ones each time, unless SEED says otherwise. */
const runs = Number(process.env.SCHEDULES ?? 1_500);
const seed = Number(process.env.SEED ?? 8);

describe('random schedules of changes and polls', () => {
	it('give out every change once, in order, whatever fails, jumps or comes late', async () => {
		let summaries = 0;
		await fc.assert(
			fc.asyncProperty(schedules, async (schedule) => {
				const netSuite = new FakeNetSuite(schedule.start, schedule);
				expect(await play(schedule, netSuite)).toEqual([]);
				summaries += netSuite.summaries;
			}),
			{ numRuns: runs, seed },
		);
		// Sums are compared instead of rows in many of them.
		expect(summaries).toBeGreaterThan(runs);
	}, 600_000);
});
