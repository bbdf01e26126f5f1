/** The simulator's clock: real, or moved by a test. It goes on ticking wherever it is set. */

export interface Clock {
	/** ms UTC. */
	now(): number;
	/** Sets it to a time, ms UTC. Throws RangeError for what is no time. */
	set(time: number): void;
	/** Moves it by ms, back with a negative number. Throws RangeError for what is no number. */
	advance(ms: number): void;
	/** Back to the real time. */
	real(): void;
}

/** `real`: ms UTC, the time that it shows until it is moved. */
export function createClock(real: () => number): Clock {
	let ahead = 0;
	const move = (ms: number) => {
		if (Number.isNaN(new Date(real() + ms).getTime())) {
			throw new RangeError(`The clock cannot be moved by ${ms} ms.`);
		}
		ahead = ms;
	};
	return {
		now: () => real() + ahead,
		set: (time) => move(time - real()),
		advance: (ms) => move(ahead + ms),
		real: () => move(0),
	};
}
