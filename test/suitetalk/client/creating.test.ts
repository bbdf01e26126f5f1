import { createClient } from '../../../suitetalk/client/client';
import { sendCreate } from '../../../suitetalk/client/creating';
import { createGovernor } from '../../../suitetalk/client/governor';
import type { Call, Client, WireAnswer, WireRequest } from '../../../suitetalk/client/types';
import { answer, errorOf, hosts, refusal, testClient, testWorld, type TestWorld } from '../support';
import { lost } from './calls';

const made = { recordType: 'customer', externalId: 'CID-1' };
const call: Call = {
	service: 'record',
	method: 'POST',
	path: '/customer',
	json: { externalId: 'CID-1' },
	effect: 'write',
};
const missing = refusal(404, 'NONEXISTENT_ID', 'Record does not exist.');

/** NetSuite's clock is ten minutes behind ours, so that the two cannot be mixed up. */
const BEHIND = 600_000;
const date = (world: TestWorld) => new Date(world.now() - BEHIND).toUTCString();
/** A record created so many ms after the first request, by NetSuite's clock. */
const found =
	(world: () => TestWorld, after: number, field = 'dateCreated', id = '77') =>
	(): WireAnswer => {
		const created = new Date(Date.UTC(2026, 10, 23) - BEHIND + after).toISOString();
		return answer(200, { id, [field]: created.replace(/\.\d+/, '') }, { date: date(world()) });
	};

const send = async (client: Client) => await sendCreate(client, call, made);
const methods = (world: TestWorld) => world.requests.map(({ method }: WireRequest) => method);

it.each([0, 1_000])(
	'counts a record as its own that was created %i ms after the lost request, by the clock of NetSuite',
	async (after) => {
		const world: TestWorld = testWorld(
			lost,
			found(() => world, after),
		);
		const { headers } = await send(testClient(world));
		expect(headers.location).toBe(`${hosts.suitetalk}/services/rest/record/v1/customer/77`);
		expect(methods(world)).toEqual(['POST', 'GET']);
		expect(world.requests[1].url).toMatch(/\/customer\/eid:CID-1$/);
	},
);

it.each(['createdDate', 'created'])('reads the time of creation from %s too', async (field) => {
	const world: TestWorld = testWorld(
		answer(502),
		found(() => world, 0, field),
	);
	await expect(send(testClient(world))).resolves.toMatchObject({ status: 204 });
});

it('says that an older record took the external ID before', async () => {
	const world: TestWorld = testWorld(
		answer(500),
		found(() => world, -2_000),
	);
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('EXTERNAL_ID_TAKEN');
	expect(error.title).toContain('"CID-1" was taken before by customer 77');
	expect(methods(world)).toEqual(['POST', 'GET']);
});

it('sees from its last change that a record is older where no time of creation is told', async () => {
	const world: TestWorld = testWorld(
		lost,
		found(() => world, -60_000, 'lastModifiedDate'),
	);
	expect((await errorOf(async () => await send(testClient(world)))).code).toBe('EXTERNAL_ID_TAKEN');
});

it('says what it does not know where no time of creation is told', async () => {
	const world: TestWorld = testWorld(
		lost,
		found(() => world, 0, 'lastModifiedDate'),
	);
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.title).toMatch(/There is customer 77 .* whether this item created it is not known/);
	expect(error.remedy).toContain('do not send the item again');
	expect(error.unsureSince).toBeDefined();
});

it('asks for the time when no answer tells it', async () => {
	const created = new Date(Date.UTC(2026, 10, 23) - BEHIND).toISOString();
	const world: TestWorld = testWorld(lost, answer(200, { id: '77', dateCreated: created }), () =>
		answer(200, { serverTime: new Date(world.now() - BEHIND).toISOString() }),
	);
	await send(testClient(world));
	expect(world.requests[2].url).toContain('/serverTime');
});

it.each(['0', '2026-11-23', '2026-11-23T00:00:00'])(
	"does not take the text %s for NetSuite's clock when it asks for the time",
	async (serverTime) => {
		const created = new Date(Date.UTC(2026, 10, 23) + BEHIND).toISOString();
		const world = testWorld(
			lost,
			answer(200, { id: '77', dateCreated: created }),
			answer(200, { serverTime }),
		);
		const error = await errorOf(async () => await send(testClient(world)));
		expect(error.title).toMatch(/whether this item created it is not known/);
	},
);

it('looks three times before it says that there is no such record', async () => {
	const world = testWorld(lost, missing, missing, missing);
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('NOT_CREATED');
	expect(error.title).toMatch(/has no customer with the external ID "CID-1".*socket hang up/);
	expect(error.remedy).toContain('can be run again');
	expect(methods(world)).toEqual(['POST', 'GET', 'GET', 'GET']);
});

it('finds a record whose commit came late', async () => {
	const world: TestWorld = testWorld(
		lost,
		missing,
		found(() => world, 1_000),
	);
	await expect(send(testClient(world))).resolves.toMatchObject({ status: 204 });
});

it('sends again what a 503 surely kept from being run: there is no such record', async () => {
	const world = testWorld(
		answer(503),
		missing,
		answer(204, '', { location: '/record/v1/customer/9' }),
	);
	expect((await send(testClient(world))).headers.location).toContain('/9');
	expect(methods(world)).toEqual(['POST', 'GET', 'POST']);
});

it('finds its record although the repeated create is refused as a duplicate', async () => {
	const duplicate = refusal(400, 'USER_ERROR', 'This entity already exists.');
	const world: TestWorld = testWorld(
		answer(503),
		missing,
		duplicate,
		found(() => world, 0),
	);
	await expect(send(testClient(world))).resolves.toMatchObject({ status: 204 });
});

it('passes on a refusal as it is when nothing was lost', async () => {
	const world = testWorld(refusal(400, 'USER_ERROR', 'This entity already exists.'));
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.title).toContain('This entity already exists.');
	expect(methods(world)).toEqual(['POST']);
});

it('keeps the lost answer when the look-up does not work either', async () => {
	const world = testWorld(lost, answer(403));
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('CONNECTION_LOST');
	expect(error.remedy).toMatch(
		/may have been saved.*Looking for the customer.*did not work either/,
	);
});

it('finds an external ID that cannot stand in a URL by a filter', async () => {
	const world: TestWorld = testWorld(
		lost,
		answer(200, { items: [{ id: '77' }], hasMore: false }),
		found(() => world, 0),
	);
	await sendCreate(testClient(world), call, { ...made, externalId: 'RED|"1"' });
	const { searchParams } = new URL(world.requests[1].url);
	expect(searchParams.get('q')).toBe('externalId IS "RED|\\"1\\""');
	expect(world.requests[2].url).toMatch(/\/customer\/77$/);
	expect(methods(world)).toEqual(['POST', 'GET', 'GET']);
});

it('says that there is none when the filter finds nothing', async () => {
	const none = answer(200, { items: [] });
	const nothing = answer(200, { totalResults: 0 });
	const world = testWorld(lost, none, nothing, none);
	const other = { ...made, externalId: 'A B' };
	const error = await errorOf(async () => await sendCreate(testClient(world), call, other));
	expect(error.code).toBe('NOT_CREATED');
});

it('looks again when the answer to a look-up, to the filter or to the question for the time is lost', async () => {
	const created = new Date(Date.UTC(2026, 10, 23) - BEHIND).toISOString();
	const world: TestWorld = testWorld(
		lost,
		answer(502),
		answer(200, { items: [{ id: '77' }] }),
		answer(502),
		answer(200, { id: '77', dateCreated: created }),
		answer(502),
		() => answer(200, { serverTime: new Date(world.now() - BEHIND).toISOString() }),
	);
	await sendCreate(testClient(world), call, { ...made, externalId: 'A B' });
	expect(methods(world)).toEqual(['POST', 'GET', 'GET', 'GET', 'GET', 'GET', 'GET']);
});

it('sends again three times what a service calls unavailable, later each time', async () => {
	const world = testWorld(
		...[1, 2, 3].flatMap(() => [answer(503), missing]),
		answer(503),
		missing,
		missing,
		missing,
	);
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('NOT_CREATED');
	expect(methods(world).filter((method) => method === 'POST')).toHaveLength(4);
	expect(world.sleeps).toEqual([1_000, 2_000, 3_000, 1_000, 3_000]);
});

it('passes on the refusal of a repeated create when there is no such record', async () => {
	const world = testWorld(
		answer(503),
		missing,
		refusal(400, 'USER_ERROR', 'The city is missing.'),
		missing,
		missing,
		missing,
	);
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.title).toContain('The city is missing.');
});

it('says that there is no such record when it is stopped before it sends again', async () => {
	const world: TestWorld = testWorld(answer(503), () => {
		world.stop();
		return missing;
	});
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('NOT_CREATED');
	expect(methods(world)).toEqual(['POST', 'GET']);
});

it('passes on what is no error of NetSuite', async () => {
	const world: TestWorld = testWorld(() => {
		throw new TypeError('no such thing');
	});
	await expect(send(testClient(world))).rejects.toThrow('no such thing');
});

/** Another create after one that was told to have made record 77: its answer is lost, and 77 is found. */
async function createAfterOther(own: Partial<typeof made>) {
	const world: TestWorld = testWorld(
		answer(204, '', { location: '/record/v1/customer/77' }),
		answer(502),
		found(() => world, 0),
	);
	const client = testClient(world);
	await send(client);
	return await sendCreate(client, call, { ...made, ...own });
}

it('knows a record type in any letters when it gives one record to one item', async () => {
	const second = createAfterOther({ recordType: 'Customer' });
	await expect(second).rejects.toMatchObject({ code: 'EXTERNAL_ID_TAKEN' });
});

it('gives a record of another external ID to its own item', async () => {
	const second = createAfterOther({ externalId: 'CID-2' });
	await expect(second).resolves.toMatchObject({ status: 204 });
});

it('needs no Location in the answer of a create', async () => {
	const world = testWorld(answer(204));
	await expect(send(testClient(world))).resolves.toMatchObject({ status: 204 });
});

it('takes a success that cannot be read for a lost answer', async () => {
	const world: TestWorld = testWorld(
		answer(200, '<html>Hello</html>'),
		found(() => world, 0),
	);
	await expect(send(testClient(world))).resolves.toMatchObject({ status: 204 });
});

it('gives one record to one item only, however close they come', async () => {
	let count = 0;
	const world: TestWorld = testWorld(({ method }) => {
		if (method === 'GET') return found(() => world, 0)();
		count += 1;
		return count === 1 ? answer(204, '', { location: '/record/v1/customer/77' }) : answer(502);
	});
	const knowledge = testClient(world);
	const clients = [1, 2].map(() =>
		createClient({ hosts, lane: createGovernor(world).lane(), world, knowledge }),
	);
	const [first, second] = await Promise.allSettled(clients.map(send));
	expect(first.status).toBe('fulfilled');
	expect(second).toMatchObject({ status: 'rejected', reason: { code: 'EXTERNAL_ID_TAKEN' } });
});

it('says that the outcome is open when it is stopped before it has looked', async () => {
	const world: TestWorld = testWorld(() => {
		world.stop();
		throw lost;
	});
	const error = await errorOf(async () => await send(testClient(world)));
	expect(error.code).toBe('CONNECTION_LOST');
	expect(error.remedy).toContain('may have been saved');
	expect(methods(world)).toEqual(['POST']);
});
