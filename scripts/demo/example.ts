import type { Simulator } from '../../simulator/contract';
import type { WorkflowRun } from '../../test/support/engine';

/** What looking into the simulator's own data after a run has shown. */
export interface Verdict {
	/** Records that the workflow read or wrote. */
	records: number;
	/** One short sentence: what came out. */
	outcome: string;
	/** What is not as it should be; empty when all is right. */
	problems: string[];
}

/** Compares what the workflow gave with what NetSuite holds now. */
export type Judge = (run: WorkflowRun) => Promise<Verdict>;

/** One of the importable workflows, and how the demo knows that it did its job. */
export interface Example {
	title: string;
	/** File below `examples/`. */
	file: string;
	/** What is about to happen, for somebody who has never seen it. */
	story: string;
	/**
	 * Remembers how the company looks before the run.
	 * @param folder in which n8n runs, for workflows that write files; this process's own when absent
	 */
	prepare(simulator: Simulator, folder?: string): Promise<Judge>;
}

/** Items of a node's main output as plain JSON; none when it did not run. */
export function itemsOf(run: WorkflowRun, node: string): Array<Record<string, unknown>> {
	return (run.nodes[node]?.items ?? []).map(({ json }) => json);
}

/** Money as whole cents, so that sums can be compared. */
export const cents = (value: unknown): number => Math.round(Number(value ?? 0) * 100);

/** A column of amounts, added up in cents. */
export const total = (rows: Array<Record<string, unknown>>, column: string): number =>
	rows.reduce((sum, row) => sum + cents(row[column]), 0);

/** `1,234.50` for whole cents. */
export const money = (value: number): string =>
	(value / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
