import {
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	NodeApiError,
	NodeHelpers,
} from 'n8n-workflow';
import { NetSuite } from '../../nodes/NetSuite/NetSuite.node';
import { type Answer, EVIL } from './mutate';

export interface Request {
	method: string;
	url: string;
	headers: Record<string, string>;
	body?: string | Buffer;
}

/** What came of a run of the node. */
export type Outcome = { items: INodeExecutionData[] } | { error: unknown };

/** Requests that an operation on one item may make before it counts as one that never ends. */
const MOST_REQUESTS = 1_000;

const node = new NetSuite();

/** The node's parameters with all defaults filled in, as n8n does it. */
function complete(parameters: INode['parameters']): INode {
	const bare: INode = {
		id: '1',
		name: 'NetSuite',
		type: 'netSuite',
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const filled = NodeHelpers.getNodeParameters(
		node.description.properties,
		parameters,
		true,
		false,
		bare,
		node.description,
	);
	return { ...bare, parameters: filled ?? parameters };
}

/** The samples use no expressions but these two. */
function resolve(value: unknown, json: Record<string, unknown>): unknown {
	if (typeof value !== 'string') return value;
	const field = /^=\{\{ \$json\.(\w+) \}\}$/.exec(value)?.[1];
	return field === undefined ? value : json[field];
}

function valueAt(parameters: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, key) => (value as Record<string, unknown> | undefined)?.[key],
			parameters,
		);
}

/** n8n's error for a failed request: what axios said is the cause. */
function thrown(n8nNode: INode, answer: Answer): Error {
	const { broken, statusCode: status, headers, body: data } = answer;
	const cause = Object.assign(
		new Error(broken ?? `Request failed with status code ${status}`),
		broken === undefined
			? { code: 'ERR_BAD_REQUEST', response: { status, headers, data } }
			: { code: broken },
	);
	return new NodeApiError(n8nNode, cause as never);
}

/**
 * Runs the node's own `execute` on items; `carry` plays the network.
 *
 * @param origin the only place where requests may go
 */
export async function runNode(
	parameters: INode['parameters'],
	input: Array<Record<string, unknown>>,
	options: {
		origin: string;
		accountId: string;
		continueOnFail?: boolean;
		carry(request: Request): Answer | Promise<Answer>;
	},
): Promise<Outcome & { sent: number; strayed: string[] }> {
	const full = complete(parameters);
	const strayed: string[] = [];
	let sent = 0;
	const context = {
		getNode: () => full,
		getInputData: () => input.map((json) => ({ json })),
		continueOnFail: () => options.continueOnFail ?? false,
		getTimezone: () => 'Europe/Berlin',
		getNodeParameter(name: string, index: number, fallback: unknown) {
			const value = resolve(valueAt(full.parameters, name), input[index]);
			return value === undefined ? fallback : value;
		},
		getCredentials: async () => ({ accountId: options.accountId, baseUrl: options.origin }),
		getExecutionCancelSignal: () => undefined,
		addExecutionHints: () => undefined,
		logger: { info: () => undefined },
		helpers: {
			async httpRequestWithAuthentication(
				_type: string,
				request: Request & { encoding?: string },
			): Promise<unknown> {
				sent += 1;
				if (sent > MOST_REQUESTS) throw new Error('It never ends');
				if (new URL(request.url).origin !== options.origin || request.url.includes(EVIL)) {
					strayed.push(request.url);
				}
				const answer = await options.carry(request);
				if (answer.broken !== undefined || answer.statusCode === 401) throw thrown(full, answer);
				const { statusCode, headers, body } = answer;
				const isBinary = request.encoding === 'arraybuffer';
				return { statusCode, headers, body: isBinary ? Buffer.from(body) : body };
			},
			prepareBinaryData: async (content: Buffer, fileName?: string, mimeType = 'text/plain') => ({
				data: content.toString('base64'),
				fileName,
				mimeType,
			}),
		},
	} as unknown as IExecuteFunctions;
	const outcome = await node.execute.call(context).then(
		([items]): Outcome => ({ items }),
		(error: unknown): Outcome => ({ error }),
	);
	return { ...outcome, sent, strayed };
}
