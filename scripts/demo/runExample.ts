import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Simulator } from '../../simulator/contract';
import type {
	Engine,
	StoredCredentials,
	WorkflowJson,
	WorkflowRun,
} from '../../test/support/engine';
import type { Example, Verdict } from './example';
import { showProgress } from './progress';

/** One line of the result table. */
export interface Result extends Verdict {
	title: string;
	requests: number;
	seconds: number;
	/** Most requests that were under way at the same time. */
	peakInFlight: number;
	/** What each node gave out, in the order of the run. */
	steps: Array<{ node: string; items: number }>;
	/** Credentials as n8n would have saved them: the token of this run serves the next. */
	credentials: StoredCredentials;
}

/** The workflow of a file below `examples/`, as n8n imports it. */
export function loadExample(file: string): WorkflowJson {
	const text = readFileSync(path.resolve(__dirname, '../../examples', file), 'utf8');
	return JSON.parse(text) as WorkflowJson;
}

/** The error of a run with everything that the editor shows of it. */
function explain({ error, status }: WorkflowRun): string {
	const said = [error?.message, error?.description].filter(Boolean).join(': ');
	return `the workflow ended with status ${status}${said ? `: ${said}` : ''}`;
}

/** Runs one example in n8n's engine and checks its outcome against the simulator's own data. */
export async function runExample(
	engine: Engine,
	simulator: Simulator,
	example: Example,
	credentials: StoredCredentials,
): Promise<Result> {
	const judge = await example.prepare(simulator);
	simulator.resetStats();
	const stop = showProgress(simulator);
	const started = performance.now();
	const run = await engine.run(loadExample(example.file), { credentials }).finally(stop);
	const seconds = (performance.now() - started) / 1000;
	const { requests, peakInFlight } = simulator.stats;
	const verdict: Verdict =
		run.status === 'success'
			? await judge(run)
			: { records: 0, outcome: '', problems: [explain(run)] };
	const steps = Object.entries(run.nodes).map(([node, { items }]) => ({
		node,
		items: items.length,
	}));
	return {
		...verdict,
		title: example.title,
		requests,
		seconds,
		peakInFlight,
		steps,
		credentials: run.credentials,
	};
}
