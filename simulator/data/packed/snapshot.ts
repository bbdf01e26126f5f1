/** All records of a store as bytes, for going back to them and for the state file. */
import { ByteReader, ByteWriter } from './bytes';
import type { Codec } from './codec';
import { Contents } from './contents';

export interface StoreSnapshot {
	/** Knows the texts and shapes of `bytes`; it may have learned more since. */
	codec: Codec;
	bytes: Buffer;
	/** Last id given out, by series. */
	lastIds: Record<string, number>;
}

/** The records of `contents` one after the other: type, id, length, bytes. */
export function bytesOf(contents: Contents): Buffer {
	const { codec } = contents;
	const writer = new ByteWriter();
	for (const type of contents.types()) {
		for (const id of contents.ids(type)) {
			const bytes = contents.bytes(type, id);
			if (!bytes) continue;
			codec.write([type, id], writer);
			writer.number(bytes.length);
			writer.bytes(bytes);
		}
	}
	return Buffer.from(writer.written());
}

/** The contents that a snapshot was taken of. Throws a RangeError when the bytes are not its codec's. */
export function contentsOf({ codec, bytes }: StoreSnapshot): Contents {
	const contents = new Contents(codec);
	const reader = new ByteReader(bytes);
	while (!reader.done) {
		const [type, id] = codec.read(reader) as [string, string];
		contents.setBytes(type, id, reader.bytes(reader.number()));
	}
	return contents;
}

/** Records of `one` that `other` does not have in the same form. */
export function* missingIn(one: Contents, other: Contents): Iterable<[type: string, id: string]> {
	const sameCodec = one.codec === other.codec;
	for (const type of one.types()) {
		for (const id of one.ids(type)) {
			const bytes = other.bytes(type, id);
			if (!bytes || !sameCodec || Buffer.compare(one.bytes(type, id) ?? bytes, bytes) !== 0) {
				yield [type, id];
			}
		}
	}
}
