import { operation } from '../operation';
import { relationBody, relationFields, relationPath } from './relation';

export const recordDetach = operation({
	resource: 'record',
	value: 'detach',
	name: 'Detach',
	action: 'Detach a contact or file from a record',
	description: 'Remove the link between a contact or file and a record; both stay in NetSuite',
	fields: relationFields('detach'),
	request: (params) => ({
		service: 'record',
		method: 'POST',
		path: relationPath('detach', params),
		json: relationBody(params),
		effect: 'write',
	}),
	rows: () => [{ detached: true }],
});
