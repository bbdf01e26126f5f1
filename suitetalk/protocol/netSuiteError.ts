/** One entry of NetSuite's `o:errorDetails`, with the locator that NetSuite gave (netsuite-rest 10.1). */
export interface ErrorDetail {
	detail: string;
	code?: string;
	/** Field path in the body, such as `item.items[0].item`. */
	path?: string;
	url?: string;
	header?: string;
	queryParam?: string;
}

export interface ErrorFacts {
	code: string;
	title: string;
	remedy: string;
	status?: number;
	details?: ErrorDetail[];
	errorId?: string;
	location?: string;
	unsureSince?: number;
}

/**
 * Everything that went wrong on purpose: NetSuite's refusals and our own checks.
 * `title` says what happened, `remedy` what to do next, `details` hold all of NetSuite's entries.
 */
export class NetSuiteError extends Error {
	readonly code: string;

	readonly title: string;

	readonly remedy: string;

	readonly status?: number;

	readonly details: ErrorDetail[];

	/** NetSuite's own reference for an unexpected server-side stop. */
	readonly errorId?: string;

	/** `Location` header of the refusal: the first job of a repeated idempotency key (netsuite-rest 8). */
	readonly location?: string;

	/**
	 * Set when NetSuite may have carried the request out although it did not say so: when the first
	 * such attempt left, ms since 1970 by the client's clock. Never set for reads.
	 */
	readonly unsureSince?: number;

	constructor(facts: ErrorFacts) {
		super(facts.title);
		this.name = 'NetSuiteError';
		this.code = facts.code;
		this.title = facts.title;
		this.remedy = facts.remedy;
		this.status = facts.status;
		this.details = facts.details ?? [];
		this.errorId = facts.errorId;
		this.location = facts.location;
		this.unsureSince = facts.unsureSince;
	}
}

/**
 * No complete answer arrived. `refused`: nothing was sent (no connection, DNS, TLS), so NetSuite
 * surely did not run the request. `lost` and `timeout`: the outcome is unknown.
 */
export class ConnectionFailure extends Error {
	readonly kind: 'refused' | 'lost' | 'timeout';

	constructor(kind: ConnectionFailure['kind'], message: string) {
		super(message);
		this.name = 'ConnectionFailure';
		this.kind = kind;
	}
}
