import type { INodeExecutionData } from 'n8n-workflow';

/** What n8n stores of a run, unflattened; only what is read here. */
export interface ExecutionData {
	resultData: {
		runData: Record<string, NodeRunData[]>;
		error?: RunError;
	};
}

interface NodeRunData {
	data?: Record<string, Array<INodeExecutionData[] | null> | undefined>;
	error?: RunError;
	hints?: Array<{ message: string }>;
}

export interface RunError {
	message: string;
	description?: string | null;
	context?: Record<string, unknown>;
}

/** One node's last run, as the in-process engine of the tests gives it too. */
export interface N8nNodeRun {
	/** Items by output of the main connection (or of `ai_tool` for a tool). */
	outputs: INodeExecutionData[][];
	items: INodeExecutionData[];
	error?: RunError;
	hints: Array<{ message: string }>;
	/** How often it ran: a tool runs once for each call. */
	runs: number;
}

export interface N8nRun {
	/** `success`, `error`, `canceled` or `crashed`. */
	status: string;
	nodes: Record<string, N8nNodeRun>;
	/** The error that ended the run. */
	error?: RunError;
}

/** Reads the execution data of n8n's REST interface. */
export function readRun(status: string, data: ExecutionData): N8nRun {
	const nodes: N8nRun['nodes'] = {};
	for (const [name, runs] of Object.entries(data.resultData.runData)) {
		const last = runs[runs.length - 1];
		const outputs = (Object.values(last.data ?? {})[0] ?? []).map((items) => items ?? []);
		nodes[name] = {
			outputs,
			items: outputs[0] ?? [],
			error: last.error,
			hints: last.hints ?? [],
			runs: runs.length,
		};
	}
	return { status, nodes, error: data.resultData.error };
}

/** An error as the editor shows it, in one line. */
export const explain = ({ status, error }: Pick<N8nRun, 'status' | 'error'>): string =>
	`status ${status}${error ? `: ${[error.message, error.description].filter(Boolean).join(': ')}` : ''}`;
