/** NetSuite on a laptop: the one door to the simulator. */
import { createPublicKey } from 'node:crypto';
import { isReadyMade } from './auth/signedIn';
import { createAuthority, type Authority } from './auth/authority';
import { ACCOUNT_ID, CONFIDENTIAL_CLIENT, derivedKey, PUBLIC_CLIENT } from './auth/identity';
import { createClock } from './clock';
import type { Simulator, StartSimulator } from './contract';
import { createDatasets } from './datasets/datasets';
import { serveControl } from './control/server';
import { createStore, emptyStore } from './data/company';
import { ENDPOINTS } from './endpoints/registry';
import { createFaults } from './http/faults';
import { createServer } from './http/server';
import { AUTHORIZE_PATH, TOKEN_PATH } from './http/service';
import { createTlsCertificate } from './http/tls';
import { concurrencyLimits } from './http/limits';
import { createTraffic } from './http/traffic';
import { createJobs } from './jobs/jobs';
import { createRecordService } from './records/service';
import { createRestlets } from './restlets/restlets';
import { withDefaults } from './settings';
import { readStateFile } from './state/file';
import { resume } from './state/account';
import { createKeeper } from './state/keeper';
import { lazySuiteqlEngine } from './suiteql/lazyEngine';

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
	const kept = settings.state ? readStateFile(settings.state, settings.oneWorld) : undefined;
	const store = kept ? emptyStore(settings) : createStore({ ...settings, now: now() });
	if (kept) store.restore(kept.store);
	const authority = createAuthority({
		now,
		tokenLifetime: settings.tokenLifetime,
		oauth2: settings.oauth2,
		tokenBasedAuthentication: settings.tokenBasedAuthentication,
		role: given.role,
		refused: ({ detail }) => given.log?.(`Login Audit Trail: ${detail}`),
	});
	const ready = readyMadeCertificate(authority);
	const suiteql = lazySuiteqlEngine({ store, settings, clock }, () => authority.audit.entries);
	const tls = settings.https ? await createTlsCertificate() : undefined;
	const records = createRecordService({ store, clock, settings });
	if (kept) resume({ records, authority }, kept, given.role);
	const keeper = createKeeper(
		{ store, records, authority, oneWorld: settings.oneWorld },
		settings.state,
	);
	const jobs = createJobs(settings);
	const datasets = createDatasets();
	const traffic = createTraffic(limits, ({ authorization }) =>
		isReadyMade(authority, authorization),
	);
	const faults = createFaults(settings.seed);
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
	const started: { simulator?: Simulator } = {};
	if (settings.control) serveControl(app, () => started.simulator);
	const close = async () => {
		jobs.stop();
		await app.close();
		await suiteql.close();
	};
	const address = { port: settings.port, host: '127.0.0.1' };
	const baseUrl = await app
		.listen(address)
		.catch((error) => close().then(() => Promise.reject(error)));

	const simulator: Simulator = {
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
		commits: { hold: suiteql.hold, release: suiteql.release },
		query: (sql, params) => suiteql.all(sql, params),
		loginAudit: authority.audit.entries,
		tokenBasedCredentials: authority.tokenBased.credentials,
		snapshot: (name = '') => keeper.snapshot(name),
		restore: (name = '') => keeper.restore(name),
		snapshots: keeper.names,
		async stop() {
			await close();
			keeper.write();
		},
	};
	started.simulator = simulator;
	return simulator;
};

function readyMadeCertificate({ certificates }: Authority) {
	const key = derivedKey('ready-made certificate');
	const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
	return {
		certificateId: certificates.add(CONFIDENTIAL_CLIENT.clientId, publicPem).id,
		privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}
