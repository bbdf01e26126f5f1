import { type Ended, watchJobs } from '../../../suitetalk/client/jobWatch';
import type { Call, Client } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';

/** Jobs that are done at a time, by a clock that waiting moves; a job without a time cannot be read. */
function account(doneAt: Record<string, number | undefined>) {
	let now = 0;
	const looks: string[] = [];
	const client = {
		async send({ path }: Call) {
			const jobId = path.replace('/job/', '');
			looks.push(jobId);
			const at = doneAt[jobId];
			if (at === undefined) {
				throw new NetSuiteError({ code: 'X', title: 'No', remedy: 'Do.', details: [] });
			}
			const completed = now >= at;
			return await Promise.resolve({ status: 200, headers: {}, body: { completed } });
		},
		wait: async (ms: number) => {
			now += ms;
			return await Promise.resolve();
		},
		now: () => now,
	} as unknown as Client;
	const ended: Array<[string, boolean | 'error']> = [];
	const watch = async (deadline: number) => {
		const jobs = Object.keys(doneAt).map((jobId) => ({ jobId, deadline }));
		await watchJobs(client, jobs, ({ jobId }, how: Ended) =>
			ended.push([jobId, 'state' in how ? how.state.completed : 'error']),
		);
	};
	return { watch, looks, ended, now: () => now };
}

const jobs = (count: number, doneAt: (n: number) => number) =>
	Object.fromEntries(Array.from({ length: count }, (_, n) => [`j${n}`, doneAt(n)]));

it('ten jobs that take ten seconds together cost two looks a job at most', async () => {
	const { watch, looks, ended, now } = account(jobs(10, (n) => (n + 1) * 1_000));
	await watch(300_000);
	expect(ended).toHaveLength(10);
	expect(ended.every(([, done]) => done === true)).toBe(true);
	expect(looks.length).toBeLessThanOrEqual(20);
	expect(now()).toBeLessThanOrEqual(15_000);
});

it('a job that hangs does not hide that the others are done', async () => {
	const { watch, ended, now } = account({ hangs: Infinity, ...jobs(5, () => 100) });
	await watch(60_000);
	expect(ended.slice(0, 5).map(([, done]) => done)).toEqual(Array(5).fill(true));
	expect(ended[5]).toEqual(['hangs', false]);
	expect(now()).toBe(60_000);
});

it('at the deadline every job is looked at once more', async () => {
	const { watch, looks, ended } = account(jobs(3, (n) => (n === 1 ? 0 : Infinity)));
	await watch(0);
	expect(looks).toEqual(['j0', 'j1', 'j2']);
	expect(ended).toEqual([
		['j0', false],
		['j1', true],
		['j2', false],
	]);
});

it('a job that cannot be read ends alone', async () => {
	const { watch, ended } = account({ a: 0, unreadable: undefined, b: 2_000 });
	await watch(60_000);
	expect(new Map(ended)).toEqual(
		new Map<string, boolean | 'error'>([
			['a', true],
			['unreadable', 'error'],
			['b', true],
		]),
	);
});

it('without jobs nothing is asked', async () => {
	const { watch, looks } = account({});
	await watch(1_000);
	expect(looks).toEqual([]);
});
