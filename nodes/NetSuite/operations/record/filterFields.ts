import type { INodeProperties } from 'n8n-workflow';
import { filterOperators } from '../../../../suitetalk/protocol/filter';

const builder = { show: { filterMode: ['builder'] } };

/** NetSuite's operators as people say them; the negative twins follow from these. */
const PHRASES: Record<string, string> = {
	AFTER: 'Is After',
	ANY_OF: 'Is Any Of',
	BEFORE: 'Is Before',
	BETWEEN: 'Is Between',
	CONTAIN: 'Contains',
	EMPTY: 'Is Empty',
	END_WITH: 'Ends With',
	EQUAL: 'Equals',
	GREATER: 'Is Greater',
	GREATER_OR_EQUAL: 'Is Greater or Equal',
	IS: 'Is',
	LESS: 'Is Less',
	LESS_OR_EQUAL: 'Is Less or Equal',
	ON: 'Is On',
	ON_OR_AFTER: 'Is on or After',
	ON_OR_BEFORE: 'Is on or Before',
	START_WITH: 'Starts With',
	WITHIN: 'Is Within',
};

/** `START_WITH_NOT` → `Does Not Start With`. */
function operatorName(value: string): string {
	const phrase = PHRASES[value.replace(/_NOT$/, '')] ?? value;
	if (!value.endsWith('_NOT')) return phrase;
	return phrase.startsWith('Is')
		? phrase.replace('Is', 'Is Not')
		: `Does Not ${phrase.replace(/s\b/, '')}`;
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
						displayName: 'Field Name or ID',
						name: 'field',
						type: 'options',
						typeOptions: {
							loadOptionsMethod: 'getFilterFields',
							loadOptionsDependsOn: ['recordType.value'],
						},
						default: '',
						description:
							'A body field of the record. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
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
