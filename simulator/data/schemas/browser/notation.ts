/**
 * The terse notation of the record types in this folder, and its reader.
 *
 * `type name` starts a record type; what follows are its body fields, each one word:
 * `name` text, `name:n` money, `:f` number, `:i` whole number, `:b` boolean, `:d` date, `:t` date-time; `name@type` a
 * reference (`@@` to the type of the field's own name, `@` alone to what is not kept here), `name*type` a multiselect;
 * `name=A|B` an enumeration by ids (`=$list` a shared one, `=` alone any id); `name/group` a subrecord. A label that
 * cannot be made from the name stands behind in quotes.
 * `. name/group` is a body subrecord, `+ name fields` a sublist, `+ name#key fields` a keyed one, `+ name& fields` the
 * shared sublist of that name and more.
 */
import type { FieldSchema, FieldType, SublistSchema } from '../../contract';
import { labelOf } from '../define';
import { optionsOf } from './options';
import { SUBLISTS, SUBRECORDS } from './shared';

export interface Level {
	fields: FieldSchema[];
	/** Sublists of subrecords, by dotted name. */
	nested: SublistSchema[];
}

export interface BrowserType extends Level {
	sublists: SublistSchema[];
}

const TYPES: Record<string, FieldType> = {
	n: 'currency',
	f: 'float',
	i: 'integer',
	b: 'boolean',
	d: 'date',
	t: 'datetime',
};

const WORD = /(\w+)(?::([nfibdt])|@(@|\w*)|\*(\w+)|=([^\s"]*)|\/(\w+))?(?:"([^"]*)")?(?=\s|$)/g;

/** Dates that NetSuite alone writes. */
const STAMPS = /^(lastModifiedDate|createdDate|dateCreated|lineCreatedDate|lineLastModifiedDate)$/;

/** The text of each entry by its first word; `start` tells where an entry begins. */
function entries(text: string, start: RegExp): Map<string, string> {
	const found = new Map<string, string>();
	for (const part of text.trim().split(start)) {
		const [name] = part.split(/\s/, 1);
		if (name !== '') found.set(name, part.slice(name.length));
	}
	return found;
}

const subrecordTexts = entries(SUBRECORDS, /\n(?=\S)/);
const sublistTexts = entries(SUBLISTS, /\n(?=\S)/);

/** Texts of whole types by name, unread. */
export const typesIn = (text: string): Map<string, string> =>
	entries(text.trim().replace(/^type /, ''), /\s*\ntype /);

function read(text: string): Level {
	const level: Level = { fields: [], nested: [] };
	for (const [, name, simple, ref, many, ids, group, label = labelOf(name)] of text.matchAll(
		WORD,
	)) {
		if (group !== undefined) addSubrecord(level, name, group);
		else level.fields.push({ name, label, ...kindOf(name, simple, ref, many, ids) });
	}
	return level;
}

type Kind = Pick<FieldSchema, 'type' | 'refType' | 'options' | 'readOnly'>;

function kindOf(name: string, simple?: string, ref?: string, many?: string, ids?: string): Kind {
	if (simple !== undefined) {
		return { type: TYPES[simple], ...(STAMPS.test(name) && { readOnly: true }) };
	}
	if (ref !== undefined) {
		const refType = ref === '@' ? name : ref;
		return { type: 'reference', ...(refType !== '' && { refType }) };
	}
	if (many !== undefined) {
		return { type: 'multiselect', ...(many !== 'nsResource' && { refType: many }) };
	}
	if (ids !== undefined) return { type: 'enum', ...(ids !== '' && { options: optionsOf(ids) }) };
	return { type: 'string' };
}

function addSubrecord(level: Level, name: string, group: string): void {
	const [body, ...lists] = (subrecordTexts.get(group) ?? '').split(/\n\s*\+ /);
	for (const field of read(body).fields) {
		level.fields.push({ ...field, name: `${name}.${field.name}` });
	}
	for (const list of lists) {
		const { name: inner, ...rest } = sublist(list);
		level.nested.push({ name: `${name}.${inner}`, ...rest });
	}
}

function sublist(text: string): SublistSchema {
	const [, name, key, shared, own] = /^(\w+)(?:#(\w+)|(&))?([^]*)$/.exec(text) as RegExpExecArray;
	const { fields, nested } = read((shared ? `${sublistTexts.get(name) ?? ''} ` : '') + own);
	return { name, ...(key && { key }), fields, ...(nested.length > 0 && { nested }) };
}

/** Reads the text of one type. */
export function readType(text: string): BrowserType {
	const [body, ...rest] = text.split(/\n(?=[.+] )/);
	const { fields, nested } = read(body);
	const type: BrowserType = { fields, nested, sublists: [] };
	for (const part of rest) {
		if (part.startsWith('+')) type.sublists.push(sublist(part.slice(2)));
		else {
			const inner = read(part.slice(2));
			fields.push(...inner.fields);
			nested.push(...inner.nested);
		}
	}
	return type;
}
