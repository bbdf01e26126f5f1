import { jsonOf, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const run = async () => await scene.run({ resource: 'metadata', operation: 'getRecordTypes' });

it("gives an item for each record type, the account's own ones marked", async () => {
	const { items, error } = await run();
	expect(error).toBeUndefined();
	const rows = jsonOf(items);
	expect(rows).toContainEqual({ name: 'salesOrder', custom: false });
	expect(rows).toContainEqual({ name: 'customerPayment', custom: false });
	expect(rows).toContainEqual({ name: 'customrecord_asset', custom: true });
	expect(rows.length).toBeGreaterThan(200);
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/record/v1/metadata-catalog');
});

it('names the permission that is missing', async () => {
	const role = { id: '1000', name: 'No REST', restWebServices: false };
	scene.simulator.addRole(role);
	const { error } = await run();
	scene.simulator.addRole({ ...role, restWebServices: true });
	expect(error?.message).toMatch(/^NetSuite refused to list the record types: .*permission/);
	expect(error?.description).toContain('REST Web Services (Full)');
});

it('says that an answer is no catalog', async () => {
	scene.simulator.faults.add({ path: 'metadata-catalog', status: 200, body: { hello: 1 } });
	const { error } = await run();
	expect(error?.message).toBe("NetSuite's answer has no list of record types");
});
