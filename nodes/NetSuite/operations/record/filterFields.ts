import type { INodeProperties } from 'n8n-workflow';
import { filterOperators } from '../../../../suitetalk/protocol/filter';

const builder = { show: { filterMode: ['builder'] } };

/** `ON_OR_AFTER_NOT` → `On or After Not`: NetSuite's own words, in title case. */
function operatorName(value: string): string {
	return value
		.toLowerCase()
		.split('_')
		.map((word) => (word === 'or' || word === 'of' ? word : word[0].toUpperCase() + word.slice(1)))
		.join(' ');
}

/** How the records of a list are chosen. */
export const filterFields: INodeProperties[] = [
	{
		displayName: 'Filter',
		name: 'filterMode',
		type: 'options',
		options: [
			{ name: 'Build', value: 'builder', description: 'Put conditions together below' },
			{ name: 'None', value: 'none', description: 'All records of the type' },
			{ name: 'Query', value: 'query', description: "Write the condition in NetSuite's own words" },
		],
		default: 'none',
	},
	{
		displayName: 'Must Match',
		name: 'combineFilters',
		type: 'options',
		displayOptions: builder,
		options: [
			{ name: 'All Conditions', value: 'AND' },
			{ name: 'Any Condition', value: 'OR' },
		],
		default: 'AND',
	},
	{
		displayName: 'Conditions',
		name: 'filters',
		type: 'fixedCollection',
		displayOptions: builder,
		typeOptions: { multipleValues: true },
		placeholder: 'Add Condition',
		default: {},
		options: [
			{
				displayName: 'Condition',
				name: 'conditions',
				values: [
					{
						displayName: 'Field',
						name: 'field',
						type: 'string',
						default: '',
						placeholder: 'e.g. companyName',
						description: 'Name of a body field, as in the record itself',
					},
					{
						displayName: 'Operator',
						name: 'operator',
						type: 'options',
						options: filterOperators
							.map(({ value }) => ({ name: operatorName(value), value }))
							.sort((a, b) => a.name.localeCompare(b.name, 'en')),
						default: 'IS',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						description:
							'Lists are written 1,2 and dates as 2026-05-31. Leave it empty for the Empty operators.',
					},
				],
			},
		],
	},
	{
		displayName: 'Query',
		name: 'q',
		type: 'string',
		required: true,
		displayOptions: { show: { filterMode: ['query'] } },
		default: '',
		placeholder: 'e.g. companyName START_WITH "Acme" AND isInactive IS false',
		description: 'Condition in the language of record collections: field, operator and value',
	},
];

export const dateFormat: INodeProperties = {
	displayName: 'Date Format',
	name: 'dateFormat',
	type: 'string',
	default: 'auto',
	placeholder: 'e.g. DD/MM/YYYY',
	description:
		"How the NetSuite user writes dates, for date conditions. With auto it is learned from NetSuite's answer.",
};
