/**
 * The bearer token and the assertion go to the credential's own origin only, whatever an answer or a
 * parameter says (issue 7, security). The other origin is a server that notes all that comes.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonOf, onlyJson, type Scene, startScene } from '../engine/scene';
import { makeSamples, type Sample } from '../engine/samples';

let scene: Scene;
let server: Server;
let other: string;
let samples: Record<string, Sample>;
let arrived: string[] = [];
beforeAll(async () => {
	scene = await startScene();
	samples = await makeSamples(scene);
	server = createServer((request, response) => {
		arrived.push(`${request.method} ${request.url} ${String(request.headers.authorization)}`);
		response.setHeader('content-type', 'application/json').end('{"items": [], "id": "1"}');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	other = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	await scene.stop();
	await new Promise((done) => server.close(done));
});
beforeEach(() => {
	arrived = [];
	scene.simulator.resetStats();
});
afterEach(() => {
	expect(arrived).toEqual([]);
	scene.simulator.faults.clear();
});

it('the other origin would be reached: the test can fail', async () => {
	await fetch(`${other}/customer`, { headers: { authorization: 'Bearer x' } });
	expect(arrived.splice(0)).toEqual(['GET /customer Bearer x']);
});

const raw = { resource: 'rawRequest', operation: 'send' };

it('pages are asked for where the first one came from, whatever its next link says', async () => {
	const links = [{ rel: 'next', href: `${other}/services/rest/record/v1/customer?offset=1` }];
	const page = (offset: number) => ({
		path: `offset=${offset}`,
		body: {
			links,
			items: [{ id: String(offset) }],
			offset,
			count: 1,
			hasMore: offset < 2,
			totalResults: 3,
		},
	});
	for (const at of [0, 1, 2]) scene.simulator.faults.add(page(at));
	const run = await scene.run({ ...raw, url: '/customer?limit=1', options: { paginate: true } });
	expect(run.error).toBeUndefined();
	expect(jsonOf(run.items)).toEqual([{ id: '0' }, { id: '1' }, { id: '2' }]);
	expect(scene.simulator.faults.pending()).toEqual([]);
});

const create = {
	resource: 'record',
	operation: 'create',
	recordType: 'customer',
	payload: '={{ { companyName: $json.name, subsidiary: { id: "1" } } }}',
};

it('a new record is read back from the own origin, whatever its Location says', async () => {
	const [id] = scene.ids('customer');
	const location = `${other}/services/rest/record/v1/customer/${id}`;
	scene.simulator.faults.add({ method: 'POST', status: 204, body: '', headers: { location } });
	const options = { returnRecord: true };
	const run = await scene.run({ ...create, options }, { input: [{ name: 'Elsewhere' }] });
	expect(onlyJson(run)).toMatchObject({ id });
	expect(scene.lastRequest().url).toContain(`/customer/${id}`);
});

it('a job is looked at on the own origin, whatever its Location says', async () => {
	const input = [{ name: 'Job Elsewhere' }];
	const options = { async: true };
	const first = onlyJson(await scene.run({ ...create, options }, { input }));
	const location = `${other}/services/rest/async/v1/job/${String(first.jobId)}`;
	scene.simulator.faults.add({ method: 'POST', status: 202, body: '', headers: { location } });
	expect(onlyJson(await scene.run({ ...create, options }, { input }))).toEqual(first);
});

it.each(['', '/services/rest/record/v1/customer', '/app/site/hosting/restlet.nl'])(
	'a raw request to the other origin%s is refused',
	async (path) => {
		const { error } = await scene.run({ ...raw, url: `${other}${path}` });
		expect(error?.description).toContain('Nothing was sent');
		expect(scene.requests()).toEqual([]);
	},
);

it('an ID that is the address of a record elsewhere stands for its ID only', async () => {
	const [id] = scene.ids('customer');
	const recordId = `${other}/services/rest/record/v1/customer/${id}`;
	const run = await scene.run({ ...create, operation: 'get', recordId });
	expect(onlyJson(run)).toMatchObject({ id });
});

it.each([301, 302, 303, 307, 308])(
	'no operation follows a redirect with status %d',
	async (status) => {
		for (const [name, { parameters, good }] of Object.entries(samples)) {
			const headers = { location: `${other}/services/rest/record/v1/customer/1` };
			scene.simulator.faults.add({ status, body: '', headers, times: 1_000 });
			const [resource, operation] = name.split(' ');
			const run = await scene.run({ resource, operation, ...parameters }, { input: [good(0)] });
			scene.simulator.faults.clear();
			expect(`${name}: ${run.error?.message}`).toMatch(/a redirect, which is not followed/);
			expect(arrived).toEqual([]);
		}
	},
);

it.each(['X-A\r\nAuthorization', 'Authorization', 'Host', 'X A'])(
	'no header called %j is sent',
	async (name) => {
		const headers = { values: [{ name, value: 'evil' }] };
		const { error } = await scene.run({ ...raw, url: '/customer', headers });
		expect(error?.description).toContain('Nothing was sent');
		expect(scene.requests()).toEqual([]);
	},
);

it.each(['a\r\nX-Injected: 1', 'a\nX-Injected: 1', 'a\rX-Injected: 1', 'a\u0000', 'a\u2028b'])(
	'no header with the value %j is sent',
	async (value) => {
		const headers = { values: [{ name: 'X-A', value }] };
		const { error } = await scene.run({ ...raw, url: '/customer', headers });
		expect(error?.description).toContain('Nothing was sent');
		expect(scene.requests()).toEqual([]);
	},
);

it.each(['propertyNameValidation', 'propertyValueValidation'])(
	'no header is injected by the option %s',
	async (option) => {
		const options = { [option]: '={{ "Warning\\r\\nX-Injected: 1" }}' };
		await scene.run({ ...create, options }, { input: [{ name: 'Injected' }] });
		for (const { headers } of scene.requests()) expect(headers).not.toHaveProperty('x-injected');
	},
);

describe('the path stays that of one record', () => {
	const evil = [
		'..',
		'../vendor/1',
		'..%2fvendor%2f1',
		'%2e%2e',
		'%2e%2e/%2e%2e/app',
		'.',
		'//evil.example/1',
		'1/../../vendor/1',
		'1/!transform/invoice',
		'1?replace=all',
		'1#x',
		'1\\..\\2',
		'1;x',
		'1\r\nHost: evil.example',
		'1%00',
		'@evil.example',
		'\u2025/x',
	];
	const named = {
		'a record ID': { operation: 'get', recordType: 'customer', recordId: '={{ $json.text }}' },
		'the ID of an update': {
			operation: 'update',
			recordType: 'customer',
			recordId: '={{ $json.text }}',
			payload: '{"fax": "1"}',
		},
		'the ID of a delete': {
			operation: 'delete',
			recordType: 'customer',
			recordId: '={{ $json.text }}',
		},
		'an external ID': {
			operation: 'upsert',
			recordType: 'customer',
			externalId: '={{ $json.text }}',
			payload: '{"fax": "1"}',
		},
		'a record type': { operation: 'get', recordType: '={{ $json.text }}', recordId: '1' },
		'a new record type': {
			operation: 'create',
			recordType: '={{ $json.text }}',
			payload: '{"fax": "1"}',
		},
		'a target type': {
			operation: 'transform',
			sourceRecordType: 'estimate',
			recordId: '1',
			targetRecordType: '={{ $json.text }}',
		},
		'an action': {
			operation: 'runAction',
			recordType: 'invoice',
			recordId: '1',
			action: '={{ $json.text }}',
		},
	};

	it.each(Object.entries(named))('with %s of any text', async (what, parameters) => {
		const mayBeText = /ID|delete|update/.test(what);
		const before = scene.simulator.store.count('customer');
		const run = await scene.run(
			{ resource: 'record', ...parameters },
			{ input: evil.map((text) => ({ text })), node: { onError: 'continueRegularOutput' } },
		);
		expect(run.items.map(({ json }) => typeof json.error)).toEqual(evil.map(() => 'string'));
		for (const { url } of scene.requests()) {
			expect(mayBeText && url).toMatch(
				/^\/services\/rest\/record\/v1\/customer\/(?!(?:\.|%2e)+$)[^/?#\\]+$/i,
			);
			const last = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
			expect(evil).toContain(last.replace(/^eid:/, ''));
		}
		expect(scene.simulator.store.count('customer')).toBe(before);
	});
});
