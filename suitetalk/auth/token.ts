import { readErrorBody } from '../protocol/errorBody';
import { readError } from '../protocol/errors';
import { ConnectionFailure, NetSuiteError } from '../protocol/netSuiteError';

export interface TokenRequest {
	url: string;
	/** Form-encoded. */
	body: string;
	headers: Record<string, string>;
}

export interface IssuedToken {
	accessToken: string;
	/** Seconds from now. */
	expiresIn: number;
}

/** NetSuite's access tokens live an hour (netsuite-rest 3.4). */
const USUAL_LIFETIME = 3_600;

/** The POST that exchanges an assertion for a token (netsuite-rest 3.1). */
export function tokenRequest(url: string, assertion: string): TokenRequest {
	return {
		url,
		headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: assertion,
		}).toString(),
	};
}

/**
 * The token in the token endpoint's answer.
 *
 * @param body Text, or a value that was parsed already.
 * @throws NetSuiteError with the likely causes of NetSuite's one-word refusals, or `TOKEN_ANSWER`
 * when the answer is no token at all. A token is never quoted.
 * @throws ConnectionFailure `refused` when the endpoint is down for now: the request that needs the
 * token was not sent, and may be tried again
 */
export function readToken(status: number, body: unknown): IssuedToken {
	if (status === 429 || status >= 500) throw isDown(status, body);
	if (status < 200 || status >= 300) throw signInRefused(status, body);
	const answer = parse(body);
	const accessToken = answer.access_token;
	const type = answer.token_type ?? 'bearer';
	const isBearer = typeof type === 'string' && type.toLowerCase() === 'bearer';
	if (typeof accessToken !== 'string' || !/^[\u0021-\u007e]+$/.test(accessToken) || !isBearer) {
		throw new NetSuiteError({
			code: 'TOKEN_ANSWER',
			title: `The token URL answered with status ${status}, but not with an access token`,
			remedy:
				'Check the account ID, Base URL and Token URL of the credential, and any proxy on the way: the answer does not come from the token service of NetSuite.',
			status,
		});
	}
	return { accessToken, expiresIn: readLifetime(answer.expires_in) };
}

/** What such an answer says of the request, such as `server_error`, says nothing about the credential. */
function isDown(status: number, body: unknown): ConnectionFailure {
	const why = readErrorBody(body).details[0]?.detail.slice(0, 200);
	const words = why ? ` (${why})` : '';
	return new ConnectionFailure(
		'refused',
		`the sign-in failed, the token URL answered with status ${status}${words}`,
	);
}

/** NetSuite's own words name the token; those of a gateway on the way do not. */
function signInRefused(status: number, body: unknown): NetSuiteError {
	const refusal = readError({ status, body });
	if (readErrorBody(body).shape === 'oauth') return refusal;
	return new NetSuiteError({ ...refusal, title: `The sign-in failed: ${refusal.title}` });
}

function parse(body: unknown): Record<string, unknown> {
	const value = typeof body === 'string' || Buffer.isBuffer(body) ? parseText(String(body)) : body;
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parseText(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A number in every sample of Oracle, a text in some copies (netsuite-rest 2.2). */
function readLifetime(value: unknown): number {
	const seconds = typeof value === 'string' ? Number(value) : value;
	return typeof seconds === 'number' && seconds > 0 ? seconds : USUAL_LIFETIME;
}
