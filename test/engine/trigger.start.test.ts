import { briefly, itemsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.pass(1_200));

const customers = { event: 'createdOrUpdated', recordType: 'customer' };

function change(id: string, type = 'customer', seconds = 0): void {
	const record = scene.simulator.store.get(type, id);
	if (record) scene.simulator.store.put({ ...record, modified: Date.now() + seconds * 1_000 });
}

describe('the first activation', () => {
	it('with Look Back To also gives what changed since then, each record once, in batches', async () => {
		const ids = scene.ids('customer').slice(0, 7);
		const since = new Date(Date.now()).toISOString();
		for (const id of ids) {
			scene.pass(30);
			change(id);
		}
		scene.pass(10);
		change(ids[0]);
		const id = await scene.create('customer', { companyName: 'Look', subsidiary: { id: '1' } });
		scene.pass(120);
		const poll = scene.polling({ ...customers, options: { lookBack: since, maxPerPoll: 3 } });
		const batches = [await poll.activate(), await poll.tick(), await poll.tick()].map(briefly);
		const wanted = [...ids.slice(1), ids[0]].map((one) => `${one} updated`);
		expect(batches).toEqual([wanted.slice(0, 3), wanted.slice(3, 6), [wanted[6], `${id} created`]]);
		expect(briefly(await poll.tick())).toEqual([]);
	});

	it('reads a date without a zone in the time zone of the workflow', async () => {
		change(scene.ids('customer')[0]);
		scene.pass(120);
		const { engine } = scene;
		const poll = scene.polling({
			...customers,
			// The engine's workflows have n8n's default time zone, America/New_York.
			options: {
				lookBack: new Date(Date.now() - 600_000)
					.toLocaleString('sv', { timeZone: 'America/New_York' })
					.replace(' ', 'T'),
			},
		});
		expect(engine).toBeDefined();
		expect(briefly(await poll.activate())).toHaveLength(1);
	});

	it('refuses a date that is none', async () => {
		const poll = scene.polling({ ...customers, options: { lookBack: 'yesterday' } });
		expect((await poll.activate()).error?.message).toContain('\'Look Back To\' is "yesterday"');
	});
});

describe('a trigger that has polled before', () => {
	async function polled(parameters: Record<string, unknown> = customers) {
		const poll = scene.polling(parameters);
		await poll.activate();
		change(scene.ids('customer')[0]);
		scene.pass(300);
		return poll;
	}

	it('goes on from where it was when it is activated again', async () => {
		const poll = await polled();
		expect(briefly(await poll.activate('update'))).toHaveLength(1);
	});

	it.each([
		['event', { event: 'updated' }],
		['record type', { recordType: 'vendor' }],
		['filter', { options: { filter: 't.id > 0' } }],
	])('starts anew with another %s', async (_what, change_) => {
		const poll = await polled();
		poll.parameters = { ...customers, ...change_ } as never;
		expect(briefly(await poll.activate('update'))).toEqual([]);
		expect(briefly(await poll.tick())).toEqual([]);
	});

	it('starts anew with another query', async () => {
		const query = 'SELECT id, lastmodifieddate FROM customer';
		const watch = { event: 'suiteql', query, cursorColumn: 'lastmodifieddate', keyColumn: 'id' };
		const poll = await polled(watch);
		poll.parameters = { ...watch, query: `${query} WHERE id > 0` };
		expect(itemsOf(await poll.activate('update'))).toEqual([]);
	});

	it('starts anew with another credential', async () => {
		const poll = await polled();
		poll.credentialId = '77';
		expect(briefly(await poll.activate('update'))).toEqual([]);
	});

	it('goes on when only the amount of a poll changes', async () => {
		const poll = await polled();
		poll.parameters = { ...customers, options: { maxPerPoll: 5 } };
		expect(briefly(await poll.activate('update'))).toHaveLength(1);
	});
});

describe('a test in the editor', () => {
	it('shows the newest records, oldest first, and leaves the state alone', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const ids = scene.ids('customer').slice(5, 8);
		for (const id of ids) {
			change(id);
			scene.pass(5);
		}
		const before = poll.stored;
		expect(briefly(await poll.test()).slice(-3)).toEqual(ids.map((id) => `${id} updated`));
		for (const id of scene.ids('customer').slice(10, 25)) change(id, 'customer', -86_400);
		expect(briefly(await poll.test())).toHaveLength(10);
		expect(poll.stored).toBe(before);
		scene.pass(120);
		expect(briefly(await poll.tick())).toHaveLength(3);
	});

	it('shows full records where they are asked for', async () => {
		const poll = scene.polling({ ...customers, output: 'record', options: { maxPerPoll: 2 } });
		const items = itemsOf(await poll.test());
		expect(items).toHaveLength(2);
		expect(items[0]).toHaveProperty('entityId');
	});

	it('says so when there is nothing to show', async () => {
		const poll = scene.polling({ ...customers, options: { filter: 't.id < 0' } });
		const { error } = await poll.test();
		expect(error?.message).toBe('There is nothing in NetSuite yet to show');
		expect(error?.description).toContain('customer');
	});
});
