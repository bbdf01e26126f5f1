import type { Authority } from '../authority';
import type { Integration } from '../identity';
import { SignInRefusal } from '../refusal';
import {
	LONGEST_ROTATION,
	PUBLIC_REFRESH_LIFETIME,
	required,
	tokenAnswer,
	type TokenAnswer,
} from './answer';

/**
 * `grant_type=refresh_token` [H section_158082518856]. A confidential client gets an access token
 * alone: its refresh token stays good until seven days after it was issued. A public client's token
 * works once and is replaced, until the chain is 168 hours old. Throws SignInRefusal.
 */
export function refreshTokenGrant(
	authority: Authority,
	form: URLSearchParams,
	client: Integration,
): TokenAnswer {
	const { clientId } = client;
	const grant = authority.tokens.read(required(form, 'refresh_token', clientId));
	if (!grant) throw new SignInRefusal('invalid_grant', 'InvalidSignature', clientId);
	if (grant.kind !== 'refresh') throw new SignInRefusal('invalid_grant', 'TokenRejected', clientId);
	if (grant.clientId !== clientId) {
		throw new SignInRefusal('invalid_grant', 'ClientIdMismatch', clientId);
	}
	if (authority.tokens.isRefused(grant)) {
		throw new SignInRefusal('invalid_grant', 'TokenBlocked', clientId);
	}
	const now = authority.now();
	if (grant.expires <= now) {
		throw new SignInRefusal('invalid_grant', 'RefreshTokenExpired', clientId);
	}
	if (client.clientSecret) return tokenAnswer(authority, grant);
	authority.tokens.refuse(grant);
	const chainEnd = grant.chainStart + LONGEST_ROTATION;
	return tokenAnswer(authority, grant, Math.min(now + PUBLIC_REFRESH_LIFETIME, chainEnd));
}
