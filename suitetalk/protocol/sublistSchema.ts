import { type RecordField, recordFields } from './recordSchema';
import { isObject } from './isObject';

type Schema = Record<string, unknown>;

/** A field that lies below the record: a column of a sublist, or a field of a subrecord. */
export interface InnerField extends RecordField {
	/** Where it lies: `item`, `addressBook.addressBookAddress`. */
	sublist: string;
}

/** Deeper than any record nests (line, subrecord, its lines, their subrecords). */
const DEEPEST = 4;

/**
 * The columns of a record type's sublists and the fields of its subrecords, in the schema's order.
 *
 * @param openApi the type's description as `application/swagger+json`, which holds every part in
 * `components.schemas` (netsuite-rest 7); parts that it does not hold are left out
 */
export function innerFields(openApi: unknown, recordType: string): InnerField[] {
	const components = isObject(openApi) && isObject(openApi.components) ? openApi.components : {};
	const parts = isObject(components.schemas) ? components.schemas : {};
	const name = Object.keys(parts).find((key) => key.toLowerCase() === recordType.toLowerCase());
	return name === undefined ? [] : below(parts, parts[name], name, []);
}

function below(parts: Schema, schema: unknown, recordType: string, path: string[]): InnerField[] {
	if (!isObject(schema) || !isObject(schema.properties) || path.length >= DEEPEST) return [];
	const { properties } = schema;
	return recordFields(schema, recordType)
		.filter(({ kind }) => kind === 'sublist' || kind === 'subrecord')
		.flatMap(({ name, kind }) => {
			const part = resolve(parts, properties[name]);
			const element = kind === 'sublist' ? elementOf(parts, part) : part;
			const inner = [...path, name];
			const sublist = inner.join('.');
			return recordFields(element, recordType)
				.map((field) => ({ ...field, sublist }))
				.concat(below(parts, element, recordType, inner));
		});
}

/** What stands in `items` of a collection, or of a plain list. */
function elementOf(parts: Schema, collection: unknown): unknown {
	if (!isObject(collection)) return undefined;
	const list = isObject(collection.properties) ? collection.properties.items : collection;
	return isObject(list) ? resolve(parts, list.items) : undefined;
}

/** A `$ref` by its last word, alone or in an `allOf`; anything else as it is. */
function resolve(parts: Schema, value: unknown): unknown {
	if (!isObject(value)) return undefined;
	const members = Array.isArray(value.allOf) ? value.allOf.filter(isObject) : [];
	const ref = [value, ...members].map(({ $ref }) => $ref).find((one) => typeof one === 'string');
	return ref === undefined ? value : parts[String(ref).slice(String(ref).lastIndexOf('/') + 1)];
}
