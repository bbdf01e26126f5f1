import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { must } from '../report';
import { customerTool, queryTool } from '../tools';
import { makeWorkflow } from '../workflows';
import type { Context } from './context';

/** Text of a tool's answer, as an MCP client gets it. */
const textOf = ({ content }: Record<string, unknown>): string =>
	(content as Array<{ text?: string }>).map(({ text }) => text ?? '').join('');

/** n8n answers to an activation before the webhook is there: tries again for ten seconds. */
async function connect(url: URL): Promise<Client> {
	for (const latest = Date.now() + 10_000; ; await sleep(250)) {
		try {
			const client = new Client({ name: 'e2e', version: '1.0.0' });
			await client.connect(new StreamableHTTPClientTransport(url));
			return client;
		} catch (error) {
			if (Date.now() > latest) throw error;
		}
	}
}

/** The node as a tool of n8n's MCP Server Trigger, called by an MCP client. */
export async function checkMcp({ stage, report, credentials }: Context): Promise<void> {
	const { api, server, simulator } = stage;
	const path = randomUUID();
	const [, , customer] = simulator.store.all('customer');
	const name = String(customer.values.companyName);
	await report.check('MCP Server Trigger: a client lists and calls', async () => {
		const trigger = {
			name: 'MCP Server Trigger',
			type: '@n8n/n8n-nodes-langchain.mcpTrigger',
			typeVersion: 2,
			parameters: { authentication: 'none', path },
			webhookId: path,
		};
		const { id } = await api.createWorkflow(
			makeWorkflow(
				'MCP server',
				[trigger, customerTool(credentials.client), queryTool(credentials.client)],
				[
					['Read customer', trigger.name, 'ai_tool'],
					['Query NetSuite', trigger.name, 'ai_tool'],
				],
			),
		);
		await api.activate(id);
		const client = await connect(new URL(`${server.baseUrl}/mcp/${path}`));
		try {
			const { tools } = await client.listTools();
			const offered = tools.map((tool) => tool.name).sort();
			must(offered.join() === 'Query_NetSuite,Read_customer', `offered were ${offered.join()}`);
			const read = textOf(
				await client.callTool({ name: 'Read_customer', arguments: { customer_id: customer.id } }),
			);
			must(read.includes(name), `"${name}" is not in the answer: ${read}`);
			const query = `SELECT companyname FROM customer WHERE id = ${customer.id}`;
			const rows = textOf(await client.callTool({ name: 'Query_NetSuite', arguments: { query } }));
			must(rows.includes(name), `"${name}" is not in the answer: ${rows}`);
			return `"${name}" read by both tools`;
		} finally {
			await client.close();
			await api.deactivate(id);
		}
	});
}
