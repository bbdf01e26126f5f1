/** All SuiteQL tables of an account, made from its record schemas. */
import type { RecordSchema, Store } from '../../data/contract';
import { bodyColumns, merged } from './columns';
import { ENTITY_EXTRAS, entityTable, isEntity } from './entities';
import { transactionLineTable } from './lines';
import { linkTables } from './links';
import { postingTable } from './postings';
import { SETUP_EXTRAS, fixedTables } from './setup';
import { type Table, oneRow } from './table';
import { transactionTable } from './transaction';

const EXTRAS = { ...ENTITY_EXTRAS, ...SETUP_EXTRAS };

function byTable(store: Store): Map<string, RecordSchema[]> {
	const groups = new Map<string, RecordSchema[]>();
	for (const type of store.types()) {
		const schema = store.schema(type);
		if (schema?.table === undefined) continue;
		groups.set(schema.table, [...(groups.get(schema.table) ?? []), schema]);
	}
	return groups;
}

/** Table name → table. A record type with a `table` in its schema needs nothing more to be queried. */
export function buildCatalog(store: Store): Map<string, Table> {
	const groups = byTable(store);
	const transactions = groups.get('transaction') ?? [];
	groups.delete('transaction');
	const plain = [...groups].map(([name, schemas]): Table => ({
		name,
		types: schemas.map(({ type }) => type),
		key: 'id',
		columns: merged(bodyColumns(schemas, store), EXTRAS[name] ?? []),
		rows: oneRow,
	}));
	const entities = [...groups.values()].flat().filter(isEntity);
	const tables = [
		transactionTable(transactions, store),
		transactionLineTable(transactions, store),
		postingTable(transactions),
		...linkTables(transactions),
		entityTable(entities, store),
		...plain,
		...fixedTables(store),
	];
	return new Map(tables.map((table) => [table.name, table]));
}
