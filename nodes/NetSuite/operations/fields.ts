import type { INodeProperties } from 'n8n-workflow';

/** Fields that several operations show under one name, so that values survive switching. */

export function recordType(name = 'recordType', displayName = 'Record Type'): INodeProperties {
	return {
		displayName,
		name,
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The kind of record, such as Customer, Sales Order or one of your custom records',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchRecordTypes', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. salesOrder or customrecord_shipment',
			},
		],
	};
}

/** Where there may be no record yet. */
export const anyRecordId: INodeProperties = {
	displayName: 'Record ID',
	name: 'recordId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 647 or eid:ACME-1',
	description:
		"The record's internal ID, eid: followed by its external ID, or the record's address copied from the browser",
};

export const recordId: INodeProperties = { ...anyRecordId, required: true };

/** The record as JSON, where all of it may come from NetSuite. */
export const changes: INodeProperties = {
	displayName: 'Payload',
	name: 'payload',
	type: 'json',
	default: '{}',
	typeOptions: { rows: 8 },
	placeholder: 'e.g. {"companyName": "Acme"}',
	description:
		'The record as JSON. References are objects with an ID, sublists are objects with a list of items.',
};

export const payload: INodeProperties = { ...changes, required: true };

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	default: 50,
	typeOptions: { minValue: 1 },
	displayOptions: { show: { returnAll: [false] } },
	description: 'Max number of results to return',
};

export const pageSize: INodeProperties = {
	displayName: 'Page Size',
	name: 'pageSize',
	type: 'number',
	default: 1000,
	typeOptions: { minValue: 1, maxValue: 1000 },
	description:
		'How many results one request brings. NetSuite gives 1000 at most, and 1000 pages in all.',
};

export const offset: INodeProperties = {
	displayName: 'Offset',
	name: 'offset',
	type: 'number',
	default: 0,
	typeOptions: { minValue: 0 },
	description: 'How many results to leave out at the start. Any number works.',
};

const strictness = [
	{ name: 'Error', value: 'error', description: 'Refuse the record' },
	{ name: 'Ignore', value: 'ignore', description: 'Leave it out without a word' },
	{ name: 'Warning', value: 'warning', description: 'Leave it out and show a hint' },
];

export const propertyNameValidation: INodeProperties = {
	displayName: 'Unknown Fields',
	name: 'propertyNameValidation',
	type: 'options',
	options: strictness,
	default: 'error',
	description: 'What NetSuite does with a field that the record type does not have',
};

export const propertyValueValidation: INodeProperties = {
	displayName: 'Invalid Values',
	name: 'propertyValueValidation',
	type: 'options',
	options: strictness,
	default: 'error',
	description: 'What NetSuite does with a value that does not fit its field',
};

export const returnRecord: INodeProperties = {
	displayName: 'Return Record',
	name: 'returnRecord',
	type: 'boolean',
	default: false,
	description:
		'Whether to read the saved record and return all of its fields. Takes a second request.',
};

export const replace: INodeProperties = {
	displayName: 'Replace Sublists',
	name: 'replace',
	type: 'string',
	default: '',
	placeholder: 'e.g. item, expense',
	description:
		'Comma-separated sublists whose lines are all replaced by those in the payload. Without it lines are added.',
};

export const replaceSelectedFields: INodeProperties = {
	displayName: 'Replace Selected Fields',
	name: 'replaceSelectedFields',
	type: 'boolean',
	default: false,
	description:
		"Whether only the fields listed in 'Replace Sublists' are cleared when the payload has them as null",
};

/** Options that say how a record is written. */
export const readingOptions: INodeProperties[] = [
	{
		displayName: 'Expand Sublists',
		name: 'expandSubResources',
		type: 'boolean',
		default: false,
		description: 'Whether to return the lines of sublists and the fields of subrecords as well',
	},
	{
		displayName: 'Field Names',
		name: 'fields',
		type: 'string',
		default: '',
		placeholder: 'e.g. companyName, email',
		description: 'Comma-separated body fields to return. All when empty.',
	},
	{
		displayName: 'Simple Choice Values',
		name: 'simpleEnumFormat',
		type: 'boolean',
		default: false,
		description: 'Whether to return the ID of a choice alone instead of its ID and name',
	},
];

export const externalId: INodeProperties = {
	displayName: 'External ID',
	name: 'externalId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ACME-1',
	description: 'Your own ID of the record, made of letters, digits, _ and -',
};

export const inBackground: INodeProperties = {
	displayName: 'Run in Background',
	name: 'async',
	type: 'boolean',
	default: false,
	description:
		'Whether NetSuite works on the record in the background while the node waits. Slower, but an answer that is lost can be asked for again without saving the record twice.',
};
