/** The access token of a REST or RESTlet request. */
import type { Authority } from './authority';

/**
 * Judges an Authorization header. Answers nothing when the token is good for `scope`, else the audit
 * trail's code, which is also written to the trail [H subsect_158324637123].
 */
export function bearerFault(
	authority: Authority,
	authorization: string | undefined,
	scope: string,
): string | undefined {
	const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
	const grant = token === undefined ? undefined : authority.tokens.read(token);
	const reason = ((): string | undefined => {
		if (token === undefined) return 'InvalidTokenType';
		if (!grant) return 'InvalidSignature';
		if (grant.kind === 'refresh') return 'TokenRejected';
		if (grant.expires <= authority.now()) return 'AccessTokenExpired';
		if (authority.tokens.isRefused(grant)) return 'TokenBlocked';
		return grant.scopes.includes(scope) ? undefined : 'ScopeMismatched';
	})();
	if (reason) authority.audit.add(reason, grant?.clientId ?? '');
	return reason;
}
