import {
	type CursorSettings,
	createJudge,
	finishPoll,
	planPoll,
	type PollState,
	startState,
} from '../../../suitetalk/protocol/changes/cursor';
import { type Given, packGiven, unpackGiven } from '../../../suitetalk/protocol/changes/given';
import type { ChangeRow } from '../../../suitetalk/protocol/changes/position';
import { errorOf } from '../support';

const settings: CursorSettings = { overlap: 100, delay: 0 };
const NOW = 1_000_000;
const state = (own: Partial<PollState> = {}): PollState => ({
	...startState(NOW - 500),
	...own,
});
const row = (key: string, ago: number, created?: number): ChangeRow => ({
	key,
	time: NOW - ago,
	...(created !== undefined && { created: NOW - created }),
});
const given = (...list: Array<[key: string, ago: number, gone?: boolean]>) =>
	packGiven(list.map(([key, ago, gone]): Given => ({ key, time: NOW - ago, gone })));
const place = (key: string, ago: number) => ({ key, time: NOW - ago });
const none = { rows: [], done: true };

describe('what a poll reads', () => {
	it('is what came since the last one, up to the last second', () => {
		expect(planPoll(state({ given: given(['7', 90]) }), NOW, settings)).toEqual({
			state: {
				resume: { time: NOW - 500 },
				given: given(['7', 90]),
				complete: true,
				base: NOW - 500,
				lap: NOW - 1,
			},
			given: [{ key: '7', time: NOW - 90 }],
			now: NOW,
			settled: NOW - 101,
			again: undefined,
			fresh: { after: { time: NOW - 500 }, until: { time: NOW - 1 } },
		});
	});

	it('leaves out the seconds of the delay', () => {
		const plan = planPoll(state(), NOW, { ...settings, delay: 60 });
		expect(plan).toMatchObject({ settled: NOW - 160, fresh: { until: { time: NOW - 60 } } });
	});

	it('goes on to the end of a lap before it looks at what came since', () => {
		const stored = state({ complete: false, base: NOW - 900, lap: NOW - 300 });
		const plan = planPoll(stored, NOW, settings);
		expect(plan.state).toEqual(stored);
		expect(plan.fresh?.until).toEqual({ time: NOW - 300 });
	});

	it.each([
		['the end of a second', { time: NOW - 1 }, false],
		['the second before', { time: NOW - 2 }, true],
		['a key of that second', place('7', 1), true],
		['a key of the second after it', place('7', 0), false],
	])('after %s is something: %s', (_, resume, some) => {
		expect(planPoll(state({ resume }), NOW, settings).fresh !== undefined).toBe(some);
	});

	it('is what was forgotten as well, as far as it is final', () => {
		const plan = (ago: number) => {
			const forgotten = { at: { time: NOW - 400 }, end: place('9', ago) };
			return planPoll(state({ forgotten }), NOW, settings).again;
		};
		expect(plan(101)).toEqual({ after: { time: NOW - 400 }, until: place('9', 101) });
		expect(plan(100)).toEqual({ after: { time: NOW - 400 }, until: { time: NOW - 101 } });
	});

	it('begins no lap before the place from which it reads', () => {
		const later = planPoll(state({ base: NOW - 400 }), NOW, settings);
		expect(later.state.base).toBe(NOW - 400);
		const further = planPoll(state({ base: NOW - 700 }), NOW, settings);
		expect(further.state.base).toBe(NOW - 500);
	});
});

describe('a clock that went back', () => {
	const at = (resume: number, own: Partial<PollState> = {}) =>
		planPoll(state({ resume: { time: NOW + resume }, base: NOW - 500, ...own }), NOW, settings);

	it('to the place from which is read changes nothing', () => {
		expect(at(0).state.resume).toEqual({ time: NOW });
	});

	it('is followed by up to a day, and tells old records from new ones as before', () => {
		const { state: followed } = at(86_400);
		expect(followed).toMatchObject({ resume: { time: NOW - 1 }, base: NOW + 86_400 });
	});

	it('by more than a day is not followed', async () => {
		const error = await errorOf(() => at(86_401));
		expect(error.code).toBe('CLOCK');
	});

	it.each([
		['all', { time: NOW - 50 }, place('9', 20), { at: { time: NOW - 50 }, end: place('9', 20) }],
		[
			'its part',
			{ time: NOW - 50 },
			place('9', -20),
			{ at: { time: NOW - 50 }, end: { time: NOW - 1 } },
		],
		['nothing', { time: NOW + 10 }, place('9', -20), undefined],
	])('leaves %s of what was forgotten before that place', (_, start, end, left) => {
		expect(at(30, { forgotten: { at: start, end } }).state.forgotten).toEqual(left);
	});

	it('has nothing of what was never forgotten', () => {
		expect(at(30).state).not.toHaveProperty('forgotten');
	});
});

describe('a row', () => {
	const judge = (own: Partial<PollState> = {}) => createJudge(planPoll(state(own), NOW, settings));

	it.each<[string, ChangeRow, string]>([
		['made after the lap began', row('1', 90, 499), 'created'],
		['made in its first second', row('1', 90, 500), 'updated'],
		['of which NetSuite does not tell when it was made', row('1', 90), 'updated'],
	])('%s is %s', (_, found, judgement) => {
		expect(judge()(found, 'fresh')).toBe(judgement);
	});

	it('that was given out is known, in another second updated', () => {
		const known = judge({ given: given(['1', 90]) });
		expect(known(row('1', 90, 95), 'fresh')).toBe('known');
		expect(known(row('1', 80, 95), 'fresh')).toBe('updated');
		expect(known(row('2', 80, 95), 'fresh')).toBe('created');
		expect(known(row('2', 80, 95), 'fresh')).toBe('known');
	});

	it.each<[{ time: number; key?: string }, number, string]>([
		[{ time: NOW - 400 }, 399, 'created'],
		[{ time: NOW - 400 }, 400, 'updated'],
		[place('5', 400), 400, 'created'],
		[place('5', 400), 401, 'updated'],
	])('read again after %j and made %i seconds ago is %s', (start, made, judgement) => {
		const forgotten = { at: start, end: { time: NOW - 150 } };
		expect(judge({ forgotten, base: NOW })(row('1', 300, made), 'again')).toBe(judgement);
	});
});

describe('the state after a poll', () => {
	const after = (
		rows: ChangeRow[],
		own: Partial<PollState> = {},
		done = true,
		more: Partial<CursorSettings> = {},
	) =>
		finishPoll(planPoll(state(own), NOW, settings), none, { rows, done }, { ...settings, ...more });

	it('reads on where nothing can come late any more, and remembers what is after it', () => {
		expect(after([row('1', 300), row('2', 101), row('3', 100), row('4', 5)])).toEqual({
			state: {
				resume: { time: NOW - 101 },
				given: given(['3', 100], ['4', 5]),
				complete: true,
				base: NOW - 500,
				lap: NOW - 1,
			},
			forgot: 0,
		});
	});

	it('reads on after the last row when there was more', () => {
		const { state: next } = after([row('1', 300), row('2', 300)], {}, false);
		expect(next).toMatchObject({ resume: place('2', 300), given: '', complete: false });
	});

	it('reads on where it was when there was nothing', () => {
		expect(after([], {}, false).state).toMatchObject({ resume: { time: NOW - 500 }, given: '' });
	});

	it('never goes back before what was final', () => {
		const resume = place('9', 50);
		expect(after([], { resume }).state.resume).toEqual(resume);
	});

	it('keeps what was given out and is not final, marked as gone where its place was read', () => {
		const was = given(['1', 99], ['2', 60], ['3', 0]);
		expect(after([row('2', 60)], { given: was }).state.given).toBe(
			given(['1', 99, true], ['2', 60], ['3', 0]),
		);
	});

	it('keeps the mark of what is gone where its place was not read', () => {
		const was = given(['3', 60], ['1', 20, true]);
		const { state: next } = after([row('2', 90)], { given: was }, false);
		expect(next.given).toBe(given(['2', 90], ['3', 60], ['1', 20, true]));
	});

	it('keeps rows of the second in which it reads on', () => {
		const was = given(['3', 300], ['5', 300], ['7', 301]);
		const { state: next } = after([row('4', 300)], { given: was, base: NOW - 301 }, false);
		expect(next.resume).toEqual(place('4', 300));
		expect(unpackGiven(next.given)).toEqual([
			{ key: '3', time: NOW - 300, gone: true },
			{ key: '5', time: NOW - 300 },
		]);
	});

	it('keeps what is final while a backlog lasts, to tell old records from new ones', () => {
		const was = given(['1', 400], ['2', 350]);
		const own = { given: was, base: NOW - 400, complete: false, lap: NOW - 200 };
		const { state: next } = after([row('9', 300)], own, false);
		expect(unpackGiven(next.given)).toEqual([{ key: '2', time: NOW - 350, gone: true }]);
		expect(after([row('9', 300)], own).state.given).toBe('');
	});
});

describe('what was forgotten', () => {
	const at = { time: NOW - 400 };
	const end = place('9', 200);
	const after = (rows: ChangeRow[], done: boolean, forgotten = { at, end }) =>
		finishPoll(planPoll(state({ forgotten }), NOW, settings), { rows, done }, none, settings).state
			.forgotten;

	it('is final once it was read to its end', () => {
		expect(after([row('1', 300)], true)).toBeUndefined();
	});

	it('is read on from the last row when there was more', () => {
		expect(after([row('1', 300), row('2', 300)], false)).toEqual({ at: place('2', 300), end });
	});

	it('is read from its start when nothing came', () => {
		expect(after([], false)).toEqual({ at, end });
	});

	it('is read on from what was final, when that was read', () => {
		const late = place('9', 50);
		expect(after([], true, { at, end: late })).toEqual({ at: { time: NOW - 101 }, end: late });
	});

	it('stays where it could not be read', () => {
		const late = { at: { time: NOW - 60 }, end: place('9', 50) };
		expect(after([], true, late)).toEqual(late);
	});
});

describe('a memory that is full', () => {
	const many = Array.from({ length: 30 }, (_, at) => row(String(1_000_000 + at * 10_007), 60 - at));
	const plan = (own: Partial<PollState> = {}) => planPoll(state(own), NOW, settings);
	const finish = (memory: number, own: Partial<PollState> = {}, rows = many) =>
		finishPoll(plan(own), none, { rows, done: true }, { ...settings, memory });
	const whole = finish(Infinity).state.given;

	it('holds what just fits', () => {
		expect(finish(whole.length)).toMatchObject({ forgot: 0, state: { given: whole } });
	});

	it('forgets the oldest, as few as need be, and reads them again later', () => {
		const { state: next, forgot } = finish(whole.length - 1);
		expect(forgot).toBe(1);
		expect(next).toMatchObject({
			resume: { key: many[0].key, time: many[0].time },
			forgotten: { at: { time: NOW - 101 }, end: { key: many[0].key, time: many[0].time } },
		});
		expect(unpackGiven(next.given)).toEqual(many.slice(1).map(({ key, time }) => ({ key, time })));
		const half = finish(Math.floor(whole.length / 2));
		expect(half.state.given.length).toBeLessThanOrEqual(whole.length / 2);
		const one = packGiven(many.slice(half.forgot - 1));
		expect(one.length).toBeGreaterThan(whole.length / 2);
	});

	it('reads on from what was forgotten before', () => {
		const forgotten = { at: { time: NOW - 300 }, end: place('1', 99) };
		const fresh = { rows: many, done: true };
		const small = { ...settings, memory: whole.length - 1 };
		const { state: next } = finishPoll(
			plan({ forgotten }),
			{ rows: [], done: false },
			fresh,
			small,
		);
		expect(next.forgotten).toEqual({ at: { time: NOW - 300 }, end: place(many[0].key, 60) });
	});

	it('gives up the marks of what is gone first', () => {
		const was = given(['3', 99, true], ['4', 98, true]);
		const marked = finish(Infinity, { given: was }, []).state.given;
		const { state: next, forgot } = finish(marked.length - 1, { given: was }, []);
		expect(forgot).toBe(0);
		expect(next.given).toBe(given(['3', 99], ['4', 98]));
	});

	it('gives up what is final next', () => {
		const own = {
			given: given(['3', 400], ['4', 99]),
			complete: false,
			base: NOW - 450,
			lap: NOW - 50,
		};
		const unread = (memory: number) =>
			finishPoll(plan(own), none, { rows: [row('1', 390)], done: false }, { ...settings, memory });
		const all = given(['3', 400], ['4', 99]);
		expect(unread(all.length)).toMatchObject({ forgot: 0, state: { given: all } });
		expect(unread(all.length - 1)).toMatchObject({ forgot: 0, state: { given: given(['4', 99]) } });
		expect(unread(given(['4', 99]).length)).toMatchObject({ state: { given: given(['4', 99]) } });
	});

	it('keeps all when nothing of it was read in this poll', () => {
		const was = given(['3', 99], ['4', 98]);
		const { state: next, forgot } = finish(1, { given: was }, []);
		expect(forgot).toBe(0);
		expect(unpackGiven(next.given).map(({ key }) => key)).toEqual(['3', '4']);
	});
});
