import fc from 'fast-check';
import { createGovernor } from '../../../suitetalk/client/governor';
import type { Lane, Turn } from '../../../suitetalk/client/types';

type Answer = { status: 200 | 429; retryAfter?: number };

export const turn: Turn<Answer> = {
	verdict: ({ status, retryAfter }) => ({ answer: status === 429 ? 'busy' : 'good', retryAfter }),
};

/** Random numbers that are the same at every run. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48_271) % 2_147_483_647;
		return state / 2_147_483_647;
	};
}

export interface Settings {
	/** Requests at once; more are answered with 429 at once. */
	limit: number;
	/** ms of work for a request. */
	latency: number;
	/** Latencies from half to one and a half times as long. */
	varies?: boolean;
	/** ms from client to account and back. */
	journey?: number;
	/** Part of the requests that is refused for no reason of ours. */
	refused?: number;
	/** ms in Retry-After. */
	retryAfter?: number;
	seed?: number;
}

/** An account that allows so many requests at once, on the fake clock of the test. */
export function account(settings: Settings) {
	const { limit, latency, varies = false, journey = 4, refused = 0, retryAfter } = settings;
	const random = chance(settings.seed ?? 7);
	const counts = { answers: 0, refusals: 0, peak: 0 };
	let inFlight = 0;
	const wait = async (ms: number) => await new Promise<void>((done) => setTimeout(done, ms));
	const travel = async () => await wait((journey / 2) * (0.8 + 0.4 * random()));

	async function serve(): Promise<Answer> {
		await travel();
		counts.answers += 1;
		const isRefused = inFlight >= limit || random() < refused;
		if (isRefused) {
			counts.refusals += 1;
		} else {
			inFlight += 1;
			counts.peak = Math.max(counts.peak, inFlight);
			await wait(latency * (varies ? 0.5 + random() : 1));
			inFlight -= 1;
		}
		await travel();
		return isRefused ? { status: 429, retryAfter } : { status: 200 };
	}

	/** Sends until it is answered; false = given up as the client would. */
	async function request(lane: Lane): Promise<boolean> {
		let since: number | undefined;
		for (let attempt = 1; ; attempt += 1) {
			const { status } = await lane.run(serve, { ...turn, again: attempt > 1 });
			if (status === 200) return true;
			since ??= Date.now();
			if (attempt >= 15 && Date.now() - since >= 180_000) return false;
		}
	}

	return { counts, request, serve };
}

export const newGovernor = (seed = 1) =>
	createGovernor({
		now: () => Date.now(),
		sleep: async (ms) => await new Promise<void>((done) => setTimeout(done, ms)),
		random: chance(seed),
	});

/** Lets the fake clock run until the work is done; answers the ms that it took. */
export async function timeOf(work: Promise<unknown>): Promise<number> {
	const start = Date.now();
	let end: number | undefined;
	const done = work.then(() => {
		end = Date.now();
	});
	while (end === undefined) await jest.advanceTimersToNextTimerAsync(1);
	await done;
	return end - start;
}

export { fc };
