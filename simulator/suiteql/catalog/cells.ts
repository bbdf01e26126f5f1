/** Tables whose rows are worked out: their columns as short lists, their values by column name. */
import type { Store, StoredRecord } from '../../data/contract';
import type { Cells, Column, ColumnKind, Row, Table } from './table';
import { oneRow } from './table';

/** Column names, separated by spaces, by kind; references as name → family of what they point to. */
export interface ColumnList extends Partial<Record<ColumnKind, string>> {
	refs?: Record<string, string>;
}

/** The columns in the order of the list; each reads the cell of its name. */
export function cellColumns({ refs = {}, ...kinds }: ColumnList): Column[] {
	const read = (name: string) => (row: Row) => row.cells?.[name];
	const plain = Object.entries(kinds).flatMap(([kind, names]) =>
		names
			.trim()
			.split(/\s+/)
			.map((name): Column => ({ name, kind: kind as ColumnKind, value: read(name) })),
	);
	const references = Object.entries(refs).map(([name, family]): Column => ({
		name,
		kind: 'id',
		value: read(name),
		display: { family },
	}));
	return [...plain, ...references];
}

/** A table of rows that come from no record. `key` is its first column. */
export function fixedTable(
	name: string,
	list: ColumnList,
	fixed: (store: Store) => Cells[],
	more: Partial<Table> = {},
): Table {
	const columns = cellColumns(list);
	return { name, types: [], key: columns[0].name, columns, rows: oneRow, fixed, ...more };
}

/** A table with some rows for each record of these types; `key` is the column with the record's id. */
export function derivedTable(
	name: string,
	{ types, key, ...more }: Pick<Table, 'types' | 'key'> & Partial<Table>,
	list: ColumnList,
	cells: (record: StoredRecord, store: Store) => Cells[],
): Table {
	return {
		name,
		types,
		key,
		columns: cellColumns(list),
		rows: (record, store) => cells(record, store).map((row) => ({ record, store, cells: row })),
		...more,
	};
}

/** A table that this account never fills. */
export const emptyTable = (name: string, list: ColumnList): Table =>
	fixedTable(name, list, () => []);
