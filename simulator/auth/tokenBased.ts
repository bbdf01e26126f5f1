/** Token-based authentication: OAuth 1.0a with HMAC-SHA256 [H section_1534941088], read with oauth-1.0a. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import type { TokenBasedCredentials } from '../contract';
import { ACCOUNT_ID, CONFIDENTIAL_CLIENT, derivedSecret } from './identity';

export interface SignedRequest {
	method: string;
	/** Origin and path, as the client addressed them. */
	url: string;
	query: URLSearchParams;
	authorization: string;
}

export interface TokenBased {
	credentials: TokenBasedCredentials;
	/**
	 * Nothing when the request is signed well, else the code of the Login Audit Trail
	 * [H subsect_156935170194] in the spelling of REST web services.
	 */
	fault(request: SignedRequest): string | undefined;
	/** True once: a sign-in for the trail, where each request signs in anew. */
	firstUse(): boolean;
}

/** The server's clock plus or minus five minutes [H subsect_156934879823]. */
const WINDOW = 5 * 60;
const SHORTEST_NONCE = 6;
const REQUIRED = ['consumer_key', 'token', 'signature_method', 'timestamp', 'nonce', 'signature'];

/** Consumer key and secret are those of OAuth 2.0: one integration record, two ways in. `now`: ms UTC. */
export function createTokenBased(now: () => number, enabled: boolean): TokenBased {
	const credentials: TokenBasedCredentials = {
		consumerKey: CONFIDENTIAL_CLIENT.clientId,
		consumerSecret: CONFIDENTIAL_CLIENT.clientSecret ?? '',
		tokenKey: derivedSecret('token key'),
		tokenSecret: derivedSecret('token secret'),
		realm: ACCOUNT_ID,
	};
	/** Nonces with the second at which they may be forgotten. */
	const used = new Map<string, number>();
	let sweepAt = 0;
	let unused = true;

	const isNew = (nonce: string, second: number): boolean => {
		if (second >= sweepAt) {
			for (const [key, until] of used) if (until < second) used.delete(key);
			sweepAt = second + WINDOW;
		}
		if (used.has(nonce)) return false;
		used.set(nonce, second + 2 * WINDOW);
		return true;
	};

	return {
		credentials,
		firstUse() {
			const first = unused;
			unused = false;
			return first;
		},
		fault(request) {
			if (!enabled) return 'FeatureDisabled';
			const given = readHeader(request.authorization);
			if (REQUIRED.some((name) => !given.get(`oauth_${name}`))) {
				return 'MissingTokenPassportRequiredFields';
			}
			const of = (name: string) => given.get(`oauth_${name}`) ?? '';
			if (of('consumer_key') !== credentials.consumerKey) return 'consumer_key_unknown';
			if (of('token') !== credentials.tokenKey) return 'TokenRejected';
			if (given.has('oauth_version') && of('version') !== '1.0') return 'version_rejected';
			// HMAC-SHA1 ended with 2023.1.
			if (of('signature_method') !== 'HMAC-SHA256') return 'signature_method_rejected';
			if (of('nonce').length < SHORTEST_NONCE) return 'nonce_rejected';
			const second = Math.floor(now() / 1000);
			if (!(Math.abs(Number(of('timestamp')) - second) <= WINDOW)) return 'InvalidTimestamp';
			const rightRealm = given.get('realm')?.toUpperCase() === credentials.realm;
			if (!rightRealm || !same(of('signature'), signatureOf(request, given, credentials))) {
				return 'InvalidSignature';
			}
			// Only now: a request that anybody could have made up spends no nonce.
			return isNew(`${of('nonce')} ${of('timestamp')}`, second) ? undefined : 'NonceUsed';
		},
	};
}

/** `OAuth realm="1234567", oauth_token="…", …`: the decoded values by name. */
function readHeader(authorization: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name, value] of authorization.matchAll(/(\w+)="([^"]*)"/g)) {
		found.set(name, decoded(value));
	}
	return found;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function signatureOf(
	{ method, url, query }: SignedRequest,
	given: Map<string, string>,
	{ consumerKey, consumerSecret, tokenSecret }: TokenBasedCredentials,
): string {
	const oauth = new OAuth({
		consumer: { key: consumerKey, secret: consumerSecret },
		signature_method: 'HMAC-SHA256',
		hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
	});
	const signed = [...given].filter(([name]) => name !== 'realm' && name !== 'oauth_signature');
	// As data, not in the URL: there the library would cut a value at its first "=".
	const data: Record<string, string | string[]> = {};
	for (const name of new Set(query.keys())) {
		const values = query.getAll(name);
		data[name] = values.length === 1 ? values[0] : values;
	}
	return oauth.getSignature(
		{ method, url, data },
		tokenSecret,
		Object.fromEntries(signed) as unknown as OAuth.Data,
	);
}

function same(given: string, expected: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(expected)];
	return a.length === b.length && timingSafeEqual(a, b);
}
