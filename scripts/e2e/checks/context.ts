import type { StoredCredential } from '../api';
import type { Report } from '../report';
import type { Stage } from '../stage';

/** What a group of checks works with. */
export interface Context {
	stage: Stage;
	report: Report;
	credentials: {
		/** netSuiteClientCredentialsApi */
		client: StoredCredential;
		/** netSuiteOAuth2Api, connected by the checks of the sign-in */
		oAuth2: StoredCredential;
	};
}
