/** One way to put a seeded record into the store. */
import type { Store, StoredLine, StoredRecord, Values } from '../contract';

/** What may be left out: lines, external id, a given id, and when it was made and changed (ms UTC). */
export interface RowOptions {
	id?: string;
	externalId?: string;
	lines?: Record<string, StoredLine[]>;
	created: number;
	modified?: number;
}

/** Stores a record and gives it back. */
export function row(store: Store, type: string, values: Values, options: RowOptions): StoredRecord {
	const { created, lines = {}, modified = created, externalId } = options;
	const id = options.id ?? store.nextId(type);
	const record: StoredRecord = { type, id, externalId, values, lines, created, modified };
	store.put(record);
	return record;
}

/** Values as numbered lines, 1-based. */
export const numbered = (lines: Values[]): StoredLine[] =>
	lines.map((values, index) => ({ line: index + 1, values }));
