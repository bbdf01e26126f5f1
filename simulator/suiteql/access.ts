/** What an actor may see: tables and columns hidden from them do not exist in their queries (netsuite-rest.md 6.4, 6.5). */
import type { Tables } from './translate/translator';

/** Names in lower case, as the catalog has them. */
export interface SuiteqlAccess {
	/** May the actor query this table? `types`: the record types that its rows come from. */
	table(name: string, types: readonly string[]): boolean;
	/** May the actor see this column of a table that they may query? */
	column(table: string, column: string): boolean;
	/** Internal id of the actor's own record: BUILTIN.NAMED_GROUP's `me`. */
	entity?: string;
}

/** The tables as this actor sees them; all of them without `access`. */
export function tablesSeen(tables: Tables, access: SuiteqlAccess | undefined): Tables {
	if (!access) return tables;
	const may = (table: string) => access.table(table, tables.types(table));
	return {
		types: tables.types,
		open: tables.open,
		columns: (table) =>
			may(table)
				? tables.columns(table)?.filter(({ name }) => access.column(table, name))
				: undefined,
		hidden: (table) => tables.columns(table) !== undefined && !may(table),
	};
}
