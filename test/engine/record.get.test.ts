import { onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const get = async (parameters: Record<string, unknown>) =>
	await scene.run({
		resource: 'record',
		operation: 'get',
		recordType: 'customer',
		recordId: id,
		...parameters,
	});

describe('which record is read', () => {
	it.each([
		['text', 'customer'],
		['a choice from the list', { __rl: true, mode: 'list', value: 'customer' }],
		['a typed ID', { __rl: true, mode: 'id', value: 'customer' }],
		['an expression', '={{ $json.kind }}'],
		['an expression in the locator', { __rl: true, mode: 'id', value: '={{ $json.kind }}' }],
	])('its type is %s', async (_, recordType) => {
		const parameters = { resource: 'record', operation: 'get', recordType, recordId: id };
		const run = await scene.run(parameters, { input: [{ kind: 'customer' }] });
		expect(onlyJson(run)).toMatchObject({ id });
		expect(pathOf(scene.lastRequest())).toBe(`/services/rest/record/v1/customer/${id}`);
	});

	it('is a custom record by its script ID', async () => {
		const [asset] = scene.ids('customrecord_asset');
		const run = await get({ recordType: 'customrecord_asset', recordId: asset });
		expect(onlyJson(run)).toMatchObject({ id: asset });
	});

	it('is found by its external ID', async () => {
		const record = scene.simulator.store.get('customer', id);
		const run = await get({ recordId: `eid:${record?.externalId}` });
		expect(onlyJson(run)).toMatchObject({ id, externalId: record?.externalId });
	});

	it('is found by an address that was copied from the browser', async () => {
		const page = `https://1234567.app.netsuite.com/app/common/entity/custjob.nl?id=${id}&e=T`;
		expect(onlyJson(await get({ recordId: page }))).toMatchObject({ id });
	});

	it('differs from item to item where an expression says so', async () => {
		const wanted = scene.ids('customer').slice(0, 3);
		const parameters = { resource: 'record', operation: 'get', recordType: 'customer' };
		const run = await scene.run(
			{ ...parameters, recordId: '={{ $json.id }}' },
			{ input: wanted.map((one) => ({ id: one })) },
		);
		expect(run.items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual(
			wanted.map((one, item) => [one, { item }]),
		);
	});
});

describe('how the record comes out', () => {
	it('has no links unless Simplify is off', async () => {
		expect(JSON.stringify(onlyJson(await get({})))).not.toContain('"links"');
		const raw = onlyJson(await get({ simplify: false }));
		expect(raw.links).toEqual(expect.any(Array));
		expect(raw.subsidiary).toMatchObject({ links: expect.any(Array) });
	});

	it('has the lines of sublists with Expand Sublists', async () => {
		expect(onlyJson(await get({})).addressBook).toEqual({});
		const expanded = onlyJson(await get({ options: { expandSubResources: true } }));
		expect(expanded.addressBook).toMatchObject({
			items: [{ addressBookAddress: { addr1: expect.any(String) } }],
		});
	});

	it('has choices as plain IDs with Simple Choice Values', async () => {
		const full = onlyJson(await get({})).emailPreference;
		expect(full).toEqual({ id: 'DEFAULT', refName: 'Default' });
		const simple = onlyJson(await get({ options: { simpleEnumFormat: true } }));
		expect(simple.emailPreference).toBe('DEFAULT');
	});

	it('has only the wanted fields with Field Names', async () => {
		const some = onlyJson(await get({ options: { fields: 'companyName, email' } }));
		expect(Object.keys(some).sort()).toEqual(['companyName', 'email', 'id']);
		expect(queryOf(scene.lastRequest())).toEqual({ fields: 'companyName,email' });
	});

	it('asks for nothing special when no option is set', async () => {
		await get({});
		expect(queryOf(scene.lastRequest())).toEqual({});
	});
});
