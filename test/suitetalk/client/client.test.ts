import { createClient } from '../../../suitetalk/client/client';
import { createGovernor } from '../../../suitetalk/client/governor';
import type { Call, RawPolicy } from '../../../suitetalk/client/types';
import { answer, errorOf, hosts, refusal, testClient, testWorld } from '../support';
import { busy, create, lost, ok, read } from './calls';

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
		const world = testWorld(answer(200, {}));
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
		const world = testWorld(answer(status, {}));
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

	it('does not even wait when the stop came with the answer', async () => {
		const world = testWorld(() => {
			world.stop();
			return busy();
		});
		const error = await errorOf(() => testClient(world).send(read));
		expect(error.code).toBe('STOPPED');
		expect(world.sleeps).toEqual([]);
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

describe('a large answer', () => {
	const rows = Array.from({ length: 1_000 }, (_, id) => ({ id: String(id), memo: 'a memo' }));

	it('is read after the request that gets its place has left', async () => {
		const world = testWorld(answer(200, { items: rows }), ok);
		let seen = 0;
		const giveWay = async () => {
			await new Promise((resolve) => setImmediate(resolve));
			seen = world.requests.length;
		};
		const governor = createGovernor(world);
		governor.setCeiling(1);
		const client = createClient({ hosts, lane: governor.lane(), world: { ...world, giveWay } });
		const [page] = await Promise.all([client.send(read), client.send(read)]);
		expect(page.body).toEqual({ items: rows });
		expect(seen).toBe(2);
	});

	it.each([
		['more than a few rows', answer(200, { items: rows }), 1],
		['a single record', ok, 0],
	])('gives way when it has %s', async (_, sent, times) => {
		const giveWay = jest.fn(async () => {});
		await testClient({ ...testWorld(sent), giveWay }).send(read);
		expect(giveWay).toHaveBeenCalledTimes(times);
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
