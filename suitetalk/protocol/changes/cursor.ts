/**
 * How far a trigger has come, and how that moves (issue 8, netsuite-rest 12). Pure: no clock, no
 * requests, no n8n.
 *
 * What was read when it was an overlap old is final. The younger part, from `resume` on, is read
 * again at every poll, because changes become visible after their time; what was given out of it is
 * remembered, so that it comes once.
 */
import { type Given, GivenIndex, packGiven, remembered, unpackGiven } from './given';
import { NetSuiteError } from '../netSuiteError';
import { type ChangeRow, type Position, type Range, isBehind, isoText, notAfter } from './position';

/** Stored between polls. JSON, below 64 kB. */
export interface PollState {
	/** Reading goes on after this place: everything up to it is final. */
	resume: Position;
	/** What is remembered of the changes after `resume` (see `packGiven`). */
	given: string;
	/** Did the last poll read everything up to `lap`? */
	complete: boolean;
	/**
	 * Polls that find more than they may give out work it off up to the second `lap`, before they look
	 * at what came since. So a record created after the second `base` was not given out before, unless
	 * it is in the list.
	 */
	base: number;
	lap: number;
	/** Given out, but not remembered any more: read once more before it becomes final. */
	forgotten?: { at: Position; end: Position };
}

export interface CursorSettings {
	/** Seconds by which a change may become visible after its time. */
	overlap: number;
	/** Seconds that a change must be old before it is given out: NetSuite keeps seconds, or minutes. */
	delay: number;
	/** Characters for what is remembered. */
	memory?: number;
}

/** Leaves room for the rest of the state below 64 kB. */
const MEMORY = 60_000;

/** A clock that goes back further than this is not followed: a wrong answer would bring all changes of years again. */
const LONGEST_STEP_BACK = 86_400;

/** What one poll reads. */
export interface PollPlan {
	state: PollState;
	given: Given[];
	/** Seconds by NetSuite's clock. */
	now: number;
	/** Everything up to this second is final once it was read. */
	settled: number;
	/** What was forgotten and is final now. */
	again?: Range;
	fresh?: Range;
}

/** The state of a trigger that begins: changes after the second `start` come. */
export const startState = (start: number): PollState => ({
	resume: { time: start },
	given: '',
	complete: true,
	base: start,
	lap: start,
});

/**
 * What a poll has to read.
 *
 * @param now NetSuite's clock, in seconds
 * @throws NetSuiteError `CLOCK` when it went back by more than a day
 */
export function planPoll(stored: PollState, now: number, settings: CursorSettings): PollPlan {
	const state = followClock(stored, now);
	const { resume, forgotten } = state;
	const upTo = now - Math.max(1, settings.delay);
	const settled = upTo - settings.overlap;
	if (state.complete) {
		state.base = Math.max(resume.time, stored.resume.time, stored.base);
		state.lap = upTo;
	}
	return {
		state,
		given: unpackGiven(state.given),
		now,
		settled,
		again: forgotten && range(forgotten.at, notAfter(forgotten.end, settled)),
		fresh: range(resume, { time: Math.min(upTo, state.lap) }),
	};
}

/** Undefined when there can be nothing in it. */
function range(after: Position, until: Position): Range | undefined {
	const some = after.key === undefined ? until.time > after.time : until.time >= after.time;
	return some ? { after, until } : undefined;
}

/** After NetSuite's clock was set back, changes get times that were final already. */
function followClock(stored: PollState, now: number): PollState {
	const { resume } = stored;
	if (now >= resume.time) return { ...stored };
	if (resume.time - now > LONGEST_STEP_BACK) {
		throw new NetSuiteError({
			code: 'CLOCK',
			title: `NetSuite's clock says ${isoText(now)}, but changes up to ${isoText(resume.time)} have been given out`,
			remedy:
				'Nothing is given out until the clock has come that far. If it is right, start anew: change the event or the filter of the trigger and back again, saving in between.',
		});
	}
	// All after this is read anew, what was forgotten of it as well.
	const { forgotten, ...others } = stored;
	const end = forgotten && notAfter(forgotten.end, now - 1);
	const left = forgotten && end && range(forgotten.at, end) && { at: forgotten.at, end };
	return { ...others, resume: { time: now - 1 }, ...(left && { forgotten: left }) };
}

/** What becomes of a row that was read. */
export type Judgement = 'created' | 'updated' | 'known';

/** Tells the rows of one poll apart, in the order in which they are read. */
export function createJudge(
	plan: PollPlan,
): (row: ChangeRow, range: 'again' | 'fresh') => Judgement {
	const { state } = plan;
	const index = new GivenIndex(plan.given);
	const at = state.forgotten?.at;
	const from = at === undefined ? 0 : at.key === undefined ? at.time + 1 : at.time;
	return ({ key: fullKey, time, created }, range) => {
		const change = { time, key: remembered(fullKey) };
		if (index.has(change)) return 'known';
		const isNew =
			created !== undefined &&
			!index.hasKey(change.key) &&
			(range === 'again' ? created >= from : created > state.base);
		index.add(change);
		return isNew ? 'created' : 'updated';
	};
}

/** How far one range was read. */
export interface Progress {
	/** The rows in their order, those that were known before as well. */
	rows: readonly ChangeRow[];
	/** Was everything in it read? */
	done: boolean;
}

/**
 * The state after a poll.
 *
 * @returns also how many changes were forgotten for want of room; they come a second time
 */
export function finishPoll(
	plan: PollPlan,
	again: Progress,
	fresh: Progress,
	settings: CursorSettings,
): { state: PollState; forgot: number } {
	const memory = settings.memory ?? MEMORY;
	const forgotten = remainder(plan, again);
	const { resume, list } = remaining(plan, fresh);
	const complete = fresh.done;
	const state: PollState = { ...plan.state, resume, given: packGiven(list), complete };
	delete state.forgotten;
	if (forgotten) state.forgotten = forgotten;
	if (state.given.length <= memory) return { state, forgot: 0 };
	// Without the marks more is read than need be, and nothing else.
	const unmarked = list.map((entry): Kept => ({ ...entry, gone: false }));
	state.given = packGiven(unmarked);
	if (state.given.length <= memory) return { state, forgot: 0 };
	const needed = unmarked.filter(({ final }) => !final);
	state.given = packGiven(needed);
	return state.given.length <= memory ? { state, forgot: 0 } : forgetOldest(state, needed, memory);
}

const placeOf = ({ time, key }: ChangeRow): Position => ({ time, key });

/** What stays of the forgotten range. */
function remainder({ state: { forgotten }, again }: PollPlan, { rows, done }: Progress) {
	if (!forgotten || !again) return forgotten;
	if (done && again.until === forgotten.end) return undefined;
	const last = rows.at(-1);
	const at = done ? again.until : last ? placeOf(last) : forgotten.at;
	return { at, end: forgotten.end };
}

interface Kept extends Given {
	/** The place of a row that was read in this poll. */
	place?: Position;
	/** It will not be read again; kept to tell new records from known ones while a backlog lasts. */
	final?: boolean;
}

/** Where the next poll reads on, and what it must know by then. */
function remaining(plan: PollPlan, { rows, done }: Progress): { resume: Position; list: Kept[] } {
	const { resume: before } = plan.state;
	const last = rows.at(-1);
	const read = done && plan.fresh ? plan.fresh.until : last ? placeOf(last) : before;
	const moved = notAfter(read, plan.settled);
	// A clock that stepped back a little does not unsettle what was final.
	const resume = moved.time < before.time ? before : moved;
	const isOpen = (time: number) =>
		resume.key === undefined ? time > resume.time : time >= resume.time;
	const seen = rows.map((row): Kept => ({
		time: row.time,
		key: remembered(row.key),
		place: placeOf(row),
	}));
	const index = new GivenIndex(seen);
	const wasRead = (entry: Given) => isBehind(entry, before) && !isBehind(entry, read);
	const unseen = plan.given
		.map((entry): Kept => ({
			...entry,
			final: !isOpen(entry.time),
			gone: entry.gone === true || wasRead(entry),
		}))
		.filter((entry) => !entry.final || (!done && entry.time > plan.state.base))
		.filter((entry) => !index.has(entry));
	const open = resume === read ? [] : seen.filter(({ time }) => isOpen(time));
	return { resume, list: merge(open, unseen) };
}

/** By time; rows that were read keep their order, which is NetSuite's. */
function merge(read: Kept[], others: Kept[]): Kept[] {
	return [...read, ...others].sort((a, b) => a.time - b.time);
}

/** Forgets from the oldest on, up to a row that was read in this poll, until the rest fits. */
function forgetOldest(
	state: PollState,
	list: Kept[],
	memory: number,
): { state: PollState; forgot: number } {
	// What was given before and not read now may stand after the row: it stays.
	const rest = (from: number) => list.slice(from + 1);
	const cuts = list.flatMap(({ place }, at) => (place === undefined ? [] : [at]));
	if (cuts.length === 0) return { state, forgot: 0 };
	let [low, high] = [0, cuts.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (packGiven(rest(cuts[middle])).length <= memory) high = middle;
		else low = middle + 1;
	}
	const kept = rest(cuts[low]);
	const { place: end = state.resume } = list[cuts[low]];
	return {
		state: {
			...state,
			resume: end,
			given: packGiven(kept),
			forgotten: { at: state.forgotten?.at ?? state.resume, end },
		},
		forgot: list.length - kept.length,
	};
}
