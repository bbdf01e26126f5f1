/** Numbers, floats and texts to and from bytes. Whole numbers take seven bits a byte, the lowest first. */

const LOW_BITS = 128;

/** A buffer that grows. */
export class ByteWriter {
	private buffer = Buffer.allocUnsafe(4096);

	private end = 0;

	/** What was written so far; valid until the next write. */
	written(): Buffer {
		return this.buffer.subarray(0, this.end);
	}

	clear(): void {
		this.end = 0;
	}

	/** A whole number from 0 to Number.MAX_SAFE_INTEGER. */
	number(value: number): void {
		this.room(8);
		let rest = value;
		while (rest >= LOW_BITS) {
			this.buffer[this.end++] = (rest % LOW_BITS) + LOW_BITS;
			rest = Math.floor(rest / LOW_BITS);
		}
		this.buffer[this.end++] = rest;
	}

	float(value: number): void {
		this.room(8);
		this.end = this.buffer.writeDoubleLE(value, this.end);
	}

	bytes(value: Uint8Array): void {
		this.room(value.length);
		this.buffer.set(value, this.end);
		this.end += value.length;
	}

	private room(length: number): void {
		if (this.end + length <= this.buffer.length) return;
		const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.end + length));
		larger.set(this.written());
		this.buffer = larger;
	}
}

/** Reads on from a place in a buffer, up to `end`. Throws a RangeError past it. */
export class ByteReader {
	constructor(
		private readonly buffer: Buffer,
		private at = 0,
		private readonly end = buffer.length,
	) {}

	get done(): boolean {
		return this.at >= this.end;
	}

	number(): number {
		let value = 0;
		let factor = 1;
		while (this.at < this.end) {
			const byte = this.buffer[this.at++];
			if (byte < LOW_BITS) return value + byte * factor;
			value += (byte - LOW_BITS) * factor;
			factor *= LOW_BITS;
		}
		throw new RangeError('The bytes end too early.');
	}

	float(): number {
		return this.bytes(8).readDoubleLE();
	}

	text(length: number): string {
		return this.bytes(length).toString('utf8');
	}

	/** A view, not a copy. */
	bytes(length: number): Buffer {
		const from = this.at;
		this.at += length;
		if (this.at > this.end) throw new RangeError('The bytes end too early.');
		return this.buffer.subarray(from, this.at);
	}

	/** What is still to be read: a view, not a copy. */
	rest(): Buffer {
		return this.bytes(this.end - this.at);
	}
}
