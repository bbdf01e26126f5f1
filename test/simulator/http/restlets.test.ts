import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRestlets } from '../../../simulator/restlets/restlets';
import { startBareServer, type BareServer } from './bareServer';

const folder = mkdtempSync(join(tmpdir(), 'restlets-'));

let written = 0;
/** Each writing is seen as a change, however fast the test is. */
function write(file: string, text: string): void {
	const full = join(folder, file);
	mkdirSync(dirname(full), { recursive: true });
	writeFileSync(full, text);
	const at = new Date(Date.UTC(2026, 0, 1) + ++written * 1_000);
	utimesSync(full, at, at);
}

write(
	'customscript_orders/customdeploy_all.js',
	`exports.get = (parameters) => ({ got: parameters });
	exports.delete = async ({ id }) => 'deleted ' + id;
	exports.post = (body) => ({ body });
	exports.put = (body, account) => account.query('SELECT 1 FROM dual').then((rows) => ({ rows, role: account.roleId }));`,
);
write('customscript_orders/customdeploy_some.mjs', 'export const get = () => "some";');

let server: BareServer;
beforeAll(async () => {
	const suiteql = { all: (sql: string) => Promise.resolve([{ sql }]) };
	server = await startBareServer({ restlets: folder, services: { suiteql } as never });
});
afterAll(async () => {
	await server.close();
	rmSync(folder, { recursive: true });
});

const JSON_TYPE = { 'content-type': 'application/json' };

async function call(method: string, query: string, init: RequestInit = {}) {
	const response = await fetch(`${server.url}/app/site/hosting/restlet.nl?${query}`, {
		...init,
		method,
		headers: { authorization: `Bearer ${server.token()}`, ...init.headers },
	});
	const { status, headers } = response;
	return { status, type: headers.get('content-type') ?? '', text: await response.text() };
}

const ORDERS = 'script=customscript_orders&deploy=customdeploy_all';

/** A script that answers GET and POST with what the function body says. */
async function script(body: string, method = 'GET', init: RequestInit = { headers: JSON_TYPE }) {
	write(
		'customscript_probe/customdeploy_1.js',
		`exports.get = exports.post = (input) => { ${body} };`,
	);
	return call(method, 'script=customscript_probe&deploy=customdeploy_1', init);
}

describe('an entry point', () => {
	it('get has the parameters of the address, without script and deploy', async () => {
		const { status, type, text } = await call('GET', `${ORDERS}&id=5&note=a%20b`, {
			headers: JSON_TYPE,
		});
		expect(status).toBe(200);
		expect(type).toContain('application/json');
		expect(JSON.parse(text)).toEqual({ got: { id: '5', note: 'a b' } });
	});

	it('delete has them too, and may answer later', async () => {
		expect(await call('DELETE', `${ORDERS}&id=7`)).toEqual({
			status: 200,
			type: 'text/plain; charset=utf-8',
			text: 'deleted 7',
		});
	});

	it('post has the parsed body of JSON', async () => {
		const init = { headers: JSON_TYPE, body: '{"a":[1]}' };
		expect(JSON.parse((await call('POST', ORDERS, init)).text)).toEqual({ body: { a: [1] } });
	});

	it.each(['text/plain', 'application/xml'])('post has the text of %s', async (type) => {
		const { text } = await script('return "<" + input + ">"', 'POST', {
			headers: { 'content-type': type },
			body: 'grüezi',
		});
		expect(text).toBe('<grüezi>');
	});

	it('put reads the account with SuiteQL and knows its role', async () => {
		const { text } = await call('PUT', ORDERS, { headers: JSON_TYPE, body: '{}' });
		expect(JSON.parse(text)).toEqual({ rows: [{ sql: 'SELECT 1 FROM dual' }], role: '1000' });
	});

	it('that a script does not define is 405', async () => {
		const some = 'script=customscript_orders&deploy=customdeploy_some';
		const { status, text } = await call('POST', some, { headers: JSON_TYPE, body: '{}' });
		expect(status).toBe(405);
		expect(JSON.parse(text)).toEqual({
			error: { code: 'METHOD_NOT_ALLOWED', message: 'The script has no entry point post.' },
		});
	});
});

describe('a script may be written as', () => {
	const kinds: Array<[string, string, string]> = [
		['CommonJS', 'js', 'module.exports = { get: () => "hello" };'],
		['an ES module', 'mjs', 'export function get() { return "hello"; }'],
		['an ES module in a .js file', 'js', 'const get = () => "hello"; export { get };'],
		['a default export', 'js', 'export default { get: () => "hello" };'],
		['TypeScript', 'ts', 'export const get = (_input: object): string => "hello";'],
		['SuiteScript', 'js', 'define([], function () { return { get: () => "hello" }; });'],
	];
	it.each(kinds)('%s', async (kind, extension, text) => {
		const name = `customscript_${kind.replace(/\W/g, '').toLowerCase()}`;
		write(`${name}/customdeploy_1.${extension}`, text);
		expect(await call('GET', `script=${name}&deploy=customdeploy_1`)).toMatchObject({
			status: 200,
			text: 'hello',
		});
	});
});

describe('script and deployment', () => {
	it('are found by internal id: scripts by name from 101, deployments from 1', async () => {
		const { find } = createRestlets(folder);
		write('a_first/one.js', 'exports.get = () => "one";');
		write('a_first/two.js', 'exports.get = () => "two";');
		expect((await find('101', '2'))?.get?.({}, {} as never)).toBe('two');
		expect(await find('101', '3')).toBeUndefined();
		expect((await call('GET', 'script=101&deploy=1')).text).toBe('one');
	});

	it.each([
		['of a script that is not there', 'script=customscript_none&deploy=customdeploy_1'],
		['of a deployment that is not there', 'script=customscript_orders&deploy=customdeploy_none'],
		[
			'of a path',
			`script=..%2F${folder.split('/').pop()}%2Fcustomscript_orders&deploy=customdeploy_all`,
		],
	])('%s are refused', async (_title, query) => {
		expect(await call('GET', query)).toEqual({
			status: 404,
			type: 'text/plain; charset=utf-8',
			text: 'error code: SSS_INVALID_SCRIPTLET_ID\nerror message: That Suitelet is invalid, disabled, or no longer exists.',
		});
	});

	it('leave the echo script in its place', async () => {
		const { text } = await call('GET', 'script=customscript_echo&deploy=customdeploy_echo&a=1');
		expect(JSON.parse(text)).toMatchObject({ parameters: { a: '1' } });
	});
});

describe('what a script answers', () => {
	it('goes out as JSON for application/json, text as it is', async () => {
		expect((await script('return [1, null, "x"]')).text).toBe('[1,null,"x"]');
		expect((await script('return "9564"')).text).toBe('9564');
	});

	it('may be nothing for JSON', async () => {
		expect(await script('return undefined')).toMatchObject({ status: 200, text: '' });
	});

	it.each([
		['nothing', 'return undefined'],
		['an object', 'return { a: 1 }'],
	])('may not be %s where text is wanted', async (_title, body) => {
		expect(await script(body, 'GET', {})).toMatchObject({
			status: 400,
			text: 'error code: INVALID_RETURN_DATA_FORMAT\nerror message: Invalid data format. You should return text.',
		});
	});

	it('has the type that createResponse gives it', async () => {
		write(
			'customscript_page/customdeploy_1.js',
			`define(['N/scriptTypes/restlet'], ({ createResponse }) => ({
				get: () => createResponse({ content: '<h1>Hi</h1>', contentType: 'text/html' }),
			}));`,
		);
		expect(await call('GET', 'script=customscript_page&deploy=customdeploy_1')).toEqual({
			status: 200,
			type: 'text/html',
			text: '<h1>Hi</h1>',
		});
	});
});

describe('an error that is thrown', () => {
	const errorOf = async (body: string) => {
		const { status, text } = await script(body);
		return { status, ...(JSON.parse(text) as { error: { code: string; message: string } }).error };
	};

	it('by N/error is a 400 with its name as the code', async () => {
		const thrown = `throw require('N/error').create({ name: 'NO_STOCK', message: 'None left' })`;
		expect(await errorOf(thrown)).toEqual({ status: 400, code: 'NO_STOCK', message: 'None left' });
	});

	it.each([
		['as a plain object', 'throw { name: "MINE", message: "m" }', 'MINE', 'm'],
		['with a code', 'throw Object.assign(new Error("m"), { code: "E_MINE" })', 'E_MINE', 'm'],
		['by the language', 'null.x', 'UNEXPECTED_ERROR', /^TypeError: Cannot read/],
		['as text', 'throw "oh"', 'UNEXPECTED_ERROR', 'oh'],
	])('%s is a 400', async (_title, body, code, message) => {
		expect(await errorOf(body)).toEqual({
			status: 400,
			code,
			message: typeof message === 'string' ? message : expect.stringMatching(message),
		});
	});

	it('is told as JSON in the message where the setting says so', async () => {
		server.settings.restletErrors = 'json';
		const { code, message } = await errorOf('throw { name: "MINE", message: "m" }');
		server.settings.restletErrors = 'text';
		expect(code).toBe('MINE');
		expect(JSON.parse(message)).toMatchObject({
			type: 'error.SuiteScriptError',
			name: 'MINE',
			message: 'm',
		});
	});

	it('is told in XML for application/xml', async () => {
		const init = { headers: { 'content-type': 'application/xml' } };
		expect(await script('throw { name: "MINE", message: "a < b" }', 'GET', init)).toEqual({
			status: 400,
			type: 'application/xml',
			text: '<error><code>MINE</code><message>a &lt; b</message></error>',
		});
	});

	it('when the file is read says why', async () => {
		write('customscript_broken/customdeploy_1.js', 'exports.get = (;');
		write('customscript_record/customdeploy_1.js', "define(['N/record'], () => ({}));");
		const broken = await call('GET', 'script=customscript_broken&deploy=customdeploy_1');
		expect([broken.status, broken.text]).toEqual([400, expect.stringContaining('Unexpected')]);
		const record = await call('GET', 'script=customscript_record&deploy=customdeploy_1');
		expect(record.text).toContain('The simulator has no module N/record, only N/error, N/log,');
	});
});

describe('a request is refused', () => {
	it.each(['application/octet-stream', 'Application/JSON'])('in the type %s', async (type) => {
		const init = { headers: { 'content-type': type }, body: '{}' };
		expect((await call('POST', ORDERS, init)).status).toBe(415);
	});

	it('with malformed JSON', async () => {
		const { status, text } = await call('POST', ORDERS, { headers: JSON_TYPE, body: '{' });
		expect([status, JSON.parse(text)]).toMatchObject([400, { error: { code: 'INVALID_REQUEST' } }]);
	});

	it('over 10 MB, and so is an answer', async () => {
		const large = 'x'.repeat(10 * 1024 * 1024 + 1);
		const input = await script('return 1', 'POST', {
			headers: { 'content-type': 'text/plain' },
			body: large,
		});
		expect(input).toMatchObject({
			status: 400,
			text: expect.stringContaining('The input exceeds'),
		});
		const output = await script('return "x".repeat(10 * 1024 * 1024 + 1)');
		expect(output).toMatchObject({
			status: 400,
			text: expect.stringContaining('SSS_FILE_CONTENT_SIZE_EXCEEDED'),
		});
		expect((await script('return "x".repeat(10 * 1024 * 1024)')).status).toBe(200);
	});
});

it('sees a changed script, and a changed file that it imports', async () => {
	const query = 'script=customscript_live&deploy=customdeploy_1';
	write('helper.js', 'export const word = "one";');
	write(
		'customscript_live/customdeploy_1.js',
		"import { word } from '../helper.js'; export const get = () => word;",
	);
	expect((await call('GET', query)).text).toBe('one');
	write('helper.js', 'export const word = "two";');
	expect((await call('GET', query)).text).toBe('two');
});

it('logs what a script logs', async () => {
	await script('log.audit("Title", { a: 1 }); log.debug({ title: "T", details: "d" }); return 1');
	expect(server.lines).toEqual(
		expect.arrayContaining(['RESTlet audit: Title {"a":1}', 'RESTlet debug: T d']),
	);
});

it('refuses a folder that does not exist', () => {
	expect(() => createRestlets('/no/such/folder')).toThrow(
		'The folder of RESTlets /no/such/folder does not exist.',
	);
});
