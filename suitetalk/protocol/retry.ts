import type { Call, RawPolicy } from '../client/types';
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

/** For reads whose answer was lost or that ended in a 5xx, and for what found no connection: a wrong address stays wrong. */
const fourTriesInAboutSevenSeconds: Policy = { tries: 4, first: 1_000, longest: 4_000 };

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

/**
 * How long to wait before the same request is sent again.
 *
 * @returns ms (0 = as soon as there is a place), or null: do not send it again. A write is repeated only when NetSuite surely did
 * not run it (busy, no connection): a repeated create makes a second record (netsuite-rest 13, row 28).
 */
export function retryDelay(outcome: Outcome & Pick<Call, 'effect'>): number | null {
	if (isBusy(outcome)) {
		const tried = outcome.attempt >= BUSY_TRIES && (outcome.waited ?? 0) >= BUSY_PATIENCE;
		return tried ? null : 0;
	}
	const notRun = outcome.connection === 'refused';
	const unknown = outcome.connection !== undefined || (outcome.status ?? 0) >= 500;
	const mayRepeat = notRun || (unknown && outcome.effect !== 'write');
	return mayRepeat ? delayOf(fourTriesInAboutSevenSeconds, outcome) : null;
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
