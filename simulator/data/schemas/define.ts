/** Terse writing of record schemas: field names as the 2026.1 REST API browser gives them, labels made from the names. */
import type { FieldSchema, FieldType, RecordSchema, SublistSchema } from '../contract';

/** What differs from the usual for single fields, by field name. */
export type Overrides = Record<string, Partial<FieldSchema>>;

export interface Definition {
	type: string;
	label?: string;
	nameField: string;
	table?: string;
	created?: string;
	modified?: string;
	fields: FieldSchema[];
	sublists?: SublistSchema[];
	overrides?: Overrides;
}

/** `lastModifiedDate` → `Last Modified Date`; a dotted subrecord field by its last part. */
export function labelOf(name: string): string {
	const last = name
		.slice(name.lastIndexOf('.') + 1)
		.replace(/^cust(?:entity|body|col|item|record)_/, '');
	const words = last.replace(/_/g, ' ').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
	return words.replace(
		/(^|\s)([a-z])/g,
		(_, gap: string, letter: string) => gap + letter.toUpperCase(),
	);
}

function make(type: FieldType, names: string, more: Partial<FieldSchema> = {}): FieldSchema[] {
	return names
		.split(/\s+/)
		.filter((name) => name !== '')
		.map((name) => ({
			name,
			label: labelOf(name),
			type,
			...(name.startsWith('cust') && name.includes('_') ? { custom: true } : {}),
			...more,
		}));
}

/** Fields of one simple type; `names` are separated by spaces. */
export const text = (names: string) => make('string', names);
export const integer = (names: string) => make('integer', names);
export const float = (names: string) => make('float', names);
export const money = (names: string) => make('currency', names);
export const flag = (names: string) => make('boolean', names);
export const date = (names: string) => make('date', names);
export const dateTime = (names: string) => make('datetime', names);

/** References; the key is the field, the value the record type (or `item`, `entity`, `transaction`: any of that family). */
export function refs(targets: Record<string, string>): FieldSchema[] {
	return Object.entries(targets).flatMap(([name, refType]) => make('reference', name, { refType }));
}

/** References to what this simulator does not keep (forms, folders …): any internal id is taken as it is. */
export const outside = (names: string) => make('reference', names);

/** Multiselects; the key is the field, the value the record type. */
export function many(targets: Record<string, string>): FieldSchema[] {
	return Object.entries(targets).flatMap(([name, refType]) =>
		make('multiselect', name, { refType }),
	);
}

/** One enumeration: id → text. */
export const choice = (name: string, options: Record<string, string>) =>
	make('enum', name, { options });

/** The created and modified date-times, which nobody writes. */
export const stamps = (names: string) => make('datetime', names, { readOnly: true });

function applied(fields: FieldSchema[], overrides: Overrides = {}): FieldSchema[] {
	return fields.map((field) =>
		overrides[field.name] ? { ...field, ...overrides[field.name] } : field,
	);
}

/** A sublist; `key` absent = its lines are appended on write. The key itself is listed as a field. */
export function sublist(
	name: string,
	key: string | undefined,
	fields: FieldSchema[],
	overrides?: Overrides,
): SublistSchema {
	const all = key === undefined ? fields : [...integer(key), ...fields];
	return { name, ...(key === undefined ? {} : { key }), fields: applied(all, overrides) };
}

/** A record schema with `id` and `externalId` in front; `overrides` for what is required, read-only or labelled oddly. */
export function record(definition: Definition): RecordSchema {
	const { type, label, nameField, table, created, modified, fields, sublists, overrides } =
		definition;
	const stampNames = [created, modified].filter((name) => name !== undefined).join(' ');
	const all = [
		...make('string', 'id', { label: 'Internal ID', readOnly: true }),
		...make('string', 'externalId', { label: 'External ID' }),
		...fields,
		...stamps(stampNames),
	];
	return {
		type,
		label: label ?? labelOf(type),
		fields: applied(all, overrides),
		sublists: sublists ?? [],
		nameField,
		...(table === undefined ? {} : { table }),
		...(created === undefined ? {} : { created }),
		...(modified === undefined ? {} : { modified }),
	};
}

/** The fields of an address subrecord under `prefix` (`addressBookAddress.addr1` …). */
export function address(prefix: string, countries: Record<string, string>): FieldSchema[] {
	const part = (names: string) =>
		names
			.split(' ')
			.map((name) => `${prefix}.${name}`)
			.join(' ');
	return [
		...text(part('attention addressee addr1 addr2 addr3 addrPhone city state zip')),
		...make('enum', `${prefix}.country`, { options: countries }),
		...flag(part('override')),
		...make('string', part('addrText'), { readOnly: true }),
	];
}
