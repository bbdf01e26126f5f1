/** Pieces of DuckDB SQL with what SuiteQL knows of their values. */

/**
 * `date`: a day. `datetime`: wall-clock time of the session zone, without a zone. `instant`: a point in time, stored UTC, seen in
 * the session zone. `condition`: true or false, which SuiteQL has in WHERE only.
 */
export type SqlType =
	'number' | 'text' | 'date' | 'datetime' | 'instant' | 'interval' | 'null' | 'condition' | 'tuple';

/** Where BUILTIN.DF finds the text of a column. */
export type Display =
	/** In the names of this family of records, by id. */
	| { names: string }
	/** In a companion column beside it, filled with the row. */
	| { stored: true };

export interface Sql {
	text: string;
	type: SqlType;
	/** Value of a text or number literal (or bound parameter), which may still become a number or a date. */
	literal?: string;
	/** Numbers that are known to be whole. */
	whole?: boolean;
	/** Of a plain column: its source and name, for BUILTIN.DF and friends. */
	column?: ColumnUse;
	parts?: Sql[];
	/** Of an amount, where a BUILTIN function settled it: text of the id of its currency, and whether that is the same for all rows. */
	money?: { currency: string; fixed: boolean };
}

export interface ColumnUse {
	name: string;
	display?: Display;
	/** The text of the column for display, or the companion; registers the need. */
	displayText(): string;
	/** Another column of the same row. */
	beside(name: string): Sql | undefined;
	/** `SalesOrd:B`: this column prefixed by another one of the row, if the catalog says so. */
	qualified?(): string;
}

/** The column that holds CONNECT BY's LEVEL; `*` leaves it out. */
export const LEVEL = '$level';

export const number = (text: string, whole = false): Sql => ({ text, type: 'number', whole });
export const varchar = (text: string): Sql => ({ text, type: 'text' });
export const day = (text: string): Sql => ({ text, type: 'date' });
export const datetime = (text: string): Sql => ({ text, type: 'datetime' });
export const instant = (text: string): Sql => ({ text, type: 'instant' });
export const condition = (text: string): Sql => ({ text, type: 'condition' });
export const nothing: Sql = { text: 'NULL', type: 'null' };

/** A text as a DuckDB literal. */
export function quoted(text: string): string {
	return `'${text.replace(/'/g, "''").replace(/\0/g, '')}'`;
}

/** A name as a DuckDB identifier. */
export function identifier(name: string): string {
	return `"${name.replace(/"/g, '""')}"`;
}

/** A text literal; the empty text is NULL, as in Oracle. */
export function textLiteral(value: string): Sql {
	return value === ''
		? { text: 'NULL', type: 'null', literal: '' }
		: { text: quoted(value), type: 'text', literal: value };
}

const NUMERIC = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

export const isNumeric = (text: string): boolean => NUMERIC.test(text);

/** A number literal as DuckDB writes it; a bare exponent or dot is completed. */
export function numberLiteral(value: string): Sql {
	const trimmed = value.trim().replace(/^\+/, '');
	const text = trimmed.startsWith('.') ? `0${trimmed}` : trimmed;
	return { text, type: 'number', literal: trimmed, whole: /^-?\d+$/.test(trimmed) };
}

export const isTime = (sql: Sql): boolean =>
	sql.type === 'date' || sql.type === 'datetime' || sql.type === 'instant';
