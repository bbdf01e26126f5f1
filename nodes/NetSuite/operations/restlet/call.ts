import type { INodeProperties } from 'n8n-workflow';
import type { Call, Method, QueryValue } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { answerOutput, outputField, response, timeout } from '../answer';
import { operation } from '../operation';
import { queryParameters, readPairs } from '../pairs';
import { contentTypeOption, readPayload } from './payload';

/** The entry points that a RESTlet can have (section_4628875570); PATCH is none. */
const METHODS = ['DELETE', 'GET', 'POST', 'PUT'];

const scriptField = (
	texts: Pick<INodeProperties, 'displayName' | 'name' | 'placeholder' | 'description'>,
): INodeProperties => ({ ...texts, type: 'string', required: true, default: '' });

/** An internal ID or a script ID, as it stands in the RESTlet's address. */
function readScriptId(params: Params, name: string): string {
	const id = params.filled(name);
	if (/^\w+$/.test(id)) return id;
	return params.refuse(
		name,
		`is ${JSON.stringify(id)}, which is no ID`,
		'Enter the number or the ID that its page shows, such as customscript_invoices or customdeploy_invoices, not an address',
	);
}

function readQuery(params: Params): Record<string, QueryValue> {
	const given = new Map<string, string[]>();
	for (const pair of readPairs(params, 'queryParameters')) {
		const name = pair.name.trim();
		if (name === 'script' || name === 'deploy') {
			params.refuse(
				'queryParameters',
				`has one called ${name}`,
				"NetSuite keeps that name for itself: use 'Script ID' and 'Deployment ID', and another name for a value of your own",
			);
		}
		given.set(name, [...(given.get(name) ?? []), pair.value]);
	}
	return {
		script: readScriptId(params, 'scriptId'),
		deploy: readScriptId(params, 'deployId'),
		...Object.fromEntries(given),
	};
}

function request(params: Params): Call {
	const method = params.text('method').toUpperCase();
	if (!METHODS.includes(method)) {
		params.refuse('method', `is ${JSON.stringify(method)}`, `Use ${METHODS.join(', ')}`);
	}
	const sends = method === 'POST' || method === 'PUT';
	return {
		service: 'restlet',
		method: method as Method,
		path: '',
		query: readQuery(params),
		// NetSuite refuses a body with the other two.
		...(sends && readPayload(params)),
		answerAs: params.text('options.responseType') as Call['answerAs'],
		timeout: params.whole('options.timeout', 1),
		// Only a GET may be sent again when nobody knows what became of it.
		effect: method === 'GET' ? 'read' : 'write',
	};
}

export const restletCall = operation({
	resource: 'restlet',
	value: 'call',
	name: 'Call',
	// A template literal: the lint would spell it "rest let" (n8n.md A.8).
	action: `Call a RESTlet`,
	description: 'Run a script that was deployed in the account as a RESTlet',
	fields: [
		{
			displayName: 'Method',
			name: 'method',
			type: 'options',
			options: METHODS.map((method) => ({ name: method, value: method })),
			default: 'GET',
			description: 'Which entry point of the script runs',
		},
		scriptField({
			displayName: 'Script ID',
			name: 'scriptId',
			placeholder: 'e.g. customscript_invoices or 123',
			description: 'ID or internal ID on the page of the script',
		}),
		scriptField({
			displayName: 'Deployment ID',
			name: 'deployId',
			placeholder: 'e.g. customdeploy_invoices or 1',
			description: 'ID or number of the deployment, whose status must be Released',
		}),
		queryParameters,
		{
			displayName: 'Payload',
			name: 'payload',
			type: 'json',
			displayOptions: { show: { method: ['POST', 'PUT'] } },
			default: '{}',
			typeOptions: { rows: 8 },
			placeholder: 'e.g. {"invoice": 107}',
			description: 'What the script gets: JSON, or text',
		},
	],
	options: [contentTypeOption, outputField, response, timeout],
	async run(client, params, around) {
		const call = request(params);
		const property = call.answerAs === 'binary' ? params.filled('options.binaryPropertyName') : '';
		return await answerOutput(await client.send(call), property, around);
	},
});
