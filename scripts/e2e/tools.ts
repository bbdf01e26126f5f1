import type { StoredCredential } from './api';
import { NODE, type NodeSpec } from './workflows';

/** The node as a tool: reads a customer whose internal ID the model fills in. */
export const customerTool = (credential: StoredCredential): NodeSpec => ({
	name: 'Read customer',
	type: `${NODE}Tool`,
	parameters: {
		descriptionType: 'manual',
		toolDescription: 'Reads one customer of NetSuite by its internal ID',
		authentication: 'clientCredentials',
		resource: 'record',
		operation: 'get',
		recordType: { __rl: true, mode: 'list', value: 'customer' },
		recordId: "={{ $fromAI('customer_id', 'Internal ID of the customer', 'string') }}",
		options: { fields: 'companyName,email' },
	},
	credentials: { netSuiteClientCredentialsApi: credential },
});

/** The node as a tool: runs a SuiteQL query that the model writes. */
export const queryTool = (credential: StoredCredential): NodeSpec => ({
	name: 'Query NetSuite',
	type: `${NODE}Tool`,
	parameters: {
		authentication: 'clientCredentials',
		resource: 'suiteql',
		operation: 'query',
		query: "={{ $fromAI('query', 'A SuiteQL query', 'string') }}",
		returnAll: false,
		limit: 5,
	},
	credentials: { netSuiteClientCredentialsApi: credential },
});
