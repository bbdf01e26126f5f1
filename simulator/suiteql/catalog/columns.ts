/** Columns made from record schemas, and short ways to write the others. */
import type { FieldSchema, RecordSchema } from '../../data/contract';
import { familyOf } from './families';
import type { Column, ColumnKind, Row, Value } from './table';

const KINDS: Record<FieldSchema['type'], ColumnKind> = {
	string: 'text',
	integer: 'integer',
	float: 'float',
	currency: 'currency',
	boolean: 'flag',
	date: 'date',
	datetime: 'datetime',
	reference: 'id',
	enum: 'text',
	multiselect: 'text',
};

const scalar = (value: unknown): Value =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;

const listText = (value: unknown): Value =>
	Array.isArray(value) && value.length > 0 ? value.join(', ') : scalar(value);

const numericIds = (options: Record<string, string>): boolean =>
	Object.keys(options).every((id) => /^-?\d{1,9}$/.test(id));

/** The column of a schema field; `read` gives the field's stored value. */
export function fieldColumn(field: FieldSchema, read: (row: Row) => unknown): Column {
	const { type, refType = '', options = {} } = field;
	const name = field.name.toLowerCase();
	if (type === 'multiselect') {
		const text = (row: Row) => {
			const ids = read(row);
			const names = Array.isArray(ids)
				? ids.map((id: string) => row.store.displayName(refType, id))
				: [];
			return names.join(', ') || undefined;
		};
		return { name, kind: 'text', value: (row) => listText(read(row)), display: { text } };
	}
	const value = (row: Row) => scalar(read(row));
	if (type === 'reference') {
		return { name, kind: 'id', value, display: { family: familyOf(refType) } };
	}
	if (type === 'enum') {
		const kind = numericIds(options) ? 'id' : 'text';
		return { name, kind, value, display: { labels: options } };
	}
	return { name, kind: name === 'id' ? 'id' : KINDS[type], value };
}

/** The columns of the body fields of these schemas; subrecords' inner fields have no column. */
export function bodyColumns(schemas: RecordSchema[]): Column[] {
	const columns = new Map<string, Column>();
	for (const schema of schemas) {
		for (const field of schema.fields) {
			if (field.name.includes('.') || columns.has(field.name.toLowerCase())) continue;
			const column = fieldColumn(field, bodyReader(field.name, schema));
			columns.set(column.name, column);
		}
	}
	return [...columns.values()];
}

const SUBTYPE = /(Sale|Purchase|Resale)Item$/;

function bodyReader(name: string, { created, modified }: RecordSchema): (row: Row) => unknown {
	if (name === 'id') return ({ record }) => record.id;
	if (name === 'externalId') return ({ record }) => record.externalId;
	if (name === created) return ({ record }) => record.created;
	if (name === modified) return ({ record }) => record.modified;
	// An item's type says it; no record of an item stores it.
	if (name === 'subtype') return ({ record }) => SUBTYPE.exec(record.type)?.[1];
	return ({ record }) => record.values[name];
}

/** One column. */
export const column = (
	name: string,
	kind: ColumnKind,
	value: Column['value'],
	more: Partial<Column> = {},
): Column => ({ name, kind, value, ...more });

/** A column with the value of another field of the record. */
export const body = (name: string, kind: ColumnKind, field: string): Column =>
	column(name, kind, ({ record }) => scalar(record.values[field]));

/** A reference. */
export const reference = (name: string, family: string, value: Column['value']): Column =>
	column(name, 'id', value, { display: { family } });

/** Columns that NetSuite has and this account never fills; names separated by spaces. */
export const empty = (kind: ColumnKind, names: string): Column[] =>
	names
		.trim()
		.split(/\s+/)
		.map((name) => column(name, kind, () => undefined, { yields: true }));

/** Earlier columns win over later ones of the same name. */
export function merged(...lists: Column[][]): Column[] {
	const columns = new Map<string, Column>();
	for (const entry of lists.flat()) if (!columns.has(entry.name)) columns.set(entry.name, entry);
	return [...columns.values()];
}
