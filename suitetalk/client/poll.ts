import {
	type CursorSettings,
	type Judgement,
	type PollPlan,
	type PollState,
	type Progress,
	type Range,
	createJudge,
	finishPoll,
	planPoll,
} from '../protocol/changes/cursor';
import type { ChangeRow, Position } from '../protocol/changes/position';

/** Where changes come from: NetSuite, or a test. */
export interface ChangeSource<R extends ChangeRow> {
	/** NetSuite's clock, in seconds. */
	now(): Promise<number>;
	/** The first rows of a range, in order of time and key, and whether there are more. */
	page(range: Range): Promise<{ rows: R[]; more: boolean }>;
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

interface Entry<R> {
	row: R;
	judgement: Judgement;
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
	const isWanted = ({ judgement }: Entry<R>) =>
		judgement !== 'known' && (wanted === 'any' || wanted === judgement);
	let room = settings.maxPerPoll;
	let failure: unknown;

	async function read(range: Range | undefined, name: 'again' | 'fresh'): Promise<Pass<R>> {
		const entries: Array<Entry<R>> = [];
		let after: Position | undefined = range?.after;
		while (range && after) {
			if (room === 0 || failure !== undefined || settings.late?.()) return { entries, done: false };
			const page = await source.page({ after, until: range.until }).catch((reason: unknown) => {
				failure = reason;
				return undefined;
			});
			if (page === undefined) return { entries, done: false };
			for (const row of page.rows) {
				if (room === 0) return { entries, done: false };
				const entry = { row, judgement: judge(row, name) };
				entries.push(entry);
				if (isWanted(entry)) room -= 1;
			}
			const last: R | undefined = page.rows.at(-1);
			after = page.more && last ? { time: last.time, key: last.key } : undefined;
		}
		return { entries, done: true };
	}

	const again = await read(plan.again, 'again');
	const fresh: Pass<R> = again.done
		? await read(plan.fresh, 'fresh')
		: { entries: [], done: false };
	const changes = [...again.entries, ...fresh.entries]
		.filter(isWanted)
		.map(({ row, judgement }): Change<R> => ({
			row,
			changeType: judgement as 'created' | 'updated',
		}));
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
		const rows: R[] = [];
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
