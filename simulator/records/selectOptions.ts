/** What a field may be set to, as a list on NetSuite's page would offer it (netsuite-rest.md 4.10). */
import type {
	FieldSchema,
	RecordSchema,
	Store,
	StoredRecord,
	SublistSchema,
	Values,
} from '../data/contract';
import { invalidParameter } from '../data/refusal';
import { FAMILIES } from '../data/series';
import { findSublist, namesOf } from './names';
import { POSTS_TO } from './rules/transactions';

export interface Option {
	id: string;
	refName: string;
}

/** A field by its name in any case; `line.account` is a field of a sublist. Throws INVALID_PARAMETER (`fields`). */
function findField(schema: RecordSchema, name: string): { field: FieldSchema; sublist?: string } {
	const body = namesOf(schema).fields.get(name.toLowerCase());
	if (body) return { field: body };
	const dot = name.indexOf('.');
	const sublist: SublistSchema | undefined =
		dot < 0 ? undefined : findSublist(schema, name.slice(0, dot));
	const field = sublist && namesOf(sublist).fields.get(name.slice(dot + 1).toLowerCase());
	if (sublist && field) return { field, sublist: sublist.name };
	throw invalidParameter(
		`Unknown field name '${name}' in the fields parameter. The field does not exist on this record type.`,
		'fields',
	);
}

/** True when a record belongs to a subsidiary: to itself, to several, or to one above it that includes its children. */
function serves(store: Store, values: Values, subsidiary: string): boolean {
	const own = values.subsidiary;
	if (own === undefined) return true;
	const list = Array.isArray(own) ? own : [String(own)];
	if (list.includes(subsidiary)) return true;
	if (values.includeChildren !== true) return false;
	let above = store.get('subsidiary', subsidiary)?.values.parent;
	while (above !== undefined) {
		if (list.includes(String(above))) return true;
		above = store.get('subsidiary', String(above))?.values.parent;
	}
	return false;
}

/** The account type that a transaction's account field takes. */
function accountType(type: string, field: FieldSchema): string | undefined {
	return field.refType === 'account' ? POSTS_TO[type]?.[field.name] : undefined;
}

/** Fields that name the subsidiary itself, or parties of any subsidiary, depend on none. */
const FREE = new Set(['subsidiary', 'customer', 'vendor', 'employee', 'entity', 'transaction']);

function references(
	store: Store,
	schema: RecordSchema,
	field: FieldSchema,
	values: Values,
): Option[] {
	const refType = field.refType ?? '';
	const subsidiary =
		FREE.has(refType) || values.subsidiary === undefined ? undefined : String(values.subsidiary);
	const wanted = accountType(schema.type, field);
	const found: Option[] = [];
	for (const type of FAMILIES[refType] ?? [refType]) {
		for (const record of store.all(type)) {
			if (record.values.isInactive === true) continue;
			if (wanted !== undefined && record.values.acctType !== wanted) continue;
			if (subsidiary !== undefined && !serves(store, record.values, subsidiary)) continue;
			found.push({ id: record.id, refName: store.displayName(type, record.id) });
		}
	}
	return found.sort(
		(a, b) => a.refName.localeCompare(b.refName, 'en') || Number(a.id) - Number(b.id),
	);
}

/**
 * The options of a field given the values of `record`: inactive records and records of other subsidiaries are not
 * offered. A field of a sublist takes the values of the last line into account. Throws INVALID_PARAMETER (`fields`) for an
 * unknown field, and for one that is chosen from no list.
 */
export function selectOptions(
	store: Store,
	schema: RecordSchema,
	record: StoredRecord,
	name: string,
): Option[] {
	const { field, sublist } = findField(schema, name);
	if (field.options) {
		return Object.entries(field.options).map(([id, refName]) => ({ id, refName }));
	}
	const chosen = field.type === 'reference' || field.type === 'multiselect';
	if (!chosen) {
		throw invalidParameter(
			`The field '${name}' in the fields parameter is not a select field.`,
			'fields',
		);
	}
	if (field.refType === undefined) return [];
	const line = sublist === undefined ? undefined : record.lines[sublist]?.at(-1);
	return references(store, schema, field, { ...record.values, ...line?.values });
}
