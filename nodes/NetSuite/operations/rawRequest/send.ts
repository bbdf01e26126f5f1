import { rawTarget } from '../../../../suitetalk/protocol/url';
import type { Call, Client, Method, RawPolicy, Service } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { answerOutput } from '../answer';
import { operation } from '../operation';
import { readPairs } from '../pairs';
import { readBody } from './body';
import { fields, options } from './fields';
import { readAllPages } from './pages';

/** The last of several with one name counts. */
const byName = (params: Params, field: string): Record<string, string> =>
	Object.fromEntries(readPairs(params, field).map(({ name, value }) => [name.trim(), value]));

async function readCall(client: Client, params: Params): Promise<Call> {
	const service = params.text('serviceType') as Service;
	const method = params.text('method').toUpperCase() as Method;
	const target = rawTarget(client.hosts, service, params.text('url'));
	const headers = byName(params, 'headers');
	const query = { ...target.query, ...byName(params, 'queryParameters') };
	return {
		...target,
		method,
		query,
		headers,
		...(await readBody(params, headers)),
		answerAs: params.text('responseType') as Call['answerAs'],
		timeout: params.whole('options.timeout', 1),
		effect: method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? 'read' : 'write',
	};
}

const readPolicy = (params: Params): RawPolicy => ({
	maxRetries: params.whole('options.maxRetries', 0),
	retryDelay: params.whole('options.retryDelay', 0),
	retryOnAllErrors: params.flag('options.retryOnAllErrors'),
	exponentialBackoff: params.flag('options.exponentialBackoff'),
});

export const rawRequestSend = operation({
	resource: 'rawRequest',
	value: 'send',
	name: 'Send',
	action: 'Send a raw request',
	description: 'Call any path of the REST services or a RESTlet',
	fields,
	options,
	async run(client, params, around) {
		const call = await readCall(client, params);
		const policy = readPolicy(params);
		if (!params.flag('options.paginate')) {
			const answer = await client.sendRaw(call, policy);
			const property =
				params.text('responseType') === 'binary' ? params.filled('binaryPropertyName') : '';
			const full = params.flag('options.fullResponse');
			return await answerOutput(answer, property, around, full);
		}
		if (params.flag('options.fullResponse') || call.answerAs !== 'json') {
			params.refuse(
				'options.paginate',
				"goes with the response 'JSON' and without 'Full Response' only",
				'Pages become an item for each entry, which has no status, headers or file of its own',
			);
		}
		return { rows: await readAllPages(client, call, policy) };
	},
});
