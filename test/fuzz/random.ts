/** Choices that are the same at every run of one seed. */
export interface Random {
	/** A whole number from 0 to `below - 1`. */
	below(below: number): number;
	/** True once in so many. */
	oneIn(count: number): boolean;
	pick<T>(from: readonly T[]): T;
}

export function randomOf(seed: number): Random {
	// mulberry32: neighbouring seeds give unlike choices.
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (count: number) => Math.floor(next() * count);
	return { below, oneIn: (count) => below(count) === 0, pick: (from) => from[below(from.length)] };
}
