/** Rows into DuckDB, a chunk at a time. */
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from '@duckdb/node-api';
import type { Storage } from './kinds';

/** DuckDB's vector size: the most rows of a chunk. */
const CHUNK = 2048;

export interface Field<R> {
	storage: Storage;
	value(row: R): Parameters<Storage['convert']>[0];
}

/** Appends rows to a table; `fields` are its columns in order. */
export async function appendRows<R>(
	connection: DuckDBConnection,
	table: string,
	fields: Array<Field<R>>,
	rows: Iterable<R>,
): Promise<void> {
	const appender = await connection.createAppender(table);
	const chunk = DuckDBDataChunk.create(fields.map(({ storage }) => storage.appended));
	let batch: R[] = [];
	const write = () => {
		if (batch.length === 0) return;
		chunk.reset();
		chunk.setColumns(
			fields.map(({ storage, value }): DuckDBValue[] =>
				batch.map((row) => storage.convert(value(row))),
			),
		);
		appender.appendDataChunk(chunk);
		batch = [];
	};
	for (const row of rows) {
		batch.push(row);
		if (batch.length === CHUNK) write();
	}
	write();
	appender.closeSync();
}
