/** A plain client of the simulator that keeps its connections. */
import { Agent, request } from 'node:http';
import jwt from 'jsonwebtoken';
import type { Credentials } from './program';

export interface Client {
	/** The parsed answer. Rejects for any status but 200. */
	call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
	close(): void;
}

interface Page {
	items: Array<Record<string, string>>;
	hasMore: boolean;
	totalResults: number;
}

const SUITEQL = '/services/rest/query/v1/suiteql';

/** Signs in with the ready-made certificate. */
export async function signIn(credentials: Credentials): Promise<Client> {
	const { baseUrl } = credentials;
	const agent = new Agent({ keepAlive: true });
	const authorization = `Bearer ${await askForToken(credentials)}`;
	return {
		call: <T>(method: 'GET' | 'POST', path: string, body?: unknown) =>
			send<T>(agent, baseUrl + path, method, authorization, body),
		close: () => agent.destroy(),
	};
}

/** One page of a query. */
export const page = ({ call }: Client, q: string, offset = 0, params: string[] = []) =>
	call<Page>('POST', `${SUITEQL}?limit=1000&offset=${offset}`, { q, params });

async function askForToken({
	tokenUrl,
	clientId,
	certificateId,
	privateKey,
}: Credentials): Promise<string> {
	const assertion = jwt.sign(
		{ iss: clientId, aud: tokenUrl, scope: ['rest_webservices'] },
		privateKey,
		{ algorithm: 'ES256', keyid: certificateId, expiresIn: 300 },
	);
	const answer = await fetch(tokenUrl, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: assertion,
		}),
	});
	const { access_token: token } = (await answer.json()) as { access_token: string };
	return token;
}

function send<T>(
	agent: Agent,
	url: string,
	method: string,
	authorization: string,
	body: unknown,
): Promise<T> {
	const headers = { authorization, prefer: 'transient', 'content-type': 'application/json' };
	return new Promise<T>((resolve, reject) => {
		const sent = request(url, { agent, method, headers }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
			answer.on('error', reject);
			answer.on('end', () => {
				const text = Buffer.concat(chunks).toString('utf8');
				if (answer.statusCode === 200) resolve(JSON.parse(text) as T);
				else reject(new Error(`${method} ${url} was answered ${answer.statusCode}: ${text}`));
			});
		});
		sent.on('error', reject);
		sent.end(body === undefined ? undefined : JSON.stringify(body));
	});
}
