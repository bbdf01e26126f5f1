import { type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const search = async (filter?: string, own: Record<string, unknown> = {}) => {
	const { netSuiteClientCredentialsApi: values } = scene.credentials;
	const credentials = { netSuiteClientCredentialsApi: { ...values, ...own } } as never;
	const { results } = await scene.engine.listSearch(
		'searchRecordTypes',
		{ authentication: 'clientCredentials', resource: 'record', operation: 'get' },
		{ credentials, filter },
	);
	return results.map(({ name, value }) => [name, value]);
};

it("offers the 206 standard types by their labels, then the account's own", async () => {
	const results = await search();
	expect(results).toHaveLength(208);
	const [standard, custom] = [results.slice(0, 206), results.slice(206)];
	expect(standard).toContainEqual(['Sales Order', 'salesOrder']);
	expect(standard).toContainEqual(['G/L Numbering Sequence', 'gLNumberingSequence']);
	expect(standard.map(([name]) => name)).toEqual(
		standard.map(([name]) => String(name)).sort((a, b) => a.localeCompare(b, 'en')),
	);
	expect(custom).toEqual([
		['Asset (Custom)', 'customrecord_asset'],
		['Sync Log (Custom)', 'customrecord_sync_log'],
	]);
});

it.each([
	['sales ord', ['Sales Order', 'salesOrder']],
	['VENDORBILL', ['Vendor Bill', 'vendorBill']],
	['sync', ['Sync Log (Custom)', 'customrecord_sync_log']],
])('finds by "%s"', async (filter, wanted) => {
	expect(await search(filter)).toEqual([wanted]);
});

it('still offers the standard types when the role may not list the others', async () => {
	scene.simulator.faults.add({ path: 'suiteql', status: 403 });
	expect(await search()).toHaveLength(206);
	expect(scene.simulator.faults.pending()).toEqual([]);
});

it('still offers the standard types when the credential cannot be used', async () => {
	expect(await search(undefined, { accountId: 'no account' })).toHaveLength(206);
	expect(scene.requests()).toEqual([]);
});

it('leaves out a record type without an ID, and shows one without a name by its ID', async () => {
	const items = [
		{ name: 'No ID' },
		{ name: null, scriptid: 'CUSTOMRECORD_PLAIN' },
		{ scriptid: {} },
	];
	scene.simulator.faults.add({ path: 'suiteql', status: 200, body: { items, hasMore: false } });
	expect((await search()).slice(206)).toEqual([
		['CUSTOMRECORD_PLAIN (Custom)', 'customrecord_plain'],
	]);
});
