import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jsonOf, onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

const folder = mkdtempSync(path.join(tmpdir(), 'restlets-'));
mkdirSync(path.join(folder, 'customscript_orders'));
writeFileSync(
	path.join(folder, 'customscript_orders', 'customdeploy_orders.js'),
	`exports.get = ({ count }) => Array.from({ length: Number(count) }, (_, n) => ({ order: n + 1 }));
	exports.post = (body) => {
		if (body.fail) throw { name: 'MISSING_CUSTOMER', message: 'Which customer?' };
		return { got: body };
	};`,
);

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ restlets: folder });
});
afterAll(async () => {
	await scene.stop();
	rmSync(folder, { recursive: true });
});
beforeEach(() => scene.simulator.resetStats());

const call = async (own: Record<string, unknown> = {}) =>
	await scene.run({
		resource: 'restlet',
		operation: 'call',
		scriptId: 'customscript_echo',
		deployId: 'customdeploy_echo',
		...own,
	});
const orders = { scriptId: 'customscript_orders', deployId: 'customdeploy_orders' };
const echoed = async (own: Record<string, unknown>) => onlyJson(await call(own));
const named = (...values: Array<[string, string]>) => ({
	queryParameters: { values: values.map(([name, value]) => ({ name, value })) },
});

it('runs the script that is deployed there (scriptId, deployId)', async () => {
	expect(await echoed({})).toEqual({
		script: 'customscript_echo',
		deploy: 'customdeploy_echo',
		method: 'GET',
		parameters: {},
		contentType: 'application/json',
	});
	expect(pathOf(scene.lastRequest())).toBe('/app/site/hosting/restlet.nl');
	expect(queryOf(scene.lastRequest())).toEqual({
		script: 'customscript_echo',
		deploy: 'customdeploy_echo',
	});
	const run = await call({ scriptId: '101', deployId: '1', ...named(['count', '1']) });
	expect(jsonOf(run.items)).toEqual([{ order: 1 }]);
});

it.each(['GET', 'DELETE', 'POST', 'PUT'])('uses the entry point of %s (method)', async (method) => {
	expect(await echoed({ method, payload: '{"a": 1}' })).toMatchObject({ method });
	const sends = method === 'POST' || method === 'PUT';
	expect(scene.lastRequest().body).toBe(sends ? '{"a":1}' : '');
});

it('hands over values in the address (queryParameters)', async () => {
	expect(await echoed(named(['customer', '107'], ['note', 'a&b=ü']))).toMatchObject({
		parameters: { customer: '107', note: 'a&b=ü' },
	});
});

describe('the payload', () => {
	const post = { method: 'POST' };

	it('is JSON, or what an expression gives', async () => {
		const body = { invoice: 107, note: 'ü "quoted"' };
		expect(await echoed({ ...post, payload: JSON.stringify(body) })).toMatchObject({ body });
		const run = await scene.run(
			{
				resource: 'restlet',
				operation: 'call',
				...post,
				scriptId: 'customscript_echo',
				deployId: 'customdeploy_echo',
				payload: '={{ $json }}',
			},
			{ input: [body] },
		);
		expect(onlyJson(run)).toMatchObject({ contentType: 'application/json', body });
	});

	it.each([
		['hello there', 'text/plain'],
		['<order id="1"/>', 'application/xml'],
	])('may be %s, and goes as %s', async (payload, contentType) => {
		const run = await call({ ...post, payload, options: { responseType: 'text' } });
		expect(scene.lastRequest()).toMatchObject({
			body: payload,
			headers: { 'content-type': contentType },
		});
		expect(onlyJson(run).data).toContain(contentType);
	});

	it('goes as the type that was chosen (contentType)', async () => {
		const options = { contentType: 'text/plain', responseType: 'text' };
		await call({ ...post, payload: '{"a": 1', options });
		expect(scene.lastRequest()).toMatchObject({
			body: '{"a": 1',
			headers: { 'content-type': 'text/plain' },
		});
	});

	it.each([
		['broken JSON', { payload: '{"a": 1' }, /^The parameter 'Payload' is not valid JSON/],
		[
			'an object as text',
			{ payload: '={{ { a: 1 } }}', options: { contentType: 'text/plain' } },
			/^The parameter 'Payload' is an object, but 'Content Type' is text\/plain$/,
		],
	])('is not sent when it is %s', async (_, own, message) => {
		expect((await call({ ...post, ...own })).error?.message).toMatch(message);
		expect(scene.requests()).toEqual([]);
	});
});

describe('the answer', () => {
	it('gives an item for each entry of a list', async () => {
		const run = await call({ ...orders, ...named(['count', '3']) });
		expect(jsonOf(run.items)).toEqual([{ order: 1 }, { order: 2 }, { order: 3 }]);
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(Array(3).fill({ item: 0 }));
	});

	it('is read as text (responseType)', async () => {
		const run = await call({
			...orders,
			...named(['count', '0']),
			options: { responseType: 'text' },
		});
		expect(run.error?.message).toContain('You should return text');
		const text = await call({ options: { responseType: 'text' } });
		expect(String(onlyJson(text).data)).toContain('"script":"customscript_echo"');
	});

	it('goes to a binary field as a file (responseType, binaryPropertyName)', async () => {
		const options = { responseType: 'binary', binaryPropertyName: 'answer' };
		const run = await call({ options });
		expect(run.error).toBeUndefined();
		expect(Object.keys(run.items[0].binary ?? {})).toEqual(['answer']);
		const content = Buffer.from(run.items[0].binary?.answer.data ?? '', 'base64').toString();
		expect(JSON.parse(content)).toMatchObject({ script: 'customscript_echo' });
	});

	it('is waited for as long as the timeout says, and a POST is not sent twice', async () => {
		scene.simulator.faults.add({ path: 'restlet.nl', delay: 600 });
		const run = await call({ method: 'POST', options: { timeout: 100 } });
		expect(run.error?.message).toMatch(/^NetSuite did not answer in time/);
		expect(run.error?.description).toContain('may have carried the request out');
		expect(scene.requests()).toHaveLength(1);
	});
});

describe('an error says what is missing:', () => {
	it('the script', async () => {
		const { error } = await call({ scriptId: 'customscript_none' });
		expect(error?.message).toMatch(/^NetSuite refused GET of the RESTlet customscript_none: /);
		expect(error?.description).toContain('that the deployment has the status Released');
	});

	it('the entry point', async () => {
		const { error } = await call({ ...orders, method: 'PUT' });
		expect(error?.message).toMatch(/RESTlet customscript_orders: .*no entry point put/);
		expect(error?.description).toContain('Use another method');
	});

	it('what the script itself asks for', async () => {
		const { error } = await call({ ...orders, method: 'POST', payload: '{"fail": true}' });
		expect(error?.message).toBe(
			'NetSuite refused POST of the RESTlet customscript_orders: Which customer?',
		);
		expect(error?.description).toMatch(/Execution Log[\s\S]*\[MISSING_CUSTOMER\]/);
	});

	it('the permission', async () => {
		scene.simulator.addRole({ id: '1000', name: 'No scripts', restlets: false });
		const { error } = await call();
		scene.simulator.addRole({ id: '1000', name: 'All' });
		expect(error?.description).toContain('Give the role of the credential the permission');
	});

	it.each([
		['a script', { scriptId: ' ' }, "The parameter 'Script ID' is empty"],
		['a deployment', { deployId: ' ' }, "The parameter 'Deployment ID' is empty"],
		['an ID', { scriptId: 'https://x/restlet.nl?script=1' }, /'Script ID' is .*which is no ID/],
		['a method', { method: '={{ "PATCH" }}' }, 'The parameter \'Method\' is "PATCH"'],
		['a free name', named(['deploy', '2']), /'Query Parameters' has one called deploy/],
		[
			'a binary field',
			{ options: { responseType: 'binary', binaryPropertyName: '' } },
			"The parameter 'Output Data Field Name' is empty",
		],
		['a time', { options: { timeout: 0 } }, "The parameter 'Timeout' is 0"],
	])('%s, before anything is sent', async (_, own, message) => {
		expect((await call(own)).error?.message).toMatch(message);
		expect(scene.requests()).toEqual([]);
	});
});
