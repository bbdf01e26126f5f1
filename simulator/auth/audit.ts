/** Setup > Users/Roles > User Management > View Login Audit Trail: who signed in, and who was refused. */
import type { SignIn } from '../contract';

/** What is known of an attempt; without `detail` it succeeded. */
export type Attempt = Partial<Omit<SignIn, 'date' | 'status'>>;

export interface Audit {
	/** In order, the newest 1,000. */
	entries: SignIn[];
	add(attempt: Attempt): void;
	/** Called with each entry from now on. */
	onEntry(listener: (entry: SignIn) => void): void;
}

const KEPT = 1_000;

/** An empty trail. `now`: ms UTC. */
export function createAudit(now: () => number): Audit {
	const entries: SignIn[] = [];
	const listeners: Array<(entry: SignIn) => void> = [];
	return {
		entries,
		add(attempt) {
			const known = {
				detail: '',
				clientId: '',
				roleId: '',
				entityId: '',
				requestUri: '',
				userAgent: '',
			};
			const entry: SignIn = {
				date: now(),
				status: attempt.detail ? 'Failure' : 'Success',
				...known,
				...attempt,
			};
			entries.push(entry);
			if (entries.length > KEPT) entries.shift();
			for (const tell of listeners) tell(entry);
		},
		onEntry: (listener) => void listeners.push(listener),
	};
}
