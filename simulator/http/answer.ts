/** Answers as values: endpoints make them, the server writes them. */

export interface Answer {
	status: number;
	headers: Record<string, string>;
	body?: string | Uint8Array;
}

/** NetSuite's media type; `type` is `singular`, `collection` or `error` (netsuite-rest.md 4.1). */
export const resourceType = (type: 'singular' | 'collection' | 'error') =>
	`application/vnd.oracle.resource+json; type=${type}`;

/** `body` as JSON with the given media type. */
export function jsonAnswer(
	body: unknown,
	contentType = 'application/json',
	status = 200,
	headers: Record<string, string> = {},
): Answer {
	return {
		status,
		headers: { ...headers, 'content-type': contentType },
		body: JSON.stringify(body),
	};
}

/** 200 with one record or other single resource. */
export const singular = (body: unknown) => jsonAnswer(body, resourceType('singular'));

/** 200 with a list. */
export const collection = (body: unknown) => jsonAnswer(body, resourceType('collection'));

/** 204, with `Location` when there is one (netsuite-rest.md 4.2). */
export function noContent(location?: string, headers: Record<string, string> = {}): Answer {
	return { status: 204, headers: location === undefined ? headers : { ...headers, location } };
}

/** An HTML page. */
export function htmlAnswer(html: string, status = 200): Answer {
	return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html };
}
