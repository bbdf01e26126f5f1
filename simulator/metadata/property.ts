/** One field as a property of a JSON Schema (netsuite-rest.md 7). */
import type { FieldSchema, FieldType } from '../data/contract';
import type { JsonObject, Refer } from './shape';

const SIMPLE: Partial<Record<FieldType, JsonObject>> = {
	string: { type: 'string' },
	integer: { type: 'integer', format: 'int64' },
	float: { type: 'number', format: 'float' },
	currency: { type: 'number', format: 'double' },
	boolean: { type: 'boolean' },
	date: { type: 'string', format: 'date' },
	datetime: { type: 'string', format: 'date-time' },
};

/** What a name alone says of a text field. */
const FORMATS: Record<string, string> = { email: 'email' };

const enumeration = (ids: string[]): JsonObject => ({
	type: 'object',
	properties: {
		id: { title: 'Internal identifier', type: 'string', ...(ids.length > 0 && { enum: ids }) },
		refName: { title: 'Reference Name', type: 'string' },
	},
});

const target = (refType: string | undefined) => refType || 'nsResource';

/** References and enumerations have no title of their own, as in the API browser; custom ones do. */
function shapeOf(field: FieldSchema, refer: Refer): JsonObject {
	const { type, label, refType, options } = field;
	const title: JsonObject = field.custom ? { title: label } : {};
	if (type === 'reference') return { ...title, ...refer(target(refType)) };
	if (type === 'multiselect') return { ...title, ...refer(`${target(refType)}Collection`) };
	if (type === 'enum') return { ...title, ...enumeration(Object.keys(options ?? {})) };
	const format = FORMATS[field.name];
	return { title: label, ...SIMPLE[type], ...(format !== undefined && { format }) };
}

const ALWAYS_THERE = new Set(['id', 'externalId', 'refName']);

/** True for a field that a `q` filter takes. */
export const isFilterable = ({ name, filterable }: FieldSchema): boolean =>
	filterable !== false && !name.includes('.');

/** The property of a field; `body` = of the record itself, where filters apply. */
export function propertyOf(field: FieldSchema, refer: Refer, body: boolean): JsonObject {
	const { type, required, readOnly, custom, description, name } = field;
	const plain = SIMPLE[type] !== undefined && type !== 'boolean';
	const nullable = plain && !required && !readOnly && !ALWAYS_THERE.has(name);
	return {
		...shapeOf(field, refer),
		...(description !== undefined && { description }),
		...(nullable && { nullable: true }),
		...(readOnly && { readOnly: true }),
		...(custom && { 'x-ns-custom-field': true }),
		...(body && isFilterable(field) && { 'x-ns-filterable': true }),
	};
}
