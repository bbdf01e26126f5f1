/** Pages of results. A query that is asked for a second page is kept as a table, so that further pages are quick. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

export interface Page {
	limit: number;
	offset: number;
}

interface Result {
	/** All rows of the query, however many are served. */
	total: number;
	/** The table with its rows, once there is one. */
	table?: string;
}

/** Results remembered at a time, and rows kept in tables over all of them. */
const MOST_RESULTS = 8;
const MOST_ROWS = 400_000;

export class Pages {
	private readonly results = new Map<string, Result>();

	private version = -1;

	private made = 0;

	constructor(
		private readonly connection: DuckDBConnection,
		/** Most rows that are ever served of one query. */
		private readonly rowWall: number,
	) {}

	/** One page of a translated query as columns, and the query's number of rows; `version` = that of the data. */
	async read(
		sql: string,
		page: Page,
		version: number,
	): Promise<{ columns: DuckDBValue[][]; total: number }> {
		if (version !== this.version) await this.forget();
		this.version = version;
		const known = this.results.get(sql);
		if (!known) return this.first(sql, page);
		this.results.delete(sql);
		this.results.set(sql, known);
		const { total } = known;
		if (page.offset >= total) return { columns: [], total };
		if (page.offset + page.limit > this.rowWall) {
			return { columns: await this.columns(`${sql} ${limits(page)}`), total };
		}
		known.table ??= await this.keep(sql, Math.min(total, this.rowWall));
		const { offset, limit } = page;
		const range = `rowid >= ${offset} AND rowid < ${offset + limit}`;
		return { columns: await this.columns(`SELECT * FROM ${known.table} WHERE ${range}`), total };
	}

	/** All rows of a query. */
	async columns(sql: string): Promise<DuckDBValue[][]> {
		const reader = await this.connection.runAndReadAll(sql);
		return reader.getColumns();
	}

	private async first(
		sql: string,
		page: Page,
	): Promise<{ columns: DuckDBValue[][]; total: number }> {
		// One row more tells whether the page is the last one: then nothing is left to count.
		const read = await this.columns(`${sql} ${limits({ ...page, limit: page.limit + 1 })}`);
		const rows = read[0]?.length ?? 0;
		const last = rows <= page.limit && (rows > 0 || page.offset === 0);
		const total = last ? page.offset + rows : await this.count(sql);
		const columns = last ? read : read.map((values) => values.slice(0, page.limit));
		this.results.set(sql, { total });
		await this.evict();
		return { columns, total };
	}

	private async count(sql: string): Promise<number> {
		const [[count]] = await this.columns(`SELECT count(*) FROM (${sql})`);
		return Number(count);
	}

	private async keep(sql: string, rows: number): Promise<string> {
		await this.evict(rows);
		this.made += 1;
		const table = `"$result ${this.made}"`;
		await this.connection.run(`CREATE TABLE ${table} AS ${sql} LIMIT ${this.rowWall}`);
		return table;
	}

	/** Drops the results that were not asked for longest until there is room for `rows` more. */
	private async evict(rows = 0): Promise<void> {
		for (const [sql, result] of this.results) {
			const kept = [...this.results.values()].filter(({ table }) => table !== undefined);
			const held = kept.reduce((sum, { total }) => sum + Math.min(total, this.rowWall), 0);
			if (this.results.size <= MOST_RESULTS && held + rows <= MOST_ROWS) return;
			this.results.delete(sql);
			await this.drop(result);
		}
	}

	private async forget(): Promise<void> {
		for (const result of this.results.values()) await this.drop(result);
		this.results.clear();
	}

	private async drop({ table }: Result): Promise<void> {
		if (table !== undefined) await this.connection.run(`DROP TABLE ${table}`);
	}
}

const limits = ({ limit, offset }: Page): string => `LIMIT ${limit} OFFSET ${offset}`;
