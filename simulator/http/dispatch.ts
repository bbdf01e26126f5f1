/** From a request to the service's answer: sign-in, route, now or as a job, refusals. */
import { signedIn } from '../auth/signedIn';
import { NetSuiteRefusal } from '../data/refusal';
import { becomesJob, submit } from '../jobs/submit';
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
		const verdict = signedIn(services.authority, request, scopeOf(service));
		if (!('actor' in verdict)) return loginRefused(service, verdict);
		exchange = { ...request, actor: verdict.actor };
	}
	const answerOf = async (work: () => Answer | Promise<Answer>): Promise<Answer> => {
		try {
			return await work();
		} catch (error) {
			if (error instanceof NetSuiteRefusal) return refusalAnswer(error, service);
			report(error);
			return refusalAnswer(unexpectedError(), service);
		}
	};
	// Clients try their sign-in with `OPTIONS /services/rest/*`; their tests of live accounts saw 204.
	if (service === 'rest' && exchange.method === 'OPTIONS') return { status: 204, headers: {} };
	return answerOf(() => {
		if (candidates.length === 0) throw pathNotFound(exchange.path);
		const endpoint = candidates.find(({ method }) => method === exchange.method);
		if (!endpoint) throw methodNotAllowed(exchange.method);
		if (!becomesJob(exchange, services)) return carryOut(endpoint, exchange, service, services);
		return submit({ endpoint, exchange }, services, (piece) =>
			answerOf(() => carryOut(piece.endpoint, piece.exchange, service, services)),
		);
	});
}

/** The endpoint's work, when the actor's role allows it. Throws NetSuiteRefusal. */
async function carryOut(
	endpoint: Endpoint,
	exchange: Exchange,
	service: Service,
	services: Services,
): Promise<Answer> {
	authorize(exchange, service, (name) => services.store?.findSchema(name)?.type);
	return endpoint.handle(exchange, services);
}
