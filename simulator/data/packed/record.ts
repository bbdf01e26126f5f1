/** A record as bytes: everything but its lines, then the lines, which most readers do not want. */
import type { StoredLine, StoredRecord } from '../contract';
import type { ByteReader, ByteWriter } from './bytes';
import type { Codec, Packable } from './codec';

type Lines = Record<string, StoredLine[]>;

export function writeRecord(codec: Codec, record: StoredRecord, to: ByteWriter): void {
	const { lines, ...body } = record;
	codec.write(body as unknown as Packable, to);
	codec.write(lines as unknown as Packable, to);
}

/**
 * The record that `writeRecord` wrote; `reader` ends with it. Its lines are read when they are first asked for: the bytes
 * must stay as they are.
 */
export function readRecord(codec: Codec, reader: ByteReader): StoredRecord {
	const record = codec.read(reader) as unknown as StoredRecord;
	let lines: Lines | undefined;
	return Object.defineProperty(record, 'lines', {
		enumerable: true,
		configurable: true,
		get: () => (lines ??= codec.read(reader) as unknown as Lines),
		set: (value: Lines) => void (lines = value),
	});
}
