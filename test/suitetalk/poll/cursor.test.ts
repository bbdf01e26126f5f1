import { readChanges } from '../../../suitetalk/client/poll';
import { startState } from '../../../suitetalk/protocol/changes/cursor';
import { account, row, settings, T } from './account';
import { play, type Schedule } from './schedule';

describe("NetSuite's clock", () => {
	it('that was hours ahead and is put right loses nothing', async () => {
		const source = account([]);
		source.clock = T + 7_200;
		let { state } = (await readChanges(source, startState(T - 1), settings)).after();
		source.clock = T + 60;
		({ state } = (await readChanges(source, state, settings)).after());
		source.add(row(1, T + 70, T + 70));
		source.clock = T + 200;
		const { changes } = await readChanges(source, state, settings);
		expect(changes.map(({ row: { key } }) => key)).toEqual(['1']);
	});

	it('that goes back by more than a day is not followed, and says so', async () => {
		const source = account([row(1, T - 500_000)]);
		source.clock = T - 400_000;
		await expect(readChanges(source, startState(T - 1), settings)).rejects.toMatchObject({
			code: 'CLOCK',
			title: expect.stringContaining('2026-11-20T20:53:20Z'),
		});
	});
});

describe('a backlog', () => {
	it('tells records that are new since the start from those that are not, over many polls', async () => {
		const rows = Array.from({ length: 40 }, (_, i) =>
			row(i + 1, T - 4_000 + i * 50, T - 6_000 + i * 60),
		);
		const source = account(rows);
		const since = T - 4_500;
		let state = startState(since);
		const given: string[] = [];
		for (let poll = 0; poll < 10; poll += 1) {
			const result = await readChanges(source, state, { ...settings, maxPerPoll: 7 });
			given.push(...result.changes.map(({ row: { key }, changeType }) => `${key} ${changeType}`));
			({ state } = result.after());
			source.clock += 60;
		}
		expect(given).toEqual(
			rows.map(({ key, created = 0 }) => `${key} ${created > since ? 'created' : 'updated'}`),
		);
	});

	it('of one and the same second is worked off by keys', async () => {
		const rows = Array.from({ length: 2_500 }, (_, i) => row(i + 1, T - 400));
		const source = account(rows);
		let state = startState(T - 500);
		const given: string[] = [];
		for (let poll = 0; poll < 30; poll += 1) {
			const result = await readChanges(source, state, { ...settings, maxPerPoll: 100 });
			given.push(...result.changes.map(({ row: { key } }) => key));
			({ state } = result.after());
			expect(state.given).toBe('');
		}
		expect(given).toEqual(rows.map(({ key }) => key));
	});
});

/** Found by the random schedules, each for a mistake of its own. */
const found: Array<[string, Partial<Schedule>]> = [
	[
		'records of the second that ends a lap',
		{
			maxPerPoll: 1,
			old: [
				[59, 59],
				[59, 59],
			],
			lookBack: 1_500,
			steps: [{ do: 'create', count: 2, late: 0 }, { do: 'poll' }],
		},
	],
	[
		'a clock that steps back before the first change',
		{
			overlap: 900,
			old: [[0, 0]],
			steps: [
				{ do: 'jump', seconds: -2 },
				{ do: 'poll' },
				{ do: 'update', which: 0, count: 1, late: 0 },
			],
		},
	],
	[
		'a new record that changes while a backlog lasts',
		{
			overlap: 900,
			old: [
				[0, 0],
				[59, 59],
			],
			lookBack: 1_500,
			steps: [
				{ do: 'update', which: 0, count: 3, late: 1 },
				{ do: 'poll' },
				{ do: 'remove', which: 0 },
			],
		},
	],
	[
		'a record from before the start, after the clock stepped back',
		{
			overlap: 900,
			delay: 120,
			wanted: 'updated',
			old: [[0, 0]],
			steps: [
				{ do: 'update', which: 0, count: 2, late: 0 },
				{ do: 'jump', seconds: -2 },
				{ do: 'poll' },
				{ do: 'create', count: 1, late: 0 },
			],
		},
	],
	[
		'times to the minute after the clock stepped back',
		{
			granularity: 60,
			overlap: 900,
			delay: 120,
			steps: [
				{ do: 'pass', seconds: 900 },
				{ do: 'poll' },
				{ do: 'jump', seconds: -841 },
				{ do: 'create', count: 1, late: 0 },
			],
		},
	],
	[
		'a clock that steps back while changes are forgotten',
		{
			memory: 9,
			delay: 120,
			maxPerPoll: 1_000,
			steps: [
				{ do: 'create', count: 2, late: 0 },
				{ do: 'pass', seconds: 121 },
				{ do: 'poll' },
				{ do: 'jump', seconds: -122 },
				{ do: 'poll' },
				{ do: 'create', count: 1, late: 0 },
			],
		},
	],
	[
		'a backlog that grows while it is worked off',
		{
			overlap: 60,
			delay: 120,
			steps: [
				{ do: 'create', count: 2, late: 0 },
				{ do: 'pass', seconds: 121 },
				{ do: 'poll' },
				{ do: 'create', count: 1, late: 0 },
				{ do: 'pass', seconds: 121 },
				{ do: 'poll' },
				{ do: 'create', count: 1, late: 0 },
				{ do: 'pass', seconds: 121 },
				{ do: 'poll' },
				{ do: 'update', which: 1, count: 3, late: 0 },
			],
		},
	],
	[
		'a poll that breaks off in a second that is partly forgotten',
		{
			memory: 20,
			overlap: 60,
			delay: 1,
			maxPerPoll: 1_000,
			pageSize: 5,
			steps: [
				{ do: 'create', count: 2, late: 3 },
				{ do: 'create', count: 6, late: 0 },
				{ do: 'pass', seconds: 2 },
				{ do: 'create', count: 4, late: 0 },
				{ do: 'poll' },
				{ do: 'pass', seconds: 1 },
				{ do: 'poll', fails: 2 },
				{ do: 'poll' },
				{ do: 'remove', which: 0 },
			],
		},
	],
	[
		'a record from before the start that comes a second time',
		{
			memory: 12,
			overlap: 60,
			delay: 1,
			old: [[0, 0]],
			steps: [
				{ do: 'update', which: 1, count: 1, late: 0 },
				{ do: 'pass', seconds: 2 },
				{ do: 'create', count: 2, late: 0 },
				{ do: 'pass', seconds: 1 },
				{ do: 'poll' },
				{ do: 'poll' },
				{ do: 'poll' },
			],
		},
	],
	[
		'a new record that is forgotten, changes and is forgotten again',
		{
			memory: 12,
			overlap: 900,
			maxPerPoll: 1_000,
			mostGroups: 2,
			steps: [
				{ do: 'create', count: 3, late: 0 },
				{ do: 'pass', seconds: 61 },
				{ do: 'poll' },
				{ do: 'update', which: 0, count: 3, late: 0 },
				{ do: 'pass', seconds: 61 },
				{ do: 'create', count: 1, late: 0 },
				{ do: 'pass', seconds: 61 },
				{ do: 'poll', given: 5e-324 },
				{ do: 'poll' },
				{ do: 'update', which: 0, count: 1, late: 0 },
			],
		},
	],
];

it.each(found)('counter-example: %s', async (_what, schedule) => {
	const usual: Schedule = {
		start: 1_772_963_400,
		timeZone: 'America/Los_Angeles',
		granularity: 1,
		overlap: 300,
		delay: 60,
		maxPerPoll: 1,
		pageSize: 1,
		mostGroups: 1_000,
		wanted: 'any',
		old: [],
		lookBack: 0,
		steps: [],
	};
	expect(await play({ ...usual, ...schedule })).toEqual([]);
});
