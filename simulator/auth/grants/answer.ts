import type { Authority } from '../authority';
import { TOKEN_PATH } from '../../http/service';
import { ENTITY_ID, ROLE_ID } from '../identity';
import { SignInRefusal } from '../refusal';
import type { NewGrant } from '../tokens';

export interface TokenAnswer {
	access_token: string;
	refresh_token?: string;
	expires_in: number;
	token_type: string;
}

/** Days of a confidential client's refresh token, hours of a public one's (netsuite-rest.md 2.3). */
export const REFRESH_LIFETIME = 7 * 24 * 60 * 60 * 1000;
export const PUBLIC_REFRESH_LIFETIME = 48 * 60 * 60 * 1000;
export const LONGEST_ROTATION = 168 * 60 * 60 * 1000;

type Holder = Pick<NewGrant, 'clientId' | 'scopes' | 'chainStart' | 'roleId' | 'entityId'>;

/** The token endpoint's answer; with `refreshExpires` (ms UTC) also a refresh token. */
export function tokenAnswer(
	authority: Authority,
	{ clientId, scopes, chainStart, roleId, entityId }: Holder,
	refreshExpires?: number,
): TokenAnswer {
	const holder = { clientId, scopes, chainStart, roleId, entityId };
	const access = authority.tokens.issue({
		...holder,
		kind: 'access',
		expires: authority.now() + authority.tokenLifetime * 1000,
	});
	const { roleId: role = ROLE_ID, entityId: entity = ENTITY_ID } = holder;
	authority.audit.add({ clientId, roleId: role, entityId: entity, requestUri: TOKEN_PATH });
	const answer = {
		access_token: access,
		expires_in: authority.tokenLifetime,
		token_type: 'Bearer',
	};
	if (refreshExpires === undefined) return answer;
	const refresh = authority.tokens.issue({ ...holder, kind: 'refresh', expires: refreshExpires });
	return { ...answer, refresh_token: refresh };
}

/** A parameter that must be there. Throws `invalid_request`. */
export function required(form: URLSearchParams, name: string, clientId: string): string {
	const value = form.get(name);
	if (value) return value;
	throw new SignInRefusal('invalid_request', `MissingParameter ${name}`, clientId);
}
