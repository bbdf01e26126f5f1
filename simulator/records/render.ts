/** Stored records as the JSON of the record service (netsuite-rest.md 4.3): links, sublists, subrecords, no empty fields. */
import type {
	FieldSchema,
	RecordSchema,
	Store,
	StoredLine,
	StoredRecord,
	SublistSchema,
	Values,
} from '../data/contract';
import { invalidParameter, recordDoesNotExist, unknownRecordType } from '../data/refusal';
import { findSublist, namesOf } from './names';
import { type Json, type ValueOptions, recordUrl, renderValue, selfLink } from './renderValue';

export interface RenderOptions extends ValueOptions {
	/** Sublists and subrecords in full instead of links alone. */
	expandSubResources: boolean;
	/** Only these body fields, in any case; a sublist or subrecord cannot be picked. */
	fields?: string[];
}

type JsonObject = { [key: string]: Json };

function schemaOf(store: Store, record: StoredRecord): RecordSchema {
	const schema = store.schema(record.type);
	if (!schema) throw unknownRecordType(record.type);
	return schema;
}

function sublistOf(store: Store, record: StoredRecord, name: string): SublistSchema {
	const sublist = findSublist(schemaOf(store, record), name);
	if (!sublist) throw recordDoesNotExist();
	return sublist;
}

/** The body of a record or line: plain fields, and dotted ones gathered into their subrecord. */
function renderFields(
	store: Store,
	fields: readonly FieldSchema[],
	values: Values,
	href: string,
	options: RenderOptions,
): JsonObject {
	const out: JsonObject = {};
	for (const field of fields) {
		const value = values[field.name];
		if (value === undefined) continue;
		const dot = field.name.indexOf('.');
		if (dot < 0) {
			out[field.name] = renderValue(store, field, value, href, options);
			continue;
		}
		const name = field.name.slice(0, dot);
		const url = `${href}/${name}`;
		const subrecord = (out[name] ??= { links: selfLink(url) }) as JsonObject;
		if (options.expandSubResources) {
			subrecord[field.name.slice(dot + 1)] = renderValue(store, field, value, url, options);
		}
	}
	return out;
}

function lineUrl(listUrl: string, line: StoredLine): string {
	return `${listUrl}/${line.line}`;
}

function lineBody(
	store: Store,
	sublist: SublistSchema,
	line: StoredLine,
	listUrl: string,
	options: RenderOptions,
): JsonObject {
	const href = lineUrl(listUrl, line);
	return {
		links: selfLink(href),
		...(sublist.key === undefined ? {} : { [sublist.key]: line.line }),
		...renderFields(store, sublist.fields, line.values, href, options),
	};
}

function collection(
	store: Store,
	record: StoredRecord,
	sublist: SublistSchema,
	options: RenderOptions,
): JsonObject {
	const url = recordUrl(options.baseUrl, record.type, record.id, sublist.name);
	const lines = record.lines[sublist.name] ?? [];
	return {
		links: selfLink(url),
		items: lines.map((line) => lineBody(store, sublist, line, url, options)),
		totalResults: lines.length,
	};
}

function picked(schema: RecordSchema, fields: string[]): readonly FieldSchema[] {
	const { fields: known } = namesOf(schema);
	return fields.map((name) => {
		const field = known.get(name.trim().toLowerCase());
		if (field) return field;
		throw invalidParameter(
			`Unknown field name '${name}' in the fields parameter. Sublists and subrecords cannot be selected.`,
			'fields',
		);
	});
}

/**
 * A whole record. Throws NetSuiteRefusal (INVALID_PARAMETER) when `fields` names what is no body field.
 * `created` and `modified` of the store appear under the schema's own names for them.
 */
export function renderRecord(
	store: Store,
	record: StoredRecord,
	options: RenderOptions,
): JsonObject {
	const schema = schemaOf(store, record);
	const url = recordUrl(options.baseUrl, record.type, record.id);
	const values: Values = { ...record.values, id: record.id, externalId: record.externalId };
	if (schema.created) values[schema.created] = record.created;
	if (schema.modified) values[schema.modified] = record.modified;
	if (options.fields !== undefined && options.fields.length > 0) {
		const fields = picked(schema, options.fields);
		const query = `?fields=${encodeURIComponent(options.fields.join(','))}`;
		const body = renderFields(store, fields, values, url, options);
		return { links: selfLink(url + query), id: record.id, ...body };
	}
	const body = renderFields(store, schema.fields, values, url, options);
	for (const sublist of schema.sublists) {
		body[sublist.name] = options.expandSubResources
			? collection(store, record, sublist, options)
			: { links: selfLink(`${url}/${sublist.name}`) };
	}
	return { links: selfLink(url), ...body };
}

/** A sublist with its lines: in full when `expandSubResources`, else each line as its link. Throws 404 for an unknown sublist. */
export function renderSublist(
	store: Store,
	record: StoredRecord,
	sublistName: string,
	options: RenderOptions,
): JsonObject {
	const sublist = sublistOf(store, record, sublistName);
	const list = collection(store, record, sublist, options);
	if (options.expandSubResources) return list;
	const items = (list.items as JsonObject[]).map(({ links }) => ({ links }));
	return { ...list, items };
}

/** One line by its key (`/salesOrder/1/item/3`: the line's key, not an index). Throws 404 when there is none. */
export function renderLine(
	store: Store,
	record: StoredRecord,
	sublistName: string,
	key: string,
	options: RenderOptions,
): JsonObject {
	const sublist = sublistOf(store, record, sublistName);
	const line = record.lines[sublist.name]?.find((entry) => String(entry.line) === key);
	if (!line) throw recordDoesNotExist();
	const url = recordUrl(options.baseUrl, record.type, record.id, sublist.name);
	return lineBody(store, sublist, line, url, options);
}

/**
 * A subrecord in full: of the record (`/subsidiary/1/mainAddress`), or of a line when `at` names one
 * (`/customer/107/addressBook/39/addressBookAddress`). Throws 404 when the record has none.
 */
export function renderSubrecord(
	store: Store,
	record: StoredRecord,
	name: string,
	options: RenderOptions,
	at?: { sublist: string; key: string },
): JsonObject {
	const expanded = { ...options, expandSubResources: true, fields: undefined };
	const body = at
		? renderLine(store, record, at.sublist, at.key, expanded)
		: renderRecord(store, record, expanded);
	const schema = at ? sublistOf(store, record, at.sublist) : schemaOf(store, record);
	const subrecord = namesOf(schema).subrecords.get(name.toLowerCase());
	const found = subrecord === undefined ? undefined : body[subrecord];
	if (found === undefined) throw recordDoesNotExist();
	return found as JsonObject;
}
