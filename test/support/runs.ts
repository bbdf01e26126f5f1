/** Workflows that go into the engine of the tests, and what comes out of a run. */
import type {
	ICredentialDataDecryptedObject,
	INodeExecutionData,
	IWorkflowBase,
} from 'n8n-workflow';
import type { LogLine } from './log';

/** A workflow as the editor exports it; only what the engine reads. */
export type WorkflowJson = Pick<IWorkflowBase, 'nodes' | 'connections'> &
	Partial<Pick<IWorkflowBase, 'name' | 'settings' | 'pinData'>>;

export type StoredCredentials = Record<string, ICredentialDataDecryptedObject>;

export interface NodeRun {
	/** Items by output: [0] the main one, [1] the error output where the node has one. */
	outputs: INodeExecutionData[][];
	/** Items of the first output. */
	items: INodeExecutionData[];
	error?: Error & {
		description?: string | null;
		httpCode?: string | null;
		context?: Record<string, unknown>;
	};
	/** Hints that the node showed the user. */
	hints: Array<{ message: string; type?: string }>;
}

export interface WorkflowRun {
	status: string;
	nodes: Record<string, NodeRun>;
	/** The error that ended the run. */
	error?: NodeRun['error'];
	/** Credentials after the run, with the tokens that n8n would have saved. */
	credentials: StoredCredentials;
	/** Lines of `this.logger` at every level. */
	log: LogLine[];
}

export interface RunOptions {
	credentials?: StoredCredentials;
	/** Items that the first node gives out, in place of what it would. */
	input?: Array<Record<string, unknown> | INodeExecutionData>;
	/** Cancels the execution after so many milliseconds. */
	cancelAfter?: number;
}
