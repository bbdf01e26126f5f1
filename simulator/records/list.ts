/** Records of a type, by internal id, with or without a `q` filter. */
import type { FieldSchema, RecordSchema, StoredRecord } from '../data/contract';
import { badRequest } from '../data/refusal';
import type { Context, Settings } from './context';
import { namesOf } from './names';
import { kindOf, testOf, valueOf } from './query/operators';
import { type Condition, type Filter, parseFilter } from './query/parse';

type Predicate = (record: StoredRecord) => boolean;

/** A body field that may be filtered. Throws NetSuiteRefusal (NONEXISTENT_FIELD, `q`) when there is none. */
function filterable(schema: RecordSchema, name: string): FieldSchema {
	const field = namesOf(schema).fields.get(name.toLowerCase());
	if (field && field.filterable !== false && !field.name.includes('.')) return field;
	throw badRequest([
		{
			detail: `Unknown field name '${name}' in the search query. The field does not exist on this record type.`,
			queryParam: 'q',
			code: 'NONEXISTENT_FIELD',
		},
	]);
}

function conditionPredicate(
	schema: RecordSchema,
	condition: Condition,
	settings: Settings,
): Predicate {
	const field = filterable(schema, condition.field);
	const { created, modified } = schema;
	const read = (record: StoredRecord) => valueOf(record, field.name, created, modified);
	const { negated } = condition;
	if (condition.operator === 'EMPTY') {
		return (record) => (read(record) === undefined) !== negated;
	}
	const test = testOf(condition, kindOf(field), settings);
	// An empty field meets no condition, so it meets every negated one.
	return (record) => {
		const value = read(record);
		return (value !== undefined && test(value)) !== negated;
	};
}

function predicateOf(schema: RecordSchema, filter: Filter, settings: Settings): Predicate {
	if ('all' in filter) {
		const parts = filter.all.map((part) => predicateOf(schema, part, settings));
		return (record) => parts.every((part) => part(record));
	}
	if ('any' in filter) {
		const parts = filter.any.map((part) => predicateOf(schema, part, settings));
		return (record) => parts.some((part) => part(record));
	}
	return conditionPredicate(schema, filter, settings);
}

/**
 * Ids of the records of a type that meet `q` (empty or undefined = all), in order. Throws NetSuiteRefusal for a wrong `q`.
 */
function findIds(
	{ store, settings }: Context,
	schema: RecordSchema,
	q: string | undefined,
): readonly string[] {
	const ids: string[] = [];
	if (q === undefined || q.trim() === '') for (const id of store.ids(schema.type)) ids.push(id);
	else {
		const meets = predicateOf(schema, parseFilter(q), settings);
		for (const record of store.all(schema.type)) if (meets(record)) ids.push(record.id);
	}
	return ids.sort((a, b) => Number(a) - Number(b));
}

/** Most answers kept at once: a client pages through one list, or a few clients through theirs. */
const MOST_KEPT = 16;

/** Lists of ids, kept until a record of the type changes: a client that pages asks for the same list again and again. */
export class IdLists {
	private readonly kept = new Map<string, { type: string; ids: readonly string[] }>();

	constructor(private readonly context: Context) {
		context.store.onChange((type) => {
			for (const [key, list] of this.kept) if (list.type === type) this.kept.delete(key);
		});
	}

	/** As `findIds`. */
	find(schema: RecordSchema, q: string | undefined): readonly string[] {
		const key = `${schema.type}?${q ?? ''}`;
		const known = this.kept.get(key);
		if (known) return known.ids;
		const ids = findIds(this.context, schema, q);
		const [oldest] = this.kept.keys();
		if (this.kept.size >= MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
		this.kept.set(key, { type: schema.type, ids });
		return ids;
	}
}
