import { stoppedError } from '../protocol/ownErrors';
import type { Governor } from './types';

/** Requests at once when the credential leaves the choice to us; every account allows 5 (netsuite-rest 11). */
const OWN_CHOICE = 4;

interface Job {
	start(): Promise<void>;
	refuse(): void;
	stopped?: () => boolean;
}

/** A queue that does not move its elements on every take: 10,000 waiting items stay cheap. */
class Fifo<T> {
	private entries: T[] = [];

	private head = 0;

	push(entry: T): void {
		this.entries.push(entry);
	}

	peek(): T | undefined {
		return this.entries[this.head];
	}

	take(): void {
		this.head += 1;
		if (this.head * 2 > this.entries.length) {
			this.entries = this.entries.slice(this.head);
			this.head = 0;
		}
	}
}

/**
 * The limiter that all requests of one account share: first come, first served, at most the ceiling
 * at once, and nothing starts before a common pause is over.
 *
 * @param tools `now` in ms and `sleep`; it sleeps only while work waits for a pause to end.
 */
export function createGovernor(tools: {
	now(): number;
	sleep(ms: number): Promise<void>;
}): Governor {
	const queue = new Fifo<Job>();
	let active = 0;
	let limit = OWN_CHOICE;
	let pausedUntil = 0;
	let asleep = false;

	function startWhatMay(): void {
		for (let job = queue.peek(); job !== undefined; job = queue.peek()) {
			if (job.stopped?.()) {
				// Before the pause and the limit: who has given up need not wait for either.
				queue.take();
				job.refuse();
				continue;
			}
			if (active >= limit) return;
			if (tools.now() < pausedUntil) return sleepOnce();
			queue.take();
			active += 1;
			void job.start().then(() => {
				active -= 1;
				startWhatMay();
			});
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

	return {
		run(task, stopped) {
			return new Promise((resolve, reject) => {
				queue.push({
					// The job's own promise never rejects, so that a slot is always given back.
					start: async () => await Promise.resolve().then(task).then(resolve, reject),
					refuse: () => reject(stoppedError()),
					stopped,
				});
				startWhatMay();
			});
		},
		pauseUntil(moment) {
			pausedUntil = Math.max(pausedUntil, moment);
		},
		setCeiling(maxConcurrency) {
			limit = maxConcurrency >= 1 ? Math.floor(maxConcurrency) : OWN_CHOICE;
			startWhatMay();
		},
	};
}
