/** The access token of a REST or RESTlet request. */
import type { Actor } from './actor';
import type { Authority } from './authority';
import type { Grant } from './tokens';

/**
 * Who an Authorization header stands for. Undefined when its token is not good for `scope`; the
 * reason is then written to the Login Audit Trail [H subsect_158324637123].
 */
export function bearerActor(
	authority: Authority,
	authorization: string | undefined,
	scope: string,
): Actor | undefined {
	const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
	const grant = token === undefined ? undefined : authority.tokens.read(token);
	const role = grant && authority.roles.find(grant.roleId);
	const reason = ((): string | undefined => {
		if (token === undefined) return 'InvalidTokenType';
		if (!grant) return 'InvalidSignature';
		return grantFault(authority, grant, scope) ?? (role ? undefined : 'EntityOrRoleDisabled');
	})();
	if (reason || !grant || !role) {
		authority.audit.add(reason ?? '', grant?.clientId ?? '');
		return undefined;
	}
	const { clientId, roleId, entityId } = grant;
	return { clientId, roleId, entityId, permissions: role.permissions };
}

function grantFault(authority: Authority, grant: Grant, scope: string): string | undefined {
	if (grant.kind === 'refresh') return 'TokenRejected';
	if (grant.expires <= authority.now()) return 'AccessTokenExpired';
	if (authority.tokens.isRefused(grant)) return 'TokenBlocked';
	return grant.scopes.includes(scope) ? undefined : 'ScopeMismatched';
}
