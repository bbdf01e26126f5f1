import { jsonOf, pathOf, queryOf, type Scene, startScene } from './scene';

const QUERY = 'SELECT id, companyname, url, phone FROM customer ORDER BY id';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
	scene.simulator.addDataset({
		id: 'custdataset12',
		name: 'Contact data',
		recordType: 'customer',
		query: QUERY,
		names: { companyname: 'Company' },
	});
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const run = async (own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'dataset',
		operation: 'run',
		datasetId: { __rl: true, mode: 'list', value: 'custdataset12' },
		...own,
	});

const rowsOf = async (own: Record<string, unknown> = {}) => {
	const { error, items } = await run(own);
	if (error) throw error;
	return jsonOf(items) as Array<Record<string, unknown>>;
};

const expected = async () =>
	(await scene.simulator.query(QUERY)).map(({ companyname, ...row }) => ({
		...row,
		...(companyname !== undefined && { Company: companyname }),
	}));

it('gives an item for each row, without links', async () => {
	const { items, error } = await run({ returnAll: true });
	expect(error).toBeUndefined();
	expect(jsonOf(items)).toEqual(await expected());
	expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/query/v1/dataset/custdataset12/result');
});

it('runs the dataset that was chosen (datasetId), given by its ID too', async () => {
	const rows = await rowsOf({ datasetId: 'custdataset_employees', returnAll: true });
	expect(rows).toHaveLength(scene.ids('employee').length);
	expect(rows[0]).toHaveProperty('firstname');
});

it('gives 50 by itself, as many as the limit says, or all (returnAll)', async () => {
	const all = await expected();
	expect(await rowsOf()).toEqual(all.slice(0, 50));
	expect(await rowsOf({ limit: 7 })).toEqual(all.slice(0, 7));
	expect((await rowsOf({ returnAll: true })).length).toBe(all.length);
});

it('leaves some out at the start (offset) and asks for pages of a size (pageSize)', async () => {
	const options = { offset: 45, pageSize: 40 };
	expect(await rowsOf({ limit: 100, options })).toEqual((await expected()).slice(45, 145));
	expect(scene.requests().map((request) => queryOf(request).limit)).toEqual(
		Array(scene.requests().length).fill('40'),
	);
});

it('fills empty columns with null where asked to (columns)', async () => {
	const plain = await rowsOf({ returnAll: true });
	const filled = await rowsOf({ returnAll: true, options: { columns: 'allColumns' } });
	const sparse = plain.findIndex((row) => Object.keys(row).length < 4);
	expect(sparse).toBeGreaterThanOrEqual(0);
	expect(new Set(filled.map((row) => Object.keys(row).sort().join()))).toEqual(
		new Set(['Company,id,phone,url']),
	);
	expect(Object.values(filled[sparse])).toContain(null);
});

it('turns texts that are numbers into numbers where asked to (parseNumbers)', async () => {
	const [text] = await rowsOf({ limit: 1 });
	const [number] = await rowsOf({ limit: 1, options: { parseNumbers: true } });
	expect([text.id, number.id]).toEqual([String(number.id), Number(text.id)]);
	expect(number.Company).toBe(text.Company);
});

it('says that there is no such dataset, or that it is not shared', async () => {
	const { error } = await run({ datasetId: 'custdataset99' });
	expect(error?.message).toMatch(/^NetSuite could not find the dataset custdataset99: /);
	expect(error?.description).toContain('shared with the user or the role');
});

it('names the permission that is missing', async () => {
	scene.simulator.addRole({ id: '1000', name: 'No Workbook', suiteAnalyticsWorkbook: false });
	const { error } = await run();
	scene.simulator.addRole({ id: '1000', name: 'All' });
	expect(error?.message).toMatch(/^NetSuite refused to run the dataset custdataset12: /);
	expect(error?.description).toContain('SuiteAnalytics Workbook (Edit)');
});

it.each([
	['={{ $json.none }}', 'The dataset ID is empty'],
	['open invoices', '"open invoices" is no dataset ID'],
])('refuses %j and sends nothing', async (datasetId, message) => {
	expect((await run({ datasetId })).error?.message).toBe(message);
	expect(scene.requests()).toEqual([]);
});

it('keeps the rows before a failed page where onPartialResult says so', async () => {
	scene.simulator.faults.add({ path: 'offset=80', status: 400, times: 2 });
	const options = { pageSize: 40 };
	expect((await run({ returnAll: true, options })).error?.message).toContain('Simulated fault');
	const kept = await run({ returnAll: true, options: { ...options, onPartialResult: 'keep' } });
	expect(jsonOf(kept.items)).toEqual((await expected()).slice(0, 80));
	expect(kept.hints).toHaveLength(1);
});

describe('the list of datasets in the editor', () => {
	const search = async (filter?: string) => {
		const { results } = await scene.engine.listSearch(
			'searchDatasets',
			{ authentication: 'clientCredentials', resource: 'dataset', operation: 'run' },
			{ credentials: scene.credentials as never, filter },
		);
		return results.map(({ name, value }) => [name, value]);
	};

	it('has them by their names', async () => {
		expect(await search()).toEqual([
			['Contact data', 'custdataset12'],
			['Customers', 'custdataset_customers'],
			['Employees', 'custdataset_employees'],
			['Open Invoices', 'custdataset_open_invoices'],
			['Sales by Item', 'custdataset_sales_by_item'],
		]);
	});

	it('finds them by name or ID', async () => {
		expect(await search('open inv')).toEqual([['Open Invoices', 'custdataset_open_invoices']]);
		expect(await search('DATASET12')).toEqual([['Contact data', 'custdataset12']]);
	});

	it('says why they cannot be listed, and what to do', async () => {
		scene.simulator.faults.add({ path: 'query/v1/dataset', status: 403 });
		await expect(search()).rejects.toMatchObject({
			message: expect.stringMatching(/^NetSuite refused to list the datasets: /) as string,
			description: expect.stringContaining('SuiteAnalytics Workbook (Edit)') as string,
			httpCode: '403',
		});
	});

	it('shows why they cannot be listed', async () => {
		scene.simulator.faults.add({ path: '/dataset', status: 403 });
		await expect(search()).rejects.toThrow(/list the datasets/);
	});
});
