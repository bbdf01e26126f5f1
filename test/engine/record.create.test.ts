import { onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

let names = 0;
const customer = (own: Record<string, unknown> = {}) => ({
	companyName: `Created ${(names += 1)}`,
	subsidiary: { id: '1' },
	...own,
});

const create = async (payload: unknown, options: Record<string, unknown> = {}, own = {}) =>
	await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'customer',
		payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
		options,
		...own,
	});

const stored = (id: unknown, type = 'customer') => scene.simulator.store.get(type, String(id));

it('creates the record and gives its reference', async () => {
	const wanted = customer();
	const { id, ...rest } = onlyJson(await create(wanted));
	expect(stored(id)?.values).toMatchObject({ companyName: wanted.companyName, subsidiary: '1' });
	expect(rest).toEqual({
		recordType: 'customer',
		location: `${scene.simulator.baseUrl}/services/rest/record/v1/customer/${String(id)}`,
	});
});

it('takes an object that an expression gives as payload', async () => {
	const wanted = customer();
	const run = await scene.run(
		{ resource: 'record', operation: 'create', recordType: 'customer', payload: '={{ $json }}' },
		{ input: [wanted] },
	);
	expect(stored(onlyJson(run).id)?.values.companyName).toBe(wanted.companyName);
});

it('writes the lines of a sublist', async () => {
	const [entity] = scene.ids('customer');
	const [item] = scene.ids('inventoryItem');
	const order = { entity: { id: entity }, item: { items: [{ item: { id: item }, quantity: 2 }] } };
	const { id } = onlyJson(await create(order, {}, { recordType: 'salesOrder' }));
	expect(stored(id, 'salesOrder')?.lines.item).toMatchObject([{ values: { item, quantity: 2 } }]);
});

it('creates a custom record', async () => {
	const recordType = 'customrecord_asset';
	const { id } = onlyJson(await create({ name: 'Forklift 9' }, {}, { recordType }));
	expect(pathOf(scene.lastRequest())).toBe(`/services/rest/record/v1/${recordType}`);
	expect(stored(id, recordType)).toBeDefined();
});

describe('Unknown Fields', () => {
	it('are refused, with every detail and its path', async () => {
		const before = scene.simulator.store.count('customer');
		const { error } = await create(customer({ companyNme: 'x', phoneNo: 'y' }));
		expect(error?.description).toMatch(/field companyNme: [\s\S]*field phoneNo: /);
		expect(scene.simulator.store.count('customer')).toBe(before);
	});

	it('are left out silently with Ignore', async () => {
		const run = await create(customer({ companyNme: 'x' }), { propertyNameValidation: 'ignore' });
		expect(onlyJson(run).id).toEqual(expect.any(String));
		expect(run.hints).toEqual([]);
	});

	it('are left out with a hint that names them with Warning', async () => {
		const run = await create(customer({ companyNme: 'x' }), { propertyNameValidation: 'warning' });
		expect(onlyJson(run).id).toEqual(expect.any(String));
		expect(run.hints.map(({ message }) => message).join()).toContain('companyNme');
	});
});

describe('Invalid Values', () => {
	const wrong = () => customer({ creditLimit: 'plenty' });

	it('are refused', async () => {
		const { error } = await create(wrong());
		expect(error?.description).toContain('creditLimit');
	});

	it.each(['ignore', 'warning'])('are left out with %s', async (propertyValueValidation) => {
		const { id } = onlyJson(await create(wrong(), { propertyValueValidation }));
		expect(stored(id)?.values.creditLimit).toBeUndefined();
		expect(scene.lastRequest().headers['x-netsuite-propertyvaluevalidation']?.toLowerCase()).toBe(
			propertyValueValidation,
		);
	});
});

describe('Return Record', () => {
	it('gives all fields of the new record', async () => {
		const wanted = customer();
		const record = onlyJson(await create(wanted, { returnRecord: true }));
		expect(record).toMatchObject({
			id: expect.any(String),
			companyName: wanted.companyName,
			dateCreated: expect.any(String),
		});
		expect(scene.requests().map(({ method }) => method)).toEqual(['POST', 'GET']);
	});

	it('tells the new ID when the record cannot be read back, so that nobody sends it again', async () => {
		const fault = { status: 403, body: { status: 403, 'o:errorDetails': [{ detail: 'No' }] } };
		scene.simulator.faults.add({ method: 'GET', ...fault });
		const { error } = await create(customer(), { returnRecord: true });
		const id = scene.ids('customer').at(-1);
		expect(error?.message).toContain(`was saved with the ID ${id}, but could not be read back`);
		expect(error?.description).toContain('Do not send it again');
		expect(scene.simulator.faults.pending()).toEqual([]);
	});
});

describe('in the background (async)', () => {
	it('gives the same as at once, and the job', async () => {
		const wanted = customer();
		const { jobId, ...json } = onlyJson(await create(wanted, { async: true }));
		expect(jobId).toEqual(scene.simulator.jobs.list().at(-1)?.id);
		expect(json).toEqual({
			id: expect.stringMatching(/^\d+$/),
			recordType: 'customer',
			location: expect.stringContaining(`/customer/${String(json.id)}`),
		});
		expect(stored(json.id)?.values.companyName).toBe(wanted.companyName);
		expect(scene.requests()[0].headers).toMatchObject({
			prefer: 'respond-async',
			'x-netsuite-idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
	});

	it("gives NetSuite's refusal as if it had come at once", async () => {
		const run = await create(customer({ phne: '1' }), { async: true });
		expect(run.error?.description).toContain('field phne');
	});

	it('returns the record with Return Record', async () => {
		const wanted = customer();
		const json = onlyJson(await create(wanted, { async: true, returnRecord: true }));
		expect(json).toMatchObject({ companyName: wanted.companyName, jobId: expect.any(String) });
	});

	it('saves one record when the answer is lost, and still gives its reference', async () => {
		scene.simulator.faults.add({ method: 'POST', connection: 'reset', commit: true });
		const wanted = customer();
		const json = onlyJson(await create(wanted, { async: true }));
		expect(stored(json.id)?.values.companyName).toBe(wanted.companyName);
		const same = [...scene.simulator.store.all('customer')].filter(
			({ values }) => values.companyName === wanted.companyName,
		);
		expect(same).toHaveLength(1);
	});
});

it('takes mapped fields (inputMode, fields)', async () => {
	const own = {
		inputMode: 'mapper',
		fields: { mappingMode: 'defineBelow', value: { companyName: 'Mapped', subsidiary: '1' } },
	};
	const { id } = onlyJson(await create('{}', {}, own));
	expect(scene.simulator.store.get('customer', String(id))?.values.companyName).toBe('Mapped');
});
