/** Everything the sign-in routes share. */
import { createAudit, type Audit, type AuditEntry } from './audit';
import { createCertificates, type Certificates } from './certificates';
import { createCodes, type Codes } from './codes';
import { createTokens, type Tokens } from './tokens';

export interface AuthorityOptions {
	/** ms UTC. */
	now(): number;
	/** Seconds an access token lives. */
	tokenLifetime: number;
	/** Told of each refused sign-in. */
	refused?(entry: AuditEntry): void;
}

export interface Authority extends Pick<AuthorityOptions, 'now' | 'tokenLifetime'> {
	certificates: Certificates;
	codes: Codes;
	tokens: Tokens;
	audit: Audit;
}

/** An account without certificates, codes or tokens. */
export function createAuthority({ now, tokenLifetime, refused }: AuthorityOptions): Authority {
	return {
		now,
		tokenLifetime,
		certificates: createCertificates(now),
		codes: createCodes(now),
		tokens: createTokens(now),
		audit: createAudit((entry) => refused?.(entry)),
	};
}
