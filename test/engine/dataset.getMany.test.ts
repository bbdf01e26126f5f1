import { jsonOf, onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
	for (let n = 1; n <= 60; n += 1) {
		scene.simulator.addDataset({
			id: `custdataset_extra_${n}`,
			name: `Extra ${n}`,
			recordType: 'customer',
			query: 'SELECT id FROM customer',
		});
	}
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const list = async (own: Record<string, unknown> = {}) =>
	await scene.run({ resource: 'dataset', operation: 'getMany', ...own });

it('gives an item for each dataset, with what NetSuite says of it', async () => {
	const run = await list({ limit: 1 });
	expect(onlyJson(run)).toEqual({
		id: 'custdataset_open_invoices',
		name: 'Open Invoices',
		description: 'Invoices that are not paid in full, the oldest first',
		recordType: 'transaction',
	});
	expect(run.items[0].pairedItem).toEqual({ item: 0 });
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/query/v1/dataset');
});

it('gives 50 by itself, as many as the limit says, or all (returnAll)', async () => {
	expect((await list()).items).toHaveLength(50);
	expect((await list({ limit: 3 })).items).toHaveLength(3);
	const all = await list({ returnAll: true });
	expect(all.items).toHaveLength(64);
	expect(new Set(all.items.map(({ json }) => json.id)).size).toBe(64);
});

it('leaves some out at the start (offset) and asks for pages of a size (pageSize)', async () => {
	const all = jsonOf((await list({ returnAll: true })).items);
	scene.simulator.resetStats();
	const options = { offset: 5, pageSize: 20 };
	expect(jsonOf((await list({ limit: 30, options })).items)).toEqual(all.slice(5, 35));
	expect(scene.requests().map((request) => queryOf(request).limit)).toEqual(['20', '20']);
});

it('names the permission that is missing', async () => {
	const role = { id: '1000', name: 'No Workbook', suiteAnalyticsWorkbook: false };
	scene.simulator.addRole(role);
	const { error } = await list();
	scene.simulator.addRole({ ...role, suiteAnalyticsWorkbook: true });
	expect(error?.message).toMatch(/^NetSuite refused to list the datasets: .*permission/);
	expect(error?.description).toContain('SuiteAnalytics Workbook (Edit)');
});

it('keeps what was read before a failed page where onPartialResult says so', async () => {
	scene.simulator.faults.add({ path: 'offset=20', status: 400, times: 2 });
	const options = { pageSize: 20 };
	expect((await list({ returnAll: true, options })).error?.message).toContain('Simulated fault');
	const kept = { ...options, onPartialResult: 'keep' };
	const run = await list({ returnAll: true, options: kept });
	expect(run.items).toHaveLength(20);
	expect(run.hints).toHaveLength(1);
});
