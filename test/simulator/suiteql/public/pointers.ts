/** What the custom fields of public queries point to, by what the queries compare them with. */
import { STANDARD_CATALOG } from '../../../../simulator/data/schemas';

/** Own tables; NetSuite's own are named otherwise or known to the simulator. */
export const OWN_TABLE = /^custom(?:record|list)_?\w+$/;

/** Of the tables that hold several record types: one of them. */
const ONE_OF: Record<string, string> = {
	transaction: 'salesOrder',
	entity: 'customer',
	item: 'inventoryItem',
};

/** Columns of NetSuite's own tables that hold such an ID, whatever the table. */
const STANDARD_COLUMNS: Record<string, string> = {
	transaction: 'salesOrder',
	createdfrom: 'salesOrder',
	previousdoc: 'salesOrder',
	entity: 'customer',
	customer: 'customer',
	item: 'inventoryItem',
	vendor: 'vendor',
	employee: 'employee',
	salesrep: 'employee',
	location: 'location',
	subsidiary: 'subsidiary',
	department: 'department',
	class: 'classification',
	currency: 'currency',
	account: 'account',
};

const CUSTOM = String.raw`(?:cust(?!omer\b)|cseg)\w*`;
const OF = String.raw`(?:\w+\s*\.\s*)?`;

/** A field that is compared with the ID of a table points there. */
const WITH_ID = [
	new RegExp(String.raw`\b(?<field>${CUSTOM})\s*=\s*(?<alias>\w+)\s*\.\s*id\b`, 'gi'),
	new RegExp(String.raw`\b(?<alias>\w+)\s*\.\s*id\s*=\s*${OF}(?<field>${CUSTOM})\b`, 'gi'),
];

/** And one that is looked for among the IDs that a sub-select gives. */
const AMONG_IDS = new RegExp(
	String.raw`\b(?<field>${CUSTOM})\s*(?:=|(?:NOT\s+)?IN)\s*\(\s*SELECT\s+(?:DISTINCT\s+)?${OF}id\s+FROM\s+(?<table>\w+)`,
	'gi',
);

/** The other way round: the IDs of the table are looked for among the field's values. */
const ID_AMONG = new RegExp(
	String.raw`\b(?<alias>\w+)\s*\.\s*id\s*(?:=|(?:NOT\s+)?IN)\s*\(\s*SELECT\s+(?:DISTINCT\s+)?${OF}(?<field>${CUSTOM})\s+FROM`,
	'gi',
);

/** Two columns that are compared point to the same. */
const PAIR = /(?<!\w)(?:\w+\s*\.\s*)(?<left>\w+)\s*=\s*(?:\w+\s*\.\s*)(?<right>\w+)\b/gi;

const isCustom = (name: string) => /^(?:cust(?!omer$)|cseg)/.test(name);

function typeOf(table: string): string | undefined {
	return OWN_TABLE.test(table) ? table : STANDARD_CATALOG.find(ONE_OF[table] ?? table)?.type;
}

/** Script id → record type. `statements`: each without its texts, with its tables by name and alias. */
export function pointersOf(
	statements: ReadonlyArray<{ bare: string; aliases: Map<string, string> }>,
): Map<string, string> {
	const pointers = new Map<string, string>();
	const point = (field: string, table: string | undefined) => {
		const type = table === undefined ? undefined : typeOf(table.toLowerCase());
		if (type !== undefined) pointers.set(field.toLowerCase(), type);
	};
	const pairs: Array<[string, string]> = [];
	for (const { bare, aliases } of statements) {
		for (const pattern of [...WITH_ID, ID_AMONG]) {
			for (const { groups } of bare.matchAll(pattern)) {
				point(String(groups?.field), aliases.get(String(groups?.alias).toLowerCase()));
			}
		}
		for (const { groups } of bare.matchAll(AMONG_IDS)) point(String(groups?.field), groups?.table);
		for (const { groups } of bare.matchAll(PAIR)) {
			pairs.push([String(groups?.left).toLowerCase(), String(groups?.right).toLowerCase()]);
		}
	}
	for (const [left, right] of [...pairs, ...pairs].flatMap(([a, b]) => [
		[a, b],
		[b, a],
	])) {
		const type = pointers.get(right) ?? (isCustom(right) ? undefined : STANDARD_COLUMNS[right]);
		if (isCustom(left) && !pointers.has(left) && type !== undefined) pointers.set(left, type);
	}
	return pointers;
}
