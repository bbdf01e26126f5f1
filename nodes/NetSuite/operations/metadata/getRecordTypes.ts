import { recordTypeNames } from '../../../../suitetalk/protocol/catalog';
import { operation } from '../operation';

export const metadataGetRecordTypes = operation({
	resource: 'metadata',
	value: 'getRecordTypes',
	name: 'Get Record Types',
	action: 'Get the record types',
	description: 'List the record types of the account that the role may use, custom ones included',
	fields: [],
	request: () => ({
		service: 'metadata',
		method: 'GET',
		path: '',
		effect: 'read',
	}),
	rows: ({ body }) =>
		recordTypeNames(body).map((name) => ({ name, custom: /^custom[a-z]+_/i.test(name) })),
});
