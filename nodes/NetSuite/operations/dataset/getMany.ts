import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { limit, offset, pageSize, returnAll } from '../fields';
import { operation } from '../operation';
import { onPartialResult } from '../partial';
import { readRows, readWindow } from '../window';
import type { Row } from '../operation';

export const datasetGetMany = operation({
	resource: 'dataset',
	value: 'getMany',
	name: 'Get Many',
	action: 'Get many datasets',
	description: 'Retrieve a list of the datasets that the role may run',
	fields: [returnAll, limit],
	options: [offset, onPartialResult, pageSize],
	async run(client, params) {
		const call = { service: 'dataset', method: 'GET', path: '', effect: 'read' } as const;
		const toRow = (dataset: Row) => withoutLinks(dataset) as Row;
		return await readRows(client, call, readWindow(params), toRow);
	},
});
