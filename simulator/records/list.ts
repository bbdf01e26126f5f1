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

/** All records of a type that meet `q` (empty or undefined = all), by internal id. Throws NetSuiteRefusal for a wrong `q`. */
export function listRecords(
	{ store, settings }: Context,
	schema: RecordSchema,
	q: string | undefined,
): StoredRecord[] {
	let records = [...store.all(schema.type)];
	if (q !== undefined && q.trim() !== '') {
		records = records.filter(predicateOf(schema, parseFilter(q), settings));
	}
	return records.sort((a, b) => Number(a.id) - Number(b.id));
}
