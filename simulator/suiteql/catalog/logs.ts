/** What SuiteQL tells of the past that no record keeps. */
import type { Store } from '../../data/contract';

export interface SignInEntry {
	/** ms UTC. */
	date: number;
	status: string;
	detail: string;
	roleId: string;
	entityId: string;
	requestUri: string;
	userAgent: string;
	/** Where the request came from. */
	ipAddress?: string;
}

export interface Deletion {
	type: string;
	id: string;
	name: string;
	/** ms UTC. */
	date: number;
}

export interface Logs {
	/** The Login Audit Trail, oldest first. */
	signIns(): readonly SignInEntry[];
	/** Records deleted since the simulator started, oldest first. */
	deletions: readonly Deletion[];
}

/** Follows the store from now on. `now`: ms UTC. */
export function keepLogs(
	store: Store,
	now: () => number,
	signIns: () => readonly SignInEntry[] = () => [],
): Logs {
	const deletions: Deletion[] = [];
	store.onChange((type, id, name = id) => {
		if (!store.get(type, id)) deletions.push({ type, id, name, date: now() });
	});
	return { signIns, deletions };
}
