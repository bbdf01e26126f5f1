import type { INodeProperties } from 'n8n-workflow';
import { payload } from '../fields';

/** How a record is given: as JSON, or field by field with n8n's mapper (interface.md). */
export const recordInput: INodeProperties[] = [
	{
		displayName: 'Input Mode',
		name: 'inputMode',
		type: 'options',
		options: [
			{
				name: 'Map Fields',
				value: 'mapper',
				description: "Choose fields from the record type's own list",
			},
			{ name: 'JSON', value: 'json', description: 'Write the record as NetSuite takes it' },
		],
		default: 'json',
	},
	{ ...payload, displayOptions: { show: { inputMode: ['json'] } } },
	{
		displayName: 'Fields',
		name: 'fields',
		type: 'resourceMapper',
		noDataExpression: true,
		required: true,
		displayOptions: { show: { inputMode: ['mapper'] } },
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['recordType.value'],
			resourceMapper: {
				resourceMapperMethod: 'getRecordFields',
				mode: 'add',
				fieldWords: { singular: 'field', plural: 'fields' },
				addAllFields: false,
				multiKeyMatch: false,
				supportAutoMap: true,
				noFieldsError: 'NetSuite lists no fields of this record type',
			},
		},
		description:
			'Other records go by ID (107, or eid: and an external ID), sublists as a JSON list of lines. A field left empty stays as it is in NetSuite.',
	},
];
