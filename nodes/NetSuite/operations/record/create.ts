import { checkRecordType, recordListPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import {
	payload,
	propertyNameValidation,
	propertyValueValidation,
	recordType,
	returnRecord,
} from '../fields';
import { operation } from '../operation';
import { validationHeaders, write } from './written';

function request(params: Params): Call {
	return {
		service: 'record',
		method: 'POST',
		path: recordListPath(params.text('recordType')),
		headers: validationHeaders(params),
		json: params.object('payload'),
		effect: 'write',
	};
}

export const recordCreate = operation({
	resource: 'record',
	value: 'create',
	name: 'Create',
	action: 'Create a record',
	description: 'Add a new record and get its internal ID',
	fields: [recordType(), payload],
	options: [propertyNameValidation, propertyValueValidation, returnRecord],
	request,
	run: (client, params) =>
		write(client, params, request(params), checkRecordType(params.text('recordType'))),
});
