import type { JobState } from '../protocol/jobs';
import { FIRST_LOOK, nextPause, readJob } from './jobs';
import type { Client } from './types';

/** A job that is waited for until `deadline` (ms since 1970, the client's clock). */
export interface WatchedJob {
	jobId: string;
	deadline: number;
}

/** How a job stands when the waiting for it ends, or why that could not be read. */
export type Ended = { state: JobState } | { error: unknown };

/**
 * Waits for several jobs with few looks: after each growing pause one of them is looked at, in
 * turn; while jobs are found done, the next ones are looked at too, twice as many each time. A job
 * whose deadline has come is looked at a last time.
 *
 * @param onEnd called once for each job, done or not, as soon as that is known
 */
export async function watchJobs<T extends WatchedJob>(
	client: Client,
	jobs: readonly T[],
	onEnd: (job: T, ended: Ended) => void,
): Promise<void> {
	let waiting = [...jobs];

	/** Whether all of them have ended. */
	async function look(some: T[]): Promise<boolean> {
		const due = some.map(({ deadline }) => client.now() >= deadline);
		const looks = await Promise.all(
			some.map(
				async ({ jobId }) =>
					await readJob(client, jobId).then(
						(state): Ended => ({ state }),
						(error: unknown): Ended => ({ error }),
					),
			),
		);
		const open = some.filter((job, at) => {
			const ended = looks[at];
			if ('state' in ended && !ended.state.completed && !due[at]) return true;
			onEnd(job, ended);
			return false;
		});
		waiting.push(...open);
		return open.length === 0;
	}

	for (let pause = FIRST_LOOK; waiting.length > 0; pause = nextPause(pause)) {
		const left = Math.min(...waiting.map(({ deadline }) => deadline)) - client.now();
		if (left > 0) await client.wait(Math.min(pause, left));
		const now = client.now();
		const late = waiting.filter(({ deadline }) => now >= deadline);
		waiting = waiting.filter(({ deadline }) => now < deadline);
		await look(late);
		for (let many = 1; waiting.length > 0; many *= 2) {
			if (!(await look(waiting.splice(0, many)))) break;
		}
	}
}
