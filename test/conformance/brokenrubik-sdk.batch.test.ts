/** @brokenrubik/netsuite-sdk 0.6.0, unchanged: batches and their jobs. */
import {
	type BatchWaitResult,
	type NetSuiteClient,
	NetSuiteError,
	NetSuiteIdempotencyError,
	NetSuiteTimeoutError,
} from '@brokenrubik/netsuite-sdk';
import { standIn, type Conformance } from './reroute';
import { rejection, sdkClient } from './sdk';

const quick = { pollInterval: 10 };

let netsuite: Conformance;
let client: NetSuiteClient;
beforeAll(async () => {
	netsuite = await standIn();
	client = sdkClient(netsuite.simulator);
});
afterAll(() => netsuite.stop());
beforeEach(() => netsuite.simulator.resetStats());
afterEach(() => netsuite.simulator.jobs.release());

const store = () => netsuite.simulator.store;
let made = 0;
const named = (more: object = {}) => ({
	companyName: `Batch customer ${++made}`,
	subsidiary: { id: '2' },
	...more,
});

/** Customers made by a batch; their ids. */
async function customers(count: number, more: (index: number) => object = () => ({})) {
	const items = Array.from({ length: count }, (_, index) => named(more(index)));
	const job = await client.batchCreate('customer', items);
	return (await job.wait(quick)).results.map(({ recordId }) => recordId ?? '');
}

const outcomes = ({ results }: BatchWaitResult) =>
	results.map(({ success, error }) => (success ? 'done' : error?.message));

describe('a batch', () => {
	it('creates records and names each', async () => {
		const items = [named(), named(), named()];
		const job = await client.batchCreate('customer', items);
		expect(job.location).toBe(
			`https://1234567.suitetalk.api.netsuite.com/services/rest/async/v1/job/${job.id}`,
		);
		const result = await job.wait(quick);
		expect(result).toMatchObject({ jobId: job.id, succeeded: 3, failed: 0 });
		const created = result.results.map(({ recordId }) => store().get('customer', recordId ?? ''));
		expect(created.map((record) => record?.values.companyName)).toEqual(
			items.map(({ companyName }) => companyName),
		);
	});

	it('takes a hundred records', async () => {
		const before = store().count('customer');
		const ids = await customers(100);
		expect([new Set(ids).size, store().count('customer') - before]).toEqual([100, 100]);
	});

	it('carries on past a record that is refused, and says which and why', async () => {
		const items = [named(), { companyName: 'X', subsidiary: { id: '99' } }, named()];
		const result = await (await client.batchCreate('customer', items)).wait(quick);
		expect(result).toMatchObject({ succeeded: 2, failed: 1 });
		expect(outcomes(result)).toEqual([
			'done',
			expect.stringContaining('INVALID_CONTENT: Error while accessing resource'),
			'done',
		]);
		expect(result.results[1].error).toBeInstanceOf(NetSuiteError);
	});

	it('updates by id and by external id', async () => {
		const [first, second] = await customers(2, (index) => ({ externalId: `UPD-${index}` }));
		const job = await client.batchUpdate('customer', [
			{ id: first, phone: '555-0101' },
			{ externalId: 'UPD-1', phone: '555-0102' },
			{ id: '0', phone: '555-0103' },
		]);
		expect(outcomes(await job.wait(quick))).toEqual([
			'done',
			'done',
			expect.stringContaining('NONEXISTENT_ID'),
		]);
		expect([first, second].map((id) => store().get('customer', id)?.values.phone)).toEqual([
			'555-0101',
			'555-0102',
		]);
	});

	it('creates or updates by external id', async () => {
		const [id] = await customers(1, () => ({ externalId: 'UPS-0' }));
		const job = await client.batchUpsert('customer', [
			{ externalId: 'UPS-0', phone: '555-0110' },
			named({ externalId: 'UPS-1' }),
		]);
		const { results } = await job.wait(quick);
		expect(results.map(({ recordId }) => recordId)).toEqual([
			id,
			store().byExternalId('customer', 'UPS-1')?.id,
		]);
		expect(store().get('customer', id)?.values.phone).toBe('555-0110');
	});

	it('deletes by id and by external id', async () => {
		const ids = await customers(2, (index) => ({ externalId: `DEL-${index}` }));
		const job = await client.batchDelete('customer', [ids[0], 'eid:DEL-1', '0']);
		expect(outcomes(await job.wait(quick))).toEqual([
			'done',
			'done',
			expect.stringContaining('NONEXISTENT_ID'),
		]);
		expect(ids.map((id) => store().get('customer', id))).toEqual([undefined, undefined]);
	});

	it('reads records, in full or by fields', async () => {
		const ids = await customers(2, (index) => ({ externalId: `GET-${index}` }));
		const read = async (options?: object) => {
			const job = await client.batchGet('customer', [ids[0], 'eid:GET-1'], options);
			return (await job.wait<Record<string, unknown>>(quick)).results.map(({ result }) => result);
		};
		expect(await read()).toMatchObject(ids.map((id) => ({ id, subsidiary: { id: '2' } })));
		expect((await read({ fields: 'companyName' })).map((one) => Object.keys(one ?? {}))).toEqual(
			Array(2).fill(['links', 'id', 'companyName']),
		);
		const [whole] = await read({ expandSubResources: true });
		expect(whole?.addressBook).toMatchObject({ items: [], totalResults: 0 });
	});

	it('of more than a hundred records, or of none, is held back by the client itself', async () => {
		const items = Array.from({ length: 101 }, () => named());
		expect((await rejection(client.batchCreate('customer', items))).message).toContain('100');
		expect((await rejection(client.batchDelete('customer', []))).message).toContain('non-empty');
		expect(netsuite.simulator.stats.requests).toBe(0);
	});
});

it.each([
	[undefined, 'respond-async', 1],
	[{ parallel: true }, 'respond-async, batch-processing="parallel"', 3],
])('asks for %p, and NetSuite keeps to it', async (options, prefer, atOnce) => {
	netsuite.simulator.jobs.hold('processing');
	const job = await client.batchCreate('customer', [named(), named(), named()], options);
	expect(netsuite.simulator.stats.log.at(-1)?.headers).toMatchObject({ prefer });
	const running = () =>
		netsuite.simulator.jobs
			.list()
			.find(({ id }) => id === job.id)
			?.tasks.filter(({ progress }) => progress === 'processing').length;
	while (running() === 0) await job.status();
	expect(running()).toBe(atOnce);
	netsuite.simulator.jobs.release();
	expect(await job.wait(quick)).toMatchObject({ succeeded: 3 });
});

describe('a job', () => {
	it('tells its state, its tasks and their results', async () => {
		netsuite.simulator.jobs.hold();
		const job = await client.batchCreate('customer', [named(), named()]);
		expect(await job.status()).toMatchObject({ id: job.id, completed: false });
		expect((await job.tasks()).items).toHaveLength(2);
		expect(await job.taskStatus('1')).toMatchObject({ id: '1', completed: false });
		netsuite.simulator.jobs.release();
		await job.wait(quick);
		expect(await job.status()).toMatchObject({ completed: true, progress: 'succeeded' });
		expect(await job.taskStatus('2')).toMatchObject({ completed: true, progress: 'succeeded' });
		expect(await job.taskResult('1')).toEqual({});
	});

	it('throws the refusal of a task whose result is asked for alone', async () => {
		const job = await client.batchDelete('customer', ['0']);
		await job.wait(quick);
		expect(await rejection(job.taskResult('1'))).toMatchObject({ name: 'NetSuiteNotFoundError' });
	});

	it('is not waited for past the time limit, and goes on', async () => {
		netsuite.simulator.jobs.hold();
		const job = await client.batchCreate('customer', [named()]);
		const error = await rejection(job.wait({ ...quick, timeout: 60 }));
		expect(error).toBeInstanceOf(NetSuiteTimeoutError);
		netsuite.simulator.jobs.release();
		expect(await job.wait(quick)).toMatchObject({ succeeded: 1 });
	});

	it('is not waited for when the caller breaks off', async () => {
		netsuite.simulator.jobs.hold();
		const job = await client.batchCreate('customer', [named()]);
		const caller = new AbortController();
		const waiting = rejection(job.wait({ ...quick, signal: caller.signal }));
		caller.abort(new Error('enough'));
		expect((await waiting).message).toBe('enough');
	});

	it('is found again by its id and by its address', async () => {
		const job = await client.batchCreate('customer', [named()]);
		for (const name of [job.id, job.location]) {
			const found = client.attachJob(name);
			expect([found.id, found.location]).toEqual([job.id, job.location]);
			expect(await found.wait(quick)).toMatchObject({ succeeded: 1 });
		}
	});

	it('is not made twice with one idempotency key, and is found by the refusal', async () => {
		const items = [named()];
		const options = { idempotencyKey: '6f2c1b1e-0000-4000-8000-000000000001' };
		const job = await client.batchCreate('customer', items, options);
		const error = await rejection(client.batchCreate('customer', items, options));
		expect(error).toBeInstanceOf(NetSuiteIdempotencyError);
		expect(error).toMatchObject({ jobId: job.id, location: job.location, status: 400 });
		const found = client.attachJob((error as NetSuiteIdempotencyError).location);
		expect(await found.wait(quick)).toMatchObject({ succeeded: 1, failed: 0 });
		const { companyName } = items[0];
		const same = [...store().all('customer')].filter(
			({ values }) => values.companyName === companyName,
		);
		expect(same).toHaveLength(1);
	});
});
