import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { NetSuiteClientCredentialsApi } from '../../credentials/NetSuiteClientCredentialsApi.credentials';
import { ConnectionFailure, NetSuiteError } from '../../suitetalk/protocol/errors';
import { withCredentials } from './expressions';

const credential = new NetSuiteClientCredentialsApi();
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let clients = 0;
/** A credential that no other test has a token for. */
const values = (own: Record<string, unknown> = {}) => ({
	accountId: '1234567_SB1',
	clientId: `client-${(clients += 1)}`,
	certificateId: 'certificate-1',
	privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	algorithm: 'auto',
	scope: ['rest_webservices', 'restlets'],
	tokenUrl: '',
	baseUrl: '',
	accessToken: '',
	...own,
});

/** n8n's helper, answering each token request with the next token. */
function endpoint(answer = (n: number) => ({ statusCode: 200, body: token(n) as unknown })) {
	const requests: IHttpRequestOptions[] = [];
	const httpRequest = async (options: IHttpRequestOptions) => {
		requests.push(options);
		await new Promise(setImmediate);
		return answer(requests.length);
	};
	const helper = { helpers: { httpRequest } } as unknown as IHttpRequestHelper;
	const signIn = async (own: Record<string, unknown>) =>
		await credential.preAuthentication.call(helper, own as never);
	return { requests, signIn };
}

const token = (n: number) =>
	JSON.stringify({ access_token: `token-${n}`, expires_in: 3600, token_type: 'Bearer' });

const failure = async (promise: Promise<unknown>): Promise<Error> =>
	await promise.then(
		() => Promise.reject(new Error('It succeeded')),
		(error: Error) => error,
	);

describe('signing in', () => {
	it('posts a signed assertion to the token URL of the account', async () => {
		const { requests, signIn } = endpoint();
		const own = values();
		expect(await signIn(own)).toEqual({ accessToken: 'token-1' });
		const [{ url, method, body, disableFollowRedirect }] = requests;
		const audience =
			'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token';
		expect({ url, method, disableFollowRedirect }).toEqual({
			url: audience,
			method: 'POST',
			disableFollowRedirect: true,
		});
		const form = new URLSearchParams(String(body));
		const claims = jwt.verify(String(form.get('client_assertion')), keys.publicKey, {
			algorithms: ['ES256'],
			audience,
			issuer: own.clientId,
		});
		expect(claims).toMatchObject({ scope: ['rest_webservices', 'restlets'] });
	});

	it.each([[[]], [''], [undefined]])('asks for both scopes when %j are chosen', async (scope) => {
		const { requests, signIn } = endpoint();
		await signIn(values({ scope }));
		const assertion = new URLSearchParams(String(requests[0].body)).get('client_assertion');
		expect(jwt.decode(String(assertion))).toMatchObject({
			scope: ['rest_webservices', 'restlets'],
		});
	});

	it('asks once for any number of items that start without a token', async () => {
		const { requests, signIn } = endpoint();
		const own = values();
		const tokens = await Promise.all(Array.from({ length: 12 }, async () => await signIn(own)));
		expect(new Set(tokens.map(({ accessToken }) => accessToken))).toEqual(new Set(['token-1']));
		expect(requests).toHaveLength(1);
	});

	it('asks once more for any number of items whose token was refused', async () => {
		const { requests, signIn } = endpoint();
		const own = values();
		await signIn(own);
		const refused = { ...own, accessToken: 'token-1' };
		const tokens = await Promise.all(Array.from({ length: 12 }, async () => await signIn(refused)));
		expect(new Set(tokens.map(({ accessToken }) => accessToken))).toEqual(new Set(['token-2']));
		expect(requests).toHaveLength(2);
	});

	it('asks for none while a token is valid', async () => {
		const { requests, signIn } = endpoint();
		const own = values();
		await signIn(own);
		await signIn(own);
		expect(requests).toHaveLength(1);
	});

	it.each([
		['clientId', { clientId: 'another' }],
		['scope', { scope: ['restlets'] }],
		['certificateId', { certificateId: 'certificate-2' }],
		['baseUrl', { baseUrl: 'http://127.0.0.1:9' }],
		['tokenUrl', { tokenUrl: 'http://127.0.0.1:9/token' }],
	])('asks again when %s was changed', async (_, change) => {
		const { requests, signIn } = endpoint();
		const own = values();
		await signIn(own);
		await signIn({ ...own, ...change });
		expect(requests).toHaveLength(2);
	});

	it('uses the base URL, and the token URL before it', async () => {
		const { requests, signIn } = endpoint();
		await signIn(values({ baseUrl: 'http://127.0.0.1:9' }));
		await signIn(values({ baseUrl: 'http://127.0.0.1:9', tokenUrl: 'http://127.0.0.1:8/t' }));
		expect(requests.map(({ url }) => url)).toEqual([
			'http://127.0.0.1:9/services/rest/auth/oauth2/v1/token',
			'http://127.0.0.1:8/t',
		]);
	});

	it('signs with the chosen algorithm', async () => {
		const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 });
		const privateKey = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
		const { requests, signIn } = endpoint();
		await signIn(values({ privateKey, algorithm: 'PS512' }));
		const form = new URLSearchParams(String(requests[0].body));
		const decoded = jwt.decode(String(form.get('client_assertion')), { complete: true });
		expect(decoded?.header).toMatchObject({ alg: 'PS512', kid: 'certificate-1' });
	});
});

describe('a sign-in that cannot work', () => {
	it.each(['127.0.0.1:1234/x', 'evil.example#', '12 34', ''])(
		'sends nothing for the account ID %j',
		async (accountId) => {
			const { requests, signIn } = endpoint();
			const error = await failure(signIn(values({ accountId })));
			expect(requests).toEqual([]);
			expect(error.message).toMatch(/account ID .*Setup > Company > Company Information/i);
			expect(error.cause).toBeInstanceOf(NetSuiteError);
		},
	);

	it('says what to do about an unreadable key, and keeps it to itself', async () => {
		const { requests, signIn } = endpoint();
		const error = await failure(signIn(values({ privateKey: 'a-secret-that-is-no-key' })));
		expect(requests).toEqual([]);
		expect(error.message).toMatch(/private key/i);
		expect(error.message).not.toContain('a-secret');
	});

	it("lists the likely causes of NetSuite's bare refusal", async () => {
		const { signIn } = endpoint(() => ({ statusCode: 400, body: '{"error":"invalid_request"}' }));
		const error = await failure(signIn(values()));
		expect(error.message).toMatch(/certificate/i);
		expect(error.message).toContain('View Login Audit Trail');
	});

	it('reports a token endpoint that cannot be reached as nothing sent', async () => {
		const { signIn } = endpoint(() => {
			throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
		});
		const error = await failure(signIn(values({ baseUrl: 'http://127.0.0.1:9' })));
		expect(error).toBeInstanceOf(ConnectionFailure);
		expect(error).toMatchObject({ kind: 'refused' });
		expect(error.message).toContain('http://127.0.0.1:9');
	});
});

describe('the bearer token', () => {
	const authenticate = async (url: string, own = {}, rest: Partial<IHttpRequestOptions> = {}) =>
		await credential.authenticate(values({ accessToken: 'T', ...own }), { url, ...rest });

	it.each([
		'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer',
		'https://1234567-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl',
		'https://1234567-sb1.app.netsuite.com/',
	])('goes to %s', async (url) => {
		expect((await authenticate(url)).headers).toEqual({ Authorization: 'Bearer T' });
	});

	it('replaces an older one, whatever its case', async () => {
		const url = 'https://1234567-sb1.app.netsuite.com/';
		const headers = { authorization: 'Bearer old', accept: '*/*' };
		expect((await authenticate(url, {}, { headers })).headers).toEqual({
			accept: '*/*',
			Authorization: 'Bearer T',
		});
	});

	it.each([
		['https://evil.example/services/rest', {}],
		['https://1234567.suitetalk.api.netsuite.com/', {}],
		['http://1234567-sb1.suitetalk.api.netsuite.com/', {}],
		['https://1234567-sb1.suitetalk.api.netsuite.com.evil.example/', {}],
		['https://1234567-sb1.suitetalk.api.netsuite.com@evil.example/', {}],
		['https://1234567-sb1.suitetalk.api.netsuite.com/', { baseUrl: 'http://127.0.0.1:9' }],
		['http://127.0.0.1:10/', { baseUrl: 'http://127.0.0.1:9' }],
	])('does not go to %s', async (url, own) => {
		const error = await failure(authenticate(url, own));
		expect(error.message).toMatch(/was not sent: it is no host of the NetSuite account/);
	});

	it('follows a relative URL to its base URL, and no further', async () => {
		const baseURL = 'https://1234567-sb1.suitetalk.api.netsuite.com';
		const { headers } = await authenticate('/services/rest', {}, { baseURL });
		expect(headers).toEqual({ Authorization: 'Bearer T' });
		expect((await failure(authenticate('//evil.example/x', {}, { baseURL }))).message).toContain(
			'evil.example was not sent',
		);
	});

	it('is not carried over a redirect to another host', async () => {
		const options = await authenticate('https://1234567-sb1.app.netsuite.com/');
		expect(options.sendCredentialsOnCrossOriginRedirect).toBe(false);
	});
});

it.each([
	[{ accountId: '1234567_SB1' }, 'https://1234567-sb1.suitetalk.api.netsuite.com'],
	[{ accountId: ' 1234567 ' }, 'https://1234567.suitetalk.api.netsuite.com'],
	[{ accountId: '1', baseUrl: ' http://127.0.0.1:9 ' }, 'http://127.0.0.1:9'],
])('is tested on the base URL that belongs to %j', (own, expected) => {
	const { baseURL, url } = credential.test.request;
	expect(withCredentials(String(baseURL), own)).toBe(expected);
	expect(url).toBe('/services/rest/system/v1/serverTime');
});

it('masks the private key and lets n8n store the token', () => {
	const byName = Object.fromEntries(credential.properties.map((entry) => [entry.name, entry]));
	expect(byName.privateKey.typeOptions).toMatchObject({ password: true });
	expect(byName.accessToken).toMatchObject({
		type: 'hidden',
		default: '',
		typeOptions: { expirable: true, password: true },
	});
});
