/** Access and refresh tokens: JWTs signed by the simulator [H section_158255317571]. */
import { createPublicKey, randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { ACCOUNT_ID, derivedKey, ENTITY_ID, findIntegration, ROLE_ID } from './identity';

export type TokenKind = 'access' | 'refresh';

export interface Grant {
	id: string;
	kind: TokenKind;
	clientId: string;
	scopes: string[];
	roleId: string;
	entityId: string;
	/** ms UTC. */
	expires: number;
	/** Start of the chain of rotated refresh tokens, ms UTC. */
	chainStart: number;
}

export type NewGrant = Omit<Grant, 'id' | 'roleId' | 'entityId'> &
	Partial<Pick<Grant, 'roleId' | 'entityId'>>;

export interface Tokens {
	/** Without `roleId` and `entityId` the token acts for those of the ready-made credentials. */
	issue(grant: NewGrant): string;
	/** The token's content, whether or not it is still good; undefined when we did not sign it. */
	read(token: string): Grant | undefined;
	isRefused(grant: Grant): boolean;
	/** Refuses one token from now on. */
	refuse(grant: Grant): void;
	/** Refuses every access token given out or seen so far. */
	refuseAccess(): void;
	/** JSON Web Key Set of the signing key. */
	keys(): { keys: object[] };
}

const KEY_ID = `c.${ACCOUNT_ID}.2026_1`;

/**
 * Issues and reads tokens. ES256, where NetSuite signs PS256: an RSA key would cost the start half a
 * second, and clients treat the token as opaque. Tokens of an earlier run are read too: the key is
 * the same at every start, so a client is not signed out by a restart.
 */
export function createTokens(now: () => number): Tokens {
	const signingKey = derivedKey('token signing');
	const publicKey = createPublicKey(signingKey);
	const known = new Map<string, Grant>();
	const refused = new Set<string>();

	return {
		issue(given) {
			const { roleId = ROLE_ID, entityId = ENTITY_ID } = given;
			const grant = { ...given, roleId, entityId };
			const id = `${ACCOUNT_ID}.${grant.kind[0]}.${randomUUID()}_${now()}.${grant.expires}`;
			const application = findIntegration(grant.clientId)?.applicationId;
			const token = jwt.sign(
				{
					sub: `${grant.roleId};${grant.entityId}`,
					aud: [`${application};${ACCOUNT_ID}`, grant.clientId],
					scope: grant.scopes,
					iss: 'https://system.netsuite.com',
					oit: Math.floor(grant.chainStart / 1000),
					iat: Math.floor(now() / 1000),
					exp: Math.ceil(grant.expires / 1000),
					jti: id,
				},
				signingKey,
				{ algorithm: 'ES256', keyid: KEY_ID },
			);
			known.set(token, { ...grant, id });
			return token;
		},
		read(token) {
			const grant = known.get(token) ?? decode(token, publicKey);
			if (grant) known.set(token, grant);
			return grant;
		},
		isRefused: (grant) => refused.has(grant.id),
		refuse: (grant) => void refused.add(grant.id),
		refuseAccess() {
			for (const grant of known.values()) if (grant.kind === 'access') refused.add(grant.id);
		},
		keys: () => ({
			keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'ES256', use: 'sig' }],
		}),
	};
}

function decode(token: string, publicKey: jwt.PublicKey): Grant | undefined {
	try {
		const payload = jwt.verify(token, publicKey, {
			algorithms: ['ES256'],
			ignoreExpiration: true,
		}) as jwt.JwtPayload & { scope: string[]; oit: number };
		const id = payload.jti ?? '';
		const [roleId, entityId] = (payload.sub ?? '').split(';');
		return {
			id,
			kind: id.split('.')[1] === 'r' ? 'refresh' : 'access',
			clientId: payload.aud?.[1] ?? '',
			scopes: payload.scope,
			roleId,
			entityId,
			expires: (payload.exp ?? 0) * 1000,
			chainStart: payload.oit * 1000,
		};
	} catch {
		return undefined;
	}
}
