/** Query parameters that steer what is shown (netsuite-rest.md 4.3). */
import { invalidParameter } from '../../data/refusal';

/** `true` or `false`; absent is false. Throws INVALID_PARAMETER for anything else. */
export function readFlag(query: URLSearchParams, name: string): boolean {
	const value = query.get(name)?.toLowerCase() ?? 'false';
	if (value === 'true' || value === 'false') return value === 'true';
	throw invalidParameter(`Invalid ${name} value '${value}'. Provide true or false.`, name);
}

/** Names separated by commas; absent or empty is undefined. */
export function readList(query: URLSearchParams, name: string): string[] | undefined {
	const names = (query.get(name) ?? '')
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	return names.length > 0 ? names : undefined;
}
