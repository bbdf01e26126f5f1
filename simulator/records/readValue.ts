/** A JSON value of a request as it is stored; refused when it does not fit its field (netsuite-rest.md 4.3, 10.2). */
import { DateTime } from 'luxon';
import type { FieldSchema, Store } from '../data/contract';

export type Stored = string | number | boolean | string[] | undefined;

/** `semantic` faults are refused whatever X-NetSuite-PropertyValueValidation says. */
export type ReadResult = { value: Stored } | { fault: string; semantic: boolean };

const EXPECTED: Record<FieldSchema['type'], string> = {
	string: 'a string',
	integer: 'a whole number',
	float: 'a number',
	currency: 'a number',
	boolean: 'true or false',
	date: 'a date as YYYY-MM-DD',
	datetime: 'a date and time as YYYY-MM-DDThh:mm:ssZ',
	reference: 'an id, or an object with id, externalId or refName',
	enum: 'an id, or an object with id or refName',
	multiselect: 'an object with a list of items',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function mismatch(field: FieldSchema, value: unknown): ReadResult {
	const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return {
		fault: `Invalid value ${shown.slice(0, 60)} for the field ${field.name}. Expected ${EXPECTED[field.type]}.`,
		semantic: false,
	};
}

/** NetSuite's own sentence for an id that is not there. */
function invalidField(field: FieldSchema, value: unknown): ReadResult {
	const name = field.name.slice(field.name.lastIndexOf('.') + 1);
	return {
		fault: `You have entered an Invalid Field Value ${String(value)} for the following field: ${name}`,
		semantic: true,
	};
}

function byName(store: Store, refType: string, name: string): string | undefined {
	for (const record of store.all(refType)) {
		if (store.displayName(refType, record.id) === name) return record.id;
	}
	return undefined;
}

/** A plain id is taken too: the tests of netsuite-api-client write `"subsidiary": "1"` to a live account. */
function readReference(store: Store, field: FieldSchema, value: unknown): ReadResult {
	if (Array.isArray(value)) return mismatch(field, value);
	const refType = field.refType ?? '';
	const { id, externalId, refName } = isObject(value)
		? value
		: { id: value, externalId: undefined, refName: undefined };
	if (typeof id === 'string' || typeof id === 'number') {
		// Forms and the like are not kept here, so any id of them is as good as another.
		if (field.refType === undefined) return { value: String(id) };
		return store.get(refType, String(id)) ? { value: String(id) } : invalidField(field, id);
	}
	if (typeof externalId === 'string') {
		const found = store.byExternalId(refType, externalId);
		return found ? { value: found.id } : invalidField(field, externalId);
	}
	if (typeof refName === 'string') {
		const found = byName(store, refType, refName);
		return found === undefined ? invalidField(field, refName) : { value: found };
	}
	return mismatch(field, value);
}

function readEnum(field: FieldSchema, value: unknown): ReadResult {
	const options = field.options ?? {};
	const given = isObject(value) ? (value.id ?? value.refName) : value;
	if (typeof given !== 'string' && typeof given !== 'number') return mismatch(field, value);
	if (Object.hasOwn(options, String(given))) return { value: String(given) };
	if (isObject(value) && value.id === undefined) {
		const id = Object.keys(options).find((key) => options[key] === given);
		if (id !== undefined) return { value: id };
	}
	return { ...(invalidField(field, given) as { fault: string }), semantic: false };
}

function readMultiselect(store: Store, field: FieldSchema, value: unknown): ReadResult {
	const items = isObject(value) ? value.items : value;
	if (items === null) return { value: undefined };
	if (!Array.isArray(items)) return mismatch(field, value);
	const ids: string[] = [];
	for (const item of items) {
		const read = readReference(store, field, isObject(item) ? item : { id: item as unknown });
		if ('fault' in read) return read;
		if (typeof read.value === 'string' && !ids.includes(read.value)) ids.push(read.value);
	}
	return { value: ids.length > 0 ? ids : undefined };
}

function readDate(field: FieldSchema, value: unknown): ReadResult {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return mismatch(field, value);
	return DateTime.fromISO(value).isValid ? { value } : mismatch(field, value);
}

function readDateTime(field: FieldSchema, value: unknown): ReadResult {
	if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return mismatch(field, value);
	const moment = DateTime.fromISO(value, { zone: 'utc' });
	// Storage has whole seconds (netsuite-rest.md 12.2).
	return moment.isValid
		? { value: Math.floor(moment.toMillis() / 1000) * 1000 }
		: mismatch(field, value);
}

/** Reads a value that is not null; an empty string is an empty field. */
export function readValue(store: Store, field: FieldSchema, value: unknown): ReadResult {
	switch (field.type) {
		case 'reference':
			return readReference(store, field, value);
		case 'enum':
			return readEnum(field, value);
		case 'multiselect':
			return readMultiselect(store, field, value);
		case 'date':
			return readDate(field, value);
		case 'datetime':
			return readDateTime(field, value);
		case 'boolean':
			return typeof value === 'boolean' ? { value } : mismatch(field, value);
		case 'string':
			if (typeof value !== 'string') return mismatch(field, value);
			return { value: value === '' ? undefined : value };
		case 'integer':
			return Number.isInteger(value) ? { value: value as number } : mismatch(field, value);
		default:
			return typeof value === 'number' && Number.isFinite(value)
				? { value }
				: mismatch(field, value);
	}
}
