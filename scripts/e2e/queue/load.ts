/** The work: executions started through webhooks, as events of another system would start them. */
import { randomUUID } from 'node:crypto';
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

/** So many executions of each workflow, with three customers each; half of them are in NetSuite. */
export async function makeLoad(simulator: Simulator, name: string, each: number): Promise<Load> {
	const ids = (await simulator.query('SELECT id FROM transaction ORDER BY id')).map(({ id }) => id);
	const events = Array.from({ length: each }, (_, event) =>
		['a', 'b', 'c'].map((letter) => ({
			externalId: `${name}-${event}-${letter}`,
			companyName: `${name} ${event} ${letter}`,
			email: `${letter}${event}@${name.toLowerCase()}.example.com`,
		})),
	);
	const starts = Array.from({ length: each }, (_, i) => ids[(i * 17) % (ids.length - ROWS)]);
	return { events, starts };
}

/** Sends every event at once. @throws Error when n8n does not take one */
export async function sendAll(api: N8nApi, { events, starts }: Load): Promise<void> {
	const post = async (path: string, body: unknown) => {
		const answer = await fetch(`${api.baseUrl}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`n8n answered ${answer.status}: ${await answer.text()}`);
	};
	await Promise.all([
		...events.map((customers) => post('customers', { customers })),
		...starts.map((after) => post('transactions', { after })),
	]);
}

export interface Workflows {
	upserts: StoredWorkflow;
	reads: StoredWorkflow;
}

/** Stores both workflows and listens to their webhooks. */
export async function activate(api: N8nApi, credential: StoredCredential): Promise<Workflows> {
	const workflows = {
		upserts: await api.createWorkflow(upserts(credential)),
		reads: await api.createWorkflow(reads(credential)),
	};
	await api.activate(workflows.upserts.id);
	await api.activate(workflows.reads.id);
	return workflows;
}
