/** The Prefer header (RFC 7240): `respond-async, batch-processing="parallel"`. */
import type { Exchange } from './endpoint';

/** Preferences by lower-case name; a value without its quotes, `''` where there is none. */
export function preferences({ headers }: Pick<Exchange, 'headers'>): Map<string, string> {
	const found = new Map<string, string>();
	for (const part of (headers.prefer ?? '').split(',')) {
		const [name, value = ''] = part.split(';', 1)[0].split(/=(.*)/s, 2);
		found.set(
			name.trim().toLowerCase(),
			value
				.trim()
				.replace(/^"(.*)"$/, '$1')
				.toLowerCase(),
		);
	}
	found.delete('');
	return found;
}

/** True when the client asks for a 202 and a job. */
export const prefersAsync = (exchange: Pick<Exchange, 'headers'>) =>
	preferences(exchange).has('respond-async');
