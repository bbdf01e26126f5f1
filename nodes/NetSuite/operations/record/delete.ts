import { checkRecordType, readRecordId, recordPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { recordId, recordType } from '../fields';
import { operation } from '../operation';
import { isMissing } from './written';

function request(params: Params): Call {
	return {
		service: 'record',
		method: 'DELETE',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		effect: 'write',
	};
}

export const recordDelete = operation({
	resource: 'record',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a record',
	description: 'Remove a record for good',
	fields: [recordType(), recordId],
	options: [
		{
			displayName: 'Ignore Missing',
			name: 'ignoreMissing',
			type: 'boolean',
			default: false,
			description: 'Whether a record that does not exist counts as deleted',
		},
	],
	request,
	async run(client, params) {
		await client.send(request(params)).catch((error: unknown) => {
			if (!params.flag('options.ignoreMissing') || !isMissing(error)) throw error;
		});
		const type = checkRecordType(params.text('recordType'));
		const id = readRecordId(params.text('recordId'), type);
		return { rows: [{ id, recordType: type, deleted: true }] };
	},
});
