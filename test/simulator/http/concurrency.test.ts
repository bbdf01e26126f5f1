import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:net';
import { jsonAnswer } from '../../../simulator/http/answer';
import type { Endpoint } from '../../../simulator/http/endpoint';
import { startBareServer, type BareServer } from './bareServer';

/** Waits as long as the caller says. */
const slow: Endpoint = {
	method: 'POST',
	path: '/services/rest/slow',
	async handle({ query }) {
		await sleep(Number(query.get('ms')));
		return jsonAnswer({});
	},
};
const restlet: Endpoint = { ...slow, path: '/app/site/hosting/restlet.nl' };

let server: BareServer;
beforeEach(async () => {
	server = await startBareServer({ concurrency: 3, endpoints: [slow, restlet] });
});
afterEach(() => server.close());

const call = (path: string) =>
	fetch(server.url + path, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.token()}`, 'content-type': 'application/json' },
		body: '{}',
	});

/** Until so many requests have been at work at once. */
const inFlight = async (count: number) => {
	while (server.traffic.stats.peakInFlight < count) await sleep(5);
};

const statuses = (responses: Response[]) => responses.map(({ status }) => status).sort();

it('admits as many requests at once as the account has, and refuses the rest with 429', async () => {
	const paths = Array.from({ length: 5 }, () => '/services/rest/slow?ms=1000');
	const responses = await Promise.all(paths.map(call));
	expect(statuses(responses)).toEqual([200, 200, 200, 429, 429]);
	expect(server.traffic.stats).toMatchObject({ requests: 5, peakInFlight: 3, answers429: 2 });
});

it('answers 429 with the body of the help page, at once', async () => {
	const running = Array.from({ length: 3 }, () => call('/services/rest/slow?ms=3000'));
	await inFlight(3);
	const started = Date.now();
	const response = await call('/services/rest/slow?ms=3000');
	expect(Date.now() - started).toBeLessThan(2_500);
	expect(response.headers.get('content-type')).toBe(
		'application/vnd.oracle.resource+json; type=error',
	);
	expect(response.headers.has('retry-after')).toBe(false);
	expect(await response.json()).toEqual({
		type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html',
		title: 'Bad Request',
		status: 429,
		'o:errorCode': 'USER_ERROR',
		'o:errorDetails': [
			{
				detail: 'Concurrent request limit exceeded. Request blocked.',
				'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED',
			},
		],
	});
	expect(statuses(await Promise.all(running))).toEqual([200, 200, 200]);
});

it('counts REST and RESTlets together, and answers a RESTlet with 400', async () => {
	const running = Array.from({ length: 3 }, () => call('/services/rest/slow?ms=2000'));
	await inFlight(3);
	const response = await call('/app/site/hosting/restlet.nl?ms=0');
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual({
		error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: expect.any(String) },
	});
	await Promise.all(running);
});

it('has the place free again when a client asks at once after an answer', async () => {
	const chain = async () => {
		const seen: number[] = [];
		for (let n = 0; n < 30; n++) seen.push((await call('/services/rest/slow?ms=1')).status);
		return seen;
	};
	const seen = (await Promise.all([chain(), chain(), chain()])).flat();
	expect(new Set(seen)).toEqual(new Set([200]));
});

it('gives a place back when an upload breaks off', async () => {
	const { port, hostname } = new URL(server.url);
	for (let n = 0; n < 3; n++) {
		const socket = connect(Number(port), hostname);
		socket.write(
			'POST /services/rest/slow?ms=0 HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{',
		);
		await sleep(30);
		socket.destroy();
		// the server hears of it when it next looks at the socket, later on a busy machine
		await sleep(150);
	}
	expect(server.traffic.stats.peakInFlight).toBe(1);
	expect((await call('/services/rest/slow?ms=0')).status).toBe(200);
});

it('keeps the place of a request whose client went away, as the work goes on', async () => {
	const leave = new AbortController();
	const gone = Array.from({ length: 3 }, () =>
		fetch(`${server.url}/services/rest/slow?ms=2000`, {
			method: 'POST',
			headers: { authorization: `Bearer ${server.token()}` },
			signal: leave.signal,
		}).catch(() => undefined),
	);
	await inFlight(3);
	leave.abort();
	await Promise.all(gone);
	expect((await call('/services/rest/slow?ms=0')).status).toBe(429);
	await sleep(2_050);
	expect((await call('/services/rest/slow?ms=0')).status).toBe(200);
});

it('takes the latency for every REST answer', async () => {
	const late = await startBareServer({ latency: 2_000 });
	const started = Date.now();
	await fetch(`${late.url}/services/rest/system/v1/serverTime`);
	expect(Date.now() - started).toBeGreaterThanOrEqual(1_990);
	const asked = Date.now();
	await fetch(`${late.url}/services/rest/auth/oauth2/v1/token`, { method: 'POST' });
	expect(Date.now() - asked).toBeLessThan(1_900);
	await late.close();
});

it('does its work within the latency, not on top of it', async () => {
	const late = await startBareServer({ latency: 2_000, endpoints: [slow] });
	const started = performance.now();
	const answer = await fetch(`${late.url}/services/rest/slow?ms=1800`, {
		method: 'POST',
		headers: { authorization: `Bearer ${late.token()}` },
	});
	const took = performance.now() - started;
	expect(answer.status).toBe(200);
	expect(took).toBeGreaterThanOrEqual(1_990);
	expect(took).toBeLessThan(3_700);
	await late.close();
});

it('logs each request with its body and status, and forgets on reset', async () => {
	const { stats, reset } = server.traffic;
	await call('/services/rest/slow?ms=0');
	await fetch(`${server.url}/services/rest/auth/oauth2/v1/token`, { method: 'POST' });
	expect(stats).toMatchObject({ requests: 1, tokenRequests: 1 });
	expect(stats.log).toEqual([
		expect.objectContaining({
			method: 'POST',
			url: '/services/rest/slow?ms=0',
			status: 200,
			body: '{}',
			headers: expect.objectContaining({ 'content-type': 'application/json' }),
		}),
	]);
	expect(stats.tokenLog).toHaveLength(1);
	reset();
	expect(stats).toMatchObject({ requests: 0, tokenRequests: 0, peakInFlight: 0, log: [] });
});
