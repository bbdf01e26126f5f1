/** A whole simulator as one of its clients sees it: signed in with client credentials, in any role. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { RoleDefinition, Simulator } from '../../../simulator/contract';

export interface Reply {
	status: number;
	headers: Headers;
	/** Parsed JSON, undefined when the body is empty. */
	body: unknown;
	/** Of the first error, when there is one. */
	code?: string;
	detail?: string;
}

export interface SignedIn {
	token: string;
	call(
		method: string,
		path: string,
		body?: unknown,
		headers?: Record<string, string>,
	): Promise<Reply>;
}

type Key = Pick<Simulator, 'certificateId' | 'privateKey'>;

/** Signs in with the ready-made certificate, or with a new one that is mapped to a new role. */
export async function signIn(simulator: Simulator, role?: RoleDefinition): Promise<SignedIn> {
	return signInWith(simulator, role ? newKey(simulator, simulator.addRole(role)) : simulator);
}

/** A new certificate mapped to a role. */
export function newKey(simulator: Simulator, role?: string): Key {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const pem = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
	return {
		certificateId: simulator.addCertificate(pem, { role }),
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}

async function signInWith(simulator: Simulator, key: Key): Promise<SignedIn> {
	const reply = await askForToken(simulator, key);
	const token = (reply.body as { access_token: string }).access_token;
	return {
		token,
		call: async (method, path, body, headers = {}) =>
			read(
				await fetch(simulator.baseUrl + path, {
					method,
					headers: {
						authorization: `Bearer ${token}`,
						prefer: 'transient',
						...(body === undefined ? {} : { 'content-type': 'application/json' }),
						...headers,
					},
					body: body === undefined ? undefined : JSON.stringify(body),
				}),
			),
	};
}

/** The token endpoint's reply to an assertion with this key; `claims` change its payload. */
export async function askForToken(
	simulator: Simulator,
	{ certificateId, privateKey }: Key,
	claims: Record<string, unknown> = {},
): Promise<Reply> {
	const now = Math.floor(simulator.settings.now() / 1000);
	const payload = {
		iss: simulator.clientId,
		scope: ['restlets', 'rest_webservices'],
		aud: simulator.tokenUrl,
		iat: now,
		exp: now + 300,
		...claims,
	};
	const assertion = jwt.sign(payload, privateKey, { algorithm: 'ES256', keyid: certificateId });
	const form = {
		grant_type: 'client_credentials',
		client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
		client_assertion: assertion,
	};
	return read(await fetch(simulator.tokenUrl, { method: 'POST', body: new URLSearchParams(form) }));
}

export async function read(response: Response): Promise<Reply> {
	const text = await response.text();
	const body = text === '' ? undefined : (JSON.parse(text) as unknown);
	const [first] = (body as Record<string, Array<Record<string, string>>>)?.['o:errorDetails'] ?? [];
	const { status, headers } = response;
	return { status, headers, body, code: first?.['o:errorCode'], detail: first?.detail };
}
