import { type INode, type INodeType, NodeApiError, NodeHelpers } from 'n8n-workflow';
import { type Answer, EVIL } from './mutate';

export interface Request {
	method: string;
	url: string;
	headers: Record<string, string>;
	body?: string | Buffer;
}

/** Plays the network: what comes back for a request. */
export type Carry = (request: Request) => Answer | Promise<Answer>;

export interface Account {
	/** The only place where requests may go. */
	origin: string;
	accountId: string;
}

/** Requests that one run may make before it counts as one that never ends. */
const MOST_REQUESTS = 1_000;

/** A node with all defaults filled in, as n8n does it. */
export function complete(type: INodeType, parameters: INode['parameters']): INode {
	const { description } = type;
	const bare: INode = {
		id: '1',
		name: 'NetSuite',
		type: description.name,
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const { properties } = description;
	const filled = NodeHelpers.getNodeParameters(
		properties,
		parameters,
		true,
		false,
		bare,
		description,
	);
	return { ...bare, parameters: filled ?? parameters };
}

/** The value at a path of names with dots. */
export function valueAt(parameters: unknown, path: string): unknown {
	return path
		.split('.')
		.reduce<unknown>(
			(value, key) => (value as Record<string, unknown> | undefined)?.[key],
			parameters,
		);
}

/** n8n's error for a failed request: what axios said is the cause. */
function thrown(node: INode, answer: Answer): Error {
	const { broken, statusCode: status, headers, body: data } = answer;
	const cause = Object.assign(
		new Error(broken ?? `Request failed with status code ${status}`),
		broken === undefined
			? { code: 'ERR_BAD_REQUEST', response: { status, headers, data } }
			: { code: broken },
	);
	return new NodeApiError(node, cause as never);
}

/** What the contexts of n8n have in common: a credential, and a helper that sends with it. */
export function createWire(node: INode, { origin, accountId }: Account, carry: Carry) {
	const strayed: string[] = [];
	let sent = 0;
	return {
		/** URLs that should not have been asked. */
		strayed,
		sent: () => sent,
		context: {
			getNode: () => node,
			getCredentials: async () => ({ accountId, baseUrl: origin }),
			getTimezone: () => 'Europe/Berlin',
		},
		async httpRequestWithAuthentication(
			_type: string,
			request: Request & { encoding?: string },
		): Promise<unknown> {
			sent += 1;
			if (sent > MOST_REQUESTS) throw new Error('It never ends');
			if (new URL(request.url).origin !== origin || request.url.includes(EVIL)) {
				strayed.push(request.url);
			}
			const answer = await carry(request);
			if (answer.broken !== undefined || answer.statusCode === 401) throw thrown(node, answer);
			const { statusCode, headers, body } = answer;
			const isBinary = request.encoding === 'arraybuffer';
			return { statusCode, headers, body: isBinary ? Buffer.from(body) : body };
		},
	};
}
