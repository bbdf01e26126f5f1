import { readTask, readTasks, waitForJob } from '../../../../suitetalk/client/jobs';
import { outcomeOfTask, unknownOutcome } from '../../../../suitetalk/client/taskOutcome';
import type { Answer, Client } from '../../../../suitetalk/client/types';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import type { Outcome } from '../operation';
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
	return await outcomeOfTask(client, jobId, taskId, record.about).then(
		(answer) => succeeded(job, record, taskId, answer),
		(error: unknown) => ({ item: record.item, error }),
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

function succeeded(job: Job, record: BatchRecord, taskId: string, answer: Answer): Outcome {
	const { kind, jobId, batch } = job;
	const { item, recordType, known } = record;
	const { id } = readReference(answer, recordType, asText(known.id));
	const row = kind.body
		? kind.body(answer.body, batch.params)
		: { ...known, id, recordType, status: 'succeeded', jobId, taskId };
	return { items: [item], output: { rows: [row], hint: propertyWarning(answer) } };
}

const asText = (id: unknown) => (id === undefined ? undefined : String(id));

const strangeTasks = (jobId: string, found: number, sent: number) =>
	new NetSuiteError({
		code: 'JOB_TASKS',
		title: `NetSuite's job ${jobId} lists ${found} tasks for ${sent} records, so it cannot be told which outcome is whose`,
		remedy: 'Do not send the batch again. Read the job with Batch > Get Job, and look in NetSuite.',
	});
