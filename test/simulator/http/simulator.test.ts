import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { request } from 'node:https';
import jwt from 'jsonwebtoken';
import type { Simulator } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';

const TRANSACTIONS = 60;
let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: TRANSACTIONS });
});
beforeEach(() => simulator.resetStats());
afterAll(() => simulator.stop());

async function signIn(
	{ clientId, tokenUrl, ...of }: Simulator,
	key: { certificateId: string; privateKey: string; algorithm?: jwt.Algorithm } = of,
): Promise<string> {
	const now = Math.floor(Date.now() / 1000);
	const assertion = jwt.sign(
		{
			iss: clientId,
			scope: ['rest_webservices', 'restlets'],
			aud: tokenUrl,
			iat: now,
			exp: now + 60,
		},
		key.privateKey,
		{ algorithm: key.algorithm ?? 'ES256', keyid: key.certificateId },
	);
	const response = await fetch(tokenUrl, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: assertion,
		}),
	});
	const body = (await response.json()) as { access_token?: string; error?: string };
	return body.access_token ?? String(body.error);
}

const suiteql = (token: string, q: string) =>
	fetch(`${simulator.baseUrl}/services/rest/query/v1/suiteql`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${token}`,
			prefer: 'transient',
			'content-type': 'application/json',
		},
		body: JSON.stringify({ q }),
	});

it('signs a client in with the ready-made certificate, and serves it', async () => {
	const token = await signIn(simulator);
	const headers = { authorization: `Bearer ${token}` };
	const record = await fetch(`${simulator.baseUrl}/services/rest/record/v1/subsidiary/1`, {
		headers,
	});
	expect(record.status).toBe(200);
	expect(simulator.stats).toMatchObject({ requests: 1, tokenRequests: 1, peakInFlight: 1 });
});

it('answers SuiteQL over the data of the record service', async () => {
	const token = await signIn(simulator);
	const read = async () => {
		const response = await suiteql(token, 'SELECT COUNT(*) AS n FROM customer');
		const { items } = (await response.json()) as { items: Array<{ n: string }> };
		return Number(items[0].n);
	};
	const before = await read();
	expect(before).toBe(simulator.store.count('customer'));
	const created = await fetch(`${simulator.baseUrl}/services/rest/record/v1/customer`, {
		method: 'POST',
		headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ companyName: 'Fresh', isPerson: false, subsidiary: { id: '1' } }),
	});
	expect(created.status).toBe(204);
	expect(await read()).toBe(before + 1);
});

it('answers queries without HTTP too, for who checks what a client read', async () => {
	const [row] = await simulator.query('SELECT COUNT(*) AS n FROM subsidiary WHERE id = ?', ['1']);
	expect(row).toEqual({ n: '1' });
	expect(simulator.stats.requests).toBe(0);
});

it('has seeded at least the transactions asked for', async () => {
	const [row] = await simulator.query('SELECT COUNT(*) AS n FROM transaction');
	expect(Number(row.n)).toBeGreaterThanOrEqual(TRANSACTIONS);
});

it('takes further certificates, but no expired and no revoked ones', async () => {
	const { publicKey, privateKey } = generateKeyPairSync('ec', {
		namedCurve: 'secp384r1',
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
	const attempt = (options?: { expired?: boolean; revoked?: boolean }) => {
		const certificateId = simulator.addCertificate(publicKey, options);
		return signIn(simulator, { certificateId, privateKey, algorithm: 'ES384' });
	};
	expect(await attempt()).toMatch(/^eyJ/);
	expect(await attempt({ expired: true })).toBe('invalid_grant');
	expect(await attempt({ revoked: true })).toBe('invalid_grant');
	expect(simulator.loginAudit.slice(-2)).toMatchObject([
		{ detail: 'MissingKey', status: 'Failure', clientId: simulator.clientId },
		{ detail: 'MissingKey', status: 'Failure', clientId: simulator.clientId },
	]);
});

it('refuses every token given out so far when they are expired', async () => {
	const token = await signIn(simulator);
	simulator.expireTokens();
	expect((await suiteql(token, 'SELECT 1 FROM dual')).status).toBe(401);
	expect((await suiteql(await signIn(simulator), 'SELECT id FROM subsidiary')).status).toBe(200);
});

it('meets a fault once, and has none pending then', async () => {
	const token = await signIn(simulator);
	simulator.faults.add({ path: 'suiteql', status: 503, body: '<html>maintenance</html>' });
	const first = await suiteql(token, 'SELECT id FROM subsidiary');
	expect([first.status, await first.text()]).toEqual([503, '<html>maintenance</html>']);
	expect((await suiteql(token, 'SELECT id FROM subsidiary')).status).toBe(200);
	expect(simulator.faults.pending()).toEqual([]);
});

it('tells its clock in UTC and its limit', async () => {
	const other = await startSimulator({
		transactions: 10,
		concurrency: 15,
		now: () => Date.UTC(2026, 2, 26, 16, 21),
	});
	const { tokenUrl: aud, clientId: iss, certificateId, privateKey } = other;
	const iat = Date.UTC(2026, 2, 26, 16, 21) / 1000;
	const assertion = jwt.sign(
		{ iss, aud, iat, exp: iat + 60, scope: 'rest_webservices' },
		createPrivateKey(privateKey),
		{ algorithm: 'ES256', keyid: certificateId },
	);
	const token = await fetch(aud, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: assertion,
		}),
	});
	const { access_token: bearer } = (await token.json()) as { access_token: string };
	const read = async (what: string) =>
		(
			await fetch(`${other.baseUrl}/services/rest/system/v1/${what}`, {
				headers: { authorization: `Bearer ${bearer}` },
			})
		).json();
	expect(await read('serverTime')).toEqual({ serverTime: '2026-03-26T16:21:00.000Z' });
	expect(await read('governanceLimits')).toEqual({
		accountConcurrencyLimit: 15,
		accountUnallocatedConcurrencyLimit: 15,
		integrationLimitType: 'accountLimit',
	});
	await other.stop();
});

it('has the same credentials at every start', async () => {
	const other = await startSimulator({ transactions: 10, seed: 2 });
	for (const name of [
		'accountId',
		'clientId',
		'clientSecret',
		'certificateId',
		'privateKey',
	] as const) {
		expect(other[name]).toBe(simulator[name]);
	}
	expect(other.baseUrl).not.toBe(simulator.baseUrl);
	await other.stop();
});

it('stops at once, though a request is still waiting for its answer', async () => {
	const other = await startSimulator({ transactions: 10 });
	other.faults.add({ path: 'keys', delay: 60_000 });
	const waiting = fetch(`${other.baseUrl}/services/rest/auth/oauth2/v1/keys`).catch(() => 'cut');
	while (other.faults.pending().length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
	const started = Date.now();
	await other.stop();
	expect(await waiting).toBe('cut');
	expect(Date.now() - started).toBeLessThan(2_000);
});

it('says which port is taken', async () => {
	const port = Number(new URL(simulator.baseUrl).port);
	await expect(startSimulator({ port, transactions: 10 })).rejects.toMatchObject({
		code: 'EADDRINUSE',
		port,
	});
});

it('serves HTTPS with a certificate for this machine', async () => {
	const secure = await startSimulator({ https: true, transactions: 10 });
	expect(secure.baseUrl).toMatch(/^https:\/\/127\.0\.0\.1:/);
	expect(secure.tlsCertificate).toContain('BEGIN CERTIFICATE');
	const body = await new Promise<string>((resolve, reject) => {
		const url = `${secure.baseUrl}/services/rest/auth/oauth2/v1/keys`;
		request(url, { ca: secure.tlsCertificate }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
			response.on('end', () => resolve(text));
		})
			.on('error', reject)
			.end();
	});
	expect(JSON.parse(body)).toHaveProperty('keys');
	await secure.stop();
});
