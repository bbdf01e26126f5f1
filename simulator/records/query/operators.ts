/** What each operator means for each kind of field (the table of netsuite-rest.md 5). */
import type { FieldSchema, StoredRecord } from '../../data/contract';
import { saysOrderStatus } from '../../data/orderStatus';
import type { Settings } from '../context';
import { readMoment } from './dates';
import { type Condition, searchError } from './parse';

export type Kind = 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'select';
type Value = string | number | boolean | string[];
type Test = (value: Value) => boolean;

/** What a field is to a filter; internal ids are compared as numbers (`id ANY_OF [1,2]` is in the manual). */
export function kindOf({ name, type }: FieldSchema): Kind {
	if (name === 'id') return 'number';
	if (type === 'integer' || type === 'float' || type === 'currency') return 'number';
	if (type === 'reference' || type === 'enum' || type === 'multiselect') return 'select';
	return type;
}

function numbers(condition: Condition): number[] {
	return condition.values.map((text) => {
		const number = Number(text);
		if (text.trim() !== '' && Number.isFinite(number)) return number;
		throw searchError(`'${text}' is not a number, as field '${condition.field}' needs one.`);
	});
}

const NUMBER: Record<string, (values: number[]) => (value: number) => boolean> = {
	ANY_OF: (values) => (value) => values.includes(value),
	BETWEEN:
		([low, high]) =>
		(value) =>
			low <= value && value <= high,
	WITHIN:
		([low, high]) =>
		(value) =>
			low <= value && value <= high,
	EQUAL:
		([wanted]) =>
		(value) =>
			value === wanted,
	GREATER:
		([wanted]) =>
		(value) =>
			value > wanted,
	GREATER_OR_EQUAL:
		([wanted]) =>
		(value) =>
			value >= wanted,
	LESS:
		([wanted]) =>
		(value) =>
			value < wanted,
	LESS_OR_EQUAL:
		([wanted]) =>
		(value) =>
			value <= wanted,
};

/** Text is compared without regard to case. */
const STRING: Record<string, (wanted: string) => (value: string) => boolean> = {
	CONTAIN: (wanted) => (value) => value.includes(wanted),
	IS: (wanted) => (value) => value === wanted,
	START_WITH: (wanted) => (value) => value.startsWith(wanted),
	END_WITH: (wanted) => (value) => value.endsWith(wanted),
};

const MOMENT: Record<string, (start: number, end: number) => (value: number) => boolean> = {
	AFTER: (start) => (value) => value > start,
	BEFORE: (start) => (value) => value < start,
	ON: (start, end) => (value) => start <= value && value < end,
	ON_OR_AFTER: (start) => (value) => value >= start,
	ON_OR_BEFORE: (_start, end) => (value) => value < end,
};

const DAY: Record<string, (wanted: string) => (value: string) => boolean> = {
	AFTER: (wanted) => (value) => value > wanted,
	BEFORE: (wanted) => (value) => value < wanted,
	ON: (wanted) => (value) => value === wanted,
	ON_OR_AFTER: (wanted) => (value) => value >= wanted,
	ON_OR_BEFORE: (wanted) => (value) => value <= wanted,
};

function unsupported({ field, operator, negated }: Condition, kind: Kind) {
	const shown = negated ? `${operator}_NOT` : operator;
	return searchError(`Operator ${shown} cannot be used with field '${field}' of type ${kind}.`);
}

function checkCount(condition: Condition): void {
	const { operator, values, list } = condition;
	const wanted = operator === 'BETWEEN' || operator === 'WITHIN' ? 2 : 1;
	const fits = operator === 'ANY_OF' ? list : values.length === wanted && list === wanted > 1;
	if (!fits) throw searchError(`Operator ${operator} has a wrong number of values.`);
}

function select(condition: Condition): Test {
	const ids = new Set(condition.values);
	return (value) =>
		Array.isArray(value) ? value.some((id) => ids.has(id)) : ids.has(String(value));
}

/**
 * The test of one condition on a value that is not empty. Throws NetSuiteRefusal (INVALID_PARAMETER, `q`) for an operator
 * that the kind of field does not have, and for a value that cannot be read.
 */
export function testOf(condition: Condition, kind: Kind, settings: Settings): Test {
	const { operator, values } = condition;
	const has = (table: object) => Object.hasOwn(table, operator);
	if (kind === 'number' && has(NUMBER)) {
		checkCount(condition);
		const test = NUMBER[operator](numbers(condition));
		return (value) => test(Number(value));
	}
	if (kind === 'select' && (operator === 'ANY_OF' || operator === 'IS')) {
		checkCount(condition);
		return select(condition);
	}
	if (kind === 'boolean' && operator === 'IS') {
		checkCount(condition);
		const wanted = values[0].toLowerCase();
		if (wanted !== 'true' && wanted !== 'false') {
			throw searchError(
				`'${values[0]}' is not true or false, as field '${condition.field}' needs.`,
			);
		}
		return (value) => value === (wanted === 'true');
	}
	if (kind === 'string' && has(STRING)) {
		checkCount(condition);
		const test = STRING[operator](values[0].toLowerCase());
		return (value) => test(String(value).toLowerCase());
	}
	if ((kind === 'date' || kind === 'datetime') && has(MOMENT)) {
		checkCount(condition);
		const { start, end, day } = readMoment(values[0], settings);
		if (kind === 'datetime') return (value) => MOMENT[operator](start, end)(Number(value));
		return (value) => DAY[operator](day)(String(value));
	}
	throw unsupported(condition, kind);
}

/** The value of a field of a stored record, the store's own ones included. */
export function valueOf(
	record: StoredRecord,
	name: string,
	created: string | undefined,
	modified: string | undefined,
): Value | undefined {
	if (name === 'id') return record.id;
	if (name === 'externalId') return record.externalId;
	if (name === created) return record.created;
	if (name === modified) return record.modified;
	if (saysOrderStatus(record.type, name)) return record.values.status;
	return record.values[name];
}
