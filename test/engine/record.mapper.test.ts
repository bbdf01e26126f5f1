import { onlyJson, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const create = {
	resource: 'record',
	operation: 'create',
	recordType: { __rl: true, mode: 'list', value: 'customer' },
	inputMode: 'mapper',
};
const mapped = (value: Record<string, unknown>) => ({ mappingMode: 'defineBelow', value });
const automatic = { mappingMode: 'autoMapInputData', value: null };

const writes = () => scene.requests().filter(({ method }) => method !== 'GET');
const sent = () => JSON.parse(writes().at(-1)?.body ?? '') as Record<string, unknown>;
const editor = { authentication: 'clientCredentials', ...create };
const credentials = () => scene.credentials as never;

describe('the list of fields in the editor', () => {
	const fieldsFor = async (recordType: string, operation = 'create') =>
		await scene.engine.mapperFields(
			'getRecordFields',
			{ ...editor, operation, recordType: { __rl: true, mode: 'id', value: recordType } },
			credentials(),
		);

	it('has every field of the record type with the input that fits it', async () => {
		const { fields } = await fieldsFor('customer');
		const typeOf = (id: string) => fields.find((field) => field.id === id)?.type;
		expect({
			companyName: typeOf('companyName'),
			creditLimit: typeOf('creditLimit'),
			isInactive: typeOf('isInactive'),
			startDate: typeOf('startDate'),
			subsidiary: typeOf('subsidiary'),
			emailPreference: typeOf('emailPreference'),
			addressBook: typeOf('addressBook'),
		}).toEqual({
			companyName: 'string',
			creditLimit: 'number',
			isInactive: 'boolean',
			startDate: 'dateTime',
			subsidiary: 'string',
			emailPreference: 'options',
			addressBook: 'array',
		});
		expect(typeOf('id')).toBeUndefined();
		expect(typeOf('links')).toBeUndefined();
	});

	it('offers the choices of an enumeration', async () => {
		const { fields } = await fieldsFor('customer');
		const { options } = fields.find(({ id }) => id === 'emailPreference') ?? {};
		expect(options?.map(({ value }) => value)).toContain('PDF');
	});

	it('marks what nobody may write', async () => {
		const { fields } = await fieldsFor('customer');
		expect(fields.find(({ id }) => id === 'lastModifiedDate')?.readOnly).toBe(true);
		expect(fields.find(({ id }) => id === 'companyName')?.readOnly).toBeUndefined();
	});

	it("has the account's own fields, with their script IDs beside the labels", async () => {
		const { fields } = await fieldsFor('customer');
		const custom = fields.filter(({ id }) => id.startsWith('custentity'));
		expect(custom.length).toBeGreaterThan(0);
		for (const { id, displayName } of custom) expect(displayName).toContain(`(${id})`);
		const record = await fieldsFor('customrecord_asset');
		expect(record.fields.map(({ id }) => id)).toContain('name');
	});

	it('gives no two fields the same name', async () => {
		const names = (await fieldsFor('salesOrder')).fields.map(({ displayName }) => displayName);
		expect(new Set(names).size).toBe(names.length);
	});

	it('asks to choose a record type first', async () => {
		expect(await fieldsFor('')).toEqual({
			fields: [],
			emptyFieldsNotice: 'Choose a record type first.',
		});
		expect(scene.requests()).toEqual([]);
	});

	it('shows why the fields cannot be read', async () => {
		await expect(fieldsFor('noSuchType')).rejects.toMatchObject({
			message: expect.stringContaining('noSuchType') as string,
			description: expect.stringMatching(/record type/) as string,
		});
	});
});

describe('the fields of a filter in the editor', () => {
	it('are the body fields that NetSuite lets filter', async () => {
		const parameters = { ...editor, operation: 'getMany', filterMode: 'builder' };
		const options = await scene.engine.loadOptions('getFilterFields', parameters, credentials());
		const values = options.map(({ value }) => value);
		expect(values).toEqual(expect.arrayContaining(['companyName', 'email', 'isInactive']));
		expect(values).not.toContain('addressBook');
		expect(values).not.toContain('links');
	});

	it('say why they cannot be read, and what to do', async () => {
		scene.simulator.faults.add({ path: 'metadata-catalog', status: 403 });
		const parameters = { ...editor, operation: 'getMany', filterMode: 'builder' };
		const options = scene.engine.loadOptions('getFilterFields', parameters, credentials());
		await expect(options).rejects.toMatchObject({
			message: expect.stringMatching(/^NetSuite refused to describe customer: /) as string,
			description: expect.stringMatching(/permission/) as string,
			httpCode: '403',
		});
	});
});

it('writes each value as its field takes it', async () => {
	const values = {
		companyName: 'Mapped',
		subsidiary: '1',
		creditLimit: 1500,
		isInactive: false,
		startDate: '2026-05-31T00:00:00.000+02:00',
		emailPreference: 'PDF',
		salesRep: '',
		addressBook: '[{"label": "HQ", "addressBookAddress": {"city": "Berlin"}}]',
	};
	const run = await scene.run({ ...create, fields: mapped(values) });
	expect(run.error).toBeUndefined();
	expect(sent()).toEqual({
		companyName: 'Mapped',
		subsidiary: { id: '1' },
		creditLimit: 1500,
		isInactive: false,
		startDate: '2026-05-31',
		emailPreference: { id: 'PDF' },
		addressBook: { items: [{ label: 'HQ', addressBookAddress: { city: 'Berlin' } }] },
	});
	const stored = scene.simulator.store.get('customer', String(onlyJson(run).id));
	expect(stored?.values).toMatchObject({ companyName: 'Mapped', startDate: '2026-05-31' });
});

it('takes what the editor saves: values that n8n checks by the type of each field', async () => {
	const { fields } = await scene.engine.mapperFields('getRecordFields', editor, credentials());
	const value = {
		companyName: 'As saved',
		subsidiary: '={{ $json.subsidiary }}',
		creditLimit: '={{ $json.limit }}',
		isInactive: 'false',
		startDate: '2026-05-31',
		custentity_last_sync: '2026-05-31T10:00:00+02:00',
		emailPreference: 'PDF',
		addressBook: '[{"label": "HQ", "addressBookAddress": {"city": "Berlin"}}]',
	};
	const schema = fields.map((field) => ({ ...field, removed: !(field.id in value) }));
	const saved = { ...mapped(value), matchingColumns: [], schema, attemptToConvertTypes: false };
	const input = [{ subsidiary: 1, limit: '1500.5' }];
	const run = await scene.run({ ...create, fields: saved }, { input });
	expect(run.error).toBeUndefined();
	expect(sent()).toEqual({
		companyName: 'As saved',
		subsidiary: { id: '1' },
		creditLimit: 1500.5,
		isInactive: false,
		startDate: '2026-05-31',
		custentity_last_sync: '2026-05-31T08:00:00Z',
		emailPreference: { id: 'PDF' },
		addressBook: { items: [{ label: 'HQ', addressBookAddress: { city: 'Berlin' } }] },
	});
});

it('takes columns of the input item by their names, and leaves read-only ones out', async () => {
	const item = {
		id: '12',
		links: [],
		lastModifiedDate: '2026-01-01T00:00:00Z',
		companyname: 'Automatic',
		subsidiary: 1,
		isInactive: 'F',
		comments: null,
	};
	const run = await scene.run({ ...create, fields: automatic }, { input: [item] });
	expect(run.error).toBeUndefined();
	expect(sent()).toEqual({ companyName: 'Automatic', subsidiary: { id: '1' }, isInactive: false });
});

it.each([true, false])(
	'writes a record as Get gave it, without touching its sublists (simplify %p)',
	async (simplify) => {
		const [id] = scene.ids('salesOrder');
		const order = () => scene.simulator.store.get('salesOrder', id);
		const lines = () => order()?.lines.item.map(({ values }) => [values.item, values.quantity]);
		const before = lines();
		const own = { resource: 'record', recordType: 'salesOrder', recordId: id };
		const read = await scene.run({ ...own, operation: 'get', simplify });
		const update = { ...own, operation: 'update', inputMode: 'mapper', fields: automatic };
		const run = await scene.run(update, { input: [{ ...onlyJson(read), memo: 'Read before' }] });
		expect(run.error).toBeUndefined();
		expect(sent()).toMatchObject({ memo: 'Read before', entity: { id: expect.any(String) } });
		expect(Object.keys(sent())).not.toContain('item');
		expect(order()?.values.memo).toBe('Read before');
		expect(lines()).toEqual(before);
	},
);

it('lets NetSuite name a column that the record does not have', async () => {
	const item = { companyName: 'X', subsidiary: '1', noSuchColumn: 1 };
	const run = await scene.run({ ...create, fields: automatic }, { input: [item] });
	expect(run.error?.message).toContain('noSuchColumn');
});

it('names the field and the value that do not fit, and sends nothing', async () => {
	const item = { companyName: 'X', subsidiary: '1', creditLimit: 'a lot' };
	const run = await scene.run({ ...create, fields: automatic }, { input: [item] });
	expect(run.error?.message).toMatch(
		/^The parameter 'Fields' holds a value for '.+' \(creditLimit\) that is not a number such as 12\.5$/,
	);
	expect(run.error?.description).toContain('"a lot"');
	expect(writes()).toEqual([]);
});

it('refuses a mapping without a value', async () => {
	const run = await scene.run({ ...create, fields: mapped({ companyName: '' }) });
	expect(run.error?.message).toBe("The parameter 'Fields' has no value");
	expect(writes()).toEqual([]);
});

it("reads a date-time without a zone in the workflow's time zone, n8n's own by default", async () => {
	const item = {
		companyName: 'Zoned',
		subsidiary: '1',
		custentity_last_sync: '2026-05-31T10:00:00',
	};
	await scene.run({ ...create, fields: automatic }, { input: [item] });
	// America/New_York, four hours behind in May.
	expect(sent().custentity_last_sync).toBe('2026-05-31T14:00:00Z');
});

it('asks for the fields of a record type once, however many items there are', async () => {
	const input = Array.from({ length: 8 }, (_, n) => ({ name: `Asset ${n}` }));
	const run = await scene.run(
		{ ...create, recordType: 'customrecord_asset', fields: mapped({ name: '={{ $json.name }}' }) },
		{ input },
	);
	expect(run.error).toBeUndefined();
	expect(scene.requests().filter(({ url }) => url.includes('metadata-catalog'))).toHaveLength(1);
});

it('says what to do when the fields cannot be read', async () => {
	scene.simulator.faults.add({ path: 'metadata-catalog', status: 403 });
	const run = await scene.run({
		...create,
		recordType: 'vendor',
		fields: mapped({ companyName: 'X' }),
	});
	expect(run.error?.message).toMatch(/^The fields of vendor could not be read from NetSuite: /);
	expect(run.error?.description).toContain("Or set 'Input Mode' to JSON");
	expect(writes()).toEqual([]);
});
