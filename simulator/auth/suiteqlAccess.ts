/** Which tables and columns a role and the account's features leave visible in SuiteQL (netsuite-rest.md 6.4, 6.5). */
import type { Store } from '../data/contract';
import type { SuiteqlAccess } from '../suiteql/access';
import type { Permissions } from './permissions';

const known = new WeakMap<Store, WeakMap<Permissions, SuiteqlAccess>>();

/**
 * What the role may query; undefined when that is everything. A table is hidden when every record
 * type with rows in it is; one that belongs to no record type is visible. Deleted records need their
 * own permission, the Login Audit Trail an administrator. Without OneWorld there are no subsidiaries.
 */
export function suiteqlAccess(
	permissions: Permissions,
	store: Store,
	oneWorld = true,
): SuiteqlAccess | undefined {
	if (permissions.administrator && oneWorld) return undefined;
	const ofStore = known.get(store) ?? new WeakMap<Permissions, SuiteqlAccess>();
	known.set(store, ofStore);
	const access = ofStore.get(permissions) ?? accessOf(permissions, oneWorld);
	ofStore.set(permissions, access);
	return access;
}

function accessOf(permissions: Permissions, oneWorld: boolean): SuiteqlAccess {
	const mayView = (type: string) => permissions.allows(type, 'view');
	const onlyOneWorld = (name: string) => !oneWorld && name.includes('subsidiary');
	return {
		table(name, types) {
			if (onlyOneWorld(name)) return false;
			if (name === 'deletedrecord') return permissions.deletedRecords;
			if (name === 'loginaudit') return permissions.administrator;
			return types.length === 0 || types.some(mayView);
		},
		column: (_table, column) => !onlyOneWorld(column),
	};
}
