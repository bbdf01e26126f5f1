import { startBareServer, type BareServer } from './bareServer';

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer();
});
afterAll(() => server.close());

const ECHO = 'script=customscript_echo&deploy=customdeploy_echo';

const call = (method: string, init: RequestInit = {}, query = ECHO) =>
	fetch(`${server.url}/app/site/hosting/restlet.nl?${query}`, {
		...init,
		method,
		headers: { authorization: `Bearer ${server.token()}`, ...init.headers },
	});

it.each(['GET', 'DELETE'])('%s tells the parameters that arrived', async (method) => {
	const response = await call(method, {}, `${ECHO}&customer=5&note=a%20b`);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toContain('text/plain');
	expect(await response.json()).toEqual({
		script: 'customscript_echo',
		deploy: 'customdeploy_echo',
		method,
		parameters: { customer: '5', note: 'a b' },
	});
});

it('answers in the type of the request', async () => {
	const response = await call('GET', { headers: { 'content-type': 'application/json' } });
	expect(response.headers.get('content-type')).toContain('application/json');
});

it.each(['POST', 'PUT'])('%s takes JSON', async (method) => {
	const response = await call(method, {
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ a: [1] }),
	});
	expect(response.headers.get('content-type')).toContain('application/json');
	expect(await response.json()).toMatchObject({ method, body: { a: [1] } });
});

it('takes text', async () => {
	const response = await call('POST', {
		headers: { 'content-type': 'text/plain' },
		body: 'grüezi',
	});
	expect(await response.json()).toMatchObject({ body: 'grüezi' });
});

it('tells the fields of a form', async () => {
	const response = await call('POST', { body: new URLSearchParams({ a: '1', b: 'x y' }) });
	expect(await response.json()).toMatchObject({
		parts: [
			{ name: 'a', value: '1' },
			{ name: 'b', value: 'x y' },
		],
	});
});

it('tells the parts of a multipart form, with files byte for byte', async () => {
	const form = new FormData();
	form.set('folder', '12');
	form.set('file', new Blob([Uint8Array.from([0, 255, 10])], { type: 'image/png' }), 'ä b.png');
	const response = await call('POST', { body: form });
	expect(await response.json()).toMatchObject({
		contentType: expect.stringContaining('multipart/form-data; boundary='),
		parts: [
			{ name: 'folder', value: '12' },
			{
				name: 'file',
				fileName: 'ä b.png',
				contentType: 'image/png',
				size: 3,
				base64: 'AP8K',
				sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
			},
		],
	});
});

it('describes any other body by its bytes', async () => {
	const response = await call('PUT', {
		headers: { 'content-type': 'application/octet-stream' },
		body: Uint8Array.from([0, 255, 10]),
	});
	expect(await response.json()).toMatchObject({ body: { size: 3, base64: 'AP8K' } });
});

const refused: Array<[string, () => Promise<Response>, number, string]> = [
	[
		'an unknown script',
		() => call('GET', {}, 'script=1&deploy=1'),
		404,
		'SSS_INVALID_SCRIPTLET_ID',
	],
	['no script', () => call('GET', {}, ''), 404, 'SSS_INVALID_SCRIPTLET_ID'],
	[
		'malformed JSON',
		() => call('POST', { headers: { 'content-type': 'application/json' }, body: '{' }),
		400,
		'INVALID_REQUEST',
	],
	['a body on DELETE', () => call('DELETE', { body: 'x' }), 400, 'INVALID_REQUEST'],
	['a body without a type', () => call('POST', { body: Buffer.from('x') }), 415, 'INVALID_REQUEST'],
	['PATCH', () => call('PATCH', { body: 'x' }), 405, 'METHOD_NOT_ALLOWED'],
];

it.each(refused)(
	'refuses %s in the shape of the request',
	async (_title, request, status, code) => {
		const response = await request();
		expect(response.status).toBe(status);
		const text = await response.text();
		if (!text.startsWith('{')) {
			expect(response.headers.get('content-type')).toContain('text/plain');
			expect(text).toMatch(new RegExp(`^error code: ${code}\\nerror message: .+`));
		} else expect(JSON.parse(text)).toEqual({ error: { code, message: expect.any(String) } });
	},
);
