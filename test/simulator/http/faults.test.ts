import { jsonAnswer } from '../../../simulator/http/answer';
import type { Endpoint } from '../../../simulator/http/endpoint';
import { startBareServer, type BareServer } from './bareServer';

let work = 0;
const counter = (method: 'GET' | 'POST'): Endpoint => ({
	method,
	path: '/services/rest/count',
	handle: () => jsonAnswer({ work: ++work, padding: 'x'.repeat(1000) }),
});
const restlet: Endpoint = { ...counter('GET'), path: '/app/site/hosting/restlet.nl' };

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer({ endpoints: [counter('GET'), counter('POST'), restlet] });
});
beforeEach(() => {
	work = 0;
	server.faults.clear();
});
afterAll(() => server.close());

const call = (method = 'GET', path = '/services/rest/count') =>
	fetch(server.url + path, { method, headers: { authorization: `Bearer ${server.token()}` } });

it('answers in place of the service, once, and does no work', async () => {
	server.faults.add({ status: 503 });
	const response = await call();
	expect(response.status).toBe(503);
	expect(await response.json()).toMatchObject({
		status: 503,
		'o:errorDetails': [{ 'o:errorCode': 'SERVICE_UNAVAILABLE' }],
	});
	expect(work).toBe(0);
	expect((await call()).status).toBe(200);
	expect(server.faults.pending()).toEqual([]);
});

it('says what NetSuite says with a status', async () => {
	server.faults.add({ status: 429 });
	expect(await (await call()).json()).toMatchObject({
		title: 'Bad Request',
		'o:errorDetails': [{ 'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED' }],
	});
	server.faults.add({ status: 500 });
	expect(await (await call()).json()).toMatchObject({
		'o:errorDetails': [
			{
				detail: expect.stringMatching(/^An unexpected error occurred\. Error ID: [a-z]{20}$/),
				'o:errorCode': 'UNEXPECTED_ERROR',
			},
		],
	});
	server.faults.add({ status: 401 });
	const refused = await call();
	expect(refused.headers.get('www-authenticate')).toContain('Bearer realm="1234567"');
	server.faults.add({ status: 403, path: 'restlet.nl' });
	expect(await (await call('GET', '/app/site/hosting/restlet.nl')).json()).toMatchObject({
		error: { code: 'INSUFFICIENT_PERMISSION' },
	});
});

it('can be limited to a method and a path, and let requests pass before it', async () => {
	server.faults.add({ method: 'post', path: 'count', after: 1, times: 2, status: 502 });
	const statuses: number[] = [];
	for (const method of ['GET', 'POST', 'GET', 'POST', 'POST', 'POST']) {
		statuses.push((await call(method)).status);
	}
	expect(statuses).toEqual([200, 200, 200, 502, 502, 200]);
});

it('leaves the OAuth endpoints alone unless its path names them', async () => {
	const token = '/services/rest/auth/oauth2/v1/token';
	const bare = await startBareServer();
	bare.faults.add({ status: 503 });
	expect((await fetch(bare.url + token, { method: 'POST' })).status).toBe(400);
	expect(bare.faults.pending()).toHaveLength(1);
	bare.faults.clear();
	bare.faults.add({ path: 'oauth2', status: 503 });
	expect((await fetch(bare.url + token, { method: 'POST' })).status).toBe(503);
	await bare.close();
});

it('tells which faults are left', async () => {
	server.faults.add({ status: 500, times: 3 });
	await call();
	expect(server.faults.pending()).toEqual([expect.objectContaining({ status: 500, times: 2 })]);
});

it('does the work first with commit', async () => {
	server.faults.add({ status: 502, commit: true });
	expect((await call('POST')).status).toBe(502);
	expect(work).toBe(1);
});

it.each([
	['text as HTML', '<html>maintenance</html>', undefined, 'text/html; charset=utf-8'],
	['text with a type', 'plain', 'text/plain', 'text/plain'],
	['an empty body', '', 'application/json', 'application/json'],
	['a JSON value', [1, 2], 'application/json', 'application/json'],
])('can answer with %s', async (_title, body, contentType, seen) => {
	server.faults.add({ status: 200, body, contentType });
	const response = await call();
	expect(response.headers.get('content-type')).toBe(seen);
	const text = await response.text();
	expect(text).toBe(typeof body === 'string' ? body : JSON.stringify(body));
});

it('can answer with bytes that are no text', async () => {
	const body = Uint8Array.from([0, 255, 128, 10]);
	server.faults.add({ body, contentType: 'image/png' });
	const response = await call();
	expect(response.status).toBe(200);
	expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
});

it('can add headers to the answer of a fault, and to the own answer of the service', async () => {
	server.faults.add({ status: 429, headers: { 'Retry-After': '7' } });
	expect((await call()).headers.get('retry-after')).toBe('7');
	server.faults.add({ headers: { 'X-Extra': 'yes' } });
	const own = await call();
	expect([own.status, own.headers.get('x-extra'), work]).toEqual([200, 'yes', 1]);
});

it('cuts the connection before an answer, without the work', async () => {
	server.faults.add({ connection: 'reset' });
	await expect(call('POST')).rejects.toThrow('fetch failed');
	expect(work).toBe(0);
});

it('cuts the connection before an answer, after the work', async () => {
	server.faults.add({ connection: 'reset', commit: true });
	await expect(call('POST')).rejects.toThrow('fetch failed');
	expect(work).toBe(1);
	expect(server.traffic.stats.log.at(-1)?.status).toBe(0);
});

it('cuts the body in the middle', async () => {
	server.faults.add({ connection: 'truncate' });
	const response = await call();
	expect(response.status).toBe(200);
	await expect(response.text()).rejects.toThrow('terminated');
	expect(work).toBe(1);
});

it('delays an answer', async () => {
	server.faults.add({ delay: 150 });
	const started = Date.now();
	expect((await call()).status).toBe(200);
	expect(Date.now() - started).toBeGreaterThanOrEqual(145);
});

it('gives the place back however the connection ends', async () => {
	server.faults.add({ connection: 'reset', times: 5 });
	server.faults.add({ connection: 'truncate', times: 5 });
	for (let n = 0; n < 10; n++)
		await call()
			.then((r) => r.text())
			.catch(() => undefined);
	const responses = await Promise.all(Array.from({ length: 5 }, () => call()));
	expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});

it('meets a share of the requests by chance, the same ones at every start', async () => {
	const run = async () => {
		const fresh = await startBareServer({ endpoints: [counter('GET')] });
		fresh.faults.add({ status: 503, chance: 0.3, times: 1_000 });
		const statuses: number[] = [];
		for (let n = 0; n < 100; n++) {
			const headers = { authorization: `Bearer ${fresh.token()}` };
			statuses.push((await fetch(`${fresh.url}/services/rest/count`, { headers })).status);
		}
		await fresh.close();
		return statuses;
	};
	const first = await run();
	const met = first.filter((status) => status === 503).length;
	expect(met).toBeGreaterThan(15);
	expect(met).toBeLessThan(45);
	expect(await run()).toEqual(first);
});

it('holds back the second half of a body', async () => {
	server.faults.add({ bodyDelay: 1_500 });
	const started = Date.now();
	const response = await call();
	expect(Date.now() - started).toBeLessThan(1_400);
	expect(await response.json()).toMatchObject({ work: 1 });
	expect(Date.now() - started).toBeGreaterThanOrEqual(1_490);
});

it('dates every answer by its own clock', async () => {
	const before = server.settings.now();
	server.advance(7_200_000);
	const date = Date.parse(String((await call()).headers.get('date')));
	server.advance(-7_200_000);
	expect(Math.abs(date - before - 7_200_000)).toBeLessThan(5_000);
});
