import { jsonOf, onlyJson, pathOf, type Scene, startScene } from './scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

const describeType = async (own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'metadata',
		operation: 'getSchema',
		recordType: { __rl: true, mode: 'list', value: 'customer' },
		...own,
	});

const acceptOf = ({ headers }: { headers: Record<string, string> }) => headers.accept;

describe('as fields (format)', () => {
	it('gives an item for each field: name, label, type, and what it takes', async () => {
		const run = await describeType();
		expect(run.error).toBeUndefined();
		const rows = jsonOf(run.items) as Array<Record<string, unknown>>;
		const field = (name: string) => rows.find((row) => row.name === name);
		expect(field('companyName')).toMatchObject({
			name: 'companyName',
			label: 'Company Name',
			type: 'text',
			readOnly: false,
			custom: false,
			filterable: true,
		});
		expect(field('subsidiary')).toMatchObject({ type: 'reference', reference: 'subsidiary' });
		expect(field('lastModifiedDate')).toMatchObject({ type: 'dateTime', readOnly: true });
		expect(field('addressBook')).toMatchObject({ type: 'sublist' });
		const choices = field('emailPreference')?.options as Array<{ id: string }>;
		expect(choices.map(({ id }) => id)).toContain('PDF');
		expect(rows.filter(({ custom }) => custom).map(({ name }) => name)).toContain(
			'custentity_last_sync',
		);
		expect(rows.some(({ sublist }) => sublist !== undefined)).toBe(false);
		expect(scene.requests().map(acceptOf)).toEqual(['application/schema+json']);
		expect(pathOf(scene.lastRequest())).toBe('/services/rest/record/v1/metadata-catalog/customer');
	});

	it('describes the chosen type (recordType), a custom record too', async () => {
		const run = await describeType({ recordType: 'customrecord_asset' });
		expect(run.error).toBeUndefined();
		expect(jsonOf(run.items)).toContainEqual(expect.objectContaining({ name: 'name' }));
		expect(pathOf(scene.lastRequest())).toMatch(/\/customrecord_asset$/);
	});

	it('lists columns of sublists and fields of subrecords with includeSublists', async () => {
		const options = { includeSublists: true };
		const run = await describeType({ recordType: 'salesOrder', options });
		expect(run.error).toBeUndefined();
		const rows = jsonOf(run.items) as Array<Record<string, unknown>>;
		expect(rows).toContainEqual(
			expect.objectContaining({ sublist: 'item', name: 'quantity', type: 'number' }),
		);
		expect(rows).toContainEqual(
			expect.objectContaining({ sublist: 'item', name: 'item', type: 'reference' }),
		);
		expect(scene.requests().map(acceptOf)).toEqual([
			'application/schema+json',
			'application/swagger+json',
		]);
	});
});

it("gives NetSuite's JSON Schema as one item", async () => {
	const schema = onlyJson(await describeType({ format: 'schema' }));
	expect(schema).toMatchObject({ type: 'object', properties: { companyName: { type: 'string' } } });
	expect(acceptOf(scene.lastRequest())).toBe('application/schema+json');
});

it("gives NetSuite's OpenAPI document as one item", async () => {
	const document = onlyJson(await describeType({ format: 'openapi' }));
	expect(document).toMatchObject({
		openapi: expect.stringMatching(/^3\./),
		paths: expect.any(Object),
	});
	expect(acceptOf(scene.lastRequest())).toBe('application/swagger+json');
});

it.each([
	['no record type', { recordType: '={{ $json.none }}' }, 'The record type is empty'],
	['another format', { format: '={{ "xml" }}' }, 'The parameter \'Format\' is "xml"'],
])('refuses %s and sends nothing', async (_, own, message) => {
	const run = await describeType(own);
	expect(run.error?.message).toBe(message);
	expect(scene.requests()).toEqual([]);
});

it('says that there is no such record type', async () => {
	const run = await describeType({ recordType: 'custmer' });
	expect(run.error?.message).toMatch(/^NetSuite refused to describe custmer: /);
	expect(run.error?.description).toContain('Check the record type');
});
