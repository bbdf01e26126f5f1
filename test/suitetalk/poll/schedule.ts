/** Random schedules of changes and polls, and the plain reference that judges what was given out. */
import fc from 'fast-check';
import { watchedChanges } from '../../../suitetalk/client/changeSource';
import { type PollResult, type PollSettings, readChanges } from '../../../suitetalk/client/poll';
import { type PollState, startState } from '../../../suitetalk/protocol/changes/cursor';
import { watch } from '../../../suitetalk/protocol/changes/source';
import { FakeNetSuite, type Version } from './fakeNetSuite';

export type Step =
	| { do: 'create'; count: number; late: number }
	| { do: 'update'; which: number; count: number; late: number }
	| { do: 'remove'; which: number }
	| { do: 'pass'; seconds: number }
	| { do: 'jump'; seconds: number }
	/** `fails`: requests that succeed before one fails. `given`: share of the changes whose bodies could be read. */
	| { do: 'poll'; fails?: number; given?: number };

export interface Schedule {
	start: number;
	timeZone: string;
	granularity: number;
	overlap: number;
	delay: number;
	maxPerPoll: number;
	pageSize: number;
	/** Groups that one answer holds. */
	mostGroups: number;
	wanted: PollSettings['wanted'];
	/** Characters for what is remembered; undefined = room for all. */
	memory?: number;
	/** Records that were there before: [age, time since they changed], seconds. */
	old: Array<[number, number]>;
	/** Seconds before the first poll from which on changes are wanted. */
	lookBack: number;
	steps: Step[];
}

/** Both changes of daylight-saving time in zones on either side of UTC, and quiet days. */
const STARTS = [
	'2026-03-08T09:50:00Z',
	'2026-11-01T08:40:00Z',
	'2026-03-29T00:50:00Z',
	'2026-10-25T00:40:00Z',
	'2026-06-15T12:00:30Z',
	'2026-12-31T23:57:00Z',
].map((text) => Date.parse(text) / 1_000);

const ZONES = [
	'America/Los_Angeles',
	'Europe/Berlin',
	'UTC',
	'Asia/Kolkata',
	'Pacific/Kiritimati',
	'Pacific/Pago_Pago',
	'Australia/Lord_Howe',
];

const late = (overlap: number) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(overlap - 1) });

function step(overlap: number, delay: number): fc.Arbitrary<Step> {
	return fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({
				do: fc.constant('create' as const),
				count: fc.integer({ min: 1, max: 12 }),
				late: late(overlap),
			}),
		},
		{
			weight: 4,
			arbitrary: fc.record({
				do: fc.constant('update' as const),
				which: fc.nat(40),
				count: fc.integer({ min: 1, max: 5 }),
				late: late(overlap),
			}),
		},
		{ weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat(40) }) },
		{
			weight: 4,
			arbitrary: fc.record({
				do: fc.constant('pass' as const),
				seconds: fc.oneof(
					fc.nat(5),
					fc.nat(90),
					// Just long enough for what came last to be given out, while it may still be joined by others.
					{ weight: 3, arbitrary: fc.constant(delay + 1) },
					fc.nat(overlap * 2),
					fc.constant(3 * 86_400),
				),
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				do: fc.constant('jump' as const),
				seconds: fc.oneof(fc.integer({ min: 1 - overlap, max: 0 }), fc.nat(7_200)),
			}),
		},
		{
			weight: 5,
			arbitrary: fc.record(
				{
					do: fc.constant('poll' as const),
					fails: fc.nat(4),
					given: fc.double({ min: 0, max: 1, noNaN: true }),
				},
				{ requiredKeys: ['do'] },
			),
		},
	);
}

const anything: fc.Arbitrary<Schedule> = fc
	.record({ overlap: fc.constantFrom(60, 300, 900), delay: fc.constantFrom(1, 1, 60, 120) })
	.chain(({ overlap, delay }) =>
		fc.record({
			start: fc.constantFrom(...STARTS),
			timeZone: fc.constantFrom(...ZONES),
			// A time to the minute is told apart only by those who wait a minute.
			granularity: delay >= 60 ? fc.constantFrom(1, 60) : fc.constant(1),
			overlap: fc.constant(overlap),
			delay: fc.constant(delay),
			maxPerPoll: fc.constantFrom(1, 3, 1_000, 1_000),
			pageSize: fc.constantFrom(1, 2, 5, 1_000),
			mostGroups: fc.constantFrom(2, 5, 40, 1_000),
			wanted: fc.constantFrom('any' as const, 'any' as const, 'updated' as const),
			memory: fc.constantFrom(undefined, 9, 12, 20),
			old: fc.array(fc.tuple(fc.nat(3_000), fc.nat(3_000)), { maxLength: 8 }),
			lookBack: fc.constantFrom(0, 0, 1_500),
			steps: fc.array(step(overlap, delay), { minLength: 1, maxLength: 40, size: 'max' }),
		}),
	);

/** Many changes at once, and polls soon after them, so that sums are compared instead of rows. */
const bursts: fc.Arbitrary<Schedule> = fc
	.tuple(anything, fc.integer({ min: 3, max: 12 }), fc.constantFrom(1, 2, 5))
	.map(([schedule, count, pageSize]) => ({
		...schedule,
		pageSize,
		maxPerPoll: 1_000,
		steps: [
			{ do: 'create', count, late: 0 },
			{ do: 'pass', seconds: schedule.delay + 1 },
			{ do: 'poll' },
			...schedule.steps.map((one): Step =>
				one.do === 'pass' && one.seconds > schedule.delay + 1
					? { ...one, seconds: one.seconds % Math.ceil(schedule.overlap / 4) }
					: one,
			),
		],
	}));

export const schedules: fc.Arbitrary<Schedule> = fc.oneof(anything, bursts);

const name = ({ key, modified }: Pick<Version, 'key' | 'modified'>) => `${key}@${modified}`;

/** A trigger on new and updated customers. */
export const customers = watch({
	event: 'createdOrUpdated',
	recordType: 'customer',
	filter: '',
	query: '',
	cursorColumn: '',
	keyColumn: '',
});

/** Plays a schedule and answers what was not as it should be; empty = all right. */
export async function play(
	schedule: Schedule,
	netSuite = new FakeNetSuite(schedule.start, schedule),
): Promise<string[]> {
	const { start, overlap, delay, maxPerPoll, pageSize, mostGroups, wanted, memory } = schedule;
	for (const [age, idle] of schedule.old) {
		const created = start - age - 1;
		netSuite.create(0, { created, modified: Math.max(created, start - idle - 1) });
	}
	const source = watchedChanges(netSuite.client, customers, pageSize, mostGroups);
	const settings: PollSettings = { overlap, delay, maxPerPoll, wanted, memory };
	const since = start - 1 - schedule.lookBack;
	let stored = JSON.stringify(startState(since));
	const times = new Map<string, number>();
	const created = new Map<number, number>();
	const problems: string[] = [];
	let crowded = false;
	/** The clock went back behind what was final: changes may come again, none may be lost. */
	let rewound = false;
	/** Times after a step back do not tell what came first, so a new record may be told twice or not at all. */
	const setBack = schedule.steps.some((one) => one.do === 'jump' && one.seconds < 0);

	function take({ changes }: PollResult<{ key: string; time: number }>, count: number): void {
		const given = changes.slice(0, count);
		given.forEach(({ row, changeType }, at) => {
			const key = Number(row.key);
			const version = name({ key, modified: row.time });
			const seen = (times.get(version) ?? 0) + 1;
			times.set(version, seen);
			if (seen > (crowded ? 2 : 1) && !rewound) problems.push(`${version} came ${seen} times`);
			const before = changes[at - 1]?.row;
			if (
				before &&
				(before.time > row.time || (before.time === row.time && Number(before.key) >= key))
			) {
				problems.push(`${version} came out of order`);
			}
			const made = netSuite.versions.find((candidate) => candidate.key === key);
			if (row.time <= since && !rewound) problems.push(`${version} is from before the start`);
			if (changeType === 'created') {
				const again = (created.get(key) ?? 0) + 1;
				created.set(key, again);
				// A change that comes late into a backlog looks as if it had been there before it.
				const isLate = netSuite.versions.some((one) => name(one) === version && one.late);
				// A small memory drops first what tells new records from known ones; once it forgets changes,
				// each of them may come once more (above).
				const most = memory === undefined ? 1 : crowded ? Infinity : 2;
				if (again > most && !setBack && !isLate)
					problems.push(`${version} was created ${again} times`);
				if ((!made || made.created <= since) && !rewound)
					problems.push(`${version} was no new record`);
			} else if (
				made?.created === row.time &&
				made.created > since &&
				seen === 1 &&
				!crowded &&
				!setBack
			) {
				problems.push(`${version} was new, but came as updated`);
			}
			if (wanted === 'updated' && changeType === 'created') problems.push(`${version} was left in`);
		});
	}

	/** After a poll that read everything: what is visible and old enough was given out. */
	function checkComplete(state: PollState): void {
		const bound = crowded ? overlap + delay : Math.max(1, delay);
		for (const version of netSuite.visible()) {
			if (
				version.modified <= since ||
				version.modified > Math.min(state.lap, netSuite.clock - bound)
			)
				continue;
			if (wanted === 'updated' && version.created > since) continue;
			if (!times.has(name(version))) {
				problems.push(`${name(version)} is missing at ${netSuite.clock}: ${JSON.stringify(state)}`);
			}
		}
	}

	async function poll({ fails, given = 1 }: Extract<Step, { do: 'poll' }>): Promise<void> {
		netSuite.failAfter = fails ?? Infinity;
		const state = JSON.parse(stored) as PollState;
		rewound ||= netSuite.clock < state.resume.time;
		const result = await readChanges(source, state, settings).catch((reason: unknown) => {
			if (fails === undefined) problems.push(`a poll failed: ${String(reason)}`);
		});
		netSuite.failAfter = Infinity;
		if (!result) return;
		const count = Math.ceil(result.changes.length * given);
		if (count === 0 && result.changes.length > 0) return;
		take(result, count);
		const after = result.after(count);
		crowded ||= after.forgot > 0;
		stored = JSON.stringify(after.state);
		if (memory !== undefined && after.state.given.length > memory)
			problems.push('the memory is too full');
		if (after.state.complete) checkComplete(after.state);
	}

	let latest = start;
	for (const step of [...schedule.steps, { do: 'pass' as const, seconds: overlap + delay + 1 }]) {
		if (step.do === 'create') for (let i = 0; i < step.count; i += 1) netSuite.create(step.late);
		if (step.do === 'update')
			for (let i = 0; i < step.count; i += 1) netSuite.update(step.which + i, step.late);
		if (step.do === 'remove') netSuite.remove(step.which);
		if (step.do === 'pass') netSuite.time += step.seconds;
		// A jump forward makes what is on its way later than an overlap, and so does going back further than that.
		const back = latest - netSuite.clock;
		if (step.do === 'jump' && !netSuite.pending && back - step.seconds < overlap) {
			netSuite.ahead += step.seconds;
		}
		latest = Math.max(latest, netSuite.clock);
		if (step.do === 'poll') await poll(step);
		if (problems.length > 0) return problems;
	}
	for (let polls = 0; polls < 2_000; polls += 1) {
		await poll({ do: 'poll' });
		const { complete, lap } = JSON.parse(stored) as PollState;
		const isDone = complete && lap >= netSuite.clock - Math.max(1, delay);
		if (problems.length > 0 || isDone) return problems;
	}
	return ['the polls never came to an end'];
}
