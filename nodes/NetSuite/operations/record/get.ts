import { recordPath } from '../../../../suitetalk/protocol/ids';
import { withoutLinks } from '../../../../suitetalk/protocol/links';
import { readingOptions, recordId, recordType, simplify } from '../fields';
import { operation, type Row } from '../operation';
import { readingQuery } from './reading';

export const recordGet = operation({
	resource: 'record',
	value: 'get',
	name: 'Get',
	action: 'Get a record',
	description: 'Retrieve one record by its internal or external ID',
	fields: [recordType(), recordId, simplify],
	options: readingOptions,
	request: (params) => ({
		service: 'record',
		method: 'GET',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		query: readingQuery(params),
		effect: 'read',
	}),
	rows: ({ body }, params) => [(params.flag('simplify') ? withoutLinks(body) : body) as Row],
});
