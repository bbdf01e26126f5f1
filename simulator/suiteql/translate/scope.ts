/** What the names in a SELECT mean: its tables, their columns, and the SELECTs around it. */
import type { Identifier } from '../parse/tree';
import { unknownIdentifier, unsupported } from '../refusals';
import { type Display, type Sql, type SqlType, identifier, quoted } from './sql';

/** A column of a table or of a sub-select in FROM. */
export interface SourceColumn {
	name: string;
	type: SqlType;
	whole?: boolean;
	display?: Display;
	/** Column that goes before this one in `SalesOrd:B`. */
	codePrefix?: string;
	/**
	 * Another table's column is meant where a name without its table could be either: known from lists of names alone, so that
	 * not every account has it (docs/limits.md).
	 */
	yields?: boolean;
}

/** Name of the companion column that holds a column's display text. */
export const displayColumn = (name: string): string => `${name}$text`;

/** The table that holds the names of a family of records. */
export const namesTable = (family: string): string => `$names ${family}`;

const ROWS = '"$rows"';

/** What DuckDB calls an entry of FROM: no column has such a name, or `item.id` would be a part of a column `item`. */
export const entryName = (alias: string): string => identifier(`${alias}$`);

/** One entry of FROM. */
export class Source {
	private readonly names = new Map<string, string>();

	private readonly byName: Map<string, SourceColumn>;

	/** Empty columns that the query names, of a table whose columns are not known. */
	private readonly supposed = new Set<string>();

	constructor(
		readonly alias: string,
		/** As the refusals name it. */
		readonly table: string,
		readonly columns: SourceColumn[],
		/** DuckDB's text of the table or sub-select. */
		private readonly body: string,
		/** Told of each column that the query reads. */
		private readonly onRead: (column: string) => void = () => undefined,
		/** Are there perhaps columns beyond these? */
		readonly open = false,
	) {
		this.byName = new Map(columns.map((column) => [column.name, column]));
	}

	column(name: string): SourceColumn | undefined {
		return this.byName.get(name);
	}

	/** Takes it that the table has this column; to be called for an open one, before the column is used. */
	suppose(name: string): void {
		this.supposed.add(name);
		this.byName.set(name, { name, type: 'text' });
	}

	/** Notes that the query reads a column of the table. */
	read(name: string): void {
		if (!this.supposed.has(name)) this.onRead(name);
	}

	/** The table or sub-select, with the columns that were supposed. */
	private whole(): string {
		if (this.supposed.size === 0) return this.body;
		const columns = [...this.supposed].map(
			(name) => `CAST(NULL AS VARCHAR) AS ${identifier(name)}`,
		);
		return `(SELECT *, ${columns.join(', ')} FROM ${this.body})`;
	}

	/** Joins the names of a family, so that the column's display text stands beside it. */
	joinNames(column: string, family: string): void {
		this.names.set(column, family);
		this.read(column);
	}

	/** The entry as it stands in FROM; to be asked for when everything that refers to it is translated. */
	sql(): string {
		if (this.names.size === 0) return `${this.whole()} AS ${entryName(this.alias)}`;
		const joins = [...this.names].map(([column, family], at) => ({
			text: `n${at}.name AS ${identifier(displayColumn(column))}`,
			join: `LEFT JOIN ${identifier(namesTable(family))} n${at} ON n${at}.id = s.${identifier(column)}`,
		}));
		const texts = joins.map(({ text }) => text).join(', ');
		const tables = joins.map(({ join }) => join).join(' ');
		return `(SELECT s.*, ${texts} FROM ${this.whole()} s ${tables}) AS ${entryName(this.alias)}`;
	}
}

/** Those whose column is sure to be there; all when none is. */
function certain(sources: Source[], name: string): Source[] {
	const sure = sources.filter((source) => source.column(name)?.yields !== true);
	return sure.length > 0 ? sure : sources;
}

/**
 * The names in reach of one SELECT. When ROWNUM is used, what comes after WHERE is translated with `afterRows` on: its
 * columns then come from the numbered rows instead of the tables.
 */
export class Scope {
	readonly sources: Source[] = [];

	afterRows = false;

	/** Where PRIOR looks, while CONNECT BY is translated. */
	prior: Scope | undefined;

	/** Names of the SELECT list, while ORDER BY is translated. */
	aliases: Map<string, Sql> | undefined;

	/** Columns whose display text was asked for → that text. */
	readonly displayed = new Map<string, string>();

	private readonly carried = new Map<string, string>();

	constructor(
		readonly parent: Scope | undefined,
		/** Told of each family whose names are needed. */
		private readonly useNames: (family: string) => void,
	) {}

	add(source: Source): void {
		if (this.sources.some(({ alias }) => alias === source.alias)) {
			throw unsupported(`two tables called ${source.alias}`);
		}
		this.sources.push(source);
	}

	/** The aliases in reach, for refusals. */
	available(): Array<{ alias: string; table: string }> {
		return this.sources.map(({ alias, table }) => ({ alias, table }));
	}

	/** The source of this alias, here or in a SELECT around this one. */
	source(alias: string): Source | undefined {
		return (
			this.sources.find((source) => source.alias === alias) ??
			this.sources.find((source) => source.table === alias) ??
			this.parent?.source(alias)
		);
	}

	/** Translates a column reference. Throws NetSuite's refusal for an unknown or ambiguous name. */
	resolve(name: Identifier, table: Identifier | null): Sql {
		const [named, alias] = [name.name.toLowerCase(), table?.name.toLowerCase()];
		const column = this.find(named, alias) ?? this.supposed(named, alias);
		if (column) return column;
		const unknownAlias = table && !this.source(table.name.toLowerCase());
		throw unknownIdentifier(unknownAlias ? table.name : name.name, this.available());
	}

	/** As `resolve`, undefined when there is no such column. */
	find(name: string, alias: string | undefined): Sql | undefined {
		const own = this.sources.filter(
			(source) =>
				(alias === undefined || source.alias === alias || source.table === alias) &&
				source.column(name),
		);
		const exact = own.filter((source) => source.alias === alias);
		const candidates = certain(exact.length > 0 ? exact : own, name);
		if (candidates.length > 1) throw unsupported(`column ${name} is in several tables`);
		if (candidates.length === 0) {
			const named = alias === undefined ? this.aliases?.get(name) : undefined;
			return named ?? this.parent?.find(name, alias);
		}
		return this.use(candidates[0], name);
	}

	/** A column that nobody knows, of the only table that may have it. */
	private supposed(name: string, alias: string | undefined): Sql | undefined {
		const meant = (source: Source) => alias === undefined || source.alias === alias;
		const [source, ...others] = this.sources.filter((entry) => entry.open && meant(entry));
		if (!source) return this.parent?.supposed(name, alias);
		if (others.length > 0) return undefined;
		source.suppose(name);
		return this.use(source, name);
	}

	/** A column of one of this scope's sources. */
	use(source: Source, name: string): Sql {
		const column = source.column(name);
		if (!column) throw unknownIdentifier(name, this.available());
		const { display, codePrefix } = column;
		source.read(name);
		return {
			text: this.reference(source, name),
			type: column.type,
			whole: column.whole,
			column: {
				name,
				...(display ? { display } : {}),
				beside: (other) => (source.column(other) ? this.use(source, other) : undefined),
				displayText: () => {
					if (display && 'names' in display) {
						source.joinNames(name, display.names);
						this.useNames(display.names);
					}
					const column = display ? displayColumn(name) : name;
					if (!display || 'stored' in display) source.read(column);
					const text = this.reference(source, column);
					this.displayed.set(this.reference(source, name), text);
					return text;
				},
				...(codePrefix === undefined
					? {}
					: {
							qualified: () => {
								source.read(codePrefix);
								const prefix = this.reference(source, codePrefix);
								return `(${prefix} || ${quoted(':')} || ${this.reference(source, name)})`;
							},
						}),
			},
		};
	}

	/** ROWNUM, where the rows are numbered. */
	rowNumber(): string {
		return `${ROWS}."$rownum"`;
	}

	/** Wraps FROM and WHERE so that the rows carry a number, with the columns used since `afterRows` was set. */
	numberedRows(fromAndWhere: string): string {
		const columns = [...this.carried].map(([name, text]) => `${text} AS ${identifier(name)}`);
		const list = [...columns, 'row_number() OVER () AS "$rownum"'].join(', ');
		return `(SELECT ${list} ${fromAndWhere}) AS ${ROWS}`;
	}

	private reference(source: Source, column: string): string {
		const text = `${entryName(source.alias)}.${identifier(column)}`;
		if (!this.afterRows) return text;
		const name = `${source.alias}.${column}`;
		this.carried.set(name, text);
		return `${ROWS}.${identifier(name)}`;
	}
}
