import { rawTarget } from '../../../../suitetalk/protocol/url';
import type {
	Answer,
	Call,
	Client,
	Method,
	RawPolicy,
	Service,
} from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { operation, type Output, type Row } from '../operation';
import { readBody, readPairs } from './body';
import { fields, options } from './fields';
import { readAllPages } from './pages';

async function readCall(client: Client, params: Params): Promise<Call> {
	const service = params.text('serviceType') as Service;
	const method = params.text('method').toUpperCase() as Method;
	const target = rawTarget(client.hosts, service, params.text('url'));
	const headers: Record<string, string> = {};
	for (const { name, value } of readPairs(params, 'headers')) headers[name.trim()] = value;
	const query = { ...target.query };
	for (const { name, value } of readPairs(params, 'queryParameters')) query[name.trim()] = value;
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

/** An answer as items: a JSON list gives one each, a file goes to a binary property. */
function toOutput(answer: Answer, params: Params): Output {
	const full = params.flag('options.fullResponse');
	const { status: statusCode, headers, body } = answer;
	if (Buffer.isBuffer(body)) {
		const mimeType = headers['content-type']?.split(';')[0].trim();
		const file = {
			property: params.filled('binaryPropertyName'),
			content: body,
			mimeType,
			fileName: fileNameOf(headers['content-disposition']),
		};
		const facts = { mimeType: mimeType ?? null, fileSize: body.length };
		return { rows: [full ? { statusCode, headers, body: facts } : facts], file };
	}
	if (full) return { rows: [{ statusCode, headers, body: body ?? null }] };
	return { rows: Array.isArray(body) ? body.map(asRow) : [asRow(body)] };
}

/** Items hold objects only: no body gives an empty one, a text or number goes to `data`. */
function asRow(value: unknown): Row {
	if (value === undefined) return {};
	const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
	return isRow ? (value as Row) : { data: value };
}

function fileNameOf(disposition: string | undefined): string | undefined {
	return disposition && /filename="?([^";]+)"?/i.exec(disposition)?.[1];
}

export const rawRequestSend = operation({
	resource: 'rawRequest',
	value: 'send',
	name: 'Send',
	action: 'Send a raw request',
	description: 'Call any path of the REST services or a RESTlet',
	fields,
	options,
	async run(client, params) {
		const call = await readCall(client, params);
		const policy = readPolicy(params);
		if (!params.flag('options.paginate')) {
			return toOutput(await client.sendRaw(call, policy), params);
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
