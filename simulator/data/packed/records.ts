/** Records of one series of ids as bytes: a few million lines fit in memory. Each reading makes a new object. */
import type { StoredRecord } from '../contract';
import { ByteReader, ByteWriter } from './bytes';
import type { Codec } from './codec';
import { readRecord, writeRecord } from './record';

/** Bytes of a block; a record that is larger has a block of its own. */
const BLOCK = 1 << 20;

/** Before each record. */
const LENGTH_BYTES = 4;

/** Ids above this are not worth a place in the index. */
const LARGEST_ID = 1 << 24;

/** Replaced and removed records may take this much before the blocks are written anew. */
const MOST_WASTE = 32 * BLOCK;

/** The number of an internal id as NetSuite writes them (`1042`), undefined for any other text. */
function numberOf(id: string): number | undefined {
	const number = Number(id);
	const plain = Number.isInteger(number) && number > 0 && number <= LARGEST_ID;
	return plain && String(number) === id ? number : undefined;
}

export class PackedRecords {
	private blocks: Buffer[] = [];

	/** Free bytes begin here in the last block. */
	private end = BLOCK;

	/** By id: block × BLOCK + offset in it, and 1 + index into `types`; 0 = no record. */
	private places = new Uint32Array(1024);

	private kinds = new Uint16Array(1024);

	/** That have, or had, records. */
	readonly types: string[] = [];

	private readonly counts = new Map<string, number>();

	private used = 0;

	private wasted = 0;

	private readonly writer = new ByteWriter();

	constructor(private readonly codec: Codec) {}

	count(type: string): number {
		return this.counts.get(type) ?? 0;
	}

	/** The type of the record with this id, whichever type of the series it has. */
	typeOf(id: string): string | undefined {
		const number = numberOf(id);
		return number === undefined ? undefined : this.types[(this.kinds[number] ?? 0) - 1];
	}

	has(type: string, id: string): boolean {
		return this.typeOf(id) === type;
	}

	get(type: string, id: string): StoredRecord | undefined {
		if (!this.has(type, id)) return undefined;
		return readRecord(this.codec, this.reader(Number(id)));
	}

	/** The bytes of a record, as the codec wrote them. */
	bytes(type: string, id: string): Buffer | undefined {
		if (!this.has(type, id)) return undefined;
		return this.reader(Number(id)).rest();
	}

	/** Adds or replaces; false when the id is no number and the record must be kept elsewhere. */
	put(record: StoredRecord): boolean {
		this.writer.clear();
		writeRecord(this.codec, record, this.writer);
		return this.putBytes(record.type, record.id, this.writer.written());
	}

	/** As `put`, of a record that is bytes already. */
	putBytes(type: string, id: string, bytes: Uint8Array): boolean {
		const number = numberOf(id);
		if (number === undefined) return false;
		this.remove(this.typeOf(id) ?? type, id);
		if (number >= this.places.length) this.grow(number);
		let kind = this.types.indexOf(type);
		if (kind < 0) kind = this.types.push(type) - 1;
		this.places[number] = this.append(bytes);
		this.kinds[number] = kind + 1;
		this.counts.set(type, this.count(type) + 1);
		return true;
	}

	remove(type: string, id: string): boolean {
		if (!this.has(type, id)) return false;
		const number = Number(id);
		this.wasted += LENGTH_BYTES + this.reader(number).rest().length;
		this.kinds[number] = 0;
		this.counts.set(type, this.count(type) - 1);
		if (this.wasted > MOST_WASTE && this.wasted > this.used / 2) this.rewrite();
		return true;
	}

	/** Ascending. */
	*ids(type: string): Iterable<string> {
		const kind = this.types.indexOf(type) + 1;
		if (kind === 0) return;
		for (let id = 1; id < this.kinds.length; id += 1) {
			if (this.kinds[id] === kind) yield String(id);
		}
	}

	/** A reader of one record's bytes. */
	private reader(number: number): ByteReader {
		const place = this.places[number];
		const block = this.blocks[Math.floor(place / BLOCK)];
		const begin = (place % BLOCK) + LENGTH_BYTES;
		return new ByteReader(block, begin, begin + block.readUInt32LE(place % BLOCK));
	}

	private append(bytes: Uint8Array): number {
		const length = LENGTH_BYTES + bytes.length;
		if (this.end + length > BLOCK) {
			this.blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, length)));
			this.end = 0;
		}
		const block = this.blocks[this.blocks.length - 1];
		const place = (this.blocks.length - 1) * BLOCK + this.end;
		block.writeUInt32LE(bytes.length, this.end);
		block.set(bytes, this.end + LENGTH_BYTES);
		this.end += length;
		this.used += length;
		return place;
	}

	private grow(number: number): void {
		const room = Math.max(this.places.length * 2, number + 1);
		const places = new Uint32Array(room);
		const kinds = new Uint16Array(room);
		places.set(this.places);
		kinds.set(this.kinds);
		this.places = places;
		this.kinds = kinds;
	}

	/** Copies the records that are there to new blocks. */
	private rewrite(): void {
		const kept = [...this.kinds.keys()].filter((number) => this.kinds[number] !== 0);
		const readers = kept.map((number) => this.reader(number));
		this.blocks = [];
		this.end = BLOCK;
		this.used = 0;
		this.wasted = 0;
		kept.forEach((number, at) => {
			this.places[number] = this.append(readers[at].rest());
		});
	}
}
