import { type Scene, startScene } from './scene';

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => expect(scene.simulator.faults.pending()).toEqual([]));

const get = {
	resource: 'record',
	operation: 'get',
	recordType: 'customer',
	recordId: '={{ $json.id }}',
};
const create = { resource: 'record', operation: 'create', recordType: 'customer' };

/** The error of the second of two items; the first is in order. */
async function errorOf(
	parameters: Record<string, unknown>,
	second: Record<string, unknown> = { id },
) {
	const first = { id, payload: { fax: '1' }, type: 'customer' };
	const node = { onError: 'continueRegularOutput' as const };
	const kept = await scene.run(parameters, { input: [first, second], node });
	const { error } = await scene.run(parameters, { input: [first, second] });
	if (!error) throw new Error('There was no error');
	expect(error.context?.itemIndex).toBe(1);
	// The error of the node also tells how far it came.
	const own = `${error.message}\n${error.description}`.replace(
		/\nDone: 1 of 2 items \(0\)\. .*$/,
		'',
	);
	expect(String(kept.items[1].json.error)).toBe(own);
	expect(kept.items[0].json.error).toBeUndefined();
	return `${error.message}\n${error.description}`;
}

const update = {
	resource: 'record',
	operation: 'update',
	recordType: '={{ $json.type }}',
	recordId: id!,
	payload: '={{ $json.payload }}',
};

describe('one error on its own item, which says what is wrong and what to do', () => {
	it('for a payload that is no JSON', async () => {
		const own = { ...update, recordId: id };
		const text = await errorOf(own, { payload: '{"fax": "1",}', type: 'customer' });
		expect(text).toMatch(
			/'Payload' is not valid JSON \(line 1, column 13\)[\s\S]*no comma follows/,
		);
	});

	it.each(['[1]', '"x"', '1'])('for the payload %s, which is no object', async (payload) => {
		const text = await errorOf({ ...update, recordId: id }, { payload, type: 'customer' });
		expect(text).toMatch(/'Payload' is not a JSON object[\s\S]*braces/);
	});

	it('for an empty record type', async () => {
		const own = { ...update, recordId: id };
		const text = await errorOf(own, { payload: {}, type: '' });
		expect(text).toMatch(/record type is empty[\s\S]*Pick a record type/i);
	});

	it('for an unknown record type', async () => {
		const text = await errorOf(
			{ ...update, recordId: id },
			{ payload: { fax: '1' }, type: 'custmer' },
		);
		expect(text).toMatch(/custmer/);
	});

	it.each(['99999999', 'eid:NOBODY'])('for the ID %s, which nothing has', async (wrong) => {
		expect(await errorOf(get, { id: wrong })).toMatch(/Record does not exist[\s\S]*Check the ID/);
	});

	it.each(['a/b', 'a|b', ''])('for %j, which is no ID', async (wrong) => {
		expect(await errorOf(get, { id: wrong })).toMatch(/ID[\s\S]*Nothing was sent/);
	});

	it('for an unknown field and a wrong value, with both paths', async () => {
		const payload = { phne: '1', creditLimit: 'plenty' };
		const text = await errorOf({ ...update, recordId: id }, { payload, type: 'customer' });
		expect(text).toMatch(/field phne: /);
		expect(text).toMatch(/field creditLimit: /);
	});
});

describe("an answer that is not NetSuite's", () => {
	const read = async () => (await scene.run(get, { input: [{ id }] })).error;

	it('with a status says that a web page came', async () => {
		const html = '<html><body>Bad Gateway, says the proxy</body></html>';
		scene.simulator.faults.add({ method: 'POST', status: 502, body: html });
		const parameters = { ...create, payload: '{"companyName": "Html", "subsidiary": {"id": "1"}}' };
		const { error } = await scene.run(parameters);
		expect(`${error?.message}\n${error?.description}`).toMatch(/status 502/);
		expect(error?.httpCode).toBe('502');
	});

	it('although its status says success', async () => {
		scene.simulator.faults.add({ status: 200, body: '<html>Log in</html>' });
		expect((await read())?.message).toMatch(/A web page came instead of NetSuite's answer/);
	});

	it('is an empty one', async () => {
		scene.simulator.faults.add({ status: 200, body: '' });
		expect((await read())?.message).toMatch(/nothing in it/);
	});

	it('is a page that does not advance', async () => {
		const page = { items: [{ id: '1' }], offset: 0, count: 1, hasMore: true, totalResults: 9 };
		scene.simulator.faults.add({ path: 'offset=1', body: page });
		const { error } = await scene.run({
			resource: 'record',
			operation: 'getMany',
			recordType: 'customer',
			returnAll: true,
			options: { pageSize: 1 },
		});
		expect(error?.message).toMatch(/asked for 1 rows from 1 and answered with 1 rows from 0/);
	});

	it('is a redirect, which is not followed', async () => {
		const headers = { location: 'http://127.0.0.1:9/' };
		// Pages that were on their way when the test before ended may still arrive.
		const path = `/customer/${id}`;
		scene.simulator.faults.add({ path, status: 302, body: '', headers });
		expect((await read())?.httpCode).toBe('302');
		expect(scene.requests().filter(({ url }) => url.endsWith(path))).toHaveLength(1);
	});
});

it('a missing permission points to the role', async () => {
	scene.simulator.faults.add({ status: 403 });
	const { error } = await scene.run(get, { input: [{ id }] });
	expect(error?.httpCode).toBe('403');
	expect(error?.description).toMatch(/role/i);
});
