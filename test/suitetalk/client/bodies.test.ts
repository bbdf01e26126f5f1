import { bodiesInOrder, checkReadable, readBodies } from '../../../suitetalk/client/bodies';
import type { Answer, Call, Client } from '../../../suitetalk/client/types';
import { NetSuiteError } from '../../../suitetalk/protocol/errors';

const refused = (status: number | undefined, title = 'No') =>
	new NetSuiteError({ code: 'X', title, remedy: 'Do.', status });

/** A client whose answers come when the test gives them. */
function slow(places: number) {
	const sent: Array<{
		call: Call;
		isUnwanted(): boolean;
		give(answer: Partial<Answer>): void;
		fail(reason: unknown): void;
	}> = [];
	const client = {
		places: () => places,
		send: async (call: Call, unwanted: () => boolean = () => false) =>
			await new Promise<Partial<Answer>>((give, fail) => {
				sent.push({ call, isUnwanted: unwanted, give, fail });
			}),
	} as unknown as Client;
	return { client, sent };
}

/** A client that answers at once: a function of the record's id. */
function quick(answerTo: (id: string) => unknown) {
	const calls: Call[] = [];
	const client = {
		places: () => 1,
		send: async (call: Call) => {
			calls.push(call);
			const body = await Promise.resolve(answerTo(call.path.split('/')[2] ?? ''));
			if (body instanceof Error) throw body;
			return { status: 200, headers: {}, body };
		},
	} as unknown as Client;
	return { client, calls };
}

const turn = async () => await new Promise((done) => setImmediate(done));

describe('records that are read one by one', () => {
	it('come in the order of their ids, however their answers come', async () => {
		const { client, sent } = slow(1);
		const reading = readBodies(client, 'customer', ['1', '2', '3'], { expandSubResources: false });
		await turn();
		expect(sent.map(({ call }) => call)).toEqual(
			['1', '2', '3'].map((id) => ({
				service: 'record',
				method: 'GET',
				path: `/customer/${id}`,
				query: undefined,
				effect: 'read',
			})),
		);
		for (const at of [2, 0, 1]) sent[at].give({ body: { id: String(at + 1) } });
		expect(await reading).toEqual({
			bodies: ['1', '2', '3'].map((id) => ({ body: { id } })),
		});
	});

	it('are asked for with their sublists on request', async () => {
		const { client, calls } = quick((id) => ({ id }));
		await readBodies(client, 'customer', ['1'], { expandSubResources: true });
		expect(calls[0].query).toEqual({ expandSubResources: 'true' });
	});

	it('are begun so far ahead that all places stay busy, and no further', async () => {
		const { client, sent } = slow(3);
		const ids = Array.from({ length: 20 }, (_, at) => String(at));
		const bodies = bodiesInOrder(client, 'customer', ids, {
			isOwn: (reason): reason is NetSuiteError => reason instanceof NetSuiteError,
		});
		const first = bodies.next();
		await turn();
		expect(sent).toHaveLength(8);
		sent[0].give({ body: {} });
		await first;
		expect(sent).toHaveLength(9);
	});

	it.each([400, 403, 404])('stand as refused where NetSuite answers %i', async (status) => {
		const own = refused(status);
		const { client } = quick((id) => (id === '2' ? own : { id }));
		expect(
			await readBodies(client, 'customer', ['1', '2', '3'], { expandSubResources: false }),
		).toEqual({ bodies: [{ body: { id: '1' } }, { refused: own }, { body: { id: '3' } }] });
	});

	it.each([refused(500), refused(undefined), new TypeError('no')])(
		'end with %s, and those before it are given',
		async (failure) => {
			const { client } = quick((id) => (id === '2' ? failure : { id }));
			expect(
				await readBodies(client, 'customer', ['1', '2', '3'], { expandSubResources: false }),
			).toEqual({ bodies: [{ body: { id: '1' } }], failure });
		},
	);

	it('that wait behind a failure are wanted no more, those before it are', async () => {
		const { client, sent } = slow(2);
		const ids = ['1', '2', '3', '4', '5'];
		const reading = readBodies(client, 'customer', ids, { expandSubResources: false });
		await turn();
		sent[3].fail(refused(500, 'Later'));
		await turn();
		sent[1].fail(refused(500, 'Earlier'));
		await turn();
		expect(sent.map(({ isUnwanted }) => isUnwanted())).toEqual([false, false, true, true, true]);
		sent[0].give({ body: { id: '1' } });
		expect(await reading).toMatchObject({
			bodies: [{ body: { id: '1' } }],
			failure: { title: 'Earlier' },
		});
		expect(sent.map(({ isUnwanted }) => isUnwanted())).not.toContain(false);
	});

	it('are not begun any more once it is late', async () => {
		let read = 0;
		const { client, calls } = quick((id) => {
			read += 1;
			return { id };
		});
		const late = () => calls.length >= 2;
		const { bodies, failure } = await readBodies(client, 'customer', ['1', '2', '3'], {
			expandSubResources: false,
			late,
		});
		expect([bodies.length, read, failure]).toEqual([2, 2, undefined]);
	});
});

describe('whether records of a type can be read', () => {
	it('is asked with one row of their list', async () => {
		const { client, calls } = quick(() => ({ items: [] }));
		await checkReadable(client, 'customer');
		expect(calls).toEqual([
			{
				service: 'record',
				method: 'GET',
				path: '/customer',
				query: { limit: 1 },
				effect: 'read',
			},
		]);
	});

	it.each([
		refused(403),
		refused(404),
		refused(400, 'NetSuite refused: You do NOT HAVE permission to view it.'),
		new TypeError('no'),
	])('is denied by %s', async (reason) => {
		const { client } = quick(() => reason);
		await expect(checkReadable(client, 'customer')).rejects.toBe(reason);
	});

	it('is left open by a type that has no list', async () => {
		const { client } = quick(() => refused(400, 'This record has no list.'));
		await expect(checkReadable(client, 'customer')).resolves.toBeUndefined();
	});
});
