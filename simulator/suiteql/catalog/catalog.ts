/** All SuiteQL tables of an account: of its record types, and those worked out from several of them. */
import type { RecordSchema, Store } from '../../data/contract';
import { FAMILIES } from '../../data/series';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { bodyColumns, empty, fieldColumn, merged } from './columns';
import { customExtras } from './customRecords';
import { ENTITY_EXTRAS, defaultAddresses, entityTable, isEntity } from './entities';
import { shownRows } from './kits';
import { transactionLineTable } from './lines';
import { linkTables } from './links';
import { customForm, hasForm } from './forms';
import { furtherTable, withFurtherColumns } from './further';
import type { Logs } from './logs';
import { mapTable } from './maps';
import { postingTable } from './postings';
import { INSTEAD, SETUP_EXTRAS } from './setup';
import { MASTER_COLUMNS } from './reckoned/masterData';
import { type Catalog, type Column, type Row, type Table, oneRow } from './table';
import { WORKED_OUT } from './tables';
import { transactionTable } from './transaction';
import { unfilled } from './unfilled';
import { withoutUnlisted } from './unlisted';

const BEFORE: Record<string, Column[]> = {
	...INSTEAD,
	customer: defaultAddresses,
	vendor: defaultAddresses,
};

const EXTRAS = { ...ENTITY_EXTRAS, ...SETUP_EXTRAS };

/** Tables with another name than their record type. */
const RECORDS_OF: Record<string, string> = { entitystatus: 'customerStatus' };

/** Tables by the record types of one family: `transaction`, `item`. */
const TOGETHER = new Set(['transaction', 'item']);

type Maker = (store: Store, logs: Logs) => Table;

const present = (store: Store, types: readonly string[]): RecordSchema[] =>
	types.map((type) => store.schema(type)).filter((schema) => schema !== undefined);

const transactions = (store: Store) => present(store, Object.keys(TRANSACTION_TYPES));

const LARGE: Record<string, Maker> = {
	transaction: (store) => transactionTable('transaction', transactions(store)),
	transactionline: (store) => transactionLineTable(transactions(store), shownRows),
	transactionaccountingline: (store) => postingTable(transactions(store)),
	entity: (store) => entityTable(present(store, FAMILIES.entity).filter(isEntity)),
	item: (store) => recordTable('item', present(store, FAMILIES.item)),
};

const LINKS = ['transactionlink', 'transactionlinelink'].flatMap((name) => [
	`next${name}`,
	`previous${name}`,
]);

/** Fields of a record type of which no more than its name is known: id, external id, name, inactive. */
const COMMON_SHAPE = 4;

const LIST = [...empty('text', 'description'), ...empty('datetime', 'lastmodifieddate')];

/** The table of a record type: its body fields, and what SuiteQL has beyond them. */
function recordTable(name: string, schemas: RecordSchema[]): Table {
	const [{ type }] = schemas;
	const family = FAMILIES.item.includes(type) ? 'item' : name;
	const common = schemas[0].fields.length <= COMMON_SHAPE;
	const listed = unfilled(family);
	const extras = /^custom(record|list)/.test(type) ? customExtras : (EXTRAS[family] ?? []);
	return {
		name,
		types: schemas.map((schema) => schema.type),
		key: 'id',
		columns: merged(
			hasForm(type) ? [customForm] : [],
			BEFORE[family] ?? [],
			MASTER_COLUMNS[family] ?? [],
			bodyColumns(schemas),
			extras,
			listed,
			common ? LIST : [],
		),
		rows: oneRow,
		open: common && listed.length === 0,
	};
}

/** The record types whose body fields are columns of a table. */
function schemasIn(table: string, store: Store): RecordSchema[] {
	if (table === 'transaction') return transactions(store);
	if (table === 'item') return present(store, FAMILIES.item);
	const schema = store.findSchema(RECORDS_OF[table] ?? table);
	return schema ? [schema] : [];
}

function make(name: string, store: Store, logs: Logs): Table | undefined {
	const maker = LARGE[name] ?? WORKED_OUT[name];
	if (maker) return maker(store, logs);
	if (LINKS.includes(name)) {
		return linkTables(transactions(store)).find((table) => table.name === name);
	}
	if (name.startsWith('map_')) return mapTable(name, (table) => schemasIn(table, store));
	const schema = store.findSchema(RECORDS_OF[name] ?? name);
	if (!schema || TOGETHER.has(name)) return furtherTable(name, store, logs);
	return schema.type in TRANSACTION_TYPES
		? transactionTable(name, [schema])
		: recordTable(name, [schema]);
}

/** `table` with the account's own fields of its record type, where its rows are worked out and do not have them yet. */
function withOwnFields(table: Table, store: Store): Table {
	const known = new Set(table.columns.map(({ name }) => name));
	const own = (store.findSchema(table.name)?.fields ?? []).filter(
		({ name, custom }) => custom && !known.has(name.toLowerCase()),
	);
	const read = (name: string) => (row: Row) => row.record?.values[name];
	const columns = own.map((field) => fieldColumn(field, read(field.name)));
	return own.length === 0 ? table : { ...table, columns: [...table.columns, ...columns] };
}

/** The tables; a record type needs nothing more than its schema to be queried. `unlisted`: with the columns of unlisted.ts. */
export function buildCatalog(store: Store, logs: Logs, unlisted = true): Catalog {
	const made = new Map<string, Table | undefined>();
	const full = (table: Table) => withFurtherColumns(withOwnFields(table, store), store);
	return {
		get(name) {
			if (!made.has(name)) {
				const table = make(name, store, logs);
				const grown = table && full(table);
				made.set(name, grown && !unlisted ? withoutUnlisted(grown) : grown);
			}
			return made.get(name);
		},
	};
}
