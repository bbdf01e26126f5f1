import type { KeyObject } from 'node:crypto';
import { NetSuiteError } from '../protocol/netSuiteError';

export type JwtAlgorithm = 'PS256' | 'PS384' | 'PS512' | 'ES256' | 'ES384' | 'ES512';

const forRsa: JwtAlgorithm[] = ['PS256', 'PS384', 'PS512'];

const forCurve: Record<string, JwtAlgorithm> = {
	prime256v1: 'ES256',
	secp384r1: 'ES384',
	secp521r1: 'ES512',
};

/** `sha256` for PS256 and ES256, and so on. */
export const hashOf = (algorithm: JwtAlgorithm): string => `sha${algorithm.slice(2)}`;

/**
 * The JWT algorithm for a key (netsuite-rest 3.2, 3.3): PS256 for RSA, ES256/384/512 by curve.
 * NetSuite refuses RS256.
 *
 * @param key From readPrivateKey, which takes these curves only.
 * @param wanted The credential's choice; `auto` = from the key.
 * @throws NetSuiteError `ALGORITHM` when the choice does not fit the key; both are named.
 */
export function chooseAlgorithm(key: KeyObject, wanted: 'auto' | JwtAlgorithm): JwtAlgorithm {
	const possible = possibleFor(key);
	const fitting = wanted === 'auto' ? possible[0] : possible.find((each) => each === wanted);
	if (fitting !== undefined) return fitting;
	throw new NetSuiteError({
		code: 'ALGORITHM',
		title: `The algorithm ${wanted} does not fit the private key (${describeKey(key)})`,
		remedy:
			possible.length > 0
				? `Choose Auto or ${possible.join(', ')} as Algorithm, or use another key.`
				: 'The parameters inside this RSA-PSS key allow no algorithm that NetSuite takes. Make a plain RSA key (openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:4096) and a new certificate.',
	});
}

function possibleFor(key: KeyObject): JwtAlgorithm[] {
	const details = key.asymmetricKeyDetails ?? {};
	if (key.asymmetricKeyType === 'ec') return [forCurve[String(details.namedCurve)]];
	// An RSA-PSS key may carry its own hash and least salt length; no other can sign with it.
	return forRsa.filter((algorithm) => {
		const hash = hashOf(algorithm);
		const fits = [details.hashAlgorithm, details.mgf1HashAlgorithm].every(
			(fixed) => fixed === undefined || fixed === hash,
		);
		return fits && (details.saltLength ?? 0) <= Number(algorithm.slice(2)) / 8;
	});
}

function describeKey(key: KeyObject): string {
	const { modulusLength, namedCurve, hashAlgorithm, saltLength } = key.asymmetricKeyDetails ?? {};
	const kind = key.asymmetricKeyType === 'ec' ? `EC ${namedCurve}` : `RSA ${modulusLength} bits`;
	return hashAlgorithm === undefined
		? kind
		: `${kind}, RSA-PSS bound to ${hashAlgorithm} with a salt of ${saltLength} or more`;
}
