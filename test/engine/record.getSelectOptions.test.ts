import { jsonOf, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const options = async (own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'record',
		operation: 'getSelectOptions',
		recordType: { __rl: true, mode: 'list', value: 'customer' },
		fieldName: 'subsidiary',
		...own,
	});

const subsidiaries = () =>
	scene.ids('subsidiary').map((id) => ({
		id,
		refName: scene.simulator.store.displayName('subsidiary', id),
	}));

it('gives an item for each option of a field, saving nothing', async () => {
	const before = scene.simulator.store.count('customer');
	const run = await options();
	expect(run.error).toBeUndefined();
	const rows = jsonOf(run.items) as Array<{ id: string; refName: string }>;
	expect(rows.length).toBeGreaterThan(1);
	expect(subsidiaries()).toEqual(expect.arrayContaining(rows));
	expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(rows.map(() => ({ item: 0 })));
	expect(scene.lastRequest()).toMatchObject({
		method: 'POST',
		headers: { accept: 'application/vnd.oracle.resource+json; type=select-options' },
	});
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/record/v1/customer');
	expect(scene.simulator.store.count('customer')).toBe(before);
});

it('asks for the field that was named (fieldName), a column of a sublist too', async () => {
	const terms = jsonOf((await options({ fieldName: 'terms' })).items);
	expect(terms).toHaveLength(scene.ids('term').length);
	const own = { recordType: 'salesOrder', fieldName: 'item.location', returnAll: true };
	const run = await options(own);
	expect(run.error).toBeUndefined();
	expect(run.items.length).toBeGreaterThan(0);
	expect(queryOf(scene.lastRequest()).fields).toBe('item.location');
});

it('asks for a record that exists (recordId), which stays as it is', async () => {
	const [id] = scene.ids('customer');
	const before = structuredClone(scene.simulator.store.get('customer', id)?.values);
	const run = await options({ recordId: id });
	expect(run.items.length).toBeGreaterThan(0);
	expect(scene.lastRequest().method).toBe('PATCH');
	expect(pathOf(scene.lastRequest())).toBe(`/services/rest/record/v1/customer/${id}`);
	expect(scene.simulator.store.get('customer', id)?.values).toEqual(before);
});

it('tells NetSuite the values that the options depend on (payload)', async () => {
	const own = { recordType: 'salesOrder', fieldName: 'location', returnAll: true };
	const rows = async (subsidiary: string) =>
		jsonOf(
			(await options({ ...own, payload: JSON.stringify({ subsidiary: { id: subsidiary } }) }))
				.items,
		);
	const [first, second] = scene.ids('subsidiary');
	expect(await rows(first)).not.toEqual(await rows(second));
});

it('keeps those whose name contains the search', async () => {
	const all = jsonOf(
		(await options({ recordType: 'salesOrder', fieldName: 'entity', returnAll: true })).items,
	) as Array<{ refName: string }>;
	const { refName } = all[7];
	const search = refName.slice(2, 9);
	const found = jsonOf(
		(await options({ recordType: 'salesOrder', fieldName: 'entity', search, returnAll: true }))
			.items,
	);
	expect(found).toEqual(
		all.filter((row) => row.refName.toLowerCase().includes(search.toLowerCase())),
	);
	expect(found.length).toBeLessThan(all.length);
});

describe('of more options than a page holds', () => {
	const own = { recordType: 'salesOrder', fieldName: 'entity' };

	it('gives 50 by itself, or as many as the limit says', async () => {
		expect((await options(own)).items).toHaveLength(50);
		expect((await options({ ...own, limit: 7 })).items).toHaveLength(7);
		const many = await options({ ...own, limit: 103 });
		expect(new Set(many.items.map(({ json }) => json.id)).size).toBe(103);
	});

	it('gives all with returnAll', async () => {
		const active = [...scene.simulator.store.all('customer')].filter(
			({ values }) => values.isInactive !== true,
		);
		const run = await options({ ...own, returnAll: true });
		expect(run.items).toHaveLength(active.length);
	});
});

it.each([
	['no field', { fieldName: ' ' }, "The parameter 'Field Name' is empty"],
	['two fields', { fieldName: 'terms, subsidiary' }, '"terms, subsidiary" is no field name'],
	['a payload that is no object', { payload: '7' }, "The parameter 'Payload' is not a JSON object"],
])('refuses %s and sends nothing', async (_, own, message) => {
	const run = await options(own);
	expect(run.error?.message).toBe(message);
	expect(scene.requests()).toEqual([]);
});

it('says that the field does not exist, or is none with options', async () => {
	const unknown = await options({ fieldName: 'subsidary' });
	expect(unknown.error?.message).toMatch(
		/^NetSuite refused to list options for customer: .*subsidary/,
	);
	const text = await options({ fieldName: 'companyName' });
	expect(text.error?.message).toContain('companyName');
	expect(text.error?.description).toContain('drop-down list or a reference');
});
