import { readTask, readTaskResult, readTasks, waitForJob } from '../../../../suitetalk/client/jobs';
import type { Answer, Client } from '../../../../suitetalk/client/types';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import type { Outcome, Row } from '../operation';
import { propertyWarning, readReference } from '../record/written';
import type { Batch, BatchKind, BatchRecord } from './records';

/** What became of each record of a batch, as far as it is known at `deadline` (ms since 1970). */
export async function outcomesOfJob(
	kind: BatchKind,
	client: Client,
	batch: Batch,
	jobId: string,
	deadline: number,
): Promise<Outcome[]> {
	const { records } = batch;
	const job: Job = { kind, client, batch, jobId, done: false };
	return await waitForJob(client, jobId, deadline)
		.then(async (done) => {
			const tasks = await readTasks(client, jobId);
			return await Promise.all(
				records.map(async (record, at) => await outcomeOf({ ...job, done }, record, tasks, at)),
			);
		})
		.catch((error: unknown) =>
			records.map(({ item }) => ({ item, error: unknownOutcome(error, jobId) })),
		);
}

interface Job {
	kind: BatchKind;
	client: Client;
	batch: Batch;
	jobId: string;
	done: boolean;
}

/** Tasks come in the order of the records; another number of them would tell of the wrong ones. */
async function outcomeOf(
	job: Job,
	record: BatchRecord,
	tasks: string[],
	at: number,
): Promise<Outcome> {
	const { client, jobId, done, batch } = job;
	const complete = tasks.length === batch.records.length;
	if (done && !complete) {
		return { item: record.item, error: strangeTasks(jobId, tasks.length, batch.records.length) };
	}
	const taskId = complete ? tasks[at] : undefined;
	const known = done || (taskId !== undefined && (await readTask(client, jobId, taskId)).completed);
	if (taskId === undefined || !known) return pending(job, record, taskId);
	return await readTaskResult(client, jobId, taskId, record.about).then(
		(answer) => succeeded(job, record, taskId, answer),
		async (error: unknown) => await failed(job, record, taskId, error),
	);
}

const pending = (
	{ jobId }: Job,
	{ item, recordType, known }: BatchRecord,
	taskId?: string,
): Outcome => ({
	items: [item],
	output: {
		rows: [
			{ ...known, recordType, status: 'pending', jobId, ...(taskId !== undefined && { taskId }) },
		],
	},
});

function succeeded(
	{ kind, jobId, batch }: Job,
	record: BatchRecord,
	taskId: string,
	answer: Answer,
): Outcome {
	const { item, recordType, known } = record;
	return {
		items: [item],
		output: { rows: [rowOf()], hint: propertyWarning(answer) },
	};

	function rowOf(): Row {
		if (kind.body) return kind.body(answer.body, batch.params);
		const { id } = readReference(answer, recordType, asText(known.id));
		return { ...known, id, recordType, status: 'succeeded', jobId, taskId };
	}
}

const asText = (id: unknown) => (id === undefined ? undefined : String(id));

/**
 * A refusal (4xx) is the record's own. Anything else may as well be a trouble of reading the result,
 * so the task is asked whether it failed.
 */
async function failed(
	job: Job,
	{ item }: BatchRecord,
	taskId: string,
	error: unknown,
): Promise<Outcome> {
	const { client, jobId } = job;
	const status = error instanceof NetSuiteError ? (error.status ?? 0) : 0;
	if (status >= 400 && status < 500 && status !== 401) return { item, error };
	const hasFailed = await readTask(client, jobId, taskId).then(
		({ progress }) => progress === 'failed',
		() => false,
	);
	return { item, error: hasFailed ? error : unknownOutcome(error, jobId, taskId) };
}

function unknownOutcome(error: unknown, jobId: string, taskId?: string): unknown {
	if (!(error instanceof NetSuiteError) || error.code === 'STOPPED') return error;
	const task = taskId === undefined ? '' : `, task ${taskId}`;
	return new NetSuiteError({
		...error,
		title: `NetSuite took the batch as job ${jobId}${task}, but its outcome could not be read: ${error.title}`,
		remedy: `Do not send it again: the record may have been saved. Read the job with Batch > Get Job. ${error.remedy}`,
	});
}

const strangeTasks = (jobId: string, found: number, sent: number) =>
	new NetSuiteError({
		code: 'JOB_TASKS',
		title: `NetSuite's job ${jobId} lists ${found} tasks for ${sent} records, so it cannot be told which outcome is whose`,
		remedy: 'Do not send the batch again. Read the job with Batch > Get Job, and look in NetSuite.',
	});
