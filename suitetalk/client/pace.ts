/**
 * How many requests of an account this process has in flight. It learns the account's limit from
 * the answers alone, because nothing else tells it: governanceLimits is for administrators, other
 * processes and programs take their share unseen, and shares come and go (netsuite-rest 11).
 *
 * It works like the congestion control of a network connection: while nothing is known it grows
 * quickly; once a number was refused that number is tried again ever more rarely; what worked
 * before and is refused now means that somebody else is there, and makes room.
 */

/** Every account allows five (bridgehead_1500275603). */
const FIRST_LIMIT = 5;

/** Places won by each good answer while nothing was refused yet: twice as many each round. */
const LEARNING_STEP = 1;

/** What remains of the places when somebody else has turned up. */
const MAKING_ROOM = 0.8;

/** Rounds of good answers before a number that was refused is tried again: doubles each time. */
const FIRST_PATIENCE = 4;
const LONGEST_PATIENCE = 16;

/** ms that pass before the next request when NetSuite is busy with others; doubles each time. */
const SHORTEST_WAIT = 25;
const LONGEST_FIRST_WAIT = 500;
const LONGEST_WAIT = 2_000;
/** … and when none of ours got in for so many tries: the account is used up elsewhere. */
const TRIES_BEFORE_LONG_WAITS = 15;
const LONG_WAIT = 5_000;

/** A refused attempt at one more costs the pause that NetSuite names; so many times as long pass before the next. */
const PAUSES_BETWEEN_TRIES = 50;

/** After so many ms without a request what was refused is worth a new try. */
const FORGETTING = 60_000;

/** What a request remembers from its start to its answer. */
export interface Start {
	at: number;
	/** Requests of this process in flight then, with this one. */
	rank: number;
	/** Changes of the limit so far; a refusal of an older start says nothing about the present one. */
	change: number;
}

export interface Pace {
	/** Requests that may be in flight now. */
	limit(): number;
	/** The part of them that has worked; for requests that must not be refused for curiosity. */
	proven(): number;
	/** Hard ceiling; 0 = none. */
	setCeiling(ceiling: number): void;
	/** @param rank requests in flight, with the one that starts */
	start(rank: number): Start;
	/** @param full whether all places were taken when the answer came */
	good(start: Start, full: boolean): void;
	/**
	 * @param others requests of this process in flight besides the refused one
	 * @param retryAfter ms that NetSuite asked to wait
	 * @returns ms during which nothing more should start
	 */
	busy(start: Start, others: number, retryAfter?: number): number;
}

/** @param tools `now` in ms, `random` 0 ≤ x < 1 */
export function createPace(tools: { now(): number; random(): number }): Pace {
	let ceiling = Infinity;
	/** Fractional while learning. */
	let reach = FIRST_LIMIT;
	let proven = FIRST_LIMIT;
	let learning = true;
	let changes = 0;
	/** Good answers with all places taken, since the last change or refusal. */
	let streak = 0;
	let strikes = 0;
	/** Refusals in a row with nothing else of ours in flight. */
	let refusedAlone = 0;
	/** How often a number of requests at once was refused. */
	let refusals: number[] = [];
	let noTryBefore = 0;
	let lastStart = 0;
	/** ms that a good answer takes, smoothed. */
	let latency = 500;

	const limit = () => Math.min(Math.floor(reach), ceiling);

	function settle(level: number): void {
		reach = Math.max(1, level);
		proven = reach;
		streak = 0;
		strikes = 0;
		changes += 1;
	}

	const patience = (level: number) => {
		const times = refusals[level] ?? 0;
		return times === 0 ? 1 : Math.min(LONGEST_PATIENCE, FIRST_PATIENCE * 2 ** (times - 1));
	};

	const noteRefusal = (level: number) => {
		refusals[level] = (refusals[level] ?? 0) + 1;
	};

	/** A whole round at this number went well: it is proven, and the next may be worth a try sooner. */
	function prove(level: number): void {
		proven = level;
		streak = 0;
		refusals[level] = 0;
		refusals = refusals.map((times, at) => (at > level ? Math.max(0, times - 1) : times));
		learning = (refusals[level + 1] ?? 0) === 0;
	}

	function grow(): void {
		const level = limit();
		if (level >= ceiling) return;
		if (learning) {
			reach += LEARNING_STEP;
			proven = Math.max(proven, level);
			return;
		}
		streak += 1;
		if (streak >= level) strikes = 0;
		if (level > proven) {
			if (streak >= level) prove(level);
		} else if (streak >= Math.max(level, 2) * patience(level + 1) && tools.now() >= noTryBefore) {
			reach = level + 1;
			streak = 0;
		}
	}

	function shrink(start: Start, others: number): void {
		const level = limit();
		if (start.change !== changes) {
			// Of one burst with a refusal that has been counted; what is admitted is the rest of it.
			noteRefusal(others + 1);
			if (others < level) settle(others);
		} else if (learning) {
			noteRefusal(others + 1);
			learning = false;
			settle(Math.min(level, others));
		} else if (start.rank > proven) {
			noteRefusal(level);
			settle(Math.min(proven, others));
		} else {
			// One refusal may be chance. Several within a round say that somebody else is there.
			strikes += 1;
			if (strikes < Math.max(2, level / 4) || level === 1) return;
			if (level > proven) noteRefusal(level);
			settle(Math.min(others, level > proven ? proven : Math.floor(level * MAKING_ROOM)));
		}
	}

	return {
		limit,
		proven: () => Math.min(proven, limit()),
		setCeiling(value) {
			ceiling = value >= 1 ? Math.floor(value) : Infinity;
		},
		start(rank) {
			const at = tools.now();
			if (at - lastStart > FORGETTING) refusals = [];
			lastStart = at;
			return { at, rank, change: changes };
		},
		good(start, full) {
			latency += (tools.now() - start.at - latency) / 8;
			refusedAlone = 0;
			if (full) grow();
		},
		busy(start, others, retryAfter) {
			shrink(start, others);
			refusedAlone = others === 0 ? refusedAlone + 1 : 0;
			const jitter = tools.random();
			// A pause of nothing is no advice: it would be asked again as fast as the line allows.
			if (retryAfter !== undefined && retryAfter > 0) {
				noTryBefore = tools.now() + PAUSES_BETWEEN_TRIES * retryAfter;
				return retryAfter * (1 + jitter / 4);
			}
			const first = Math.min(LONGEST_FIRST_WAIT, Math.max(SHORTEST_WAIT, latency / 2));
			const wait = refusedAlone === 0 ? SHORTEST_WAIT : first * 2 ** (refusedAlone - 1);
			const longest = refusedAlone > TRIES_BEFORE_LONG_WAITS ? LONG_WAIT : LONGEST_WAIT;
			return Math.min(longest, wait) * (0.5 + jitter);
		},
	};
}
