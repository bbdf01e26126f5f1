/** Records that cannot be opened: locked ones, and administrators' employee records (netsuite-rest.md 4.1). */
import type { StoredRecord } from '../data/contract';
import { userError } from '../data/refusal';

/** Who opens a record, as far as records care. */
export interface Opener {
	administrator: boolean;
}

export interface Locks {
	/** `sentence`: what NetSuite says; default that of a workflow's lock. */
	add(type: string, id: string, sentence?: string): void;
	remove(type: string, id: string): void;
	clear(): void;
}

const BY_WORKFLOW = 'This record has been locked by a user defined workflow.';

/** The internal id of NetSuite's own Administrator role. */
const ADMINISTRATOR = '3';

const isAdministrator = ({ type, lines }: StoredRecord) =>
	type === 'employee' &&
	(lines.roles ?? []).some((line) => line.values.selectedRole === ADMINISTRATOR);

export interface LockList extends Locks {
	/** Throws NetSuiteRefusal (USER_ERROR) when the record cannot be opened; NetSuite opens for editing even to read. */
	check(record: StoredRecord, opener?: Opener): void;
}

/** No locks yet. */
export function createLocks(): LockList {
	const locked = new Map<string, string>();
	const key = (type: string, id: string) => `${type.toLowerCase()}/${id}`;
	return {
		add: (type, id, sentence = BY_WORKFLOW) => void locked.set(key(type, id), sentence),
		remove: (type, id) => void locked.delete(key(type, id)),
		clear: () => locked.clear(),
		check(record, opener) {
			const sentence = locked.get(key(record.type, record.id));
			if (sentence !== undefined) throw userError(sentence);
			if (opener && !opener.administrator && isAdministrator(record)) {
				throw userError(
					'For security reasons, only an administrator is allowed to edit an administrator record.',
				);
			}
		},
	};
}
