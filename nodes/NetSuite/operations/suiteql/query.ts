import { prepareSuiteql } from '../../../../suitetalk/protocol/suiteql';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, returnAll } from '../fields';
import { operation } from '../operation';
import { columns, numbers, shapeRows, withoutRowLinks } from '../rows';
import { readRows, readWindow } from '../window';
import { selectedColumns } from './selectList';

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
		columns,
		offset,
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
	request,
	async run(client, params) {
		const call = request(params);
		const window = readWindow(params);
		const rows = await readRows(client, call, window, withoutRowLinks);
		const isPaged = rows.length > window.pageSize;
		return {
			rows: shapeRows(rows, params, selectedColumns(params.text('query'))),
			hint: isPaged ? orderHint(params.text('query')) : undefined,
		};
	},
});

/** Pages of an unsorted query may repeat and miss rows (section_158394344595). */
function orderHint(query: string): string | undefined {
	return /\border\s+by\b/i.test(query)
		? undefined
		: 'The query has no ORDER BY, so NetSuite may repeat rows or leave some out between pages. Sort by a unique column such as id.';
}
