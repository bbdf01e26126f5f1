/**
 * Plain values as bytes, a tenth of what they take as objects: what recurs (the names of an object's properties, texts)
 * is learned once and then only numbered. Used for half a million transactions, snapshots and the state file.
 */
import { ByteReader, ByteWriter } from './bytes';

/** What can be packed: JSON's values. A property that is undefined is left out. */
export type Packable =
	| string
	| number
	| boolean
	| null
	| undefined
	| readonly Packable[]
	| { readonly [name: string]: Packable };

/** What a codec has learned, to be written beside its bytes. */
export interface Learned {
	texts: string[];
	shapes: string[][];
}

/** Texts and shapes learned at most; further texts are written out. */
const MOST_TEXTS = 1 << 16;
const LONGEST_TEXT = 80;

/** Where a list of names leads, name by name; `number` = of the shape that ends here. */
interface Branch {
	number?: number;
	next: Map<string, Branch>;
}

/** Low bits of the number that begins each value; the rest is its payload. */
const TAGS = 16;
const TEXT = 0;
const NUMBER_TEXT = 1;
const NUMBERED_TEXT = 2;
const LONG_TEXT = 3;
const WHOLE = 4;
const NEGATIVE = 5;
const CENTS = 6;
const NEGATIVE_CENTS = 7;
const FLOAT = 8;
const SIMPLE = 9;
const LIST = 10;
const OBJECT = 11;

const SIMPLE_VALUES = [true, false, null];

/** Payloads are multiplied by the number of tags and stay exact below this. */
const LARGEST = Number.MAX_SAFE_INTEGER / TAGS;

/** `SO1001`, `WEB-7`: a beginning that recurs, and a number without leading zeros. */
const NUMBERED = /^(.*?\D)(0|[1-9]\d{0,13})$/s;
const NUMBER = /^(?:0|[1-9]\d{0,13})$/;

export class Codec {
	private readonly textNumbers = new Map<string, number>();

	private readonly shapes: Branch = { next: new Map() };

	/** `learned` = of the codec that wrote the bytes to be read. */
	constructor(readonly learned: Learned = { texts: [], shapes: [] }) {
		learned.texts.forEach((text, at) => this.textNumbers.set(text, at));
		learned.shapes.forEach((names, at) => {
			this.shapeOf(names).number = at;
		});
	}

	write(value: Packable, to: ByteWriter): void {
		if (typeof value === 'string') this.writeText(value, to);
		else if (typeof value === 'number') writeNumber(value, to);
		else if (typeof value === 'boolean' || value === null || value === undefined)
			to.number(SIMPLE_VALUES.indexOf(value ?? null) * TAGS + SIMPLE);
		else if (isList(value)) {
			to.number(value.length * TAGS + LIST);
			for (const entry of value) this.write(entry, to);
		} else this.writeObject(value, to);
	}

	/** Reads what `write` wrote, as new objects. Throws a RangeError when the bytes are none of this codec's. */
	read(from: ByteReader): Packable {
		const head = from.number();
		const tag = head % TAGS;
		const payload = (head - tag) / TAGS;
		switch (tag) {
			case TEXT:
				return known(this.learned.texts[payload]);
			case NUMBER_TEXT:
				return String(payload);
			case NUMBERED_TEXT:
				return known(this.learned.texts[from.number()]) + String(payload);
			case LONG_TEXT:
				return from.text(payload);
			case WHOLE:
				return payload;
			case NEGATIVE:
				return -payload;
			case CENTS:
				return payload / 100;
			case NEGATIVE_CENTS:
				return -payload / 100;
			case FLOAT:
				return from.float();
			case SIMPLE:
				return known(SIMPLE_VALUES[payload]);
			case LIST:
				return Array.from({ length: payload }, () => this.read(from));
			case OBJECT:
				return this.readObject(known(this.learned.shapes[payload]), from);
			default:
				throw new RangeError('Not packed by this codec.');
		}
	}

	private writeText(value: string, to: ByteWriter): void {
		const at = this.textNumbers.get(value);
		if (at !== undefined) return to.number(at * TAGS + TEXT);
		if (NUMBER.test(value)) return to.number(Number(value) * TAGS + NUMBER_TEXT);
		const parts = NUMBERED.exec(value);
		const beginning = parts ? this.textNumber(parts[1]) : undefined;
		if (parts && beginning !== undefined) {
			to.number(Number(parts[2]) * TAGS + NUMBERED_TEXT);
			return to.number(beginning);
		}
		const learned = this.textNumber(value);
		if (learned !== undefined) return to.number(learned * TAGS + TEXT);
		const bytes = Buffer.from(value, 'utf8');
		to.number(bytes.length * TAGS + LONG_TEXT);
		to.bytes(bytes);
	}

	private textNumber(text: string): number | undefined {
		const at = this.textNumbers.get(text);
		const { texts } = this.learned;
		if (at !== undefined || texts.length >= MOST_TEXTS || text.length > LONGEST_TEXT) return at;
		this.textNumbers.set(text, texts.length);
		return texts.push(text) - 1;
	}

	private writeObject(value: { readonly [name: string]: Packable }, to: ByteWriter): void {
		const names = Object.keys(value).filter((name) => value[name] !== undefined);
		const shape = this.shapeOf(names);
		shape.number ??= this.learned.shapes.push(names) - 1;
		to.number(shape.number * TAGS + OBJECT);
		for (const name of names) this.write(value[name], to);
	}

	private shapeOf(names: readonly string[]): Branch {
		let shape = this.shapes;
		for (const name of names) {
			let next = shape.next.get(name);
			if (!next) shape.next.set(name, (next = { next: new Map() }));
			shape = next;
		}
		return shape;
	}

	private readObject(names: string[], from: ByteReader): Packable {
		const value: Record<string, Packable> = {};
		for (const name of names) {
			if (name === '__proto__') own(value, name, this.read(from));
			else value[name] = this.read(from);
		}
		return value;
	}
}

function writeNumber(value: number, to: ByteWriter): void {
	const size = Math.abs(value);
	const negative = value < 0;
	if (Number.isInteger(value) && size < LARGEST && !Object.is(value, -0)) {
		return to.number(size * TAGS + (negative ? NEGATIVE : WHOLE));
	}
	const cents = Math.round(size * 100);
	if (cents < LARGEST && cents / 100 === size && cents > 0) {
		return to.number(cents * TAGS + (negative ? NEGATIVE_CENTS : CENTS));
	}
	to.number(FLOAT);
	to.float(value);
}

/** Makes a property like any other also of `__proto__`, which an assignment would not. */
const own = (object: object, name: string, value: Packable) =>
	Object.defineProperty(object, name, {
		value,
		writable: true,
		enumerable: true,
		configurable: true,
	});

const isList = (value: object): value is readonly Packable[] => Array.isArray(value);

function known<T>(value: T | undefined): T {
	if (value === undefined) throw new RangeError('Not packed by this codec.');
	return value;
}
