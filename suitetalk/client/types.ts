/** The seam between operations, the client and whatever carries the bytes. Types only. */

import type { KeysetQuery } from '../protocol/keyset';
import type { Creations } from './creations';
import type { ServerClock } from './serverClock';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';

/** Where a path is mounted; the paths are listed in suitetalk/protocol/services.ts. */
export type Service =
	'record' | 'suiteql' | 'query' | 'dataset' | 'async' | 'system' | 'metadata' | 'restlet' | 'rest';

/**
 * What sending a request twice would do, and so whether it may be sent again when nobody knows what
 * became of it (suitetalk/protocol/retry.ts).
 *
 * - `read` changes nothing.
 * - `set` ends in the same state: a delete, an update or upsert that only sets values.
 * - `keyed` carries a key by which NetSuite knows it again (subsect_164494900632).
 * - `write` would be done twice: a create, a transform, an action, a script, lines that are added.
 */
export type Effect = 'read' | 'set' | 'keyed' | 'write';

/** A list gives its name once for each value (`a=1&a=2`). */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** A body whose bytes and content type are already decided (form, multipart, text, binary). */
export interface EncodedBody {
	contentType: string;
	content: string | Buffer;
}

/**
 * One request as an operation wants it, free of hosts, tokens and n8n.
 * `json` and `encoded` exclude each other; neither means no body.
 */
export interface Call {
	service: Service;
	method: Method;
	/** Below the service's mount point, percent-encoded, `''` or starting with `/`. */
	path: string;
	query?: Record<string, QueryValue>;
	headers?: Record<string, string>;
	json?: unknown;
	encoded?: EncodedBody;
	/** How the answer's bytes become `Answer.body`. Default `json`. */
	answerAs?: 'json' | 'text' | 'binary';
	/** The request whose outcome the answer tells, where that is another one (the result of a task). */
	about?: Pick<Call, 'service' | 'method' | 'path'>;
	/** Milliseconds for one attempt. Default 300,000. */
	timeout?: number;
	effect: Effect;
}

/** One attempt on the wire: absolute URL, final headers without Authorization. */
export interface WireRequest {
	method: Method;
	url: string;
	headers: Record<string, string>;
	body?: string | Buffer;
	answerAs: 'text' | 'binary';
	timeout: number;
}

/** What came back, whatever its status. Header names are lower case. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
}

/**
 * Carries one attempt. Every HTTP status is a value; it rejects with a `ConnectionFailure`
 * when no complete answer arrived, and with a `NetSuiteError` when signing in failed.
 */
export type Send = (request: WireRequest) => Promise<WireAnswer>;

/** An answer after its body was read as the call asked (`answerAs`). */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	/** JSON value, text, or Buffer; undefined when the answer had no body. */
	body: unknown;
}

/** The origins (`https://host`, no path) that serve one account. */
export interface Hosts {
	suitetalk: string;
	restlets: string;
	app: string;
}

/** What an answer says about the number of requests at once. */
export interface Verdict {
	/** `busy`: refused because too many ran; `unclear`: a trouble of another kind. */
	answer: 'good' | 'busy' | 'unclear';
	/** ms that NetSuite asked to wait. */
	retryAfter?: number;
}

/** One request's turn. */
export interface Turn<T> {
	verdict(result: T): Verdict;
	/** It was refused as too many before: it goes to the front of its lane. */
	again?: boolean;
	/** It would not be sent again after a refusal, so it is not used to find the limit out. */
	fragile?: boolean;
	/** Asked when its turn comes; true: it is not run, and `run` rejects with `STOPPED`. */
	stopped?(): boolean;
}

/** The requests of one execution, which takes turns with the others. */
export interface Lane {
	/** Runs the task when there is room, and rejects as it does. */
	run<T>(task: () => Promise<T>, turn: Turn<T>): Promise<T>;
	/** Requests at once that seem right for the account at present. */
	places(): number;
	/** Rejects at once what still waits, and all that comes later, with `STOPPED`. */
	close(): void;
}

/** What one account's requests share: the number of requests at once, and pauses. */
export interface Governor {
	lane(): Lane;
	/** Hard ceiling of requests at once; 0 = the governor's own choice. */
	setCeiling(maxConcurrency: number): void;
}

/** Everything that the client does not make itself, so that tests can hand in an instant world. */
export interface World {
	send: Send;
	sleep(ms: number): Promise<void>;
	/** Lets what waits for this thread go first, such as requests that have just begun. */
	giveWay?(): Promise<void>;
	/** Milliseconds since 1970. */
	now(): number;
	/** 0 ≤ x < 1, for jitter. */
	random(): number;
	/** A line for the debug log; secrets are already removed. */
	log?(line: string): void;
	/** True once the operation has failed or the execution was cancelled: nothing more is sent. */
	stopped?(): boolean;
}

/** The rows of a collection that one request brought. `offset` counts from the collection's start. */
export interface Page {
	items: Array<Record<string, unknown>>;
	offset: number;
	totalResults?: number;
	hasMore: boolean;
}

/** Which rows of a collection are wanted. */
export interface Window {
	/** First row wanted, from 0; need not be a multiple of the page size. */
	offset: number;
	/** Rows wanted; undefined = all. */
	limit?: number;
	/** 1–1000 rows a request. */
	pageSize: number;
	/** Rows before a failure are of use, so they come before the error does. Default false. */
	keepPartial?: boolean;
}

/** Retries of a raw request, as its user asked for them (interface.md, Raw request). */
export interface RawPolicy {
	maxRetries: number;
	/** ms between attempts; ignored with `exponentialBackoff`. */
	retryDelay: number;
	retryOnAllErrors: boolean;
	/** 1,000 ms doubling up to 60,000. */
	exponentialBackoff: boolean;
}

/** What the clients of one account learn from each other. */
export interface Knowledge {
	clock: ServerClock;
	creations: Creations;
}

export interface Client extends Readonly<Knowledge> {
	readonly hosts: Hosts;
	/**
	 * Sends with the retry rules of suitetalk/protocol/retry.ts; throws `NetSuiteError` unless 2xx.
	 *
	 * @param unwanted asked when its turn comes; true: it is not sent, and rejects with `STOPPED`
	 */
	send(call: Call, unwanted?: () => boolean): Promise<Answer>;
	/** Sends with the user's own retry rules and none besides; throws `NetSuiteError` unless 2xx. */
	sendRaw(call: Call, policy: RawPolicy): Promise<Answer>;
	/** Waits so many milliseconds, shorter when the operation ends meanwhile; throws `STOPPED` then. */
	wait(ms: number): Promise<void>;
	/** Milliseconds since 1970, by the clock of the one who runs this. */
	now(): number;
	/** Requests at once that seem right for the account at present. */
	places(): number;
	/** The wanted rows of a collection, page by page and trimmed to the window. */
	pages(call: Call, window: Window): AsyncIterable<Page>;
	/** The same for a query that is read in the order of a unique column, past the end of a result. */
	keysetPages(query: KeysetQuery, window: Window): AsyncIterable<Page>;
}
