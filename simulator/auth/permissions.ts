/** What a role may do (Setup > Users/Roles > Manage Roles). */
import type { PermissionLevel, RoleDefinition } from '../contract';

const LEVELS: PermissionLevel[] = ['none', 'view', 'create', 'edit', 'full'];

export interface Permissions {
	/** May do everything, whatever else is said, and alone reads the governance limits. */
	administrator: boolean;
	restWebServices: boolean;
	restlets: boolean;
	/** Needed for SuiteQL, lists and datasets (netsuite-rest.md 2.7, 5). */
	suiteAnalyticsWorkbook: boolean;
	/** Needed to see what was deleted (netsuite-rest.md 12.3). */
	deletedRecords: boolean;
	/** Needed for the certificate rotation routes (netsuite-rest.md 3.3). */
	manageOwnCertificates: boolean;
	/** True when the role has `needed` or more on a record type (any case). */
	allows(recordType: string, needed: PermissionLevel): boolean;
}

/** Every permission of a role; what the definition leaves out is allowed. */
export function permissionsOf(role: RoleDefinition): Permissions {
	const { administrator = false, records = {}, otherRecords = 'full' } = role;
	const levels = new Map(
		Object.entries(records).map(([type, level]) => [type.toLowerCase(), level]),
	);
	const has = (permission: boolean | undefined) => administrator || (permission ?? true);
	return {
		administrator,
		restWebServices: has(role.restWebServices),
		restlets: has(role.restlets),
		suiteAnalyticsWorkbook: has(role.suiteAnalyticsWorkbook),
		deletedRecords: has(role.deletedRecords),
		manageOwnCertificates: has(role.manageOwnCertificates),
		allows: (recordType, needed) =>
			administrator ||
			LEVELS.indexOf(levels.get(recordType.toLowerCase()) ?? otherRecords) >=
				LEVELS.indexOf(needed),
	};
}

/** Throws an Error with one sentence for a definition that no role can have. */
export function checkRole(role: RoleDefinition): void {
	const levels: Array<[string, unknown]> = [
		...Object.entries(role.records ?? {}),
		['otherRecords', role.otherRecords ?? 'full'],
	];
	for (const [type, level] of levels) {
		if (LEVELS.includes(level as PermissionLevel)) continue;
		throw new Error(
			`Permission level ${JSON.stringify(level)} of ${type} is none of ${LEVELS.join(', ')}.`,
		);
	}
}
