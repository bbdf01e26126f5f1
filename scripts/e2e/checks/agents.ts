import type { Simulator } from '../../../simulator/contract';
import { type StoredWorkflow } from '../api';
import { type N8nRun, explain } from '../executions';
import { type ModelServer, type ToolCall, startModel } from '../model';
import { must } from '../report';
import { customerTool, queryTool } from '../tools';
import { START, makeWorkflow } from '../workflows';
import type { Context } from './context';

/** Versions of n8n's Agent that behave differently in how they run tools. */
const AGENT_VERSIONS = [3.1, 2.2, 1.9];

async function agentWorkflow(
	{ stage: { api }, credentials }: Context,
	model: ModelServer,
	typeVersion: number,
): Promise<StoredWorkflow> {
	const id = await api.createCredential({
		name: 'Model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: model.url },
	});
	return await api.createWorkflow(
		makeWorkflow(
			`Agent ${typeVersion}`,
			[
				START,
				{
					name: 'Agent',
					type: '@n8n/n8n-nodes-langchain.agent',
					typeVersion,
					parameters: { promptType: 'define', text: 'Who is the customer?', options: {} },
				},
				{
					name: 'Model',
					type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
					typeVersion: 1.2,
					parameters: { model: { __rl: true, mode: 'id', value: 'stand-in' }, options: {} },
					credentials: { openAiApi: { id, name: 'Model' } },
				},
				customerTool(credentials.client),
				queryTool(credentials.client),
			],
			[
				['Start', 'Agent'],
				['Model', 'Agent', 'ai_languageModel'],
				['Read customer', 'Agent', 'ai_tool'],
				['Query NetSuite', 'Agent', 'ai_tool'],
			],
		),
	);
}

/** The model makes these calls. @returns the run and what the tools told the model */
async function converse(
	{ stage: { api } }: Context,
	workflow: StoredWorkflow,
	model: ModelServer,
	plan: ToolCall[],
): Promise<{ run: N8nRun; told: string[] }> {
	model.plan = [...plan];
	model.told = [];
	const run = await api.run(workflow);
	must(run.status === 'success', explain(run));
	must(model.plan.length === 0, `${model.plan.length} planned tool calls were never asked for`);
	must(
		model.told.length === plan.length,
		`${plan.length} tool calls gave ${model.told.length} answers: ${model.told.join(' | ')}`,
	);
	return { run, told: model.told };
}

/** The customer that the tools are asked for. */
function someCustomer({ store }: Simulator) {
	const [, , customer] = store.all('customer');
	return { id: customer.id, name: String(customer.values.companyName) };
}

/** The node as a tool of n8n's AI Agent. */
export async function checkAgents(context: Context): Promise<void> {
	const { stage, report } = context;
	const model = await startModel();
	const { id, name } = someCustomer(stage.simulator);
	const get: ToolCall = { tool: 'Read_customer', args: { customer_id: id } };
	const query: ToolCall = {
		tool: 'Query_NetSuite',
		args: { query: `SELECT id, companyname FROM customer WHERE id = ${id}` },
	};
	try {
		for (const version of AGENT_VERSIONS) {
			await report.check(`Agent ${version}: the model reads and queries`, async () => {
				const workflow = await agentWorkflow(context, model, version);
				const { run, told } = await converse(context, workflow, model, [get, query]);
				for (const text of told) {
					must(text.includes(name), `"${name}" is not in the tool's answer: ${text}`);
				}
				const output = String(run.nodes.Agent.items[0]?.json.output);
				must(output.includes(name), `"${name}" is not in the agent's answer: ${output}`);
				return `"${name}" read by both tools`;
			});
		}
		await report.check('Agent: the model sees what to fill in', async () => {
			const tool = model.offered.find(({ name: offered }) => offered === get.tool);
			must(tool, `offered were ${model.offered.map(({ name: offered }) => offered).join(', ')}`);
			const parameter = tool.parameters.properties?.customer_id;
			must(parameter?.type === 'string', `the schema is ${JSON.stringify(tool.parameters)}`);
			must(/Reads one customer/.test(tool.description), `described as ${tool.description}`);
			return `${tool.name}(customer_id): ${tool.description}`;
		});
		await report.check('Agent: a refused call tells the model why', async () => {
			const workflow = await agentWorkflow(context, model, AGENT_VERSIONS[0]);
			const call = { tool: 'Read_customer', args: { customer_id: '99999999' } };
			const { told } = await converse(context, workflow, model, [call]);
			must(/NetSuite/.test(told[0]) && /99999999|exist|found/.test(told[0]), told[0]);
			return told[0];
		});
	} finally {
		await model.stop();
	}
}
