import { briefly, itemsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene({ at: '2026-11-25T08:00:00Z' });
});
afterAll(async () => await scene.stop());

const person = (lastName: string) => ({
	isPerson: true,
	firstName: 'Ada',
	lastName,
	subsidiary: { id: '1' },
});

it('Created: gives new records, not those that were changed', async () => {
	const poll = scene.polling({ event: 'created', recordType: 'customer' });
	await poll.activate();
	const id = await scene.create('customer', person('Created'));
	await scene.update('customer', scene.ids('customer')[0], { comments: 'old' });
	scene.pass(30);
	await scene.update('customer', id, { comments: 'and changed' });
	scene.pass(120);
	const [item, ...others] = itemsOf(await poll.tick());
	expect(others).toEqual([]);
	expect(item).toMatchObject({ id, recordType: 'customer', changeType: 'created' });
	const { modified = 0, created = 0 } = scene.simulator.store.get('customer', id) ?? {};
	expect(modified - created).toBeGreaterThanOrEqual(30_000);
	expect(Date.parse(String(item.lastModifiedDate))).toBe(Math.floor(modified / 1_000) * 1_000);
	await scene.update('customer', id, { comments: 'again' });
	scene.pass(600);
	expect(itemsOf(await poll.tick())).toEqual([]);
});

it('Updated: leaves out records that are new, until they change after that', async () => {
	const poll = scene.polling({ event: 'updated', recordType: 'customer' });
	await poll.activate();
	const id = await scene.create('customer', person('Updated'));
	const [known] = scene.ids('customer');
	await scene.update('customer', known, { comments: 'updated' });
	scene.pass(120);
	expect(briefly(await poll.tick())).toEqual([`${known} updated`]);
	await scene.update('customer', id, { comments: 'now it counts' });
	scene.pass(120);
	expect(briefly(await poll.tick())).toEqual([`${id} updated`]);
});

it('Created or Updated: gives a new record once, as created, though it changed before it was read', async () => {
	const poll = scene.polling({ event: 'createdOrUpdated', recordType: 'customer' });
	await poll.activate();
	const id = await scene.create('customer', person('Both'));
	scene.pass(20);
	await scene.update('customer', id, { comments: 'b' });
	scene.pass(120);
	expect(briefly(await poll.tick())).toEqual([`${id} created`]);
	scene.pass(120);
	expect(briefly(await poll.tick())).toEqual([]);
});

it('Deleted: gives what was deleted of this type, with its name', async () => {
	const poll = scene.polling({ event: 'deleted', recordType: 'customer' });
	const others = scene.polling({ event: 'deleted', recordType: 'vendor' });
	await poll.activate();
	await others.activate();
	const id = await scene.create('customer', { ...person('Deleted'), entityId: 'Deleted One' });
	scene.pass(5);
	await scene.remove('customer', id);
	const contact = await scene.create('contact', { lastName: 'Contact', subsidiary: { id: '1' } });
	await scene.remove('contact', contact);
	scene.pass(120);
	const [item, ...more] = itemsOf(await poll.tick());
	expect(more).toEqual([]);
	expect(item).toEqual({
		id,
		recordType: 'customer',
		lastModifiedDate: expect.stringMatching(/^2026-11-25T\d\d:\d\d:\d\dZ$/),
		deletedDate: item.lastModifiedDate,
		changeType: 'deleted',
		name: 'Deleted One',
	});
	expect(itemsOf(await others.tick())).toEqual([]);
	expect(itemsOf(await poll.tick())).toEqual([]);
});

it('SuiteQL Query: gives new rows as they are, by the cursor and key columns', async () => {
	const poll = scene.polling({
		event: 'suiteql',
		query:
			"SELECT t.id AS order_id, t.tranid, t.lastmodifieddate AS changed FROM transaction t WHERE t.type = 'SalesOrd' -- big ones",
		cursorColumn: 'CHANGED',
		keyColumn: 'order_ID',
	});
	expect(itemsOf(await poll.activate())).toEqual([]);
	const [first, second] = scene.ids('salesOrder');
	await scene.update('salesOrder', second, { memo: 'x' });
	await scene.update('estimate', scene.ids('estimate')[0], { memo: 'x' });
	scene.pass(5);
	await scene.update('salesOrder', first, { memo: 'x' });
	scene.pass(120);
	const rows = itemsOf(await poll.tick());
	const numbers = [second, first].map(
		(id) => scene.simulator.store.get('salesOrder', id)?.values.tranId,
	);
	expect(rows.map(({ tranid }) => tranid)).toEqual(numbers);
	expect(rows.map(({ order_id: id }) => id)).toEqual([second, first]);
	expect(Object.keys(rows[0]).sort()).toEqual(['changed', 'order_id', 'tranid']);
	expect(itemsOf(await poll.tick())).toEqual([]);
});

describe('the record types', () => {
	const soon = (type: string, id: string) => {
		const record = scene.simulator.store.get(type, id);
		if (record) scene.simulator.store.put({ ...record, modified: Date.now() });
	};

	it.each([
		['salesOrder', 'invoice'],
		['invoice', 'salesOrder'],
		['journalEntry', 'invoice'],
		['inventoryItem', 'serviceSaleItem'],
		['serviceSaleItem', 'inventoryItem'],
		['customrecord_asset', 'customer'],
		['customer', 'vendor'],
		['employee', 'contact'],
		['task', 'customer'],
	])('%s are told apart from %s', async (recordType, other) => {
		const poll = scene.polling({ event: 'createdOrUpdated', recordType });
		scene.pass(2);
		await poll.activate();
		const [id] = scene.ids(recordType);
		expect(id).toBeDefined();
		soon(recordType, id);
		soon(other, scene.ids(other)[0]);
		scene.pass(120);
		expect(briefly(await poll.tick())).toEqual([`${id} updated`]);
	});

	it('with a date of change alone come as updated', async () => {
		const poll = scene.polling({ event: 'createdOrUpdated', recordType: 'currency' });
		await poll.activate();
		const [id] = scene.ids('currency');
		soon('currency', id);
		scene.pass(120);
		expect(briefly(await poll.tick())).toEqual([`${id} updated`]);
	});

	it('are taken in any spelling, as a list or a plain text', async () => {
		const recordType = { __rl: true, mode: 'id', value: 'SALESORDER' };
		const poll = scene.polling({ event: 'createdOrUpdated', recordType });
		await poll.activate();
		const [id] = scene.ids('salesOrder');
		soon('salesOrder', id);
		scene.pass(120);
		expect(itemsOf(await poll.tick())).toMatchObject([{ id, recordType: 'salesOrder' }]);
	});
});
