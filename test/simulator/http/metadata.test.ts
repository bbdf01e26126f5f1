/** The metadata catalog in its three media types (netsuite-rest.md 7). */
import { execFileSync } from 'node:child_process';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/lib/refs/json-schema-draft-06.json';
import { startSimulator } from '../../../simulator';
import type { Simulator } from '../../../simulator/contract';
import { RECORD_ROOT, type RecordServer, refusalOf, startRecordServer } from './recordServer';

interface Schema {
	$schema?: string;
	type?: string;
	properties: Record<string, Schema & Record<string, unknown>>;
	[keyword: string]: unknown;
}

const CATALOG = '/services/rest/record/v1/metadata-catalog';

let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

const ask = (path: string, accept?: string) =>
	server.call('GET', `/metadata-catalog${path}`, undefined, accept ? { accept } : {});

async function schemaOf(name: string): Promise<Schema> {
	const response = await ask(`/${name}`, 'application/schema+json');
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe('application/schema+json');
	return (await response.json()) as Schema;
}

const property = async (type: string, name: string) => (await schemaOf(type)).properties[name];

describe('the list', () => {
	interface List {
		items: Array<{ name: string; links: Array<Record<string, string>> }>;
	}

	it('names every type with links to its schemas and its records', async () => {
		const response = await ask('');
		expect(response.headers.get('content-type')).toBe('application/json');
		const { items } = (await response.json()) as List;
		expect(items.map(({ name }) => name)).toEqual(server.store.types());
		const href = `${server.url}${CATALOG}/account`;
		expect(items.find(({ name }) => name === 'account')?.links).toEqual([
			{ rel: 'canonical', href, mediaType: 'application/json' },
			{ rel: 'alternate', href, mediaType: 'application/swagger+json' },
			{ rel: 'alternate', href, mediaType: 'application/schema+json' },
			{ rel: 'describes', href: `${server.url}${RECORD_ROOT}/account` },
		]);
	});

	it('has the custom record types and lists of the account', async () => {
		const { items } = (await (await ask('')).json()) as List;
		expect(items.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['customrecord_asset', 'customlist_region']),
		);
	});

	it('is cut down by select, in any case and in its order', async () => {
		const { items } = (await (await ask('?select=customer,SALESORDER')).json()) as List;
		expect(items.map(({ name }) => name)).toEqual(['customer', 'salesOrder']);
	});

	it.each(['customer, salesOrder', 'customer/salesOrder', 'customer,nosuch', ''])(
		'refuses select=%s',
		async (select) => {
			const answer = await ask(`?select=${encodeURIComponent(select)}`);
			expect(await refusalOf(answer)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
		},
	);

	it.each(['', '?select=customer,salesOrder'])(
		'is not served as one JSON Schema with "%s"',
		async (select) => {
			const refusal = await refusalOf(await ask(select, 'application/schema+json'));
			expect(refusal).toMatchObject({ status: 406, 'o:errorHeader': 'Accept' });
		},
	);

	it('is the JSON Schema of a type that is selected alone', async () => {
		const response = await ask('?select=salesorder', 'application/schema+json');
		expect(response.headers.get('content-type')).toBe('application/schema+json');
		expect(await response.json()).toEqual(await schemaOf('salesOrder'));
	});

	it('gives the links of one type as plain JSON', async () => {
		const item = await (await ask('/SALESorder', 'application/json')).json();
		expect(item).toMatchObject({ name: 'salesOrder', links: expect.any(Array) });
	});
});

describe('a schema', () => {
	it('is a draft-06 hyper-schema', async () => {
		const schema = await schemaOf('customer');
		expect(schema.$schema).toBe('https://json-schema.org/draft-06/hyper-schema#');
		expect(schema.type).toBe('object');
	});

	it('has NetSuite titles, types and formats', async () => {
		const { properties } = await schemaOf('customer');
		expect(properties.id).toMatchObject({ title: 'Internal ID', type: 'string' });
		expect(properties.companyName).toMatchObject({ type: 'string', nullable: true });
		expect(properties.email).toMatchObject({ type: 'string', format: 'email' });
		expect(properties.startDate).toMatchObject({ type: 'string', format: 'date' });
		expect(properties.lastModifiedDate).toMatchObject({ type: 'string', format: 'date-time' });
		expect(properties.daysOverdue).toMatchObject({ type: 'integer', format: 'int64' });
		expect(properties.creditLimit).toMatchObject({ type: 'number', format: 'double' });
		expect(properties.isPerson).toMatchObject({ title: 'Is Individual', type: 'boolean' });
		expect(properties.balance.readOnly).toBe(true);
		expect(properties.links).toEqual({
			title: 'Links',
			type: 'array',
			readOnly: true,
			items: { $ref: `${CATALOG}/nsLink` },
		});
	});

	it('writes an enumeration as an object whose id lists the choices', async () => {
		expect(await property('customer', 'creditHoldOverride')).toMatchObject({
			type: 'object',
			properties: {
				id: { title: 'Internal identifier', type: 'string', enum: ['AUTO', 'OFF', 'ON'] },
				refName: { title: 'Reference Name', type: 'string' },
			},
		});
	});

	it('points to other types, to lists of them and to nsResource', async () => {
		const { properties } = await schemaOf('customer');
		expect(properties.subsidiary.$ref).toBe(`${CATALOG}/subsidiary`);
		expect(properties.customForm.$ref).toBe(`${CATALOG}/nsResource`);
		expect(await property('inventoryItem', 'subsidiary')).toMatchObject({
			$ref: `${CATALOG}/subsidiaryCollection`,
		});
	});

	it('marks custom fields, with label and the rest as a standard field has it', async () => {
		const { properties } = await schemaOf('customer');
		expect(properties.custentity_score).toMatchObject({
			title: 'Score',
			type: 'number',
			'x-ns-custom-field': true,
		});
		expect(properties.custentity_tier).toMatchObject({
			properties: { id: { enum: ['1', '2', '3'] } },
			'x-ns-custom-field': true,
		});
		expect(properties.companyName).not.toHaveProperty('x-ns-custom-field');
	});

	it('lists what a filter takes, and the filter agrees', async () => {
		const schema = await schemaOf('employee');
		const filterable = schema['x-ns-filterable'] as string[];
		expect(filterable).toContain('firstName');
		expect(filterable).not.toContain('lastModifiedDate');
		expect(schema.properties.firstName['x-ns-filterable']).toBe(true);
		const q = (field: string) => `/employee?q=${encodeURIComponent(`${field} EMPTY`)}`;
		expect((await server.call('GET', q('firstName'))).status).toBe(200);
		expect((await server.call('GET', q('lastModifiedDate'))).status).toBe(400);
	});

	it('leads to the schemas of sublists, lines and subrecords', async () => {
		const { properties } = await schemaOf('customer');
		expect(properties.addressBook.$ref).toBe(`${CATALOG}/customer-addressBookCollection`);
		const list = await schemaOf('customer-addressBookCollection');
		expect(list.properties.items).toEqual({
			type: 'array',
			items: { $ref: `${CATALOG}/customer-addressBookElement` },
		});
		const line = await schemaOf('customer-addressBookElement');
		expect(line.properties.addressBookAddress.$ref).toBe(
			`${CATALOG}/customer-addressBook-addressBookAddress`,
		);
		expect(line['x-ns-sublistkey']).toEqual({
			present: true,
			value: { new: ['id'], existing: ['id'] },
		});
		const address = await schemaOf('customer-addressBook-addressBookAddress');
		expect(address.properties.addr1).toMatchObject({ type: 'string' });
		expect(address.properties.country.properties.id.enum).toContain('DE');
	});

	it('is served for the pseudo types', async () => {
		expect((await schemaOf('nsLink')).properties).toHaveProperty('href');
		expect(Object.keys((await schemaOf('nsResource')).properties)).toEqual([
			'id',
			'refName',
			'externalId',
			'links',
		]);
		expect((await schemaOf('nsError')).properties).toHaveProperty('o:errorDetails');
		expect((await schemaOf('nsResourceCollection')).properties).toHaveProperty('items');
	});

	it('is served for custom record types and says that they are', async () => {
		const schema = await schemaOf('customrecord_asset');
		expect(schema['x-ns-custom-record']).toBe(true);
		expect(schema.properties.custrecord_asset_customer).toMatchObject({
			$ref: `${CATALOG}/customer`,
			'x-ns-custom-field': true,
		});
	});

	it('answers 404 behind a reference to any transaction, and for unknown names', async () => {
		expect((await property('invoice', 'createdFrom')).$ref).toBe(`${CATALOG}/transaction`);
		for (const name of ['transaction', 'nosuch', 'customer-nosuchElement']) {
			const refused = await refusalOf(await ask(`/${name}`, 'application/schema+json'));
			expect(refused.status).toBe(404);
		}
	});

	it('describes the records that the account answers', async () => {
		const ajv = new Ajv({ strict: false });
		addFormats(ajv);
		for (const type of ['customer', 'salesOrder', 'inventoryItem', 'journalEntry']) {
			const { properties } = await schemaOf(type);
			for (const [name, { $ref, ...plain }] of Object.entries(properties)) {
				if ($ref === undefined && name !== 'links') ajv.addSchema(plain, `${type}.${name}`);
			}
			for (const { id } of server.store.all(type)) {
				const record = (await (await server.call('GET', `/${type}/${id}`)).json()) as object;
				for (const [name, value] of Object.entries(record)) {
					expect(properties).toHaveProperty([name]);
					const check = ajv.getSchema(`${type}.${name}`);
					if (check && !check(value)) throw new Error(`${type}.${name}: ${JSON.stringify(value)}`);
				}
			}
		}
	});
});

it('serves every type as a valid draft-06 schema, all references but the families leading somewhere', async () => {
	const ajv = new Ajv({ strict: false, validateFormats: false });
	ajv.addMetaSchema(draft6);
	const valid = ajv.getSchema('http://json-schema.org/draft-06/schema#');
	const waiting = server.store.types();
	const seen = new Set<string>();
	const dead = new Set<string>();
	for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
		if (seen.has(name)) continue;
		seen.add(name);
		const response = await ask(`/${name}`, 'application/schema+json');
		if (response.status === 404) {
			dead.add(name);
			continue;
		}
		const text = await response.text();
		expect([name, valid?.(JSON.parse(text)), valid?.errors]).toEqual([name, true, null]);
		for (const [, target] of text.matchAll(/metadata-catalog\/([^"]+)/g)) waiting.push(target);
	}
	expect([...dead].sort()).toEqual(['entity', 'item', 'transaction']);
});

describe('OpenAPI', () => {
	interface Document {
		openapi: string;
		paths: Record<string, Record<string, unknown>>;
		components: { schemas: Record<string, Schema> };
	}

	async function documentOf(path: string): Promise<Document> {
		const response = await ask(path, 'application/swagger+json');
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('application/swagger+json');
		return (await response.json()) as Document;
	}

	it('describes one type with paths and components, and what it refers to without structure', async () => {
		const { openapi, paths, components } = await documentOf('/customer');
		expect(openapi).toMatch(/^3\.0/);
		expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/customer', '/customer/{id}']));
		expect(components.schemas.customer.properties.subsidiary).toMatchObject({
			$ref: '#/components/schemas/subsidiary',
		});
		expect(components.schemas.subsidiary).toEqual({ type: 'object' });
		expect(components.schemas['customer-addressBookElement'].properties).toHaveProperty('label');
	});

	it('lists the transformations and relations of a type', async () => {
		const { paths } = await documentOf('/estimate');
		expect(
			Object.keys(paths)
				.filter((path) => path.includes('!'))
				.sort(),
		).toEqual([
			'/estimate/{id}/!attach/contact/{otherId}',
			'/estimate/{id}/!attach/file/{otherId}',
			'/estimate/{id}/!detach/contact/{otherId}',
			'/estimate/{id}/!detach/file/{otherId}',
			'/estimate/{id}/!transform/cashSale',
			'/estimate/{id}/!transform/invoice',
			'/estimate/{id}/!transform/salesOrder',
		]);
	});

	it('has the structure of every selected type', async () => {
		const { components, paths } = await documentOf('?select=customer,subsidiary');
		expect(components.schemas.subsidiary.properties).toHaveProperty('legalName');
		expect(paths).toHaveProperty(['/subsidiary/{id}']);
		expect(components.schemas.currency).toEqual({ type: 'object' });
	});

	it('is valid for the whole catalog', async () => {
		const text = await (await ask('', 'application/swagger+json')).text();
		// The validator is an ES module, which jest cannot load.
		const script = `import { Validator } from '@seriousme/openapi-schema-validator';
			import { text } from 'node:stream/consumers';
			const result = await new Validator().validate(JSON.parse(await text(process.stdin)));
			console.log(JSON.stringify(result));`;
		const options = { input: text, encoding: 'utf8' as const, maxBuffer: 2 ** 26 };
		const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], options);
		expect(JSON.parse(out)).toEqual({ valid: true });
		const refs = new Set(
			[...text.matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name),
		);
		const { components } = JSON.parse(text) as Document;
		expect([...refs].filter((name) => !(name in components.schemas))).toEqual([]);
	});
});

describe('with references written out', () => {
	let simulator: Simulator;
	beforeAll(async () => {
		simulator = await startSimulator({ transactions: 20, metadataReferences: 'inline' });
	});
	afterAll(() => simulator.stop());

	it('has references, sublists and subrecords in one schema, links alone by reference', async () => {
		const { jsonSchema } = await import('../../../simulator/metadata/jsonSchema');
		const schema = jsonSchema(
			simulator.store,
			'customer',
			simulator.settings.metadataReferences,
		) as unknown as Schema;
		expect(schema.properties.subsidiary.properties).toHaveProperty('externalId');
		const list = schema.properties.addressBook as unknown as {
			properties: { items: { items: Schema } };
		};
		const line = list.properties.items.items;
		expect(line.properties.addressBookAddress.properties).toHaveProperty('addr1');
		const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
		expect(new Set(refs)).toEqual(new Set([`${CATALOG}/nsLink`]));
	});
});
