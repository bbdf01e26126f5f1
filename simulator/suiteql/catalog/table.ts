/** The SuiteQL tables as data: columns, and how each is read from a stored record. */
import type { Store, StoredLine, StoredRecord } from '../../data/contract';

export type ColumnKind =
	/** Internal id, and references. */
	| 'id'
	| 'integer'
	| 'currency'
	| 'float'
	| 'text'
	/** `T` or `F`. */
	| 'flag'
	/** `YYYY-MM-DD`. */
	| 'date'
	/** ms UTC. */
	| 'datetime';

export type Value = string | number | boolean | undefined;

/** A row in the making: the record, and for line tables the line or posting that it stands for. */
export interface Row {
	record: StoredRecord;
	store: Store;
	/** Line number, 0 for the main line. */
	line?: number;
	/** Position among the record's lines, from 0. */
	sequence?: number;
	stored?: StoredLine;
	account?: string;
	/** Positive = debit. */
	amount?: number;
	/** Values by column name, of tables whose rows are worked out and not read field by field. */
	cells?: Cells;
}

export type Cells = Record<string, Value>;

export interface Column {
	name: string;
	kind: ColumnKind;
	value(row: Row): Value;
	display?: ColumnDisplay;
	/** See SourceColumn. */
	codePrefix?: string;
	/** See SourceColumn. */
	yields?: boolean;
}

export type ColumnDisplay =
	/** Names of the records of a family (`entity`, `item`, `transaction`, else a record type). */
	| { family: string }
	/** Labels of an enumeration. */
	| { labels: Record<string, string> }
	/** Made with the row, because it depends on more than the value. */
	| { text(row: Row): Value };

export interface Table {
	name: string;
	/** Record types whose records are its rows; none for tables that never change. */
	types: string[];
	/** Column that holds the record's id. */
	key: string;
	columns: Column[];
	/** The rows of one record. */
	rows(record: StoredRecord, store: Store): Row[];
	/** Rows that come from no record (`dual`, roles), or from what many records have in common. */
	fixed?(store: Store): Cells[];
	/** Of `fixed`: differs when the rows do; without it they never change. */
	stamp?(): number;
	/** Two of its record types can have a record of the same id: a change loads all of it anew. */
	mixed?: boolean;
	/** Column that names a fixed row for BUILTIN.DF. */
	naming?: string;
	/** Its columns are not known: a query may name any, which are empty. */
	open?: boolean;
}

/** The tables by name in lower case; each is made when it is first asked for. */
export interface Catalog {
	get(name: string): Table | undefined;
}

export const oneRow = (record: StoredRecord, store: Store): Row[] => [{ record, store }];
