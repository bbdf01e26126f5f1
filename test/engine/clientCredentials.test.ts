import { generateKeyPairSync } from 'node:crypto';
import { onlyJson, type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const TYPE = 'netSuiteClientCredentialsApi';
const valuesWith = (own: Record<string, unknown> = {}) => ({
	...scene.credentials[TYPE],
	...own,
});

const get = async (own: Record<string, unknown> = {}, count = 1) =>
	await scene.run(
		{ resource: 'record', operation: 'get', recordType: 'customer', recordId: id },
		{
			credentials: { [TYPE]: valuesWith(own) } as never,
			input: Array.from({ length: count }, () => ({})),
		},
	);

/** A key that the process has no token for yet, and its certificate. */
function freshKey(options?: { expired?: boolean; revoked?: boolean }) {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
	const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
	return {
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		certificateId: scene.simulator.addCertificate(pem, options),
	};
}

it('asks for one token when 12 items start without one, and n8n stores it', async () => {
	const run = await get(freshKey(), 12);
	expect(run.error).toBeUndefined();
	expect(run.items).toHaveLength(12);
	expect(scene.simulator.stats.tokenRequests).toBe(1);
	expect(run.credentials[TYPE].accessToken).toEqual(expect.stringMatching(/^ey/));
});

it('asks for one more when NetSuite refuses the token of 12 items', async () => {
	const first = await get(freshKey(), 1);
	scene.simulator.expireTokens();
	scene.simulator.resetStats();
	const run = await get(first.credentials[TYPE], 12);
	expect(run.error).toBeUndefined();
	expect(run.items).toHaveLength(12);
	expect(scene.simulator.stats.tokenRequests).toBe(1);
});

it('asks for none while the token is valid', async () => {
	const first = await get(freshKey(), 1);
	scene.simulator.resetStats();
	expect(onlyJson(await get(first.credentials[TYPE]))).toMatchObject({ id });
	expect(scene.simulator.stats.tokenRequests).toBe(0);
});

it('signs in at the token URL of the credential', async () => {
	const own = { ...freshKey(), tokenUrl: `${scene.simulator.baseUrl}/no/such/token` };
	const { error } = await get(own);
	expect(error).toBeDefined();
	expect(scene.simulator.stats.tokenRequests).toBe(0);
});

it('has the scopes of the credential in its token', async () => {
	const run = await get({ ...freshKey(), scope: ['rest_webservices'] });
	const [, payload] = String(run.credentials[TYPE].accessToken).split('.');
	const { scope } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scope: unknown };
	expect([scope].flat().join(' ')).toBe('rest_webservices');
});

describe('the Test button', () => {
	const test = async (own: Record<string, unknown> = {}) =>
		await scene.engine.testCredential(TYPE, valuesWith(own) as never);

	it('succeeds with a good credential', async () => {
		await test();
		expect(scene.lastRequest()).toMatchObject({
			method: 'GET',
			url: '/services/rest/system/v1/serverTime',
			status: 200,
		});
	});

	it.each([
		['evil.example#', /is no account ID.*Setup > Company > Company Information/],
		['', /account ID is empty/],
	])('says what is wrong with the account ID %j', async (accountId, message) => {
		await expect(test({ accountId })).rejects.toThrow(message);
	});

	it('says what is wrong with a key', async () => {
		await expect(test({ privateKey: 'no key' })).rejects.toThrow(/private key/i);
	});

	it('says where the reason of a bare refusal can be read', async () => {
		await expect(test({ certificateId: 'unknown' })).rejects.toThrow(/View Login Audit Trail/);
	});
});

describe('a sign-in that NetSuite refuses', () => {
	it.each([
		['an expired certificate', () => freshKey({ expired: true })],
		['a revoked certificate', () => freshKey({ revoked: true })],
		['a certificate of another key', () => ({ certificateId: freshKey().certificateId })],
		['an unknown certificate', () => ({ certificateId: 'unknown' })],
	])('because of %s lists the likely causes', async (_, own) => {
		const { error } = await get(own());
		expect(error?.context?.itemIndex).toBe(0);
		expect(error?.message).toMatch(/sign-in|token|certificate/i);
		expect(error?.description).toMatch(/certificate/i);
		expect(error?.description).toContain('View Login Audit Trail');
		expect(scene.requests()).toEqual([]);
	});

	it('because of an unknown client names the Client ID', async () => {
		const { error } = await get({ clientId: '0'.repeat(64) });
		expect(`${error?.message} ${error?.description}`).toMatch(/client id/i);
	});

	it('only at the first call points to features and permissions', async () => {
		scene.simulator.faults.add({ status: 401, times: 2 });
		const { error } = await get(freshKey());
		expect(error?.httpCode).toBe('401');
		expect(error?.description).toMatch(/REST Web Services/);
		expect(error?.description).toMatch(/Log in using OAuth 2.0 Access Tokens/);
		expect(scene.simulator.faults.pending()).toEqual([]);
	});

	it.each([
		[
			'an encrypted key',
			'-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----',
			/encrypted/i,
		],
		['a public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', /public/i],
		['no key at all', 'hello', /private key/i],
	])('is not tried with %s', async (_, privateKey, words) => {
		const { error } = await get({ privateKey });
		expect(`${error?.message} ${error?.description}`).toMatch(words);
		expect(scene.simulator.stats.tokenRequests).toBe(0);
	});
});

it('says that nothing listens where the credential points to', async () => {
	const values = valuesWith({ ...freshKey(), baseUrl: 'http://127.0.0.1:9' });
	const { error } = await scene.run(
		{ resource: 'rawRequest', operation: 'send', url: '/customer' },
		{ credentials: { [TYPE]: values } as never },
	);
	expect(error?.message).toContain(
		'NetSuite could not be reached: the sign-in failed, no token from http://127.0.0.1:9',
	);
});
