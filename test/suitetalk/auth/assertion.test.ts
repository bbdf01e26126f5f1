import { createPublicKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Algorithm } from 'jsonwebtoken';
import { chooseAlgorithm } from '../../../suitetalk/auth/algorithm';
import type { JwtAlgorithm } from '../../../suitetalk/auth/algorithm';
import { signAssertion } from '../../../suitetalk/auth/assertion';
import { errorOf, testKey } from '../support';

const now = Date.UTC(2026, 10, 23, 12);
const parts = {
	clientId: 'client',
	certificateId: 'certificate',
	scope: ['rest_webservices', 'restlets'],
	audience: 'https://1.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token',
	now,
};

describe('the algorithm of an assertion', () => {
	it.each([
		['rsa3072', 'PS256'],
		['rsaPss', 'PS256'],
		['rsaPssSha512', 'PS512'],
		['p256', 'ES256'],
		['p384', 'ES384'],
		['p521', 'ES512'],
	])('comes from the key: %s signs %s', (kind, algorithm) => {
		expect(chooseAlgorithm(testKey(kind), 'auto')).toBe(algorithm);
	});

	it.each<[string, JwtAlgorithm]>([
		['rsa3072', 'PS384'],
		['rsa3072', 'PS512'],
		['p384', 'ES384'],
	])('may be chosen when the key %s can sign %s', (kind, algorithm) => {
		expect(chooseAlgorithm(testKey(kind), algorithm)).toBe(algorithm);
	});

	it.each<[string, JwtAlgorithm, string]>([
		['rsa3072', 'ES256', 'RSA 3072 bits'],
		['p256', 'PS256', 'EC prime256v1'],
		['p256', 'ES384', 'EC prime256v1'],
		['rsaPssSha512', 'PS256', 'RSA-PSS bound to sha512'],
	])(
		'is refused when the key %s cannot sign %s, and both are named',
		async (kind, wanted, named) => {
			const error = await errorOf(() => chooseAlgorithm(testKey(kind), wanted));
			expect(error.code).toBe('ALGORITHM');
			expect(error.title).toContain(wanted);
			expect(error.title).toContain(named);
			expect(error.remedy).toContain(chooseAlgorithm(testKey(kind), 'auto'));
		},
	);

	it.each([
		['rsaPssSalt64', 'salt of 64'],
		['rsaPssTwoHashes', 'bound to sha256 with a salt of 32'],
	])('is refused when the parameters inside the key %s allow none', async (kind, named) => {
		const error = await errorOf(() => chooseAlgorithm(testKey(kind), 'auto'));
		expect(error.title).toContain(named);
		expect(error.remedy).toContain('openssl');
	});
});

describe('a signed assertion', () => {
	it.each<[string, JwtAlgorithm]>([
		['rsa3072', 'PS256'],
		['rsa3072', 'PS384'],
		['rsa3072', 'PS512'],
		['rsaPssSha512', 'PS512'],
		['p256', 'ES256'],
		['p384', 'ES384'],
		['p521', 'ES512'],
	])('by a key %s with %s is accepted by an independent verifier', (kind, algorithm) => {
		const key = testKey(kind);
		const token = signAssertion({ ...parts, key, algorithm });
		const verified = jwt.verify(token, createPublicKey(key), {
			algorithms: [algorithm as Algorithm],
			audience: parts.audience,
			issuer: 'client',
			clockTimestamp: now / 1000,
			complete: true,
		});
		expect(verified.header).toEqual({ typ: 'JWT', alg: algorithm, kid: 'certificate' });
	});

	it('is backdated for clocks that run ahead, short-lived, and carries the scopes as a list', () => {
		const token = signAssertion({ ...parts, key: testKey('p256'), algorithm: 'ES256' });
		const payload = jwt.decode(token) as jwt.JwtPayload;
		expect(payload).toMatchObject({
			iss: 'client',
			aud: parts.audience,
			scope: ['rest_webservices', 'restlets'],
		});
		const seconds = now / 1000;
		expect(seconds - payload.iat!).toBeGreaterThan(0);
		expect(seconds - payload.iat!).toBeLessThanOrEqual(30);
		expect(payload.exp! - payload.iat!).toBeLessThanOrEqual(300);
		expect(payload.exp!).toBeGreaterThan(seconds + 60);
	});

	it('has an identity of its own each time', () => {
		const ids = [1, 2, 3].map(
			() =>
				(
					jwt.decode(
						signAssertion({ ...parts, key: testKey('p256'), algorithm: 'ES256' }),
					) as jwt.JwtPayload
				).jti,
		);
		expect(new Set(ids).size).toBe(3);
	});

	it('trims the IDs that were pasted with white space', () => {
		const token = signAssertion({
			...parts,
			clientId: ' client\n',
			certificateId: '\tcertificate ',
			key: testKey('p256'),
			algorithm: 'ES256',
		});
		expect(jwt.decode(token, { complete: true })).toMatchObject({
			header: { kid: 'certificate' },
			payload: { iss: 'client' },
		});
	});

	it.each([
		['Client ID', { clientId: ' ' }],
		['Certificate ID', { certificateId: '' }],
		['Scope', { scope: [] }],
	])('is not made when %s is empty', async (name, missing) => {
		const error = await errorOf(() =>
			signAssertion({ ...parts, key: testKey('p256'), algorithm: 'ES256', ...missing }),
		);
		expect(error.title).toBe(`${name} is empty`);
	});
});
