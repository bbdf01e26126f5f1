/** Everything the sign-in routes share. */
import type { RoleDefinition } from '../contract';
import { createAudit, type Audit, type AuditEntry } from './audit';
import { createCertificates, type Certificates } from './certificates';
import { createCodes, type Codes } from './codes';
import { createRoles, type Roles } from './roles';
import { createTokens, type Tokens } from './tokens';

export interface AuthorityOptions {
	/** ms UTC. */
	now(): number;
	/** Seconds an access token lives. */
	tokenLifetime: number;
	/** Role of the ready-made credentials. */
	role?: RoleDefinition;
	/** Told of each refused sign-in. */
	refused?(entry: AuditEntry): void;
}

export interface Authority extends Pick<AuthorityOptions, 'now' | 'tokenLifetime'> {
	certificates: Certificates;
	codes: Codes;
	roles: Roles;
	tokens: Tokens;
	audit: Audit;
}

/** An account without certificates, codes or tokens. */
export function createAuthority(options: AuthorityOptions): Authority {
	const { now, tokenLifetime, role, refused } = options;
	return {
		now,
		tokenLifetime,
		certificates: createCertificates(now),
		codes: createCodes(now),
		roles: createRoles(role),
		tokens: createTokens(now),
		audit: createAudit((entry) => refused?.(entry)),
	};
}
