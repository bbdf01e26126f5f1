import type { INodeProperties } from 'n8n-workflow';

/** Fields and an option of operations whose rows may become a file. */

export const outputFormat: INodeProperties = {
	displayName: 'Output Format',
	name: 'outputFormat',
	type: 'options',
	options: [
		{
			name: 'CSV File',
			value: 'csv',
			description: 'One item with a file of comma-separated values, its first line has the names',
		},
		{ name: 'Items', value: 'items', description: 'One item for each row' },
		{
			name: 'NDJSON File',
			value: 'ndjson',
			description: 'One item with a file of JSON objects, one a line',
		},
	],
	default: 'items',
	description: 'What the rows become. A file takes far less memory than items.',
};

export const fileField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: 'binaryPropertyName',
	type: 'string',
	required: true,
	displayOptions: { show: { outputFormat: ['csv', 'ndjson'] } },
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
};

export const escapeFormulas: INodeProperties = {
	displayName: 'Escape Formulas',
	name: 'escapeFormulas',
	type: 'boolean',
	displayOptions: { show: { '/outputFormat': ['csv'] } },
	default: true,
	description:
		"Whether to put a ' before a text that a spreadsheet would run as a formula. Numbers stay as they are.",
};
