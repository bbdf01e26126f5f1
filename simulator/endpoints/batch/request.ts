/** What makes a request a batch, and what NetSuite refuses of it (netsuite-rest.md 4.9). */
import { badRequest, invalidParameter, NetSuiteRefusal } from '../../data/refusal';
import type { Exchange } from '../../http/endpoint';
import { invalidHeader } from '../../http/errors';
import { jsonBody } from '../../http/json';

export const MOST_RECORDS = 100;

export type Item = Record<string, unknown>;

/** True for `application/vnd.oracle.resource+json; type=collection`. */
export function isCollectionType({ headers }: Pick<Exchange, 'headers'>): boolean {
	const [type, ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
	if (type.trim() !== 'application/vnd.oracle.resource+json') return false;
	return parameters.some((part) => /^\s*type\s*=\s*"?collection"?\s*$/.test(part));
}

/** For a batch without `Prefer: respond-async`; wording unverified. */
export const asyncRequired = () =>
	invalidHeader(
		'Prefer',
		"Batch operations are asynchronous: send the request header 'Prefer: respond-async'.",
	);

/**
 * The records of a batch body, `{"items": […]}`. Throws 415 for another content type, INVALID_CONTENT
 * for anything but 1 to 100 objects (wording unverified).
 */
export function readItems(exchange: Exchange): Item[] {
	if (!isCollectionType(exchange)) throw wrongType(exchange.headers['content-type']);
	const { items } = jsonBody(exchange);
	if (!Array.isArray(items) || items.length === 0) {
		throw invalid('A batch needs its records in an array of the property items.', 'items');
	}
	if (items.length > MOST_RECORDS) throw invalid(tooMany(items.length), 'items');
	const wrong = items.findIndex((item) => !isObject(item));
	if (wrong >= 0) throw invalid('Each item must be a JSON object.', `items[${wrong}]`);
	return items as Item[];
}

/**
 * `ids=1,2,eid:test,eid:'test 5'`: internal IDs and external IDs behind `eid:`, the quotes taken off.
 * Throws INVALID_PARAMETER when there is none or over 100 (wording unverified).
 */
export function readIds({ query }: Pick<Exchange, 'query'>): string[] {
	const text = query.get('ids') ?? '';
	const found = [...text.matchAll(/\s*(?:eid:'([^']*)'|([^,]+?))\s*(?:,|$)/g)];
	const ids = found.map(([, quoted, plain]) => (quoted === undefined ? plain : `eid:${quoted}`));
	if (ids.length === 0) {
		throw invalidParameter('Provide the IDs of the records, separated by commas.', 'ids');
	}
	if (ids.length > MOST_RECORDS) throw invalidParameter(tooMany(ids.length), 'ids');
	return ids;
}

const tooMany = (count: number) =>
	`A batch can hold at most ${MOST_RECORDS} records, this one has ${count}.`;

const isObject = (value: unknown) =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (detail: string, path: string) =>
	badRequest([{ detail, code: 'INVALID_CONTENT', path }]);

const wrongType = (contentType: string | undefined) =>
	new NetSuiteRefusal(415, 'Unsupported Media Type', [
		{
			detail: `Invalid content type ${contentType || '(none)'}. Batch operations need application/vnd.oracle.resource+json; type=collection.`,
			code: 'INVALID_HEADER',
			header: 'Content-Type',
		},
	]);
