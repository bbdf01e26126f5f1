import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type INode, NodeHelpers } from 'n8n-workflow';
import { parse } from 'csv-parse/sync';
import { enterHomeFolder } from '../../scripts/demo/home';
import type { WorkflowJson } from '../support/engine';
import { briefly, itemsOf, startTriggerScene, type TriggerScene } from '../engine/trigger.scene';

const folder = path.resolve(__dirname, '../../examples/triggers');
const files = readdirSync(folder);
const TRIGGER = 'n8n-nodes-netsuite-suitetalk.netSuiteTrigger';

/** Versions of n8n's own nodes in n8n 2.41 (n8n-nodes-base 2.41.2). */
const versions: Record<string, number> = {
	[TRIGGER]: 1,
	'n8n-nodes-base.convertToFile': 1.1,
	'n8n-nodes-base.httpRequest': 4.2,
	'n8n-nodes-base.noOp': 1,
	'n8n-nodes-base.readWriteFile': 1.1,
	'n8n-nodes-base.set': 3.4,
	'n8n-nodes-base.stickyNote': 1,
};

const load = (file: string) =>
	JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as WorkflowJson & { active: boolean };

const triggerOf = (file: string): INode => {
	const node = load(file).nodes.find(({ type }) => type === TRIGGER);
	if (!node) throw new Error(`${file} has no trigger`);
	return node;
};

let scene: TriggerScene;
beforeAll(async () => {
	scene = await startTriggerScene();
});
afterAll(async () => await scene.stop());

describe('the example workflows with a trigger', () => {
	it.each(files)('%s can be imported: nodes, connections, notes', (file) => {
		const { nodes, connections, active } = load(file);
		expect(active).toBe(false);
		const names = nodes.map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const { type, typeVersion } of nodes) expect(typeVersion).toBe(versions[type]);
		for (const [from, { main }] of Object.entries(connections)) {
			expect(names).toContain(from);
			for (const target of main.flat()) expect(names).toContain(target?.node);
		}
		const notes = nodes.filter(({ type }) => type.endsWith('.stickyNote'));
		expect(notes.map(({ parameters }) => String(parameters.content)).join()).toMatch(/^## \w/);
	});

	it.each(files)('%s sets only what the trigger has, and all that it needs', (file) => {
		const { description } = scene.engine.nodeType('netSuiteTrigger');
		const node = triggerOf(file);
		const { properties } = description;
		const shown = NodeHelpers.getNodeParameters(
			properties,
			node.parameters,
			true,
			false,
			node,
			description,
		);
		expect(shown).toMatchObject(node.parameters);
		expect(NodeHelpers.getNodeParametersIssues(properties, node, description)).toBeNull();
		expect(node.credentials).toEqual({
			netSuiteClientCredentialsApi: { id: 'netSuiteSimulator', name: 'NetSuite (simulator)' },
		});
	});
});

/** Polls with the example's own trigger, changes something, and runs the example with what came. */
async function play(file: string, change: () => Promise<void>) {
	const poll = scene.polling(triggerOf(file).parameters);
	expect(itemsOf(await poll.activate())).toEqual([]);
	await change();
	scene.pass(120);
	const tick = await poll.tick();
	const run = await scene.engine.run(load(file), { input: itemsOf(tick) });
	expect(run.error).toBeUndefined();
	return { tick, run };
}

it('changed-customers-to-csv.json appends a line for each changed customer', async () => {
	const leave = enterHomeFolder(path.resolve(folder, '../customers.csv'));
	const [known] = scene.ids('customer');
	let created = '';
	try {
		const { tick } = await play('changed-customers-to-csv.json', async () => {
			await scene.update('customer', known, { phone: '555 0100' });
			scene.pass(2);
			created = await scene.create('customer', {
				entityId: 'NEW-1',
				companyName: 'Müller, "Söhne" & Co',
				subsidiary: { id: '1' },
			});
		});
		expect(briefly(tick)).toEqual([`${known} updated`, `${created} created`]);
		const rows = parse(readFileSync('.n8n-files/changed-customers.csv')) as string[][];
		expect(rows).toHaveLength(2);
		expect(rows[0]).toEqual(expect.arrayContaining([known, '555 0100', 'updated']));
		expect(rows[1].slice(0, 3)).toEqual([created, 'NEW-1', 'Müller, "Söhne" & Co']);
	} finally {
		leave();
	}
});

it('big-sales-orders.json tells of new orders above 10,000, not of small or old ones', async () => {
	const [customer, item] = [scene.ids('customer')[0], scene.ids('inventoryItem')[0]];
	const order = async (rate: number) =>
		await scene.create('salesOrder', {
			entity: { id: customer },
			item: { items: [{ item: { id: item }, quantity: 1, rate }] },
		});
	let big = '';
	const { run } = await play('big-sales-orders.json', async () => {
		await order(100);
		big = await order(25_000);
		const [old] = scene.ids('salesOrder');
		const record = scene.simulator.store.get('salesOrder', old);
		if (record) scene.simulator.store.put({ ...record, modified: Date.now() });
	});
	const messages = run.nodes['Send it here'].items.map(({ json }) => json);
	expect(messages).toEqual([
		{
			id: big,
			text: expect.stringMatching(/^Sales order SO\d+ of .+ over 2\d{4}(\.\d+)? US Dollar$/),
		},
	]);
});

it('mirror-deletions.json calls the other system for each deleted customer', async () => {
	let id = '';
	const { run } = await play('mirror-deletions.json', async () => {
		id = await scene.create('customer', {
			entityId: 'GONE',
			companyName: 'Gone',
			subsidiary: { id: '1' },
		});
		await scene.remove('customer', id);
	});
	expect(run.nodes['Delete there too'].items.map(({ json }) => json)).toEqual([
		{ method: 'DELETE', url: `https://crm.example.com/customers/${id}` },
	]);
});
