import type { INodeProperties } from 'n8n-workflow';
import { attachPath } from '../../../../suitetalk/protocol/ids';
import type { Params } from '../../../shared/params';
import { recordId, recordType } from '../fields';

type Verb = 'attach' | 'detach';

/** Both ends of a relation: a record, and the contact or file that belongs to it. */
export const relationFields = (verb: Verb): INodeProperties[] => [
	recordType(),
	recordId,
	{
		displayName: 'Attached Type',
		name: 'attachedType',
		type: 'options',
		options: [
			{ name: 'Contact', value: 'contact' },
			{ name: 'File', value: 'file', description: 'A file of the File Cabinet' },
		],
		default: 'contact',
		description: `What to ${verb}`,
	},
	{
		displayName: 'Attached ID',
		name: 'attachedId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 106 or eid:JANE-DOE',
		description:
			'Internal ID of the contact or file, or eid: followed by its external ID, or its address copied from the browser',
	},
];

/** What Oracle's page sends along: an object for a contact, nothing at all for a file. */
export const relationBody = (params: Params): Record<string, unknown> | undefined =>
	params.text('attachedType') === 'file' ? undefined : {};

/**
 * NetSuite relates contacts and files only (article_0113084334).
 *
 * @throws ParameterError for another type or an empty ID, NetSuiteError for IDs that cannot be ones
 */
export function relationPath(verb: Verb, params: Params): string {
	const type = params.text('attachedType');
	if (type !== 'contact' && type !== 'file') {
		params.refuse(
			'attachedType',
			`is ${JSON.stringify(type)}`,
			`Use contact or file: NetSuite can ${verb} nothing else`,
		);
	}
	return attachPath(
		verb,
		{ recordType: params.text('recordType'), recordId: params.text('recordId') },
		{ recordType: type, recordId: params.filled('attachedId') },
	);
}
