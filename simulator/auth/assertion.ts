/** The signed JWT of the client credentials flow [H section_162790605110], checked by jsonwebtoken. */
import jwt from 'jsonwebtoken';
import type { Certificate, Certificates } from './certificates';
import { findIntegration } from './identity';
import { SignInRefusal } from './refusal';
import { readScopes } from './scopes';

/** RS256 is not among them: a client that signs PKCS#1 v1.5 is refused. */
const ALGORITHMS = ['PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];

const LONGEST_VALIDITY = 60 * 60;
/** Oracle documents no tolerance; half a minute is what the fact sheet advises clients to stay in. */
const CLOCK_SKEW = 30;

export interface AssertionRules {
	certificates: Certificates;
	/** ms UTC. */
	now: number;
	/** Token URLs that `aud` may name. */
	audiences: string[];
}

export interface VerifiedAssertion {
	clientId: string;
	roleId: string;
	entityId: string;
	scopes: string[];
}

/**
 * Checks header, client, key, signature, times and scope in that order. Throws SignInRefusal with
 * the audit trail's code; which `error` belongs to which cause is unverified (netsuite-rest.md 3.4):
 * form faults give `invalid_request`, keys, signatures and times `invalid_grant`.
 */
export function verifyAssertion(assertion: string, rules: AssertionRules): VerifiedAssertion {
	const decoded = jwt.decode(assertion, { complete: true });
	if (!decoded || typeof decoded.payload === 'string') {
		throw new SignInRefusal('invalid_request', 'InvalidTokenType');
	}
	const { header, payload } = decoded;
	const issuer = typeof payload.iss === 'string' ? payload.iss : '';
	const refuse = (error: 'invalid_request' | 'invalid_grant', reason: string) =>
		new SignInRefusal(error, reason, issuer);

	if (header.typ !== undefined && header.typ.toUpperCase() !== 'JWT') {
		throw refuse('invalid_request', 'InvalidTokenType');
	}
	if (!ALGORITHMS.includes(header.alg)) throw refuse('invalid_request', 'UnsupportedAlgo');
	if (!header.kid) throw refuse('invalid_request', 'MissingKeyId');
	if (!issuer) throw refuse('invalid_request', 'InvalidIssuer');
	const integration = findIntegration(issuer);
	if (!integration) throw new SignInRefusal('invalid_client', 'InvalidIntegration', issuer);
	if (!integration.clientSecret) {
		// Public clients cannot use this flow (netsuite-rest.md 3.3).
		throw new SignInRefusal('unauthorized_client', 'InvalidIntegration', issuer);
	}
	const certificate = rules.certificates.find(header.kid);
	if (!certificate || !rules.certificates.isActive(certificate)) {
		throw refuse('invalid_grant', 'MissingKey');
	}
	if (certificate.clientId !== issuer) throw refuse('invalid_grant', 'ClientIdMismatch');
	if (!hasGoodSignature(assertion, certificate)) {
		throw refuse('invalid_grant', 'SignatureValidation');
	}
	const fault = claimsFault(payload, rules);
	if (fault) throw refuse('invalid_grant', fault);
	const { roleId, entityId } = certificate;
	return { clientId: issuer, roleId, entityId, scopes: readScopes(payload.scope, issuer) };
}

function hasGoodSignature(assertion: string, { key, algorithms }: Certificate): boolean {
	try {
		// Times are judged apart, by the simulator's clock and with NetSuite's own codes.
		jwt.verify(assertion, key, { algorithms, ignoreExpiration: true, ignoreNotBefore: true });
		return true;
	} catch {
		return false;
	}
}

/** The audit trail's code for a wrong `aud`, `iat` or `exp`; undefined when all is well. */
function claimsFault(payload: jwt.JwtPayload, rules: AssertionRules): string | undefined {
	const now = rules.now / 1000;
	const { iat, exp } = payload;
	const audiences = Array.isArray(payload.aud) ? payload.aud : [payload.aud ?? ''];
	// Oracle's table has no code for a wrong audience; this word is ours.
	if (!audiences.some((aud) => rules.audiences.includes(aud))) return 'InvalidAudience';
	if (typeof iat !== 'number' || typeof exp !== 'number') return 'InvalidTokenType';
	if (iat > now + CLOCK_SKEW) return 'TokenNotAcceptable';
	if (exp <= now) return 'TokenExpired';
	return exp - iat > LONGEST_VALIDITY ? 'TokenValidityTooBroad' : undefined;
}
