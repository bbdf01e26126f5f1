/** The simulator as tests, the demo and the benchmarks see it. Types only. */
import type { Store } from './data/contract';

export interface SimulatorSettings {
	/** 0 = any free port. Default 0. The server listens on 127.0.0.1 only. */
	port?: number;
	/** ms added to every REST answer (not to the token endpoint). Default 0. */
	latency?: number;
	/** Requests at once before 429, REST and RESTlets together. Default 5. */
	concurrency?: number;
	/** Seed of the company's data. Default 1. */
	seed?: number;
	/** Transactions in the seeded company, at least. Default 2,500. */
	transactions?: number;
	https?: boolean;
	/** Seconds an access token lives. Default 3,600. */
	tokenLifetime?: number;
	/** Date format of the token's user for `q` filters and SuiteQL output. Default `M/D/YYYY`. */
	dateFormat?: string;
	/** Time zone of the token's user. Default `America/Los_Angeles`. */
	timeZone?: string;
	/** Most rows that SuiteQL serves. Default 100,000. */
	rowWall?: number;
	/** Called once a request with a line for a human. Default none. */
	log?(line: string): void;
}

export interface SimulatorStats {
	/** REST and RESTlet requests that arrived, the refused ones too; token requests are counted apart. */
	requests: number;
	tokenRequests: number;
	peakInFlight: number;
	answers429: number;
	/** In order of arrival. */
	log: Array<{ method: string; url: string; status: number; headers: Record<string, string>; body: string }>;
}

/** What goes wrong with a request that matches. `status` answers in place of the service. */
export interface Fault {
	/** Only requests of this method. */
	method?: string;
	/** Only requests whose path and query contain this text. */
	path?: string;
	/** Requests that let it happen before it is used up. Default 1. */
	times?: number;
	/** Matching requests that pass before the first fault. Default 0. */
	after?: number;
	status?: number;
	headers?: Record<string, string>;
	/** A JSON value is written as JSON, text as it is. */
	body?: unknown;
	contentType?: string;
	/** The work is done before the fault answers (default false: it is not). */
	commit?: boolean;
	/** The connection is cut: before an answer (`reset`) or in the middle of its body (`truncate`). */
	connection?: 'reset' | 'truncate';
	/** ms before the answer. */
	delay?: number;
}

export interface Simulator {
	baseUrl: string;
	tokenUrl: string;
	authorizationUrl: string;
	accountId: string;
	clientId: string;
	clientSecret: string;
	/** Of the ready-made RSA-PSS certificate. */
	certificateId: string;
	privateKey: string;
	settings: Required<Omit<SimulatorSettings, 'log'>>;
	stats: SimulatorStats;
	resetStats(): void;
	/** Registers another certificate or public key (PEM); answers its certificate id. */
	addCertificate(publicKeyPem: string, options?: { expired?: boolean; revoked?: boolean }): string;
	/** Every access token given out so far is refused with 401 from now on. */
	expireTokens(): void;
	faults: {
		add(fault: Fault): void;
		clear(): void;
		/** Faults not yet used up: a test asserts that none is left. */
		pending(): Fault[];
	};
	store: Store;
	/** SuiteQL straight from the engine, without HTTP or paging; for checking what a client read. */
	query(sql: string, params?: string[]): Promise<Array<Record<string, string>>>;
	/** Reasons of refused sign-ins, as NetSuite's Login Audit Trail words them. */
	loginAudit: Array<{ detail: string; clientId: string }>;
	stop(): Promise<void>;
}

export type StartSimulator = (settings?: SimulatorSettings) => Promise<Simulator>;
