import { generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { askForToken, signIn, type SignedIn } from '../http/account';

let simulator: Simulator;
let user: SignedIn;
beforeEach(async () => {
	simulator = await startSimulator({ transactions: 10 });
	user = await signIn(simulator);
});
afterEach(() => simulator.stop());

const PATH = () => `/services/rest/auth/oauth2/v1/clients/${simulator.clientId}/certificates`;

interface Listed {
	certificate_id: string;
	revoked: boolean;
	[name: string]: unknown;
}

const listed = async () => (await user.call('GET', PATH())).body as Listed[];

/** A self-signed certificate of an EC key, from a day on for so many days. */
async function newCertificate(from = new Date(), days = 365) {
	const until = new Date(from.getTime() + days * 86_400_000);
	const { private: privateKey, cert } = await generate([{ name: 'commonName', value: 'test' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		notBeforeDate: from,
		notAfterDate: until,
	});
	return { privateKey, pem: cert };
}

const upload = (fileContent: string, more: object = {}) =>
	user.call('POST', PATH(), { fileContent, role: 1000, entity: 12, ...more });

const revoke = (id: string) =>
	fetch(`${simulator.baseUrl}${PATH()}/${id}/revoke`, {
		method: 'POST',
		headers: { authorization: `Bearer ${user.token}` },
	});

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

it('lists the certificates of an integration record as in the sample', async () => {
	expect(await listed()).toEqual([
		{
			application: {
				id: 1,
				name: expect.any(String),
				url: '/app/common/integration/integrapp.nl?id=1',
				application_id: expect.stringMatching(/^[0-9A-F-]{36}$/),
			},
			entity: { id: 12, name: expect.any(String), url: '/app/common/entity/entity.nl?id=12' },
			role: { id: 1000, name: expect.stringMatching(/.+/), url: '/app/setup/role.nl?id=1000' },
			created: day(Date.now()),
			valid_from: day(Date.now()),
			valid_until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			revoked: false,
			certificate_id: simulator.certificateId,
			algorithm: 'EC',
		},
	]);
});

it('sets up a new certificate that signs in with its role and entity', async () => {
	const { privateKey, pem } = await newCertificate();
	const role = simulator.addRole({ suiteAnalyticsWorkbook: false });
	const { status, body } = await upload(pem, { role: Number(role), entity: '-5' });
	expect(status).toBe(200);
	expect(body).toEqual({
		entity_role_id: { com: '1234567', ent: -5, rol: Number(role) },
		application_id: 1,
		certificate_id: expect.stringMatching(/^[\w-]{43}$/),
		certificate: pem,
		algorithm: 'EC',
		created_at: day(Date.now()),
		valid_from: day(Date.now()),
		valid_until: day(Date.now() + 365 * 86_400_000),
		invalidated: false,
	});
	const { certificate_id: certificateId } = body as Listed;
	expect((await askForToken(simulator, { certificateId, privateKey })).status).toBe(200);
	expect(simulator.loginAudit.at(-1)).toMatchObject({
		status: 'Success',
		roleId: role,
		entityId: '-5',
	});
	expect((await listed()).map((one) => one.certificate_id)).toContain(certificateId);
});

it('revokes a certificate, and with it its sign-in', async () => {
	const { privateKey, pem } = await newCertificate();
	const { certificate_id: certificateId } = (await upload(pem)).body as Listed;
	const response = await revoke(certificateId);
	expect([response.status, await response.text()]).toEqual([200, 'Successfully revoked']);
	expect((await listed()).at(-1)).toMatchObject({ revoked: true });
	const refused = await askForToken(simulator, { certificateId, privateKey });
	expect([refused.status, refused.body]).toEqual([400, { error: 'invalid_grant' }]);
	expect((await revoke(certificateId)).status).toBe(400);
	expect((await upload(pem)).detail).toBe('A revoked certificate cannot be used again.');
});

it('takes five active certificates; revoked and expired ones do not count', async () => {
	simulator.addCertificate((await newCertificate()).pem, { expired: true });
	simulator.addCertificate((await newCertificate()).pem, { revoked: true });
	for (let n = 0; n < 4; n++) expect((await upload((await newCertificate()).pem)).status).toBe(200);
	const { pem } = await newCertificate();
	expect(await upload(pem)).toMatchObject({
		status: 400,
		detail: 'An integration record can have 5 active certificates.',
	});
	await revoke(simulator.certificateId);
	expect((await upload(pem)).status).toBe(200);
});

describe('a certificate ends', () => {
	const signsIn = async (key: Parameters<typeof askForToken>[1]) =>
		(await askForToken(simulator, key)).status === 200;

	it('when its time is over, and begins no sooner than it says', async () => {
		const { privateKey, pem } = await newCertificate(new Date(Date.now() + 10 * 86_400_000), 30);
		const key = { certificateId: simulator.addCertificate(pem), privateKey };
		expect(await signsIn(key)).toBe(false);
		simulator.clock.advance(20 * 86_400_000);
		expect(await signsIn(key)).toBe(true);
		simulator.clock.advance(21 * 86_400_000);
		expect(await signsIn(key)).toBe(false);
		expect(simulator.loginAudit.at(-1)?.detail).toBe('MissingKey');
	});

	it('after two years, whatever it says itself', async () => {
		const { privateKey, pem } = await newCertificate(new Date(), 3_650);
		const key = { certificateId: simulator.addCertificate(pem), privateKey };
		simulator.clock.advance(729 * 86_400_000);
		expect(await signsIn(key)).toBe(true);
		simulator.clock.advance(2 * 86_400_000);
		expect(await signsIn(key)).toBe(false);
	});
});

describe('is refused', () => {
	it('to who is not signed in', async () => {
		const response = await fetch(simulator.baseUrl + PATH());
		expect(response.status).toBe(401);
		expect(response.headers.get('www-authenticate')).toContain('Bearer realm="1234567"');
	});

	it('to a token without the scope of REST web services', async () => {
		const reply = await askForToken(simulator, simulator, { scope: ['restlets'] });
		const { access_token: token } = reply.body as { access_token: string };
		const headers = { authorization: `Bearer ${token}` };
		expect((await fetch(simulator.baseUrl + PATH(), { headers })).status).toBe(401);
		expect(simulator.loginAudit.at(-1)?.detail).toBe('ScopeMismatched');
	});

	it('to a role without the permission', async () => {
		const role = await signIn(simulator, { manageOwnCertificates: false });
		expect(await role.call('GET', PATH())).toMatchObject({
			status: 403,
			code: 'INSUFFICIENT_PERMISSION',
		});
	});

	it('for an integration record or certificate that is not there', async () => {
		const other = PATH().replace(simulator.clientId, 'f'.repeat(64));
		expect((await user.call('GET', other)).status).toBe(404);
		expect((await revoke('none')).status).toBe(404);
	});

	it.each([
		['something else', () => 'hello', {}, 'fileContent'],
		['a key that is too short', weak, {}, 'fileContent'],
		['a role that is not there', good, { role: 999 }, 'role'],
		['an entity that is no ID', good, { entity: 'me' }, 'entity'],
	])('for %s', async (_title, pem, more, path) => {
		const { status, body } = await upload(await pem(), more);
		expect(status).toBe(400);
		expect(body).toMatchObject({ 'o:errorDetails': [{ 'o:errorPath': path }] });
	});

	it('for a certificate that is set up already', async () => {
		const pem = await good();
		await upload(pem);
		expect((await upload(pem)).detail).toBe('This certificate is set up already.');
	});

	it('for a public client', async () => {
		const path = PATH().replace(simulator.clientId, simulator.publicClientId);
		const body = { fileContent: await good(), role: 1000, entity: 12 };
		expect((await user.call('POST', path, body)).status).toBe(400);
	});
});

async function good(): Promise<string> {
	return (await newCertificate()).pem;
}

async function weak(): Promise<string> {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', {
		modulusLength: 2048,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
	const keyPair = { privateKey, publicKey };
	return (await generate([{ name: 'commonName', value: 'test' }], { algorithm: 'sha256', keyPair }))
		.cert;
}
