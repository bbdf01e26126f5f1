import { NetSuiteError } from './netSuiteError';
import { codeOf, type SuiteqlBody } from './suiteql';

/** Name that a date key has while it is compared; no user's column is called so. */
const DATE_KEY = 'ns_keyset_date';
const ROW = 'ns_keyset_row';
const ROWS = 'ns_keyset_rows';

/** To the second, and its texts sort as the dates do. */
const DATE_FORMAT = 'YYYY-MM-DD HH24:MI:SS';
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;

/** A user's query that is read in the order of a unique column of it. */
export interface KeysetQuery {
	/** The user's SELECT without its ORDER BY. */
	select: string;
	params: string[];
	/** As NetSuite names it in rows. */
	column: string;
	/** The query had an ORDER BY, which is not used. */
	orderDropped: boolean;
	/** Dates are compared as texts, because NetSuite shows them without their time. */
	isDate: boolean;
}

const refused = (title: string, remedy: string) =>
	new NetSuiteError({ code: 'KEYSET', title, remedy });

/**
 * Prepares a query for being cut by a column.
 *
 * @throws NetSuiteError `KEYSET` for what is no name of a column; nothing has been sent then
 */
export function keysetQuery({ q, params = [] }: SuiteqlBody, column: string): KeysetQuery {
	if (!/^[A-Za-z][A-Za-z0-9_$#]*$/.test(column)) {
		throw refused(
			`The keyset column ${JSON.stringify(column)} is no name of a column`,
			'Give the name or alias that the column has in the result, such as id. Nothing was sent.',
		);
	}
	const { select, dropped } = withoutOrder(q);
	const unused = dropped.split('?').length - 1;
	return {
		select,
		params: params.slice(0, params.length - unused),
		column: column.toLowerCase(),
		orderDropped: dropped !== '',
		isDate: false,
	};
}

/** Cuts a last ORDER BY off, unless it decides which rows there are (TOP, FETCH). `dropped` is blanked. */
function withoutOrder(query: string): { select: string; dropped: string } {
	const code = codeOf(query);
	const orders = [...code.matchAll(/\border\s+(?:siblings\s+)?by\b/gi)];
	const at = orders.map(({ index }) => index).filter((index) => depthAt(code, index) === 0);
	const start = at[at.length - 1];
	if (start === undefined) return { select: query, dropped: '' };
	const decides = /^\s*select\s+(?:(?:distinct|all)\s+)?top\b/i.test(code);
	const dropped = code.slice(start);
	if (decides || /\b(?:fetch|offset|union|intersect|minus)\b/i.test(dropped)) {
		return { select: query, dropped: '' };
	}
	return { select: query.slice(0, start).trimEnd(), dropped };
}

function depthAt(code: string, end: number): number {
	let depth = 0;
	for (const sign of code.slice(0, end)) {
		if (sign === '(') depth += 1;
		if (sign === ')') depth -= 1;
	}
	return depth;
}

/** The name by which rows are compared. */
export const keyName = ({ column, isDate }: KeysetQuery) => (isDate ? DATE_KEY : column);

/** The user's query as a table; a line of its own ends a comment. */
function table({ select, column, isDate }: KeysetQuery): string {
	if (!isDate) return `(${select}\n)`;
	const text = `TO_CHAR(${ROWS}.${column}, '${DATE_FORMAT}')`;
	return `(SELECT ${ROWS}.*, ${text} AS ${DATE_KEY} FROM (${select}\n) ${ROWS})`;
}

const body = (q: string, params: string[]): SuiteqlBody =>
	params.length === 0 ? { q } : { q, params };

/**
 * The rows from one key to another, both included, in the order of the key.
 * Values are bound as texts: the database compares them as what the column is.
 */
export function rowsBetween(query: KeysetQuery, from?: string, to?: string): SuiteqlBody {
	const key = keyName(query);
	const cuts = [
		...(from === undefined ? [] : [`${key} >= ?`]),
		...(to === undefined ? [] : [`${key} <= ?`]),
	];
	const where = cuts.length === 0 ? '' : ` WHERE ${cuts.join(' AND ')}`;
	const values = [from, to].filter((value) => value !== undefined);
	return body(`SELECT * FROM ${table(query)}${where} ORDER BY ${key}`, [
		...query.params,
		...values,
	]);
}

/**
 * Every `step`-th key from row `first` (from 1) to row `last`: where a page ends and the next begins.
 */
export function signposts(
	query: KeysetQuery,
	step: number,
	first: number,
	last = Infinity,
): SuiteqlBody {
	const key = keyName(query);
	const numbered = `SELECT ${key}, ROW_NUMBER() OVER (ORDER BY ${key}) AS ${ROW} FROM ${table(query)}`;
	const upTo = last === Infinity ? '' : ` AND ${ROW} <= ${last}`;
	return body(
		`SELECT ${key} FROM (${numbered}) WHERE ${ROW} >= ${first}${upTo} AND MOD(${ROW} - ${first}, ${step}) = 0 ORDER BY ${key}`,
		query.params,
	);
}

/** Rows without a key, which no cut would find. */
export const rowsWithoutKey = (query: KeysetQuery): SuiteqlBody =>
	body(`SELECT * FROM ${table(query)} WHERE ${keyName(query)} IS NULL`, query.params);

/** Answers one date in a known form where the column is a date; else nothing, or a refusal. */
export const dateQuestion = (query: KeysetQuery): SuiteqlBody =>
	body(
		`SELECT TO_CHAR(MIN(${query.column}), '${DATE_FORMAT}') AS ${DATE_KEY} FROM ${table(query)}`,
		query.params,
	);

/** True for the answer that only a date column gives. */
export const isDateAnswer = (row: Record<string, unknown> | undefined) =>
	typeof row?.[DATE_KEY] === 'string' && DATE.test(row[DATE_KEY]);

/** True for a text that may be a date in somebody's format. */
export const looksLikeDate = (text: string) =>
	/^\d{1,4}[-/. ]+\p{L}*\d*[-/., ]+\d{1,4}\b/u.test(text);

/** Takes the key that was added for dates out again. */
export function withoutDateKey(row: Record<string, unknown>): Record<string, unknown> {
	const { [DATE_KEY]: _, ...rest } = row;
	return rest;
}

export const noSuchColumn = ({ column }: KeysetQuery, reason: NetSuiteError) =>
	new NetSuiteError({
		...reason,
		code: 'KEYSET',
		title: `The keyset column ${column} is not among the selected columns`,
		remedy: `Select it, or name another unique column in 'Keyset Column'. NetSuite says: ${reason.details.map(({ detail }) => detail).join(' ') || reason.title}`,
		details: reason.details,
	});

export const repeatedKey = ({ column }: KeysetQuery, key: string) =>
	refused(
		`The keyset column ${column} is not unique: ${JSON.stringify(key)} comes more than once`,
		"Choose a column in 'Keyset Column' whose values are all different, such as id of the table with the most rows. Dates are compared to the second.",
	);

export const missingKey = ({ column }: KeysetQuery) =>
	refused(
		`The keyset column ${column} is empty (null) in some rows`,
		`Choose a column in 'Keyset Column' that has a value in every row, or leave the rows without one out: WHERE ${column} IS NOT NULL.`,
	);

export const unsortableKey = ({ column }: KeysetQuery, one: string, other: string) =>
	refused(
		`NetSuite sorts the texts of the keyset column ${column} in another order than it compares them: ${JSON.stringify(one)} and ${JSON.stringify(other)}`,
		"Choose a column of numbers or dates in 'Keyset Column', such as id.",
	);
