import type { Row } from '../operation';
import { selectedColumns } from './selectList';

/** NetSuite adds an empty `links` list to every row (section_157909186990); a column of that name is a text. */
export function withoutRowLinks(row: Row): Row {
	if (!Array.isArray(row.links)) return row;
	return Object.fromEntries(Object.entries(row).filter(([column]) => column !== 'links'));
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Turns texts that are plain numbers into numbers. Codes with a leading zero stay text, and so do
 * numbers with more digits than a number holds.
 */
export function parseNumbers(row: Row): Row {
	const parsed: Row = {};
	for (const [column, value] of Object.entries(row)) {
		const isNumber = typeof value === 'string' && NUMBER.test(value) && fits(value);
		parsed[column] = isNumber ? Number(value) : value;
	}
	return parsed;
}

/** 15 significant digits survive the way through a number. */
const fits = (text: string) => text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;

/**
 * Gives every row every column: NetSuite leaves a column out where it is null (6.2). The columns
 * are those of the select list, in its order, then what else came; for `SELECT *` the rows alone
 * tell, so a column that is null in all of them stays unknown.
 */
export function fillColumns(rows: Row[], query: string): Row[] {
	const names = new Set<string>(selectedColumns(query));
	for (const row of rows) for (const name of Object.keys(row)) names.add(name);
	return rows.map((row) => {
		const filled: Row = {};
		for (const name of names) filled[name] = row[name] ?? null;
		return filled;
	});
}
