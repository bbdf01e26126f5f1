/** The work: executions started through webhooks, as events of another system would start them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '../../../simulator/contract';
import type { N8nApi, StoredCredential, StoredWorkflow } from '../api';
import { NODE, type NodeSpec, makeWorkflow } from '../workflows';

export interface Customer {
	externalId: string;
	companyName: string;
	email: string;
}

/** Rows that one execution of the query reads, in two pages. */
export const ROWS = 150;

export const QUERY = 'SELECT id, tranid, foreigntotal FROM transaction WHERE id > ? ORDER BY id';

/** Node types of n8n and this package: a webhook that answers at once, and what follows it. */
const webhook = (path: string): NodeSpec & { webhookId: string } => ({
	name: 'Webhook',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: randomUUID(),
	parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
});

const netSuite = (
	name: string,
	parameters: Record<string, unknown>,
	credential: StoredCredential,
): NodeSpec => ({
	name,
	type: NODE,
	parameters: { authentication: 'clientCredentials', ...parameters },
	credentials: { netSuiteClientCredentialsApi: credential },
});

/** Creates or updates each customer of the event by external ID. */
export const upserts = (credential: StoredCredential) =>
	makeWorkflow(
		'Customers by event',
		[
			webhook('customers'),
			{
				name: 'Each customer',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'body.customers', options: {} },
			},
			netSuite(
				'Upsert',
				{
					resource: 'record',
					operation: 'upsert',
					recordType: { __rl: true, mode: 'list', value: 'customer' },
					externalId: '={{ $json.externalId }}',
					payload:
						'={{ { companyName: $json.companyName, email: $json.email, subsidiary: { id: "1" } } }}',
				},
				credential,
			),
		],
		[
			['Webhook', 'Each customer'],
			['Each customer', 'Upsert'],
		],
	);

/** Creates each customer of the event, with nothing by which NetSuite could know it again. */
const creates = (credential: StoredCredential) =>
	makeWorkflow(
		'New customers by event',
		[
			webhook('new-customers'),
			{
				name: 'Each customer',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'body.customers', options: {} },
			},
			netSuite(
				'Create',
				{
					resource: 'record',
					operation: 'create',
					recordType: { __rl: true, mode: 'list', value: 'customer' },
					payload: '={{ { companyName: $json.companyName, subsidiary: { id: "1" } } }}',
				},
				credential,
			),
		],
		[
			['Webhook', 'Each customer'],
			['Each customer', 'Create'],
		],
	);

/** Reads the transactions after the id that the event names. */
export const reads = (credential: StoredCredential) =>
	makeWorkflow(
		'Transactions by event',
		[
			webhook('transactions'),
			netSuite(
				'Read',
				{
					resource: 'suiteql',
					operation: 'query',
					query: QUERY,
					limit: ROWS,
					options: { parameters: '={{ [$json.body.after] }}', pageSize: 100 },
				},
				credential,
			),
		],
		[['Webhook', 'Read']],
	);

export interface Load {
	/** What each execution of the upserts is given. */
	events: Customer[][];
	/** After which id each execution of the query reads. */
	starts: string[];
}

/**
 * So many executions of each workflow. An upsert has three customers: in even executions they are
 * those of the load before (if there was one), with another email, in odd ones they are new.
 */
export async function makeLoad(
	simulator: Simulator,
	name: string,
	each: number,
	before?: Load,
): Promise<Load> {
	const ids = (await simulator.query('SELECT id FROM transaction ORDER BY id')).map(({ id }) => id);
	const events = Array.from({ length: each }, (_, event) =>
		['a', 'b', 'c'].map((letter, i) => {
			const known = event % 2 === 0 ? before?.events[event][i] : undefined;
			const email = `${letter}${event}@${name.toLowerCase()}.example.com`;
			const own = `${name}-${event}-${letter}`;
			return { externalId: own, companyName: own, ...known, email };
		}),
	);
	const starts = Array.from({ length: each }, (_, i) => ids[(i * 17) % (ids.length - ROWS)]);
	return { events, starts };
}

/** Sends an event to a webhook. @throws Error when n8n does not take it */
export async function post(api: N8nApi, path: string, body: unknown): Promise<void> {
	const answer = await fetch(`${api.baseUrl}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`n8n answered ${answer.status}: ${await answer.text()}`);
}

/** Sends every event at once. @throws Error when n8n does not take one */
export async function sendAll(api: N8nApi, { events, starts }: Load): Promise<void> {
	await Promise.all([
		...events.map((customers) => post(api, 'customers', { customers })),
		...starts.map((after) => post(api, 'transactions', { after })),
	]);
}

export interface Workflows {
	upserts: StoredWorkflow;
	reads: StoredWorkflow;
	creates: StoredWorkflow;
}

/**
 * Waits until n8n listens to a webhook: it answers an activation before it does. Asked with GET, which
 * starts nothing: n8n then says that the webhook takes POST.
 */
async function untilListening(api: N8nApi, path: string): Promise<void> {
	const latest = Date.now() + 30_000;
	let said = '';
	while (!/POST request/.test(said)) {
		if (Date.now() > latest) throw new Error(`The webhook ${path} is not there: ${said}`);
		await sleep(100);
		said = await (await fetch(`${api.baseUrl}/webhook/${path}`)).text();
	}
}

/** Stores the workflows and waits until their webhooks are there. */
export async function activate(api: N8nApi, credential: StoredCredential): Promise<Workflows> {
	const workflows = {
		upserts: await api.createWorkflow(upserts(credential)),
		reads: await api.createWorkflow(reads(credential)),
		creates: await api.createWorkflow(creates(credential)),
	};
	for (const { id } of Object.values(workflows)) await api.activate(id);
	for (const path of ['customers', 'transactions', 'new-customers']) {
		await untilListening(api, path);
	}
	return workflows;
}
