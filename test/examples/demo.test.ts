import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Judge } from '../../scripts/demo/example';
import { customers } from '../../scripts/demo/examples/customers';
import { orderToInvoice } from '../../scripts/demo/examples/orderToInvoice';
import { transactionLines } from '../../scripts/demo/examples/transactionLines';
import { transactions } from '../../scripts/demo/examples/transactions';
import { enterHomeFolder } from '../../scripts/demo/home';
import { loadExample } from '../../scripts/demo/runExample';
import type { Simulator } from '../../simulator/contract';
import { startSimulator } from '../../simulator/index';
import { Engine, type StoredCredentials, type WorkflowRun } from '../support/engine';

const root = path.resolve(__dirname, '../..');
let simulator: Simulator;
let engine: Engine;
let credentials: StoredCredentials;
let leave: () => void;

beforeAll(async () => {
	leave = enterHomeFolder(path.join(root, 'examples', 'customers.csv'));
	simulator = await startSimulator();
	engine = await Engine.load(root);
	const { accountId, clientId, certificateId, privateKey, baseUrl } = simulator;
	credentials = {
		netSuiteClientCredentialsApi: { accountId, clientId, certificateId, privateKey, baseUrl },
	};
});

afterAll(async () => {
	leave();
	await simulator.stop();
});

/** The problems that a judge finds once a node's main output is replaced. */
async function problemsWith(
	judge: Judge,
	run: WorkflowRun,
	node: string,
	change: (items: WorkflowRun['nodes'][string]['items']) => WorkflowRun['nodes'][string]['items'],
): Promise<string> {
	const { items, outputs, ...rest } = run.nodes[node];
	const changed = change(structuredClone(items));
	const altered = { ...rest, items: changed, outputs: [changed, ...outputs.slice(1)] };
	const { problems } = await judge({ ...run, nodes: { ...run.nodes, [node]: altered } });
	return problems.join('\n');
}

describe('the transactions by SuiteQL', () => {
	const node = 'Read all transactions';
	let judge: Judge;
	let run: WorkflowRun;

	beforeAll(async () => {
		judge = await transactions.prepare(simulator);
		run = await engine.run(loadExample(transactions.file), { credentials });
	});

	it('come each once, in order, and add up', async () => {
		expect(await judge(run)).toMatchObject({
			problems: [],
			records: Number((await simulator.query('SELECT COUNT(*) AS n FROM transaction'))[0].n),
		});
	});

	it('are judged wrong when one is missing', async () => {
		expect(await problemsWith(judge, run, node, (items) => items.slice(1))).toMatch(
			/NetSuite holds \d+ transactions/,
		);
	});

	it('are judged wrong when one comes twice in the place of another', async () => {
		const twice = await problemsWith(judge, run, node, ([first, , ...rest]) => [
			first,
			first,
			...rest,
		]);
		expect(twice).toContain('1 transactions came more than once');
	});

	it('are judged wrong out of order', async () => {
		const swapped = await problemsWith(judge, run, node, ([a, b, ...rest]) => [b, a, ...rest]);
		expect(swapped).toContain('item 0 should be transaction');
	});

	it('are judged wrong when an amount differs', async () => {
		const dearer = await problemsWith(judge, run, node, (items) => {
			items[0].json.foreigntotal = '0.01';
			return items;
		});
		expect(dearer).toContain('the totals add up to');
	});
});

describe('the transaction lines in a CSV file', () => {
	const file = '.n8n-files/transaction-lines.csv';
	let judge: Judge;
	let run: WorkflowRun;

	beforeAll(async () => {
		judge = await transactionLines.prepare(simulator);
		run = await engine.run(loadExample(transactionLines.file), { credentials });
	});

	/** The problems that the judge finds once the file's lines are replaced. */
	async function problemsWithFile(change: (lines: string[]) => string[]): Promise<string> {
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, change(text.split('\r\n')).join('\r\n'));
		const { problems } = await judge(run);
		writeFileSync(file, text);
		return problems.join('\n');
	}

	it('are all there, each once, in order, and add up', async () => {
		const [{ n }] = await simulator.query(
			"SELECT COUNT(*) AS n FROM transactionline WHERE mainline = 'F'",
		);
		expect(await judge(run)).toMatchObject({ problems: [], records: Number(n) });
		expect(Number(n)).toBeGreaterThan(1_000);
	});

	it('have the columns of the query, in its order, as the first line', () => {
		expect(readFileSync(file, 'utf8').split('\r\n')[0].replace('\uFEFF', '')).toBe(
			'uniquekey,tranid,typename,trandate,entityname,itemname,quantity,netamount,subsidiaryname',
		);
	});

	it('are judged wrong when one is missing', async () => {
		const missing = await problemsWithFile(([head, , ...lines]) => [head, ...lines]);
		expect(missing).toMatch(/NetSuite holds \d+/);
		expect(missing).toMatch(/the item says \d+ rows/);
	});

	it('are judged wrong out of order', async () => {
		const swapped = await problemsWithFile(([head, a, b, ...lines]) => [head, b, a, ...lines]);
		expect(swapped).toContain('line 0 of the file should have the key');
	});

	it('are judged wrong when the file was not written', async () => {
		const elsewhere = await transactionLines.prepare(simulator, 'nowhere');
		expect((await elsewhere(run)).problems).toEqual([`${file} is missing`]);
	});
});

describe('the customers from the file', () => {
	let judge: Judge;
	let run: WorkflowRun;

	beforeAll(async () => {
		judge = await customers.prepare(simulator);
		run = await engine.run(loadExample(customers.file), { credentials });
	});

	it('are all in NetSuite with their values, some created and some updated', async () => {
		expect(await judge(run)).toMatchObject({
			problems: [],
			records: 40,
			outcome: '28 created, 12 updated, values equal',
		});
	});

	it('are judged wrong when an item claims the other outcome', async () => {
		const claimed = await problemsWith(judge, run, 'Create or update', (items) => {
			items[0].json.outcome = 'created';
			return items;
		});
		expect(claimed).toBe('CUST-1004 was updated, its item says created');
	});

	it('are judged wrong when NetSuite holds another value', async () => {
		const record = simulator.store.byExternalId('customer', 'CUST-2001');
		const { companyName } = record?.values ?? {};
		if (record) record.values.companyName = 'Muller Garten GmbH';
		const { problems } = await judge(run);
		if (record) record.values.companyName = companyName;
		expect(problems).toEqual(['CUST-2001 has another companyName in NetSuite than in the file']);
	});

	it('are all updated when the workflow runs again', async () => {
		const again = await customers.prepare(simulator);
		const second = await engine.run(loadExample(customers.file), { credentials });
		expect(await again(second)).toMatchObject({
			problems: [],
			outcome: '0 created, 40 updated, values equal',
		});
	});
});

describe('the order that becomes an invoice', () => {
	let judge: Judge;
	let run: WorkflowRun;

	beforeAll(async () => {
		judge = await orderToInvoice.prepare(simulator);
		run = await engine.run(loadExample(orderToInvoice.file), { credentials });
	});

	it('is corrected and billed, and the invoice equals it', async () => {
		expect(await judge(run)).toMatchObject({ problems: [], records: 2 });
	});

	it('is judged wrong when the invoice differs from the order', async () => {
		const id = String(run.nodes['Make the invoice'].items[0].json.id);
		const invoice = simulator.store.get('invoice', id);
		const line = invoice?.lines.item[0];
		if (line) line.values.quantity = Number(line.values.quantity) + 1;
		const { problems } = await judge(run);
		if (line) line.values.quantity = Number(line.values.quantity) - 1;
		expect(problems).toEqual([expect.stringContaining("the invoice's lines are")]);
	});

	it('is judged wrong when another invoice was read', async () => {
		const other = await problemsWith(judge, run, 'Read the invoice', (items) => {
			items[0].json.id = '1';
			return items;
		});
		expect(other).toContain('is not the one that it made');
	});
});
