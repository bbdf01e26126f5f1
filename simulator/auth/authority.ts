/** Everything the sign-in routes share. */
import type { RoleDefinition, SignIn } from '../contract';
import { createAudit, type Audit } from './audit';
import { createCertificates, type Certificates } from './certificates';
import { createCodes, type Codes } from './codes';
import { createRoles, type Roles } from './roles';
import { createTokenBased, type TokenBased } from './tokenBased';
import { createTokens, type Tokens } from './tokens';

export interface AuthorityOptions {
	/** ms UTC. */
	now(): number;
	/** Seconds an access token lives. */
	tokenLifetime: number;
	/** Role of the ready-made credentials. */
	role?: RoleDefinition;
	/** OAuth 2.0 is a feature of the account. Default true. */
	oauth2?: boolean;
	/** Token-based authentication is a feature of the account. Default false. */
	tokenBasedAuthentication?: boolean;
	/** Told of each refused sign-in. */
	refused?(entry: SignIn): void;
}

export interface Authority extends Pick<AuthorityOptions, 'now' | 'tokenLifetime'> {
	oauth2: boolean;
	certificates: Certificates;
	codes: Codes;
	roles: Roles;
	tokens: Tokens;
	tokenBased: TokenBased;
	audit: Audit;
}

/** An account without certificates, codes or tokens. */
export function createAuthority(options: AuthorityOptions): Authority {
	const { now, tokenLifetime, role, refused } = options;
	const audit = createAudit(now);
	audit.onEntry((entry) => {
		if (entry.status === 'Failure') refused?.(entry);
	});
	return {
		now,
		tokenLifetime,
		oauth2: options.oauth2 ?? true,
		certificates: createCertificates(now),
		codes: createCodes(now),
		roles: createRoles(role),
		tokens: createTokens(now),
		tokenBased: createTokenBased(now, options.tokenBasedAuthentication ?? false),
		audit,
	};
}
