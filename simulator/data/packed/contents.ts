/** All records of an account, by type and id: those of one series packed once nobody changes them any more, the others as objects. */
import type { StoredRecord } from '../contract';
import { seriesOf } from '../series';
import { ByteReader, ByteWriter } from './bytes';
import { Codec } from './codec';
import { readRecord, writeRecord } from './record';
import { PackedRecords } from './records';

/** The series that grows to half a million. */
export const PACKED_SERIES = 'transaction';

export class Contents {
	private readonly rows = new Map<string, Map<string, StoredRecord>>();

	/** A record is either here or in `rows`. */
	private readonly packed: PackedRecords;

	private readonly writer = new ByteWriter();

	constructor(readonly codec = new Codec()) {
		this.packed = new PackedRecords(codec);
	}

	/** Types that have, or had, records. */
	types(): string[] {
		return [...new Set([...this.packed.types, ...this.rows.keys()])];
	}

	count(type: string): number {
		return this.packed.count(type) + (this.rows.get(type)?.size ?? 0);
	}

	get(type: string, id: string): StoredRecord | undefined {
		return this.rows.get(type)?.get(id) ?? this.packed.get(type, id);
	}

	/** The type of the packed record with this id. */
	packedType(id: string): string | undefined {
		return this.packed.typeOf(id);
	}

	/** Packed ones by id, then the others as they came. */
	*ids(type: string): Iterable<string> {
		yield* this.packed.ids(type);
		yield* this.rows.get(type)?.keys() ?? [];
	}

	*all(type: string): Iterable<StoredRecord> {
		for (const id of this.packed.ids(type)) {
			// Whoever walks may remove.
			const record = this.packed.get(type, id);
			if (record) yield record;
		}
		yield* this.rows.get(type)?.values() ?? [];
	}

	set(record: StoredRecord): void {
		const { type, id } = record;
		if (this.packed.has(type, id)) return void this.packed.put(record);
		const rows = this.rows.get(type);
		if (rows) rows.set(id, record);
		else this.rows.set(type, new Map([[id, record]]));
	}

	delete(type: string, id: string): void {
		if (!this.packed.remove(type, id)) this.rows.get(type)?.delete(id);
	}

	/** Packs what can be packed. */
	pack(): void {
		for (const [type, rows] of this.rows) {
			if (seriesOf(type) !== PACKED_SERIES) continue;
			for (const [id, record] of rows) if (this.packed.put(record)) rows.delete(id);
		}
	}

	/** A record as bytes, valid until the next call; undefined when there is none. */
	bytes(type: string, id: string): Uint8Array | undefined {
		const record = this.rows.get(type)?.get(id);
		if (!record) return this.packed.bytes(type, id);
		this.writer.clear();
		writeRecord(this.codec, record, this.writer);
		return this.writer.written();
	}

	/** Adds a record that `bytes` of a contents with the same codec gave. */
	setBytes(type: string, id: string, bytes: Uint8Array): void {
		if (seriesOf(type) === PACKED_SERIES && this.packed.putBytes(type, id, bytes)) return;
		// Spread: what is kept as an object has its lines as one, too.
		this.set({ ...readRecord(this.codec, new ByteReader(Buffer.from(bytes))) });
	}
}
