/** The parameters of the authorize page [H section_158081944642]. */
import { findIntegration, type Integration } from './identity';
import { SignInRefusal } from './refusal';
import { readScopes } from './scopes';

export interface AuthorizeRequest {
	client: Integration;
	redirectUri: string;
	state: string;
	scopes: string[];
	challenge?: string;
}

/** A refusal that goes back to the client by a redirect. */
export interface RedirectedRefusal {
	redirectUri: string;
	state: string;
	error: string;
	reason: string;
	clientId: string;
}

const STATE = /^[\x20-\x7e]{22,1024}$/;
const CHALLENGE = /^[A-Za-z0-9\-_]{43}$/;
const PROMPTS = ['login', 'consent', 'login consent'];

/**
 * Reads and checks the parameters. Throws SignInRefusal where NetSuite shows a page and does not
 * redirect (unknown client, redirect URI that is not registered); every other fault is a value.
 */
export function readAuthorizeRequest(
	params: URLSearchParams,
): { request: AuthorizeRequest } | { refusal: RedirectedRefusal } {
	const clientId = params.get('client_id') ?? '';
	const client = findIntegration(clientId);
	if (!client) throw new SignInRefusal('unauthorized_client', 'UnknownIntegration', clientId);
	const redirectUri = params.get('redirect_uri') ?? '';
	if (!isRegistered(redirectUri)) {
		throw new SignInRefusal('invalid_request', 'InvalidRedirectURI', clientId);
	}
	const state = params.get('state') ?? '';
	const fault = faultOf(params, client);
	if (fault) {
		const [error, reason] = fault;
		return { refusal: { redirectUri, state, error, reason, clientId } };
	}
	try {
		const scopes = readScopes(params.get('scope'), clientId);
		const challenge = params.get('code_challenge') ?? undefined;
		return { request: { client, redirectUri, state, scopes, challenge } };
	} catch (error) {
		const { error: code, reason } = error as SignInRefusal;
		return { refusal: { redirectUri, state, error: code, reason, clientId } };
	}
}

/**
 * NetSuite compares with the URIs of the integration record and takes no `http://`. The simulator
 * registers every callback on this machine, http too, so that a local n8n can sign in; still nothing
 * elsewhere can receive a code.
 */
function isRegistered(redirectUri: string): boolean {
	if (!URL.canParse(redirectUri)) return false;
	const { protocol, hostname } = new URL(redirectUri);
	return (
		['http:', 'https:'].includes(protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
	);
}

function faultOf(params: URLSearchParams, client: Integration): [string, string] | undefined {
	if (params.get('response_type') !== 'code') {
		return ['unsupported_response_type', 'UnsupportedResponseType'];
	}
	if (!STATE.test(params.get('state') ?? '')) return ['invalid_request', 'InvalidState'];
	const challenge = params.get('code_challenge');
	const method = params.get('code_challenge_method');
	const pkce = challenge !== null || method !== null;
	// `plain` is refused since 2020.2; a public client cannot do without PKCE.
	if (pkce ? method !== 'S256' || !CHALLENGE.test(challenge ?? '') : !client.clientSecret) {
		return ['invalid_request', 'InvalidCodeChallenge'];
	}
	const prompt = params.get('prompt');
	// Nobody is ever logged in here, and `none` needs a session.
	if (prompt === 'none') return ['access_denied', 'NoSession'];
	if (prompt !== null && !PROMPTS.includes(prompt)) return ['invalid_request', 'InvalidPrompt'];
	return undefined;
}
