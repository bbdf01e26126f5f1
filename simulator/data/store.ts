/** The records of one account in memory. Knows nothing of rules: whoever writes has checked. */
import type { RecordSchema, Store, StoredRecord } from './contract';
import { SCHEMAS } from './schemas';
import { FAMILIES, seriesOf } from './series';
import { TRANSACTION_TYPES } from './transactionTypes';

const NONE: ReadonlyMap<string, StoredRecord> = new Map();

/**
 * An empty store over all schemas. Besides record types, `get`, `byExternalId` and `displayName` take a family name
 * (`transaction`, `entity`, `item`): its ids are unique over its types, so a reference need not say which type it means.
 */
export class MemoryStore implements Store {
	private readonly rows = new Map<string, Map<string, StoredRecord>>();

	private readonly externalIds = new Map<string, Map<string, string>>();

	private readonly lastIds = new Map<string, number>();

	private readonly listeners: Array<(type: string, id: string) => void> = [];

	private readonly lowerNames = new Map(
		[...SCHEMAS.keys()].map((type): [string, string] => [type.toLowerCase(), type]),
	);

	schema(type: string): RecordSchema | undefined {
		return SCHEMAS.get(type);
	}

	findSchema(name: string): RecordSchema | undefined {
		const type = this.lowerNames.get(name.toLowerCase());
		return type === undefined ? undefined : SCHEMAS.get(type);
	}

	types(): string[] {
		return [...SCHEMAS.keys()];
	}

	get(type: string, id: string): StoredRecord | undefined {
		const members = FAMILIES[type];
		if (members === undefined) return this.rows.get(type)?.get(id);
		for (const member of members) {
			const found = this.rows.get(member)?.get(id);
			if (found) return found;
		}
		return undefined;
	}

	byExternalId(type: string, externalId: string): StoredRecord | undefined {
		for (const member of FAMILIES[type] ?? [type]) {
			const id = this.externalIds.get(member)?.get(externalId);
			if (id !== undefined) return this.rows.get(member)?.get(id);
		}
		return undefined;
	}

	all(type: string): Iterable<StoredRecord> {
		return (this.rows.get(type) ?? NONE).values();
	}

	count(type: string): number {
		return this.rows.get(type)?.size ?? 0;
	}

	put(record: StoredRecord): void {
		const { type, id } = record;
		const rows = this.table(this.rows, type);
		const before = rows.get(id);
		if (before?.externalId !== record.externalId) {
			const index = this.table(this.externalIds, type);
			if (before?.externalId !== undefined) index.delete(before.externalId);
			if (record.externalId !== undefined) index.set(record.externalId, id);
		}
		rows.set(id, record);
		const number = Number(id);
		const series = seriesOf(type);
		if (number > (this.lastIds.get(series) ?? 0)) this.lastIds.set(series, number);
		this.tell(type, id);
	}

	remove(type: string, id: string): boolean {
		const record = this.rows.get(type)?.get(id);
		if (!record) return false;
		this.rows.get(type)?.delete(id);
		if (record.externalId !== undefined) this.externalIds.get(type)?.delete(record.externalId);
		this.tell(type, id);
		return true;
	}

	nextId(type: string): string {
		const series = seriesOf(type);
		const next = (this.lastIds.get(series) ?? 0) + 1;
		this.lastIds.set(series, next);
		return String(next);
	}

	displayName(type: string, id: string): string {
		const record = this.get(type, id);
		if (!record) return '';
		const schema = SCHEMAS.get(record.type);
		const name = schema && record.values[schema.nameField];
		const transaction = TRANSACTION_TYPES[record.type];
		if (transaction) return `${transaction.label} #${String(name ?? record.id)}`;
		return name === undefined ? record.id : String(name);
	}

	onChange(listener: (type: string, id: string) => void): void {
		this.listeners.push(listener);
	}

	private table<T>(tables: Map<string, Map<string, T>>, type: string): Map<string, T> {
		let table = tables.get(type);
		if (!table) tables.set(type, (table = new Map()));
		return table;
	}

	private tell(type: string, id: string): void {
		for (const listener of this.listeners) listener(type, id);
	}
}
