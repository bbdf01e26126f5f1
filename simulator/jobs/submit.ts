/** From a request with `Prefer: respond-async` to 202 and a job (netsuite-rest.md 8). */
import { jsonAnswer, resourceType, type Answer } from '../http/answer';
import type { Endpoint, Exchange, Services } from '../http/endpoint';
import { preferences, prefersAsync } from '../http/prefer';
import { RECORD_ROOT } from '../http/service';
import type { Job } from './jobs';

export const JOB_ROOT = '/services/rest/async/v1/job';
const SUITEQL_PATH = '/services/rest/query/v1/suiteql';
const KEY_HEADER = 'x-netsuite-idempotency-key';

/** A request that is carried out as one task. */
export interface Piece {
	endpoint: Endpoint;
	exchange: Exchange;
}

/** True when the request is to become a job. Where it cannot, the preference is passed over (RFC 7240). */
export function becomesJob(exchange: Exchange, { settings }: Services): boolean {
	if (!prefersAsync(exchange)) return false;
	if (exchange.path.startsWith(`${RECORD_ROOT}/`)) return true;
	return settings.asyncSuiteql && exchange.path === SUITEQL_PATH;
}

/**
 * Makes the job and answers 202, or 400 when its idempotency key was used before. `run` carries a
 * piece out later and turns refusals into answers. Throws NetSuiteRefusal for a batch that is none.
 */
export function submit(
	{ endpoint, exchange }: Piece,
	services: Services,
	run: (piece: Piece) => Promise<Answer>,
): Answer {
	const { jobs, settings } = services;
	const owner = exchange.actor.clientId;
	const key = exchange.headers[KEY_HEADER];
	const locationOf = ({ id }: Job) =>
		`${settings.asyncLocation === 'absolute' ? exchange.baseUrl : ''}${JOB_ROOT}/${id}`;

	const earlier = key === undefined ? undefined : jobs.findByKey(owner, key);
	if (earlier) return repeated(locationOf(earlier));
	const pieces = endpoint.split?.(exchange, services);
	const job = jobs.submit({
		path: exchange.path,
		batch: pieces !== undefined,
		works: (pieces ?? [{ endpoint, exchange }]).map((piece) => () => run(piece)),
		parallel: preferences(exchange).get('batch-processing') === 'parallel',
		owner,
		key,
	});
	return {
		status: 202,
		headers: {
			'preference-applied': 'respond-async',
			'content-type': 'application/json',
			location: locationOf(job),
		},
	};
}

/** Status 400 with the title and the old `type` of a conflict [H subsect_164494900632]. */
function repeated(location: string): Answer {
	const body = {
		type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.4.10',
		title: 'Conflict',
		status: 400,
		'o:errorDetails': [
			{
				detail:
					'A request with the same idempotency key is already submitted. See the "Location" header for a link to the previously submitted job',
				'o:errorCode': 'IDEMPOTENCY_ERROR',
			},
		],
	};
	return jsonAnswer(body, resourceType('error'), 400, { location });
}
