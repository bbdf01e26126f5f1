import type { INodeProperties } from 'n8n-workflow';
import type { Page } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';
import type { Params } from '../../shared/params';
import type { Row } from './operation';

/** What happens to rows that were read before a later page failed. */
export const onPartialResult: INodeProperties = {
	displayName: 'On Partial Result',
	name: 'onPartialResult',
	type: 'options',
	options: [
		{
			name: 'Fail',
			value: 'fail',
			description: 'The item fails: all rows or none',
		},
		{
			name: 'Keep',
			value: 'keep',
			description: 'Return the rows that were read, with a hint that says what is missing',
		},
	],
	default: 'fail',
	description: 'What to do with rows already read when a later page cannot be read',
};

export const keepsPartial = (params: Params) => params.text('options.onPartialResult') === 'keep';

/** Pages that end where one cannot be read. */
export interface Kept {
	pages: AsyncIterable<Page>;
	/** Once all is read: what is missing. */
	hint(): string | undefined;
}

/** @param keep a failure after the first rows ends the pages instead of losing them */
export function untilFailure(all: AsyncIterable<Page>, keep: boolean): Kept {
	let hint: string | undefined;
	async function* read(): AsyncGenerator<Page, void, undefined> {
		let count = 0;
		try {
			for await (const page of all) {
				count += page.items.length;
				yield page;
			}
		} catch (error) {
			const isOwn = error instanceof NetSuiteError && error.code !== 'STOPPED';
			if (!keep || count === 0 || !isOwn) return await Promise.reject(error);
			hint = `Only the first ${count.toLocaleString('en-US')} rows were read. ${error.title}. ${error.remedy}`;
		}
	}
	return { pages: read(), hint: () => hint };
}

/**
 * All rows of the pages, each through `toRow`.
 *
 * @param keep a failure after the first page ends the rows instead of losing them
 * @returns the rows, and a hint when there should have been more
 */
export async function collect(
	pages: AsyncIterable<Page>,
	toRow: (item: Row) => Row,
	keep: boolean,
): Promise<{ rows: Row[]; hint?: string }> {
	const read = untilFailure(pages, keep);
	const rows: Row[] = [];
	for await (const { items } of read.pages) for (const item of items) rows.push(toRow(item));
	return { rows, hint: read.hint() };
}
