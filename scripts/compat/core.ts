/**
 * One published version of n8n's workflow engine, taken from a folder of its own. Everything that
 * differs between versions of n8n-core is in this file:
 *
 * - `ExecutionLifecycleHooks` of n8n-core took the place of `WorkflowHooks` of n8n-workflow;
 * - `WorkflowExecute.run` took its arguments one by one, later as one object;
 * - `PackageDirectoryLoader.getNode` took the place of the plain map `nodeTypes`.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import type {
	ICredentialTypeData,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodeType,
	INodeTypes,
	IPinData,
	IRun,
	Workflow,
} from 'n8n-workflow';
import { CredentialsHelper } from '../../test/support/credentialsHelper';
import type { NodeRun, RunOptions, WorkflowJson, WorkflowRun } from '../../test/support/engine';
import { standIns } from '../../test/support/standIns';

const PACKAGE = 'n8n-nodes-netsuite-suitetalk';

type Constructor<T> = new (...args: never[]) => T;

interface Loader {
	loadAll(): Promise<void>;
	getNode?(name: string): { type: unknown };
	nodeTypes: Record<string, { type: unknown }>;
	credentialTypes: ICredentialTypeData;
}

interface CoreModule {
	PackageDirectoryLoader: Constructor<Loader>;
	WorkflowExecute: Constructor<{ run(...args: unknown[]): Promise<IRun> }>;
	ExecutionLifecycleHooks?: Constructor<object>;
	LoadOptionsContext: Constructor<object>;
	PollContext: Constructor<object>;
}

interface WorkflowModule {
	Workflow: Constructor<Workflow>;
	NodeHelpers: { getVersionedNodeType(type: unknown, version?: number): INodeType };
	WorkflowHooks?: Constructor<object>;
}

const construct = <T>(constructor: Constructor<T>, ...args: unknown[]): T =>
	new constructor(...(args as never[]));

const makeNode = (name: string, type: string, parameters: INode['parameters']): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

/** The engine with the package loaded into it. */
export class Core {
	private constructor(
		private readonly core: CoreModule,
		private readonly lib: WorkflowModule,
		private readonly loader: Loader,
		/** Versions that were really loaded. */
		readonly versions: { core: string; workflow: string },
	) {}

	/**
	 * @param coreDir folder whose `node_modules` has n8n-core and n8n-workflow
	 * @param packageDir the package, unpacked where Node finds that same n8n-workflow from it
	 * @throws what n8n's loader or the package throws, and Error when the package would get another
	 * n8n-workflow than the engine
	 */
	static async load(coreDir: string, packageDir: string): Promise<Core> {
		const require = createRequire(path.join(coreDir, 'package.json'));
		const fromPackage = createRequire(path.join(packageDir, 'package.json'));
		const [wanted, got] = [require, fromPackage].map((from) => from.resolve('n8n-workflow'));
		if (wanted !== got) throw new Error(`The package would use ${got}, the engine uses ${wanted}`);
		const core = require('n8n-core') as CoreModule;
		const lib = require('n8n-workflow') as WorkflowModule;
		const loader = construct(core.PackageDirectoryLoader, packageDir);
		await loader.loadAll();
		const version = (name: string) =>
			(require(path.join(coreDir, 'node_modules', name, 'package.json')) as { version: string })
				.version;
		const versions = { core: version('n8n-core'), workflow: version('n8n-workflow') };
		return new Core(core, lib, loader, versions);
	}

	/** Runs a whole workflow from its trigger (or first node); a failed node is no rejection. */
	async run(json: WorkflowJson, options: RunOptions = {}): Promise<WorkflowRun> {
		const workflow = this.workflow(json);
		const startNode = workflow.getStartNode() ?? workflow.getNode(json.nodes[0].name);
		if (!startNode) throw new Error('The workflow has no node to start from');
		const pinData = { ...json.pinData } as IPinData;
		if (options.input) {
			pinData[startNode.name] = options.input.map((item) =>
				'binary' in item ? item : { json: item },
			) as IPinData[string];
		}
		const { additionalData, helper } = this.additionalData(options.credentials);
		const execution = construct(this.core.WorkflowExecute, additionalData, 'manual');
		const { data, status } = await (execution.run.length > 1
			? execution.run(workflow, startNode, undefined, pinData)
			: execution.run({ workflow, startNode, pinData }));
		const nodes: WorkflowRun['nodes'] = {};
		for (const [name, runs] of Object.entries(data.resultData.runData)) {
			const last = runs[runs.length - 1];
			const outputs = (last.data?.main ?? []).map((items) => items ?? []);
			const error = last.error as NodeRun['error'];
			nodes[name] = { outputs, items: outputs[0] ?? [], error, hints: last.hints ?? [] };
		}
		const error = data.resultData.error as WorkflowRun['error'];
		return { status, nodes, error, credentials: helper.stored, log: [] };
	}

	/** Runs one NetSuite node on the given input items. */
	async runNode(
		parameters: Record<string, unknown>,
		options: RunOptions & { node?: Partial<INode> } = {},
	): Promise<NodeRun & Pick<WorkflowRun, 'credentials'>> {
		const json: WorkflowJson = {
			nodes: [
				makeNode('Start', 'n8n-nodes-base.manualTrigger', {}),
				{ ...netSuiteNode(parameters), ...options.node },
			],
			connections: { Start: { main: [[{ node: 'NetSuite', type: 'main', index: 0 }]] } },
		};
		const run = await this.run(json, { ...options, input: options.input ?? [{}] });
		const result = run.nodes.NetSuite ?? { outputs: [], items: [], hints: [], error: run.error };
		return { ...result, credentials: run.credentials };
	}

	/** Searches a list of the NetSuite node as the editor does. */
	async listSearch(
		method: string,
		credentials: RunOptions['credentials'],
		filter?: string,
	): Promise<INodeListSearchResult> {
		const shown = { authentication: 'clientCredentials', resource: 'record', operation: 'get' };
		const node = netSuiteNode(shown);
		const workflow = this.workflow({ nodes: [node], connections: {} });
		const { additionalData } = this.additionalData(credentials);
		Object.assign(additionalData, { currentNodeParameters: node.parameters });
		const search = this.find(node.type).methods?.listSearch?.[method];
		if (!search) throw new Error(`The node has no list search ${method}`);
		const path = 'parameters.recordType';
		const context = construct(this.core.LoadOptionsContext, workflow, node, additionalData, path);
		return await search.call(context as never, filter);
	}

	/**
	 * One poll of the NetSuite Trigger in an active workflow.
	 * @param stored what n8n has stored of the workflow, JSON. @throws what the poll throws
	 */
	async poll(
		parameters: Record<string, unknown>,
		credentials: RunOptions['credentials'],
		stored: string,
	): Promise<{ items: INodeExecutionData[]; stored: string }> {
		const node = {
			...netSuiteNode(parameters),
			name: 'Trigger',
			type: `${PACKAGE}.netSuiteTrigger`,
		};
		const workflow = this.workflow({ nodes: [node], connections: {} });
		workflow.overrideStaticData(JSON.parse(stored) as never);
		const own = workflow.getNode('Trigger');
		const { additionalData } = this.additionalData(credentials);
		const settings = [workflow, own, additionalData, 'trigger', 'activate'];
		const context = construct(this.core.PollContext, ...settings);
		const outputs = await this.find(node.type).poll?.call(context as never);
		return { items: outputs?.[0] ?? [], stored: JSON.stringify(workflow.staticData) };
	}

	/** A credential's values as n8n hands them to a node: defaults and expressions resolved. */
	resolveCredential(type: string, values: Record<string, unknown>) {
		return this.additionalData({}).helper.resolve(type, values as never);
	}

	private additionalData(credentials: RunOptions['credentials'] = {}) {
		const helper = new CredentialsHelper(this.loader.credentialTypes, credentials, () => {
			const node = makeNode('Mock', 'n8n-nodes-base.noOp', {});
			return { node, workflow: this.workflow({ nodes: [node], connections: {} }) };
		});
		const additionalData = {
			hooks: this.hooks(),
			credentialsHelper: helper,
			executionId: '1',
			variables: {},
			currentNodeParameters: undefined,
			webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
			formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
			setExecutionStatus() {},
			sendDataToUI() {},
		};
		return { additionalData, helper };
	}

	private hooks(): object {
		const { ExecutionLifecycleHooks } = this.core;
		if (ExecutionLifecycleHooks) return construct(ExecutionLifecycleHooks, 'manual', '1', {});
		const { WorkflowHooks } = this.lib;
		if (WorkflowHooks) return construct(WorkflowHooks, {}, 'manual', '1', {});
		throw new Error('This n8n-core has no life cycle hooks that the adapter knows');
	}

	private find(type: string): INodeType {
		const [prefix, name] = type.split('.');
		if (prefix !== PACKAGE) {
			if (standIns[type]) return standIns[type];
			throw new Error(`There is no stand-in for the node type ${type}`);
		}
		const known = this.loader.getNode?.(name) ?? this.loader.nodeTypes[name];
		return this.lib.NodeHelpers.getVersionedNodeType(known.type);
	}

	private workflow({ name, nodes, connections, settings }: WorkflowJson): Workflow {
		const nodeTypes: INodeTypes = {
			getByName: (type) => this.find(type),
			getByNameAndVersion: (type, version) =>
				this.lib.NodeHelpers.getVersionedNodeType(this.find(type), version),
			getKnownTypes: () => ({}),
		};
		return construct(this.lib.Workflow, {
			id: 'compat',
			name,
			active: false,
			nodes: structuredClone(nodes),
			connections,
			nodeTypes,
			settings: settings ?? { executionOrder: 'v1' },
		});
	}
}

/** With references to both credentials; `authentication` chooses. */
function netSuiteNode(parameters: Record<string, unknown>): INode {
	const node = makeNode('NetSuite', `${PACKAGE}.netSuite`, parameters as INode['parameters']);
	node.credentials = {
		netSuiteClientCredentialsApi: { id: '1', name: 'NetSuite' },
		netSuiteOAuth2Api: { id: '2', name: 'NetSuite' },
	};
	return node;
}
