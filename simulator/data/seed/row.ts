/** One way to put a seeded record into the store, and to find some that are there. */
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

export const isActive = ({ values }: StoredRecord): boolean => values.isInactive !== true;

/** The `count` records of a type that came last and pass, latest first; no more than the last `among` are read. */
export function lastOf(
	store: Store,
	type: string,
	count: number,
	among: number,
	pass: (record: StoredRecord) => boolean,
): StoredRecord[] {
	const ids = [...store.ids(type)].slice(-among).reverse();
	const found: StoredRecord[] = [];
	for (const id of ids) {
		const record = found.length < count ? store.get(type, id) : undefined;
		if (record && pass(record)) found.push(record);
	}
	return found;
}

/** The first `count` records of a type that pass; no more are read than it takes. */
export function firstOf(
	store: Store,
	type: string,
	count: number,
	pass: (record: StoredRecord) => boolean,
): StoredRecord[] {
	const found: StoredRecord[] = [];
	for (const record of store.all(type)) {
		if (found.length >= count) break;
		if (pass(record)) found.push(record);
	}
	return found;
}
