import type { N8nApi } from '../../scripts/e2e/api';
import type { N8nRun } from '../../scripts/e2e/executions';
import { listExecutions, tally, watch } from '../../scripts/e2e/queue/executions';
import {
	customersNow,
	judgeCustomers,
	judgeRead,
	judgeUpsert,
} from '../../scripts/e2e/queue/judge';
import { type Customer, type Load, QUERY, ROWS, makeLoad } from '../../scripts/e2e/queue/load';
import type { Simulator } from '../../simulator/contract';
import { startSimulator } from '../../simulator/index';

let simulator: Simulator;
let load: Load;
beforeEach(async () => {
	simulator = await startSimulator({ transactions: 300 });
	load = await makeLoad(simulator, 'UNIT', 4);
});
afterEach(async () => await simulator.stop());

/** A new customer record, past the REST service, which would not write one twice. */
function put({ externalId, companyName, email }: Customer): string {
	const [model] = simulator.store.all('customer');
	const id = simulator.store.nextId('customer');
	const values = { ...model.values, companyName, email };
	simulator.store.put({ ...model, id, externalId, values });
	return id;
}

describe('the judge of the customers', () => {
	let before: Map<string, string>;
	let lost: Customer;
	let others: Customer[];
	beforeEach(() => {
		before = customersNow(simulator);
		[lost, ...others] = load.events.flat();
	});
	const judge = (unsure?: Set<string>) => judgeCustomers(simulator, load, before, unsure);

	it('finds nothing when each is there once with the email of its event', () => {
		[lost, ...others].forEach(put);
		expect(judge()).toEqual([]);
	});

	it('finds one that is missing, unless its execution was lost', () => {
		others.forEach(put);
		const { externalId, email } = lost;
		expect(judge()).toEqual([`${externalId} has the email undefined, not ${email}`]);
		expect(judge(new Set([externalId]))).toEqual([]);
	});

	it('finds one that is there twice, also when its execution was lost', () => {
		[lost, lost, ...others].forEach(put);
		const found = [`${lost.externalId} was written 2 times`];
		expect([judge(), judge(new Set([lost.externalId]))]).toEqual([found, found]);
	});

	it('finds one that nobody asked for', () => {
		[lost, ...others, { ...lost, externalId: 'STRANGER' }].forEach(put);
		expect(judge()).toEqual(['nobody asked for STRANGER']);
	});

	it('finds one that was replaced instead of updated', () => {
		before.set(lost.externalId, '1');
		others.forEach(put);
		const id = put(lost);
		expect(judge()).toEqual([`${lost.externalId} was customer 1 and is now ${id}`]);
	});
});

const items = (rows: Array<Record<string, unknown>>) =>
	({ outputs: [], items: rows.map((json) => ({ json })), hints: [], runs: 1 }) as never;

const run = (
	nodes: Record<string, Array<Record<string, unknown>>>,
	status = 'success',
): N8nRun => ({
	status,
	nodes: Object.fromEntries(Object.entries(nodes).map(([name, rows]) => [name, items(rows)])),
	error: status === 'success' ? undefined : { message: 'It broke', description: 'Mend it' },
});

describe('the judge of what an execution gave out', () => {
	it('takes items of the upserts only when they belong to their customers', () => {
		const [customers] = load.events;
		const given = [{ body: { customers } }];
		const out = customers.map((customer) => ({
			id: put(customer),
			externalId: customer.externalId,
		}));
		const judge = (rows: typeof out) =>
			judgeUpsert(simulator, run({ Webhook: given, Upsert: rows }));
		expect(judge(out)).toEqual([]);
		expect(judge(out.slice(1))).toEqual(['2 items for 3 customers']);
		expect(judge([out[1], out[0], out[2]])).toHaveLength(2);
	});

	it('takes rows of the query only when all are there, in order', async () => {
		const [after] = load.starts;
		const rows = (await simulator.query(QUERY, [after])).slice(0, ROWS);
		expect(rows).toHaveLength(ROWS);
		const judge = async (read: typeof rows) =>
			await judgeRead(simulator, run({ Webhook: [{ body: { after } }], Read: read }));
		expect(await judge(rows)).toEqual([]);
		expect(await judge(rows.slice(1))).toEqual([`${ROWS - 1} rows, not ${ROWS}`]);
		expect(await judge([rows[1], rows[0], ...rows.slice(2)])).toEqual([
			expect.stringMatching(/^row 0 is /),
		]);
	});

	it("says n8n's error of one that failed", async () => {
		const failed = run({}, 'error');
		const said = ['status error: It broke: Mend it'];
		expect(judgeUpsert(simulator, failed)).toEqual(said);
		expect(await judgeRead(simulator, failed)).toEqual(said);
	});
});

it('makes events of which half are about customers of the load before', async () => {
	const next = await makeLoad(simulator, 'NEXT', 4, load);
	const ids = (customers: Customer[]) => customers.map(({ externalId }) => externalId);
	expect(ids(next.events[2])).toEqual(ids(load.events[2]));
	expect(next.events[2][0].email).not.toBe(load.events[2][0].email);
	expect(ids(next.events[1])).toEqual(['NEXT-1-a', 'NEXT-1-b', 'NEXT-1-c']);
});

describe("n8n's list of executions", () => {
	const execution = (id: number, status = 'success') => ({
		id: String(id),
		status,
		workflowId: 'w',
	});

	it('is read page by page, down to the id that was the newest before', async () => {
		const asked: string[] = [];
		const pages = [
			{ results: [execution(9, 'running'), execution(8)], nextCursor: 'a=' },
			{ results: [execution(9, 'running'), execution(7)], nextCursor: 'b' },
			{ results: [execution(6), execution(5)], nextCursor: 'c' },
		];
		const call = async (_: string, url: string) => pages[asked.push(url) - 1];
		const listed = await listExecutions({ call } as never as N8nApi, 'w', 5);
		expect(listed.map(({ id }) => id)).toEqual(['9', '8', '7', '6']);
		expect(asked.map((url) => /&cursor=(.*)/.exec(url)?.[1])).toEqual([undefined, 'a%3D', 'b']);
	});

	it('is told in numbers, and watched until a time is up', async () => {
		const list = async () => [execution(1), execution(2, 'running'), execution(3)];
		expect(tally(await list())).toBe('success 2, running 1');
		const options = { say: () => undefined, timeout: 0 };
		expect(await watch(list, () => true, options)).toHaveLength(3);
		await expect(watch(list, () => false, options)).rejects.toThrow(
			/not done after \d+ s: success 2, running 1/,
		);
	});
});
