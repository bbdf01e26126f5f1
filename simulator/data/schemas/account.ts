/** The record types of one account: the standard ones as its features leave them, and its own. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';

/** Type → schema, made when it is first asked for. */
export interface SchemaCatalog {
	get(type: string): RecordSchema | undefined;
	/** The schema of a type in any case. */
	find(name: string): RecordSchema | undefined;
	types(): string[];
}

/** Schemas that are made by `make` once a type is asked for. */
export function lazyCatalog(
	types: readonly string[],
	make: (type: string) => RecordSchema | undefined,
): SchemaCatalog {
	const names = new Map(types.map((type) => [type.toLowerCase(), type]));
	const made = new Map<string, RecordSchema | undefined>();
	const known = new Set(types);
	const get = (type: string) => {
		if (!known.has(type)) return undefined;
		if (!made.has(type)) made.set(type, make(type));
		return made.get(type);
	};
	return {
		get,
		find: (name) => get(names.get(name.toLowerCase()) ?? ''),
		types: () => [...types],
	};
}

const aboutSubsidiaries = ({ name, refType }: FieldSchema): boolean =>
	refType === 'subsidiary' || /subsidiary/i.test(name);

const withoutSubsidiaries = (sublist: SublistSchema): SublistSchema => ({
	...sublist,
	fields: sublist.fields.filter((field) => !aboutSubsidiaries(field)),
});

/** The same account without OneWorld: no subsidiaries, and no field that speaks of one. */
export function withoutOneWorld(catalog: SchemaCatalog): SchemaCatalog {
	const types = catalog.types().filter((type) => !/subsidiary/i.test(type));
	return lazyCatalog(types, (type) => {
		const schema = catalog.get(type);
		return (
			schema && {
				...schema,
				fields: schema.fields.filter((field) => !aboutSubsidiaries(field)),
				sublists: schema.sublists.map(withoutSubsidiaries),
			}
		);
	});
}

/** The same account with more types and fields of its own: whole schemas, and fields by the type that has them. */
export function withOwn(
	catalog: SchemaCatalog,
	records: readonly RecordSchema[],
	fields: Readonly<Record<string, readonly FieldSchema[]>> = {},
): SchemaCatalog {
	const own = new Map(records.map((schema) => [schema.type, schema]));
	const types = [...new Set([...catalog.types(), ...own.keys()])];
	return lazyCatalog(types, (type) => {
		const schema = own.get(type) ?? catalog.get(type);
		const more = fields[type];
		return schema && more ? { ...schema, fields: [...schema.fields, ...more] } : schema;
	});
}
