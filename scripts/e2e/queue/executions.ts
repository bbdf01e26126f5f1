import { setTimeout as sleep } from 'node:timers/promises';
import type { N8nApi } from '../api';

export interface Listed {
	id: string;
	status: string;
	workflowId: string;
	retryOf?: string | null;
}

const UNDER_WAY = ['new', 'running', 'waiting', 'unknown'];

export const isOver = ({ status }: Listed): boolean => !UNDER_WAY.includes(status);

/** Every execution of a workflow with a higher id than `after`, by n8n's own list. */
export async function listExecutions(
	api: N8nApi,
	workflowId: string,
	after = 0,
): Promise<Listed[]> {
	// By id: the first page shows those under way as well, whatever their place.
	const found = new Map<string, Listed>();
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	for (let cursor = ''; ;) {
		const page: { results: Listed[]; nextCursor?: string | null } = await api.call(
			'GET',
			`/rest/executions?filter=${filter}&limit=100${cursor && `&cursor=${cursor}`}`,
		);
		const recent = page.results.filter(({ id }) => Number(id) > after);
		for (const execution of recent) found.set(execution.id, execution);
		if (!page.nextCursor || recent.length < page.results.length) return [...found.values()];
		cursor = encodeURIComponent(page.nextCursor);
	}
}

/** How many executions have which status, `success 120, running 8`. */
export function tally(executions: Listed[]): string {
	const counts = new Map<string, number>();
	for (const { status } of executions) counts.set(status, (counts.get(status) ?? 0) + 1);
	return [...counts].map(([status, count]) => `${status} ${count}`).join(', ') || 'none yet';
}

/**
 * Watches executions until the condition holds; tells how far they are every two seconds.
 * @throws Error with their number by status when it takes longer than `timeout` ms
 */
export async function watch(
	list: () => Promise<Listed[]>,
	until: (executions: Listed[]) => boolean,
	{ say, timeout }: { say(line: string): void; timeout: number },
): Promise<Listed[]> {
	const started = Date.now();
	for (let told = started; ; await sleep(500)) {
		const executions = await list();
		if (until(executions)) return executions;
		const seconds = Math.round((Date.now() - started) / 1000);
		if (Date.now() - started > timeout) {
			throw new Error(`n8n was not done after ${seconds} s: ${tally(executions)}`);
		}
		if (Date.now() - told > 2_000) {
			told = Date.now();
			say(`  … ${seconds} s: ${tally(executions)}`);
		}
	}
}
