/** The store's records as DuckDB tables: made when first asked for, with the columns asked for, and kept up with changes. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { familyOf, typesOf } from '../catalog/families';
import type { Catalog, Cells, Column, Row, Table, Value } from '../catalog/table';
import type { Store, StoredRecord } from '../../data/contract';
import { displayColumn, namesTable } from '../translate/scope';
import { identifier } from '../translate/sql';
import { type Field, appendRows } from './append';
import { STORAGE } from './kinds';
import { labelsOf } from './schema';

/** Tables up to this many records are loaded with all columns; larger ones with those that queries ask for. */
const SMALL = 2_000;

/** With more changed records than this share of a table it is loaded anew. */
const RELOAD_SHARE = 0.2;

const LEAST_RELOAD = 500;

interface Physical {
	/** Columns by name, companions for display included. */
	columns: Set<string>;
	/** Changed since: id → record type. */
	dirty: Map<string, string>;
	types: Set<string>;
	/** Of rows that come from no record: what their table's stamp was. */
	stamp: number | undefined;
}

/** What a query needs: columns by table, and families of names. */
export interface Need {
	tables: Map<string, Set<string>>;
	families: Set<string>;
}

interface Name {
	id: Value;
	name: string;
}

export class Replica {
	private readonly loaded = new Map<string, Physical>();

	/** Changes that are not committed yet, as far as queries go. */
	private held?: Array<[type: string, id: string]>;

	private readonly names = new Map<string, Map<string, string>>();

	/** Counts the changes of the store that a query may have seen. */
	version = 0;

	constructor(
		private readonly connection: DuckDBConnection,
		private readonly catalog: Catalog,
		private readonly store: Store,
	) {
		store.onChange((type, id) => {
			if (this.held) this.held.push([type, id]);
			else this.changed(type, id);
		});
	}

	/** From now on queries see no change of a table that was read before, until `release`. */
	hold(): void {
		this.held ??= [];
	}

	release(): void {
		const changes = this.held ?? [];
		this.held = undefined;
		for (const [type, id] of changes) this.changed(type, id);
	}

	/** Brings everything a query needs up to date with the store. */
	async provide({ tables, families }: Need): Promise<void> {
		for (const [name, columns] of tables) await this.provideTable(name, columns);
		for (const family of families) await this.provideNames(family);
	}

	private changed(type: string, id: string): void {
		const stale = [...this.loaded.values()]
			.filter(({ types }) => types.has(type))
			.map(({ dirty }) => dirty);
		const names = this.names.get(familyOf(type));
		if (names) stale.push(names);
		for (const dirty of stale) dirty.set(id, type);
		if (stale.length > 0) this.version += 1;
	}

	private async provideTable(name: string, wanted: Set<string>): Promise<void> {
		const table = this.catalog.get(name);
		if (!table) throw new Error(`No table ${name} in the catalog.`);
		const present = this.loaded.get(name);
		const missing = !present || [...wanted].some((column) => !present.columns.has(column));
		const records = this.count(table);
		const changes = present?.dirty.size ?? 0;
		const moved = table.stamp?.() !== present?.stamp || (table.mixed === true && changes > 0);
		if (missing || moved || changes > Math.max(LEAST_RELOAD, records * RELOAD_SHARE)) {
			if (moved) this.version += 1;
			const all = records <= SMALL ? everyColumn(table) : [];
			await this.load(table, new Set([table.key, ...(present?.columns ?? []), ...wanted, ...all]));
		} else if (changes > 0) {
			await this.refresh(table, present);
		}
	}

	private count({ types }: Table): number {
		return types.reduce((sum, type) => sum + this.store.count(type), 0);
	}

	private async load(table: Table, columns: Set<string>): Promise<void> {
		// Marked as loaded first: a change during the load makes its record dirty, never lost.
		const [types, stamp] = [new Set(table.types), table.stamp?.()];
		this.loaded.set(table.name, { columns, dirty: new Map(), types, stamp });
		let complete = false;
		try {
			await this.fill(table, columns);
			complete = true;
		} finally {
			if (!complete) this.loaded.delete(table.name);
		}
	}

	private async fill(table: Table, columns: Set<string>): Promise<void> {
		const fields = physicalFields(table, columns);
		const declared = fields.map(
			({ name, field }) => `${identifier(name)} ${field.storage.declared}`,
		);
		await this.connection.run(
			`CREATE OR REPLACE TABLE ${identifier(table.name)} (${declared.join(', ')})`,
		);
		if (table.fixed) await this.appendFixed(table, columns);
		else await this.append(table, columns, this.rows(table, this.records(table)));
	}

	private async refresh(table: Table, physical: Physical): Promise<void> {
		const changes = [...physical.dirty];
		physical.dirty = new Map();
		const ids = changes.map(([id]) => Number(id)).filter(Number.isInteger);
		await this.connection.run(
			`DELETE FROM ${identifier(table.name)} WHERE ${identifier(table.key)} IN (${ids.join(', ')})`,
		);
		const records = changes
			.map(([id, type]) => this.store.get(type, id))
			.filter((record) => record !== undefined);
		await this.append(table, physical.columns, this.rows(table, records));
	}

	private async append(table: Table, columns: Set<string>, rows: Iterable<Row>): Promise<void> {
		const fields = physicalFields(table, columns).map(({ field }) => field);
		await appendRows(this.connection, table.name, fields, rows);
	}

	private async appendFixed(table: Table, columns: Set<string>): Promise<void> {
		const fields = table.columns
			.filter(({ name }) => columns.has(name))
			.map(({ name, kind }): Field<Cells> => ({
				storage: STORAGE[kind],
				value: (row) => row[name],
			}));
		await appendRows(this.connection, table.name, fields, table.fixed?.(this.store) ?? []);
	}

	/** In order of their ids where several types share a table, as NetSuite's rows come when nobody orders them. */
	private *records({ types }: Table): Iterable<StoredRecord> {
		if (types.length === 1) return yield* this.store.all(types[0]);
		// Ids are sorted, not records: half a million of those as objects would take a gigabyte.
		const places = types.flatMap((type, at) =>
			Array.from(this.store.ids(type), (id) => Number(id) * types.length + at),
		);
		for (const place of Float64Array.from(places).sort()) {
			const id = Math.floor(place / types.length);
			const record = this.store.get(types[place - id * types.length], String(id));
			if (record) yield record;
		}
	}

	private *rows(table: Table, records: Iterable<StoredRecord>): Iterable<Row> {
		for (const record of records) yield* table.rows(record, this.store);
	}

	private async provideNames(family: string): Promise<void> {
		const name = namesTable(family);
		const labels = labelsOf(this.catalog, family);
		const dirty = this.names.get(family);
		if (!dirty) {
			this.names.set(family, new Map());
			const kind = labels && Object.keys(labels).some((id) => !/^-?\d+$/.test(id)) ? 'text' : 'id';
			await this.connection.run(
				`CREATE OR REPLACE TABLE ${identifier(name)} (id ${STORAGE[kind].declared}, name VARCHAR)`,
			);
			const all = labels
				? Object.entries(labels).map(([id, label]): Name => ({ id, name: label }))
				: (this.fixedNames(family) ?? this.familyNames(family));
			await this.appendNames(name, kind, all);
		} else if (dirty.size > 0) {
			const changes = [...dirty];
			dirty.clear();
			const ids = changes.map(([id]) => Number(id)).filter(Number.isInteger);
			await this.connection.run(`DELETE FROM ${identifier(name)} WHERE id IN (${ids.join(', ')})`);
			const present = changes
				.filter(([id, type]) => this.store.get(type, id))
				.map(([id, type]): Name => ({ id, name: this.store.displayName(type, id) }));
			await this.appendNames(name, 'id', present);
		}
	}

	/** Names of a table's fixed rows; undefined when the family is none of these. */
	private fixedNames(family: string): Name[] | undefined {
		const { fixed, naming } = this.catalog.get(family) ?? {};
		if (!fixed || naming === undefined) return undefined;
		return fixed(this.store).map((row) => ({
			id: row.id ?? row.internalid,
			name: String(row[naming] ?? ''),
		}));
	}

	private *familyNames(family: string): Iterable<Name> {
		for (const type of typesOf(family)) {
			for (const { id } of this.store.all(type)) {
				yield { id, name: this.store.displayName(type, id) };
			}
		}
	}

	private async appendNames(table: string, kind: 'id' | 'text', rows: Iterable<Name>) {
		const fields: Array<Field<Name>> = [
			{ storage: STORAGE[kind], value: ({ id }) => id },
			{ storage: STORAGE.text, value: ({ name }) => name },
		];
		await appendRows(this.connection, table, fields, rows);
	}
}

const everyColumn = (table: Table): string[] =>
	table.columns.flatMap((column) => [column.name, ...companion(column)]);

const companion = ({ name, display }: Column): string[] =>
	display && 'text' in display ? [displayColumn(name)] : [];

/** The loaded columns in the catalog's order, companions after their columns. */
function physicalFields(
	table: Table,
	columns: Set<string>,
): Array<{ name: string; field: Field<Row> }> {
	return table.columns.flatMap((column) => {
		const { name, kind, value, display } = column;
		const own = { name, field: { storage: STORAGE[kind], value } };
		const texts =
			display && 'text' in display
				? [{ name: displayColumn(name), field: { storage: STORAGE.text, value: display.text } }]
				: [];
		return [own, ...texts].filter((entry) => columns.has(entry.name));
	});
}
