import type { INodeProperties } from 'n8n-workflow';
import { recordType } from '../NetSuite/operations/fields';

const records = { show: { event: ['created', 'createdOrUpdated', 'deleted', 'updated'] } };
const bodies = { show: { event: ['created', 'createdOrUpdated', 'updated'] } };
const queries = { show: { event: ['suiteql'] } };

/** Everything below the choice of the sign-in. */
export const fields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Record Created',
				value: 'created',
				action: 'On record created',
				description: 'A record of the type is new',
			},
			{
				name: 'Record Created or Updated',
				value: 'createdOrUpdated',
				action: 'On record created or updated',
				description: 'A record of the type is new or has changed',
			},
			{
				name: 'Record Deleted',
				value: 'deleted',
				action: 'On record deleted',
				description:
					'A record of the type was deleted. The role needs the permission Deleted Records.',
			},
			{
				name: 'Record Updated',
				value: 'updated',
				action: 'On record updated',
				description: 'A record of the type that is not new has changed',
			},
			{
				name: 'SuiteQL Query',
				value: 'suiteql',
				action: 'On new rows of a SuiteQL query',
				description: 'A query of your own gives new rows, told by a column with a date and time',
			},
		],
		default: 'createdOrUpdated',
	},
	{ ...recordType(), displayOptions: records },

	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Reference',
				value: 'reference',
				description: 'ID, record type, date of the change and what kind of change it is',
			},
			{
				name: 'Record',
				value: 'record',
				description: 'All fields of the record as well. Takes a request a record.',
			},
		],
		default: 'reference',
		description: 'What comes out for each change',
		displayOptions: bodies,
	},
	{
		displayName: 'Query',
		name: 'query',
		type: 'string',
		required: true,
		default: '',
		typeOptions: { editor: 'sqlEditor', sqlDialect: 'OracleDB', rows: 6 },
		placeholder: 'e.g. SELECT id, tranid, foreigntotal, lastmodifieddate FROM transaction',
		description: 'The SuiteQL text. It has to select the cursor column and the key column.',
		displayOptions: queries,
	},
	{
		displayName: 'Cursor Column',
		name: 'cursorColumn',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. lastmodifieddate',
		description:
			'The column that tells when a row is new: a date and time as NetSuite keeps it, not a text made by TO_CHAR',
		displayOptions: queries,
	},
	{
		displayName: 'Key Column',
		name: 'keyColumn',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ID',
		description: 'A column that is different in each row and never empty, best a number',
		displayOptions: queries,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Debug',
				name: 'debug',
				type: 'boolean',
				default: false,
				description:
					"Whether to write method, URL, status, duration and bodies of each request to n8n's log, with secrets removed",
			},
			{
				displayName: 'Delay (Seconds)',
				name: 'delaySeconds',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 60,
				description:
					'How old a change must be before it is given out, so that a second change in the same minute is not overlooked',
			},
			{
				displayName: 'Expand Sublists',
				name: 'expandSubResources',
				type: 'boolean',
				default: false,
				description: 'Whether to return the lines of sublists and the fields of subrecords as well',
				displayOptions: { show: { '/output': ['record'] } },
			},
			{
				displayName: 'Filter',
				name: 'filter',
				type: 'string',
				default: '',
				placeholder: 'e.g. t.foreigntotal > 10000',
				description:
					"A SuiteQL condition that changes must meet, with columns of the record type's table, which is called t",
				displayOptions: {
					show: { '/event': ['created', 'createdOrUpdated', 'deleted', 'updated'] },
				},
			},
			{
				displayName: 'Look Back To',
				name: 'lookBack',
				type: 'dateTime',
				default: '',
				description:
					'When the workflow is activated for the first time: also give out what changed since this date, each record once',
			},
			{
				displayName: 'Max Per Poll',
				name: 'maxPerPoll',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 1000,
				description:
					'How many changes one poll gives out at most. The rest comes with the next polls.',
			},
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlapMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 5,
				description:
					'How long after its own time a change may become visible, as when a long script saves it. This part is read again by each poll and given out once.',
			},
		],
	},
];
