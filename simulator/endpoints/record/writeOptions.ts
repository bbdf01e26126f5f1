/** Query parameters and headers that steer a write (netsuite-rest.md 4.2, 4.5, 4.6). */
import type { Exchange } from '../../http/endpoint';
import { invalidHeader } from '../../http/errors';
import type { WriteOptions } from '../../records/draft';
import { readFlag, readList } from './readOptions';

type Validation = WriteOptions['nameValidation'];

/** Throws INVALID_PARAMETER and INVALID_HEADER for values that NetSuite does not know. */
export function writeOptions(exchange: Exchange): WriteOptions {
	return {
		replace: readList(exchange.query, 'replace'),
		replaceSelectedFields: readFlag(exchange.query, 'replaceSelectedFields'),
		nameValidation: validation(exchange, 'X-NetSuite-PropertyNameValidation', 'warning'),
		valueValidation: validation(exchange, 'X-NetSuite-PropertyValueValidation', 'error'),
		opener: exchange.actor.permissions,
	};
}

/** The warnings of a write as NetSuite tells them: in a header, never in the body. */
export function warningHeaders(warnings: string[]): Record<string, string> {
	if (warnings.length === 0) return {};
	// Header values are Latin-1; a property name need not be.
	const text = warnings.join(', ').replace(/[^\x20-\x7e]/g, '?');
	return { 'x-netsuite-propertyvalidation': text };
}

function validation({ headers }: Exchange, name: string, absent: Validation): Validation {
	const value = headers[name.toLowerCase()]?.toLowerCase() ?? absent;
	if (value === 'ignore' || value === 'warning' || value === 'error') return value;
	throw invalidHeader(name, `Invalid value '${value}'. Use Ignore, Warning or Error.`);
}
