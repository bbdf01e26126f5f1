import type { INodeProperties } from 'n8n-workflow';

/** The properties that both sign-ins have: which account, and how it is reached. */

export const accountId: INodeProperties = {
	displayName: 'Account ID',
	name: 'accountId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1234567 or 1234567_SB1',
	description: 'Setup > Company > Company Information in NetSuite',
};

export const maxConcurrency: INodeProperties = {
	displayName: 'Max Concurrency',
	name: 'maxConcurrency',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description:
		'Most requests at once to this account from one n8n process. With 0 the node chooses.',
};

export const baseUrl: INodeProperties = {
	displayName: 'Base URL',
	name: 'baseUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. http://127.0.0.1:8080',
	description:
		"Leave empty for NetSuite itself. One origin that serves every service in place of the account's own hosts, such as a proxy or the simulator.",
};

export const tokenUrl: INodeProperties = {
	displayName: 'Token URL',
	name: 'tokenUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://1234567.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token',
	description: 'Leave empty to derive it from the account ID or the base URL',
};
