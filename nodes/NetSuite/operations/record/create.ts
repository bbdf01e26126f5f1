import { checkRecordType, recordListPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import {
	inBackground,
	propertyNameValidation,
	propertyValueValidation,
	recordType,
	returnRecord,
} from '../fields';
import { operation } from '../operation';
import { recordBody } from './body';
import { recordInput } from './inputFields';
import { validationHeaders, write } from './written';

function request(params: Params, body: Record<string, unknown>): Call {
	return {
		service: 'record',
		method: 'POST',
		path: recordListPath(params.text('recordType')),
		headers: validationHeaders(params),
		json: body,
		effect: 'write',
	};
}

export const recordCreate = operation({
	resource: 'record',
	value: 'create',
	name: 'Create',
	action: 'Create a record',
	description: 'Add a new record and get its internal ID',
	fields: [recordType(), ...recordInput],
	options: [inBackground, propertyNameValidation, propertyValueValidation, returnRecord],
	async run(client, params) {
		const type = checkRecordType(params.text('recordType'));
		const body = await recordBody(client, params, type);
		return await write(client, params, request(params, body), type);
	},
});
