import type { INodeProperties } from 'n8n-workflow';
import type { Params } from '../../shared/params';
import type { Row } from './operation';

/** Options that say what a row of a query or a dataset holds. */
export const columns: INodeProperties = {
	displayName: 'Columns',
	name: 'columns',
	type: 'options',
	options: [
		{
			name: 'All Columns',
			value: 'allColumns',
			description: 'Every row has every column: an empty cell is null, not missing',
		},
		{
			name: 'As Returned',
			value: 'asReturned',
			description: 'NetSuite leaves empty columns out of a row',
		},
	],
	default: 'asReturned',
	description: 'What a row holds where the column is empty',
};

export const numbers: INodeProperties = {
	displayName: 'Parse Numbers',
	name: 'parseNumbers',
	type: 'boolean',
	default: false,
	description:
		'Whether to turn texts that are plain numbers into numbers. NetSuite returns all values as text.',
};

/** One row as the options want it, without NetSuite's links. */
export function rowShaper(params: Params): (row: Row) => Row {
	return params.flag('options.parseNumbers')
		? (row) => parseNumbers(withoutRowLinks(row))
		: withoutRowLinks;
}

/**
 * All rows together as the options want them.
 *
 * @param known the columns that a row should have, where somebody knows them
 */
export const shapeRows = (rows: Row[], params: Params, known: string[]): Row[] =>
	params.text('options.columns') === 'allColumns' ? fillColumns(rows, known) : rows;

/** NetSuite adds an empty `links` list to every row (section_157909186990); a column of that name is a text. */
function withoutRowLinks(row: Row): Row {
	const { links, ...columns } = row;
	return Array.isArray(links) ? columns : row;
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Turns texts that are plain numbers into numbers. Codes with a leading zero stay text, and so do
 * numbers with more digits than a number holds.
 */
function parseNumbers(row: Row): Row {
	// A copy has its own `__proto__` if the row has one, so that setting it is harmless.
	const parsed: Row = { ...row };
	for (const [column, value] of Object.entries(row)) {
		const isNumber = typeof value === 'string' && NUMBER.test(value) && fits(value);
		if (isNumber) parsed[column] = Number(value);
	}
	return parsed;
}

/** 15 significant digits survive the way through a number. */
const fits = (text: string) => text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;

/**
 * Gives every row every column: NetSuite leaves a column out where it is null (6.2). First come the
 * known columns, then what else came; a column that is null in all rows and not known stays unknown.
 */
function fillColumns(rows: Row[], known: string[]): Row[] {
	const names = new Set<string>(known);
	for (const row of rows) for (const name of Object.keys(row)) names.add(name);
	const empty = Object.fromEntries([...names].map((name) => [name, null]));
	return rows.map((row) => ({ ...empty, ...row }));
}
