/** The web server with its sign-in, and stand-ins for the rooms behind it: no data, no SQL engine. */
import { createPublicKey } from 'node:crypto';
import { createAuthority, type Authority } from '../../../simulator/auth/authority';
import { CONFIDENTIAL_CLIENT, derivedKey } from '../../../simulator/auth/identity';
import type { Simulator } from '../../../simulator/contract';
import { ENDPOINTS } from '../../../simulator/endpoints/registry';
import type { Endpoint, Services } from '../../../simulator/http/endpoint';
import { createFaults, type Faults } from '../../../simulator/http/faults';
import { createServer } from '../../../simulator/http/server';
import { createTraffic, type Traffic } from '../../../simulator/http/traffic';
import { createJobs, type Jobs } from '../../../simulator/jobs/jobs';
import { JOB_DEFAULTS } from '../../../simulator/jobs/settings';
import { createRestlets } from '../../../simulator/restlets/restlets';

export interface BareServer {
	url: string;
	authority: Authority;
	traffic: Traffic;
	faults: Faults;
	jobs: Jobs;
	/** May be changed while it runs. */
	settings: Simulator['settings'];
	/** Lines for humans. */
	lines: string[];
	/** Of the certificate that may sign assertions. */
	certificateId: string;
	privateKey: string;
	/** An access token for both services; of the ready-made integration and role unless told. */
	token(of?: { clientId?: string; roleId?: string }): string;
	/** ms added to the clock. */
	advance(ms: number): void;
	close(): Promise<void>;
}

export interface BareOptions {
	/** Instead of the simulator's own routes. */
	endpoints?: Endpoint[];
	concurrency?: number;
	latency?: number;
	/** Folder of RESTlets. */
	restlets?: string;
	services?: Partial<Services>;
}

/** Listens on a free port of this machine. */
export async function startBareServer(options: BareOptions = {}): Promise<BareServer> {
	let ahead = 0;
	const now = () => Date.now() + ahead;
	const lines: string[] = [];
	const authority = createAuthority({
		now,
		tokenLifetime: 3_600,
		refused: ({ detail }) => void lines.push(detail),
	});
	const key = derivedKey('test certificate');
	const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
	const certificate = authority.certificates.add(CONFIDENTIAL_CLIENT.clientId, pem);
	const concurrency = options.concurrency ?? 5;
	const traffic = createTraffic({ unallocated: concurrency });
	const faults = createFaults();
	const settings = {
		...JOB_DEFAULTS,
		now,
		concurrency,
		rowWall: 100_000,
		restletErrors: 'text',
	} as Simulator['settings'];
	const jobs = createJobs(settings);
	const restlets = createRestlets(options.restlets, (line) => void lines.push(line));
	const app = createServer({
		endpoints: options.endpoints ?? ENDPOINTS,
		services: { settings, authority, jobs, restlets, ...options.services } as Services,
		traffic,
		faults,
		latency: options.latency ?? 0,
		log: (line) => void lines.push(line),
	});
	const url = await app.listen({ port: 0, host: '127.0.0.1' });
	return {
		url,
		authority,
		traffic,
		faults,
		jobs,
		settings,
		lines,
		certificateId: certificate.id,
		privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
		token: (of = {}) =>
			authority.tokens.issue({
				kind: 'access',
				clientId: CONFIDENTIAL_CLIENT.clientId,
				scopes: ['restlets', 'rest_webservices'],
				expires: now() + 3_600_000,
				chainStart: now(),
				...of,
			}),
		advance: (ms) => void (ahead += ms),
		close: () => app.close(),
	};
}
