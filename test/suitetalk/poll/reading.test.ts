import { readChanges } from '../../../suitetalk/client/poll';
import { startState } from '../../../suitetalk/protocol/changes/cursor';
import type { Range } from '../../../suitetalk/protocol/changes/position';
import { account, row, settings, T } from './account';

/** 3,000 changes of one second each, in pages of 1,000; a page may fail. */
function source(failing = Infinity) {
	const own = account(Array.from({ length: 3_000 }, (_, at) => row(at + 1, T - 4_000 + at)));
	const asked: Range[] = [];
	const page = async (range: Range) => {
		asked.push(range);
		if (asked.length >= failing) throw new Error('down');
		return await own.page(range);
	};
	return { asked, source: { now: own.now, page } };
}

const start = startState(T - 5_000);

describe('a poll', () => {
	it('reads no more pages than it may give out', async () => {
		const { asked, source: own } = source();
		const { changes } = await readChanges(own, start, { ...settings, maxPerPoll: 1_000 });
		expect([changes.length, asked.length]).toEqual([1_000, 1]);
	});

	it('gives out no more of a page than it may', async () => {
		const { asked, source: own } = source();
		const { changes, after } = await readChanges(own, start, { ...settings, maxPerPoll: 1_500 });
		expect([changes.length, asked.length]).toEqual([1_500, 2]);
		expect(after().state).toMatchObject({ resume: { key: '1500' }, complete: false });
		expect(after(10).state).toMatchObject({ resume: { key: '10' }, complete: false });
		expect(after(0).state).toMatchObject({ resume: { time: T - 5_000 }, complete: false });
	});

	it('counts only what is wanted against what it may give out', async () => {
		const { source: own } = source();
		const wanted = { ...settings, maxPerPoll: 10, wanted: 'created' as const };
		const { changes, after } = await readChanges(own, start, wanted);
		expect(changes).toEqual([]);
		expect(after().state.complete).toBe(true);
	});

	it('keeps what was read before a failure, and reads nothing after it', async () => {
		const { asked, source: own } = source(2);
		const { changes, failure, after } = await readChanges(own, start, settings);
		expect(changes).toHaveLength(1_000);
		expect(failure).toEqual(new Error('down'));
		expect(after().state).toMatchObject({ resume: { key: '1000' }, complete: false });
		expect(asked).toHaveLength(2);
	});

	it('fails where nothing was read before the failure', async () => {
		await expect(readChanges(source(1).source, start, settings)).rejects.toThrow('down');
	});

	it('begins no page once it is late', async () => {
		const { asked, source: own } = source();
		const late = () => asked.length >= 2;
		const { changes, failure, after } = await readChanges(own, start, { ...settings, late });
		expect([changes.length, asked.length, failure]).toEqual([2_000, 2, undefined]);
		expect(after().state.complete).toBe(false);
	});

	it('reads what was forgotten first, and nothing else until that is read', async () => {
		const forgotten = { at: { time: T - 4_500 }, end: { time: T - 2_000 } };
		const stored = { ...start, resume: { time: T - 1_990 }, base: T - 1_990, forgotten };
		const { asked, source: own } = source();
		const { changes, after } = await readChanges(own, stored, { ...settings, maxPerPoll: 1_500 });
		expect(changes.map(({ row: { key } }) => key)).toEqual(
			Array.from({ length: 1_500 }, (_, at) => String(at + 1)),
		);
		expect(asked.every(({ until }) => until.time <= T - 2_000)).toBe(true);
		expect(after().state).toMatchObject({
			resume: { time: T - 1_990 },
			forgotten: { at: { key: '1500' }, end: { time: T - 2_000 } },
			complete: false,
		});
		const all = await readChanges(own, stored, settings);
		expect(all.changes).toHaveLength(2_001 + 989);
		expect(all.after().state).not.toHaveProperty('forgotten');
	});

	it('tells what was forgotten and is new from what was there before', async () => {
		const own = account([row(1, T - 2_500, T - 2_600), row(2, T - 2_400, T - 2_450)]);
		const forgotten = { at: { time: T - 2_550 }, end: { time: T - 2_000 } };
		const stored = { ...start, resume: { time: T - 1_990 }, base: T - 1_990, forgotten };
		const { changes } = await readChanges(own, stored, settings);
		expect(changes.map(({ changeType }) => changeType)).toEqual(['updated', 'created']);
	});
});
