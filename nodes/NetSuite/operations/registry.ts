import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { batchCreate } from './batch/create';
import { batchDelete } from './batch/delete';
import { batchGet } from './batch/get';
import { batchGetJob } from './batch/getJob';
import { batchUpdate } from './batch/update';
import { batchUpsert } from './batch/upsert';
import { datasetGetMany } from './dataset/getMany';
import { datasetRun } from './dataset/run';
import { metadataGetRecordTypes } from './metadata/getRecordTypes';
import { metadataGetSchema } from './metadata/getSchema';
import type { Operation } from './operation';
import { rawRequestSend } from './rawRequest/send';
import { recordAttach } from './record/attach';
import { recordCreate } from './record/create';
import { recordDelete } from './record/delete';
import { recordDetach } from './record/detach';
import { recordGet } from './record/get';
import { recordGetMany } from './record/getMany';
import { recordGetSelectOptions } from './record/getSelectOptions';
import { recordRunAction } from './record/runAction';
import { recordTransform } from './record/transform';
import { recordUpdate } from './record/update';
import { recordUpsert } from './record/upsert';
import { restletCall } from './restlet/call';
import { suiteqlQuery } from './suiteql/query';
import { systemGetGovernanceLimits } from './system/getGovernanceLimits';
import { systemGetServerTime } from './system/getServerTime';

/** Every operation of the node. A new one is a file beside these and a line here. */
export const operations: readonly Operation[] = [
	batchCreate,
	batchDelete,
	batchGet,
	batchGetJob,
	batchUpdate,
	batchUpsert,
	datasetGetMany,
	datasetRun,
	metadataGetRecordTypes,
	metadataGetSchema,
	rawRequestSend,
	recordAttach,
	recordCreate,
	recordDelete,
	recordDetach,
	recordGet,
	recordGetMany,
	recordGetSelectOptions,
	recordRunAction,
	recordTransform,
	recordUpdate,
	recordUpsert,
	restletCall,
	suiteqlQuery,
	systemGetServerTime,
	systemGetGovernanceLimits,
];

/** Menu texts of the resources; the operations below each are computed. */
const resources: INodePropertyOptions[] = [
	{
		name: 'Batch',
		value: 'batch',
		description:
			'Many records at once, up to 100 in one request, worked on by NetSuite in the background',
	},
	{
		name: 'Dataset',
		value: 'dataset',
		description: 'A saved selection of SuiteAnalytics Workbook',
	},
	{
		name: 'Metadata',
		value: 'metadata',
		description: 'Which record types and fields the account has',
	},
	{
		name: 'Raw Request',
		value: 'rawRequest',
		description: 'Any other request to the REST services or a RESTlet',
	},
	{ name: 'Record', value: 'record', description: 'A standard or custom record' },
	{ name: 'RESTlet', value: 'restlet', description: 'A script of the account' },
	{ name: 'SuiteQL', value: 'suiteql', description: 'Rows selected with an SQL query' },
	{ name: 'System', value: 'system', description: 'Clock and limits of the account' },
];

/** @returns the operation of that resource, or undefined when there is none */
export function findOperation(resource: string, value: string): Operation | undefined {
	return operations.find((entry) => entry.resource === resource && entry.value === value);
}

/** The node's parameters after `authentication`: both menus, then each operation's fields. */
export function properties(): INodeProperties[] {
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources,
			default: 'record',
		},
		...resources.map(({ value }) => operationMenu(String(value))),
		...operations.flatMap((entry) => entry.fields),
	];
}

/** The first choice that changes nothing in NetSuite is the default. */
function operationMenu(resource: string): INodeProperties {
	const entries = operations.filter((entry) => entry.resource === resource);
	const harmless = entries.find((entry) => entry.value === 'get') ?? entries[0];
	const menu: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: entries
			.map(({ name, value, action, description }) => ({ name, value, action, description }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: '',
	};
	return { ...menu, default: harmless.value };
}
