import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { runItems } from '../shared/engine';
import { searchDatasets, searchRecordTypes } from './methods/listSearch';
import { getFilterFields, getRecordFields } from './methods/recordFields';
import { shown } from './methods/shown';
import { findOperation, properties } from './operations/registry';

export class NetSuite implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'NetSuite',
		name: 'netSuite',
		icon: { light: 'file:../../icons/netsuite.svg', dark: 'file:../../icons/netsuite.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Work with records, batches, SuiteQL queries, datasets and RESTlets of Oracle NetSuite',
		defaults: { name: 'NetSuite' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'netSuiteClientCredentialsApi',
				required: true,
				displayOptions: { show: { authentication: ['clientCredentials'] } },
			},
			{
				name: 'netSuiteOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: [
			{
				displayName: 'Authentication',
				name: 'authentication',
				type: 'options',
				options: [
					{ name: 'Client Credentials (Recommended)', value: 'clientCredentials' },
					{ name: 'OAuth2', value: 'oAuth2' },
				],
				default: 'clientCredentials',
			},
			...properties(),
		],
	};

	methods = {
		listSearch: {
			searchDatasets: shown(searchDatasets),
			searchRecordTypes: shown(searchRecordTypes),
		},
		loadOptions: { getFilterFields: shown(getFilterFields) },
		resourceMapping: { getRecordFields: shown(getRecordFields) },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runItems(this, this.continueOnFail(), findOperation)];
	}
}
