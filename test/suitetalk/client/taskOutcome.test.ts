import { outcomeOfTask, unknownOutcome } from '../../../suitetalk/client/taskOutcome';
import type { Call, Client } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import { stoppedError } from '../../../suitetalk/protocol/ownErrors';
import { create } from './calls';

const failure = (status?: number) =>
	new NetSuiteError({ code: 'X', title: 'No', remedy: 'Do.', status });

/** What comes of a task whose result is refused so, and which says of itself so. */
async function outcome(refused: unknown, progress?: string) {
	const asked: string[] = [];
	const client = {
		send: async ({ path }: Call) => {
			asked.push(path);
			await Promise.resolve();
			if (path.endsWith('/result')) throw refused;
			if (progress === undefined) throw new Error('down');
			return { status: 200, headers: {}, body: { progress } };
		},
	} as unknown as Client;
	const reason = await outcomeOfTask(client, '7', '1', create).then(
		() => undefined,
		(error: unknown) => error,
	);
	return { reason, asked };
}

describe('a task whose result cannot be had', () => {
	it.each([400, 403, 404, 499])('was refused itself with %i', async (status) => {
		const refused = failure(status);
		expect(await outcome(refused)).toEqual({ reason: refused, asked: ['/job/7/task/1/result'] });
	});

	it.each([399, 401, 429, 500, undefined])(
		'is asked whether it failed after %p',
		async (status) => {
			const refused = failure(status);
			expect((await outcome(refused, 'failed')).reason).toBe(refused);
			const open = await outcome(refused, 'succeeded');
			expect(open.asked).toEqual(['/job/7/task/1/result', '/job/7/task/1']);
			expect(open.reason).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
			expect((await outcome(refused)).reason).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
		},
	);

	it('passes on what is no error of NetSuite', async () => {
		const reason = new TypeError('no');
		expect((await outcome(reason, 'succeeded')).reason).toBe(reason);
	});
});

describe('an outcome that is not known', () => {
	const remedy =
		'Do not send it again: the record may have been saved. Read the job with Batch > Get Job. ';

	it('names the job, and the task where there is one', () => {
		expect(unknownOutcome(failure(500), '7', '1')).toMatchObject({
			code: 'OUTCOME_UNKNOWN',
			title: 'NetSuite took the request as job 7, task 1, but its outcome could not be read: No',
			remedy: `${remedy}Do.`,
			status: 500,
		});
		expect(unknownOutcome(failure(), '7')).toMatchObject({
			title: 'NetSuite took the request as job 7, but its outcome could not be read: No',
		});
	});

	it('is told from that of an interrupted run', () => {
		expect(unknownOutcome(stoppedError(), '7')).toMatchObject({
			code: 'INTERRUPTED',
			title:
				'NetSuite took the request as job 7, but its outcome could not be read: the run ended before',
		});
	});
});
