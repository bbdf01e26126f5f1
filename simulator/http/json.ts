/** Bodies in JSON. */
import { badRequest } from '../data/refusal';
import type { Exchange } from './endpoint';
import { unsupportedMediaType } from './errors';

/** None at all is read as JSON: public clients send none, and their tests of live accounts pass. */
const JSON_TYPES = ['application/json', 'application/vnd.oracle.resource+json', ''];

/**
 * The body as a JSON object. Throws 415 for another Content-Type (netsuite-rest.md 4.1), 400 INVALID_CONTENT for
 * malformed JSON (as users of live accounts quote it: ehmad11/suiteql#5) and for JSON that is no object.
 */
export function jsonBody({ headers, body }: Exchange): Record<string, unknown> {
	const type = headers['content-type'];
	if (!JSON_TYPES.includes((type ?? '').split(';', 1)[0].trim().toLowerCase())) {
		throw unsupportedMediaType(type);
	}
	const value = parse(body.toString('utf8'));
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		return value as Record<string, unknown>;
	}
	throw invalidContent('The body must be a JSON object.');
}

/** As `jsonBody`, and `{}` when no body was sent. */
export const optionalJsonBody = (exchange: Exchange) =>
	exchange.body.length === 0 ? {} : jsonBody(exchange);

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw invalidContent('Invalid content in the request body.');
	}
}

const invalidContent = (detail: string) => badRequest([{ detail, code: 'INVALID_CONTENT' }]);
