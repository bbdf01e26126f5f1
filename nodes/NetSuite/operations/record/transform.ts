import { checkRecordType, transformPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { changes, recordId, recordType, replace, returnRecord } from '../fields';
import { operation } from '../operation';
import { replaceQuery, writeAtOnce } from './written';

function request(params: Params): Call {
	const target = params.text('targetRecordType');
	return {
		service: 'record',
		method: 'POST',
		path: transformPath(params.text('sourceRecordType'), params.text('recordId'), target),
		query: { replace: replaceQuery(params) },
		// A misspelt field would otherwise be dropped silently (section_156570709583).
		headers: { 'X-NetSuite-PropertyNameValidation': 'Error' },
		json: params.json('payload') === undefined ? {} : params.object('payload'),
		effect: 'write',
	};
}

export const recordTransform = operation({
	resource: 'record',
	value: 'transform',
	name: 'Transform',
	action: 'Transform a record',
	description: 'Make a record from another, such as an invoice from a sales order',
	fields: [
		recordType('sourceRecordType', 'Source Record Type'),
		recordId,
		recordType('targetRecordType', 'Target Record Type'),
		{
			...changes,
			placeholder: 'e.g. {"memo": "Second delivery"}',
			description: 'Fields of the new record that differ from what NetSuite would take over',
		},
	],
	options: [replace, returnRecord],
	request,
	run: (client, params) =>
		writeAtOnce(client, params, request(params), checkRecordType(params.text('targetRecordType'))),
});
