/** What the parts of the translation know of each other. */
import type { Kinds, Node, OrderItem } from '../parse/tree';
import type { Scope, Source, SourceColumn } from './scope';
import type { Session } from './session';
import type { Sql } from './sql';

/** The SuiteQL tables as the translation sees them. */
export interface Tables {
	/** The columns of a table (lower-case name); undefined when there is none. */
	columns(table: string): SourceColumn[] | undefined;
	/** The record types that a table's rows come from. */
	types(table: string): readonly string[];
	/** Is there such a table, which the actor may not see? */
	hidden?(table: string): boolean;
	/** May a query name columns of the table that are not among these? They are empty. */
	open(table: string): boolean;
}

export interface Output extends SourceColumn {
	/** Text in the SELECT list. */
	sql: string;
	/** The column's name in the translated query: `name`, unless a later column has that too. */
	column: string;
}

/** A translated query. */
export interface Query {
	text: string;
	outputs: Output[];
}

/** One table of a WITH clause. */
export interface CommonTable {
	/** Translates its query anew, as it stands in FROM. */
	query(): Query;
	/** Its column names, when the clause lists them. */
	columns: string[];
}

export interface Translator {
	session: Session;
	tables: Tables;
	/** What the query reads: tables with their columns, and families of records whose names it shows. */
	used: { tables: Map<string, Set<string>>; families: Set<string> };
	/** Translates an expression in a scope. Throws NetSuiteRefusal. */
	expression(node: Node, scope: Scope): Sql;
	/** As `expression`, for where only a condition may stand. */
	condition(node: Node, scope: Scope): string;
	/** Translates a SELECT or a set operation; `parent` is the scope around a correlated one, `asTable`: it stands in FROM. */
	query(node: Node, parent: Scope | undefined, asTable?: boolean): Query;
	/** Puts a table of FROM into a scope. */
	table(node: Kinds['table'], scope: Scope): Source;
	/** A table that WITH defines (lower-case name), where it is in reach. */
	common(name: string): CommonTable | undefined;
	/** One entry of ORDER BY inside OVER or KEEP. */
	order(item: OrderItem, scope: Scope): string;
}
