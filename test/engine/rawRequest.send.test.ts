import { jsonOf, onlyJson, pathOf, queryOf, type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => {
	expect(scene.simulator.faults.pending()).toEqual([]);
	scene.simulator.faults.clear();
});

const values = (pairs: Record<string, string>) => ({
	values: Object.entries(pairs).map(([name, value]) => ({ name, value })),
});

const send = async (own: Record<string, unknown>, options = {}) =>
	await scene.run({ resource: 'rawRequest', operation: 'send', ...own }, options);

/** The script that answers with what it was sent. */
const echo = async (own: Record<string, unknown>, options = {}) =>
	await send(
		{
			serviceType: 'restlet',
			method: 'POST',
			queryParameters: values({ script: 'customscript_echo', deploy: 'customdeploy_echo' }),
			...own,
		},
		options,
	);

describe('where the request goes', () => {
	it.each([
		['record', '/customer/1', '/services/rest/record/v1/customer/1'],
		['suiteql', '', '/services/rest/query/v1/suiteql'],
		['query', '/suiteql', '/services/rest/query/v1/suiteql'],
		['dataset', '/x/result', '/services/rest/query/v1/dataset/x/result'],
		['async', '/job/1', '/services/rest/async/v1/job/1'],
		['system', '/serverTime', '/services/rest/system/v1/serverTime'],
		['metadata', '/customer', '/services/rest/record/v1/metadata-catalog/customer'],
		['restlet', '', '/app/site/hosting/restlet.nl'],
		['rest', '/system/v1/serverTime', '/services/rest/system/v1/serverTime'],
	])('is the path below the service %s', async (serviceType, url, path) => {
		await send({ serviceType, url });
		expect(pathOf(scene.lastRequest())).toBe(path);
	});

	it('is the record service when nothing is said', async () => {
		expect(onlyJson(await send({ url: `/customer/${id}` }))).toMatchObject({ id });
	});

	it("is a full URL on the account's own hosts", async () => {
		const url = `${scene.simulator.baseUrl}/services/rest/record/v1/customer/${id}?fields=email`;
		expect(onlyJson(await send({ url }))).toMatchObject({ email: expect.any(String) });
		expect(queryOf(scene.lastRequest())).toEqual({ fields: 'email' });
	});

	it.each([
		'https://evil.example/services/rest/record/v1/customer',
		'//evil.example/customer',
		'http://127.0.0.1:9/services/rest/record/v1/customer',
		'/../../../auth/oauth2/v1/token',
	])('is never %s', async (url) => {
		const { error } = await send({ url });
		expect(error?.message).toMatch(/The URL was not used/);
		expect(error?.description).toContain('Nothing was sent');
		expect(scene.requests()).toEqual([]);
	});
});

it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])(
	'uses the method %s',
	async (method) => {
		await send({ method, url: '/no/such/path' });
		expect(scene.lastRequest().method).toBe(method);
	},
);

it('adds query parameters to those of the URL', async () => {
	const own = {
		url: '/customer?limit=2',
		queryParameters: values({ offset: '4', q: 'id EMPTY_NOT' }),
	};
	await send(own);
	expect(queryOf(scene.lastRequest())).toEqual({ limit: '2', offset: '4', q: 'id EMPTY_NOT' });
});

it('adds headers, but none that would replace the sign-in', async () => {
	const headers = values({ Prefer: 'transient', 'X-Trace': 'a b' });
	await send({ url: `/customer/${id}`, headers });
	expect(scene.lastRequest().headers).toMatchObject({ prefer: 'transient', 'x-trace': 'a b' });
	const { error } = await send({
		url: '/customer',
		headers: values({ Authorization: 'Bearer x' }),
	});
	expect(error?.message).toContain('"Authorization" was not sent');
	expect(scene.requests()).toHaveLength(1);
});

describe('the body', () => {
	it('is none unless another is chosen', async () => {
		await echo({ data: '{"a": 1}' });
		expect(scene.lastRequest().body).toBe('');
	});

	it('is refused with the method GET, which has none', async () => {
		const { error } = await send({ url: '/customer', bodyType: 'json', data: '{}' });
		expect(error?.message).toBe("The parameter 'Body' does not go with the method GET");
		expect(scene.requests()).toEqual([]);
	});

	it('is JSON', async () => {
		const json = onlyJson(await echo({ bodyType: 'json', data: '{"a": [1, "é"]}' }));
		expect(json).toMatchObject({ contentType: 'application/json', body: { a: [1, 'é'] } });
	});

	it('is JSON from an expression', async () => {
		const own = { bodyType: 'json', data: '={{ $json }}' };
		expect(onlyJson(await echo(own, { input: [{ a: 1 }] }))).toMatchObject({ body: { a: 1 } });
	});

	it.each([
		['{"a": }', "The parameter 'Data' is not valid JSON (line 1, column 7)"],
		['', "The parameter 'Data' is empty"],
	])('is refused when it should be JSON and is %j', async (data, message) => {
		expect((await echo({ bodyType: 'json', data })).error?.message).toBe(message);
		expect(scene.requests()).toEqual([]);
	});

	it('is a form', async () => {
		const formData = values({ a: '1 & 2', 'b c': 'é' });
		const json = onlyJson(await echo({ bodyType: 'form', formData }));
		expect(json).toMatchObject({
			contentType: expect.stringMatching(/^application\/x-www-form-urlencoded/),
			parts: [
				{ name: 'a', value: '1 & 2' },
				{ name: 'b c', value: 'é' },
			],
		});
	});

	it('is a text as it is', async () => {
		const json = onlyJson(await echo({ bodyType: 'raw', data: ' <a/>\n' }));
		expect(json).toMatchObject({
			contentType: expect.stringMatching(/^text\/plain/),
			body: ' <a/>\n',
		});
	});

	it("is a text of the header's type, also when it looks like JSON", async () => {
		const headers = values({ 'Content-Type': 'text/plain' });
		const json = onlyJson(await echo({ bodyType: 'raw', data: '"x" ', headers }));
		expect(json).toMatchObject({ contentType: 'text/plain', body: '"x" ' });
	});

	describe('multipart', () => {
		const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 128]);
		const input = [
			{
				json: {},
				binary: {
					scan: {
						data: bytes.toString('base64'),
						mimeType: 'application/pdf',
						fileName: 'own.pdf',
					},
					other: { data: Buffer.from('x').toString('base64'), mimeType: 'text/plain' },
				},
			},
		];

		it('holds fields and files with their own or given names', async () => {
			const own = {
				bodyType: 'multipart',
				formData: values({ folder: '12' }),
				fileData: values({ first: 'scan', second: 'scan', third: 'other' }),
				fileNames: values({ second: 'given näme.pdf' }),
			};
			const { parts } = onlyJson(await echo(own, { input }));
			const file = { contentType: 'application/pdf', size: 7, base64: bytes.toString('base64') };
			expect(parts).toMatchObject([
				{ name: 'folder', value: '12' },
				{ name: 'first', fileName: 'own.pdf', ...file },
				{ name: 'second', fileName: 'given näme.pdf', ...file },
				{ name: 'third', fileName: 'third', contentType: 'text/plain', size: 1 },
			]);
		});

		it('names a binary field that the item does not have', async () => {
			const own = { bodyType: 'multipart', fileData: values({ first: 'missing' }) };
			const { error } = await echo(own, { input });
			expect(`${error?.message} ${error?.description}`).toContain('missing');
			expect(scene.requests()).toEqual([]);
		});
	});
});

describe('the answer', () => {
	it('is text', async () => {
		const json = onlyJson(await send({ url: `/customer/${id}`, responseType: 'text' }));
		expect(JSON.parse(String(json.data))).toMatchObject({ id });
	});

	it('is a file in the chosen field', async () => {
		const body = Buffer.from([0, 1, 2, 250, 13, 10]);
		scene.simulator.faults.add({ status: 200, body, contentType: 'application/pdf' });
		const own = { url: '/customer', responseType: 'binary', binaryPropertyName: 'scan' };
		const { items } = await send(own);
		expect(items[0].json).toEqual({ mimeType: 'application/pdf', fileSize: 6 });
		expect(items[0].binary?.scan).toMatchObject({ mimeType: 'application/pdf' });
		expect(Buffer.from(String(items[0].binary?.scan.data), 'base64')).toEqual(body);
	});

	it('is a file in data when no field is chosen', async () => {
		const { items } = await send({ url: `/customer/${id}`, responseType: 'binary' });
		expect(Object.keys(items[0].binary ?? {})).toEqual(['data']);
	});

	it('has status, headers and body with Full Response', async () => {
		const own = {
			method: 'POST',
			url: '/customer',
			bodyType: 'json',
			data: '{"companyName": "Raw One", "subsidiary": {"id": "1"}}',
			options: { fullResponse: true },
		};
		const json = onlyJson(await send(own));
		expect(json).toMatchObject({ statusCode: 204, body: null });
		expect(json.headers).toMatchObject({ location: expect.stringMatching(/\/customer\/\d+$/) });
	});

	it('is an empty item when there is no body', async () => {
		const own = { method: 'PATCH', url: `/customer/${id}`, bodyType: 'json', data: '{"fax": "1"}' };
		expect(onlyJson(await send(own))).toEqual({});
	});

	it('is an item for each entry of a JSON list', async () => {
		scene.simulator.faults.add({ body: [{ a: 1 }, 2] });
		expect(jsonOf((await send({ url: '/customer' })).items)).toEqual([{ a: 1 }, { data: 2 }]);
	});

	it('is an error when the status is no success', async () => {
		const { error } = await send({ url: '/customer/99999999' });
		expect(error).toMatchObject({ httpCode: '404', context: { itemIndex: 0 } });
	});

	it('is an error when JSON was wanted and a web page came', async () => {
		scene.simulator.faults.add({ status: 200, body: '<html>Maintenance</html>' });
		expect((await send({ url: '/customer' })).error?.message).toContain('A web page came');
	});
});

describe('Paginate', () => {
	it('gives an item for each entry of all pages', async () => {
		const own = { url: '/customer', queryParameters: values({ limit: '70' }) };
		const { items } = await send({ ...own, options: { paginate: true } });
		expect(items.map(({ json }) => json.id)).toEqual(scene.ids('customer'));
		expect(scene.requests().map((request) => queryOf(request).offset)).toEqual([
			'0',
			'70',
			'140',
			'210',
			'280',
		]);
	});

	it('begins at the offset of the query parameters', async () => {
		const own = { url: '/customer?offset=250', options: { paginate: true } };
		const { items } = await send(own);
		expect(items.map(({ json }) => json.id)).toEqual(scene.ids('customer').slice(250));
	});

	it('pages a SuiteQL query', async () => {
		const own = {
			serviceType: 'suiteql',
			method: 'POST',
			bodyType: 'json',
			data: '{"q": "SELECT id FROM customer ORDER BY id"}',
			queryParameters: values({ limit: '100' }),
		};
		const { items } = await send({ ...own, options: { paginate: true } });
		expect(items.map(({ json }) => json.id)).toEqual(scene.ids('customer'));
	});

	it.each([{ fullResponse: true }, {}])(
		'does not go with %j and a text answer',
		async (options) => {
			const responseType = 'fullResponse' in options ? 'json' : 'text';
			const { error } = await send({
				url: '/customer',
				responseType,
				options: { ...options, paginate: true },
			});
			expect(error?.message).toContain("'Paginate' goes with the response 'JSON'");
			expect(scene.requests()).toEqual([]);
		},
	);
});
