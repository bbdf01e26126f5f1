/** For whom a request is carried out: an integration with the role and entity of its token. */
import { permissionsOf, type Permissions } from './permissions';

export interface Actor {
	clientId: string;
	roleId: string;
	entityId: string;
	permissions: Permissions;
}

/** Of requests that need no sign-in. */
export const NOBODY: Actor = {
	clientId: '',
	roleId: '',
	entityId: '',
	permissions: permissionsOf({
		restWebServices: false,
		restlets: false,
		suiteAnalyticsWorkbook: false,
		deletedRecords: false,
		manageOwnCertificates: false,
		otherRecords: 'none',
	}),
};
