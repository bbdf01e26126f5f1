/** Counts requests, and admits no more at once than the account may have. */
import type { LoggedRequest, SimulatorStats } from '../contract';
import type { Service } from './service';

const KEPT = 20_000;

/** One request from arrival to answer. */
export interface Visit {
	service: Service;
	/** ms UTC. */
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

/** `limit`: REST and RESTlet requests at once (netsuite-rest.md 11). */
export function createTraffic(limit: number): Traffic {
	const stats = noStats();
	let inFlight = 0;

	const keep = (log: LoggedRequest[], entry: LoggedRequest) => {
		log.push(entry);
		if (log.length > KEPT) log.shift();
	};

	const admit = (): boolean => {
		stats.requests++;
		if (inFlight >= limit) {
			stats.answers429++;
			return false;
		}
		inFlight++;
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
			const admitted = counted ? admit() : true;
			let held = counted && admitted;
			const release = () => {
				if (held) inFlight--;
				held = false;
			};
			return { service, arrived: Date.now(), entry, admitted, started: false, release };
		},
	};
}
