import type { RoleDefinition } from '../../simulator/contract';
import { itemsOf, startTriggerScene, type TriggerScene } from './trigger.scene';

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene();
});
afterAll(async () => await scene.stop());

const activate = async (parameters: Record<string, unknown>) =>
	(await scene.polling({ event: 'createdOrUpdated', ...parameters }).activate()).error?.message;

async function withRole<T>(role: RoleDefinition, run: () => Promise<T>): Promise<T> {
	scene.simulator.addRole({ id: '1000', ...role });
	try {
		return await run();
	} finally {
		scene.simulator.addRole({ id: '1000' });
	}
}

describe('what cannot be polled is refused when the workflow is activated', () => {
	it.each([
		[
			{ recordType: 'emailTemplate' },
			'no date on which a record of the type emailTemplate was changed',
		],
		[{ recordType: 'currency', event: 'created' }, 'a record of the type currency was created'],
		[{ recordType: '' }, "The parameter 'Record Type' is empty"],
		[{ recordType: 'sales order' }, '"sales order" is no record type'],
		[{ recordType: 'customer', options: { filter: 'entityid = ?' } }, '1 placeholder'],
		[{ recordType: 'customer', options: { filter: 'nosuchcolumn = 1' } }, 'nosuchcolumn'],
		[{ recordType: 'customer', options: { maxPerPoll: 0 } }, "'Max Per Poll' is 0"],
		[{ recordType: 'customer', options: { overlapMinutes: -1 } }, "'Overlap (Minutes)' is -1"],
		[{ recordType: 'customer', options: { delaySeconds: 0 } }, "'Delay (Seconds)' is 0"],
		[
			{ recordType: 'customrecord_nothing' },
			'may not see records of the type customrecord_nothing',
		],
		[{ event: 'suiteql', query: '', cursorColumn: 'a', keyColumn: 'b' }, "'Query' is empty"],
		[
			{ event: 'suiteql', query: 'SELECT id FROM customer', cursorColumn: '', keyColumn: 'b' },
			"'Cursor Column' is empty",
		],
		[
			{
				event: 'suiteql',
				query: 'SELECT id FROM customer',
				cursorColumn: 'MAX(id)',
				keyColumn: 'b',
			},
			'"MAX(id)" is no column name',
		],
		[
			{
				event: 'suiteql',
				query: 'SELECT id FROM customer',
				cursorColumn: 'lastmodifieddate',
				keyColumn: 'id',
			},
			'lastmodifieddate',
		],
	])('%j', async (parameters, reason) => {
		const message = await activate(parameters);
		expect(message).toContain('There was a problem activating the workflow');
		expect(message).toContain(reason);
	});
});

describe('a role that may not', () => {
	it('see deleted records is told the permission Deleted Records', async () => {
		const message = await withRole(
			{ deletedRecords: false },
			async () => await activate({ event: 'deleted', recordType: 'customer' }),
		);
		expect(message).toContain('Setup > Deleted Records');
	});

	it('see the record type in SuiteQL is told which permission it needs', async () => {
		const message = await withRole(
			{ records: { customer: 'none' } },
			async () => await activate({ recordType: 'customer' }),
		);
		expect(message).toContain('Lists > Customers');
	});

	it('use SuiteQL at all is told so', async () => {
		const message = await withRole(
			{ suiteAnalyticsWorkbook: false },
			async () => await activate({ recordType: 'customer' }),
		);
		expect(message).toMatch(/permission/);
	});
});

it('a role that loses its permission later says so at the next tick, and goes on when it has it again', async () => {
	const poll = scene.polling({ event: 'createdOrUpdated', recordType: 'vendor' });
	itemsOf(await poll.activate());
	const [id] = scene.ids('vendor');
	const record = scene.simulator.store.get('vendor', id);
	if (record) scene.simulator.store.put({ ...record, modified: Date.now() });
	scene.pass(120);
	const tick = await withRole({ records: { vendor: 'none' } }, async () => await poll.tick());
	expect(tick.error?.message).toContain('Lists > Vendors');
	expect(itemsOf(await poll.tick())).toMatchObject([{ id }]);
});

it('a record type that cannot be read as a whole is refused when full records are wanted', async () => {
	scene.simulator.faults.add({ path: '/record/v1/task?limit=1', status: 404 });
	expect(await activate({ recordType: 'task', output: 'record' })).toContain('task');
	expect(scene.simulator.faults.pending()).toEqual([]);
	expect(await activate({ recordType: 'task', output: 'record' })).toBeUndefined();
});
