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

/** Subsidiaries, and what only an account with several of them has. */
const OF_ONE_WORLD =
	/subsidiary|^(adv)?intercompany|^consolidatedExchangeRate$|^globalAccountMapping$/i;

const aboutSubsidiaries = ({ name, refType = '' }: Partial<FieldSchema>): boolean =>
	/subsidiar(y|ies)/i.test(`${name} ${refType}`);

const withoutSubsidiaries = <T extends RecordSchema | SublistSchema>(level: T): T => ({
	...level,
	fields: level.fields.filter((field) => !aboutSubsidiaries(field)),
	...(level.nested && { nested: level.nested.map(withoutSubsidiaries) }),
});

/** The same account without OneWorld: no subsidiaries, and no field that speaks of one. */
export function withoutOneWorld(catalog: SchemaCatalog): SchemaCatalog {
	const types = catalog.types().filter((type) => !OF_ONE_WORLD.test(type));
	return lazyCatalog(types, (type) => {
		const schema = catalog.get(type);
		if (!schema) return undefined;
		const sublists = schema.sublists.filter((sublist) => !aboutSubsidiaries(sublist));
		return withoutSubsidiaries({ ...schema, sublists: sublists.map(withoutSubsidiaries) });
	});
}

/** Fields by the type that has them, or by type and sublist (`salesOrder.item`). */
export type OwnFields = Readonly<Record<string, readonly FieldSchema[]>>;

/** The same account with more types and fields of its own; a later schema or field of a name replaces an earlier one. */
export function withOwn(
	catalog: SchemaCatalog,
	records: readonly RecordSchema[],
	fields: OwnFields = {},
): SchemaCatalog {
	const own = new Map(records.map((schema) => [schema.type, schema]));
	const types = [...new Set([...catalog.types(), ...own.keys()])];
	return lazyCatalog(types, (type) => {
		const schema = own.get(type) ?? catalog.get(type);
		if (!schema) return undefined;
		const grown = <T extends RecordSchema | SublistSchema>(level: T, at: string): T => {
			const more = fields[at] ?? [];
			const replaced = new Set(more.map(({ name }) => name));
			const rest = level.fields.filter(({ name }) => !replaced.has(name));
			return more.length === 0 ? level : { ...level, fields: [...rest, ...more] };
		};
		const sublists = schema.sublists.map((sublist) => grown(sublist, `${type}.${sublist.name}`));
		return grown({ ...schema, sublists }, type);
	});
}

/** The end of the name of a field that every address has. */
const OF_ADDRESS = '.addr1';

/** The same account with more fields on every address, whatever subrecord holds it (`addressBookAddress`, `mainAddress`). */
export function withAddressFields(
	catalog: SchemaCatalog,
	fields: readonly FieldSchema[],
): SchemaCatalog {
	const grown = <T extends RecordSchema | SublistSchema>(level: T): T => {
		const more = level.fields
			.filter(({ name }) => name.endsWith(OF_ADDRESS))
			.map(({ name }) => name.slice(0, -OF_ADDRESS.length))
			.flatMap((at) => fields.map((field) => ({ ...field, name: `${at}.${field.name}` })));
		return more.length === 0 ? level : { ...level, fields: [...level.fields, ...more] };
	};
	return lazyCatalog(catalog.types(), (type) => {
		const schema = catalog.get(type);
		return schema && grown({ ...schema, sublists: schema.sublists.map(grown) });
	});
}
