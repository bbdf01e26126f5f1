import { readJob, readTask, readTaskResult, readTasks } from '../../../../suitetalk/client/jobs';
import type { Client } from '../../../../suitetalk/client/types';
import { describeError, NetSuiteError } from '../../../../suitetalk/protocol/errors';
import { readJobId } from '../../../../suitetalk/protocol/jobs';
import { readLocation } from '../../../../suitetalk/protocol/location';
import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { operation, type Row } from '../operation';

/** What NetSuite says of a job or a task besides its id and links. */
function stateOf(body: unknown): Row {
	const state = { ...(withoutLinks(body) as Row) };
	delete state.id;
	delete state.task;
	return state;
}

/** A task as an item: how far it is, and what came of it. */
async function taskRow(client: Client, jobId: string, taskId: string): Promise<Row> {
	const { body, completed, progress } = await readTask(client, jobId, taskId);
	const row = { ...stateOf(body), jobId, taskId };
	if (!completed) return { ...row, status: 'pending' };
	return await readTaskResult(client, jobId, taskId).then(
		({ headers, body: result }) => {
			const { id, recordType } = readLocation(headers.location) ?? {};
			return {
				...row,
				status: 'succeeded',
				...(id !== undefined && { id, recordType }),
				...(result !== undefined && { result: withoutLinks(result) }),
			};
		},
		(error: unknown) => {
			const isOwn =
				error instanceof NetSuiteError && (error.details.length > 0 || progress === 'failed');
			if (!isOwn || error.code === 'STOPPED') throw error;
			return { ...row, status: 'failed', error: `${error.title}\n${describeError(error)}` };
		},
	);
}

export const batchGetJob = operation({
	resource: 'batch',
	value: 'getJob',
	name: 'Get Job',
	action: 'Get the job of a batch',
	description: 'Retrieve how far a job is, and what came of each of its records',
	fields: [
		{
			displayName: 'Job ID',
			name: 'jobId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 123456',
			description: 'The jobId that a batch or an asynchronous request gave',
		},
		{
			displayName: 'Include Results',
			name: 'includeResults',
			type: 'boolean',
			default: false,
			description: 'Whether to return an item for each record with its outcome instead of the job',
		},
	],
	async run(client, params) {
		const jobId = readJobId(params.text('jobId'));
		if (!params.flag('includeResults')) {
			const { body } = await readJob(client, jobId);
			return { rows: [{ jobId, ...stateOf(body) }] };
		}
		const tasks = await readTasks(client, jobId);
		return { rows: await Promise.all(tasks.map(async (id) => await taskRow(client, jobId, id))) };
	},
});
