/**
 * The value without NetSuite's `links` lists, at every level. Only lists are dropped: a column or
 * field that happens to be called links holds something else.
 */
export function withoutLinks(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutLinks);
	if (typeof value !== 'object' || value === null) return value;
	const kept = Object.entries(value).filter(([key, inner]) => !isLinks(key, inner));
	return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLinks(inner)]));
}

const isLinks = (key: string, value: unknown) => key === 'links' && Array.isArray(value);
