import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { StoredCredential, WorkflowFile } from './api';

/** The node's type once the package is installed. */
export const NODE = 'n8n-nodes-netsuite-suitetalk.netSuite';

export const TRIGGER = 'n8n-nodes-netsuite-suitetalk.netSuiteTrigger';

export const START: NodeSpec = { name: 'Start', type: 'n8n-nodes-base.manualTrigger' };

const EXAMPLES = path.resolve(__dirname, '../../examples');

export const CSV = path.join(EXAMPLES, 'customers.csv');

/** Every importable workflow below `examples/`, by file name. */
export function exampleFiles(): string[] {
	return readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));
}

export function readExample(file: string): WorkflowFile {
	return JSON.parse(readFileSync(path.join(EXAMPLES, file), 'utf8')) as WorkflowFile;
}

/** The workflow with its NetSuite credentials replaced, as a person does after an import. */
export function withCredential(
	workflow: WorkflowFile,
	type: string,
	credential: StoredCredential,
): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.credentials ? { ...node, credentials: { [type]: credential } } : node,
	);
	return { ...workflow, nodes };
}

export interface NodeSpec {
	name: string;
	type: string;
	typeVersion?: number;
	parameters?: Record<string, unknown>;
	credentials?: Record<string, StoredCredential>;
}

/** A connection between two nodes; `kind` is `main`, `ai_tool` or `ai_languageModel`. */
export type Wire = [from: string, to: string, kind?: string];

/** A workflow from its nodes, laid out in a row, and its wires. */
export function makeWorkflow(
	name: string,
	specs: NodeSpec[],
	wires: Wire[],
	pinData: Record<string, Array<{ json: Record<string, unknown> }>> = {},
): WorkflowFile {
	const nodes = specs.map((spec, i) => ({
		id: `${name}-${i}`,
		typeVersion: 1,
		parameters: {},
		position: [i * 220, 0],
		...spec,
	}));
	const connections: Record<string, Record<string, unknown[][]>> = {};
	for (const [from, to, kind = 'main'] of wires) {
		const outputs = ((connections[from] ??= {})[kind] ??= [[]]);
		outputs[0].push({ node: to, type: kind, index: 0 });
	}
	return { name, nodes, connections, settings: { executionOrder: 'v1' }, pinData };
}
