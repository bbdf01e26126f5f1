import type { Page } from '../../../suitetalk/client/types';
import { csvLine } from '../../../suitetalk/protocol/csv';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import type { Params } from '../../shared/params';
import type { Row } from './operation';
import { rowShaper } from './rows';

/** Rows that are looked at before the names of columns are written, where nobody knows them all. */
const LOOKED_AT = 10_000;

/** How rows become the text of a file. */
interface Format {
	extension: string;
	mimeType: string;
	/** Every row has the same columns, so they must be known before the first is written. */
	isTable: boolean;
	header(columns: string[]): string;
	line(row: Row, columns: string[]): string;
}

/** @returns undefined where the rows become items */
export function fileFormat(params: Params): Format | undefined {
	const chosen = params.text('outputFormat');
	if (chosen === 'csv') {
		const escape = params.flag('options.escapeFormulas');
		return {
			extension: 'csv',
			mimeType: 'text/csv',
			isTable: true,
			header: (columns) => (columns.length === 0 ? '' : csvLine(columns, escape)),
			line: (row, columns) =>
				csvLine(
					columns.map((name) => cell(row, name)),
					escape,
				),
		};
	}
	if (chosen !== 'ndjson') return undefined;
	const isTable = params.text('options.columns') === 'allColumns';
	const filled = (row: Row, columns: string[]) =>
		Object.fromEntries(columns.map((name) => [name, cell(row, name)]));
	return {
		extension: 'ndjson',
		mimeType: 'application/x-ndjson',
		isTable,
		header: () => '',
		line: (row, columns) => `${JSON.stringify(isTable ? filled(row, columns) : row)}\n`,
	};
}

/** Null where the row has no such column; a column may be called `constructor`. */
const cell = (row: Row, name: string) => (Object.hasOwn(row, name) ? row[name] : null);

/** What a file takes: its columns so far, and how many rows came. */
export interface RowFile {
	/** The file in pieces of a page each; may be read once. */
	pieces: AsyncIterable<Buffer>;
	rowCount(): number;
	/** Columns that came too late to be written: the file has to be begun again with them. */
	late(): string[];
}

/**
 * Writes rows page by page. A column that first appears when the names are written already ends the
 * file: the rest is read for its columns alone, so that a second time is enough.
 *
 * @param known columns in their order, as far as somebody knows them
 */
export function rowFile(
	pages: AsyncIterable<Page>,
	known: readonly string[],
	format: Format,
	params: Params,
): RowFile {
	const shape = rowShaper(params);
	const seen = new Set(known);
	const late = new Set<string>();
	let columns: string[] = [];
	let rowCount = 0;

	function write(rows: Row[], start = ''): Buffer {
		let text = start;
		for (const row of rows) text += format.line(row, columns);
		return Buffer.from(text);
	}

	function begin(rows: Row[]): Buffer {
		for (const row of rows) for (const name of Object.keys(row)) seen.add(name);
		columns = [...seen];
		return write(rows, format.header(columns));
	}

	async function* pieces(): AsyncGenerator<Buffer, void, undefined> {
		const first: Row[] = [];
		let isBegun = !format.isTable;
		for await (const { items } of pages) {
			const rows = items.map(shape);
			rowCount += rows.length;
			if (!isBegun) {
				for (const row of rows) first.push(row);
				if (first.length < LOOKED_AT) continue;
				isBegun = true;
				yield begin(first.splice(0));
				continue;
			}
			if (format.isTable) {
				for (const row of rows) {
					for (const name of Object.keys(row)) if (!seen.has(name)) late.add(name);
				}
			}
			if (late.size === 0) yield write(rows);
		}
		if (late.size > 0) throw lateColumns([...late]);
		if (!isBegun) yield begin(first);
	}

	return { pieces: pieces(), rowCount: () => rowCount, late: () => [...late] };
}

const lateColumns = (names: string[]) =>
	new NetSuiteError({
		code: 'COLUMNS',
		title: `The column${names.length === 1 ? '' : 's'} ${names.join(', ')} first appeared after other rows had been written`,
		remedy:
			'The data changes while it is read. Name the columns in the SELECT list of the query instead of *, then the file has them from its first line on.',
	});

/** True for the end that `rowFile` puts to a file whose columns came too late. */
export const isLate = (reason: unknown) =>
	reason instanceof NetSuiteError && reason.code === 'COLUMNS';
