import { createClient } from '../../../suitetalk/client/client';
import type { Call, Turn, World } from '../../../suitetalk/client/types';
import { ConnectionFailure } from '../../../suitetalk/protocol/errors';
import { answer, errorOf, hosts, refusal, testWorld, type Reply } from '../support';
import { busy, create, lost, ok, read } from './calls';

/** A client whose turns come at once, and what it says of each. */
function client(...replies: Reply[]) {
	const world = testWorld(...replies);
	const turns: Array<Turn<unknown>> = [];
	const verdicts: unknown[] = [];
	const lane = {
		run: async <T>(task: () => Promise<T>, turn: Turn<T>) => {
			turns.push(turn as Turn<unknown>);
			const made = await task();
			verdicts.push(turn.verdict(made));
			return made;
		},
		places: () => 3,
		close: () => {},
	};
	return { world, turns, verdicts, lane, client: createClient({ hosts, lane, world }) };
}

const raw = {
	maxRetries: 0,
	retryDelay: 10,
	retryOnAllErrors: true,
	exponentialBackoff: false,
};

describe('what an answer says about the number of requests at once', () => {
	it.each<[string, Reply, object]>([
		['a success', ok, { answer: 'good' }],
		['a refusal', refusal(499, 'A', 'No'), { answer: 'good' }],
		['a stop of the server', answer(500), { answer: 'unclear' }],
		['a lost connection', lost, { answer: 'unclear' }],
		['one too many', busy({ 'retry-after': '7' }), { answer: 'busy', retryAfter: 7_000 }],
		[
			'one too many of a RESTlet, which answers 400',
			answer(400, { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'No' } }),
			{ answer: 'busy', retryAfter: undefined },
		],
		[
			'those words with another status',
			answer(403, { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'No' } }),
			{ answer: 'good' },
		],
	])('is read from %s', async (_, reply, verdict) => {
		const own = client(reply, ok);
		await own.client.sendRaw(read, raw).catch(() => undefined);
		expect(own.verdicts).toEqual([verdict]);
	});
});

describe('a turn', () => {
	it('is that of a request that was refused as one too many, until another answer came', async () => {
		const own = client(busy(), answer(502), ok);
		await own.client.send(read);
		expect(own.turns.map(({ again }) => again)).toEqual([false, true, false]);
	});

	it.each([
		[{ retryOnAllErrors: true, maxRetries: 1 }, false],
		[{ retryOnAllErrors: true, maxRetries: 0 }, true],
		[{ retryOnAllErrors: false, maxRetries: 1 }, true],
	])('of a raw request with %j is fragile: %s', async (policy, fragile) => {
		const own = client(ok);
		await own.client.sendRaw(read, { ...raw, ...policy });
		expect(own.turns[0].fragile).toBe(fragile);
	});

	it('is not wanted any more when the operation stopped, or when its caller says so', async () => {
		let unwanted = false;
		const own = client(ok, ok);
		await own.client.send(read, () => unwanted);
		const [turn] = own.turns;
		expect(turn.stopped?.()).toBe(false);
		unwanted = true;
		expect(turn.stopped?.()).toBe(true);
		unwanted = false;
		own.world.stop();
		expect(turn.stopped?.()).toBe(true);
	});

	it('is told in the log, with the time that is waited', async () => {
		const own = client(answer(503), ok);
		await own.client.send(read);
		const [pause] = own.world.sleeps;
		expect(own.world.lines.filter((line) => line.includes('before attempt'))).toEqual([
			`waiting ${pause} ms before attempt 2: GET ${hosts.suitetalk}/services/rest/record/v1/customer/1`,
		]);
	});

	it('needs no sleep where nothing is to be waited', async () => {
		const own = client(answer(500), ok);
		await own.client.sendRaw(read, { ...raw, maxRetries: 1, retryDelay: 0 });
		expect(own.world.sleeps).toEqual([]);
		expect(own.world.lines[1]).toMatch(/^waiting for a place before attempt 2: GET /);
	});
});

describe('a client', () => {
	it('works in a world without a log, without a way to stop and without a way to give way', async () => {
		const { world, lane } = client(answer(502), answer(200, { long: 'x'.repeat(2_000_000) }));
		const bare: World = {
			send: world.send,
			sleep: world.sleep,
			now: world.now,
			random: world.random,
		};
		const own = createClient({ hosts, lane, world: bare });
		await expect(own.send(read)).resolves.toMatchObject({ status: 200 });
		await expect(own.wait(5)).resolves.toBeUndefined();
	});

	it('waits no more once the operation stopped, before a wait and after it', async () => {
		const own = client();
		const sleep = own.world.sleep.bind(own.world);
		own.world.sleep = async (ms) => {
			await sleep(ms);
			own.world.stop();
		};
		expect((await errorOf(async () => await own.client.wait(5))).code).toBe('STOPPED');
		expect((await errorOf(async () => await own.client.wait(6))).code).toBe('STOPPED');
		expect(own.world.sleeps).toEqual([5]);
	});

	it('sends nothing once the operation stopped', async () => {
		const own = client(ok);
		own.world.stop();
		expect((await errorOf(async () => await own.client.send(read))).code).toBe('STOPPED');
		expect(own.world.requests).toEqual([]);
	});

	it.each<[string, Call, Reply, boolean]>([
		['a read', read, lost, false],
		['a write', create, lost, true],
		['a write that NetSuite refused', create, refusal(400, 'A', 'No'), false],
		['a write that never left', create, new ConnectionFailure('refused', 'no'), false],
		['a read that cannot be understood', read, answer(200, '<html>'), false],
		['a write that cannot be understood', create, answer(200, '<html>'), true],
	])('tells of %s whether it may have been carried out', async (_, call, reply, open) => {
		const { world, client: own } = client(() => {
			if (reply instanceof Error) throw reply;
			return reply as ReturnType<typeof answer>;
		});
		const began = world.now();
		const error = await errorOf(async () => await own.send(call));
		expect(error.unsureSince).toBe(open ? began : undefined);
	});
});
