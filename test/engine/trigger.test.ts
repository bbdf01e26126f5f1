import { briefly, itemsOf, pathsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeEach(async () => {
	scene = await startTriggerScene();
});
afterEach(async () => await scene.stop());

const customers = { event: 'createdOrUpdated', recordType: 'customer' };
const newCustomer = { companyName: 'Fresh Fruit Ltd', subsidiary: { id: '1' } };

describe('a workflow that watches customers', () => {
	it('is activated, polls, sees changes, is restarted and goes on', async () => {
		const poll = scene.polling(customers);
		const [known, other] = scene.ids('customer');

		expect(itemsOf(await poll.activate())).toEqual([]);
		scene.pass(600);
		expect(itemsOf(await poll.tick())).toEqual([]);

		const created = await scene.create('customer', newCustomer);
		scene.pass(5);
		await scene.update('customer', known, { comments: 'Called' });
		expect(itemsOf(await poll.tick())).toEqual([]);
		scene.pass(65);
		expect(briefly(await poll.tick())).toEqual([`${created} created`, `${known} updated`]);
		expect(briefly(await poll.tick())).toEqual([]);

		await scene.update('customer', other, { comments: 'While n8n was down' });
		scene.pass(86_400);
		expect(briefly(await poll.restart())).toEqual([`${other} updated`]);
		scene.pass(60);
		expect(briefly(await poll.tick())).toEqual([]);

		await scene.update('customer', created, { comments: 'Not new any more' });
		scene.pass(60);
		expect(briefly(await poll.tick())).toEqual([`${created} updated`]);
	});

	it('gives a reference with the time of the change in UTC', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const [id] = scene.ids('customer');
		await scene.update('customer', id, { comments: 'x' });
		const { modified = 0 } = scene.simulator.store.get('customer', id) ?? {};
		scene.pass(120);
		const lastModifiedDate = `${new Date(modified).toISOString().slice(0, 19)}Z`;
		expect(itemsOf(await poll.tick())).toEqual([
			{ id, recordType: 'customer', lastModifiedDate, changeType: 'updated' },
		]);
	});

	it('sees a second change in the same minute, and each of several in one second', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const [first, second, third] = scene.ids('customer');
		await scene.update('customer', first, { comments: '1' });
		scene.pass(2);
		await scene.update('customer', first, { comments: '2' });
		scene.pass(120);
		expect(briefly(await poll.tick())).toEqual([`${first} updated`]);
		for (const id of [third, first, second]) change(id);
		scene.pass(120);
		const ids = [first, second, third].sort((a, b) => Number(a) - Number(b));
		expect(briefly(await poll.tick())).toEqual(ids.map((id) => `${id} updated`));
	});

	it('asks NetSuite twice at most when nothing changed', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const [id] = scene.ids('customer');
		await scene.update('customer', id, { comments: 'x' });
		scene.pass(90);
		await poll.tick();
		for (const seconds of [0, 60, 1_800]) {
			scene.pass(seconds);
			scene.simulator.resetStats();
			expect(itemsOf(await poll.tick())).toEqual([]);
			expect(pathsOf(scene.simulator).sort()).toEqual([
				'GET /services/rest/system/v1/serverTime',
				'POST /services/rest/query/v1/suiteql',
			]);
		}
	});

	it('asks NetSuite twice at most also after thousands of changes, and sees what comes among them', async () => {
		const poll = scene.polling({ ...customers, options: { maxPerPoll: 3_000 } });
		await poll.activate();
		const { store, commits } = scene.simulator;
		for (let i = 0; i < 2_500; i += 1) {
			store.put(blank(String(900_000 + i)));
			if (i % 100 === 0) scene.pass(1);
		}
		scene.pass(65);
		expect(itemsOf(await poll.tick())).toHaveLength(2_500);
		const tick = async (seconds: number) => {
			scene.pass(seconds);
			scene.simulator.resetStats();
			return { came: briefly(await poll.tick()), requests: scene.simulator.stats.requests };
		};
		const idle = { came: [], requests: 2 };
		expect(await tick(0)).toEqual(idle);
		commits.hold();
		change('900007');
		expect(await tick(60)).toEqual(idle);
		commits.release();
		// What it was before is gone, so its second is read, and the page goes on to the change.
		expect((await tick(1)).came).toEqual(['900007 updated']);
		expect(await tick(1)).toEqual(idle);
		store.remove('customer', '900008');
		expect(await tick(60)).toEqual({ came: [], requests: 3 });
		expect(await tick(1)).toEqual(idle);
		// The next one finds them final, and the one after that has nothing to look at again.
		expect(await tick(300)).toEqual(idle);
		expect(await tick(60)).toEqual(idle);
	});

	it('repeats a tick that broke off, and loses nothing', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const [id] = scene.ids('customer');
		await scene.update('customer', id, { comments: 'x' });
		scene.pass(120);
		const before = poll.stored;
		scene.simulator.faults.add({
			path: '/suiteql',
			status: 400,
			body: {
				title: 'Bad Request',
				status: 400,
				'o:errorDetails': [{ detail: 'Something else', 'o:errorCode': 'INVALID_PARAMETER' }],
			},
		});
		expect((await poll.tick()).error?.message).toContain('Something else');
		expect(poll.stored).toBe(before);
		expect(briefly(await poll.tick())).toEqual([`${id} updated`]);
	});

	it('gives what it has read when a later page cannot be read, and goes on from there', async () => {
		const poll = scene.polling({ ...customers, options: { maxPerPoll: 3_000 } });
		await poll.activate();
		for (let i = 0; i < 1_200; i += 1) scene.simulator.store.put(blank(String(900_000 + i)));
		scene.pass(120);
		scene.simulator.faults.add({ path: '/suiteql', after: 1, status: 403 });
		const first = await poll.tick();
		expect(itemsOf(first)).toHaveLength(1_000);
		expect(first.log).toContainEqual(
			expect.objectContaining({
				level: 'warn',
				message: expect.stringContaining('only 1000 changes'),
			}),
		);
		const second = itemsOf(await poll.tick());
		expect(second).toHaveLength(200);
		const ids = [...itemsOf(first), ...second].map(({ id }) => id);
		expect(new Set(ids).size).toBe(1_200);
	});

	it('gives a change that is committed minutes after its time, once', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		const [slow, quick] = scene.ids('customer');
		scene.pass(600);
		scene.simulator.commits.hold();
		await scene.update('customer', slow, { comments: 'in a long script' });
		scene.pass(120);
		expect(briefly(await poll.tick())).toEqual([]);
		scene.pass(60);
		scene.simulator.commits.release();
		await scene.update('customer', quick, { comments: 'later' });
		expect(briefly(await poll.tick())).toEqual([`${slow} updated`]);
		scene.pass(62);
		expect(briefly(await poll.tick())).toEqual([`${quick} updated`]);
		scene.pass(400);
		expect(briefly(await poll.tick())).toEqual([]);
	});

	it('says in the log when more changed within the overlap than it can remember', async () => {
		const poll = scene.polling({ ...customers, options: { maxPerPoll: 50_000 } });
		await poll.activate();
		for (let i = 0; i < 22_000; i += 1) scene.simulator.store.put(blank(String(900_000 + i * 41)));
		scene.pass(120);
		const tick = await poll.tick();
		expect(itemsOf(tick)).toHaveLength(22_000);
		const [{ level, message }] = tick.log;
		expect(level).toBe('warn');
		expect(message).toMatch(/(\d+) of them may come a second time$/);
		expect(Buffer.byteLength(poll.stored)).toBeLessThan(64_000);
		const again = Number(/(\d+) of them/.exec(message)?.[1]);
		scene.pass(60);
		expect(itemsOf(await poll.tick())).toEqual([]);
		scene.pass(600);
		expect(itemsOf(await poll.tick())).toHaveLength(again);
		scene.pass(60);
		expect(itemsOf(await poll.tick())).toEqual([]);
	});

	it('does not start a second tick while one is under way', async () => {
		const poll = scene.polling(customers);
		await poll.activate();
		change(scene.ids('customer')[0]);
		scene.pass(120);
		const both = await Promise.all([poll.tick(), poll.tick()]);
		expect(both.flatMap(itemsOf)).toHaveLength(1);
	});
});

/** Changes a customer now, without HTTP. */
function change(id: string): void {
	const { store, clock } = scene.simulator;
	const record = store.get('customer', id);
	if (record) store.put({ ...record, modified: clock.now() });
}

function blank(id: string) {
	const now = scene.simulator.clock.now();
	const values = { entityId: id, companyName: id, subsidiary: '1' };
	return { type: 'customer', id, values, lines: {}, created: now, modified: now };
}
