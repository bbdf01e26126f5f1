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
import { notSimulated } from '../../http/errors';
import { RECORD_ROOT } from '../../http/service';
import { findSublist, namesOf } from '../../records/names';
import {
	renderLine,
	renderRecord,
	renderSublist,
	renderSubrecord,
	type RenderOptions,
} from '../../records/render';
import { readFlag } from './readOptions';
import { refuseUnserved } from './writeOptions';

const PATH = `${RECORD_ROOT}/:type/:id/*`;

/** `GET /{type}/{id}/{sublist}[/{line}[/{subrecord or field}]]`, `…/{subrecord}`, `…/{referenceField}`. */
export const subResource: Endpoint = {
	method: 'GET',
	path: PATH,
	handle(exchange, { records, store }) {
		refuseUnserved(exchange);
		const { type, id, '*': rest } = exchange.params;
		const record = records.get(type, id);
		const schema = store.schema(record.type);
		if (!schema) throw recordDoesNotExist();
		const segments = rest.split('/').filter((segment) => segment !== '');
		return read({ store, record, schema, options: options(exchange) }, segments);
	},
};

/** `POST` below a record: relations and actions, which NetSuite has and this simulator has not. */
export const action: Endpoint = {
	method: 'POST',
	path: PATH,
	handle: ({ params }) => {
		throw notSimulated(`POST …/${params['*']}`);
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

function read(reading: Reading, [name, key, inLine, ...deeper]: string[]): Answer {
	const { store, record, schema, options } = reading;
	if (name === undefined || deeper.length > 0) throw recordDoesNotExist();
	const sublist = findSublist(schema, name);
	if (!sublist) {
		if (key !== undefined) throw recordDoesNotExist();
		return belowRecord(reading, name);
	}
	if (key === undefined) return collection(renderSublist(store, record, name, options));
	if (inLine === undefined) return singular(renderLine(store, record, name, key, options));
	return belowLine(reading, sublist, key, inLine);
}

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
	const line = record.lines[sublist.name]?.find((entry) => String(entry.line) === key);
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
