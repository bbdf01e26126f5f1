import { stoppedError } from '../protocol/ownErrors';

/** Work that waits for its turn. */
export interface Job {
	start(): void;
	/** Tells whoever waits that it will not run. */
	refuse(reason: Error): void;
	/** Must not be tried at a number of requests at once that may be too many. */
	fragile: boolean;
	/** True when nobody wants it any more. */
	stopped?(): boolean;
}

/** A queue that does not move its elements on every take: 100,000 waiting jobs stay cheap. */
class Fifo<T> {
	private entries: T[] = [];

	private head = 0;

	get size(): number {
		return this.entries.length - this.head;
	}

	push(entry: T): void {
		this.entries.push(entry);
	}

	peek(): T | undefined {
		return this.entries[this.head];
	}

	take(): T | undefined {
		const entry = this.entries[this.head];
		this.head += 1;
		if (this.head * 2 > this.entries.length) {
			this.entries = this.entries.slice(this.head);
			this.head = 0;
		}
		return entry;
	}

	/** Everything, out of the queue. */
	drain(): T[] {
		const rest = this.entries.slice(this.head);
		this.entries = [];
		this.head = 0;
		return rest;
	}
}

/** The waiting work of one execution. */
export interface Queue {
	/** @param again it was refused before, so it goes first */
	push(job: Job, again: boolean): void;
	/** Refuses all that waits and all that comes later. */
	close(): void;
}

/** The waiting work of all executions, which take turns. */
export interface Lanes {
	open(): Queue;
	/** The job whose turn it is. */
	peek(): Job | undefined;
	/** Takes it out; the next job is another execution's, where one waits. */
	take(): void;
}

interface Waiting {
	fresh: Fifo<Job>;
	again: Fifo<Job>;
	/** In the round of those whose turn comes. */
	inRound: boolean;
	closed: boolean;
}

const next = ({ fresh, again }: Waiting) => (again.size > 0 ? again : fresh);

/** Queues that are served in turn, one job of each: 10,000 items of one execution never hold up another's. */
export function createLanes(): Lanes {
	const round = new Fifo<Waiting>();

	/** Drops closed and emptied queues and jobs that nobody wants from the front. */
	function front(): Waiting | undefined {
		for (let lane = round.peek(); lane !== undefined; lane = round.peek()) {
			const queue = next(lane);
			const job = queue.peek();
			if (job === undefined) {
				round.take();
				lane.inRound = false;
			} else if (job.stopped?.()) {
				queue.take();
				job.refuse(stoppedError());
			} else {
				return lane;
			}
		}
		return undefined;
	}

	return {
		open() {
			const lane: Waiting = {
				fresh: new Fifo(),
				again: new Fifo(),
				inRound: false,
				closed: false,
			};
			return {
				push(job, again) {
					if (lane.closed) return job.refuse(stoppedError());
					(again ? lane.again : lane.fresh).push(job);
					if (lane.inRound) return;
					lane.inRound = true;
					round.push(lane);
				},
				close() {
					lane.closed = true;
					// Its own jobs only; where it stands in the round it is passed over.
					for (const job of [...lane.again.drain(), ...lane.fresh.drain()]) {
						job.refuse(stoppedError());
					}
				},
			};
		},
		peek() {
			const lane = front();
			return lane && next(lane).peek();
		},
		take() {
			const lane = front();
			if (lane === undefined) return;
			next(lane).take();
			round.take();
			lane.inRound = lane.again.size + lane.fresh.size > 0;
			if (lane.inRound) round.push(lane);
		},
	};
}
