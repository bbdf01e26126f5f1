import { tokenUrl } from './account';
import { chooseAlgorithm } from './algorithm';
import type { JwtAlgorithm } from './algorithm';
import { signAssertion } from './assertion';
import { readPrivateKey } from './privateKey';
import { readToken, tokenRequest } from './token';
import type { TokenRequest } from './token';
import { tokenKey } from './tokenKeeper';
import type { TokenKeeper } from './tokenKeeper';

/** The values of the client credentials credential, by the names of interface.md. */
export interface ClientCredentials {
	accountId: string;
	clientId: string;
	certificateId: string;
	privateKey: string;
	algorithm?: 'auto' | JwtAlgorithm;
	scope?: readonly string[];
	tokenUrl?: string;
	baseUrl?: string;
	/** The access token that could not be used, when there was one. */
	failedToken?: string;
}

export interface ClientCredentialsTools {
	keeper: TokenKeeper;
	/** ms since 1970. */
	now(): number;
	/** Sends the token request; every status is a value. */
	post(request: TokenRequest): Promise<{
		status: number;
		body: unknown;
		/** The `Date` header: NetSuite's clock. */
		date?: string;
	}>;
}

/** ms by which the clocks must differ before an assertion is dated by NetSuite's instead of ours. */
const SKEW = 10_000;

/**
 * A valid access token by the client credentials grant (netsuite-rest 3). Everything is checked
 * before anything is sent.
 *
 * @throws NetSuiteError that names the value of the credential to correct, or NetSuite's refusal
 * with its likely causes.
 */
export async function obtainToken(
	credentials: ClientCredentials,
	tools: ClientCredentialsTools,
): Promise<string> {
	const { clientId, certificateId } = credentials;
	const audience = tokenUrl(credentials.accountId, credentials.baseUrl, credentials.tokenUrl);
	const key = readPrivateKey(credentials.privateKey);
	const algorithm = chooseAlgorithm(key, credentials.algorithm ?? 'auto');
	const scope = credentials.scope ?? ['rest_webservices', 'restlets'];
	const parts = { key, algorithm, clientId, certificateId, scope };
	return await tools.keeper.obtain(
		tokenKey({ ...parts, tokenUrl: audience }),
		credentials.failedToken,
		async () => {
			const ask = async (now: number) =>
				await tools.post(tokenRequest(audience, signAssertion({ ...parts, audience, now })));
			const answer = await ask(tools.now());
			const theirs = Date.parse(answer.date ?? '');
			// NetSuite never says why it refuses; a clock that is wrong is the one cause that can be seen here.
			const isSkewed = answer.status === 400 && Math.abs(theirs - tools.now()) > SKEW;
			const { status, body } = isSkewed ? await ask(theirs) : answer;
			return readToken(status, body);
		},
	);
}
