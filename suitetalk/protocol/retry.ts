import type { Call, Effect, RawPolicy } from '../client/types';
import type { ConnectionFailure } from './netSuiteError';

/** What one attempt came to, as far as repeating it is concerned. */
export interface Outcome {
	/** HTTP status of the answer, or */
	status?: number;
	/** why no complete answer arrived. */
	connection?: ConnectionFailure['kind'];
	/** NetSuite's codes in the answer. */
	errorCodes?: readonly string[];
	/** ms that NetSuite asked to wait. */
	retryAfter?: number;
	/** ms since it was first refused as one too many, without another outcome in between. */
	waited?: number;
	/** Attempts made so far, this one included: 1, 2, … */
	attempt: number;
	/** 0 ≤ x < 1. */
	random: number;
}

interface Policy {
	tries: number;
	/** ms before the second try; doubles from there up to `longest`. */
	first: number;
	longest: number;
}

/**
 * For what NetSuite refused to start: users needed 15 tries (netsuite-rest 13, row 27). The governor
 * says when; an account that others use up is asked rarely, one that is nearly free often.
 */
const BUSY_TRIES = 15;
const BUSY_PATIENCE = 180_000;

/** For what found no connection: a wrong address stays wrong; and for what took too long: it will again. */
const fourTriesInAboutSevenSeconds: Policy = { tries: 4, first: 1_000, longest: 4_000 };

/** For an answer that was lost or a 5xx: of 10,000 requests none is given up when one in ten has such luck. */
const sixTriesInAboutTwentySeconds: Policy = { tries: 6, first: 1_000, longest: 8_000 };

/** NetSuite documents no Retry-After; a longer one than this is not believed (netsuite-rest 10.3). */
const LONGEST_RETRY_AFTER = 60_000;

/** REST says 429, RESTlets say 400 with a code, so the code counts too (netsuite-rest 9, 10.3). */
const busyCodes = ['CONCURRENCY_LIMIT_EXCEEDED', 'SSS_REQUEST_LIMIT_EXCEEDED'];

/** True when NetSuite refused to start the request because too many were running. */
export function isBusy({
	status,
	errorCodes = [],
}: Pick<Outcome, 'status' | 'errorCodes'>): boolean {
	return status === 429 || (status === 400 && errorCodes.some((code) => busyCodes.includes(code)));
}

/** What is known of an attempt, and what follows for the next. */
export interface RetryRule {
	/** `refused`: NetSuite did not run it. `unknown`: it may have. `answered`: it said what it did. */
	outcome: 'refused' | 'unknown' | 'answered';
	/** The same request may be sent again. */
	repeat: boolean;
}

/**
 * The rules by which requests are repeated (docs/reliability.md holds them as a table). A request
 * that would be done twice is repeated only when NetSuite surely did not run it: too many requests
 * at once, no connection. A lost connection, a 5xx and a 408 say nothing about that, a 503 included:
 * NetSuite does not tell one before the work from one after it (netsuite-rest 10.2; 13, row 28).
 */
export function retryRule(
	happened: Pick<Outcome, 'status' | 'connection' | 'errorCodes'>,
	effect: Effect,
): RetryRule {
	if (isBusy(happened) || happened.connection === 'refused') {
		return { outcome: 'refused', repeat: true };
	}
	const { status = 0, connection } = happened;
	if (connection === undefined && status < 500 && status !== 408) {
		return { outcome: 'answered', repeat: false };
	}
	return { outcome: 'unknown', repeat: effect !== 'write' };
}

/**
 * How long to wait before the same request is sent again.
 *
 * @returns ms (0 = as soon as there is a place), or null: do not send it again.
 */
export function retryDelay(happened: Outcome & Pick<Call, 'effect'>): number | null {
	if (isBusy(happened)) {
		const tried = happened.attempt >= BUSY_TRIES && (happened.waited ?? 0) >= BUSY_PATIENCE;
		return tried ? null : 0;
	}
	const { outcome, repeat } = retryRule(happened, happened.effect);
	if (!repeat) return null;
	const soonHopeless = outcome === 'refused' || happened.connection === 'timeout';
	const policy = soonHopeless ? fourTriesInAboutSevenSeconds : sixTriesInAboutTwentySeconds;
	return delayOf(policy, happened);
}

function delayOf(policy: Policy, { attempt, random, retryAfter }: Outcome): number | null {
	if (attempt >= policy.tries) return null;
	const step = Math.min(policy.first * 2 ** (attempt - 1), policy.longest);
	// Jitter on both sides, so that requests that failed together do not come back together.
	if (retryAfter === undefined) return Math.round(step * (0.5 + random));
	return Math.round(retryAfter + random * policy.first);
}

/**
 * The same for a raw request: the user's own rules and none besides (interface.md, Raw request).
 * Creates are repeated too, as the user asked.
 */
export function rawRetryDelay(
	policy: RawPolicy,
	{ status, connection, attempt }: Pick<Outcome, 'status' | 'connection' | 'attempt'>,
): number | null {
	if (attempt > policy.maxRetries) return null;
	const repeated =
		policy.retryOnAllErrors || connection !== undefined || (status !== undefined && status >= 500);
	if (!repeated) return null;
	return policy.exponentialBackoff
		? Math.min(1_000 * 2 ** (attempt - 1), 60_000)
		: Math.max(0, policy.retryDelay);
}

/** `Retry-After` in seconds or as an HTTP date → ms from `now`, a minute at most; undefined when absent or unreadable. */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
	if (header === undefined) return undefined;
	const seconds = /^\s*\d+(?:\.\d+)?\s*$/.test(header);
	const wait = seconds ? Number(header) * 1_000 : Date.parse(header) - now;
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER);
}
