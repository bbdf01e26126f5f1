import { onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const update = async (payload: unknown, options: Record<string, unknown> = {}, own = {}) =>
	await scene.run({
		resource: 'record',
		operation: 'update',
		recordType: 'customer',
		recordId: id,
		payload: JSON.stringify(payload),
		options,
		...own,
	});

const customer = () => scene.simulator.store.get('customer', id);

/** A sales order with two lines, and the items on them. */
async function makeOrder() {
	const [first, second, third] = scene.ids('inventoryItem');
	const line = (item: string) => ({ item: { id: item }, quantity: 1 });
	const run = await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'salesOrder',
		payload: JSON.stringify({
			entity: { id },
			memo: 'before',
			item: { items: [line(first), line(second)] },
		}),
	});
	return { order: String(onlyJson(run).id), third };
}

const itemsOf = (order: string) =>
	scene.simulator.store.get('salesOrder', order)?.lines.item.map(({ values }) => values.item);

it('changes the given fields and gives the reference', async () => {
	const run = await update({ phone: '+1 555 0100' });
	expect(customer()?.values.phone).toBe('+1 555 0100');
	expect(onlyJson(run)).toEqual({
		id,
		recordType: 'customer',
		location: `${scene.simulator.baseUrl}/services/rest/record/v1/customer/${id}`,
	});
	expect([scene.lastRequest().method, queryOf(scene.lastRequest())]).toEqual(['PATCH', {}]);
});

it('finds the record by its external ID and gives its internal ID', async () => {
	const eid = `eid:${customer()?.externalId}`;
	expect(onlyJson(await update({ fax: '1' }, {}, { recordId: eid }))).toMatchObject({ id });
	expect(pathOf(scene.lastRequest())).toMatch(/customer\/eid:CUST-/);
});

it('clears a field that is null', async () => {
	await update({ comments: 'x' });
	await update({ comments: null });
	expect(customer()?.values.comments).toBeUndefined();
});

describe('Replace Sublists', () => {
	it('adds lines when it is not set', async () => {
		const { order, third } = await makeOrder();
		const lines = { item: { items: [{ item: { id: third }, quantity: 3 }] } };
		await update(lines, {}, { recordType: 'salesOrder', recordId: order });
		expect(itemsOf(order)).toHaveLength(3);
	});

	it('leaves only the lines of the payload', async () => {
		const { order, third } = await makeOrder();
		const lines = { item: { items: [{ item: { id: third }, quantity: 3 }] } };
		await update(lines, { replace: 'item' }, { recordType: 'salesOrder', recordId: order });
		expect(itemsOf(order)).toEqual([third]);
	});

	it('takes several names', async () => {
		await update({ phone: '1' }, { replace: 'addressBook, contactRoles' });
		expect(queryOf(scene.lastRequest())).toEqual({ replace: 'addressBook,contactRoles' });
	});
});

it('clears only the named fields with Replace Selected Fields', async () => {
	await update({ comments: 'old', title: 'old' });
	await update(
		{ comments: null, title: null },
		{ replaceSelectedFields: true, replace: 'comments' },
	);
	expect(queryOf(scene.lastRequest())).toEqual({
		replace: 'comments',
		replaceSelectedFields: 'true',
	});
	expect([customer()?.values.comments, customer()?.values.title]).toEqual([undefined, 'old']);
});

describe('the strictness of the payload', () => {
	it('refuses unknown fields, and takes them with Ignore', async () => {
		expect((await update({ phne: '1' })).error?.description).toContain('field phne');
		const run = await update({ phne: '1' }, { propertyNameValidation: 'ignore' });
		expect(onlyJson(run)).toMatchObject({ id });
	});

	it('refuses wrong values, and leaves them out with Ignore', async () => {
		const wrong = { creditLimit: 'plenty' };
		expect((await update(wrong)).error?.description).toContain('creditLimit');
		expect(onlyJson(await update(wrong, { propertyValueValidation: 'ignore' }))).toMatchObject({
			id,
		});
	});
});

it('gives the whole record with Return Record', async () => {
	const record = onlyJson(await update({ phone: '+1 555 0111' }, { returnRecord: true }));
	expect(record).toMatchObject({ id, phone: '+1 555 0111', companyName: expect.any(String) });
	expect(record.links).toBeUndefined();
});

describe('in the background (async)', () => {
	it('gives the same as at once, and the job', async () => {
		const { jobId, ...json } = onlyJson(await update({ phone: '+1 555 0123' }, { async: true }));
		expect(jobId).toEqual(scene.simulator.jobs.list().at(-1)?.id);
		expect(json).toEqual({ id, recordType: 'customer', location: expect.any(String) });
		expect(customer()?.values.phone).toBe('+1 555 0123');
		expect(scene.requests()[0].headers).toMatchObject({
			prefer: 'respond-async',
			'x-netsuite-idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	it("gives NetSuite's refusal as if it had come at once", async () => {
		const run = await update({ phne: '1' }, { async: true });
		expect(run.error?.description).toContain('field phne');
	});
});

it('takes mapped fields (inputMode, fields)', async () => {
	const own = {
		inputMode: 'mapper',
		fields: { mappingMode: 'defineBelow', value: { companyName: 'Mapped', subsidiary: '1' } },
	};
	const { id } = onlyJson(await update({}, {}, own));
	expect(scene.simulator.store.get('customer', String(id))?.values.companyName).toBe('Mapped');
});
