/** Finds fields and sublists by name in any case; the look-up tables are made once a schema. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../data/contract';

export interface Names {
	fields: ReadonlyMap<string, FieldSchema>;
	/** Lower-case name → the name of a subrecord, from dotted fields. */
	subrecords: ReadonlyMap<string, string>;
}

const known = new WeakMap<RecordSchema | SublistSchema, Names>();

/** The fields of a record or of a sublist's lines, by lower-case name. */
export function namesOf(schema: RecordSchema | SublistSchema): Names {
	let names = known.get(schema);
	if (!names) {
		names = {
			fields: new Map(schema.fields.map((field) => [field.name.toLowerCase(), field])),
			subrecords: new Map(
				[...schema.fields, ...(schema.nested ?? [])]
					.filter(({ name }) => name.includes('.'))
					.map(({ name }) => name.split('.')[0])
					.map((name) => [name.toLowerCase(), name]),
			),
		};
		known.set(schema, names);
	}
	return names;
}

/** The sublist of that name in any case. */
export function findSublist(schema: RecordSchema, name: string): SublistSchema | undefined {
	const lower = name.toLowerCase();
	return schema.sublists.find((sublist) => sublist.name.toLowerCase() === lower);
}

/** The sublist inside a subrecord: `inventoryAssignment` of `inventoryDetail`, both in any case. */
export function findNested(
	schema: RecordSchema | SublistSchema,
	subrecord: string,
	name: string,
): SublistSchema | undefined {
	const lower = `${subrecord}.${name}`.toLowerCase();
	return schema.nested?.find((sublist) => sublist.name.toLowerCase() === lower);
}
