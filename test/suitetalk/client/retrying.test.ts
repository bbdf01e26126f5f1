import { createClient } from '../../../suitetalk/client/client';
import { createGovernor } from '../../../suitetalk/client/governor';
import type { Call } from '../../../suitetalk/client/types';
import { ConnectionFailure } from '../../../suitetalk/protocol/errors';
import { answer, errorOf, hosts, testClient, testWorld } from '../support';
import { busy, create, lost, ok, read } from './calls';

describe('sending again', () => {
	it('waits and repeats while NetSuite is busy, also a create', async () => {
		const world = testWorld(busy(), busy(), answer(204));
		const start = world.now();
		await testClient(world).send(create);
		expect(world.requests).toHaveLength(3);
		expect(world.now() - start).toBeGreaterThan(100);
		expect(world.now() - start).toBeLessThan(2_000);
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
		['lost', 'CONNECTION_LOST', /account ID and the base URL/, 6],
		['timeout', 'CONNECTION_TIMEOUT', /Raise the timeout/, 4],
		['refused', 'CONNECTION_REFUSED', /status\.netsuite\.com/, 4],
	])('gives up a read when the connection stays %s', async (kind, code, remedy, tries) => {
		const world = testWorld(() => {
			throw new ConnectionFailure(kind, 'why');
		});
		const error = await errorOf(() => testClient(world).send(read));
		expect(error.code).toBe(code);
		expect(error.remedy).toMatch(remedy);
		expect(world.requests).toHaveLength(tries);
	});

	it('gives up after three minutes when NetSuite stays busy, and asks ever more rarely', async () => {
		const world = testWorld(() => busy());
		const start = world.now();
		const error = await errorOf(() => testClient(world).send(create));
		expect(error.code).toBe('CONCURRENCY_LIMIT_EXCEEDED');
		expect(world.now() - start).toBeGreaterThanOrEqual(180_000);
		expect(world.now() - start).toBeLessThan(200_000);
		expect(world.requests.length).toBeLessThan(60);
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
		const world = testWorld((request) => (request.url.endsWith('/1') && !done ? lost503() : ok));
		const lost503 = () => answer(503);
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
		const client = createClient({ hosts, lane: governor.lane(), world: slow });
		const first = client.send(read).then(() => order.push('first'));
		const other = client.send({ ...read, path: '/customer/2' }).then(() => order.push('other'));
		await Promise.all([first, other]);
		expect(order).toEqual(['other', 'first']);
	});

	it('makes everybody wait while NetSuite asks for time', async () => {
		const world = testWorld(busy({ 'retry-after': '30' }), ok, ok);
		const governor = createGovernor(world);
		const clients = [1, 2].map(() => createClient({ hosts, lane: governor.lane(), world }));
		const start = world.now();
		await Promise.all(clients.map(async (client) => await client.send(read)));
		await clients[1].send(read).catch(() => undefined);
		expect(world.now() - start).toBeGreaterThanOrEqual(30_000);
		expect(world.now() - start).toBeLessThan(45_000);
	});

	it('does not count ten refusals of a hundred against a request', async () => {
		let chance = 1;
		const world = testWorld(() => {
			// A fixed sequence, so that the test is the same at every run.
			chance = (chance * 48_271) % 2_147_483_647;
			return chance % 10 === 0 ? busy() : ok;
		});
		const client = testClient(world);
		const sent = Array.from({ length: 1_000 }, async () => await client.send(read));
		expect((await Promise.allSettled(sent)).filter(({ status }) => status === 'rejected')).toEqual(
			[],
		);
	});
});
