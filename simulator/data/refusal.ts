/** What NetSuite says when it refuses: a value for the HTTP room, thrown by every other room. */

/** One entry of `o:errorDetails`, without the `o:` prefixes. */
export interface RefusalDetail {
	detail: string;
	code: string;
	path?: string;
	queryParam?: string;
	header?: string;
	url?: string;
}

/** A refusal in NetSuite's terms (netsuite-rest.md 10.1); `message` joins all details. */
export class NetSuiteRefusal extends Error {
	readonly status: number;

	readonly title: string;

	readonly details: RefusalDetail[];

	/** `status`: HTTP status; `details`: at least one. Throws RangeError when there is none. */
	constructor(status: number, title: string, details: RefusalDetail[]) {
		if (details.length === 0) throw new RangeError('A refusal needs at least one detail.');
		super(details.map((entry) => entry.detail).join(' '));
		this.name = 'NetSuiteRefusal';
		this.status = status;
		this.title = title;
		this.details = details;
	}
}

/** 400 with the given details (netsuite-rest.md 10.2). */
export function badRequest(details: RefusalDetail[]): NetSuiteRefusal {
	return new NetSuiteRefusal(400, 'Bad Request', details);
}

/** 400 USER_ERROR: a business rule says no. `sentence` without the usual opening. */
export function userError(sentence: string, path?: string): NetSuiteRefusal {
	return badRequest([userErrorDetail(sentence, path)]);
}

/** The detail of a USER_ERROR, to be collected with others. */
export function userErrorDetail(sentence: string, path?: string): RefusalDetail {
	const detail = `Error while accessing a resource. ${sentence}`;
	return path === undefined ? { detail, code: 'USER_ERROR' } : { detail, code: 'USER_ERROR', path };
}

/** The detail of an INVALID_CONTENT: `sentence` without the usual opening; `path` as in `item.items[0].item`. */
export function invalidContentDetail(sentence: string, path: string): RefusalDetail {
	return { detail: `Error while accessing resource: ${sentence}`, code: 'INVALID_CONTENT', path };
}

/** 400 INVALID_PARAMETER on a query parameter (`q`, `limit`, `offset`, `fields` …). */
export function invalidParameter(detail: string, queryParam: string): NetSuiteRefusal {
	return badRequest([{ detail, code: 'INVALID_PARAMETER', queryParam }]);
}

/** 404 NONEXISTENT_ID: the type is known, the record is not there. */
export function recordDoesNotExist(): NetSuiteRefusal {
	return new NetSuiteRefusal(404, 'Not Found', [
		{ detail: 'Record does not exist.', code: 'NONEXISTENT_ID' },
	]);
}

/** 404 NOT_FOUND: no such record type (or its feature is off). */
export function unknownRecordType(type: string): NetSuiteRefusal {
	return new NetSuiteRefusal(404, 'Not Found', [
		{ detail: `Record type '${type}' does not exist.`, code: 'NOT_FOUND' },
	]);
}
