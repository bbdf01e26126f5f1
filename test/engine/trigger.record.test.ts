import { itemsOf, pathsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.pass(600));

const orders = { event: 'createdOrUpdated', recordType: 'salesOrder', output: 'record' };

/** Changes a record now, without HTTP. */
function change(type: string, id: string): void {
	const record = scene.simulator.store.get(type, id);
	if (record) scene.simulator.store.put({ ...record, modified: Date.now() });
}

it('gives all fields of the record over its reference, without links', async () => {
	const poll = scene.polling(orders);
	await poll.activate();
	const [id] = scene.ids('salesOrder');
	change('salesOrder', id);
	scene.pass(120);
	scene.simulator.resetStats();
	const [item] = itemsOf(await poll.tick());
	expect(item).toMatchObject({ id, recordType: 'salesOrder', changeType: 'updated' });
	expect(item.tranId).toBe(scene.simulator.store.get('salesOrder', id)?.values.tranId);
	expect(JSON.stringify(item)).not.toContain('"links"');
	expect(item.item).toEqual({});
	expect(pathsOf(scene.simulator)).toContain(`GET /services/rest/record/v1/salesOrder/${id}`);
});

it('gives sublists too with Expand Sublists', async () => {
	const poll = scene.polling({ ...orders, options: { expandSubResources: true } });
	await poll.activate();
	const [id] = scene.ids('salesOrder');
	change('salesOrder', id);
	scene.pass(120);
	const [item] = itemsOf(await poll.tick());
	expect((item.item as { items: unknown[] }).items.length).toBeGreaterThan(0);
});

it('reads several records at once and keeps their order', async () => {
	const poll = scene.polling({ ...orders, recordType: 'customer' });
	await poll.activate();
	const ids = scene.ids('customer').slice(0, 30);
	for (const id of ids) {
		change('customer', id);
		scene.pass(1);
	}
	scene.pass(120);
	scene.simulator.resetStats();
	scene.simulator.faults.add({ path: `/customer/${ids[3]}`, delay: 300 });
	expect(itemsOf(await poll.tick()).map(({ id }) => id)).toEqual(ids);
	expect(scene.simulator.stats.peakInFlight).toBeGreaterThan(1);
	expect(scene.simulator.stats.answers429).toBeLessThan(ids.length);
});

it('gives a record that was deleted or locked meanwhile as its reference, with the reason', async () => {
	const poll = scene.polling({ ...orders, recordType: 'customer' });
	await poll.activate();
	const [gone, locked, fine] = scene.ids('customer').slice(40);
	for (const id of [gone, locked, fine]) change('customer', id);
	scene.pass(120);
	scene.simulator.locks.add('customer', locked);
	scene.simulator.faults.add({ path: `/customer/${gone}`, status: 404 });
	const items = itemsOf(await poll.tick());
	expect(items.map(({ id }) => id)).toEqual([gone, locked, fine]);
	expect(items[0]).toEqual({
		id: gone,
		recordType: 'customer',
		changeType: 'updated',
		lastModifiedDate: items[0].lastModifiedDate,
		error: expect.stringContaining(`customer ${gone}`),
	});
	expect(items[1].error).toContain('locked by a user defined workflow');
	expect(items[2].error).toBeUndefined();
	expect(items[2].companyName ?? items[2].entityId).toBeDefined();
	scene.simulator.locks.clear();
	expect(itemsOf(await poll.tick())).toEqual([]);
});

it('gives the records before one that fails, and goes on with that one', async () => {
	const poll = scene.polling({ ...orders, recordType: 'vendor' });
	await poll.activate();
	const ids = scene.ids('vendor').slice(0, 6);
	for (const id of ids) {
		change('vendor', id);
		scene.pass(1);
	}
	scene.pass(120);
	// 405 says nothing of the record.
	scene.simulator.faults.add({ path: `/vendor/${ids[2]}`, status: 405 });
	const first = await poll.tick();
	expect(itemsOf(first).map(({ id }) => id)).toEqual(ids.slice(0, 2));
	expect(first.log.filter(({ level }) => level === 'warn')).toHaveLength(1);
	expect(itemsOf(await poll.tick()).map(({ id }) => id)).toEqual(ids.slice(2));
	expect(itemsOf(await poll.tick())).toEqual([]);
});

it('stops in time when n8n gives it little, and goes on with the next ticks', async () => {
	const poll = scene.polling({ ...orders, recordType: 'customer' });
	await poll.activate();
	const ids = scene.ids('customer').slice(0, 60);
	for (const id of ids) change('customer', id);
	scene.pass(120);
	scene.simulator.faults.add({ path: '/record/v1/customer/', delay: 150, times: 1_000 });
	poll.budget = 1_000;
	const given: unknown[] = [];
	let ticks = 0;
	for (; given.length < ids.length && ticks < 30; ticks += 1) {
		const items = itemsOf(await poll.tick());
		expect(items.length).toBeLessThan(ids.length);
		given.push(...items.map(({ id }) => id));
	}
	scene.simulator.faults.clear();
	expect(given).toEqual([...ids].sort((a, b) => Number(a) - Number(b)));
	expect(ticks).toBeGreaterThan(1);
});
