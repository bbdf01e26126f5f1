/** Snapshots by name, and the state file that goes with them. */
import type { AccountParts, AccountState } from './account';
import { restoreState, takeState } from './account';
import { writeStateFile } from './file';

export interface Keeper {
	/** Keeps the account as it is now under a name, and writes the state file. */
	snapshot(name: string): void;
	/** Back to a snapshot. Throws an Error when there is none of this name. */
	restore(name: string): void;
	names(): string[];
	/** Writes the state file, when there is one. */
	write(): void;
}

/** `file`: '' for none. */
export function createKeeper(parts: AccountParts, file: string): Keeper {
	const snapshots = new Map<string, AccountState>();
	const write = (state = takeState(parts)) => {
		if (file !== '') writeStateFile(file, state);
	};
	return {
		snapshot(name) {
			const state = takeState(parts);
			snapshots.set(name, state);
			write(state);
		},
		restore(name) {
			const state = snapshots.get(name);
			if (!state) throw new Error(`There is no snapshot ${JSON.stringify(name)}.`);
			restoreState(parts, state);
		},
		names: () => [...snapshots.keys()],
		write: () => write(),
	};
}
