import { recordPath } from '../../../../suitetalk/protocol/ids';
import { recordId, recordType, simplify } from '../fields';
import { operation, type Row } from '../operation';
import { withoutLinks } from './simplify';

export const recordGet = operation({
	resource: 'record',
	value: 'get',
	name: 'Get',
	action: 'Get a record',
	description: 'Retrieve one record by its internal or external ID',
	fields: [recordType(), recordId, simplify],
	options: [
		{
			displayName: 'Expand Sublists',
			name: 'expandSubResources',
			type: 'boolean',
			default: false,
			description: 'Whether to return the lines of sublists and the fields of subrecords as well',
		},
		{
			displayName: 'Field Names',
			name: 'fields',
			type: 'string',
			default: '',
			placeholder: 'e.g. companyName, email',
			description: 'Comma-separated body fields to return. All when empty.',
		},
		{
			displayName: 'Simple Choice Values',
			name: 'simpleEnumFormat',
			type: 'boolean',
			default: false,
			description: 'Whether to return the ID of a choice alone instead of its ID and name',
		},
	],
	request: (params) => ({
		service: 'record',
		method: 'GET',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		query: {
			expandSubResources: params.flag('options.expandSubResources') || undefined,
			simpleEnumFormat: params.flag('options.simpleEnumFormat') || undefined,
			fields: params.list('options.fields').join(',') || undefined,
		},
		effect: 'read',
	}),
	rows: ({ body }, params) => [(params.flag('simplify') ? withoutLinks(body) : body) as Row],
});
