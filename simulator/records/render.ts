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
import { saysOrderStatus } from '../data/orderStatus';
import { invalidParameter, recordDoesNotExist, unknownRecordType } from '../data/refusal';
import { findSublist, namesOf } from './names';
import { type Json, type ValueOptions, recordUrl, renderValue, selfLink } from './renderValue';

export interface RenderOptions extends ValueOptions {
	/** Sublists and subrecords in full instead of links alone. */
	expandSubResources: boolean;
	/** These sublists and subrecords in full, in any case. */
	expand?: string[];
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

/** What has fields and subrecords: a record, or a line. */
interface Body {
	fields: readonly FieldSchema[];
	nested?: readonly SublistSchema[];
	values: Values;
	/** Lines of the sublists in subrecords, by dotted name. */
	lines?: Record<string, StoredLine[]>;
}

const expands = ({ expandSubResources, expand }: RenderOptions, name: string) =>
	expandSubResources || expand?.some((wanted) => wanted.toLowerCase() === name.toLowerCase());

/** The body of a record or line: plain fields, and dotted ones gathered into their subrecord. */
function renderFields(store: Store, body: Body, href: string, options: RenderOptions): JsonObject {
	const out: JsonObject = {};
	const subrecord = (name: string) =>
		(out[name] ??= { links: selfLink(`${href}/${name}`) }) as JsonObject;
	for (const field of body.fields) {
		const value = body.values[field.name];
		if (value === undefined) continue;
		const dot = field.name.indexOf('.');
		if (dot < 0) {
			out[field.name] = renderValue(store, field, value, href, options);
			continue;
		}
		const name = field.name.slice(0, dot);
		const found = subrecord(name);
		if (!expands(options, name)) continue;
		found[field.name.slice(dot + 1)] = renderValue(store, field, value, `${href}/${name}`, options);
	}
	for (const sublist of body.nested ?? []) {
		const lines = body.lines?.[sublist.name];
		if (!lines || lines.length === 0) continue;
		const [name, list] = sublist.name.split('.');
		const url = `${href}/${name}/${list}`;
		const found = subrecord(name);
		if (expands(options, name)) found[list] = linesBody(store, sublist, lines, url, options);
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
	const { fields, nested } = sublist;
	return {
		links: selfLink(href),
		...(sublist.key === undefined ? {} : { [sublist.key]: line.line }),
		...renderFields(
			store,
			{ fields, nested, values: line.values, lines: line.lines },
			href,
			options,
		),
	};
}

/** Lines with their envelope; expanded to the last subrecord. */
function linesBody(
	store: Store,
	sublist: SublistSchema,
	lines: readonly StoredLine[],
	url: string,
	options: RenderOptions,
): JsonObject {
	return {
		links: selfLink(url),
		items: lines.map((line) => lineBody(store, sublist, line, url, options)),
		totalResults: lines.length,
	};
}

function collection(
	store: Store,
	record: StoredRecord,
	sublist: SublistSchema,
	options: RenderOptions,
): JsonObject {
	const url = recordUrl(options.baseUrl, record.type, record.id, sublist.name);
	return linesBody(store, sublist, record.lines[sublist.name] ?? [], url, options);
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

/** Throws INVALID_PARAMETER when `expand` names what is neither a sublist nor a subrecord. */
function checkExpand(schema: RecordSchema, expand: readonly string[] = []): void {
	for (const name of expand) {
		const subrecord = namesOf(schema).subrecords.has(name.toLowerCase());
		if (subrecord || findSublist(schema, name)) continue;
		throw invalidParameter(`There is no sublist or subrecord '${name}' to expand.`, 'expand');
	}
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
	if (saysOrderStatus(record.type, 'orderStatus')) values.orderStatus = values.status;
	if (options.fields !== undefined && options.fields.length > 0) {
		const fields = picked(schema, options.fields);
		const query = `?fields=${encodeURIComponent(options.fields.join(','))}`;
		const body = renderFields(store, { fields, values }, url, options);
		return { links: selfLink(url + query), id: record.id, ...body };
	}
	checkExpand(schema, options.expand);
	const { fields, nested } = schema;
	const body = renderFields(store, { fields, nested, values, lines: record.lines }, url, options);
	for (const sublist of schema.sublists) {
		body[sublist.name] = expands(options, sublist.name)
			? collection(store, record, sublist, { ...options, expandSubResources: true })
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

/** A line by its key, or by `eid:` and the external id of a record that it refers to (netsuite-rest.md 4.7). */
export function findLine(
	store: Store,
	sublist: SublistSchema,
	lines: readonly StoredLine[] = [],
	key: string,
): StoredLine | undefined {
	if (!key.startsWith('eid:')) return lines.find((entry) => String(entry.line) === key);
	const externalId = key.slice('eid:'.length);
	return lines.find(({ values }) =>
		sublist.fields.some(({ name, type, refType }) => {
			const id = values[name];
			if (type !== 'reference' || refType === undefined || id === undefined) return false;
			return store.byExternalId(refType, externalId)?.id === id;
		}),
	);
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
	const line = findLine(store, sublist, record.lines[sublist.name], key);
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
