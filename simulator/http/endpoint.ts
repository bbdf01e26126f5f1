/** A route as data: what it answers to, and how a request becomes an answer. */
import type { Actor } from '../auth/actor';
import type { Authority } from '../auth/authority';
import type { Simulator } from '../contract';
import type { Store } from '../data/contract';
import type { Datasets } from '../datasets/datasets';
import type { Jobs } from '../jobs/jobs';
import type { Piece } from '../jobs/submit';
import type { RecordService } from '../records/service';
import type { Restlets } from '../restlets/contract';
import type { SuiteqlEngine } from '../suiteql/engine';
import type { Answer } from './answer';

/** A request as an endpoint sees it: nothing of the web server. */
export interface Exchange {
	method: string;
	/** Path without the query, as sent. */
	path: string;
	/** Decoded parts of the path. */
	params: Record<string, string>;
	query: URLSearchParams;
	/** Lower-case names. */
	headers: Record<string, string | undefined>;
	body: Buffer;
	/** Origin that the client used (its Host header), for links and `Location`. */
	baseUrl: string;
	/** Who asks; nobody where no sign-in is needed. */
	actor: Actor;
}

/** What endpoints work on. */
export interface Services {
	settings: Simulator['settings'];
	authority: Authority;
	store: Store;
	records: RecordService;
	suiteql: SuiteqlEngine;
	jobs: Jobs;
	datasets: Datasets;
	restlets: Restlets;
}

export interface Endpoint {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** In the router's notation (`/a/:b/*`). */
	path: string;
	/** May throw NetSuiteRefusal. */
	handle(exchange: Exchange, services: Services): Answer | Promise<Answer>;
	/**
	 * The requests that an asynchronous one consists of, each a task of its own: the records of a
	 * batch. Absent or undefined: it is one task. May throw NetSuiteRefusal; then no job is made.
	 */
	split?(exchange: Exchange, services: Services): Piece[] | undefined;
}
