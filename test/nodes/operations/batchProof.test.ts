import { provedIds } from '../../../nodes/NetSuite/operations/batch/proof';
import type { Batch } from '../../../nodes/NetSuite/operations/batch/records';
import type { Call, Client } from '../../../suitetalk/client/types';
import { readJobState } from '../../../suitetalk/protocol/jobs';
import type { JobWindow, SentRecord } from '../../../suitetalk/protocol/saved';

const sent: SentRecord = {
	column: 'externalid',
	key: 'A',
	content: {},
	creates: true,
	changes: true,
};
const batch = { records: [{ item: 0, sent }] } as unknown as Batch;

/** The window that a job with these times is held against. */
async function windowOf(
	job: Record<string, unknown>,
	tasks: Record<string, Record<string, unknown>>,
): Promise<{ window?: JobWindow; read: string[] }> {
	const read: string[] = [];
	const client = {
		async send({ path }: Call) {
			read.push(path);
			return await Promise.resolve({ status: 200, headers: {}, body: tasks[path] });
		},
	} as unknown as Client;
	let window: JobWindow | undefined;
	const evidence = {
		async prove(_records: unknown, given: JobWindow) {
			window = given;
			return await Promise.resolve(new Map<SentRecord, string>());
		},
	};
	await provedIds(client, evidence, batch, '5', readJobState(job), ['1', '2', '3']);
	return { window, read };
}

const at = (second: number) => new Date(second * 1_000).toISOString();

it('the time of a job is what NetSuite says of it', async () => {
	const job = { completed: true, startTime: at(100), endTime: at(120) };
	expect(await windowOf(job, {})).toEqual({ window: { start: 100, end: 120 }, read: [] });
});

it('of a job that does not say, it is from its first task to its last one', async () => {
	const tasks = {
		'/job/5/task/1': { startTime: '1970-01-01T00:01:40.900Z', endTime: at(102) },
		'/job/5/task/3': { startTime: at(118), endTime: '1970-01-01T02:02:00+02:00' },
	};
	expect(await windowOf({ completed: true }, tasks)).toEqual({
		window: { start: 100, end: 120 },
		read: ['/job/5/task/1', '/job/5/task/3'],
	});
});

it('of a job that still works it has no end', async () => {
	const job = { completed: false, startTime: at(100) };
	expect((await windowOf(job, {})).window).toEqual({ start: 100 });
});

it('without times, or with times of no zone, nothing is proved', async () => {
	for (const text of [undefined, '2026-11-25T10:00:00', 'soon']) {
		const tasks = { '/job/5/task/1': { startTime: text }, '/job/5/task/3': { endTime: text } };
		expect((await windowOf({ completed: true }, tasks)).window).toBeUndefined();
	}
});
