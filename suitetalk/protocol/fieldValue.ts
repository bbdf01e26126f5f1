/** Turns a value as people map it (text, number, ISO date, list of ids) into what a record field takes. */
import type { RecordField } from './recordSchema';
import { isObject } from './isObject';

/** The JSON for NetSuite, or words for what the field wants instead ("a whole number"). */
export type FieldValue = { json: unknown } | { wanted: string };

/**
 * Milliseconds since 1970 of a date-time that says no time zone; undefined when it cannot be read.
 * The caller knows the workflow's time zone.
 */
export type ReadLocalTime = (text: string) => number | undefined;

type Read = (value: unknown, field: RecordField, readLocalTime: ReadLocalTime) => FieldValue;

/**
 * The JSON of one field (netsuite-rest 4.3, 4.6). An object or a list that is already in
 * NetSuite's shape is left as it is.
 *
 * @param value text, number, boolean, array or object; not null, undefined or ''
 */
export function fieldValue(
	field: RecordField,
	value: unknown,
	readLocalTime: ReadLocalTime,
): FieldValue {
	return READERS[field.kind](value, field, readLocalTime);
}

const text: Read = (value) => ({
	json: typeof value === 'object' ? JSON.stringify(value) : String(value),
});

const number: Read = (value, { kind }) => {
	const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	const fits = kind === 'integer' ? Number.isInteger(read) : Number.isFinite(read);
	if (fits) return { json: read };
	return { wanted: kind === 'integer' ? 'a whole number' : 'a number such as 12.5' };
};

/** SuiteQL gives flags as `T` and `F`. */
const boolean: Read = (value) => {
	const word = String(value).trim().toLowerCase();
	if (['true', 't', 'yes', '1'].includes(word)) return { json: true };
	if (['false', 'f', 'no', '0'].includes(word)) return { json: false };
	return { wanted: 'true or false' };
};

/** The calendar date as it is written, whatever time and zone follow it. */
const date: Read = (value) => {
	const day = /^\s*(\d{4}-\d{2}-\d{2})(?=\s*$|[T ])/.exec(String(value))?.[1];
	return day !== undefined && !Number.isNaN(Date.parse(day))
		? { json: day }
		: { wanted: 'a date such as 2026-05-31' };
};

const dateTime: Read = (value, _field, readLocalTime) => {
	const written = String(value).trim();
	const [, time, zone] = /^\d{4}-\d{2}-\d{2}(?:[T ](\d{2}:\d{2}.*?)(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
		written,
	) ?? [undefined];
	const isIso = time !== undefined || /^\d{4}-\d{2}-\d{2}$/.test(written);
	const moment = !isIso ? NaN : zone ? Date.parse(written) : (readLocalTime(written) ?? NaN);
	if (Number.isNaN(moment)) return { wanted: 'a date and time such as 2026-05-31T09:30:00Z' };
	return { json: new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z') };
};

const reference: Read = (value) => {
	if (isObject(value)) return { json: value };
	if (typeof value !== 'string' && typeof value !== 'number') {
		return { wanted: 'an internal ID such as 107, or eid: and an external ID' };
	}
	const id = String(value).trim();
	const external = /^eid:(.+)$/i.exec(id)?.[1];
	return { json: external === undefined ? { id } : { externalId: external } };
};

/** By id; any other text is taken for the choice's name, which NetSuite looks up (netsuite-rest 4.3). */
const enumeration: Read = (value, { choices = [] }) => {
	if (isObject(value)) return { json: value };
	const word = String(value).trim();
	const choice = choices.find(({ id, label }) => id === word || label === word);
	const byName = choice === undefined && choices.length > 0;
	return { json: byName ? { refName: word } : { id: choice?.id ?? word } };
};

/** A list, JSON text of one, or ids between commas. */
const multiselect: Read = (value, field, readLocalTime) => {
	const parsed = fromJson(value);
	const entries = isObject(parsed) ? parsed.items : Array.isArray(parsed) ? parsed : idsOf(parsed);
	if (!Array.isArray(entries)) return { wanted: 'a list of IDs such as 1,2' };
	const items: unknown[] = [];
	for (const entry of entries) {
		const read = reference(entry, field, readLocalTime);
		if ('wanted' in read) return { wanted: 'a list of IDs such as 1,2' };
		items.push(read.json);
	}
	return { json: { items } };
};

const sublist: Read = (value) => {
	const parsed = fromJson(value);
	if (Array.isArray(parsed) && parsed.every(isObject)) return { json: { items: parsed } };
	if (isObject(parsed)) return { json: 'items' in parsed ? parsed : { items: [parsed] } };
	return { wanted: 'a JSON list of lines such as [{"quantity": 2}]' };
};

const subrecord: Read = (value) => {
	const parsed = fromJson(value);
	return isObject(parsed)
		? { json: parsed }
		: { wanted: 'a JSON object such as {"city": "Berlin"}' };
};

const READERS: Record<RecordField['kind'], Read> = {
	text,
	time: text,
	integer: number,
	number,
	boolean,
	date,
	dateTime,
	reference,
	enumeration,
	multiselect,
	sublist,
	subrecord,
};

const idsOf = (value: unknown): string[] | undefined =>
	typeof value === 'string' || typeof value === 'number'
		? String(value)
				.split(',')
				.map((id) => id.trim())
				.filter((id) => id !== '')
		: undefined;

/** JSON text as its value, any other text as it is. */
function fromJson(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}
