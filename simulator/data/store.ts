/** The records of one account in memory. Knows nothing of rules: whoever writes has checked. */
import type { RecordSchema, Store, StoredRecord } from './contract';
import { Contents, PACKED_SERIES } from './packed/contents';
import { type StoreSnapshot, bytesOf, contentsOf, missingIn } from './packed/snapshot';
import { STANDARD_CATALOG, type SchemaCatalog } from './schemas';
import { FAMILIES, seriesOf } from './series';
import { TRANSACTION_TYPES } from './transactionTypes';

/**
 * An empty store over an account's schemas. Besides record types, `get`, `byExternalId` and `displayName` take a family name
 * (`transaction`, `entity`, `item`): its ids are unique over its types, so a reference need not say which type it means.
 *
 * Transactions that are packed are handed out as new objects: a record is changed with `put`, never in place.
 */
export class MemoryStore implements Store {
	private contents = new Contents();

	private readonly externalIds = new Map<string, Map<string, string>>();

	private lastIds = new Map<string, number>();

	private readonly listeners: Array<Parameters<Store['onChange']>[0]> = [];

	constructor(private readonly catalog: SchemaCatalog = STANDARD_CATALOG) {}

	schema(type: string): RecordSchema | undefined {
		return this.catalog.get(type);
	}

	findSchema(name: string): RecordSchema | undefined {
		return this.catalog.find(name);
	}

	types(): string[] {
		return this.catalog.types();
	}

	get(type: string, id: string): StoredRecord | undefined {
		const members = FAMILIES[type];
		if (members === undefined) return this.contents.get(type, id);
		const packed = type === PACKED_SERIES ? this.contents.packedType(id) : undefined;
		if (packed !== undefined) return this.contents.get(packed, id);
		for (const member of members) {
			const found = this.contents.get(member, id);
			if (found) return found;
		}
		return undefined;
	}

	byExternalId(type: string, externalId: string): StoredRecord | undefined {
		for (const member of FAMILIES[type] ?? [type]) {
			const id = this.externalIds.get(member)?.get(externalId);
			if (id !== undefined) return this.get(member, id);
		}
		return undefined;
	}

	all(type: string): Iterable<StoredRecord> {
		return this.contents.all(type);
	}

	ids(type: string): Iterable<string> {
		return this.contents.ids(type);
	}

	count(type: string): number {
		return this.contents.count(type);
	}

	put(record: StoredRecord): void {
		const { type, id } = record;
		const before = this.get(type, id);
		if (before?.externalId !== record.externalId) {
			if (before?.externalId !== undefined) this.externalIds.get(type)?.delete(before.externalId);
			this.indexExternalId(record);
		}
		this.contents.set(record);
		const number = Number(id);
		const series = seriesOf(type);
		if (number > (this.lastIds.get(series) ?? 0)) this.lastIds.set(series, number);
		this.tell(type, id);
	}

	remove(type: string, id: string): boolean {
		const record = this.get(type, id);
		if (!record) return false;
		const name = this.displayName(type, id);
		this.contents.delete(type, id);
		if (record.externalId !== undefined) this.externalIds.get(type)?.delete(record.externalId);
		this.tell(type, id, name);
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
		const schema = this.schema(record.type);
		const name = schema && record.values[schema.nameField];
		const transaction = TRANSACTION_TYPES[record.type];
		if (transaction) return `${transaction.label} #${String(name ?? record.id)}`;
		return name === undefined ? record.id : String(name);
	}

	onChange(listener: Parameters<Store['onChange']>[0]): void {
		this.listeners.push(listener);
	}

	/**
	 * Packs all transactions put since the last time. Seeding calls it when nobody holds them any more: changes made to a
	 * record in place after this are lost.
	 */
	pack(): void {
		this.contents.pack();
	}

	/** All records, and the last ids given out, as they are now. */
	snapshot(): StoreSnapshot {
		const { codec } = this.contents;
		return { codec, bytes: bytesOf(this.contents), lastIds: Object.fromEntries(this.lastIds) };
	}

	/**
	 * Goes back to a snapshot, of this store or another; ids go on as in the snapshot. Listeners are told of every record
	 * that differs. Throws a RangeError, and changes nothing, when the snapshot's bytes are damaged.
	 */
	restore(snapshot: StoreSnapshot): void {
		const before = this.contents;
		const after = contentsOf(snapshot);
		const changed = new Map<string, Set<string>>();
		const note = ([type, id]: [string, string]) => {
			const ids = changed.get(type);
			if (ids) ids.add(id);
			else changed.set(type, new Set([id]));
		};
		for (const change of missingIn(before, after)) note(change);
		for (const change of missingIn(after, before)) note(change);
		this.contents = after;
		this.lastIds = new Map(Object.entries(snapshot.lastIds));
		this.externalIds.clear();
		for (const type of after.types()) {
			for (const record of after.all(type)) this.indexExternalId(record);
		}
		for (const [type, ids] of changed) for (const id of ids) this.tell(type, id);
	}

	private indexExternalId({ type, id, externalId }: StoredRecord): void {
		if (externalId === undefined) return;
		const index = this.externalIds.get(type);
		if (index) index.set(externalId, id);
		else this.externalIds.set(type, new Map([[externalId, id]]));
	}

	private tell(type: string, id: string, removedName?: string): void {
		for (const listener of this.listeners) listener(type, id, removedName);
	}
}
