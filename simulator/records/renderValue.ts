/** One stored value as the record service writes it (netsuite-rest.md 4.3). */
import { DateTime } from 'luxon';
import type { FieldSchema, Store } from '../data/contract';

export interface ValueOptions {
	/** Origin, as in `https://123456.suitetalk.api.netsuite.com`. */
	baseUrl: string;
	/** Enumerations as their id alone. */
	simpleEnumFormat: boolean;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The URL of a record, or of what lies below it. */
export function recordUrl(baseUrl: string, ...path: string[]): string {
	return [`${baseUrl}/services/rest/record/v1`, ...path.map(encodeURIComponent)].join('/');
}

/** `[{ rel: 'self', href }]`. */
export function selfLink(href: string): Json {
	return [{ rel: 'self', href }];
}

/** `{ links, id, refName, externalId? }`; without links when nothing stands behind the id any more. */
export function reference(store: Store, refType: string, id: string, baseUrl: string): Json {
	const record = store.get(refType, id);
	if (!record) return { id };
	return {
		links: selfLink(recordUrl(baseUrl, record.type, id)),
		id,
		refName: store.displayName(refType, id),
		...(record.externalId === undefined ? {} : { externalId: record.externalId }),
	};
}

function dateTime(ms: number): string {
	return DateTime.fromMillis(ms, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

/**
 * The JSON of a value that is not empty. `href` is the URL of the record or line that has it, for a multiselect's links.
 */
export function renderValue(
	store: Store,
	field: FieldSchema,
	value: string | number | boolean | string[],
	href: string,
	{ baseUrl, simpleEnumFormat }: ValueOptions,
): Json {
	if (field.type === 'reference') {
		return reference(store, field.refType ?? '', String(value), baseUrl);
	}
	if (field.type === 'enum') {
		const id = String(value);
		return simpleEnumFormat ? id : { id, refName: field.options?.[id] ?? id };
	}
	if (field.type === 'multiselect' && Array.isArray(value)) {
		return {
			links: selfLink(`${href}/${field.name}`),
			items: value.map((id) => reference(store, field.refType ?? '', id, baseUrl)),
			totalResults: value.length,
		};
	}
	if (field.type === 'datetime' && typeof value === 'number') return dateTime(value);
	return value;
}
