/** From a request to the service's answer: sign-in, route, refusals. */
import { bearerActor } from '../auth/bearer';
import { NetSuiteRefusal } from '../data/refusal';
import type { Answer } from './answer';
import { authorize } from './authorize';
import type { Endpoint, Exchange, Services } from './endpoint';
import {
	loginRefused,
	methodNotAllowed,
	pathNotFound,
	refusalAnswer,
	unexpectedError,
} from './errors';
import { scopeOf, type Service } from './service';

/**
 * The answer of the endpoint among `candidates` (those of the path, of any method; none = unknown
 * path). `report` is told of a fault of the simulator itself, which the client sees as a 500.
 */
export async function dispatch(
	candidates: Endpoint[],
	request: Exchange,
	service: Service,
	services: Services,
	report: (error: unknown) => void,
): Promise<Answer> {
	let exchange = request;
	if (service === 'rest' || service === 'restlet') {
		const { authorization } = request.headers;
		const actor = bearerActor(services.authority, authorization, scopeOf(service));
		if (!actor) return loginRefused(service);
		exchange = { ...request, actor };
	}
	try {
		if (candidates.length === 0) throw pathNotFound(exchange.path);
		const endpoint = candidates.find(({ method }) => method === exchange.method);
		if (!endpoint) throw methodNotAllowed(exchange.method);
		return await carryOut(endpoint, exchange, service, services);
	} catch (error) {
		if (error instanceof NetSuiteRefusal) return refusalAnswer(error, service);
		report(error);
		return refusalAnswer(unexpectedError(), service);
	}
}

/** The endpoint's work, when the actor's role allows it. Throws NetSuiteRefusal. */
export async function carryOut(
	endpoint: Endpoint,
	exchange: Exchange,
	service: Service,
	services: Services,
): Promise<Answer> {
	authorize(exchange, service, (name) => services.store?.findSchema(name)?.type);
	return endpoint.handle(exchange, services);
}
