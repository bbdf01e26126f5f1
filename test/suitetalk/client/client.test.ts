import { createClient } from '../../../suitetalk/client/client';
import { createGovernor } from '../../../suitetalk/client/governor';
import type { Call, RawPolicy } from '../../../suitetalk/client/types';
import { ConnectionFailure } from '../../../suitetalk/protocol/errors';
import { answer, errorOf, hosts, refusal, testClient, testWorld } from '../support';

const read: Call = { service: 'record', method: 'GET', path: '/customer/1', effect: 'read' };
const create: Call = {
	service: 'record',
	method: 'POST',
	path: '/customer',
	json: { companyName: 'Acme' },
	effect: 'write',
};
const ok = answer(200, { id: '1' });
const busy = (headers: Record<string, string> = {}) => ({
	...refusal(429, 'CONCURRENCY_LIMIT_EXCEEDED', 'Concurrent request limit exceeded.'),
	headers,
});
const lost = new ConnectionFailure('lost', 'socket hang up');

describe('one request', () => {
	it('is built from the call and its answer is read', async () => {
		const world = testWorld(answer(204, '', { location: '/services/rest/record/v1/customer/7' }));
		const result = await testClient(world).send({ ...create, query: { replace: 'item' } });
		expect(world.requests).toEqual([
			{
				method: 'POST',
				url: `${hosts.suitetalk}/services/rest/record/v1/customer?replace=item`,
				headers: { accept: 'application/json', 'content-type': 'application/json' },
				body: '{"companyName":"Acme"}',
				answerAs: 'text',
				timeout: 300_000,
			},
		]);
		expect(result).toEqual({
			status: 204,
			headers: { location: '/services/rest/record/v1/customer/7' },
			body: undefined,
		});
	});

	it.each<[string, Partial<Call>, Record<string, unknown>]>([
		['a read has no body', {}, { headers: { accept: 'application/json' } }],
		[
			'a SuiteQL query is transient',
			{ service: 'suiteql', path: '' },
			{ headers: { accept: 'application/json', prefer: 'transient' } },
		],
		[
			'a RESTlet is asked for JSON even without a body',
			{ service: 'restlet', path: '' },
			{ headers: { accept: 'application/json', 'content-type': 'application/json' } },
		],
		[
			'a RESTlet is not asked for JSON when text is wanted',
			{ service: 'restlet', path: '', answerAs: 'text' },
			{ headers: { accept: '*/*' }, answerAs: 'text' },
		],
		[
			'bytes are asked for as bytes',
			{ answerAs: 'binary' },
			{ headers: { accept: '*/*' }, answerAs: 'binary' },
		],
		['a timeout is passed on', { timeout: 5 }, { timeout: 5 }],
		[
			'an encoded body keeps its type',
			{ encoded: { contentType: 'text/csv', content: 'a' } },
			{ body: 'a', headers: { accept: 'application/json', 'content-type': 'text/csv' } },
		],
		['a JSON null is a body', { json: null }, { body: 'null' }],
		[
			'own headers win, in any case of letters',
			{ json: 1, headers: { 'Content-Type': 'application/xml', ACCEPT: 'x/y', 'X-Own': 'ü' } },
			{ headers: { accept: 'x/y', 'content-type': 'application/xml', 'x-own': 'ü' } },
		],
	])('%s', async (_, change, expected) => {
		const world = testWorld(answer(200, '1'));
		await testClient(world).send({ ...read, ...change });
		expect(world.requests[0]).toMatchObject(expected);
		if ('headers' in expected) expect(world.requests[0].headers).toEqual(expected.headers);
	});

	it.each([
		['Authorization', 'Bearer x'],
		[' authorization ', 'Bearer x'],
		['Host', 'evil.example'],
		['Content-Length', '0'],
		['Transfer-Encoding', 'chunked'],
		['Connection', 'close'],
		['Proxy-Authorization', 'x'],
		['X-A\r\nHost', 'x'],
		['X A', 'x'],
		['', 'x'],
		['X-A', 'a\r\nHost: evil'],
		['X-A', 'a\nb'],
		['X-A', 'a\u0000'],
		['X-A', '漢'],
	])('with the header %j: %j is not sent', async (name, value) => {
		const world = testWorld(ok);
		const error = await errorOf(() =>
			testClient(world).send({ ...read, headers: { [name]: value } }),
		);
		expect(error.code).toBe('HEADER_REFUSED');
		expect(error.title).not.toContain('Bearer');
		expect(world.requests).toEqual([]);
	});

	it('that would leave its service is not sent', async () => {
		const world = testWorld(ok);
		const error = await errorOf(() => testClient(world).send({ ...read, path: '/../../auth' }));
		expect(error.code).toBe('URL_REFUSED');
		expect(world.requests).toEqual([]);
	});

	it.each([200, 201, 202, 204, 299])('with status %s is a success', async (status) => {
		const world = testWorld(answer(status, '1'));
		expect((await testClient(world).send(read)).status).toBe(status);
	});

	it.each([199, 300, 304, 400, 404])('with status %s is none', async (status) => {
		const error = await errorOf(() => testClient(testWorld(answer(status, '{}'))).send(read));
		expect(error.status).toBe(status);
	});

	it('names the record that NetSuite refused', async () => {
		const world = testWorld(refusal(400, 'USER_ERROR', 'The period is closed.'));
		const error = await errorOf(() => testClient(world).send(create));
		expect(error.title).toBe('NetSuite refused to create customer: The period is closed.');
	});

	it('is refused when a read brings nothing', async () => {
		const error = await errorOf(() => testClient(testWorld(answer(200, ''))).send(read));
		expect(error.code).toBe('EMPTY_ANSWER');
	});
});

describe('sending again', () => {
	it('waits and repeats while NetSuite is busy, also a create', async () => {
		const world = testWorld(busy(), busy(), answer(204));
		await testClient(world).send(create);
		expect(world.requests).toHaveLength(3);
		expect(world.sleeps).toEqual([1000, 2000]);
	});

	it('waits as long as NetSuite asks', async () => {
		const world = testWorld(busy({ 'retry-after': '7' }), ok);
		const before = world.now();
		await testClient(world).send(read);
		expect(world.now() - before).toBeGreaterThanOrEqual(7_000);
	});

	it.each([500, 502, 503, 504])('repeats a read after %s', async (status) => {
		const world = testWorld(answer(status, '<html></html>'), ok);
		expect((await testClient(world).send(read)).body).toEqual({ id: '1' });
	});

	it.each([500, 502, 503, 504])('does not repeat a create after %s', async (status) => {
		const world = testWorld(answer(status, ''), ok);
		const error = await errorOf(() => testClient(world).send(create));
		expect(world.requests).toHaveLength(1);
		expect(error.remedy).toContain('may have been saved');
	});

	it('does not resend a create after a dropped connection, and says that it may exist', async () => {
		const world = testWorld(lost, ok);
		const error = await errorOf(() => testClient(world).send(create));
		expect(world.requests).toHaveLength(1);
		expect(error.code).toBe('CONNECTION_LOST');
		expect(error.title).toContain('socket hang up');
		expect(error.remedy).toContain('may have carried the request out');
	});

	it('resends a create when no connection was made', async () => {
		const world = testWorld(new ConnectionFailure('refused', 'ECONNREFUSED'), answer(204));
		await testClient(world).send(create);
		expect(world.requests).toHaveLength(2);
	});

	it('resends a read after a dropped connection', async () => {
		const world = testWorld(lost, ok);
		await testClient(world).send(read);
		expect(world.requests).toHaveLength(2);
	});

	it.each<[ConnectionFailure['kind'], string, RegExp, number]>([
		['lost', 'CONNECTION_LOST', /account ID and the base URL/, 4],
		['timeout', 'CONNECTION_TIMEOUT', /Raise the timeout/, 4],
		['refused', 'CONNECTION_REFUSED', /status\.netsuite\.com/, 15],
	])('gives up a read when the connection stays %s', async (kind, code, remedy, tries) => {
		const world = testWorld(() => {
			throw new ConnectionFailure(kind, 'why');
		});
		const error = await errorOf(() => testClient(world).send(read));
		expect(error.code).toBe(code);
		expect(error.remedy).toMatch(remedy);
		expect(world.requests).toHaveLength(tries);
	});

	it('gives up after fifteen tries when NetSuite stays busy', async () => {
		const world = testWorld(() => busy());
		const error = await errorOf(() => testClient(world).send(create));
		expect(error.code).toBe('CONCURRENCY_LIMIT_EXCEEDED');
		expect(world.requests).toHaveLength(15);
	});

	it('knows a busy RESTlet by its code', async () => {
		const restlet: Call = { ...create, service: 'restlet', path: '' };
		const world = testWorld(
			answer(400, { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'busy' } }),
			ok,
		);
		await testClient(world).send(restlet);
		expect(world.requests).toHaveLength(2);
	});

	it('lets a sign-in that did not work through as it is, without a second try', async () => {
		const world = testWorld(new Error('invalid_grant'));
		await expect(testClient(world).send(read)).rejects.toThrow('invalid_grant');
		expect(world.requests).toHaveLength(1);
	});

	it('holds no place while it waits', async () => {
		const world = testWorld((request) => (request.url.endsWith('/1') && !done ? busy() : ok));
		let done = false;
		const governor = createGovernor(world);
		governor.setCeiling(1);
		const order: string[] = [];
		const sleep = world.sleep;
		const slow = {
			...world,
			sleep: async (ms: number) => {
				// While the first request waits for its second try, the other one is served.
				await sleep(ms);
				await new Promise<void>((resolve) => setImmediate(resolve));
				done = order.includes('other');
			},
		};
		const client = createClient({ hosts, governor, world: slow });
		const first = client.send(read).then(() => order.push('first'));
		const other = client.send({ ...read, path: '/customer/2' }).then(() => order.push('other'));
		await Promise.all([first, other]);
		expect(order).toEqual(['other', 'first']);
	});

	it('makes the others wait too while NetSuite is busy', async () => {
		const world = testWorld(busy({ 'retry-after': '30' }), ok, ok);
		const governor = createGovernor(world);
		const client = createClient({ hosts, governor, world });
		const moments: number[] = [];
		const start = world.now();
		await client.send(read);
		await client.send(read).then(() => moments.push(world.now() - start));
		expect(moments[0]).toBeGreaterThanOrEqual(30_000);
		const paused = jest.fn();
		const other = createClient({
			hosts,
			world: testWorld(busy({ 'retry-after': '30' }), ok),
			governor: { ...governor, pauseUntil: paused },
		});
		await other.send(read);
		expect(paused).toHaveBeenCalledWith(Date.UTC(2026, 10, 23) + 30_000);
	});
});

describe('stopping', () => {
	it('sends nothing once the operation has stopped', async () => {
		const world = testWorld(ok);
		world.stop();
		const error = await errorOf(() => testClient(world).send(read));
		expect(error.code).toBe('STOPPED');
		expect(world.requests).toEqual([]);
	});

	it('does not send again after a stop during the wait', async () => {
		const world = testWorld(() => busy());
		const sleep = world.sleep;
		const client = testClient({
			...world,
			sleep: async (ms) => {
				await sleep(ms);
				world.stop();
			},
		});
		const error = await errorOf(() => client.send(read));
		expect(error.code).toBe('STOPPED');
		expect(world.requests).toHaveLength(1);
	});

	it('drops what is still in the queue', async () => {
		const world = testWorld((request) => {
			if (request.url.endsWith('/3')) world.stop();
			return ok;
		});
		const client = testClient(world);
		const results = await Promise.allSettled(
			Array.from({ length: 100 }, (_, index) =>
				client.send({ ...read, path: `/customer/${index}` }),
			),
		);
		expect(world.requests.length).toBeLessThanOrEqual(8);
		expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThanOrEqual(92);
	});
});

describe('a raw request', () => {
	const policy: RawPolicy = {
		maxRetries: 0,
		retryDelay: 0,
		retryOnAllErrors: false,
		exponentialBackoff: false,
	};

	it.each([
		['429', busy()],
		['503', answer(503)],
		['a lost connection', lost],
	])('is not repeated on %s when the user wants no retries', async (_, reply) => {
		const world = testWorld(reply, ok);
		await errorOf(() => testClient(world).sendRaw(read, policy));
		expect(world.requests).toHaveLength(1);
		expect(world.sleeps).toEqual([]);
	});

	it('is repeated as the user said, a create too', async () => {
		const world = testWorld(answer(503), lost, answer(204));
		await testClient(world).sendRaw(create, { ...policy, maxRetries: 2, retryDelay: 70 });
		expect(world.sleeps).toEqual([70, 70]);
	});

	it('is repeated on every refusal when the user wants that', async () => {
		const world = testWorld(answer(404, '{}'), busy(), ok);
		const all = { ...policy, maxRetries: 5, retryOnAllErrors: true, exponentialBackoff: true };
		await testClient(world).sendRaw(read, all);
		expect(world.sleeps).toEqual([1000, 2000]);
	});

	it('may have an empty answer', async () => {
		const result = await testClient(testWorld(answer(200, ''))).sendRaw(read, policy);
		expect(result.body).toBeUndefined();
	});
});

describe('the debug log', () => {
	it('has method, URL, status, duration and bodies, and no secret', async () => {
		const world = testWorld(answer(200, { access_token: 'S3cret', id: '1' }));
		const send = world.send;
		const client = testClient({
			...world,
			send: async (request) => {
				await world.sleep(120);
				return await send(request);
			},
		});
		await client.send({
			...create,
			query: { token: 'S3cret' },
			json: { password: 'S3cret', a: 1 },
		});
		expect(world.lines).toEqual([
			[
				`POST ${hosts.suitetalk}/services/rest/record/v1/customer?token=[hidden] → 200 in 120 ms`,
				'> {"password":"[hidden]","a":1}',
				'< {"access_token":"[hidden]","id":"1"}',
			].join('\n'),
		]);
	});

	it('tells of connections and of waiting', async () => {
		const world = testWorld(lost, ok);
		await testClient(world).send(read);
		expect(world.lines[0]).toContain('→ connection lost in 0 ms');
		expect(world.lines[1]).toMatch(/^waiting 1000 ms before attempt 2: GET /);
		expect(world.lines[2]).toContain('→ 200');
	});

	it('costs nothing when nobody listens', async () => {
		const { log, ...silent } = testWorld(ok);
		expect(log).toBeDefined();
		expect((await testClient(silent).send(read)).status).toBe(200);
	});
});
