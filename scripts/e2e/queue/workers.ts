import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from '../server';
import type { QueueStage } from './stage';

const idsIn = (worker: Server, word: string): string[] =>
	[...worker.log().matchAll(new RegExp(`Worker ${word} execution (\\d+)`, 'g'))].map(
		([, id]) => id,
	);

/** Executions that a worker has begun, by its own log. */
export const begun = (worker: Server): Set<string> => new Set(idsIn(worker, 'started'));

/** Executions that it has begun and not finished. */
export function unfinished(worker: Server): Set<string> {
	const ids = begun(worker);
	for (const id of idsIn(worker, 'finished')) ids.delete(id);
	return ids;
}

/**
 * Kills a worker as a machine that loses power would, and starts another in its place.
 *
 * @returns the executions that were under way in it, and the new worker
 */
export async function killAndReplace(
	stage: QueueStage,
	victim: Server,
	say: (line: string) => void,
): Promise<{ held: Set<string>; replacement: Server }> {
	await victim.kill();
	// What the dead process had already written to its pipe.
	await sleep(200);
	const held = unfinished(victim);
	say(`  killed a worker (SIGKILL) with ${held.size} executions under way; starting another`);
	return { held, replacement: await stage.startWorker() };
}
