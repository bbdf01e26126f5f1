import { generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { CONTROL_ROUTES } from '../../../simulator/control/routes';
import { askForToken, read, signIn } from './account';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator({ transactions: 30, control: true });
});
afterAll(() => simulator.stop());

/** As a program in any language: JSON over HTTP, no sign-in. */
const control = async (method: string, path: string, body?: unknown) =>
	read(
		await fetch(`${simulator.baseUrl}/control${path}`, {
			method,
			...(body === undefined
				? {}
				: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
		}),
	);

const CLOCK = '/services/rest/system/v1/serverTime';
const CUSTOMERS = '/services/rest/record/v1/customer';

it('is not there unless it is switched on', async () => {
	const other = await startSimulator({ transactions: 10 });
	for (const path of ['', '/faults', '/clock']) {
		expect((await fetch(`${other.baseUrl}/control${path}`)).status).toBe(404);
	}
	await other.stop();
});

it('says what it can do', async () => {
	const { status, body } = await control('GET', '');
	expect(status).toBe(200);
	expect(body).toHaveLength(CONTROL_ROUTES.length);
	expect(body).toContainEqual('DELETE /control/faults: removes all faults');
});

it('adds, lists and removes faults', async () => {
	const { call } = await signIn(simulator);
	const fault = {
		method: 'GET',
		path: 'serverTime',
		times: 2,
		status: 503,
		headers: { 'X-A': '1' },
	};
	expect((await control('POST', '/faults', fault)).body).toMatchObject([fault]);
	const met = await call('GET', CLOCK);
	expect([met.status, met.headers.get('x-a')]).toEqual([503, '1']);
	expect((await control('GET', '/faults')).body).toMatchObject([{ status: 503, times: 1 }]);
	expect((await control('DELETE', '/faults')).status).toBe(204);
	expect((await control('GET', '/faults')).body).toEqual([]);
	expect((await call('GET', CLOCK)).status).toBe(200);
});

it.each([
	[{}, 'A fault must say what goes wrong.'],
	[{ statuss: 503 }, 'Unknown: statuss. Known are method, path,'],
	[{ status: '503' }, 'status must be a whole number.'],
	[{ status: 503, times: -1 }, 'times must be a whole number.'],
	[{ connection: 'slow' }, 'connection must be one of reset, truncate.'],
	[{ status: 503, headers: { a: 1 } }, 'headers must be an object of texts.'],
	[{ status: 503, commit: 'yes' }, 'commit must be true or false.'],
])('refuses the fault %j', async (fault, sentence) => {
	const { status, body } = await control('POST', '/faults', fault);
	expect(status).toBe(400);
	expect((body as { error: string }).error).toContain(sentence);
	expect(simulator.faults.pending()).toEqual([]);
});

it('sets the clock, moves it and makes it real again', async () => {
	const now = (body: unknown) => Date.parse((body as { now: string }).now);
	const set = await control('PUT', '/clock', { set: '2027-03-01T10:00:00Z' });
	expect(now(set.body) - Date.UTC(2027, 2, 1, 10)).toBeLessThan(5_000);
	const moved = await control('PUT', '/clock', { advance: 3_600_000 });
	expect(now(moved.body) - Date.UTC(2027, 2, 1, 11)).toBeLessThan(5_000);
	expect(now((await control('GET', '/clock')).body)).toBeGreaterThanOrEqual(now(moved.body));
	await control('PUT', '/clock', { real: true });
	expect(Math.abs(simulator.clock.now() - Date.now())).toBeLessThan(1_000);
	for (const wrong of [{}, { set: 'soon' }, { advance: '1' }, { to: 1 }]) {
		expect((await control('PUT', '/clock', wrong)).status).toBe(400);
	}
});

it('expires tokens, and tells the Login Audit Trail', async () => {
	const { call } = await signIn(simulator);
	expect((await control('POST', '/tokens/expire')).status).toBe(204);
	expect((await call('GET', CLOCK)).status).toBe(401);
	const { body } = await control('GET', '/login-audit');
	expect((body as object[]).at(-1)).toMatchObject({
		date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
		status: 'Failure',
		detail: 'TokenBlocked',
		requestUri: CLOCK,
	});
});

it('adds roles and certificates', async () => {
	const role = await control('POST', '/roles', { name: 'No lists', suiteAnalyticsWorkbook: false });
	const { id } = role.body as { id: string };
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
	const { body } = await control('POST', '/certificates', { pem, role: id, entity: '-5' });
	const { certificateId } = body as { certificateId: string };
	const key = {
		certificateId,
		privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
	expect((await askForToken(simulator, key)).status).toBe(200);
	expect(simulator.loginAudit.at(-1)).toMatchObject({ roleId: id, entityId: '-5' });
	const expired = await control('POST', '/certificates', { pem, expired: true });
	const gone = { ...key, ...(expired.body as { certificateId: string }) };
	expect((await askForToken(simulator, gone)).status).toBe(400);
	expect((await control('POST', '/roles', { otherRecords: 'some' })).status).toBe(400);
	expect((await control('POST', '/roles', { rest: false })).status).toBe(400);
	expect((await control('POST', '/certificates', { pem: 'hello' })).status).toBe(400);
});

it('adds datasets and locks records', async () => {
	const { call } = await signIn(simulator);
	const dataset = {
		id: 'custdataset_one',
		name: 'One',
		recordType: 'subsidiary',
		query: 'SELECT 1 AS one FROM dual',
	};
	expect((await control('POST', '/datasets', dataset)).status).toBe(204);
	const { body } = await call('GET', '/services/rest/query/v1/dataset/custdataset_one/result');
	expect(body).toMatchObject({ items: [{ one: '1' }] });
	const [{ id }] = simulator.store.all('customer');
	await control('POST', '/locks', { type: 'customer', id, sentence: 'Approval is running.' });
	expect((await call('GET', `${CUSTOMERS}/${id}`)).detail).toContain('Approval is running.');
	await control('DELETE', '/locks');
	expect((await call('GET', `${CUSTOMERS}/${id}`)).status).toBe(200);
	expect((await control('POST', '/datasets', { id: 'x' })).status).toBe(400);
});

it('holds and releases jobs', async () => {
	const { call } = await signIn(simulator);
	await control('POST', '/jobs/hold', { at: 'pending' });
	await call('GET', CUSTOMERS, undefined, { prefer: 'respond-async' });
	expect((await control('GET', '/jobs')).body).toMatchObject([{ id: '1', progress: 'pending' }]);
	expect((await control('POST', '/jobs/release')).status).toBe(204);
	const progress = async () =>
		((await control('GET', '/jobs')).body as Array<{ progress: string }>)[0].progress;
	for (let n = 0; n < 100 && (await progress()) !== 'succeeded'; n++);
	expect(await progress()).toBe('succeeded');
	expect((await control('POST', '/jobs/hold', { at: 'done' })).status).toBe(400);
});

it('holds changes back from SuiteQL and releases them', async () => {
	const { call } = await signIn(simulator);
	const q = "SELECT id FROM customer WHERE companyname = 'Late'";
	const seen = async () => (await simulator.query(q)).length;
	expect(await seen()).toBe(0);
	expect((await control('POST', '/commits/hold')).status).toBe(204);
	await call('POST', CUSTOMERS, { companyName: 'Late', subsidiary: { id: '1' } });
	expect(await seen()).toBe(0);
	expect((await control('POST', '/commits/release')).status).toBe(204);
	expect(await seen()).toBe(1);
});

it('takes snapshots, names them and goes back', async () => {
	const { call } = await signIn(simulator);
	const count = simulator.store.count('customer');
	expect((await control('PUT', '/snapshots/before%20all')).status).toBe(204);
	await call('POST', CUSTOMERS, { companyName: 'Gone', subsidiary: { id: '1' } });
	expect(simulator.store.count('customer')).toBe(count + 1);
	expect((await control('GET', '/snapshots')).body).toEqual(['before all']);
	expect((await control('POST', '/snapshots/before%20all/restore')).status).toBe(204);
	expect(simulator.store.count('customer')).toBe(count);
	expect((await control('POST', '/snapshots/none/restore')).body).toEqual({
		error: 'There is no snapshot "none".',
	});
});

it('counts requests of the clients, not its own', async () => {
	const { call } = await signIn(simulator);
	expect((await control('DELETE', '/stats')).status).toBe(204);
	await call('GET', CLOCK);
	expect((await control('GET', '/stats')).body).toMatchObject({
		requests: 1,
		answers429: 0,
		log: [{ method: 'GET', url: CLOCK, status: 200 }],
	});
});

it('answers SuiteQL without sign-in', async () => {
	const q = 'SELECT id FROM subsidiary WHERE id = ?';
	expect((await control('POST', '/query', { q, params: ['1'] })).body).toEqual([{ id: '1' }]);
	const { status, body } = await control('POST', '/query', { q: 'SELECT nothing FROM subsidiary' });
	expect(status).toBe(400);
	expect((body as { error: string }).error).toContain("Unknown identifier 'nothing'");
});

describe('is refused', () => {
	it.each([
		['a page of another site', { origin: 'https://example.com' }],
		['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
		['another name for this machine', { host: 'rebound.example.com' }],
	])('to %s', async (_title, headers) => {
		const status = await new Promise<number | undefined>((resolve, reject) => {
			const url = new URL(`${simulator.baseUrl}/control/tokens/expire`);
			request(url, { method: 'POST', headers }, (response) => {
				response.resume();
				resolve(response.statusCode);
			})
				.on('error', reject)
				.end();
		});
		expect(status).toBe(403);
	});

	it('with a body that is no JSON object', async () => {
		for (const body of ['{', '[]', '"x"']) {
			const url = `${simulator.baseUrl}/control/faults`;
			expect((await fetch(url, { method: 'POST', body })).status).toBe(400);
		}
	});
});
