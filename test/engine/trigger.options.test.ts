import { briefly, itemsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.pass(1_200));

const watching = (options: Record<string, unknown>, more: Record<string, unknown> = {}) =>
	scene.polling({ event: 'createdOrUpdated', recordType: 'customer', options, ...more });

function change(id: string, time = Date.now(), type = 'customer'): void {
	const record = scene.simulator.store.get(type, id);
	if (record) scene.simulator.store.put({ ...record, modified: time });
}

it('Filter: gives only changes that meet the condition', async () => {
	const [first, second] = scene.ids('customer');
	const poll = watching({ filter: `t.id = ${second} OR t.id = -1 -- mine` });
	await poll.activate();
	for (const id of [first, second]) change(id);
	scene.pass(120);
	expect(briefly(await poll.tick())).toEqual([`${second} updated`]);
});

it('Filter: works for deleted records, with the columns of that table', async () => {
	const poll = watching({ filter: "t.name LIKE 'Keep%'" }, { event: 'deleted' });
	await poll.activate();
	for (const companyName of ['Keep me', 'Not me']) {
		const id = await scene.create('customer', {
			companyName,
			entityId: companyName,
			subsidiary: { id: '1' },
		});
		await scene.remove('customer', id);
	}
	scene.pass(120);
	expect(itemsOf(await poll.tick())).toMatchObject([{ name: 'Keep me' }]);
});

it('Max Per Poll: the rest comes with the next ticks, in order', async () => {
	const ids = scene.ids('customer').slice(10, 15);
	const poll = watching({ maxPerPoll: 2 });
	await poll.activate();
	for (const id of ids) {
		scene.pass(1);
		change(id);
	}
	scene.pass(120);
	const ticks = [await poll.tick(), await poll.tick(), await poll.tick(), await poll.tick()];
	expect(ticks.map((tick) => itemsOf(tick).map(({ id }) => id))).toEqual([
		ids.slice(0, 2),
		ids.slice(2, 4),
		ids.slice(4),
		[],
	]);
});

it('Delay: a change waits for as long as it says', async () => {
	const poll = watching({ delaySeconds: 10 });
	const usual = watching({});
	await poll.activate();
	await usual.activate();
	change(scene.ids('customer')[0]);
	scene.pass(5);
	expect(briefly(await poll.tick())).toEqual([]);
	scene.pass(7);
	expect(briefly(await poll.tick())).toHaveLength(1);
	expect(briefly(await usual.tick())).toEqual([]);
	scene.pass(60);
	expect(briefly(await usual.tick())).toHaveLength(1);
});

it('Overlap: finds a change whose time is that long past when it becomes visible', async () => {
	const wide = watching({ overlapMinutes: 15 });
	const narrow = watching({ overlapMinutes: 2 });
	for (const poll of [wide, narrow]) await poll.activate();
	scene.pass(1_000);
	for (const poll of [wide, narrow]) expect(briefly(await poll.tick())).toEqual([]);
	const [id] = scene.ids('customer');
	change(id, Date.now() - 600_000);
	expect(briefly(await wide.tick())).toEqual([`${id} updated`]);
	expect(briefly(await narrow.tick())).toEqual([]);
});

it('Debug: writes the requests to the log, without secrets', async () => {
	const poll = watching({ debug: true });
	const { log } = await poll.activate();
	const lines = log.filter(({ level }) => level === 'info').map(({ message }) => message);
	expect(lines.join('\n')).toContain('/services/rest/query/v1/suiteql');
	expect(lines.join('\n')).not.toMatch(/Bearer \w|PRIVATE KEY/);
	expect((await watching({}).activate()).log).toEqual([]);
});
