/** How a client proves itself at the token and revoke endpoints [H section_158081952044]. */
import { timingSafeEqual } from 'node:crypto';
import { findIntegration, type Integration } from './identity';
import { SignInRefusal } from './refusal';

/**
 * The integration record behind a request: Basic `id:secret`; for a public client Basic `id:` or
 * `client_id` in the body. Both ways at once is `invalid_request`, everything else that does not fit
 * `invalid_client`. Throws SignInRefusal.
 */
export function authenticateClient(
	authorization: string | undefined,
	form: URLSearchParams,
): Integration {
	const inBody = form.has('client_id') || form.has('client_secret');
	if (authorization !== undefined && inBody) {
		throw new SignInRefusal('invalid_request', 'ClientAuthenticationFailed');
	}
	const [clientId, secret] =
		authorization === undefined
			? [form.get('client_id') ?? '', form.get('client_secret') ?? '']
			: readBasic(authorization);
	const integration = findIntegration(clientId);
	// A secret in the body is not among the documented ways, so it proves nothing.
	const proof = authorization === undefined && secret !== '' ? undefined : secret;
	if (!integration || proof === undefined || !same(proof, integration.clientSecret ?? '')) {
		throw new SignInRefusal('invalid_client', 'ClientAuthenticationFailed', clientId);
	}
	return integration;
}

function readBasic(authorization: string): [string, string] {
	const encoded = /^Basic +(\S+)$/i.exec(authorization)?.[1] ?? '';
	const pair = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = pair.indexOf(':');
	return colon < 0 ? ['', ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
}

function same(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
