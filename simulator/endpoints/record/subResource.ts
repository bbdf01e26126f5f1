/** What lies below a record: read only (netsuite-rest.md 4.1, 4.6). */
import type {
	FieldSchema,
	RecordSchema,
	Store,
	StoredRecord,
	SublistSchema,
} from '../../data/contract';
import { recordDoesNotExist } from '../../data/refusal';
import { collection, singular, type Answer } from '../../http/answer';
import type { Endpoint, Exchange } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { findNested, findSublist, namesOf } from '../../records/names';
import {
	findLine,
	renderLine,
	renderRecord,
	renderSublist,
	renderSubrecord,
	type RenderOptions,
} from '../../records/render';
import type { Json } from '../../records/renderValue';
import { readFlag } from './readOptions';

const PATH = `${RECORD_ROOT}/:type/:id/*`;

/** `GET /{type}/{id}/{sublist}[/{line}[/{subrecord or field}]]`, `…/{subrecord}`, `…/{referenceField}`. */
export const subResource: Endpoint = {
	method: 'GET',
	path: PATH,
	handle(exchange, { records, store }) {
		const { type, id, '*': rest } = exchange.params;
		const record = records.get(type, id, exchange.actor.permissions);
		const schema = store.schema(record.type);
		if (!schema) throw recordDoesNotExist();
		const segments = rest.split('/').filter((segment) => segment !== '');
		return read({ store, record, schema, options: options(exchange) }, segments);
	},
};

interface Reading {
	store: Store;
	record: StoredRecord;
	schema: RecordSchema;
	options: RenderOptions;
}

const options = ({ baseUrl, query }: Exchange): RenderOptions => ({
	baseUrl,
	expandSubResources: readFlag(query, 'expandSubResources'),
	simpleEnumFormat: readFlag(query, 'simpleEnumFormat'),
});

function read(reading: Reading, [name, ...path]: string[]): Answer {
	const { store, record, schema, options } = reading;
	if (name === undefined) throw recordDoesNotExist();
	const sublist = findSublist(schema, name);
	if (!sublist) {
		if (path.length === 0) return belowRecord(reading, name);
		return inSubrecord(schema, renderSubrecord(store, record, name, options), name, path);
	}
	const [key, inLine, ...deeper] = path;
	if (key === undefined) return collection(renderSublist(store, record, name, options));
	if (inLine === undefined) return singular(renderLine(store, record, name, key, options));
	if (deeper.length === 0) return belowLine(reading, sublist, key, inLine);
	const at = { sublist: sublist.name, key };
	const subrecord = renderSubrecord(store, record, inLine, options, at);
	return inSubrecord(sublist, subrecord, inLine, deeper);
}

/** A sublist inside a subrecord, or a line of it (`…/inventoryDetail/inventoryAssignment/1`). */
function inSubrecord(
	schema: RecordSchema | SublistSchema,
	subrecord: Json,
	name: string,
	[list, key, ...deeper]: string[],
): Answer {
	const nested = findNested(schema, name, list);
	const found = nested && (subrecord as JsonObject)[nested.name.split('.')[1]];
	if (found === undefined || deeper.length > 0) throw recordDoesNotExist();
	if (key === undefined) return collection(found);
	const line = ((found as JsonObject).items as JsonObject[]).find(({ links }) =>
		(links as Array<{ href: string }>)[0].href.endsWith(`/${encodeURIComponent(key)}`),
	);
	if (!line) throw recordDoesNotExist();
	return singular(line);
}

type JsonObject = { [key: string]: Json };

function belowRecord({ store, record, schema, options }: Reading, name: string): Answer {
	const { fields, subrecords } = namesOf(schema);
	const lower = name.toLowerCase();
	if (subrecords.has(lower)) return singular(renderSubrecord(store, record, name, options));
	const field = fields.get(lower);
	if (field?.type === 'multiselect') {
		const list = renderRecord(store, record, { ...options, fields: [field.name] })[field.name];
		if (list !== undefined) return collection(list);
	}
	return target(store, field, record.values, options);
}

function belowLine(
	{ store, record, options }: Reading,
	sublist: SublistSchema,
	key: string,
	name: string,
): Answer {
	const { fields, subrecords } = namesOf(sublist);
	const lower = name.toLowerCase();
	if (subrecords.has(lower)) {
		const at = { sublist: sublist.name, key };
		return singular(renderSubrecord(store, record, name, options, at));
	}
	const line = findLine(store, sublist, record.lines[sublist.name], key);
	return target(store, fields.get(lower), line?.values ?? {}, options);
}

/** The record that a reference field points to. Throws 404 for anything else, and for an empty one. */
function target(
	store: Store,
	field: FieldSchema | undefined,
	values: StoredRecord['values'],
	options: RenderOptions,
): Answer {
	const id = field?.type === 'reference' ? values[field.name] : undefined;
	const found = id === undefined ? undefined : store.get(field?.refType ?? '', String(id));
	if (!found) throw recordDoesNotExist();
	return singular(renderRecord(store, found, options));
}
