/** Query parameters and headers that steer a write (netsuite-rest.md 4.2, 4.5, 4.6). */
import type { Exchange } from '../../http/endpoint';
import { invalidHeader, notSimulated } from '../../http/errors';
import type { WriteOptions } from '../../records/draft';
import { readFlag, readList } from './readOptions';

type Validation = WriteOptions['nameValidation'];

/** Throws INVALID_PARAMETER and INVALID_HEADER for values that NetSuite does not know. */
export function writeOptions(exchange: Exchange): WriteOptions {
	refuseUnserved(exchange);
	return {
		replace: readList(exchange.query, 'replace'),
		replaceSelectedFields: readFlag(exchange.query, 'replaceSelectedFields'),
		nameValidation: validation(exchange, 'X-NetSuite-PropertyNameValidation', 'warning'),
		valueValidation: validation(exchange, 'X-NetSuite-PropertyValueValidation', 'error'),
	};
}

/** The warnings of a write as NetSuite tells them: in a header, never in the body. */
export function warningHeaders(warnings: string[]): Record<string, string> {
	if (warnings.length === 0) return {};
	// Header values are Latin-1; a property name need not be.
	const text = warnings.join(', ').replace(/[^\x20-\x7e]/g, '?');
	return { 'x-netsuite-propertyvalidation': text };
}

/**
 * Throws for what NetSuite would do otherwise than by a plain write, so that no client takes a
 * synchronous answer for an asynchronous one, or a saved record for a form.
 */
export function refuseUnserved({ headers }: Exchange): void {
	if (/respond-async/i.test(headers.prefer ?? '')) {
		throw notSimulated('asynchronous requests (Prefer: respond-async)');
	}
	const form = /type=(create-form|edit-form|select-options)/i.exec(headers.accept ?? '');
	if (form) throw notSimulated(`${form[1]} requests`);
}

function validation({ headers }: Exchange, name: string, absent: Validation): Validation {
	const value = headers[name.toLowerCase()]?.toLowerCase() ?? absent;
	if (value === 'ignore' || value === 'warning' || value === 'error') return value;
	throw invalidHeader(name, `Invalid value '${value}'. Use Ignore, Warning or Error.`);
}
