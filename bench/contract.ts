/** What a case measures; the names of `Measured` are those of `--json`. */

export interface Measured {
	case: string;
	/** Rows or records that were moved and checked. */
	rows: number | null;
	requests: number | null;
	peakInFlight: number | null;
	answers429: number | null;
	seconds: number | null;
	/** The time below which the account's limits allow nobody to go. */
	limitSeconds: number | null;
	ratioToLimit: number | null;
	ratioToBestPeer: number | null;
	peakMemoryMb: number | null;
	/** The target in words. */
	target: string;
	/** The rows were checked and the target is met. */
	ok: boolean;
}

export interface Case {
	name: string;
	/** One line for people: what is done against which account. */
	title: string;
	/** Answers a line for each way in which it was run. `peers` false leaves the peers out. */
	run(options: { peers: boolean; runs: number }): Promise<Measured[]>;
}

export const nothing: Omit<Measured, 'case' | 'target' | 'ok'> = {
	rows: null,
	requests: null,
	peakInFlight: null,
	answers429: null,
	seconds: null,
	limitSeconds: null,
	ratioToLimit: null,
	ratioToBestPeer: null,
	peakMemoryMb: null,
};

/** Fails the case: what was moved is not what was asked for. */
export class WrongRows extends Error {}

export function check(condition: boolean, what: string): void {
	if (!condition) throw new WrongRows(what);
}

/** One run of a case: how long it took, and what NetSuite saw of it. */
export interface Timed {
	seconds: number;
	requests: number;
	peakInFlight: number;
	answers429: number;
}

/** Runs a case several times, one after the other. @returns the run in the middle by its seconds */
export async function medianOf(runs: number, run: () => Promise<Timed>): Promise<Timed> {
	const results: Timed[] = [];
	for (let at = 0; at < runs; at += 1) results.push(await run());
	return median(results);
}

/** The run in the middle by its seconds. */
export function median(runs: Timed[]): Timed {
	return [...runs].sort((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)];
}

/** The figures of a timed run beside its limit; the caller adds name, target and verdict. */
export function timed(
	{ seconds, requests, peakInFlight, answers429 }: Timed,
	limitSeconds: number,
): typeof nothing & Timed & { ratioToLimit: number } {
	const ratioToLimit = seconds / limitSeconds;
	return { ...nothing, requests, peakInFlight, answers429, seconds, limitSeconds, ratioToLimit };
}
