/** What a request does to a sublist: the table of netsuite-rest.md 4.6. */
import type { StoredLine, SublistSchema } from '../data/contract';
import { type Draft, addLine } from './draft';
import type { FieldReader } from './readBody';

type Item = Record<string, unknown>;

const isObject = (value: unknown): value is Item =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function property(item: Item, name: string): unknown {
	const key = Object.keys(item).find((entry) => entry.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : item[key];
}

/** A value that tells lines apart, as text: the id of a reference written as `{ id }`, or a plain one. */
const identityOf = (value: unknown) =>
	isObject(value) ? String(value.id) : value === undefined ? undefined : String(value);

/**
 * The existing line that an item of the request means: by key; on documents made from an order also by `orderLine`;
 * and by what the sublist has once only: a payment's line by its `doc`, an item's stock by its
 * `location`, its price by level, currency and quantity.
 */
function match(sublist: SublistSchema, lines: StoredLine[], item: Item): StoredLine | undefined {
	const { key } = sublist;
	if (key !== undefined) {
		const wanted = property(item, key);
		if (wanted !== undefined) return lines.find((line) => String(line.line) === String(wanted));
		const orderLine = property(item, 'orderLine');
		return orderLine === undefined
			? undefined
			: lines.find((line) => String(line.values.orderLine) === String(orderLine));
	}
	const [first, ...others] = sublist.identity ?? [];
	if (first === undefined || property(item, first) === undefined) return undefined;
	const wanted = [first, ...others].map(
		(name) => [name, identityOf(property(item, name))] as const,
	);
	return lines.find(({ values }) =>
		wanted.every(([name, id]) => id === undefined || String(values[name]) === id),
	);
}

function readLine(
	draft: Draft,
	sublist: SublistSchema,
	line: StoredLine,
	item: Item,
	reader: FieldReader,
	path: string,
): void {
	const given = draft.givenOnLines.get(line) ?? new Set<string>();
	draft.givenOnLines.set(line, given);
	for (const [name, raw] of Object.entries(item)) {
		const lower = name.toLowerCase();
		if (lower === 'links' || lower === 'refname' || lower === sublist.key) continue;
		if (!reader.field(sublist, name, raw, line.values, given, `${path}.`, line)) {
			if (lower === 'line') continue;
			reader.unknown(`${path}.${name}`);
		}
	}
	for (const field of sublist.fields) {
		const refused = draft.faults.some((fault) => fault.path?.startsWith(`${path}.${field.name}`));
		if (field.required && line.values[field.name] === undefined && !refused) {
			draft.faults.push({
				detail: `Error while accessing a resource. You must enter a value for ${field.label}.`,
				code: 'USER_ERROR',
				path,
			});
		}
	}
}

/**
 * Takes `raw` (null, or `{ items: [...] | null }`) into the draft's lines. `replace`: lines that the request does not
 * name go. `name` is the sublist's name as the request wrote it, for the paths of faults.
 */
export function writeSublist(
	draft: Draft,
	sublist: SublistSchema,
	raw: unknown,
	replace: boolean,
	reader: FieldReader,
	name: string,
): void {
	const items = isObject(raw) ? (property(raw, 'items') ?? null) : raw;
	if (items === null) {
		draft.lines[sublist.name] = [];
		draft.given.add(sublist.name);
		return;
	}
	if (!Array.isArray(items)) {
		return reader.fault(
			`The sublist ${sublist.name} must be an object with a list of items.`,
			name,
		);
	}
	const before = draft.lines[sublist.name];
	draft.given.add(sublist.name);
	// Not keyed and replaced: all go first, and every line of the request is a new one.
	const matchable = replace && sublist.key === undefined ? [] : before;
	if (replace) draft.lines[sublist.name] = [];
	items.forEach((item: unknown, index) => {
		const path = `${name}.items[${index}]`;
		if (!isObject(item)) return reader.fault('A line of a sublist must be an object.', path);
		const found = match(sublist, matchable, item);
		const list = draft.lines[sublist.name];
		if (!found) {
			return readLine(draft, sublist, addLine(draft, sublist.name, {}), item, reader, path);
		}
		const place = list.findIndex((entry) => entry.line === found.line);
		const kept = list[place] ?? found;
		const line: StoredLine = { ...kept, values: { ...kept.values } };
		if (place >= 0) list[place] = line;
		else list.push(line);
		readLine(draft, sublist, line, item, reader, path);
	});
}
