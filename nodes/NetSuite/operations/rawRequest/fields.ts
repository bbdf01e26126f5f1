import type { INodeProperties } from 'n8n-workflow';
import { outputField, response, timeout } from '../answer';
import { pairs, queryParameters } from '../pairs';

const whenBody = (...types: string[]) => ({ show: { bodyType: types } });

export const fields: INodeProperties[] = [
	{
		displayName: 'Service',
		name: 'serviceType',
		type: 'options',
		options: [
			{
				name: 'Asynchronous Job',
				value: 'async',
				description: 'Path after /services/rest/async/v1',
			},
			{
				name: 'Dataset',
				value: 'dataset',
				description: 'Path after /services/rest/query/v1/dataset',
			},
			{
				name: 'Metadata',
				value: 'metadata',
				description: 'Path after /services/rest/record/v1/metadata-catalog',
			},
			{ name: 'Other REST Service', value: 'rest', description: 'Path after /services/rest' },
			{ name: 'Query', value: 'query', description: 'Path after /services/rest/query/v1' },
			{ name: 'Record', value: 'record', description: 'Path after /services/rest/record/v1' },
			{
				name: 'RESTlet',
				value: 'restlet',
				description: "The script and deploy IDs are query parameters; 'URL' stays empty",
			},
			{
				name: 'SuiteQL',
				value: 'suiteql',
				description: "The query is the JSON body; 'URL' stays empty",
			},
			{ name: 'System', value: 'system', description: 'Path after /services/rest/system/v1' },
		],
		default: 'record',
		description: 'Which part of NetSuite gets the request',
	},
	{
		displayName: 'Method',
		name: 'method',
		type: 'options',
		options: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'].map((method) => ({
			name: method,
			value: method,
		})),
		default: 'GET',
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. /contact',
		description: "Path below the service, or a full URL on the account's own hosts",
	},
	queryParameters,
	pairs({ displayName: 'Headers', name: 'headers', entry: 'Header', valueName: 'Value' }),
	{
		displayName: 'Body',
		name: 'bodyType',
		type: 'options',
		options: [
			{ name: 'Form', value: 'form', description: 'Names and values, URL-encoded' },
			{ name: 'JSON', value: 'json' },
			{
				name: 'Multipart',
				value: 'multipart',
				description: 'Names and values together with files',
			},
			{ name: 'None', value: 'none' },
			{
				name: 'Raw',
				value: 'raw',
				description: 'A text as it is, with your own Content-Type header',
			},
		],
		default: 'none',
		description: 'What is sent along',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'json',
		displayOptions: whenBody('json'),
		default: '{}',
		typeOptions: { rows: 6 },
		description: 'The JSON body',
	},
	{
		displayName: 'Data',
		name: 'data',
		type: 'string',
		displayOptions: whenBody('raw'),
		default: '',
		typeOptions: { rows: 6 },
		description: 'The body as it is sent. Plain text unless a Content-Type header says otherwise.',
	},
	pairs({
		displayName: 'Form Fields',
		name: 'formData',
		displayOptions: whenBody('form', 'multipart'),
		entry: 'Field',
		valueName: 'Value',
	}),
	pairs({
		displayName: 'Files',
		name: 'fileData',
		displayOptions: whenBody('multipart'),
		description: 'Form names and the binary fields of the input item that are sent under them',
		entry: 'File',
		valueName: 'Input Data Field Name',
		valuePlaceholder: 'e.g. data',
	}),
	pairs({
		displayName: 'File Names',
		name: 'fileNames',
		displayOptions: whenBody('multipart'),
		description: "Names for files of 'Files' that shall not keep their own",
		entry: 'File Name',
		valueName: 'File Name',
		valuePlaceholder: 'e.g. invoice.pdf',
	}),
	response,
	{ ...outputField, displayOptions: { show: { responseType: ['binary'] } } },
];

export const options: INodeProperties[] = [
	{
		displayName: 'Exponential Backoff',
		name: 'exponentialBackoff',
		type: 'boolean',
		default: false,
		description:
			"Whether to wait 1 second before the first retry and twice as long before each further one, 60 seconds at most. 'Retry Delay' then has no effect.",
	},
	{
		displayName: 'Full Response',
		name: 'fullResponse',
		type: 'boolean',
		default: false,
		description: 'Whether to return status code and headers together with the body',
	},
	{
		displayName: 'Max Retries',
		name: 'maxRetries',
		type: 'number',
		default: 0,
		typeOptions: { minValue: 0 },
		description:
			'How often to send again after a 5xx answer or a lost connection. A request that creates a record may then create it twice.',
	},
	{
		displayName: 'Paginate',
		name: 'paginate',
		type: 'boolean',
		default: false,
		description: "Whether to read all pages and return an item for each entry of the body's items",
	},
	{
		displayName: 'Retry Delay',
		name: 'retryDelay',
		type: 'number',
		default: 0,
		typeOptions: { minValue: 0 },
		description: 'Milliseconds to wait before each retry',
	},
	{
		displayName: 'Retry on All Errors',
		name: 'retryOnAllErrors',
		type: 'boolean',
		default: false,
		description:
			"Whether 'Max Retries' applies to every status that is no success, 429 included. A request that creates a record may then create it twice.",
	},
	timeout,
];
