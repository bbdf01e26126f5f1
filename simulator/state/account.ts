/** Everything of an account that a snapshot or a state file holds: records, certificates and roles. */
import type { Authority } from '../auth/authority';
import type { SavedCertificate } from '../auth/certificates';
import { ROLE_ID } from '../auth/identity';
import type { RoleDefinition } from '../contract';
import type { StoreSnapshot } from '../data/packed/snapshot';
import type { MemoryStore } from '../data/store';
import type { RecordNotes, RecordService } from '../records/serviceContract';

export interface AccountState {
	store: StoreSnapshot;
	notes: RecordNotes;
	certificates: SavedCertificate[];
	roles: RoleDefinition[];
	/** The account's own record types; a state fits only the account that it was taken of. */
	oneWorld: boolean;
}

export interface AccountParts {
	store: MemoryStore;
	records: RecordService;
	authority: Authority;
	oneWorld: boolean;
}

/** The account as it is now. Tokens, jobs, faults, locks and datasets are not part of it. */
export function takeState({ store, records, authority, oneWorld }: AccountParts): AccountState {
	return {
		store: store.snapshot(),
		notes: structuredClone(records.notes.save()),
		certificates: authority.certificates.save(),
		roles: authority.roles.save(),
		oneWorld,
	};
}

/** Back to a state; SuiteQL and lists follow. Throws a RangeError for damaged records. */
export function restoreState({ store, ...around }: AccountParts, state: AccountState): void {
	store.restore(state.store);
	restoreAround(around, state);
}

type Around = Pick<AccountParts, 'records' | 'authority'>;

/** All of a state but the records themselves. */
function restoreAround(
	{ records, authority }: Around,
	{ notes, certificates, roles }: AccountState,
): void {
	records.notes.restore(structuredClone(notes));
	authority.certificates.restore(certificates);
	authority.roles.restore(roles);
}

/**
 * What a state file says around the records, at start: the ready-made certificate is a new one, or it
 * would run out with the file; a role that was given for this start wins.
 */
export function resume(around: Around, state: AccountState, role?: RoleDefinition): void {
	const fresh = new Map(around.authority.certificates.save().map((one) => [one.id, one]));
	const certificates = state.certificates.map((one) =>
		one.revoked ? one : (fresh.get(one.id) ?? one),
	);
	restoreAround(around, { ...state, certificates });
	if (role) around.authority.roles.add({ ...role, id: ROLE_ID });
}
