import type { N8nApi } from '../api';
import type { Report } from '../report';
import { type Listed, isOver, listExecutions } from './executions';
import { judgeRead, judgeUpsert } from './judge';
import type { Workflows } from './load';
import type { QueueStage } from './stage';

/** Executions of each of the two workflows: 200 in all. */
export const EACH = 100;

export const MINUTE = 60_000;

export interface Context {
	stage: QueueStage;
	report: Report;
	workflows: Workflows;
}

/** The newest of them, 0 for none. */
export const highest = (executions: Listed[]): number =>
	Math.max(0, ...executions.map(({ id }) => +id));

/** Both workflows' executions after an id. */
export async function listBoth(api: N8nApi, workflows: Workflows, after = 0): Promise<Listed[]> {
	const { upserts, reads } = workflows;
	return [
		...(await listExecutions(api, upserts.id, after)),
		...(await listExecutions(api, reads.id, after)),
	];
}

/** So many executions have begun, and all are over. */
export const allOf = (count: number) => (executions: Listed[]) =>
	executions.length === count && executions.every(isOver);

/** The first problems, in one sentence. */
export const few = (problems: string[]): string =>
	`${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`;

/** Compares what successful executions gave out with NetSuite's data. */
export async function judgeOutputs({ stage, workflows }: Context, executions: Listed[]) {
	const problems: string[] = [];
	for (const { id, workflowId } of executions) {
		const run = await stage.api.wait(id);
		const found =
			workflowId === workflows.upserts.id
				? judgeUpsert(stage.simulator, run)
				: await judgeRead(stage.simulator, run);
		problems.push(...found.map((problem) => `execution ${id}: ${problem}`));
	}
	return problems;
}

/** What NetSuite saw, for the report. */
export function traffic({ simulator }: QueueStage): string {
	const { requests, answers429, tokenRequests, peakInFlight } = simulator.stats;
	return `${requests} requests (${answers429} answered 429), ${peakInFlight} at once at most, ${tokenRequests} tokens`;
}
