import { checkRecordType, readRecordId, recordPath } from '../../../../suitetalk/protocol/ids';
import { isMissing } from '../../../../suitetalk/protocol/isMissing';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { recordId, recordType } from '../fields';
import { operation } from '../operation';

function request(params: Params): Call {
	return {
		service: 'record',
		method: 'DELETE',
		path: recordPath(params.text('recordType'), params.text('recordId')),
		effect: 'set',
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
		const hint = await client.send(request(params)).then(
			() => undefined,
			(error: unknown) => {
				if (!isMissing(error)) throw error;
				// An attempt before has deleted it, or it was not there: its answer was lost.
				if (error.unsureSince !== undefined) return GONE;
				if (!params.flag('options.ignoreMissing')) throw error;
				return undefined;
			},
		);
		const type = checkRecordType(params.text('recordType'));
		const id = readRecordId(params.text('recordId'), type);
		return { rows: [{ id, recordType: type, deleted: true }], hint };
	},
});

const GONE =
	'The answer to a deletion was lost. When it was sent again, NetSuite did not know the record any more, so it counts as deleted.';
