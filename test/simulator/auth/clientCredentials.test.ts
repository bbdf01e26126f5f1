import { generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { PUBLIC_CLIENT, CONFIDENTIAL_CLIENT } from '../../../simulator/auth/identity';
import { startBareServer, type BareServer } from '../http/bareServer';
import { assertionForm, requestToken, signAssertion, TOKEN_PATH } from './signIn';

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer();
});
afterAll(() => server.close());

const seconds = () => Math.floor(server.authority.now() / 1000);
const signIn = (assertion: string) => requestToken(server, assertionForm(assertion));
const lastAudit = () => server.authority.audit.entries.at(-1)?.detail;

const rsa = (modulusLength: number) =>
	generateKeyPairSync('rsa', {
		modulusLength,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});

const ec = (namedCurve: string) =>
	generateKeyPairSync('ec', {
		namedCurve,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});

const addCertificate = (pem: string, options?: { expired?: boolean; revoked?: boolean }) =>
	server.authority.certificates.add(CONFIDENTIAL_CLIENT.clientId, pem, options).id;

describe('a good assertion', () => {
	it('gives an access token for an hour and no refresh token', async () => {
		const { status, body } = await signIn(signAssertion(server));
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/^eyJ/),
			expires_in: 3600,
			token_type: 'Bearer',
		});
	});

	it.each([
		['an array', ['rest_webservices']],
		['names separated by a comma', 'restlets,rest_webservices'],
		['names separated by a comma and a space', 'restlets, rest_webservices'],
		['names separated by a space', 'restlets rest_webservices'],
		['a single name', 'restlets'],
	])('may give its scope as %s', async (_form, scope) => {
		expect((await signIn(signAssertion(server, { payload: { scope } }))).status).toBe(200);
	});

	it.each([
		'https://1234567.suitetalk.api.netsuite.com',
		'https://1234567.restlets.api.netsuite.com',
	])('may be meant for %s', async (host) => {
		const assertion = signAssertion(server, { payload: { aud: host + TOKEN_PATH } });
		expect((await signIn(assertion)).status).toBe(200);
	});

	it('may live for exactly 60 minutes, and start 30 seconds ahead', async () => {
		const iat = seconds() + 28;
		const assertion = signAssertion(server, { payload: { iat, exp: iat + 3600 } });
		expect((await signIn(assertion)).status).toBe(200);
	});

	it.each([
		['ES384', 'secp384r1'],
		['ES512', 'secp521r1'],
	] as const)('may be signed with %s', async (algorithm, curve) => {
		const { publicKey, privateKey } = ec(curve);
		const header = { kid: addCertificate(publicKey) };
		const assertion = signAssertion(server, { algorithm, key: privateKey, header });
		expect((await signIn(assertion)).status).toBe(200);
	});

	it('may be signed with PS256, PS384 and PS512 by one RSA key of 3072 bits, not with RS256', async () => {
		const { publicKey, privateKey } = rsa(3072);
		const header = { kid: addCertificate(publicKey) };
		const statuses: number[] = [];
		for (const algorithm of ['PS256', 'PS384', 'PS512', 'RS256'] as const) {
			const assertion = signAssertion(server, { algorithm, key: privateKey, header });
			statuses.push((await signIn(assertion)).status);
		}
		expect(statuses).toEqual([200, 200, 200, 400]);
		expect(lastAudit()).toBe('UnsupportedAlgo');
	});
});

describe('a refused assertion says little, and the Login Audit Trail says why', () => {
	const other = ec('prime256v1');
	const cases: Array<[string, () => string, number, string, string]> = [
		['is no JWT', () => 'not-a-token', 400, 'invalid_request', 'InvalidTokenType'],
		[
			'has another type',
			() => signAssertion(server, { header: { typ: 'at+jwt' } }),
			400,
			'invalid_request',
			'InvalidTokenType',
		],
		[
			'is signed with a shared secret',
			() => signAssertion(server, { algorithm: 'HS256', key: 'x'.repeat(32) }),
			400,
			'invalid_request',
			'UnsupportedAlgo',
		],
		[
			'is not signed',
			() => signAssertion(server, { algorithm: 'none', key: '' }),
			400,
			'invalid_request',
			'UnsupportedAlgo',
		],
		[
			'has no kid',
			() => signAssertion(server, { header: { kid: undefined } }),
			400,
			'invalid_request',
			'MissingKeyId',
		],
		[
			'has a kid of no certificate',
			() =>
				signAssertion(server, { header: { kid: 'HRril7VwkkW2y0wAzFR9GKk1LVTHSZPeq5EeWT2Fgks' } }),
			400,
			'invalid_grant',
			'MissingKey',
		],
		[
			'names an expired certificate',
			() => {
				const kid = addCertificate(other.publicKey, { expired: true });
				return signAssertion(server, { header: { kid }, key: other.privateKey });
			},
			400,
			'invalid_grant',
			'MissingKey',
		],
		[
			'names a revoked certificate',
			() => {
				const kid = addCertificate(other.publicKey, { revoked: true });
				return signAssertion(server, { header: { kid }, key: other.privateKey });
			},
			400,
			'invalid_grant',
			'MissingKey',
		],
		[
			'is signed with another key',
			() => signAssertion(server, { key: other.privateKey }),
			400,
			'invalid_grant',
			'SignatureValidation',
		],
		[
			'has no issuer',
			() => signAssertion(server, { payload: { iss: undefined } }),
			400,
			'invalid_request',
			'InvalidIssuer',
		],
		[
			'has the certificate id as issuer',
			() => signAssertion(server, { payload: { iss: server.certificateId } }),
			401,
			'invalid_client',
			'InvalidIntegration',
		],
		[
			'is of a public client',
			() => signAssertion(server, { payload: { iss: PUBLIC_CLIENT.clientId } }),
			400,
			'unauthorized_client',
			'InvalidIntegration',
		],
		[
			'is meant for another server',
			() => signAssertion(server, { payload: { aud: `https://example.com${TOKEN_PATH}` } }),
			400,
			'invalid_grant',
			'InvalidAudience',
		],
		[
			'starts in the future',
			() => signAssertion(server, { payload: { iat: seconds() + 90, exp: seconds() + 300 } }),
			400,
			'invalid_grant',
			'TokenNotAcceptable',
		],
		[
			'has expired',
			() => signAssertion(server, { payload: { iat: seconds() - 600, exp: seconds() - 300 } }),
			400,
			'invalid_grant',
			'TokenExpired',
		],
		[
			'lives longer than 60 minutes',
			() => signAssertion(server, { payload: { exp: seconds() + 3601 } }),
			400,
			'invalid_grant',
			'TokenValidityTooBroad',
		],
		[
			'has no expiry',
			() => signAssertion(server, { payload: { exp: undefined } }),
			400,
			'invalid_grant',
			'InvalidTokenType',
		],
		[
			'asks for no scope',
			() => signAssertion(server, { payload: { scope: [] } }),
			400,
			'invalid_scope',
			'InvalidScope',
		],
		[
			'asks for an unknown scope',
			() => signAssertion(server, { payload: { scope: 'everything' } }),
			400,
			'invalid_scope',
			'InvalidScope',
		],
		[
			'asks for a scope that is not ticked on the integration record',
			() => signAssertion(server, { payload: { scope: ['suite_analytics'] } }),
			400,
			'invalid_scope',
			'ScopeMismatched',
		],
		[
			'asks for mcp beside another scope',
			() => signAssertion(server, { payload: { scope: ['mcp', 'restlets'] } }),
			400,
			'invalid_scope',
			'InvalidScope',
		],
	];

	it.each(cases)('when it %s', async (_title, assertion, status, error, reason) => {
		const reply = await signIn(assertion());
		expect(reply).toMatchObject({ status, body: { error } });
		expect(Object.keys(reply.body)).toEqual(['error']);
		expect(lastAudit()).toBe(reason);
		expect(server.lines).toContain(reason);
	});

	it('and an unknown client is challenged', async () => {
		const { challenge } = await signIn(signAssertion(server, { payload: { iss: 'f'.repeat(64) } }));
		expect(challenge).toBe('Basic realm="1234567"');
	});

	it('does not take an assertion of one integration for a certificate of another', async () => {
		const kid = server.authority.certificates.add(PUBLIC_CLIENT.clientId, other.publicKey).id;
		const { body } = await signIn(
			signAssertion(server, { header: { kid }, key: other.privateKey }),
		);
		expect(body.error).toBe('invalid_grant');
		expect(lastAudit()).toBe('ClientIdMismatch');
	});
});

describe('a certificate', () => {
	it('has an id of 43 characters in base64url', () => {
		expect(server.certificateId).toMatch(/^[A-Za-z0-9_-]{43}$/);
	});

	it('ends two years after it starts, whatever it says itself', async () => {
		const { publicKey, privateKey } = ec('prime256v1');
		const kid = addCertificate(publicKey);
		server.advance(731 * 24 * 3600 * 1000);
		const { body } = await signIn(signAssertion(server, { header: { kid }, key: privateKey }));
		server.advance(-731 * 24 * 3600 * 1000);
		expect(body.error).toBe('invalid_grant');
		expect(lastAudit()).toBe('MissingKey');
	});

	it('is not taken with an RSA key of 2048 bits', () => {
		expect(() => addCertificate(rsa(2048).publicKey)).toThrow('3072 or 4096 bits');
	});

	it('is not taken with a curve that NetSuite does not know', () => {
		expect(() => addCertificate(ec('secp256k1').publicKey)).toThrow('P-256, P-384 or P-521');
	});

	it('is not taken when it is a private key', () => {
		expect(() => addCertificate(ec('prime256v1').privateKey)).toThrow('private key');
	});
});

it('decodes as Oracle describes: role and entity, audience, scope, issuer', async () => {
	const { body } = await signIn(signAssertion(server));
	const decoded = jwt.decode(String(body.access_token), { complete: true });
	expect(decoded?.header).toMatchObject({ typ: 'JWT', kid: expect.any(String) });
	expect(decoded?.payload).toMatchObject({
		sub: '1000;12',
		aud: [expect.stringMatching(/;1234567$/), CONFIDENTIAL_CLIENT.clientId],
		scope: ['restlets', 'rest_webservices'],
		iss: 'https://system.netsuite.com',
		jti: expect.stringMatching(/^1234567\.a\./),
	});
});
