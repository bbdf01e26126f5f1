import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { obtainToken } from '../../../suitetalk/auth/clientCredentials';
import type { TokenRequest } from '../../../suitetalk/auth/token';
import { createTokenKeeper } from '../../../suitetalk/auth/tokenKeeper';
import { errorOf, pkcs8, testKey } from '../support';

const now = () => Date.UTC(2026, 10, 23);
const credentials = {
	accountId: '1234567_SB1',
	clientId: 'client',
	certificateId: 'certificate',
	privateKey: pkcs8(testKey('p384')),
};

function endpoint(status = 200, body: unknown = { access_token: 'abc', expires_in: 3600 }) {
	const requests: TokenRequest[] = [];
	const post = async (request: TokenRequest) => {
		requests.push(request);
		return { status, body };
	};
	return { requests, tools: { keeper: createTokenKeeper({ now }), now, post } };
}

describe('signing in with client credentials', () => {
	it('asks the token URL of the account with an assertion made for it', async () => {
		const { requests, tools } = endpoint();
		expect(await obtainToken(credentials, tools)).toBe('abc');
		const url = 'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token';
		expect(requests.map((request) => request.url)).toEqual([url]);
		const assertion = new URLSearchParams(requests[0].body).get('client_assertion')!;
		const payload = jwt.verify(assertion, createPublicKey(testKey('p384')), {
			algorithms: ['ES384'],
			audience: url,
			clockTimestamp: now() / 1000,
		});
		expect(payload).toMatchObject({ iss: 'client', scope: ['rest_webservices', 'restlets'] });
	});

	it('makes one token request for twelve items', async () => {
		const { requests, tools } = endpoint();
		await Promise.all(Array.from({ length: 12 }, () => obtainToken(credentials, tools)));
		expect(requests).toHaveLength(1);
	});

	it('makes another when the token that the item had is refused', async () => {
		const { requests, tools } = endpoint();
		const failedToken = await obtainToken(credentials, tools);
		await obtainToken({ ...credentials, failedToken }, tools);
		expect(requests).toHaveLength(2);
	});

	it.each([
		['accountId', { accountId: '127.0.0.1:1234/x' }, 'ACCOUNT_ID'],
		['baseUrl', { baseUrl: 'http://host/path' }, 'BASE_URL'],
		['tokenUrl', { tokenUrl: 'nowhere' }, 'TOKEN_URL'],
		['privateKey', { privateKey: 'nothing' }, 'PRIVATE_KEY'],
		['algorithm', { algorithm: 'PS256' as const }, 'ALGORITHM'],
		['clientId', { clientId: '' }, 'ASSERTION'],
		['scope', { scope: [] }, 'ASSERTION'],
	])('sends nothing when %s is wrong', async (_, wrong, code) => {
		const { requests, tools } = endpoint();
		const error = await errorOf(() => obtainToken({ ...credentials, ...wrong }, tools));
		expect(error.code).toBe(code);
		expect(requests).toEqual([]);
	});

	it('explains what the token endpoint refused', async () => {
		const { tools } = endpoint(400, { error: 'invalid_grant' });
		const error = await errorOf(() => obtainToken(credentials, tools));
		expect(error.code).toBe('invalid_grant');
	});
});
