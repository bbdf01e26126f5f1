import { createLanes } from './lanes';
import { createPace, type Start } from './pace';
import type { Governor, Verdict } from './types';

/**
 * The limiter that all requests of one account share. Executions take turns, no more requests are
 * in flight than the account seems to allow, and nothing starts before a common pause is over.
 *
 * @param tools `now` in ms, `random` 0 ≤ x < 1, and `sleep`, which it uses only while work waits
 * for a pause to end
 */
export function createGovernor(tools: {
	now(): number;
	sleep(ms: number): Promise<void>;
	random(): number;
}): Governor {
	const lanes = createLanes();
	const pace = createPace(tools);
	let inFlight = 0;
	let pausedUntil = 0;
	let asleep = false;

	function startWhatMay(): void {
		for (let job = lanes.peek(); job !== undefined; job = lanes.peek()) {
			if (inFlight >= (job.fragile ? pace.proven() : pace.limit())) return;
			if (tools.now() < pausedUntil) return sleepOnce();
			lanes.take();
			inFlight += 1;
			job.start();
		}
	}

	function sleepOnce(): void {
		if (asleep) return;
		asleep = true;
		void tools.sleep(pausedUntil - tools.now()).then(() => {
			asleep = false;
			startWhatMay();
		});
	}

	function note(begun: Start, { answer, retryAfter }: Verdict): void {
		if (answer === 'good') pace.good(begun, inFlight >= pace.limit());
		if (answer !== 'busy') return;
		const pause = pace.busy(begun, inFlight - 1, retryAfter);
		pausedUntil = Math.max(pausedUntil, tools.now() + pause);
	}

	return {
		lane() {
			const queue = lanes.open();
			return {
				async run(task, { verdict, again = false, fragile = false, stopped }) {
					return await new Promise((resolve, reject) => {
						function start(): void {
							const begun = pace.start(inFlight);
							const end = () => {
								inFlight -= 1;
								startWhatMay();
							};
							begin(task)
								.then((result) => {
									note(begun, verdict(result));
									resolve(result);
								})
								.then(undefined, reject)
								.then(end, end);
						}
						queue.push({ start, refuse: reject, fragile, stopped }, again);
						startWhatMay();
					});
				},
				places: pace.limit,
				close: queue.close,
			};
		},
		setCeiling(maxConcurrency) {
			pace.setCeiling(maxConcurrency);
			startWhatMay();
		},
	};
}

/** What a task throws at once becomes a rejection like any other. */
function begin<T>(task: () => Promise<T>): Promise<T> {
	try {
		return task();
	} catch (reason) {
		return Promise.reject(reason);
	}
}
