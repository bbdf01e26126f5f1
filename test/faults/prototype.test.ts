/** Names that are special in JavaScript are names like any other, and change nothing (issue 7, security). */
import { jsonOf, type Scene, startScene } from '../engine/scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene();
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => {
	expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
	expect(scene.simulator.faults.pending()).toEqual([]);
	scene.simulator.faults.clear();
});

const JSON_TYPE = 'application/vnd.oracle.resource+json';

/** Text, because an object literal would set the prototype. */
const answer = (path: string, body: string, status = 200) =>
	scene.simulator.faults.add({ path, status, body, contentType: JSON_TYPE });

describe('a SuiteQL row', () => {
	const first = '{"id": "1", "__proto__": "5", "constructor": "x", "polluted": "no"}';
	const page = `{"items": [${first}, {"id": "2"}], "offset": 0, "count": 2, "hasMore": false, "totalResults": 2}`;
	const rows = async (options: Record<string, unknown>, more = {}) => {
		answer('/suiteql', page);
		const query = 'SELECT * FROM customer';
		const run = await scene.run({
			resource: 'suiteql',
			operation: 'query',
			query,
			options,
			...more,
		});
		if (run.error) throw run.error;
		return run;
	};
	const entries = async (options: Record<string, unknown>) =>
		jsonOf((await rows(options)).items).map((json) => Object.entries(json as object));

	it('keeps the column __proto__', async () => {
		expect(await entries({})).toEqual([Object.entries(JSON.parse(first) as object), [['id', '2']]]);
	});

	it('keeps it as a number with Parse Numbers', async () => {
		expect((await entries({ parseNumbers: true }))[0]).toEqual([
			['id', 1],
			['__proto__', 5],
			['constructor', 'x'],
			['polluted', 'no'],
		]);
	});

	it('has null where __proto__ and constructor are empty with All Columns', async () => {
		expect(await entries({ columns: 'allColumns' })).toEqual([
			Object.entries(JSON.parse(first) as object),
			[
				['id', '2'],
				['__proto__', null],
				['constructor', null],
				['polluted', null],
			],
		]);
	});

	it.each([
		['csv', 'id,__proto__,constructor,polluted\r\n1,5,x,no\r\n2,,,\r\n'],
		[
			'ndjson',
			'{"id":"1","__proto__":"5","constructor":"x","polluted":"no"}\n' +
				'{"id":"2","__proto__":null,"constructor":null,"polluted":null}\n',
		],
	])('has them in a file of %s', async (outputFormat, text) => {
		const run = await rows({ columns: 'allColumns' }, { outputFormat });
		const data = run.items[0].binary?.data.data ?? '';
		expect(Buffer.from(data, 'base64').toString().replace('\ufeff', '')).toBe(text);
	});
});

const nasty =
	'{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}';

it('a record keeps such fields', async () => {
	const body = `{"id": "7", ${nasty.slice(1)}`;
	answer('/customer/7', body);
	const run = await scene.run({
		resource: 'record',
		operation: 'get',
		recordType: 'customer',
		recordId: '7',
	});
	expect(JSON.stringify(run.items[0].json)).toBe(JSON.stringify(JSON.parse(body)));
});

it('an error with such fields is told by its own words', async () => {
	const detail = `{"detail": "No such thing", "o:errorCode": "USER_ERROR", ${nasty.slice(1)}`;
	answer('/customer/7', `{"title": "Bad Request", "o:errorDetails": [${detail}]}`, 400);
	const { error } = await scene.run({
		resource: 'record',
		operation: 'get',
		recordType: 'customer',
		recordId: '7',
	});
	expect(error?.message).toContain('No such thing');
});

it('a payload arrives as it was written', async () => {
	const run = await scene.run({
		resource: 'record',
		operation: 'create',
		recordType: 'customer',
		payload: nasty,
	});
	expect(run.error).toBeDefined();
	expect(scene.lastRequest().body).toContain('"__proto__":{"polluted":"yes"}');
});

it.each([
	['rawRequest', { operation: 'send', url: '/customer' }],
	['restlet', { operation: 'call', scriptId: 'customscript_echo', deployId: 'customdeploy_echo' }],
])('a query parameter of such a name is sent (%s)', async (resource, parameters) => {
	const queryParameters = {
		values: [
			{ name: '__proto__', value: 'a' },
			{ name: 'constructor', value: 'b' },
		],
	};
	await scene.run({ resource, ...parameters, queryParameters });
	expect(scene.lastRequest().url).toMatch(/[?&]__proto__=a&constructor=b/);
});
