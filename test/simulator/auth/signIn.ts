/** Requests of a NetSuite client as the help pages print them, for the sign-in tests. */
import { createHash } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { CONFIDENTIAL_CLIENT } from '../../../simulator/auth/identity';
import type { BareServer } from '../http/bareServer';

export const TOKEN_PATH = '/services/rest/auth/oauth2/v1/token';
export const CALLBACK = 'http://localhost:5678/rest/oauth2-credential/callback';
export const STATE = 'ykv2XLx1BpT5Q0F3MRPHb94j';
export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

export const basic = (id: string, secret: string) => ({
	authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

export const ourBasic = () =>
	basic(CONFIDENTIAL_CLIENT.clientId, CONFIDENTIAL_CLIENT.clientSecret ?? '');

export interface TokenReply {
	status: number;
	body: Record<string, unknown>;
	challenge: string | null;
}

/** Posts a form to the token endpoint. */
export async function requestToken(
	{ url }: BareServer,
	form: Record<string, string> | string,
	headers: Record<string, string> = {},
): Promise<TokenReply> {
	const response = await fetch(url + TOKEN_PATH, {
		method: 'POST',
		headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		body: new URLSearchParams(form).toString(),
	});
	const body = (await response.json()) as Record<string, unknown>;
	return { status: response.status, body, challenge: response.headers.get('www-authenticate') };
}

export const assertionForm = (assertion: string) => ({
	grant_type: 'client_credentials',
	client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
	client_assertion: assertion,
});

/** An assertion that the server takes, but for what `change` does to it. */
export function signAssertion(
	server: BareServer,
	change: {
		header?: Record<string, unknown>;
		payload?: Record<string, unknown>;
		key?: string;
		algorithm?: jwt.Algorithm;
	} = {},
): string {
	const now = Math.floor(server.authority.now() / 1000);
	const payload: Record<string, unknown> = {
		iss: CONFIDENTIAL_CLIENT.clientId,
		scope: ['restlets', 'rest_webservices'],
		aud: server.url + TOKEN_PATH,
		iat: now,
		exp: now + 300,
		...change.payload,
	};
	for (const [name, value] of Object.entries(payload)) {
		if (value === undefined) delete payload[name];
	}
	const algorithm = change.algorithm ?? 'ES256';
	const header = { alg: algorithm, typ: 'JWT', kid: server.certificateId, ...change.header };
	return jwt.sign(payload, change.key ?? server.privateKey, { algorithm, header });
}

/** The parameters of a good authorize request with PKCE. */
export const authorizeParameters = (): Record<string, string> => ({
	response_type: 'code',
	client_id: CONFIDENTIAL_CLIENT.clientId,
	redirect_uri: CALLBACK,
	scope: 'restlets rest_webservices',
	state: STATE,
	code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
	code_challenge_method: 'S256',
});

/** Opens the page and presses a button; answers the redirect's parameters, null when there is none. */
export async function authorize(
	{ url }: BareServer,
	parameters: Record<string, string>,
	decision = 'allow',
): Promise<URLSearchParams | null> {
	const response = await fetch(`${url}/app/login/oauth2/authorize.nl`, {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({ ...parameters, decision }).toString(),
	});
	const location = response.headers.get('location');
	return location === null ? null : new URL(location).searchParams;
}

/** A fresh authorization code. */
export async function obtainCode(
	server: BareServer,
	change: Record<string, string> = {},
): Promise<string> {
	const parameters = { ...authorizeParameters(), ...change };
	for (const [name, value] of Object.entries(parameters)) if (value === '') delete parameters[name];
	return (await authorize(server, parameters))?.get('code') ?? '';
}

export const codeForm = (code: string): Record<string, string> => ({
	grant_type: 'authorization_code',
	code,
	redirect_uri: CALLBACK,
	code_verifier: VERIFIER,
});
