import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// n8n-core writes a key file below its user folder when it is first loaded: keep it out of the home.
process.env.N8N_USER_FOLDER ??= mkdtempSync(path.join(tmpdir(), 'n8n-engine-'));
process.env.N8N_LOG_LEVEL ??= 'silent';

import {
	ExecuteContext,
	ExecutionLifecycleHooks,
	LoadOptionsContext,
	PackageDirectoryLoader,
	RoutingNode,
	WorkflowExecute,
} from 'n8n-core';
import {
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodePropertyOptions,
	type ResourceMapperFields,
	type INodeType,
	type INodeTypes,
	type IPinData,
	type IWorkflowExecuteAdditionalData,
	NodeHelpers,
	Workflow,
	createEmptyRunExecutionData,
} from 'n8n-workflow';

import { CredentialsHelper } from './credentialsHelper';
import { captureLog } from './log';
import type { NodeRun, RunOptions, StoredCredentials, WorkflowJson, WorkflowRun } from './runs';
import { searchSecrets } from './secrets';
import { withoutSecrets } from './withoutSecrets';
import { standIns } from './standIns';

export type { NodeRun, RunOptions, StoredCredentials, WorkflowJson, WorkflowRun } from './runs';

const isItem = (value: Record<string, unknown> | INodeExecutionData): value is INodeExecutionData =>
	typeof value.json === 'object' && ('binary' in value || Object.keys(value).length === 1);

/**
 * n8n's published workflow engine with this package's built nodes and credential classes
 * (issue 3; recipe of n8n-core 2.41). Runs workflow JSON in process, over real HTTP.
 */
export class Engine {
	private constructor(private readonly loader: PackageDirectoryLoader) {}

	/** Loads `dist/` through n8n's own package loader. @param packageDir folder with package.json */
	static async load(packageDir = path.resolve(__dirname, '../..')): Promise<Engine> {
		const loader = new PackageDirectoryLoader(packageDir);
		await loader.loadAll();
		return new Engine(loader);
	}

	/** What n8n knows of a node type of this package (`netSuite`). */
	nodeType(name: string): INodeType {
		return NodeHelpers.getVersionedNodeType(this.loader.getNode(name).type as INodeType);
	}

	credentialType(name: string) {
		return this.loader.getCredential(name).type;
	}

	/** Runs a whole workflow from its trigger (or first node) and never rejects for a failed node. */
	async run(json: WorkflowJson, options: RunOptions = {}): Promise<WorkflowRun> {
		const workflow = this.workflow(json);
		const start = workflow.getStartNode() ?? workflow.getNode(json.nodes[0].name);
		if (!start) throw new Error('The workflow has no node to start from');
		const pinData: IPinData = { ...json.pinData };
		if (options.input) {
			pinData[start.name] = options.input.map((value) =>
				isItem(value) ? value : ({ json: value } as INodeExecutionData),
			);
		}
		const log: WorkflowRun['log'] = [];
		const { additionalData, helper } = this.additionalData(options.credentials, workflow.id);
		const restore = captureLog(log);
		try {
			const execution = new WorkflowExecute(additionalData, 'manual').run({
				workflow,
				startNode: start,
				pinData,
			});
			if (options.cancelAfter !== undefined) {
				setTimeout(() => execution.cancel(), options.cancelAfter).unref();
			}
			const { data, status } = await execution;
			const nodes: WorkflowRun['nodes'] = {};
			for (const [name, runs] of Object.entries(data.resultData.runData)) {
				const last = runs[runs.length - 1];
				const outputs = (last.data?.main ?? []).map((items) => items ?? []);
				nodes[name] = {
					outputs,
					items: outputs[0] ?? [],
					error: last.error as NodeRun['error'],
					hints: last.hints ?? [],
				};
			}
			searchSecrets(helper.everySecret(), nodes, [data.resultData.error, log]);
			return {
				status,
				nodes,
				error: data.resultData.error as NodeRun['error'],
				credentials: helper.stored,
				log,
			};
		} finally {
			restore();
		}
	}

	/** Runs one NetSuite node on the given input items and gives its result. */
	async runNode(
		parameters: INode['parameters'],
		options: RunOptions & { node?: Partial<INode> } = {},
	): Promise<NodeRun & Pick<WorkflowRun, 'credentials' | 'log' | 'status'>> {
		const input = options.input ?? [{}];
		const json: WorkflowJson = {
			nodes: [
				makeNode('Start', 'n8n-nodes-base.manualTrigger', {}),
				{ ...this.netSuiteNode('NetSuite', parameters), ...options.node },
			],
			connections: { Start: { main: [[{ node: 'NetSuite', type: 'main', index: 0 }]] } },
		};
		const run = await this.run(json, { ...options, input });
		const result = run.nodes.NetSuite ?? { outputs: [], items: [], hints: [], error: run.error };
		return { ...result, credentials: run.credentials, log: run.log, status: run.status };
	}

	/** Calls a `methods.listSearch` function of the NetSuite node as the editor does. */
	async listSearch(
		method: string,
		parameters: INode['parameters'],
		options: { credentials: StoredCredentials; filter?: string; paginationToken?: string },
	): Promise<INodeListSearchResult> {
		const search = this.nodeType('netSuite').methods?.listSearch?.[method];
		if (!search) throw new Error(`The node has no list search ${method}`);
		return await this.inEditor(
			parameters,
			options.credentials,
			async (context) => await search.call(context, options.filter, options.paginationToken),
		);
	}

	/** Calls a `methods.resourceMapping` function of the NetSuite node as the editor does. */
	async mapperFields(
		method: string,
		parameters: INode['parameters'],
		credentials: StoredCredentials,
	): Promise<ResourceMapperFields> {
		const fields = this.nodeType('netSuite').methods?.resourceMapping?.[method];
		if (!fields) throw new Error(`The node has no resource mapping ${method}`);
		return await this.inEditor(
			parameters,
			credentials,
			async (context) => await fields.call(context as never),
		);
	}

	/** Calls a `methods.loadOptions` function of the NetSuite node as the editor does. */
	async loadOptions(
		method: string,
		parameters: INode['parameters'],
		credentials: StoredCredentials,
	): Promise<INodePropertyOptions[]> {
		const load = this.nodeType('netSuite').methods?.loadOptions?.[method];
		if (!load) throw new Error(`The node has no options ${method}`);
		return await this.inEditor(
			parameters,
			credentials,
			async (context) => await load.call(context),
		);
	}

	/** Calls something as the editor does, and searches what it gives back for secrets. */
	private async inEditor<T>(
		parameters: INode['parameters'],
		credentials: StoredCredentials,
		call: (context: LoadOptionsContext) => Promise<T>,
	): Promise<T> {
		const node = this.netSuiteNode('NetSuite', parameters);
		const workflow = this.workflow({ nodes: [node], connections: {} });
		const { additionalData, helper } = this.additionalData(credentials, workflow.id);
		additionalData.currentNodeParameters = node.parameters;
		const at = 'parameters.recordType';
		const context = new LoadOptionsContext(workflow, node, additionalData, at);
		return await withoutSecrets(helper, async () => await call(context));
	}

	/** The credential's values as n8n hands them to a node: defaults and expressions resolved. */
	resolveCredential(type: string, values: ICredentialDataDecryptedObject) {
		return this.additionalData({}).helper.resolve(type, values);
	}

	/** Presses a credential's Test button: throws what the user would see, or returns. */
	async testCredential(type: string, values: ICredentialDataDecryptedObject): Promise<void> {
		const test = this.credentialType(type).test;
		if (!test) throw new Error(`${type} has no declarative test`);
		const description = {
			...standIns['n8n-nodes-base.noOp'].description,
			name: 'test',
			credentials: [{ name: type, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string' as const,
					default: '',
					routing: { request: test.request },
				},
			],
		};
		const nodeType: INodeType = { description };
		const node = makeNode('Test', 'test.credential', { temp: '' });
		node.credentials = { [type]: { id: '1', name: 'under test' } };
		const workflow = this.workflow(
			{ nodes: [node], connections: {} },
			{ 'test.credential': nodeType },
		);
		const { additionalData, helper } = this.additionalData({ [type]: values }, workflow.id);
		const data = helper.resolve(type, { ...values, accessToken: '' });
		const items = { main: [[{ json: {} }]] };
		const context = new ExecuteContext(
			workflow,
			node,
			additionalData,
			'internal',
			createEmptyRunExecutionData(),
			0,
			[],
			items,
			{ node, data: items, source: null },
			[],
		);
		const routing = new RoutingNode(context as never, nodeType, {
			id: '1',
			name: 'under test',
			type,
			data,
		} as never);
		await withoutSecrets(helper, async () => await routing.runNode());
	}

	/** A NetSuite node with both credential references, for workflows made by tests. */
	netSuiteNode(name: string, parameters: INode['parameters']): INode {
		const node = makeNode(name, 'n8n-nodes-netsuite-suitetalk.netSuite', parameters);
		node.credentials = {
			netSuiteClientCredentialsApi: { id: '1', name: 'NetSuite' },
			netSuiteOAuth2Api: { id: '2', name: 'NetSuite' },
		};
		return node;
	}

	/** A workflow, and what n8n runs it with, for tests that call a part of n8n themselves. */
	prepare(json: WorkflowJson, credentials: StoredCredentials, staticData?: IDataObject) {
		const workflow = this.workflow(json);
		if (staticData) Object.assign(workflow.staticData, staticData);
		return { workflow, ...this.additionalData(credentials, workflow.id) };
	}

	private additionalData(credentials: StoredCredentials = {}, workflowId = 'test') {
		const helper = new CredentialsHelper(this.loader.credentialTypes, credentials, () => {
			const node = makeNode('Mock', 'n8n-nodes-base.noOp', {});
			return { node, workflow: this.workflow({ nodes: [node], connections: {} }) };
		});
		const additionalData = {
			hooks: new ExecutionLifecycleHooks('manual', '1', { id: workflowId } as never),
			credentialsHelper: helper,
			executionId: '1',
			variables: {},
			currentNodeParameters: undefined,
			webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
			formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
			setExecutionStatus() {},
			sendDataToUI() {},
		} as unknown as IWorkflowExecuteAdditionalData;
		return { additionalData, helper };
	}

	private workflow(json: WorkflowJson, extra: Record<string, INodeType> = {}): Workflow {
		const find = (type: string): INodeType => {
			const own = extra[type] ?? standIns[type];
			if (own) return own;
			if (!type.startsWith('n8n-nodes-netsuite-suitetalk.')) {
				throw new Error(`The engine of the tests has no stand-in for the node type ${type}`);
			}
			return this.loader.getNode(type.split('.').pop() ?? '').type as INodeType;
		};
		const nodeTypes: INodeTypes = {
			getByName: find,
			getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
			getKnownTypes: () => ({}),
		};
		return new Workflow({
			id: 'test',
			name: json.name,
			active: false,
			nodes: structuredClone(json.nodes),
			connections: json.connections,
			nodeTypes,
			settings: json.settings ?? { executionOrder: 'v1' },
		});
	}
}

/** A plain node of a workflow. */
export function makeNode(name: string, type: string, parameters: INode['parameters']): INode {
	return { id: name, name, type, typeVersion: 1, position: [0, 0], parameters };
}
