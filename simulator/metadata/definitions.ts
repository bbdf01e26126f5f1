/** A record type as the named schemas of NetSuite: the record, its lists, sublists, their lines, and its subrecords. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../data/contract';
import { isFilterable, propertyOf } from './property';
import { linksProperty, pageOf } from './pseudoTypes';
import type { JsonObject, Refer } from './shape';

/** Name → the schema, made when it is asked for. */
export type Definitions = Map<string, (refer: Refer) => JsonObject>;

/** Fields at one level: what is not dotted, and the dotted ones by the first part of their names. */
function levels(fields: readonly FieldSchema[]) {
	const own: FieldSchema[] = [];
	const inner = new Map<string, FieldSchema[]>();
	for (const field of fields) {
		const dot = field.name.indexOf('.');
		if (dot < 0) {
			own.push(field);
			continue;
		}
		const part = { ...field, name: field.name.slice(dot + 1) };
		const name = field.name.slice(0, dot);
		const parts = inner.get(name);
		if (parts) parts.push(part);
		else inner.set(name, [part]);
	}
	return { own, inner };
}

interface Level {
	fields: readonly FieldSchema[];
	sublists: readonly SublistSchema[];
	/** Sublists of subrecords, by dotted name. */
	nested: readonly SublistSchema[];
	/** Keywords beside the properties. */
	more: JsonObject;
	body: boolean;
}

/** Adds the schema `name` and everything below it. */
function addLevel(definitions: Definitions, name: string, level: Level): void {
	const { own, inner } = levels(level.fields);
	for (const { name: dotted } of level.nested) {
		const subrecord = dotted.slice(0, dotted.indexOf('.'));
		if (!inner.has(subrecord)) inner.set(subrecord, []);
	}
	definitions.set(name, (refer) => {
		const properties: JsonObject = { links: linksProperty(refer) };
		for (const field of own) properties[field.name] = propertyOf(field, refer, level.body);
		for (const subrecord of inner.keys()) properties[subrecord] = refer(`${name}-${subrecord}`);
		for (const { name: list } of level.sublists) {
			properties[list] = refer(`${name}-${list}Collection`);
		}
		return { type: 'object', properties, ...level.more };
	});
	for (const [subrecord, fields] of inner) {
		const prefix = `${subrecord}.`;
		const sublists = level.nested
			.filter((list) => list.name.startsWith(prefix))
			.map((list) => ({ ...list, name: list.name.slice(prefix.length) }));
		addLevel(definitions, `${name}-${subrecord}`, {
			fields,
			sublists,
			nested: [],
			more: {},
			body: false,
		});
	}
	for (const list of level.sublists) addSublist(definitions, `${name}-${list.name}`, list);
}

/** The list and its lines. Their subrecords are `customer-addressBook-addressBookAddress`, without "Element". */
function addSublist(definitions: Definitions, name: string, list: SublistSchema): void {
	definitions.set(`${name}Collection`, (refer) => pageOf(refer(`${name}Element`), refer));
	const lines: Definitions = new Map();
	addLevel(lines, name, {
		fields: list.fields,
		sublists: [],
		nested: list.nested ?? [],
		more: {
			'x-ns-filterable': list.fields.filter(isFilterable).map((field) => field.name),
			'x-ns-sublistkey':
				list.key === undefined
					? { present: false }
					: { present: true, value: { new: [list.key], existing: [list.key] } },
		},
		body: false,
	});
	for (const [key, make] of lines) definitions.set(key === name ? `${name}Element` : key, make);
}

/** All schemas of a record type. The type's own name comes first. */
export function definitionsOf(schema: RecordSchema): Definitions {
	const definitions: Definitions = new Map();
	const { type } = schema;
	addLevel(definitions, type, {
		fields: schema.fields,
		sublists: schema.sublists,
		nested: schema.nested ?? [],
		more: {
			'x-ns-filterable': schema.fields.filter(isFilterable).map((field) => field.name),
			...(/^customrecord/i.test(type) && { 'x-ns-custom-record': true }),
		},
		body: true,
	});
	definitions.set(`${type}Collection`, (refer) => pageOf(refer(type), refer));
	return definitions;
}
