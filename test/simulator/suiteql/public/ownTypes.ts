/**
 * The custom records and fields that public queries name. Their authors' accounts have them; here they are declared as
 * any user declares their own (the settings `customRecords` and `customFields`), from the queries alone.
 */
import {
	type CustomField,
	type CustomRecord,
	type OwnTypes,
	STANDARD_CATALOG,
} from '../../../../simulator/data/schemas';
import { OWN_TABLE, pointersOf } from './pointers';

const AFTER =
	'(?:WHERE|ON|INNER|LEFT|RIGHT|FULL|CROSS|JOIN|ORDER|GROUP|FETCH|UNION|START|CONNECT|LIMIT)';
const TABLE = new RegExp(
	String.raw`(?:\b(?:FROM|JOIN)\s+([a-z_]\w*)|,\s*(custom\w+))(?:\s+(?:AS\s+)?(?!${AFTER}\b)([a-z_]\w*))?`,
	'gi',
);
const FIELD = /(?:\b(\w+)"?\s*\.\s*)?\b((?:cust(?:entity|body|col|item|record|event)|cseg)\w*)/gi;
/** A field of several values is told by the table that maps them. */
const MAP = /\bmap_(custom(?:record|list)_\w+?)_(custrecord_\w+)/gi;
const OURS = new Set(['customrecordtype', 'customlist', 'customrecord', 'customlists']);

const ENTITIES = ['customer', 'vendor', 'employee', 'contact', 'job', 'partner'];

const SOLD = ['salesOrder', 'invoice', 'estimate', 'cashSale', 'creditMemo', 'returnAuthorization'];
const MOVED = ['purchaseOrder', 'vendorBill', 'itemFulfillment', 'transferOrder'];
const OTHER_TRANSACTIONS = ['opportunity', 'customerPayment', 'vendorPayment', 'journalEntry'];

/** Where a field with this beginning is put; a line's field stands behind a dot. */
const PLACES: Array<[prefix: string, places: string[]]> = [
	['custbody', [...SOLD, ...MOVED, ...OTHER_TRANSACTIONS]],
	['custcol', [...[...SOLD, ...MOVED].map((type) => `${type}.item`), 'journalEntry.line']],
	[
		'custitem',
		['inventoryItem', 'assemblyItem', 'kitItem', 'nonInventorySaleItem', 'serviceSaleItem'],
	],
	['custentity', ENTITIES],
	['custevent', ['supportCase', 'task', 'phoneCall', 'calendarEvent']],
	['cseg', ['salesOrder', 'salesOrder.item', 'department', 'inventoryItem', 'customer']],
];

/** A field's name is all there is to tell its type by. */
function fieldOf(id: string, maps: Set<string>, pointers: Map<string, string>): CustomField {
	const recordType = pointers.get(id);
	if (recordType !== undefined) return { id, type: 'reference', recordType };
	if (maps.has(id)) return { id, type: 'multiselect', recordType: 'customer' };
	if (/_is|flag|active|enabled/.test(id)) return { id, type: 'boolean' };
	if (/date|_dt\b|time/.test(id)) return { id, type: 'date' };
	if (/amount|amt|qty|quantity|rate|price|total|cost|count|limit/.test(id))
		return { id, type: 'float' };
	return { id, type: 'string' };
}

/** A set per key, made when first asked for. */
function setOf(sets: Map<string, Set<string>>, key: string): Set<string> {
	const known = sets.get(key) ?? new Set();
	sets.set(key, known);
	return known;
}

const bareOf = (sql: string) => sql.replace(/'[^']*'/g, "''").replace(/"/g, '');

/** The tables of a query by their names and aliases. */
const aliasesOf = (bare: string) =>
	new Map(
		[...bare.matchAll(TABLE)].flatMap(([, joined, listed, alias]): Array<[string, string]> => {
			const table = (joined ?? listed).toLowerCase();
			return [[table, table], ...(alias ? [[alias.toLowerCase(), table] as [string, string]] : [])];
		}),
	);

function collect(sql: string, records: Map<string, Set<string>>, fields: Map<string, Set<string>>) {
	const bare = bareOf(sql);
	const aliases = aliasesOf(bare);
	const own = [...aliases.values()].filter((table) => OWN_TABLE.test(table) && !OURS.has(table));
	for (const table of own) setOf(records, table);
	for (const [, alias, name] of bare.matchAll(FIELD)) {
		const field = name.toLowerCase();
		const table = aliases.get((alias ?? '').toLowerCase());
		if (own.includes(field) || /^cust(?:item|record)s?$/.test(field)) continue;
		if (table !== undefined && own.includes(table)) setOf(records, table).add(field);
		else if (field.startsWith('custrecord') && own.length > 0) {
			// Without its table's name a column cannot be in two of them.
			for (const entry of alias === undefined ? own.slice(0, 1) : own) {
				setOf(records, entry).add(field);
			}
		}
		const [only, ...others] = new Set(aliases.values());
		const named = table ?? alias?.toLowerCase() ?? (others.length === 0 ? only : '');
		const standard = STANDARD_CATALOG.find(named);
		if (standard) setOf(fields, standard.type).add(field);
		if (field.startsWith('custrecord') && /address$/.test(named))
			setOf(fields, 'address').add(field);
		const places = PLACES.find(([prefix]) => field.startsWith(prefix))?.[1] ?? [];
		for (const place of places) setOf(fields, place).add(field);
	}
}

/** What these queries need beyond a standard account. */
export function ownTypesOf(queries: readonly string[]): Required<OwnTypes> {
	const records = new Map<string, Set<string>>();
	const fields = new Map<string, Set<string>>();
	for (const sql of queries) collect(sql, records, fields);
	const mapped = queries.flatMap((sql) => [...sql.toLowerCase().matchAll(MAP)]);
	for (const [, record, field] of mapped) setOf(records, record).add(field);
	const maps = new Set(mapped.map(([, , field]) => field));
	const pointers = pointersOf(
		queries.map(bareOf).map((bare) => ({ bare, aliases: aliasesOf(bare) })),
	);
	const known = (type: string) =>
		new Set(STANDARD_CATALOG.find(type.split('.')[0])?.fields.map(({ name }) => name));
	return {
		customRecords: [...records]
			.filter(([id]) => !STANDARD_CATALOG.find(id))
			.map(([id, names]): CustomRecord => ({
				id,
				fields: [...names].map((name) => fieldOf(name, maps, pointers)),
			})),
		customFields: Object.fromEntries(
			[...fields].map(([place, names]) => {
				const standard = known(place);
				return [
					place,
					[...names]
						.filter((name) => !standard.has(name))
						.map((name) => fieldOf(name, maps, pointers)),
				];
			}),
		),
	};
}
