import { prepareSuiteql } from '../../../../suitetalk/protocol/suiteql';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, returnAll } from '../fields';
import { operation } from '../operation';
import { readRows, readWindow } from '../window';
import { fillColumns, parseNumbers, withoutRowLinks } from './rows';

function request(params: Params): Call {
	return {
		service: 'suiteql',
		method: 'POST',
		path: '',
		json: prepareSuiteql(params.verbatim('query'), params.json('options.parameters')),
		effect: 'read',
	};
}

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
	],
	options: [
		{
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
		},
		offset,
		pageSize,
		{
			displayName: 'Parse Numbers',
			name: 'parseNumbers',
			type: 'boolean',
			default: false,
			description:
				'Whether to turn texts that are plain numbers into numbers. NetSuite returns all values as text.',
		},
		{
			displayName: 'Query Parameters',
			name: 'parameters',
			type: 'json',
			default: '[]',
			placeholder: 'e.g. ["Acme", 42]',
			description: 'JSON list of values, bound in order to the ? signs of the query',
		},
	],
	request,
	async run(client, params) {
		const call = request(params);
		const window = readWindow(params);
		let rows = await readRows(client, call, window, withoutRowLinks);
		const isPaged = rows.length > window.pageSize;
		if (params.flag('options.parseNumbers')) rows = rows.map(parseNumbers);
		if (params.text('options.columns') === 'allColumns') {
			rows = fillColumns(rows, params.text('query'));
		}
		return { rows, hint: isPaged ? orderHint(params.text('query')) : undefined };
	},
});

/** Pages of an unsorted query may repeat and miss rows (section_158394344595). */
function orderHint(query: string): string | undefined {
	return /\border\s+by\b/i.test(query)
		? undefined
		: 'The query has no ORDER BY, so NetSuite may repeat rows or leave some out between pages. Sort by a unique column such as id.';
}
