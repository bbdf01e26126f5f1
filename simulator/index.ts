/** NetSuite on a laptop: the one door to the simulator. */
import { createPublicKey } from 'node:crypto';
import { isReadyMade } from './auth/signedIn';
import { createAuthority, type Authority } from './auth/authority';
import { ACCOUNT_ID, CONFIDENTIAL_CLIENT, derivedKey, PUBLIC_CLIENT } from './auth/identity';
import { createClock } from './clock';
import type { SimulatorSettings, StartSimulator } from './contract';
import { createDatasets } from './datasets/datasets';
import { createStore } from './data/company';
import { ENDPOINTS } from './endpoints/registry';
import { createFaults } from './http/faults';
import { createServer } from './http/server';
import { AUTHORIZE_PATH, TOKEN_PATH } from './http/service';
import { createTlsCertificate } from './http/tls';
import { accountConcurrency, concurrencyLimits } from './http/limits';
import { createTraffic } from './http/traffic';
import { createJobs } from './jobs/jobs';
import { JOB_DEFAULTS } from './jobs/settings';
import { createRecordService } from './records/service';
import { createRestlets } from './restlets/restlets';
import { createSuiteqlEngine } from './suiteql/engine';

const withDefaults = ({ log: _log, role: _role, ...given }: SimulatorSettings) => ({
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
	metadataReferences: 'ref' as const,
	restlets: '',
	restletErrors: 'text' as const,
	...JOB_DEFAULTS,
	now: Date.now,
	...given,
	concurrency: accountConcurrency(given),
});

/**
 * Starts a simulator on 127.0.0.1 and answers when it listens. Rejects with the system's error when
 * the port is taken (`EADDRINUSE`).
 */
export const startSimulator: StartSimulator = async (given = {}) => {
	const clock = createClock(given.now ?? Date.now);
	const settings = { ...withDefaults(given), now: clock.now };
	const { now } = settings;
	const limits = concurrencyLimits(settings);
	const restlets = createRestlets(settings.restlets || undefined, given.log);
	const store = createStore({ ...settings, now: now() });
	const [suiteql, tls] = await Promise.all([
		createSuiteqlEngine({ store, settings, clock }),
		settings.https ? createTlsCertificate() : undefined,
	]);
	const records = createRecordService({ store, clock, settings });
	const jobs = createJobs(settings);
	const datasets = createDatasets();
	const authority = createAuthority({
		now,
		tokenLifetime: settings.tokenLifetime,
		oauth2: settings.oauth2,
		tokenBasedAuthentication: settings.tokenBasedAuthentication,
		role: given.role,
		refused: ({ detail }) => given.log?.(`Login Audit Trail: ${detail}`),
	});
	const ready = readyMadeCertificate(authority);
	const traffic = createTraffic(limits, ({ authorization }) =>
		isReadyMade(authority, authorization),
	);
	const faults = createFaults();
	const app = createServer({
		endpoints: ENDPOINTS,
		services: { settings, authority, store, records, suiteql, jobs, datasets, restlets },
		traffic,
		faults,
		latency: settings.latency,
		retryAfter: settings.retryAfter,
		tls,
		log: given.log,
	});
	const stop = async () => {
		jobs.stop();
		await app.close();
		await suiteql.close();
	};
	const baseUrl = await app.listen({ port: settings.port, host: '127.0.0.1' }).catch((error) => {
		// The engine would keep the process alive.
		return stop().then(() => Promise.reject(error));
	});

	return {
		baseUrl,
		tokenUrl: `${baseUrl}${TOKEN_PATH}`,
		authorizationUrl: `${baseUrl}${AUTHORIZE_PATH}`,
		accountId: ACCOUNT_ID,
		clientId: CONFIDENTIAL_CLIENT.clientId,
		clientSecret: CONFIDENTIAL_CLIENT.clientSecret ?? '',
		publicClientId: PUBLIC_CLIENT.clientId,
		...ready,
		tlsCertificate: tls?.cert ?? '',
		settings,
		stats: traffic.stats,
		resetStats: traffic.reset,
		addCertificate: (pem, options) =>
			authority.certificates.add(CONFIDENTIAL_CLIENT.clientId, pem, options).id,
		addDataset: datasets.add,
		addRole: (role) => authority.roles.add(role).id,
		expireTokens: authority.tokens.refuseAccess,
		clock,
		faults: { add: faults.add, clear: faults.clear, pending: faults.pending },
		jobs: { hold: jobs.hold, release: jobs.release, list: jobs.list },
		store,
		locks: records.locks,
		query: (sql, params) => suiteql.all(sql, params),
		loginAudit: authority.audit.entries,
		tokenBasedCredentials: authority.tokenBased.credentials,
		stop,
	};
};

function readyMadeCertificate({ certificates }: Authority) {
	const key = derivedKey('ready-made certificate');
	const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
	return {
		certificateId: certificates.add(CONFIDENTIAL_CLIENT.clientId, publicPem).id,
		privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}
