import { NetSuiteError } from '../protocol/netSuiteError';
import { interrupted } from '../protocol/ownErrors';
import { readTask, readTaskResult, readTasks, submitJob, waitForJob } from './jobs';
import type { Answer, Call, Client } from './types';

/**
 * What came of a task that is done: the answer that its request would have had.
 *
 * @throws NetSuiteError NetSuite's refusal of the request; or, where only the reading failed, an
 * error that says that the outcome is not known
 */
export async function outcomeOfTask(
	client: Client,
	jobId: string,
	taskId: string,
	about?: Call['about'],
): Promise<Answer> {
	return await readTaskResult(client, jobId, taskId, about).catch(async (error: unknown) =>
		Promise.reject(
			(await isOwnRefusal(client, jobId, taskId, error))
				? error
				: unknownOutcome(error, jobId, taskId),
		),
	);
}

/**
 * A refusal (4xx) is the request's own. Anything else may as well be a trouble of reading the
 * result, so the task is asked whether it failed.
 */
async function isOwnRefusal(
	client: Client,
	jobId: string,
	taskId: string,
	error: unknown,
): Promise<boolean> {
	const status = error instanceof NetSuiteError ? (error.status ?? 0) : 0;
	if (status >= 400 && status < 500 && status !== 401 && status !== 429) return true;
	return await readTask(client, jobId, taskId).then(
		({ progress }) => progress === 'failed',
		() => false,
	);
}

/** The code of an error behind which the record may be saved or not. */
export const OUTCOME_UNKNOWN = 'OUTCOME_UNKNOWN';

/** Says that a job exists whose outcome could not be read, so that nobody sends the records twice. */
export function unknownOutcome(error: unknown, jobId: string, taskId?: string): unknown {
	if (!(error instanceof NetSuiteError)) return error;
	const task = taskId === undefined ? '' : `, task ${taskId}`;
	const reason = interrupted(error);
	return new NetSuiteError({
		...reason,
		// An interrupted run is told from others by its code.
		code: reason === error ? OUTCOME_UNKNOWN : reason.code,
		title: `NetSuite took the request as job ${jobId}${task}, but its outcome could not be read: ${reason.title}`,
		remedy: `Do not send it again: the record may have been saved. Read the job with Batch > Get Job. ${reason.remedy}`,
	});
}

/** Milliseconds that NetSuite may take for one request in the background. */
const PATIENCE = 300_000;

/**
 * Sends a write to be done in the background, waits, and gives the answer that it would have had at
 * once; `jobId` is absent when NetSuite did it at once.
 *
 * @throws NetSuiteError the refusal of the write, or that it is not done after five minutes
 */
export async function sendAsJob(
	client: Client,
	call: Call,
): Promise<{ answer: Answer; jobId?: string }> {
	const submitted = await submitJob(client, call);
	if ('answer' in submitted) return submitted;
	const { jobId } = submitted;
	const [done, tasks] = await waitForJob(client, jobId, client.now() + PATIENCE)
		.then(async (isDone) => [isDone, isDone ? await readTasks(client, jobId) : []] as const)
		.catch((error: unknown) => Promise.reject(unknownOutcome(error, jobId)));
	if (!done || tasks.length !== 1) throw notDone(jobId, done);
	return { answer: await outcomeOfTask(client, jobId, tasks[0], call), jobId };
}

const notDone = (jobId: string, done: boolean) =>
	new NetSuiteError({
		code: 'JOB_PENDING',
		title: done
			? `NetSuite's job ${jobId} is done, but does not say what came of it`
			: `NetSuite has not finished the job ${jobId} after ${PATIENCE / 60_000} minutes`,
		remedy: 'Do not send it again. Read the job later with Batch > Get Job.',
	});
