import { checkRecordType, readRecordId, recordPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import {
	payload,
	propertyNameValidation,
	propertyValueValidation,
	recordId,
	recordType,
	replace,
	replaceSelectedFields,
	returnRecord,
} from '../fields';
import { operation } from '../operation';
import { replaceQuery, validationHeaders, write } from './written';

function request(params: Params): Call {
	return {
		service: 'record',
		method: 'PATCH',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		query: {
			replace: replaceQuery(params),
			replaceSelectedFields: params.flag('options.replaceSelectedFields') || undefined,
		},
		headers: validationHeaders(params),
		json: params.object('payload'),
		effect: 'write',
	};
}

export const recordUpdate = operation({
	resource: 'record',
	value: 'update',
	name: 'Update',
	action: 'Update a record',
	description: 'Change some fields or sublist lines of a record',
	fields: [recordType(), recordId, payload],
	options: [
		propertyNameValidation,
		propertyValueValidation,
		replace,
		replaceSelectedFields,
		returnRecord,
	],
	request,
	async run(client, params) {
		const type = checkRecordType(params.text('recordType'));
		const id = readRecordId(params.text('recordId'), type);
		return await write(client, params, request(params), type, id);
	},
});
