/**
 * Tables and columns that NetSuite's analytics have and this account mostly never fills. The names are those of public
 * lists of real accounts (see docs/limits.md); what a column holds is told by its name.
 *
 * The notation of the files here: `table table …: column column …`, each on a line of its own, going on in indented
 * lines; all tables before the colon have the columns behind it.
 */
import type { Store } from '../../../data/contract';
import { fixedTable } from '../cells';
import { type Column, type Table, oneRow } from '../table';
import { ADDRESSES } from './addresses';
import { BOOKS } from './books';
import { COLUMNS } from './columns';
import { GOODS } from './goods';
import { kindByName } from './kinds';
import { LEDGER } from './ledger';
import { LISTS } from './lists';
import { listed } from './listed';
import { NAMED } from './named';
import { narrowed } from './narrowed';
import { PEOPLE } from './people';
import { SERVICES } from './services';
import { SETUP } from './setup';
import type { Logs } from '../logs';

/** Columns of a list: NetSuite calls the id of some of them a key. */
const LIST = 'id key name';

/** What we have of a table of which we know the name. */
const ID = 'id';

/** `usernotes_<type>`: what users noted on records of a type of the account's own. */
const NOTES = 'id author date direction externalid lastmodifieddate note notetype owner title';

type Names = Map<string, string>;

const words = (text: string): string[] => text.trim().split(/\s+/);

function read(...texts: string[]): Names {
	const found: Names = new Map();
	for (const entry of texts.flatMap((text) => text.trim().split(/\n(?=\S)/))) {
		const [tables, columns] = entry.split(':');
		for (const table of words(tables)) found.set(table, columns);
	}
	return found;
}

let tables: Names | undefined;
let columns: Names | undefined;

/** Read when first asked for, not at start. */
function tableNames(): Names {
	if (!tables) {
		tables = read(ADDRESSES, BOOKS, GOODS, LEDGER, PEOPLE, SERVICES, SETUP);
		for (const name of words(LISTS)) tables.set(name, LIST);
		for (const name of words(NAMED)) tables.set(name, ID);
	}
	return tables;
}

const hasSubsidiaries = (store: Store): boolean => store.schema('subsidiary') !== undefined;

const ofSubsidiaries = (name: string): boolean => name.includes('subsidiar');

function columnsOf(names: string, store: Store): Column[] {
	const kept = words(names).filter((name) => hasSubsidiaries(store) || !ofSubsidiaries(name));
	return kept.map((name) => ({ name, kind: kindByName(name), value: () => undefined }));
}

function namesOf(table: string, store: Store): string | undefined {
	const [, own] = /^usernotes_(custom(?:record|list)\w*)$/.exec(table) ?? [];
	if (own) return store.findSchema(own) && NOTES;
	return tableNames().get(table);
}

/** The table of a name; undefined when NetSuite has none, as far as we know. */
export function furtherTable(name: string, store: Store, logs: Logs): Table | undefined {
	const names = namesOf(name, store);
	if (names === undefined || (ofSubsidiaries(name) && !hasSubsidiaries(store))) return undefined;
	const list = columnsOf(names, store);
	if (list.length === 0) return undefined;
	const part = narrowed(name, store, logs);
	if (part) return withColumns(part, list);
	const values = listed(name);
	const [{ name: key }] = list;
	if (values.length === 0) {
		const open = words(names).join() === ID;
		return { name, types: [], key, columns: list, rows: oneRow, fixed: () => [], open };
	}
	return { ...fixedTable(name, { text: names }, () => values), naming: 'name' };
}

/** With columns that the table was not made with; of these only the names are known. */
function withColumns(table: Table, list: Column[]): Table {
	const known = new Set(table.columns.map(({ name }) => name));
	const more = list.filter(({ name }) => !known.has(name));
	return {
		...table,
		columns: [...table.columns, ...more.map((one) => ({ ...one, yields: true }))],
	};
}

/** `table` with the columns that it has in NetSuite beyond those it was made with. */
export function withFurtherColumns(table: Table, store: Store): Table {
	columns ??= read(COLUMNS);
	const names = columns.get(table.name);
	if (names === undefined) return table;
	return { ...withColumns(table, columnsOf(names, store)), open: false };
}
