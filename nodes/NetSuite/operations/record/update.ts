import { checkRecordType, readRecordId, recordPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import {
	inBackground,
	propertyNameValidation,
	propertyValueValidation,
	recordId,
	recordType,
	replace,
	replaceSelectedFields,
	returnRecord,
} from '../fields';
import { operation } from '../operation';
import { recordBody } from './body';
import { recordInput } from './inputFields';
import { replaceQuery, updates, validationHeaders, write } from './written';

function request(params: Params, body: Record<string, unknown>): Call {
	return {
		service: 'record',
		method: 'PATCH',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		query: {
			replace: replaceQuery(params),
			replaceSelectedFields: params.flag('options.replaceSelectedFields') || undefined,
		},
		headers: validationHeaders(params),
		json: body,
		effect: updates(params, body),
	};
}

export const recordUpdate = operation({
	resource: 'record',
	value: 'update',
	name: 'Update',
	action: 'Update a record',
	description: 'Change some fields or sublist lines of a record',
	fields: [recordType(), recordId, ...recordInput],
	options: [
		inBackground,
		propertyNameValidation,
		propertyValueValidation,
		replace,
		replaceSelectedFields,
		returnRecord,
	],
	async run(client, params) {
		const type = checkRecordType(params.text('recordType'));
		const id = readRecordId(params.text('recordId'), type);
		const body = await recordBody(client, params, type);
		return await write(client, params, request(params, body), type, id);
	},
});
