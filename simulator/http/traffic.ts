/** Counts requests, and admits no more at once than the account may have. */
import type { LoggedRequest, SimulatorStats } from '../contract';
import type { ConcurrencyLimits } from './limits';
import type { Service } from './service';

const KEPT = 20_000;

/** One request from arrival to answer. */
export interface Visit {
	service: Service;
	/** When it came, as `performance.now()` counts. */
	arrived: number;
	entry: LoggedRequest;
	/** False when it is one too many. */
	admitted: boolean;
	/** True once its body is there and the work has begun. */
	started: boolean;
	/** Gives the place back; more than once does no harm. */
	release(): void;
}

export interface Traffic {
	stats: SimulatorStats;
	reset(): void;
	arrive(service: Service, request: Omit<LoggedRequest, 'status' | 'body'>): Visit;
}

const noStats = (): SimulatorStats => ({
	requests: 0,
	tokenRequests: 0,
	peakInFlight: 0,
	answers429: 0,
	log: [],
	tokenLog: [],
});

type Limits = Pick<ConcurrencyLimits, 'integration' | 'unallocated'>;

/**
 * REST and RESTlets share the limits (netsuite-rest.md 11). `isIntegration`: does a request with
 * these headers come from the integration record that has a limit of its own?
 */
export function createTraffic(
	{ integration, unallocated }: Limits,
	isIntegration: (headers: Record<string, string>) => boolean = () => false,
): Traffic {
	const stats = noStats();
	const shared = { limit: unallocated, inFlight: 0 };
	const own = integration === undefined ? shared : { limit: integration, inFlight: 0 };

	const keep = (log: LoggedRequest[], entry: LoggedRequest) => {
		log.push(entry);
		if (log.length > KEPT) log.shift();
	};

	const admit = (pool: typeof shared): boolean => {
		stats.requests++;
		if (pool.inFlight >= pool.limit) {
			stats.answers429++;
			return false;
		}
		pool.inFlight++;
		const inFlight = shared.inFlight + (own === shared ? 0 : own.inFlight);
		stats.peakInFlight = Math.max(stats.peakInFlight, inFlight);
		return true;
	};

	return {
		stats,
		// In place: whoever holds the object goes on seeing the counts.
		reset: () => void Object.assign(stats, noStats()),
		arrive(service, request) {
			const entry = { ...request, status: 0, body: '' };
			const counted = service === 'rest' || service === 'restlet';
			if (counted) keep(stats.log, entry);
			if (service === 'token') {
				stats.tokenRequests++;
				keep(stats.tokenLog, entry);
			}
			const pool = counted && own !== shared && isIntegration(request.headers) ? own : shared;
			const admitted = counted ? admit(pool) : true;
			let held = counted && admitted;
			const release = () => {
				if (held) pool.inFlight--;
				held = false;
			};
			return { service, arrived: performance.now(), entry, admitted, started: false, release };
		},
	};
}
