import { prepareSuiteql } from '../suiteql';
import { NetSuiteError } from '../netSuiteError';
import { type Mix, MODULUS } from './groups';
import { type Range, TIME_MODEL, utcText } from './position';

/** The columns of a group: which one, and its sums. */
export const GROUP = 'n8n_group';
export const SUMS = ['n8n_count', 'n8n_keys', 'n8n_mixed', 'n8n_squares'] as const;

/** The columns that every query of changes adds to its rows. */
export const CHANGED_AT = 'n8n_changed_at';
export const CREATED_AT = 'n8n_created_at';
export const MODIFIED_AT = 'n8n_modified_at';

/** What to select, and by which columns changes are told. Columns are names within `t`. */
export interface ChangeQuery {
	/** A table, or a query in parentheses. */
	from: string;
	/** The select list before the times. */
	select: string;
	key: string;
	/** Keys are numbers, so they are compared as such. */
	numericKey: boolean;
	time: string;
	created?: string;
	/** Where that is not `time`. */
	modified?: string;
	conditions: string[];
}

const DAY = 86_400;

/** UTC, whatever the session's time zone is; one text a second, so that `=` and ORDER BY agree (netsuite-rest 12.2). */
const utcOf = (column: string, model = TIME_MODEL) =>
	`TO_CHAR(SYS_EXTRACT_UTC(t.${column}), '${model}')`;

const day = (seconds: number) => `TO_DATE('${utcText(seconds)}', '${TIME_MODEL}')`;

/** The changes of a range, in order. */
export const rangeQuery = (query: ChangeQuery, range: Range): string =>
	select(query, conditionsOf(query, range));

/**
 * The changes of a range added up by the time of the change, in order of time. Only functions that
 * Oracle lists for SuiteQL (netsuite-rest 6.4).
 */
export function groupQuery(query: ChangeQuery, range: Range, { unit, byKey, byTime }: Mix): string {
	const clock = `TO_NUMBER(${utcOf(query.time, 'HH24MISS')})`;
	const number = `MOD(MOD(t.${query.key}, ${MODULUS}) * ${byKey} + ${clock} * ${byTime}, ${MODULUS})`;
	// No step beyond 2^53, however NetSuite calculates.
	const mixed = `MOD(MOD(c.x * c.x, ${MODULUS}) * c.x, ${MODULUS})`;
	const sums = ['COUNT(*)', 'SUM(c.k)', `SUM(${mixed})`, `SUM(${mixed} * ${mixed})`];
	return [
		`SELECT ${[`c.g AS ${GROUP}`, ...sums.map((sum, at) => `${sum} AS ${SUMS[at]}`)].join(', ')}`,
		`FROM (`,
		`SELECT ${utcOf(query.time, unit.model)} AS g, t.${query.key} AS k, ${number} AS x`,
		`FROM ${query.from} t`,
		`WHERE ${conditionsOf(query, range).join('\nAND ')}`,
		`) c`,
		`GROUP BY c.g`,
		`ORDER BY c.g`,
	].join('\n');
}

/**
 * The first terms compare the column itself, a day wider than needed because the session's time zone
 * is not known: they let NetSuite use its index.
 */
function conditionsOf(query: ChangeQuery, { after, until }: Range): string[] {
	const time = utcOf(query.time);
	const since = utcText(after.time);
	return [
		`t.${query.time} >= ${day(after.time - DAY)}`,
		`t.${query.time} <= ${day(until.time + DAY)}`,
		...query.conditions,
		after.key === undefined
			? `${time} > '${since}'`
			: `(${time} > '${since}' OR (${time} = '${since}' AND t.${query.key} > ${literal(query, after.key)}))`,
		until.key === undefined
			? `${time} <= '${utcText(until.time)}'`
			: `(${time} < '${utcText(until.time)}' OR (${time} = '${utcText(until.time)}' AND t.${query.key} <= ${literal(query, until.key)}))`,
	];
}

/** The newest changes first, of the time since `since` (seconds) where that is given. */
export function newestQuery(query: ChangeQuery, since?: number): string {
	const bound = since === undefined ? [] : [`t.${query.time} >= ${day(since)}`];
	const conditions = [...bound, ...query.conditions, `t.${query.time} IS NOT NULL`];
	return select(query, conditions, ' DESC');
}

function select(query: ChangeQuery, conditions: string[], direction = ''): string {
	const also = ([column, name]: [string | undefined, string]) =>
		column === undefined ? [] : [`${utcOf(column)} AS ${name}`];
	const times = [
		...also([query.time, CHANGED_AT]),
		...also([query.created, CREATED_AT]),
		...also([query.modified, MODIFIED_AT]),
	];
	return [
		`SELECT ${[query.select, ...times].join(', ')}`,
		`FROM ${query.from} t`,
		`WHERE ${conditions.join('\nAND ')}`,
		`ORDER BY ${utcOf(query.time)}${direction}, t.${query.key}${direction}`,
	].join('\n');
}

/** Oracle turns a text into a number where a number is compared, never the other way round. */
const literal = ({ numericKey }: ChangeQuery, key: string) =>
	numericKey && /^-?\d+$/.test(key) ? key : `'${key.replaceAll("'", "''")}'`;

/**
 * A condition of the user's, ready to be joined by AND.
 *
 * @throws NetSuiteError `SUITEQL_PARAMETERS` for one with a `?`
 */
export function checkFilter(filter: string): string {
	// A line of its own, so that a comment at its end does not swallow the parenthesis.
	return `(\n${prepareSuiteql(filter).q}\n)`;
}

/**
 * A column of the user's query, in lower case as NetSuite answers it.
 *
 * @throws NetSuiteError `COLUMN` when it is no plain name
 */
export function checkColumn(parameter: string, text: string): string {
	const name = text.trim();
	if (/^[A-Za-z]\w*$/.test(name)) return name.toLowerCase();
	throw new NetSuiteError({
		code: 'COLUMN',
		title: name === '' ? `${parameter} is empty` : `${parameter} "${name}" is no column name`,
		remedy:
			"Enter the name of a column of the query's result, such as lastmodifieddate or id. Give a computed column a name with AS.",
	});
}
