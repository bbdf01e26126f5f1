import { isObject } from './isObject';

/** Reads what the metadata catalog says of a record type: JSON Schema, draft 6 (netsuite-rest 7). */

export type FieldKind =
	| 'text'
	| 'integer'
	| 'number'
	| 'boolean'
	| 'date'
	| 'dateTime'
	| 'time'
	/** Another record, `{ id }`. */
	| 'reference'
	/** One of fixed choices, `{ id }`. */
	| 'enumeration'
	/** Several other records, `{ items: [{ id }] }`. */
	| 'multiselect'
	/** Lines, `{ items: [{ … }] }`. */
	| 'sublist'
	/** An object of its own, such as an address. */
	| 'subrecord';

export interface RecordField {
	/** As the record service writes it (`companyName`, `custentity_tier`). */
	name: string;
	/** NetSuite's label, or words made from the name where it gives none. */
	label: string;
	kind: FieldKind;
	/** JSON Schema's format, as `email` or `int64`. */
	format?: string;
	/** Record type that a reference or multiselect points to, where NetSuite names one. */
	reference?: string;
	/** Ids of an enumeration, with NetSuite's text for each where it gives one. */
	choices?: Array<{ id: string; label?: string }>;
	required: boolean;
	readOnly: boolean;
	custom: boolean;
	/** May stand in a filter of a list (`x-ns-filterable`). */
	filterable: boolean;
	description?: string;
}

type Schema = Record<string, unknown>;

/**
 * The fields of a record type, in the schema's order, `links` left out.
 *
 * @param schema the answer of `…/metadata-catalog/{type}` as `application/schema+json`
 * @param recordType tells the type's own sublists from lists of other records
 */
export function recordFields(schema: unknown, recordType: string): RecordField[] {
	if (!isObject(schema) || !isObject(schema.properties)) return [];
	const required = namesIn(schema.required);
	// At the top as a list of names, or on each property (netsuite-rest 7): accounts differ.
	const filterable = namesIn(schema['x-ns-filterable']);
	return Object.entries(schema.properties)
		.filter(([name, property]) => name !== 'links' && isObject(property))
		.map(([name, property]) => {
			const field = fieldOf(name, property as Schema, recordType, required.has(name));
			return { ...field, filterable: field.filterable || filterable.has(name) };
		});
}

const namesIn = (list: unknown) => new Set<unknown>(Array.isArray(list) ? list : []);

function fieldOf(name: string, own: Schema, recordType: string, required: boolean): RecordField {
	const { ref, property } = resolved(own);
	const shape = ref === undefined ? shapeOf(property) : shapeOfRef(ref, recordType);
	const { title, description, format } = property;
	return {
		name,
		label: typeof title === 'string' && title.trim() !== '' ? title : labelOf(name),
		...shape,
		...(typeof format === 'string' && { format }),
		required,
		readOnly: property.readOnly === true || name === 'id' || name === 'refName',
		custom: property['x-ns-custom-field'] === true,
		filterable: property['x-ns-filterable'] === true,
		...(typeof description === 'string' && { description: withoutTags(description) }),
	};
}

type Shape = Pick<RecordField, 'kind' | 'reference' | 'choices'>;

/** A `$ref` stands alone, beside a title, or as the only member of a combination. */
function resolved(own: Schema): { ref?: string; property: Schema } {
	if (typeof own.$ref === 'string') return { ref: own.$ref, property: own };
	for (const word of ['allOf', 'anyOf', 'oneOf']) {
		const members: unknown[] = Array.isArray(own[word]) ? own[word] : [];
		const member = members.filter(isObject).find(({ type }) => type !== 'null');
		if (member) {
			const property = { ...member, ...own };
			return typeof member.$ref === 'string' ? { ref: member.$ref, property } : { property };
		}
	}
	return { property: own };
}

/** The last word of a `$ref`: `…/customer-addressBookCollection`, `…/subsidiary`, `#/…/nsResource`. */
function shapeOfRef(ref: string, recordType: string): Shape {
	const target = ref.slice(ref.lastIndexOf('/') + 1);
	const own = target.toLowerCase().startsWith(`${recordType.toLowerCase()}-`);
	if (!target.endsWith('Collection')) {
		return own ? { kind: 'subrecord' } : { kind: 'reference', ...recordNamed(target) };
	}
	if (own) return { kind: 'sublist' };
	return { kind: 'multiselect', ...recordNamed(target.replace(/Collection$/, '')) };
}

/** `nsResource` stands for any record. */
const recordNamed = (target: string) => (/^ns[A-Z]/.test(target) ? {} : { reference: target });

const SIMPLE: Record<string, FieldKind> = {
	integer: 'integer',
	number: 'number',
	boolean: 'boolean',
	array: 'sublist',
};

function shapeOf(property: Schema): Shape {
	const type = mainType(property.type);
	if (type === 'object') return shapeOfObject(property);
	if (type !== 'string') return { kind: SIMPLE[type] ?? 'text' };
	const choices = choicesOf(property);
	if (choices) return { kind: 'enumeration', choices };
	const formats: Record<string, FieldKind> = {
		date: 'date',
		'date-time': 'dateTime',
		time: 'time',
	};
	return { kind: formats[String(property.format)] ?? 'text' };
}

/** `{ id, refName }` with the choices on `id` is an enumeration; `{ items }` is a list of lines. */
function shapeOfObject({ properties }: Schema): Shape {
	const members = isObject(properties) ? properties : {};
	if (isObject(members.items))
		return { kind: listsRecords(members.items) ? 'multiselect' : 'sublist' };
	if (!isResource(members)) return { kind: 'subrecord' };
	const choices = choicesOf(members.id as Schema, members.refName);
	return choices ? { kind: 'enumeration', choices } : { kind: 'reference' };
}

/** What stands for a record or a choice: an id and its text, perhaps an external id and links. */
const isResource = (members: Schema) =>
	isObject(members.id) &&
	'refName' in members &&
	Object.keys(members).every((name) => RESOURCE.includes(name));

const RESOURCE = ['id', 'refName', 'externalId', 'links'];

const listsRecords = ({ items }: Schema) =>
	isObject(items) && isObject(items.properties) && isResource(items.properties);

/** The ids, and the texts beside them where the texts are listed in the same number. */
function choicesOf(ids: Schema, texts?: unknown): RecordField['choices'] {
	if (!Array.isArray(ids.enum)) return undefined;
	const labels = isObject(texts) && Array.isArray(texts.enum) ? texts.enum : [];
	const paired = labels.length === ids.enum.length;
	return ids.enum.flatMap((id: unknown, at) => {
		// Null stands for none; what is no text and no number cannot be chosen.
		if (typeof id !== 'string' && typeof id !== 'number') return [];
		const label: unknown = paired ? labels[at] : undefined;
		return [{ id: String(id), ...(typeof label === 'string' && { label }) }];
	});
}

/** `["string", "null"]` is a string that may be empty. */
function mainType(type: unknown): string {
	if (!Array.isArray(type)) return String(type ?? 'string');
	return String(type.find((one) => one !== 'null') ?? 'string');
}

/** `custentity_vip_level` → `Vip Level`, `lastModifiedDate` → `Last Modified Date`. */
function labelOf(name: string): string {
	const words = name
		.replace(/^cust[a-z]+_/, '')
		.replace(/_/g, ' ')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
	return words.replace(/(^|\s)([a-z])/g, (letters) => letters.toUpperCase());
}

/** Descriptions come as HTML. */
const withoutTags = (html: string) =>
	html
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:!?])/g, '')
		.trim();
