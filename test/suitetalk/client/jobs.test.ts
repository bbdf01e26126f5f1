import { submitJob, waitForJob } from '../../../suitetalk/client/jobs';
import { sendAsJob } from '../../../suitetalk/client/taskOutcome';
import type { Answer, Call, Client } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { create } from './calls';

/** A client with a clock of its own that answers by path; an error in place of an answer is thrown. */
function scripted(answers: Record<string, Array<Partial<Answer> | NetSuiteError>>) {
	const sent: Call[] = [];
	const waits: number[] = [];
	let now = 1_000;
	const client = {
		async send(call: Call): Promise<Answer> {
			sent.push(call);
			const left = answers[call.path] ?? [];
			const next = left.length > 1 ? left.shift() : left[0];
			if (next === undefined) throw new Error(`Nobody expected ${call.method} ${call.path}`);
			if (next instanceof NetSuiteError) throw next;
			return { status: 200, headers: {}, body: undefined, ...next };
		},
		wait: async (ms: number) => {
			waits.push(ms);
			now += ms;
			return await Promise.resolve();
		},
		now: () => now,
	} as unknown as Client;
	return { client, sent, waits };
}

const accepted = { status: 202, headers: { location: '/services/rest/async/v1/job/7' } };
const state = (progress: string) => ({
	body: { completed: progress === 'succeeded' || progress === 'failed', progress },
});
const tasks = (...ids: string[]) => ({
	body: {
		items: [{ links: ids.map((id) => ({ href: `/services/rest/async/v1/job/7/task/${id}` })) }],
	},
});
const saved = { status: 204, headers: { location: '/services/rest/record/v1/customer/647' } };
const refused = (own: Partial<NetSuiteError>) =>
	new NetSuiteError({ code: 'X', title: 'No', remedy: 'Do.', details: [], ...own });

describe('a request for later', () => {
	it('carries the wish, and a key of its own each time', async () => {
		const { client, sent } = scripted({ '/customer': [accepted] });
		expect(await submitJob(client, create)).toEqual({ jobId: '7' });
		await submitJob(client, create);
		const keys = sent.map(({ headers }) => headers?.['X-NetSuite-Idempotency-Key']);
		expect(new Set(keys).size).toBe(2);
		expect(sent[0]).toMatchObject({ effect: 'keyed', headers: { prefer: 'respond-async' } });
	});

	it('that NetSuite has already is the job that it names, not an error', async () => {
		const known = refused({
			status: 400,
			location: 'https://x.suitetalk.api.netsuite.com/services/rest/async/v1/job/9',
			details: [{ code: 'IDEMPOTENCY_ERROR', detail: 'Submitted already.' }],
		});
		const { client } = scripted({ '/customer': [known] });
		expect(await submitJob(client, create)).toEqual({ jobId: '9' });
	});

	it.each([
		[
			'names a job for another reason',
			refused({ location: '/job/9', details: [{ code: 'A', detail: 'a' }] }),
		],
		['names no job', refused({ details: [{ code: 'IDEMPOTENCY_ERROR', detail: 'a' }] })],
		['is no error of NetSuite', new TypeError('no') as unknown as NetSuiteError],
	])('is refused by what %s', async (_, reason) => {
		const client = { send: async () => await Promise.reject(reason) } as unknown as Client;
		await expect(submitJob(client, create)).rejects.toBe(reason);
	});

	it('is found by its key among other details', async () => {
		const known = refused({
			location: '/services/rest/async/v1/job/9',
			details: [{ detail: 'a' }, { code: 'IDEMPOTENCY_ERROR', detail: 'b' }],
		});
		const { client } = scripted({ '/customer': [known] });
		expect(await submitJob(client, create)).toEqual({ jobId: '9' });
	});

	it.each([
		{ status: 202, headers: {} },
		{ status: 204, headers: accepted.headers },
	])('is answered by %j, which names no job', async (answer) => {
		const { client } = scripted({ '/customer': [answer] });
		expect(await submitJob(client, create)).toEqual({ answer: { ...answer, body: undefined } });
	});

	it('that NetSuite did at once gives its answer', async () => {
		const { client } = scripted({ '/customer': [saved] });
		expect(await sendAsJob(client, create)).toMatchObject({ answer: { status: 204 } });
	});
});

describe('waiting', () => {
	it('looks less and less often, but every five seconds at least', async () => {
		const pending = Array.from({ length: 12 }, () => state('pending'));
		const { client, waits } = scripted({ '/job/7': [...pending, state('succeeded')] });
		expect(await waitForJob(client, '7', 1_000_000)).toBe(true);
		expect(waits.slice(0, 4)).toEqual([500, 750, 1125, 1687.5]);
		expect(Math.max(...waits)).toBe(5_000);
		expect(waits.at(-1)).toBe(5_000);
	});

	it('ends at the deadline, with one last look', async () => {
		const { client, sent, waits } = scripted({ '/job/7': [state('processing')] });
		expect(await waitForJob(client, '7', 2_000)).toBe(false);
		expect(waits).toEqual([500, 500]);
		expect(sent).toHaveLength(3);
	});
});

describe('a write in the background', () => {
	it('gives the answer that it would have had at once, and the job', async () => {
		const { client, sent } = scripted({
			'/customer': [accepted],
			'/job/7': [state('pending'), state('succeeded')],
			'/job/7/task': [tasks('1')],
			'/job/7/task/1/result': [saved],
		});
		expect(await sendAsJob(client, create)).toMatchObject({ answer: saved, jobId: '7' });
		for (const call of sent.slice(1)) {
			expect(call).toMatchObject({ service: 'async', method: 'GET', effect: 'read' });
		}
	});

	it('that is not done after five minutes names its job, and says not to send it again', async () => {
		const { client, waits } = scripted({
			'/customer': [accepted],
			'/job/7': [state('processing')],
		});
		await expect(sendAsJob(client, create)).rejects.toMatchObject({
			code: 'JOB_PENDING',
			title: 'NetSuite has not finished the job 7 after 5 minutes',
			remedy: expect.stringMatching(/^Do not send it again\. .*Get Job/),
		});
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
	});

	it('whose job has no task says so', async () => {
		const { client } = scripted({
			'/customer': [accepted],
			'/job/7': [state('succeeded')],
			'/job/7/task': [tasks()],
		});
		await expect(sendAsJob(client, create)).rejects.toMatchObject({
			title: "NetSuite's job 7 is done, but does not say what came of it",
		});
	});

	it.each([
		['a refusal', refused({ status: 400 }), 'succeeded', 'No'],
		['a failed task', refused({ status: 500 }), 'failed', 'No'],
		[
			'a result that cannot be read',
			refused({ status: 502 }),
			'succeeded',
			'NetSuite took the request as job 7, task 1, but its outcome could not be read: No',
		],
	])('ends with %s', async (_, result, progress, title) => {
		const { client } = scripted({
			'/customer': [accepted],
			'/job/7': [state('succeeded')],
			'/job/7/task': [tasks('1')],
			'/job/7/task/1': [state(progress)],
			'/job/7/task/1/result': [result],
		});
		await expect(sendAsJob(client, create)).rejects.toMatchObject({ title });
	});

	it('whose job cannot be looked at says that it may have been done', async () => {
		const { client } = scripted({ '/customer': [accepted], '/job/7': [refused({ status: 503 })] });
		await expect(sendAsJob(client, create)).rejects.toMatchObject({
			title: 'NetSuite took the request as job 7, but its outcome could not be read: No',
			remedy: expect.stringContaining('Do not send it again'),
		});
	});
});
