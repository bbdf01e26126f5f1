/** The REST Async Processors: so many tasks at once, the others wait in order. */

export interface Processors {
	/** Runs `work` when one is free. */
	run(work: () => Promise<void>): Promise<void>;
}

/** `count` is asked for each time: it may change while the simulator runs. */
export function createProcessors(count: () => number): Processors {
	const waiting: Array<() => void> = [];
	let busy = 0;

	return {
		async run(work) {
			if (busy >= count()) await new Promise<void>((go) => void waiting.push(go));
			else busy++;
			try {
				await work();
			} finally {
				// The place goes to the next in line, or is free.
				const next = waiting.shift();
				if (next) next();
				else busy--;
			}
		},
	};
}
