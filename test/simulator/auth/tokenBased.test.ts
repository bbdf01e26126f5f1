import { createHmac, randomBytes } from 'node:crypto';
import OAuth from 'oauth-1.0a';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { read } from '../http/account';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 10, tokenBasedAuthentication: true });
});
afterAll(() => simulator.stop());

interface Change {
	consumerKey?: string;
	consumerSecret?: string;
	tokenKey?: string;
	tokenSecret?: string;
	realm?: string;
	method?: string;
	algorithm?: string;
	/** Replace, or with '' leave out, parameters before they are signed. */
	parameters?: Record<string, string>;
}

/** The header of a request as RFC 5849 and Oracle's pages have it, but for `change`. */
function sign(of: Simulator, method: string, url: string, change: Change = {}): string {
	const as = { ...of.tokenBasedCredentials, algorithm: 'HMAC-SHA256', ...change };
	const oauth = new OAuth({
		consumer: { key: as.consumerKey, secret: as.consumerSecret },
		realm: as.realm,
		signature_method: as.algorithm,
		hash_function: (base, key) =>
			createHmac(as.algorithm.slice(5).toLowerCase(), key).update(base).digest('base64'),
	});
	const [path, search] = url.split('?');
	const parameters = {
		oauth_consumer_key: as.consumerKey,
		oauth_token: as.tokenKey,
		oauth_nonce: randomBytes(10).toString('hex'),
		oauth_timestamp: String(Math.floor(of.settings.now() / 1000)),
		oauth_signature_method: as.algorithm,
		oauth_version: '1.0',
		...change.parameters,
	};
	const given = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
	const data = Object.fromEntries(new URLSearchParams(search));
	const signature = oauth.getSignature(
		{ method: change.method ?? method, url: path, data },
		as.tokenSecret,
		given as unknown as OAuth.Data,
	);
	const header = oauth.toHeader({ ...given, oauth_signature: signature } as never);
	return header.Authorization;
}

const LIST = '/services/rest/record/v1/subsidiary';
const send = async (path: string, authorization: string, init: RequestInit = {}) =>
	read(
		await fetch(simulator.baseUrl + path, {
			...init,
			headers: { authorization, prefer: 'transient', ...init.headers },
		}),
	);
const call = (path: string, change?: Change, method = 'GET') =>
	send(path, sign(simulator, method, simulator.baseUrl + path, change), { method });

describe("Oracle's own example", () => {
	const example = {
		consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
		consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
		tokenKey: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
		tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
		realm: '123456',
		parameters: { oauth_nonce: 'fjaLirsIcCGVZWzBX0pg', oauth_timestamp: '1508242306' },
	};

	it('has the signature that these tests sign with', () => {
		const url = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40';
		expect(sign(simulator, 'GET', url, example)).toContain(
			'oauth_signature="B5OIWznZ2YP0OB7VrJrGkYsTh%2B8H%2B5T9Hag%2Bo92q0zY%3D"',
		);
	});
});

it('lets a signed request in, to records, SuiteQL and RESTlets', async () => {
	expect((await call(`${LIST}?limit=2&offset=0`)).status).toBe(200);
	expect((await call(`${LIST}?q=${encodeURIComponent('name CONTAIN "a=b c+d"')}`)).status).toBe(
		200,
	);
	expect((await call(`${LIST}?q=name+CONTAIN+a`)).status).toBe(200);
	const restlet = '/app/site/hosting/restlet.nl?script=customscript_echo&deploy=customdeploy_echo';
	expect((await call(restlet)).status).toBe(200);
	const path = '/services/rest/query/v1/suiteql';
	const authorization = sign(simulator, 'POST', simulator.baseUrl + path);
	const body = JSON.stringify({ q: 'SELECT id FROM subsidiary' });
	const headers = { 'content-type': 'application/json' };
	expect((await send(path, authorization, { method: 'POST', body, headers })).status).toBe(200);
});

it('writes the first sign-in to the audit trail, not each request', async () => {
	const all = simulator.loginAudit.filter(({ status }) => status === 'Success');
	expect(all).toMatchObject([{ clientId: simulator.clientId, roleId: '1000', entityId: '12' }]);
});

const refused: Array<[string, Change, string]> = [
	['an unknown consumer key', { consumerKey: 'f'.repeat(64) }, 'consumer_key_unknown'],
	['an unknown token', { tokenKey: 'f'.repeat(64) }, 'TokenRejected'],
	['a wrong consumer secret', { consumerSecret: 'x' }, 'InvalidSignature'],
	['a wrong token secret', { tokenSecret: 'x' }, 'InvalidSignature'],
	['the signature of another method', { method: 'POST' }, 'InvalidSignature'],
	['another account as realm', { realm: '7654321' }, 'InvalidSignature'],
	['HMAC-SHA1', { algorithm: 'HMAC-SHA1' }, 'signature_method_rejected'],
	['OAuth 2.0 as version', { parameters: { oauth_version: '2.0' } }, 'version_rejected'],
	['a nonce of 5 characters', { parameters: { oauth_nonce: 'abcde' } }, 'nonce_rejected'],
	['no nonce', { parameters: { oauth_nonce: '' } }, 'MissingTokenPassportRequiredFields'],
	['a timestamp that is no number', { parameters: { oauth_timestamp: 'now' } }, 'InvalidTimestamp'],
];

it.each(refused)('refuses %s', async (_title, change, reason) => {
	const { status, code } = await call(LIST, change);
	expect([status, code]).toEqual([401, 'INVALID_LOGIN']);
	expect(simulator.loginAudit.at(-1)).toMatchObject({ detail: reason, status: 'Failure' });
});

it('refuses a changed query', async () => {
	const authorization = sign(simulator, 'GET', `${simulator.baseUrl}${LIST}?limit=2`);
	expect((await send(`${LIST}?limit=3`, authorization)).status).toBe(401);
});

it('takes a timestamp five minutes off and no more', async () => {
	const at = (seconds: number) => ({
		parameters: { oauth_timestamp: String(Math.floor(Date.now() / 1000) + seconds) },
	});
	for (const seconds of [-295, 295]) expect((await call(LIST, at(seconds))).status).toBe(200);
	for (const seconds of [-310, 310]) expect((await call(LIST, at(seconds))).status).toBe(401);
});

it('takes each nonce once, and not at all from a request with a bad signature', async () => {
	const parameters = { oauth_nonce: 'once-and-never-again' };
	expect((await call(LIST, { parameters, tokenSecret: 'x' })).status).toBe(401);
	const authorization = sign(simulator, 'GET', simulator.baseUrl + LIST, { parameters });
	expect((await send(LIST, authorization)).status).toBe(200);
	expect((await send(LIST, authorization)).status).toBe(401);
	expect(simulator.loginAudit.at(-1)?.detail).toBe('NonceUsed');
});

it('names the reason in the challenge', async () => {
	const { headers } = await call(LIST, { tokenKey: 'f'.repeat(64) });
	expect(headers.get('www-authenticate')).toBe(
		'OAuth realm="1234567", error="token_rejected", error_description="Invalid login attempt."',
	);
});

it('is off unless the settings say otherwise', async () => {
	const plain = await startSimulator({ transactions: 10 });
	const response = await fetch(plain.baseUrl + LIST, {
		headers: { authorization: sign(plain, 'GET', plain.baseUrl + LIST) },
	});
	expect(response.status).toBe(401);
	expect(plain.loginAudit.at(-1)?.detail).toBe('FeatureDisabled');
	await plain.stop();
});

it('is the only way in when OAuth 2.0 is off', async () => {
	const old = await startSimulator({
		transactions: 10,
		oauth2: false,
		tokenBasedAuthentication: true,
	});
	const form = new URLSearchParams({ grant_type: 'client_credentials' });
	const token = await fetch(old.tokenUrl, { method: 'POST', body: form });
	expect([token.status, await token.json()]).toEqual([400, { error: 'invalid_request' }]);
	expect(old.loginAudit.at(-1)?.detail).toBe('FeatureDisabled');
	const signed = await fetch(old.baseUrl + LIST, {
		headers: { authorization: sign(old, 'GET', old.baseUrl + LIST) },
	});
	expect(signed.status).toBe(200);
	await old.stop();
});
