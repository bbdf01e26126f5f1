import { keysetQuery } from '../../../../suitetalk/protocol/keyset';
import { prepareSuiteql, type SuiteqlBody } from '../../../../suitetalk/protocol/suiteql';
import type { Client, Window } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, returnAll } from '../fields';
import { giveRows, type RowSource } from '../giveRows';
import { operation } from '../operation';
import { escapeFormulas, fileField, outputFormat } from '../outputFormat';
import { onPartialResult } from '../partial';
import { columns, numbers } from '../rows';
import { readWindow } from '../window';
import { selectedColumns } from './selectList';

const readQuery = (params: Params): SuiteqlBody =>
	prepareSuiteql(params.verbatim('query'), params.json('options.parameters'));

/** How the rows are read, and what the user should know of it. */
interface Reading {
	open: RowSource['open'];
	hint(rowCount: number): string | false | undefined;
}

/** All pages of the query as it is, each by its offset. */
function byOffset(client: Client, params: Params, window: Window): Reading {
	const json = readQuery(params);
	const call = { service: 'suiteql', method: 'POST', path: '', json, effect: 'read' } as const;
	return {
		open: () => client.pages(call, window),
		hint: (rowCount) => rowCount > window.pageSize && orderHint(json.q),
	};
}

/** The query cut by a unique column of it, which has no end at 100,000 rows. */
function byKey(client: Client, params: Params, window: Window, column: string): Reading {
	const query = keysetQuery(readQuery(params), column);
	return {
		open: () => client.keysetPages(query, window),
		hint: () => query.orderDropped && keysetHint(query.column),
	};
}

const joined = (...hints: Array<string | false | undefined>) =>
	hints.filter(Boolean).join(' ') || undefined;

const keysetHint = (column: string) =>
	`The rows come in the order of ${column}, the keyset column: the ORDER BY of the query was left out.`;

export const suiteqlQuery = operation({
	resource: 'suiteql',
	value: 'query',
	name: 'Query',
	// A template literal: the lint would spell it "suite ql" (n8n.md A.8).
	action: `Run a SuiteQL query`,
	description: 'Select rows from any table, with joins and functions',
	fields: [
		{
			displayName: 'Query',
			name: 'query',
			type: 'string',
			required: true,
			default: '',
			typeOptions: { editor: 'sqlEditor', sqlDialect: 'OracleDB', rows: 6 },
			placeholder: 'e.g. SELECT id, companyname FROM customer ORDER BY id',
			description:
				"The SuiteQL text. Sort by a unique column when it returns many rows, and bind values with ? and the option 'Query Parameters'.",
		},
		returnAll,
		limit,
		outputFormat,
		fileField,
	],
	options: [
		columns,
		escapeFormulas,
		{
			displayName: 'Keyset Column',
			name: 'keysetColumn',
			type: 'string',
			default: '',
			placeholder: 'e.g. uniquekey',
			description:
				'A selected column that is unique and never empty. The rows are then read in its order, past the 100,000 that NetSuite gives for one query, and none is missed or repeated while data changes.',
		},
		offset,
		onPartialResult,
		pageSize,
		numbers,
		{
			displayName: 'Query Parameters',
			name: 'parameters',
			type: 'json',
			default: '[]',
			placeholder: 'e.g. ["Acme", 42]',
			description: 'JSON list of values, bound in order to the ? signs of the query',
		},
	],
	async run(client, params, around) {
		const window = readWindow(params);
		const column = params.text('options.keysetColumn');
		const { open, hint } =
			column === '' ? byOffset(client, params, window) : byKey(client, params, window, column);
		const known = selectedColumns(params.text('query'));
		const given = await giveRows({ open, known, name: 'suiteql' }, params, around);
		return { ...given, hint: joined(given.hint, hint(given.count)) };
	},
});

/** Pages of an unsorted query may repeat and miss rows (section_158394344595). */
function orderHint(query: string): string | undefined {
	return /\border\s+by\b/i.test(query)
		? undefined
		: 'The query has no ORDER BY, so NetSuite may repeat rows or leave some out between pages. Sort by a unique column such as id.';
}
