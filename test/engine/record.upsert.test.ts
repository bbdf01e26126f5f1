import { onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const payload = (own: Record<string, unknown> = {}) => ({
	companyName: 'Upserted',
	subsidiary: { id: '1' },
	...own,
});

const upsert = async (
	externalId: string,
	body: unknown,
	options: Record<string, unknown> = {},
	own = {},
) =>
	await scene.run({
		resource: 'record',
		operation: 'upsert',
		recordType: 'customer',
		externalId,
		payload: JSON.stringify(body),
		options,
		...own,
	});

const stored = (externalId: string, type = 'customer') =>
	scene.simulator.store.byExternalId(type, externalId);

it('creates a record that does not exist', async () => {
	const json = onlyJson(await upsert('UP-1', payload({ companyName: 'Up One' })));
	expect(stored('UP-1')?.values.companyName).toBe('Up One');
	expect(json).toEqual({
		id: stored('UP-1')?.id,
		recordType: 'customer',
		location: expect.stringContaining('/customer/'),
		externalId: 'UP-1',
	});
	expect(scene.requests().map(({ method }) => method)).toEqual(['PUT']);
});

it('updates the record that exists', async () => {
	await upsert('UP-2', payload({ companyName: 'Up Two' }));
	const before = stored('UP-2')?.id;
	const { id } = onlyJson(await upsert('UP-2', { phone: '2' }));
	expect([id, stored('UP-2')?.values.phone]).toEqual([before, '2']);
});

it('takes the external ID with its eid: and gives it without', async () => {
	const json = onlyJson(await upsert('eid:UP-3', payload({ companyName: 'Up Three' })));
	expect(json.externalId).toBe('UP-3');
	expect(pathOf(scene.lastRequest())).toBe('/services/rest/record/v1/customer/eid:UP-3');
});

it('finds the internal ID where the answer does not tell it', async () => {
	await upsert('UP-4', payload({ companyName: 'Up Four' }));
	scene.simulator.faults.add({ method: 'PUT', status: 204, body: '', commit: true });
	const json = onlyJson(await upsert('UP-4', { phone: '4' }));
	expect(json).toMatchObject({ id: stored('UP-4')?.id, externalId: 'UP-4' });
});

it('says with Detect Outcome whether the record was new', async () => {
	const options = { detectOutcome: true };
	const created = onlyJson(await upsert('UP-5', payload({ companyName: 'Up Five' }), options));
	const updated = onlyJson(await upsert('UP-5', { phone: '5' }, options));
	expect([created.outcome, updated.outcome]).toEqual(['created', 'updated']);
	expect(onlyJson(await upsert('UP-5', { phone: '5' })).outcome).toBeUndefined();
});

it('gives the whole record with Return Record', async () => {
	const options = { returnRecord: true, detectOutcome: true };
	const json = onlyJson(await upsert('UP-6', payload({ companyName: 'Up Six' }), options));
	expect(json).toMatchObject({
		id: stored('UP-6')?.id,
		companyName: 'Up Six',
		dateCreated: expect.any(String),
		outcome: 'created',
	});
});

it('leaves only the lines of the payload with Replace Sublists', async () => {
	const [entity] = scene.ids('customer');
	const [first, second] = scene.ids('inventoryItem');
	const order = (item: string) => ({
		entity: { id: entity },
		item: { items: [{ item: { id: item }, quantity: 1 }] },
	});
	const recordType = 'salesOrder';
	await upsert('SO-UP', order(first), {}, { recordType });
	await upsert('SO-UP', order(second), { replace: 'item' }, { recordType });
	const lines = stored('SO-UP', recordType)?.lines.item.map(({ values }) => values.item);
	expect(lines).toEqual([second]);
});

it('clears only the named fields with Replace Selected Fields', async () => {
	await upsert('UP-7', payload({ companyName: 'Up Seven', comments: 'old', title: 'old' }));
	const options = { replaceSelectedFields: true, replace: 'comments' };
	await upsert('UP-7', { comments: null, title: null }, options);
	expect(queryOf(scene.lastRequest())).toEqual({
		replace: 'comments',
		replaceSelectedFields: 'true',
	});
	const { comments, title } = stored('UP-7')?.values ?? {};
	expect([comments, title]).toEqual([undefined, 'old']);
});

it('refuses unknown fields and wrong values unless told otherwise', async () => {
	const body = payload({ companyName: 'Up Eight', phne: '1', creditLimit: 'plenty' });
	const refused = await upsert('UP-8', body);
	expect(refused.error?.description).toMatch(/phne/);
	expect(stored('UP-8')).toBeUndefined();
	const options = { propertyNameValidation: 'ignore', propertyValueValidation: 'ignore' };
	expect(onlyJson(await upsert('UP-8', body, options))).toMatchObject({ externalId: 'UP-8' });
	const onlyValues = await upsert('UP-9', body, { propertyValueValidation: 'ignore' });
	expect(onlyValues.error?.description).toMatch(/phne/);
	const onlyNames = await upsert('UP-9', body, { propertyNameValidation: 'ignore' });
	expect(onlyNames.error?.description).toMatch(/creditLimit/);
});

describe('in the background (async)', () => {
	it('gives the same as at once, and the job', async () => {
		const { jobId, ...json } = onlyJson(await upsert('UP-ASYNC', payload(), { async: true }));
		expect(jobId).toEqual(scene.simulator.jobs.list().at(-1)?.id);
		expect(json).toEqual({
			id: stored('UP-ASYNC')?.id,
			externalId: 'UP-ASYNC',
			recordType: 'customer',
			location: expect.any(String),
		});
		expect(scene.requests()[0].headers).toMatchObject({
			prefer: 'respond-async',
			'x-netsuite-idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	it("gives NetSuite's refusal as if it had come at once", async () => {
		const run = await upsert('UP-BAD', payload({ phne: '1' }), { async: true });
		expect(run.error?.description).toContain('field phne');
	});
});

it('takes mapped fields (inputMode, fields)', async () => {
	const own = {
		inputMode: 'mapper',
		fields: { mappingMode: 'defineBelow', value: { companyName: 'Mapped', subsidiary: '1' } },
	};
	const { id } = onlyJson(await upsert('UP-MAPPED', {}, {}, own));
	expect(scene.simulator.store.get('customer', String(id))?.values.companyName).toBe('Mapped');
});
