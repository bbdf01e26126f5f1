/** @brokenrubik/netsuite-sdk 0.6.0, unchanged: SuiteQL, RESTlets, metadata, and requests of any kind. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NetSuiteClient } from '@brokenrubik/netsuite-sdk';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import draft6 from 'ajv/lib/refs/json-schema-draft-06.json';
import { standIn, type Conformance } from './reroute';
import { rejection, sdkClient } from './sdk';

type Row = Record<string, string>;

let folder: string;
let netsuite: Conformance;
let client: NetSuiteClient;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'restlets-'));
	mkdirSync(path.join(folder, 'customscript_sums'));
	writeFileSync(
		path.join(folder, 'customscript_sums', 'customdeploy_sums.js'),
		`exports.get = ({ a, b }) => ({ sum: Number(a) + Number(b) });
		exports.post = ({ numbers }) => ({ sum: numbers.reduce((one, other) => one + other, 0) });
		exports.put = () => 'put';
		exports.delete = ({ a }) => a;`,
	);
	netsuite = await standIn({ restlets: folder, asyncSuiteql: true, rowWall: 3_000 });
	client = sdkClient(netsuite.simulator);
});
afterAll(async () => {
	await netsuite.stop();
	rmSync(folder, { recursive: true });
});
beforeEach(() => netsuite.simulator.resetStats());

describe('SuiteQL', () => {
	const SQL = 'SELECT id, companyname AS "CompanyName", email FROM customer ORDER BY id';
	const expected = async (sql: string) =>
		(await netsuite.simulator.query(sql)).map((row) => ({ links: [], ...row }));

	it('gives a page by limit and offset', async () => {
		const page = await client.suiteql<Row>(SQL, { limit: 20, offset: 40 });
		const rows = await expected(SQL);
		expect(page.items).toEqual(rows.slice(40, 60));
		expect(page).toMatchObject({ count: 20, hasMore: true, totalResults: rows.length });
		expect(Object.keys(page.items[0])).toContain('companyname');
	});

	it('gives the first thousand rows when nothing is said', async () => {
		const page = await client.suiteql<Row>('SELECT id FROM transactionline');
		const total = (await expected('SELECT id FROM transactionline')).length;
		expect([page.count, page.totalResults]).toEqual([Math.min(total, 1_000), total]);
	});

	it('gives all rows, page by page', async () => {
		const sql = 'SELECT a.id AS a, b.id AS b FROM customer a, currency b ORDER BY a.id, b.id';
		const rows = await client.suiteqlAll<Row>(sql);
		expect(rows).toEqual(await expected(sql));
		expect(rows.length).toBeGreaterThan(1_000);
		expect(netsuite.simulator.stats.requests).toBe(Math.ceil(rows.length / 1_000));
	});

	it('gives no row, and still an answer, when nothing is found', async () => {
		expect(await client.suiteqlAll('SELECT id FROM customer WHERE id = 0')).toEqual([]);
	});

	it('is refused at the wall of rows, with what NetSuite says', async () => {
		const sql = 'SELECT a.id AS a, b.id AS b FROM customer a, customer b ORDER BY a.id, b.id';
		expect(await rejection(client.suiteqlAll(sql))).toMatchObject({
			name: 'NetSuiteValidationError',
			status: 400,
			errorDetails: [expect.objectContaining({ errorQueryParam: 'offset' })],
		});
		expect(netsuite.simulator.stats.requests).toBe(4);
	});

	it.each([
		['SELECT shade FROM customer', "Unknown identifier 'shade'"],
		['SELECT id FROM shades', 'shades'],
		['DELETE FROM customer', 'Invalid'],
	])('hears what is wrong with %s', async (sql, text) => {
		expect(await rejection(client.suiteql(sql))).toMatchObject({
			name: 'NetSuiteValidationError',
			errorCode: 'INVALID_PARAMETER',
			message: expect.stringContaining(text),
		});
	});

	it('runs in the background, where the account takes it', async () => {
		const job = await client.suiteqlAsync(SQL, { limit: 3, offset: 3 });
		const { results, succeeded } = await job.wait<{ items: Row[] }>({ pollInterval: 10 });
		expect(succeeded).toBe(1);
		expect(results[0].result?.items).toEqual((await expected(SQL)).slice(3, 6));
		expect(await job.taskResult('1')).toMatchObject({ count: 3, offset: 3 });
	});
});

describe('RESTlets', () => {
	const sums = { scriptId: 'customscript_sums', deployId: 'customdeploy_sums' };

	it('are called with parameters', async () => {
		const queryParams = { a: '1', b: '2' };
		expect(await client.callRestlet({ ...sums, method: 'GET', queryParams })).toEqual({ sum: 3 });
		expect(await client.callRestlet({ ...sums, method: 'DELETE', queryParams })).toBe(1);
		expect(netsuite.hosts.at(-1)).toBe('1234567.restlets.api.netsuite.com');
	});

	it('are called with a body and headers, and tell status and headers', async () => {
		const headers = { 'X-Mine': 'yes' };
		const body = { numbers: [1, 2, 4] };
		const answer = await client.callRestletRaw({ ...sums, method: 'POST', body, headers });
		expect(answer).toMatchObject({
			status: 200,
			statusCode: 200,
			statusText: 'OK',
			headers: { 'content-type': expect.stringContaining('application/json') },
			body: { sum: 7 },
		});
		expect(netsuite.simulator.stats.log.at(-1)?.headers).toMatchObject({ 'x-mine': 'yes' });
		expect(await client.callRestlet({ ...sums, method: 'PUT', body: {} })).toBe('put');
	});

	it('that are not there are refused', async () => {
		const call = client.callRestlet({ ...sums, deployId: 'customdeploy_none', method: 'GET' });
		expect(await rejection(call)).toMatchObject({
			name: 'NetSuiteNotFoundError',
			body: { error: { code: 'SSS_INVALID_SCRIPTLET_ID' } },
		});
	});

	it('over the limit are not waited out: the client looks for the code where REST errors have it', async () => {
		netsuite.simulator.faults.add({ path: 'restlet.nl', status: 429 });
		const patient = sdkClient(netsuite.simulator, { maxRetries: 3, initialRetryDelay: 1 });
		const queryParams = { a: '1', b: '2' };
		const error = await rejection(patient.callRestlet({ ...sums, method: 'GET', queryParams }));
		expect(error).toMatchObject({
			name: 'NetSuiteError',
			status: 400,
			body: { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED' } },
		});
	});
});

describe('metadata', () => {
	it('lists every type, or the selected', async () => {
		const names = async (select?: string) =>
			(await client.getMetadata<{ items: Row[] }>({ select })).items.map(({ name }) => name);
		expect(await names()).toEqual(netsuite.simulator.store.types());
		expect(await names('customer,salesorder')).toEqual(['customer', 'salesOrder']);
	});

	it('is OpenAPI of the selected types', async () => {
		const document = await client.getMetadata<{ openapi: string; paths: object }>({
			select: 'customer',
			format: 'openapi3',
		});
		expect(document.openapi).toMatch(/^3\.0/);
		expect(document.paths).toHaveProperty(['/customer/{id}']);
	});

	it('is the JSON Schema of a type, which its records hold to', async () => {
		const schema = await client.getMetadata<{ $schema: string; properties: object }>({
			select: 'customer',
			format: 'jsonschema',
		});
		const ajv = new Ajv({ strict: false, validateSchema: false, logger: false });
		addFormats(ajv);
		ajv.addMetaSchema(draft6);
		const { $schema, ...flat } = schema;
		expect($schema).toContain('draft-06');
		const plain = Object.entries(flat.properties).filter(([, one]) => !holdsReference(one));
		const check = ajv.compile({ type: 'object', properties: Object.fromEntries(plain) });
		const [id] = netsuite.simulator.store.ids('customer');
		const record = await client.getRecord<object>('customer', id);
		expect([check(record), check.errors]).toEqual([true, null]);
		expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(record)));
	});

	const holdsReference = (schema: object) => JSON.stringify(schema).includes('$ref');
});

describe('a request of any kind', () => {
	const ROOT = '/services/rest/record/v1';

	it('transforms a record', async () => {
		const [order] = [...netsuite.simulator.store.all('salesOrder')].filter(({ values }) =>
			['B', 'F'].includes(String(values.status)),
		);
		const url = `${ROOT}/salesOrder/${order.id}/!transform/invoice`;
		const answer = await client.requestRaw(url, 'POST', { body: {} });
		expect(answer).toMatchObject({ status: 204, statusText: 'No Content', body: {} });
		const id = answer.headers.location.split('/').pop() ?? '';
		expect(netsuite.simulator.store.get('invoice', id)?.values).toMatchObject({
			createdFrom: order.id,
			entity: order.values.entity,
		});
	});

	it('reads the clock, and a link as it stands', async () => {
		expect(await client.request('/services/rest/system/v1/serverTime', 'GET')).toEqual({
			serverTime: expect.stringMatching(/^\d{4}-.*Z$/),
		});
		const { links } = await client.listRecords('customer', { limit: 2 });
		const next = links?.find(({ rel }) => rel === 'next')?.href ?? '';
		expect(await client.request(next, 'GET')).toMatchObject({ offset: 2, count: 2 });
	});

	it('sends its own headers: SuiteQL without Prefer is refused', async () => {
		const url = '/services/rest/query/v1/suiteql?limit=1';
		const body = { q: 'SELECT id FROM customer WHERE id = ?', params: ['0'] };
		expect(await rejection(client.request(url, 'POST', { body }))).toMatchObject({
			errorDetails: [expect.objectContaining({ errorHeader: 'Prefer' })],
		});
		const headers = { Prefer: 'transient' };
		expect(await client.request(url, 'POST', { body, headers })).toMatchObject({ count: 0 });
	});

	it('calls a RESTlet at its host', async () => {
		const url =
			'/app/site/hosting/restlet.nl?script=customscript_sums&deploy=customdeploy_sums&a=2&b=2';
		expect(await client.request(url, 'GET', { baseHost: 'restlets' })).toEqual({ sum: 4 });
	});
});
