import { actionPath } from '../../../../suitetalk/protocol/ids';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { answerRows } from '../answer';
import { changes, recordId, recordType } from '../fields';
import { operation } from '../operation';

function request(params: Params): Call {
	const payload = params.json('payload') === undefined ? {} : params.object('payload');
	return {
		service: 'record',
		method: 'POST',
		path: actionPath(params.text('recordType'), params.text('recordId'), params.filled('action')),
		// Oracle's page sends no body at all for an action without values (section_156631158782).
		json: Object.keys(payload).length === 0 ? undefined : payload,
		effect: 'write',
	};
}

export const recordRunAction = operation({
	resource: 'record',
	value: 'runAction',
	name: 'Run Action',
	action: 'Run an action of a record',
	description: 'Do what a button on the page of a record does, such as confirming a vendor payment',
	fields: [
		recordType(),
		recordId,
		{
			displayName: 'Action',
			name: 'action',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. confirm',
			description:
				"Name of the action in NetSuite's list of supported record actions, such as confirm for a vendor payment or approve for a time bill",
		},
		{
			...changes,
			placeholder: 'e.g. {"exchangeRate": 4.2}',
			description: 'Values that the action takes, as JSON. Most actions take none.',
		},
	],
	request,
	rows: ({ body }) => answerRows(body),
});
