import { NetSuiteError } from './netSuiteError';

/**
 * The record types that the metadata catalog lists (netsuite-rest 7), in its order.
 *
 * @throws NetSuiteError `NOT_A_CATALOG` when the answer has no list of names.
 */
export function recordTypeNames(body: unknown): string[] {
	const items = (body as { items?: unknown } | null | undefined)?.items;
	if (Array.isArray(items)) {
		return items
			.map((item) => (item as { name?: unknown } | null)?.name)
			.filter((name) => typeof name === 'string');
	}
	throw new NetSuiteError({
		code: 'NOT_A_CATALOG',
		title: "NetSuite's answer has no list of record types",
		remedy:
			'Run again. If it stays, check the base URL of the credential and any proxy on the way.',
	});
}
