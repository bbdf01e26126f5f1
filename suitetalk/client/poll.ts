import {
	type CursorSettings,
	type Judgement,
	type PollPlan,
	type PollState,
	type Progress,
	createJudge,
	finishPoll,
	planPoll,
} from '../protocol/changes/cursor';
import type { Group, Mix } from '../protocol/changes/groups';
import type { ChangeRow, Range } from '../protocol/changes/position';
import { readRange } from './readRange';

/** Where changes come from: NetSuite, or a test. */
export interface ChangeSource<R extends ChangeRow> {
	/** NetSuite's clock, in seconds. */
	now(): Promise<number>;
	/** The first rows of a range, in order of time and key, and whether there are more. */
	page(range: Range): Promise<{ rows: R[]; more: boolean }>;
	/** How many rows there are, and their sums, in groups; where the source can tell. */
	summary?: {
		/** So many rows must be known for a summary to cost less than reading them. */
		worthwhile: number;
		/** What one answer can hold. */
		mostGroups: number;
		/** In order of time, and whether there are more; undefined when it cannot be had. */
		read(range: Range, mix: Mix): Promise<{ groups: Group[]; more: boolean } | undefined>;
	};
}

export interface PollSettings extends CursorSettings {
	/** Changes given out at most; the rest comes with the next poll. */
	maxPerPoll: number;
	/** Which kinds of change are wanted; the others are passed over. */
	wanted: 'created' | 'updated' | 'any';
	/** Asked before each page: true = stop reading, give what there is. */
	late?(): boolean;
}

/** One change that is wanted. */
export interface Change<R> {
	row: R;
	changeType: 'created' | 'updated';
}

export interface PollResult<R> {
	/** In order of time, and of keys within a second. */
	changes: Array<Change<R>>;
	/**
	 * The state to store when so many of the changes have been given out, from the first on; by
	 * default all of them.
	 */
	after(given?: number): { state: PollState; forgot: number };
	/** Why reading ended early, although changes had been read before that. */
	failure?: unknown;
}

type Entry<R> = { row: R; judgement: Judgement } | { row: ChangeRow; judgement: 'known' };

interface Wanted<R> {
	row: R;
	judgement: Change<R>['changeType'];
}

interface Pass<R> {
	entries: Array<Entry<R>>;
	done: boolean;
}

/**
 * Reads what changed since the last poll.
 *
 * @throws whatever the source throws, unless changes were read before it failed
 */
export async function readChanges<R extends ChangeRow>(
	source: ChangeSource<R>,
	stored: PollState,
	settings: PollSettings,
): Promise<PollResult<R>> {
	const plan = planPoll(stored, await source.now(), settings);
	const judge = createJudge(plan);
	const { wanted } = settings;
	const isWanted = (entry: Entry<R>): entry is Wanted<R> =>
		entry.judgement !== 'known' && (wanted === 'any' || wanted === entry.judgement);
	let room = settings.maxPerPoll;
	let failure: unknown;

	async function read(range: Range | undefined, name: 'again' | 'fresh'): Promise<Pass<R>> {
		const entries: Array<Entry<R>> = [];
		const pages = range && readRange(source, range, plan);
		while (pages) {
			if (room === 0 || failure !== undefined || settings.late?.()) return { entries, done: false };
			const next = await pages.next().catch((reason: unknown) => {
				failure = reason;
				return undefined;
			});
			if (next === undefined) return { entries, done: false };
			if (next.done) break;
			for (const { row, isKnown } of next.value) {
				if (room === 0) return { entries, done: false };
				const entry: Entry<R> = isKnown
					? { row, judgement: 'known' }
					: { row, judgement: judge(row, name) };
				entries.push(entry);
				if (isWanted(entry)) room -= 1;
			}
		}
		return { entries, done: true };
	}

	const again = await read(plan.again, 'again');
	const fresh: Pass<R> = again.done
		? await read(plan.fresh, 'fresh')
		: { entries: [], done: false };
	const changes = [...again.entries, ...fresh.entries]
		.filter(isWanted)
		.map(({ row, judgement }): Change<R> => ({ row, changeType: judgement }));
	if (failure !== undefined && changes.length === 0) throw failure;
	return {
		changes,
		failure,
		after: (given = changes.length) => finish(plan, again, fresh, given, isWanted, settings),
	};
}

/** The state when only the first changes were given out: what comes after them counts as not read. */
function finish<R extends ChangeRow>(
	plan: PollPlan,
	again: Pass<R>,
	fresh: Pass<R>,
	given: number,
	isWanted: (entry: Entry<R>) => boolean,
	settings: PollSettings,
): { state: PollState; forgot: number } {
	let left = given;
	const cut = ({ entries, done }: Pass<R>): Progress => {
		const rows: ChangeRow[] = [];
		for (const entry of entries) {
			if (isWanted(entry)) {
				if (left === 0) return { rows, done: false };
				left -= 1;
			}
			rows.push(entry.row);
		}
		return { rows, done };
	};
	const first = cut(again);
	const second = first.done ? cut(fresh) : { rows: [], done: false };
	return finishPoll(plan, first, second, settings);
}
