import { constants, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { NetSuiteError } from '../protocol/netSuiteError';
import { hashOf } from './algorithm';
import type { JwtAlgorithm } from './algorithm';

export interface AssertionParts {
	key: KeyObject;
	algorithm: JwtAlgorithm;
	/** Consumer Key → `iss`. */
	clientId: string;
	/** Certificate ID → `kid`. */
	certificateId: string;
	scope: readonly string[];
	/** The token URL in use → `aud`. */
	audience: string;
	/** ms since 1970. */
	now: number;
}

/** s; NetSuite documents no tolerance for clocks that run ahead (netsuite-rest 3.4). */
const BACKDATED = 30;

/** s from `iat` to `exp`; NetSuite allows less than 60 minutes (netsuite-rest 3.2). */
const LIFETIME = 300;

const base64url = (value: string | Buffer) => Buffer.from(value).toString('base64url');

/**
 * The signed JWT with which a client asks for a token (netsuite-rest 3.2).
 *
 * @throws NetSuiteError `ASSERTION` when the client ID, the certificate ID or the scope is empty.
 */
export function signAssertion(parts: AssertionParts): string {
	const { key, algorithm } = parts;
	const iat = Math.floor(parts.now / 1_000) - BACKDATED;
	const header = {
		typ: 'JWT',
		alg: algorithm,
		kid: filled('Certificate ID', parts.certificateId),
	};
	const payload = {
		iss: filled('Client ID', parts.clientId),
		// An array, as Oracle's own sample has it.
		scope: parts.scope.length > 0 ? parts.scope : filled('Scope', ''),
		aud: parts.audience,
		iat,
		exp: iat + LIFETIME,
		jti: randomUUID(),
	};
	const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
	const signature = sign(hashOf(algorithm), Buffer.from(input), {
		key,
		...(algorithm.startsWith('PS')
			? {
					padding: constants.RSA_PKCS1_PSS_PADDING,
					saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
				}
			: { dsaEncoding: 'ieee-p1363' as const }),
	});
	return `${input}.${base64url(signature)}`;
}

function filled(name: string, value: string): string {
	const text = value.trim();
	if (text !== '') return text;
	throw new NetSuiteError({
		code: 'ASSERTION',
		title: `${name} is empty`,
		remedy: `Fill in ${name} in the credential. Nothing was sent.`,
	});
}
