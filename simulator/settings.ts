/** What holds where nothing is said. */
import type { SimulatorSettings } from './contract';
import { accountConcurrency } from './http/limits';
import { JOB_DEFAULTS } from './jobs/settings';

/** The settings with what holds where nothing was said. Throws an Error for a tier that does not exist. */
export const withDefaults = ({ log: _log, role: _role, ...given }: SimulatorSettings) => ({
	port: 0,
	latency: 0,
	tier: 'standard' as const,
	suiteCloudPlus: 0,
	integrationConcurrency: 0,
	retryAfter: 0,
	seed: 1,
	transactions: 2_500,
	https: false,
	oneWorld: true,
	customRecords: [],
	customFields: {},
	oauth2: true,
	tokenBasedAuthentication: false,
	tokenLifetime: 3_600,
	dateFormat: 'M/D/YYYY',
	timeZone: 'America/Los_Angeles',
	recordActions: 'buttons' as const,
	rowWall: 100_000,
	commonTableExpressions: false,
	listAgg: true,
	selectWithoutFrom: true,
	unlistedColumns: true,
	metadataReferences: 'ref' as const,
	restlets: '',
	restletErrors: 'text' as const,
	state: '',
	control: false,
	...JOB_DEFAULTS,
	now: Date.now,
	...given,
	concurrency: accountConcurrency(given),
});
