/** Who a REST or RESTlet request comes from. */
import type { Exchange } from '../http/endpoint';
import type { Actor } from './actor';
import type { Authority } from './authority';
import { CONFIDENTIAL_CLIENT, ENTITY_ID, ROLE_ID } from './identity';
import type { Grant } from './tokens';

export type Verdict = { actor: Actor } | { scheme: 'Bearer' | 'OAuth'; reason: string };

/**
 * Reads the Authorization header: a bearer token that must be good for `scope`, or a token-based
 * signature. A refusal is written to the Login Audit Trail [H subsect_158324637123].
 */
export function signedIn(authority: Authority, exchange: Exchange, scope: string): Verdict {
	const authorization = exchange.headers.authorization ?? '';
	const verdict = /^OAuth\s/i.test(authorization)
		? byTokenBased(authority, exchange, authorization)
		: byBearer(authority, authorization, scope);
	if ('actor' in verdict) return { actor: verdict.actor };
	const { scheme, reason, clientId } = verdict;
	authority.audit.add({ detail: reason, clientId, ...whereFrom(exchange) });
	return { scheme, reason };
}

/** True when an Authorization header names the ready-made integration record; nothing is verified. */
export function isReadyMade({ tokens }: Authority, authorization = ''): boolean {
	const { clientId } = CONFIDENTIAL_CLIENT;
	const [scheme, token] = authorization.split(/ +/, 2);
	return scheme.toLowerCase() === 'bearer'
		? tokens.read(token ?? '')?.clientId === clientId
		: authorization.includes(`oauth_consumer_key="${clientId}"`);
}

/** What the Login Audit Trail keeps of the request itself. */
export const whereFrom = ({ path, headers }: Exchange) => ({
	requestUri: path,
	userAgent: headers['user-agent'] ?? '',
});

type Judged = { actor: Actor } | { scheme: 'Bearer' | 'OAuth'; reason: string; clientId: string };

function byBearer(authority: Authority, authorization: string, scope: string): Judged {
	const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
	const grant = token === undefined ? undefined : authority.tokens.read(token);
	const refused = (reason: string): Judged => ({
		scheme: 'Bearer',
		reason,
		clientId: grant?.clientId ?? '',
	});
	if (!authority.oauth2) return refused('FeatureDisabled');
	if (token === undefined) return refused('InvalidTokenType');
	if (!grant) return refused('InvalidSignature');
	const fault = grantFault(authority, grant, scope);
	if (fault) return refused(fault);
	const { clientId, roleId, entityId } = grant;
	const role = authority.roles.find(roleId);
	if (!role) return refused('EntityOrRoleDisabled');
	return { actor: { clientId, roleId, entityId, permissions: role.permissions } };
}

function grantFault(authority: Authority, grant: Grant, scope: string): string | undefined {
	if (grant.kind === 'refresh') return 'TokenRejected';
	if (grant.expires <= authority.now()) return 'AccessTokenExpired';
	if (authority.tokens.isRefused(grant)) return 'TokenBlocked';
	return grant.scopes.includes(scope) ? undefined : 'ScopeMismatched';
}

function byTokenBased(authority: Authority, exchange: Exchange, authorization: string): Judged {
	const { tokenBased, roles } = authority;
	const clientId = tokenBased.credentials.consumerKey;
	const role = roles.find(ROLE_ID);
	const { method, baseUrl, path, query } = exchange;
	const reason = tokenBased.fault({ method, url: baseUrl + path, query, authorization });
	if (reason !== undefined || !role) {
		return { scheme: 'OAuth', reason: reason ?? 'TokenRejected', clientId };
	}
	const who = { clientId, roleId: ROLE_ID, entityId: ENTITY_ID };
	if (tokenBased.firstUse()) authority.audit.add({ ...who, ...whereFrom(exchange) });
	return { actor: { ...who, permissions: role.permissions } };
}
