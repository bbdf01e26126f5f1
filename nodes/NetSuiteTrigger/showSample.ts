import { type INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { readBodies } from '../../suitetalk/client/bodies';
import { type WatchedRow, watchedChanges } from '../../suitetalk/client/changeSource';
import { itemOf, referenceOf } from './items';
import type { Poll } from './openPoll';

/** Most records that are shown, and how recent they should be (seconds). */
const SAMPLE = 10;
const RECENT = 30 * 86_400;

/** A test in the editor: the newest changes, oldest first, without moving what the workflow has reached. */
export async function showSample(poll: Poll): Promise<INodeExecutionData[][]> {
	const { context, client, settings } = poll;
	const { watch, output, expandSubResources } = settings;
	const source = watchedChanges(client, watch);
	const count = Math.min(SAMPLE, settings.poll.maxPerPoll);
	// Recent ones first: all changes of a large account take long to sort.
	const recent = await source.newest(count, (await source.now()) - RECENT);
	const rows = recent.length > 0 ? recent : await source.newest(count);
	if (rows.length === 0) {
		throw new NodeOperationError(context.getNode(), 'There is nothing in NetSuite yet to show', {
			description:
				watch.event === 'suiteql'
					? 'The query gives no rows. Check its conditions, or activate the workflow and wait for the first row.'
					: `No ${watch.event === 'deleted' ? 'deletion' : 'record'} of the type ${watch.recordType} was found. Check the filter, or activate the workflow and wait for the first one.`,
		});
	}
	rows.reverse();
	const references = rows.map((row) => referenceOf(watch, row, kindOf(row, watch.event)));
	if (output === 'reference') return [references.map((reference) => itemOf(reference))];
	const ids = rows.map(({ key }) => key);
	const { bodies, failure } = await readBodies(client, watch.recordType, ids, {
		expandSubResources,
	});
	if (bodies.length === 0) return await Promise.reject(failure);
	return [bodies.map((body, at) => itemOf(references[at], body))];
}

/** A sample has no cursor to compare with. */
function kindOf({ created, time }: WatchedRow, event: string): string {
	if (event === 'created') return 'created';
	return event === 'createdOrUpdated' && created === time ? 'created' : 'updated';
}
