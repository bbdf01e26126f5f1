/** From a request to the service's answer: sign-in, route, refusals. */
import { bearerFault } from '../auth/bearer';
import { NetSuiteRefusal } from '../data/refusal';
import type { Answer } from './answer';
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
	exchange: Exchange,
	service: Service,
	services: Services,
	report: (error: unknown) => void,
): Promise<Answer> {
	if (service === 'rest' || service === 'restlet') {
		const { authorization } = exchange.headers;
		if (bearerFault(services.authority, authorization, scopeOf(service))) {
			return loginRefused(service);
		}
	}
	try {
		if (candidates.length === 0) throw pathNotFound(exchange.path);
		const endpoint = candidates.find(({ method }) => method === exchange.method);
		if (!endpoint) throw methodNotAllowed(exchange.method);
		return await endpoint.handle(exchange, services);
	} catch (error) {
		if (error instanceof NetSuiteRefusal) return refusalAnswer(error, service);
		report(error);
		return refusalAnswer(unexpectedError(), service);
	}
}
