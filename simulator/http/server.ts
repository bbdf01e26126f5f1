/** The web server: one origin for every service. Fastify routes, this file writes. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { NOBODY } from '../auth/actor';
import type { Fault } from '../contract';
import type { Answer } from './answer';
import { dispatch } from './dispatch';
import type { Endpoint, Exchange, Services } from './endpoint';
import {
	bodyTooLarge,
	concurrencyRefused,
	malformedRequest,
	refusalAnswer,
	unexpectedError,
	unsupportedMediaType,
} from './errors';
import { faultAnswer, needsWork, replacesAnswer, withFaultHeaders, type Faults } from './faults';
import { serviceOf } from './service';
import type { Traffic, Visit } from './traffic';
import { cutBeforeAnswer, cutInBody, sendAnswer, sendSlowly } from './write';

/** NetSuite's limit of a request (netsuite-rest.md 11). */
const LARGEST_BODY = 104 * 1024 * 1024;

export interface ServerParts {
	endpoints: Endpoint[];
	services: Services;
	traffic: Traffic;
	faults: Faults;
	/** ms from the arrival of a REST or RESTlet request to its answer, when the work takes no longer. */
	latency: number;
	/** Seconds in `Retry-After` with 429; 0 or absent: no header. */
	retryAfter?: number;
	tls?: { key: string; cert: string };
	log?(line: string): void;
}

declare module 'fastify' {
	interface FastifyRequest {
		visit: Visit;
	}
}

/** Builds the server; the caller listens and closes. */
export function createServer(parts: ServerParts): FastifyInstance {
	const app = Fastify({
		https: parts.tls ?? null,
		bodyLimit: LARGEST_BODY,
		exposeHeadRoutes: false,
		forceCloseConnections: true,
		// Not the default 100: an external id may be long.
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2_000 },
		// A URL that cannot be decoded never reaches a route.
		frameworkErrors: (_error, request, reply) => {
			void sendAnswer(reply, refusalAnswer(malformedRequest(), serviceOf(request.url)));
		},
	}) as unknown as FastifyInstance;

	// Bodies stay bytes: each service has its own rule about content types.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

	app.decorateRequest('visit');
	app.addHook('onRequest', async (request, reply) => {
		// Before the body is read: a request in upload already takes a place.
		request.visit = arrive(parts.traffic, request);
		// An upload that breaks off gives its place back; work that has begun goes on without its client.
		reply.raw.once('close', () => {
			if (!request.visit.started) request.visit.release();
		});
	});

	app.setErrorHandler((error, request, reply) => {
		const { statusCode } = error as { statusCode?: number };
		const type = request.headers['content-type'];
		const known: Record<number, () => Parameters<typeof refusalAnswer>[0]> = {
			400: malformedRequest,
			413: bodyTooLarge,
			415: () => unsupportedMediaType(type),
		};
		const refusal = (known[statusCode ?? 500] ?? unexpectedError)();
		if (refusal.status === 500) parts.log?.(`simulator fault: ${String(error)}`);
		return finish(parts, request, reply, refusalAnswer(refusal, request.visit.service));
	});

	for (const [path, candidates] of byPath(parts.endpoints)) {
		app.all(path, (request, reply) => serve(parts, candidates, request, reply));
	}
	app.setNotFoundHandler((request, reply) => serve(parts, [], request, reply));
	return app;
}

function byPath(endpoints: Endpoint[]): Map<string, Endpoint[]> {
	const paths = new Map<string, Endpoint[]>();
	for (const endpoint of endpoints) {
		paths.set(endpoint.path, [...(paths.get(endpoint.path) ?? []), endpoint]);
	}
	return paths;
}

function arrive(traffic: Traffic, request: FastifyRequest): Visit {
	const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
	return traffic.arrive(serviceOf(request.url), {
		method: request.method,
		url: request.url,
		headers: Object.fromEntries(headers) as Record<string, string>,
	});
}

async function serve(
	parts: ServerParts,
	candidates: Endpoint[],
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<unknown> {
	const { visit } = request;
	const { service } = visit;
	visit.started = true;
	const exchange = exchangeOf(request);
	visit.entry.body = exchange.body.toString('utf8');
	if (!visit.admitted)
		return finish(parts, request, reply, concurrencyRefused(service, parts.retryAfter));

	const fault = parts.faults.take(request.method, request.url, service);
	let answer: Answer | undefined;
	if (!fault || needsWork(fault)) {
		const report = (error: unknown) => parts.log?.(`simulator fault: ${describe(error)}`);
		answer = await dispatch(candidates, exchange, service, parts.services, report);
	}
	if (fault && replacesAnswer(fault)) answer = faultAnswer(fault, service);
	else if (fault && answer) answer = withFaultHeaders(answer, fault);

	const counted = service === 'rest' || service === 'restlet';
	const due = visit.arrived + (counted ? parts.latency : 0) + (fault?.delay ?? 0);
	const wait = Math.ceil(due - performance.now());
	if (wait > 0) await sleep(wait, undefined, { ref: false });
	return finish(parts, request, reply, answer, fault);
}

/** Releases the place first, so that a client that asks again at once finds it free. */
function finish(
	{ log, services }: ServerParts,
	{ visit }: FastifyRequest,
	reply: FastifyReply,
	answer: Answer | undefined,
	{ connection, bodyDelay }: Pick<Fault, 'connection' | 'bodyDelay'> = {},
): unknown {
	const { entry, arrived } = visit;
	visit.release();
	entry.status = connection === 'reset' ? 0 : (answer?.status ?? 0);
	const outcome = connection ? `${entry.status} (connection cut)` : entry.status;
	log?.(`${entry.method} ${entry.url} ${outcome} ${Math.round(performance.now() - arrived)} ms`);
	if (connection === 'reset' || !answer) return cutBeforeAnswer(reply);
	if (visit.service === 'rest') reply.headers(tracking());
	const dated = {
		...answer,
		headers: { date: new Date(services.settings.now()).toUTCString(), ...answer.headers },
	};
	if (connection === 'truncate') return cutInBody(reply, dated);
	if (bodyDelay !== undefined) return sendSlowly(reply, dated, bodyDelay);
	return sendAnswer(reply, dated);
}

/** Clients keep these two of every answer for support cases (netsuite-rest.md 4.2); their form is unverified. */
const tracking = () => ({ 'x-n-operationid': randomUUID(), 'x-netsuite-jobid': randomUUID() });

function exchangeOf(request: FastifyRequest): Exchange {
	const [path, query = ''] = request.url.split(/\?(.*)/s, 2);
	return {
		method: request.method,
		path,
		params: request.params as Record<string, string>,
		query: new URLSearchParams(query),
		headers: request.headers as Exchange['headers'],
		body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
		baseUrl: `${request.protocol}://${request.host}`,
		actor: NOBODY,
	};
}

const describe = (error: unknown) => (error instanceof Error ? error.stack : String(error));
