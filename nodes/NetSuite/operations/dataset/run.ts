import { datasetResultPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { limit, offset, pageSize, returnAll } from '../fields';
import { operation } from '../operation';
import { onPartialResult } from '../partial';
import { columns, numbers, shapeRows, withoutRowLinks } from '../rows';
import { readRows, readWindow } from '../window';

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
	],
	options: [columns, offset, onPartialResult, pageSize, numbers],
	async run(client, params) {
		const read = await readRows(client, request(params), readWindow(params), withoutRowLinks);
		return { ...read, rows: shapeRows(read.rows, params) };
	},
});
