/**
 * The control interface over HTTP, for tests in other languages: `/control/…` on the simulator's own
 * port. It needs no sign-in, so it answers programs of this machine alone: not from another address,
 * and not pages in a browser, whatever name they reach this machine by.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Simulator } from '../contract';
import { ControlRefusal, type ControlRoute } from './route';
import { CONTROL_ROUTES } from './routes';

const LOOPBACK = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/;
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Adds the routes to the server. `simulator`: called at each request. */
export function serveControl(app: FastifyInstance, simulator: () => Simulator | undefined): void {
	app.get('/control', (request, reply) =>
		answer(request, reply, () =>
			CONTROL_ROUTES.map(({ method, path, does }) => `${method} /control${path}: ${does}`),
		),
	);
	for (const route of CONTROL_ROUTES) {
		app.route({
			method: route.method,
			url: `/control${route.path}`,
			handler: (request, reply) =>
				answer(request, reply, () => carryOut(route, request, simulator())),
		});
	}
}

async function carryOut(
	route: ControlRoute,
	request: FastifyRequest,
	simulator: Simulator | undefined,
) {
	if (!simulator) throw new ControlRefusal('The simulator is still starting.');
	const params = request.params as Record<string, string>;
	return route.handle(simulator, { params, body: readBody(request.body) });
}

function readBody(body: unknown): Record<string, unknown> {
	const sent = Buffer.isBuffer(body) ? body.toString('utf8') : '';
	if (sent === '') return {};
	let value: unknown;
	try {
		value = JSON.parse(sent);
	} catch {
		throw new ControlRefusal('The body is no JSON.');
	}
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		return value as Record<string, unknown>;
	}
	throw new ControlRefusal('The body must be a JSON object.');
}

const isLocal = ({ socket, headers }: FastifyRequest) =>
	LOOPBACK.test(socket.remoteAddress ?? '') &&
	LOCAL_HOST.test(headers.host ?? '') &&
	headers.origin === undefined &&
	headers['sec-fetch-site'] === undefined;

/** What the work answers as JSON with 200, nothing as 204; a refusal as 400 with a sentence. */
async function answer(
	request: FastifyRequest,
	reply: FastifyReply,
	work: () => unknown,
): Promise<FastifyReply> {
	const send = (status: number, value?: unknown) =>
		reply
			.code(status)
			.type('application/json; charset=utf-8')
			.send(value === undefined ? undefined : JSON.stringify(value));
	if (!isLocal(request))
		return send(403, { error: 'The control interface answers programs of this machine only.' });
	try {
		const value = await work();
		return value === undefined ? send(204) : send(200, value);
	} catch (error) {
		// Whatever the simulator refuses is what was asked for: its own faults are seen at its own routes.
		return send(400, { error: error instanceof Error ? error.message : String(error) });
	}
}
