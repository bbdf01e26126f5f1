/** Each kind of bad luck on the way, once for a read and once for a create (issue 7). */
import type { Fault } from '../../simulator/contract';
import { onlyJson, startScene, type Scene } from '../engine/scene';

let scene: Scene;
beforeAll(async () => {
	scene = await startScene({ transactions: 120 });
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());
afterEach(() => {
	scene.simulator.clock.real();
	scene.simulator.faults.clear();
});

const rows = {
	resource: 'suiteql',
	operation: 'query',
	query: 'SELECT id FROM transaction ORDER BY id',
	returnAll: true,
	options: { pageSize: 20 },
};
const allIds = async () => (await scene.simulator.query(rows.query)).map(({ id }) => String(id));
const html = '<html><head><title>Maintenance</title></head></html>';

const passing: Array<[string, Fault]> = [
	['429', { status: 429, times: 3 }],
	['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
	['500', { status: 500 }],
	['a web page with 502', { status: 502, body: html }],
	['503', { status: 503 }],
	['a cut connection', { connection: 'reset' }],
	['half a body', { connection: 'truncate' }],
	['a slow body', { bodyDelay: 300 }],
	['another content type', { contentType: 'text/plain', headers: {} }],
	['an expired token', { status: 401 }],
];

it.each(passing)('reads all pages once each in spite of %s in the middle', async (_, fault) => {
	scene.simulator.faults.add({ path: 'offset=40', ...fault });
	const run = await scene.run(rows);
	expect(run.error).toBeUndefined();
	expect(run.items.map(({ json }) => String(json.id))).toEqual(await allIds());
	expect(scene.simulator.faults.pending()).toEqual([]);
});

it.each<[string, Fault, RegExp]>([
	['a web page with 200', { status: 200, body: html }, /A web page came instead/],
	['an empty body', { status: 200, body: '' }, /nothing in it/],
	['half a JSON text', { status: 200, body: '{"items": [' }, /is not complete JSON/],
])('fails as a whole and explains %s', async (_, fault, title) => {
	scene.simulator.faults.add({ path: 'offset=40', ...fault });
	const run = await scene.run(rows);
	expect(run.items).toEqual([]);
	expect(run.error?.message).toMatch(title);
	expect(run.error?.description).toBeTruthy();
});

const create = {
	resource: 'record',
	operation: 'create',
	recordType: 'customer',
	payload: '={{ { companyName: $json.name, externalId: $json.eid, subsidiary: { id: "1" } } }}',
};
const eid = (text: string) => text.replace(/\W/g, '-');
const stored = (name: string) =>
	[...scene.simulator.store.all('customer')].filter(({ values }) => values.companyName === name);

it.each<[string, Fault]>([
	['500', { status: 500 }],
	['502', { status: 502 }],
	['503', { status: 503 }],
	['a cut connection', { connection: 'reset' }],
	['a web page', { status: 200, body: html }],
])('tells the truth of a create with %s before and after the commit', async (what, fault) => {
	for (const commit of [true, false]) {
		const name = `${what} ${commit ? 'after' : 'before'}`;
		scene.simulator.faults.add({ method: 'POST', path: '/customer', ...fault, commit });
		const run = await scene.run(create, { input: [{ name, eid: eid(name) }] });
		const records = stored(name);
		if (commit || fault.status === 503) {
			expect(records.map(({ id }) => id)).toEqual([onlyJson(run).id]);
		} else {
			expect(records).toEqual([]);
			expect(run.error?.message).toMatch(/NetSuite has no customer with the external ID/);
		}
	}
});

it('signs in although the clock of NetSuite is an hour ahead', async () => {
	scene.simulator.clock.advance(3_600_000);
	scene.simulator.expireTokens();
	expect((await scene.run(rows)).error).toBeUndefined();
	// One is refused, and its answer tells NetSuite's time.
	expect(scene.simulator.stats.tokenRequests).toBeLessThanOrEqual(2);
});
