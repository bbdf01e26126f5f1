import { readChanges } from '../../../suitetalk/client/poll';
import { type PollState, startState } from '../../../suitetalk/protocol/changes/cursor';
import { account, row, settings, T } from './account';

describe('the stored state', () => {
	/** 50,000 records with ids all over the place, all changed within the overlap. */
	const many = Array.from({ length: 50_000 }, (_, i) =>
		row(((i * 7_919) % 400_009) + 1, T - 61 - Math.floor(i / 200)),
	);

	it('stays below 64 kB with 50,000 changes in the overlap, and each comes twice at most', async () => {
		const source = account(many);
		let state: PollState = startState(T - 86_400);
		const times = new Map<string, number>();
		let forgot = 0;
		for (let minute = 0; minute < 12; minute += 1) {
			const result = await readChanges(source, state, settings);
			for (const {
				row: { key },
			} of result.changes)
				times.set(key, (times.get(key) ?? 0) + 1);
			const after = result.after();
			forgot += after.forgot;
			state = JSON.parse(JSON.stringify(after.state)) as PollState;
			expect(
				Buffer.byteLength(JSON.stringify({ 'node:Trigger': { watched: 'x'.repeat(16), state } })),
			).toBeLessThan(64_000);
			source.clock += 60;
		}
		expect(times.size).toBe(50_000);
		expect(Math.max(...times.values())).toBe(2);
		const twice = [...times.values()].filter((count) => count === 2).length;
		expect(twice).toBeLessThanOrEqual(forgot);
		expect(forgot).toBeGreaterThan(0);
		expect(twice).toBeLessThan(40_000);
	});

	it('forgets nothing of 10,000 changes in the overlap', async () => {
		const source = account(many.filter((_, i) => i % 5 === 0));
		const first = await readChanges(source, startState(T - 86_400), settings);
		expect(first.changes).toHaveLength(10_000);
		expect(first.after().forgot).toBe(0);
		source.clock += 60;
		const second = await readChanges(source, first.after().state, settings);
		expect(second.changes).toEqual([]);
	});

	it('finds what came late among changes that were forgotten', async () => {
		const source = account(many);
		let { state } = (await readChanges(source, startState(T - 86_400), settings)).after();
		const late = row(999_998, T - 200);
		source.add(late);
		const keys: string[] = [];
		for (let minute = 0; minute < 12; minute += 1) {
			source.clock += 60;
			const result = await readChanges(source, state, settings);
			keys.push(...result.changes.map(({ row: { key } }) => key));
			({ state } = result.after());
		}
		expect(keys.filter((key) => key === late.key)).toHaveLength(1);
	});
});
