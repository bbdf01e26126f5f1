import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { type Body, checkReadable, readBodies } from '../../suitetalk/client/bodies';
import { type WatchedRow, watchedChanges } from '../../suitetalk/client/changeSource';
import { type Change, type PollResult, readChanges } from '../../suitetalk/client/poll';
import { type PollState, startState } from '../../suitetalk/protocol/changes/cursor';
import { itemOf, referenceOf } from './items';
import type { Poll } from './openPoll';

/** How much of a tick's time is used in all, and how much before the records themselves are read. */
const MOST = 0.8;
const BEFORE_BODIES = 0.5;

/** What n8n keeps for the node: how far it has come, and of what. */
interface Stored {
	watched: string;
	state: PollState;
}

/**
 * Gives out what changed since the last tick. The stored state moves at the very end, and only by
 * what is given out, so that a tick that breaks off is repeated.
 */
export async function giveChanges(poll: Poll): Promise<INodeExecutionData[][] | null> {
	const { context, settings, client, fingerprint } = poll;
	const data = context.getWorkflowStaticData('node');
	const { watched, state } = data as Partial<Stored>;
	const known = watched === fingerprint ? state : undefined;
	const source = watchedChanges(client, settings.watch);
	const from = known ?? (await firstState(poll, source));
	if (known === undefined && settings.lookBack === undefined) {
		store(data, fingerprint, from);
		return null;
	}
	const late = () => poll.spent(settings.output === 'record' ? BEFORE_BODIES : MOST);
	const result = await readChanges(source, from, { ...settings.poll, late });
	const { items, failure } = await toItems(poll, result.changes);
	if (items.length === 0 && failure !== undefined) return await Promise.reject(failure);
	tellOf(poll, result, items.length, failure ?? result.failure);
	store(data, fingerprint, result.after(items.length).state);
	return items.length === 0 ? null : [items];
}

/**
 * Where a trigger begins that has no state yet. What it will ask for is asked once, so that a record
 * type or a role that cannot be polled says so when the workflow is activated.
 */
async function firstState(
	{ settings, client }: Poll,
	source: ReturnType<typeof watchedChanges>,
): Promise<PollState> {
	const { output, watch, lookBack } = settings;
	if (output === 'record') await checkReadable(client, watch.recordType);
	if (lookBack !== undefined) return startState(lookBack - 1);
	const now = await source.now();
	await source.page({ after: { time: now }, until: { time: now } });
	return startState(now - 1);
}

async function toItems(
	poll: Poll,
	changes: Array<Change<WatchedRow>>,
): Promise<{ items: INodeExecutionData[]; failure?: unknown }> {
	const { watch, output, expandSubResources } = poll.settings;
	const references = changes.map(({ row, changeType }) => referenceOf(watch, row, changeType));
	if (output === 'reference') return { items: references.map((reference) => itemOf(reference)) };
	const ids = changes.map(({ row }) => row.key);
	const options = { expandSubResources, late: () => poll.spent(MOST) };
	const { bodies, failure } = await readBodies(poll.client, watch.recordType, ids, options);
	return { items: bodies.map((body: Body, at) => itemOf(references[at], body)), failure };
}

/** Writes to n8n's log what the items do not show. */
function tellOf(
	{ context, settings }: Poll,
	result: PollResult<WatchedRow>,
	given: number,
	failure: unknown,
): void {
	const what = settings.watch.recordType || 'the query';
	if (failure !== undefined) {
		const reason = failure instanceof Error ? failure.message : String(failure);
		context.logger.warn(
			`NetSuite Trigger: only ${given} changes of ${what} could be read, the next poll goes on after them: ${reason}`,
		);
	}
	const { forgot } = result.after(given);
	if (forgot > 0) {
		context.logger.warn(
			`NetSuite Trigger: more changes of ${what} within the overlap than can be remembered; ${forgot} of them may come a second time`,
		);
	}
}

/** As one value: n8n notices what is assigned to its object, not what changes deep inside. */
function store(data: IDataObject, watched: string, state: PollState): void {
	data.watched = watched;
	data.state = state as unknown as IDataObject;
}
