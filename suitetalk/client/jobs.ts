import { randomUUID } from 'node:crypto';
import { NetSuiteError } from '../protocol/netSuiteError';
import { type JobState, readJobId, readJobState, readTaskIds } from '../protocol/jobs';
import type { Answer, Call, Client } from './types';

/** Milliseconds between two looks at a job: half as long again each time, up to the longest. */
export const FIRST_LOOK = 500;
const LONGEST_PAUSE = 5_000;
export const nextPause = (pause: number) => Math.min(pause * 1.5, LONGEST_PAUSE);

const read = (path: string): Call => ({ service: 'async', method: 'GET', path, effect: 'read' });

const jobPath = (jobId: string) => `/job/${encodeURIComponent(jobId)}`;

/**
 * Hands a request of the record service to NetSuite for later. It carries a key of its own, so an
 * answer that is lost is asked for again without doing the work twice: NetSuite names the job that
 * the key has already (subsect_164494900632).
 *
 * @returns the job's id, or the answer itself when NetSuite did the work at once
 * @throws NetSuiteError when NetSuite did not take the request
 */
export async function submitJob(
	client: Client,
	call: Call,
	prefer = 'respond-async',
): Promise<{ jobId: string } | { answer: Answer }> {
	const headers = { ...call.headers, prefer, 'X-NetSuite-Idempotency-Key': randomUUID() };
	const keyed: Call = { ...call, headers, effect: 'keyed' };
	return await client.send(keyed).then(
		(answer) => {
			const location = answer.headers.location ?? '';
			return answer.status === 202 && location !== '' ? { jobId: readJobId(location) } : { answer };
		},
		(error: unknown) => {
			const jobId = jobOfKey(error);
			return jobId === undefined ? Promise.reject(error) : { jobId };
		},
	);
}

/** The job that a repeated key led to. */
function jobOfKey(error: unknown): string | undefined {
	if (!(error instanceof NetSuiteError) || error.location === undefined) return undefined;
	const repeated = error.details.some(({ code }) => code === 'IDEMPOTENCY_ERROR');
	return repeated ? readJobId(error.location) : undefined;
}

/** How far a job is. */
export async function readJob(
	client: Client,
	jobId: string,
): Promise<JobState & { body: unknown }> {
	const { body } = await client.send(read(jobPath(jobId)));
	return { ...readJobState(body), body };
}

/**
 * Looks at a job until it is done or `deadline` (ms since 1970, the client's clock) has come.
 *
 * @returns whether it is done
 */
export async function waitForJob(
	client: Client,
	jobId: string,
	deadline: number,
): Promise<boolean> {
	for (let pause = FIRST_LOOK; ; pause = nextPause(pause)) {
		if ((await readJob(client, jobId)).completed) return true;
		const left = deadline - client.now();
		if (left <= 0) return false;
		await client.wait(Math.min(pause, left));
	}
}

/** Ids of the tasks of a job: one a record, in the order in which the records were sent. */
export async function readTasks(client: Client, jobId: string): Promise<string[]> {
	const { body } = await client.send(read(`${jobPath(jobId)}/task`));
	return readTaskIds(body);
}

/** How far a task is. */
export async function readTask(
	client: Client,
	jobId: string,
	taskId: string,
): Promise<JobState & { body: unknown }> {
	const { body } = await client.send(read(taskPath(jobId, taskId)));
	return { ...readJobState(body), body };
}

/**
 * What a request would have got at once: the record's `Location`, its body.
 *
 * @param about the request, for people
 * @throws NetSuiteError what NetSuite refused it with
 */
export async function readTaskResult(
	client: Client,
	jobId: string,
	taskId: string,
	about?: Call['about'],
): Promise<Answer> {
	return await client.send({ ...read(`${taskPath(jobId, taskId)}/result`), about });
}

const taskPath = (jobId: string, taskId: string) =>
	`${jobPath(jobId)}/task/${encodeURIComponent(taskId)}`;
