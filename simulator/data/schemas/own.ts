/** What somebody's account has beyond the standard one: fields and record types of its own, as settings name them. */
import type { FieldSchema, FieldType, RecordSchema } from '../contract';
import { type OwnFields, type SchemaCatalog, withAddressFields, withOwn } from './account';
import { flag, labelOf, record, text } from './define';

/** A custom field. */
export interface CustomField {
	/** Script id: `custentity_…`, `custbody_…`, `custcol_…`, `custitem_…`, `custrecord_…`, or `cseg…` of a custom segment. */
	id: string;
	/** Default: made from the script id. */
	label?: string;
	type: FieldType;
	/** What a reference or multiselect points to: a record type, or `transaction`, `entity` or `item` for any of them. */
	recordType?: string;
	/** Of an enumeration: id → text. */
	options?: Record<string, string>;
	/** Default false. */
	required?: boolean;
}

/** A custom record type or list. It has `name`, `isInactive`, `owner`, `created` and `lastModified` of its own. */
export interface CustomRecord {
	/** Script id: `customrecord_…` or `customlist_…`. */
	id: string;
	/** Default: made from the script id. */
	label?: string;
	fields?: CustomField[];
}

export interface OwnTypes {
	customRecords?: CustomRecord[];
	/** By record type in any case (`customer`), by type and sublist for columns of lines (`salesOrder.item`), or `address`. */
	customFields?: Record<string, CustomField[]>;
}

function fieldOf({ id, label, type, recordType, options, required }: CustomField): FieldSchema {
	if (!/^(cust[a-z]+_?|cseg_?)\w+$/i.test(id)) {
		throw new Error(
			`A custom field's id begins with cust, as in custentity_tier, or with cseg; not "${id}".`,
		);
	}
	return {
		name: id.toLowerCase(),
		label: label ?? labelOf(id.toLowerCase()),
		type,
		custom: true,
		...(recordType !== undefined && { refType: recordType }),
		...(options && { options }),
		...(required && { required }),
	};
}

function schemaOf({ id, label, fields = [] }: CustomRecord): RecordSchema {
	const type = id.toLowerCase();
	if (!/^custom(record|list)_?\w+$/.test(type)) {
		throw new Error(`A custom record's id begins with customrecord or customlist; not "${id}".`);
	}
	return record({
		type,
		label: label ?? labelOf(type.replace(/^custom(record|list)_?/, '')),
		nameField: 'name',
		table: type,
		created: 'created',
		modified: 'lastModified',
		fields: [...text('name'), ...flag('isInactive'), ...fields.map(fieldOf)],
		overrides: { name: { required: true } },
	});
}

/** The catalog with an account's own types and fields. Throws an Error with a sentence for an id or a type that cannot be. */
export function accountCatalog(
	catalog: SchemaCatalog,
	{ customRecords = [], customFields = {} }: OwnTypes,
): SchemaCatalog {
	const records = customRecords.map(schemaOf);
	const known = withOwn(catalog, records);
	const fields: Record<string, FieldSchema[]> = {};
	const { address = [], ...places } = customFields;
	for (const [place, list] of Object.entries(places)) {
		const [name, sublist] = place.split('.');
		const schema = known.find(name);
		const found = schema?.sublists.find((entry) => entry.name === sublist);
		if (!schema || (sublist !== undefined && !found)) {
			throw new Error(`Custom fields for "${place}": there is no such record type or sublist.`);
		}
		fields[[schema.type, ...(found ? [found.name] : [])].join('.')] = list.map(fieldOf);
	}
	const own = withOwn(known, [], fields satisfies OwnFields);
	return address.length === 0 ? own : withAddressFields(own, address.map(fieldOf));
}
