import { readTask, readTasks } from '../../../../suitetalk/client/jobs';
import type { Ended, WatchedJob } from '../../../../suitetalk/client/jobWatch';
import type { Evidence } from '../../../../suitetalk/client/savedRecords';
import { outcomeOfTask, unknownOutcome } from '../../../../suitetalk/client/taskOutcome';
import type { Answer, Client } from '../../../../suitetalk/client/types';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import { propertyWarning, readReference } from '../record/written';
import { provedIds } from './proof';
import type { Batch, BatchKind, BatchOutcome, BatchRecord } from './records';

/** A batch that NetSuite took. */
export interface BatchJob extends WatchedJob {
	kind: BatchKind;
	client: Client;
	batch: Batch;
	/** What was seen of its records before they were sent. */
	evidence?: Evidence;
}

/**
 * What became of each record of a batch, as far as it is known when the waiting for its job has
 * ended. What SuiteQL proves to be saved is told at once; every other record has its task read.
 */
export async function outcomesOfJob(job: BatchJob, ended: Ended): Promise<BatchOutcome[]> {
	const { jobId, batch } = job;
	return await tell(job, ended).catch((error: unknown) =>
		batch.records.map(({ item }) => ({
			item,
			error: unknownOutcome(error, jobId),
			task: { jobId },
		})),
	);
}

async function tell(job: BatchJob, ended: Ended): Promise<BatchOutcome[]> {
	if ('error' in ended) return await Promise.reject(ended.error);
	const { client, batch, jobId, evidence } = job;
	const { state } = ended;
	const tasks = await readTasks(client, jobId);
	const done = state.completed;
	// Another number of tasks would tell of the wrong records.
	if (tasks.length !== batch.records.length) {
		const error = strangeTasks(jobId, tasks.length, batch.records.length);
		return batch.records.map((record) =>
			done ? { item: record.item, error, task: { jobId } } : pending(job, record),
		);
	}
	const proved = await provedIds(client, evidence, batch, jobId, state, tasks);
	return await Promise.all(
		batch.records.map(async (record, at) => {
			const id = proved.get(record);
			return id === undefined
				? await outcomeOf(job, record, tasks[at], done)
				: { items: [record.item], output: { rows: [savedRow(job, record, tasks[at], id)] } };
		}),
	);
}

async function outcomeOf(
	job: BatchJob,
	record: BatchRecord,
	taskId: string,
	done: boolean,
): Promise<BatchOutcome> {
	const { client, jobId } = job;
	const known = done || (await readTask(client, jobId, taskId)).completed;
	if (!known) return pending(job, record, taskId);
	return await outcomeOfTask(client, jobId, taskId, record.about).then(
		(answer) => succeeded(job, record, taskId, answer),
		(error: unknown) => ({ item: record.item, error, task: { jobId, taskId } }),
	);
}

const pending = (
	{ jobId }: BatchJob,
	{ item, recordType, known }: BatchRecord,
	taskId?: string,
): BatchOutcome => ({
	items: [item],
	output: {
		rows: [
			{ ...known, recordType, status: 'pending', jobId, ...(taskId !== undefined && { taskId }) },
		],
	},
});

function succeeded(
	job: BatchJob,
	record: BatchRecord,
	taskId: string,
	answer: Answer,
): BatchOutcome {
	const { kind, batch } = job;
	const { item, recordType, known } = record;
	const { id } = readReference(answer, recordType, asText(known.id));
	const row = kind.body ? kind.body(answer.body, batch.params) : savedRow(job, record, taskId, id);
	return { items: [item], output: { rows: [row], hint: propertyWarning(answer) } };
}

const savedRow = (
	{ jobId }: BatchJob,
	{ recordType, known }: BatchRecord,
	taskId: string,
	id: string | null,
) => ({ ...known, id, recordType, status: 'succeeded', jobId, taskId });

const asText = (id: unknown) => (id === undefined ? undefined : String(id));

const strangeTasks = (jobId: string, found: number, sent: number) =>
	new NetSuiteError({
		code: 'JOB_TASKS',
		title: `NetSuite's job ${jobId} lists ${found} tasks for ${sent} records, so it cannot be told which outcome is whose`,
		remedy: 'Do not send the batch again. Read the job with Batch > Get Job, and look in NetSuite.',
	});
