/** Takes a request's JSON into a draft: body fields, subrecords, sublists; collects every fault and warning on the way. */
import type {
	FieldSchema,
	RecordSchema,
	Store,
	StoredLine,
	SublistSchema,
	Values,
} from '../data/contract';
import { saysOrderStatus } from '../data/orderStatus';
import { badRequest, invalidContentDetail } from '../data/refusal';
import type { Draft, WriteOptions } from './draft';
import { findNested, findSublist, namesOf } from './names';
import { readValue } from './readValue';
import { writeSublist } from './writeSublist';

export type Body = Record<string, unknown>;

/** Names that an answer has and a request may carry back without meaning anything. */
const ECHOED = new Set(['links', 'refname']);

/** A record or line, with the lines of its subrecords' sublists. */
interface LineOwner {
	lines?: Record<string, StoredLine[]>;
}

const isObject = (value: unknown): value is Body =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the fields of a record, line or subrecord into `values`. `path` stands in front of names in faults. */
export class FieldReader {
	constructor(
		private readonly store: Store,
		private readonly draft: Draft,
		private readonly options: WriteOptions,
	) {}

	/** True when the name was a field; false = not one, and nothing was done. */
	field(
		schema: RecordSchema | SublistSchema,
		name: string,
		raw: unknown,
		values: Values,
		given: Set<string>,
		path: string,
		owner: LineOwner,
	): boolean {
		const { fields, subrecords } = namesOf(schema);
		const subrecord = subrecords.get(name.toLowerCase());
		if (subrecord !== undefined) {
			this.subrecord(schema, subrecord, raw, values, given, path + name, owner);
			return true;
		}
		const field = fields.get(name.toLowerCase());
		if (!field) return false;
		this.value(field, raw, values, given, path + name);
		return true;
	}

	/** An unknown name: refused, told or passed over, as the request's header wants it. */
	unknown(path: string): void {
		if (this.options.nameValidation === 'error') {
			const name = path.slice(path.lastIndexOf('.') + 1);
			const sentence = `Unknown field name '${name}'. The field does not exist on this record type.`;
			this.draft.faults.push(invalidContentDetail(sentence, path));
		} else if (this.options.nameValidation === 'warning') this.draft.warnings.push(path);
	}

	/** A fault in a value that is not the user's own choice of a wrong name. */
	fault(sentence: string, path: string): void {
		this.draft.faults.push(invalidContentDetail(sentence, path));
	}

	private value(
		field: FieldSchema,
		raw: unknown,
		values: Values,
		given: Set<string>,
		path: string,
	): void {
		if (field.readOnly) {
			if (this.options.nameValidation === 'warning') this.draft.warnings.push(path);
			return;
		}
		if (raw === null) {
			delete values[field.name];
			given.add(field.name);
			return;
		}
		if (this.orderStatus(field, raw, values, path)) return;
		const read = readValue(this.store, field, raw);
		if ('value' in read) {
			if (read.value === undefined) delete values[field.name];
			else values[field.name] = read.value;
			given.add(field.name);
		} else if (read.semantic || this.options.valueValidation === 'error') {
			this.fault(read.fault, path);
		} else if (this.options.valueValidation === 'warning') this.draft.warnings.push(path);
	}

	/**
	 * True when an `orderStatus` needs no more reading: a client sends back what it read, or writes a letter that only
	 * NetSuite gives out, which is refused.
	 */
	private orderStatus({ name }: FieldSchema, raw: unknown, values: Values, path: string): boolean {
		if (!saysOrderStatus(this.draft.schema.type, name)) return false;
		const letter = String(isObject(raw) ? (raw.id ?? '') : raw);
		if (letter === values.status) return true;
		if (letter === '' || letter === 'A' || letter === 'B') return false;
		this.fault(
			`You have entered an Invalid Field Value ${letter} for the following field: orderStatus`,
			path,
		);
		return true;
	}

	/** A sublist inside a subrecord: written as any other, its lines kept with the record or line that has it. */
	private nested(sublist: SublistSchema, raw: unknown, path: string, owner: LineOwner): void {
		const stored = owner.lines?.[sublist.name] ?? [];
		const lines = { ...owner.lines, [sublist.name]: [...stored] };
		const lastLines = { [sublist.name]: Math.max(0, ...stored.map(({ line }) => line)) };
		const part: Draft = { ...this.draft, lines, lastLines };
		writeSublist(part, sublist, raw, false, this, path);
		owner.lines = part.lines;
	}

	private subrecord(
		schema: RecordSchema | SublistSchema,
		name: string,
		raw: unknown,
		values: Values,
		given: Set<string>,
		path: string,
		owner: LineOwner,
	): void {
		if (raw === null) {
			for (const field of schema.fields) {
				if (field.name.startsWith(`${name}.`)) delete values[field.name];
			}
			for (const { name: list } of schema.nested ?? []) {
				if (list.startsWith(`${name}.`) && owner.lines) {
					owner.lines = { ...owner.lines, [list]: [] };
				}
			}
			given.add(name);
			return;
		}
		if (!isObject(raw)) return this.fault(`The subrecord ${name} must be an object.`, path);
		for (const [key, value] of Object.entries(raw)) {
			if (ECHOED.has(key.toLowerCase())) continue;
			const field = namesOf(schema).fields.get(`${name}.${key}`.toLowerCase());
			const sublist = findNested(schema, name, key);
			if (sublist) this.nested(sublist, value, `${path}.${key}`, owner);
			else if (field) this.value(field, value, values, given, `${path}.${key}`);
			else this.unknown(`${path}.${key}`);
		}
	}
}

function readId(draft: Draft, raw: unknown, reader: FieldReader): void {
	if (draft.id !== undefined && String(raw) === draft.id) return;
	reader.fault('The field id is read-only. NetSuite gives out internal ids itself.', 'id');
}

function readExternalId(draft: Draft, raw: unknown, reader: FieldReader): void {
	if (raw === null || raw === '') draft.externalId = undefined;
	else if (typeof raw === 'string') draft.externalId = raw;
	else reader.fault('Invalid value for the field externalId. Expected a string.', 'externalId');
}

/**
 * Reads `body` into `draft`. Field names may have any case. Throws NetSuiteRefusal (INVALID_REQUEST) when the body is no
 * object; all other faults are collected in the draft.
 */
export function readBody(store: Store, draft: Draft, body: unknown, options: WriteOptions): void {
	if (!isObject(body)) {
		throw badRequest([
			{
				detail: 'The request could not be understood by the server due to malformed syntax.',
				code: 'INVALID_REQUEST',
			},
		]);
	}
	const reader = new FieldReader(store, draft, options);
	const replaced = new Set(options.replace?.map((name) => name.trim().toLowerCase()));
	for (const [name, raw] of Object.entries(body)) {
		const lower = name.toLowerCase();
		if (ECHOED.has(lower)) continue;
		// With replaceSelectedFields only what `replace` names may be emptied (netsuite-rest.md 4.5).
		if (raw === null && options.replaceSelectedFields && !replaced.has(lower)) continue;
		if (lower === 'id') readId(draft, raw, reader);
		else if (lower === 'externalid') readExternalId(draft, raw, reader);
		else {
			const sublist = findSublist(draft.schema, name);
			if (sublist) writeSublist(draft, sublist, raw, replaced.has(lower), reader, name);
			else if (!reader.field(draft.schema, name, raw, draft.values, draft.given, '', draft)) {
				reader.unknown(name);
			}
		}
	}
}
