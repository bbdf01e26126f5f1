import { datasetResultPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, returnAll } from '../fields';
import { giveRows } from '../giveRows';
import { operation } from '../operation';
import { escapeFormulas, fileField, outputFormat } from '../outputFormat';
import { onPartialResult } from '../partial';
import { columns, numbers } from '../rows';
import { readWindow } from '../window';

const request = (params: Params): Call => ({
	service: 'dataset',
	method: 'GET',
	path: datasetResultPath(params.text('datasetId')),
	effect: 'read',
});

export const datasetRun = operation({
	resource: 'dataset',
	value: 'run',
	name: 'Run',
	action: 'Run a dataset',
	description: 'Retrieve the rows of a dataset made in SuiteAnalytics Workbook',
	fields: [
		{
			displayName: 'Dataset',
			name: 'datasetId',
			type: 'resourceLocator',
			required: true,
			default: { mode: 'list', value: '' },
			description: 'The dataset, with the columns and criteria that it has in NetSuite',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'searchDatasets', searchable: true },
				},
				{
					displayName: 'By ID',
					name: 'id',
					type: 'string',
					placeholder: 'e.g. custdataset12',
				},
			],
		},
		returnAll,
		limit,
		outputFormat,
		fileField,
	],
	options: [columns, escapeFormulas, offset, onPartialResult, pageSize, numbers],
	async run(client, params, around) {
		const call = request(params);
		const window = readWindow(params);
		const open = () => client.pages(call, window);
		const name = params.text('datasetId');
		return await giveRows({ open, known: [], name }, params, around);
	},
});
