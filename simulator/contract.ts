/** The simulator as tests, the demo and the benchmarks see it. Types only. */
import type { CertificateOptions } from './auth/certificates';
import type { Clock } from './clock';
import type { Store } from './data/contract';
import type { OwnTypes } from './data/schemas';
import type { Dataset } from './datasets/datasets';
import type { ActionSet } from './records/actions';
import type { Locks } from './records/locks';
import type { JobsHandle, JobSettings } from './jobs/settings';

/** A line of the Login Audit Trail. */
export interface SignIn {
	/** ms UTC. */
	date: number;
	status: 'Success' | 'Failure';
	/** The code of the Detail column, empty for a success [H subsect_158324637123]. */
	detail: string;
	/** These three are empty when the request did not get that far. */
	clientId: string;
	roleId: string;
	entityId: string;
	requestUri: string;
	userAgent: string;
}

/** For an `Authorization: OAuth` header, HMAC-SHA256. The same at every start. */
export interface TokenBasedCredentials {
	consumerKey: string;
	consumerSecret: string;
	tokenKey: string;
	tokenSecret: string;
	/** Account ID. */
	realm: string;
}

/** NetSuite's service tiers: 5, 15, 20 and 20 requests at once. */
export type ServiceTier = 'standard' | 'premium' | 'enterprise' | 'ultimate';

/** Each level holds those before it. */
export type PermissionLevel = 'none' | 'view' | 'create' | 'edit' | 'full';

/** A role of the account. What is left out is allowed. */
export interface RoleDefinition {
	/** Internal ID. Default: the next free one from 1001. */
	id?: string;
	name?: string;
	/** May do everything and reads the governance limits. Default false. */
	administrator?: boolean;
	restWebServices?: boolean;
	restlets?: boolean;
	/** Needed for SuiteQL, lists and datasets. */
	suiteAnalyticsWorkbook?: boolean;
	/** Needed to see deleted records. */
	deletedRecords?: boolean;
	/** Needed to list, upload and revoke the integration's own certificates. */
	manageOwnCertificates?: boolean;
	/** Level on record types (any case), where it is not `otherRecords`. */
	records?: Record<string, PermissionLevel>;
	/** Level on all other record types. Default `full`. */
	otherRecords?: PermissionLevel;
}

export interface SimulatorSettings extends JobSettings, OwnTypes {
	/** 0 = any free port. Default 0. The server listens on 127.0.0.1 only. */
	port?: number;
	/** ms from a REST or RESTlet request to its answer, the simulator's own work included when that takes no longer (not of the token endpoint). Default 0. */
	latency?: number;
	/** Sets the account's requests at once. Default `standard`. */
	tier?: ServiceTier;
	/** SuiteCloud Plus licences, 10 more requests at once each. Default 0. */
	suiteCloudPlus?: number;
	/** Requests at once before 429, REST and RESTlets together. Default: as the tier says. */
	concurrency?: number;
	/**
	 * Of these, set aside for the ready-made integration record; the rest is for the others.
	 * `internal`: it is one of NetSuite's own, whose limit is not displayed. Default 0: no share.
	 */
	integrationConcurrency?: number | 'internal';
	/** Seconds in a `Retry-After` header with 429. Default 0: no header. */
	retryAfter?: number;
	/** Seed of the company's data. Default 1. */
	seed?: number;
	/** Transactions in the seeded company, at least. Default 2,500. */
	transactions?: number;
	https?: boolean;
	/** Role of the ready-made credentials (its id is always 1000). Default: one that may do everything. */
	role?: RoleDefinition;
	/** Takes OAuth 2.0 sign-ins. Default true. */
	oauth2?: boolean;
	/** Takes token-based authentication (OAuth 1.0a) too. Default false. */
	tokenBasedAuthentication?: boolean;
	/** Has subsidiaries. Without, no record, table or field of them exists. Default true. */
	oneWorld?: boolean;
	/** Seconds an access token lives. Default 3,600. */
	tokenLifetime?: number;
	/** Date format of the token's user for `q` filters and SuiteQL output. Default `M/D/YYYY`. */
	dateFormat?: string;
	/** Time zone of the token's user. Default `America/Los_Angeles`. */
	timeZone?: string;
	/**
	 * `documented`: only the record actions that Oracle lists; `buttons`: also approve, reject, cancel, close and the like
	 * where NetSuite's pages have such buttons. Default `buttons`.
	 */
	recordActions?: ActionSet;
	/** Most rows that SuiteQL and lists serve: 100,000, or 1,000,000 with SuiteAnalytics Connect. Default 100,000. */
	rowWall?: number;
	/** Does SuiteQL understand WITH? The help page says no (default), public code for live accounts uses it. */
	commonTableExpressions?: boolean;
	/** Does SuiteQL understand LISTAGG? The help page says no, programs of live accounts use it. Default true. */
	listAgg?: boolean;
	/** Does SuiteQL take a SELECT without FROM? No page says so, programs of live accounts use it. Default true. */
	selectWithoutFrom?: boolean;
	/**
	 * Has SuiteQL the columns that Oracle's samples or many programs name, and no list of a real account has
	 * (`transaction.total`, `transactionline.amount` …)? Default true; without them more queries fail here than in NetSuite
	 * perhaps, and none fails there alone.
	 */
	unlistedColumns?: boolean;
	/**
	 * How schemas of the metadata catalog point to other schemas: by `$ref` (default), or written out with only links as
	 * a `$ref`. Public clients report both.
	 */
	metadataReferences?: 'ref' | 'inline';
	/** Folder of RESTlets, `<scriptId>/<deployId>.js`. Default none: there is the echo script alone. */
	restlets?: string;
	/**
	 * File that keeps the account: read at start when it is there (the company is not seeded then), written
	 * at stop and at each snapshot. Default none: in memory only.
	 */
	state?: string;
	/** Serves the control interface, `/control/…`, to programs of this machine. Default false. */
	control?: boolean;
	/** The `message` of an error that a RESTlet throws: its text (default), or the whole error as JSON. */
	restletErrors?: 'text' | 'json';
	/** The simulator's clock, ms UTC: tokens, certificates and records live by it. Default `Date.now`. */
	now?(): number;
	/** Called with a line for a human: one a request, one a refused sign-in. Default none. */
	log?(line: string): void;
}

/** One request as it arrived; `status` is 0 while it runs and when its connection was cut. */
export interface LoggedRequest {
	method: string;
	/** Path and query. */
	url: string;
	status: number;
	headers: Record<string, string>;
	body: string;
}

export interface SimulatorStats {
	/** REST and RESTlet requests that arrived, the refused ones too; token requests are counted apart. */
	requests: number;
	tokenRequests: number;
	/** Most admitted requests at once (what was refused for concurrency never ran). */
	peakInFlight: number;
	/** Requests refused for concurrency: 429, and the RESTlets' 400. */
	answers429: number;
	/** REST and RESTlet requests in order of arrival, the newest 20,000. */
	log: LoggedRequest[];
	/** Token requests in order of arrival, the newest 20,000. */
	tokenLog: LoggedRequest[];
}

/**
 * What goes wrong with a request that matches. `status` (or `body`) answers in place of the service;
 * without `body` it is what NetSuite would say with that status; `body: ''` is an empty answer.
 * `headers` and `delay` alone leave the service's own answer as it is. Requests that are refused for
 * concurrency use no fault up.
 */
export interface Fault {
	/** Only requests of this method. */
	method?: string;
	/**
	 * Only requests whose path and query contain this text. Without it: every REST and RESTlet
	 * request, but not the OAuth endpoints.
	 */
	path?: string;
	/** Requests that let it happen before it is used up. Default 1. */
	times?: number;
	/** Matching requests that pass before the first fault. Default 0. */
	after?: number;
	/** Share of the matching requests that meet it, 0 to 1, by dice of the setting `seed`. Default 1: all. */
	chance?: number;
	status?: number;
	headers?: Record<string, string>;
	/** A JSON value is written as JSON, text and bytes (Uint8Array) as they are. */
	body?: unknown;
	contentType?: string;
	/** The work is done before the fault answers (default false: it is not). */
	commit?: boolean;
	/**
	 * The connection is cut: before an answer (`reset`) or in the middle of its body (`truncate`;
	 * without `status` and `body` it is the service's own body, so the work is done).
	 */
	connection?: 'reset' | 'truncate';
	/** ms before the answer. */
	delay?: number;
	/** ms between the first half of the answer's body and the second. */
	bodyDelay?: number;
}

export interface Simulator {
	baseUrl: string;
	tokenUrl: string;
	authorizationUrl: string;
	accountId: string;
	clientId: string;
	clientSecret: string;
	/** A second integration record, a public client: no secret, PKCE needed, refresh tokens rotate. */
	publicClientId: string;
	/** Of the ready-made certificate of an EC P-256 key (sign with ES256). The same at every start. */
	certificateId: string;
	privateKey: string;
	/** PEM of the server's own certificate, for clients that must trust it; empty without `https`. */
	tlsCertificate: string;
	settings: Required<Omit<SimulatorSettings, 'log' | 'role'>>;
	stats: SimulatorStats;
	resetStats(): void;
	/**
	 * Registers another X.509 certificate or public key (PEM); answers its certificate id. Throws when
	 * NetSuite would not take it: RSA other than 3072 or 4096 bits, a curve other than P-256/384/521.
	 */
	addCertificate(publicKeyPem: string, options?: CertificateOptions): string;
	/** Adds a role, or changes the one of the same id at once; answers its id. */
	addRole(role: RoleDefinition): string;
	/** Adds a dataset of SuiteAnalytics Workbook, or replaces the one of the same id. */
	addDataset(dataset: Dataset): void;
	/** Every access token given out or seen so far is refused with 401 from now on. */
	expireTokens(): void;
	/** The clock that tokens, certificates and records live by, ms UTC; it ticks on where it is set. */
	clock: Clock;
	faults: {
		add(fault: Fault): void;
		clear(): void;
		/** Faults not yet used up: a test asserts that none is left. */
		pending(): Fault[];
	};
	/** Asynchronous jobs: seen, held and released. */
	jobs: JobsHandle;
	store: Store;
	/** Records that cannot be opened, not even to be read, as when a workflow locks them. */
	locks: Locks;
	/**
	 * Late commits: after `hold` queries see no change of a table that was queried before, until
	 * `release`; records keep the times at which they were saved.
	 */
	commits: { hold(): void; release(): void };
	/** SuiteQL straight from the engine, without HTTP or paging; for checking what a client read. */
	query(sql: string, params?: string[]): Promise<Array<Record<string, string>>>;
	/** Sign-ins, the refused ones with the reason as NetSuite words it; the newest 1,000. */
	loginAudit: SignIn[];
	/** Keeps records, certificates and roles as they are now; writes the state file too. Default name: ''. */
	snapshot(name?: string): void;
	/** Goes back to a snapshot. Throws an Error when there is none of this name. */
	restore(name?: string): void;
	/** Names of the snapshots. */
	snapshots(): string[];
	/** Taken only with the setting `tokenBasedAuthentication`. */
	tokenBasedCredentials: TokenBasedCredentials;
	stop(): Promise<void>;
}

export type StartSimulator = (settings?: SimulatorSettings) => Promise<Simulator>;
