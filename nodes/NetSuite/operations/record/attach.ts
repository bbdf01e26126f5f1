import type { Call } from '../../../../suitetalk/client/types';
import { readReferenceId } from '../../../../suitetalk/protocol/ids';
import type { Params } from '../../../shared/params';
import { operation } from '../operation';
import { relationBody, relationFields, relationPath } from './relation';

function request(params: Params): Call {
	const role = params.text('options.roleId');
	if (role !== '' && params.text('attachedType') === 'file') {
		params.refuse(
			'options.roleId',
			'does not go with a file',
			"Remove it, or set 'Attached Type' to Contact",
		);
	}
	return {
		service: 'record',
		method: 'POST',
		path: relationPath('attach', params),
		json: role === '' ? relationBody(params) : { role: readReferenceId(role) },
		effect: 'write',
	};
}

export const recordAttach = operation({
	resource: 'record',
	value: 'attach',
	name: 'Attach',
	action: 'Attach a contact or file to a record',
	description: 'Link a contact, or a file of the File Cabinet, to a record',
	fields: relationFields('attach'),
	options: [
		{
			displayName: 'Contact Role ID',
			name: 'roleId',
			type: 'string',
			default: '',
			placeholder: 'e.g. -10',
			description:
				'Internal ID of the role that the contact has there, as listed under Lists > Relationships > Contact Role. Contacts only.',
		},
	],
	request,
	rows: () => [{ attached: true }],
});
