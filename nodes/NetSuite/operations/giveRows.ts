import type { Page } from '../../../suitetalk/client/types';
import type { Params } from '../../shared/params';
import type { Output, Surroundings } from './operation';
import { collect, keepsPartial, untilFailure } from './partial';
import { fileFormat, isLate, rowFile } from './rowFile';
import { rowShaper, shapeRows } from './rows';

/** The rows of a query or a dataset. */
export interface RowSource {
	/** Reads them from the start, each time it is called. */
	open(): AsyncIterable<Page>;
	/** The columns that a row should have, where somebody knows them. */
	known: string[];
	/** Name of a file of them, without its ending. */
	name: string;
}

/** What became of the rows, and how many there were. */
export type Given = Output & { count: number };

/** The rows as `outputFormat` says: an item each, or one with a file. */
export async function giveRows(
	source: RowSource,
	params: Params,
	around: Surroundings,
): Promise<Given> {
	const format = fileFormat(params);
	if (format !== undefined) return await saveRows(source, format, params, around);
	const { rows, hint } = await collect(source.open(), rowShaper(params), keepsPartial(params));
	return { rows: shapeRows(rows, params, source.known), hint, count: rows.length };
}

/** Streams the rows into a file; begins a second time where a column came too late for the first. */
async function saveRows(
	{ open, known, name }: RowSource,
	format: NonNullable<ReturnType<typeof fileFormat>>,
	params: Params,
	{ saveFile }: Surroundings,
): Promise<Given> {
	const property = params.filled('binaryPropertyName');
	let late: string[] = [];
	const once = async (columns: string[]) => {
		const read = untilFailure(open(), keepsPartial(params));
		const file = rowFile(read.pages, columns, format, params);
		const fileName = `${name}.${format.extension}`;
		const stored = await saveFile(file.pieces, fileName, format.mimeType).catch(
			(reason: unknown) => {
				if (isLate(reason)) late = file.late();
				return Promise.reject(reason);
			},
		);
		return { file, stored, hint: read.hint() };
	};
	const done = await once(known).catch(async (reason: unknown) => {
		if (late.length === 0) return await Promise.reject(reason);
		return await once([...known, ...late]);
	});
	const count = done.file.rowCount();
	const hints = [done.hint, late.length > 0 && lateHint(late)].filter(Boolean);
	return {
		rows: [{ rowCount: count }],
		file: { property, stored: done.stored },
		hint: hints.join(' ') || undefined,
		count,
	};
}

const lateHint = (names: string[]) =>
	`All rows were read twice, because ${names.join(', ')} first appeared after the first 10,000. Name the columns in the query instead of * to read them once.`;
