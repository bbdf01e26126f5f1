/** External ids in URLs. */
import { badRequest } from '../data/refusal';

/** `|` separates multiselect values and breaks `eid:`; only these characters work in a URL (netsuite-rest.md 4.7). */
const EXTERNAL_ID = /^[A-Za-z0-9_-]+$/;

/** Throws INVALID_REQUEST for an external id that a URL cannot carry. */
export function checkExternalId(externalId: string): void {
	if (EXTERNAL_ID.test(externalId)) return;
	throw badRequest([
		{
			detail: `Invalid external id '${externalId}'. Use letters, digits, underscores and hyphens only.`,
			code: 'INVALID_REQUEST',
			url: `eid:${externalId}`,
		},
	]);
}
