import { createHash } from 'node:crypto';
import type { Authority } from '../authority';
import type { Integration } from '../identity';
import { SignInRefusal } from '../refusal';
import {
	PUBLIC_REFRESH_LIFETIME,
	REFRESH_LIFETIME,
	required,
	tokenAnswer,
	type TokenAnswer,
} from './answer';

const VERIFIER = /^[A-Za-z0-9\-._~]{43,128}$/;

/** `grant_type=authorization_code`, with PKCE S256 where the code asks for it [H section_158081952044]. Throws SignInRefusal. */
export function authorizationCodeGrant(
	authority: Authority,
	form: URLSearchParams,
	client: Integration,
): TokenAnswer {
	const { clientId } = client;
	const redirectUri = required(form, 'redirect_uri', clientId);
	// Redeemed before it is judged: a code that was shown once with a wrong verifier is spent.
	const pending = authority.codes.redeem(required(form, 'code', clientId));
	if (!pending) throw new SignInRefusal('invalid_grant', 'InvalidAuthorizationCode', clientId);
	if (pending.clientId !== clientId) {
		throw new SignInRefusal('invalid_grant', 'ClientIdMismatch', clientId);
	}
	if (pending.redirectUri !== redirectUri) {
		throw new SignInRefusal('invalid_grant', 'InvalidRedirectURI', clientId);
	}
	if (!verifierFits(form.get('code_verifier'), pending.challenge)) {
		throw new SignInRefusal('invalid_grant', 'InvalidCodeVerifier', clientId);
	}
	const now = authority.now();
	const lifetime = client.clientSecret ? REFRESH_LIFETIME : PUBLIC_REFRESH_LIFETIME;
	return tokenAnswer(
		authority,
		{ clientId, scopes: pending.scopes, chainStart: now },
		now + lifetime,
	);
}

function verifierFits(verifier: string | null, challenge: string | undefined): boolean {
	if (challenge === undefined) return verifier === null;
	if (verifier === null || !VERIFIER.test(verifier)) return false;
	return createHash('sha256').update(verifier).digest('base64url') === challenge;
}
