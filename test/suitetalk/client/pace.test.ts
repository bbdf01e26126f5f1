import { createPace } from '../../../suitetalk/client/pace';

it('waits ever longer although NetSuite names a pause of nothing', () => {
	const pace = createPace({ now: () => 0, random: () => 0.5 });
	const waits = [1, 2, 3].map(() => pace.busy(pace.start(1), 0, 0));
	expect(waits[0]).toBeGreaterThan(0);
	expect(waits[2]).toBeGreaterThan(waits[0]);
	expect(pace.busy(pace.start(1), 0, 1_000)).toBe(1_125);
});
