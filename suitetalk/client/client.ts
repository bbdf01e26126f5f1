import { readAnswer, requireBody } from '../protocol/body';
import { readErrorBody } from '../protocol/errorBody';
import { readError } from '../protocol/errors';
import { ConnectionFailure } from '../protocol/netSuiteError';
import { connectionError, stoppedError } from '../protocol/ownErrors';
import { loggedBody, redact } from '../protocol/redact';
import { isBusy, rawRetryDelay, readRetryAfter, retryDelay } from '../protocol/retry';
import type { Outcome } from '../protocol/retry';
import { callUrl } from '../protocol/url';
import { readKeyset } from './keyset';
import { readPages } from './pages';
import { buildRequest } from './request';
import type {
	Answer,
	Call,
	Client,
	Hosts,
	Lane,
	Verdict,
	WireAnswer,
	WireRequest,
	World,
} from './types';

type Attempt = { answer: WireAnswer } | { failure: ConnectionFailure };
/** @see Turn */
interface Attention {
	fragile?: boolean;
	unwanted?(): boolean;
}

type Decide = (outcome: Outcome) => number | null;

/**
 * Sends the calls of one execution: takes a turn in its lane, builds the request, reads the
 * answer, and sends again what may be sent again. While it waits to do so it holds no place.
 */
export function createClient(parts: { hosts: Hosts; lane: Lane; world: World }): Client {
	const { hosts, lane, world } = parts;
	const stopped = () => world.stopped?.() ?? false;

	async function sendWith(
		call: Call,
		decide: Decide,
		{ fragile, unwanted }: Attention = {},
	): Promise<WireAnswer> {
		let refusedSince: number | undefined;
		for (let attempt = 1; ; attempt += 1) {
			if (stopped()) throw stoppedError();
			const result = await lane.run(
				async () => await attemptOnce(world, buildRequest(hosts, call)),
				{
					verdict: (made) => verdictOf(made, world),
					again: refusedSince !== undefined,
					fragile,
					stopped: () => stopped() || unwanted?.() === true,
				},
			);
			if ('answer' in result && isSuccess(result.answer.status)) return result.answer;
			const outcome = readOutcome(result, attempt, world);
			refusedSince = isBusy(outcome) ? (refusedSince ?? world.now()) : undefined;
			const waited = refusedSince === undefined ? 0 : world.now() - refusedSince;
			const delay = decide({ ...outcome, waited });
			if (delay === null) {
				throw 'answer' in result
					? readError(result.answer, call.about ?? call)
					: connectionError(result.failure, call);
			}
			if (stopped()) throw stoppedError();
			const pause = delay === 0 ? 'waiting for a place' : `waiting ${delay} ms`;
			const url = redact(callUrl(hosts, call));
			world.log?.(`${pause} before attempt ${attempt + 1}: ${call.method} ${url}`);
			if (delay > 0) await world.sleep(delay);
		}
	}

	async function send(call: Call, unwanted?: () => boolean): Promise<Answer> {
		const decide: Decide = (outcome) => retryDelay({ ...outcome, effect: call.effect });
		const wire = await sendWith(call, decide, { unwanted });
		return requireBody(readAnswer(wire, call), call);
	}

	return {
		hosts,
		send: async (call) => await send(call),
		async sendRaw(call, policy) {
			const decide: Decide = (outcome) => rawRetryDelay(policy, outcome);
			const fragile = !policy.retryOnAllErrors || policy.maxRetries === 0;
			return readAnswer(await sendWith(call, decide, { fragile }), call);
		},
		async wait(ms) {
			if (stopped()) throw stoppedError();
			await world.sleep(ms);
			if (stopped()) throw stoppedError();
		},
		now: world.now,
		places: lane.places,
		keysetPages: (query, window) => readKeyset({ send, places: lane.places }, query, window),
		pages: (call, window) => readPages({ send, places: lane.places }, call, window),
	};
}

const isSuccess = (status: number) => status >= 200 && status < 300;

/** One attempt. A missing answer is a value here; a sign-in that did not work rejects. */
async function attemptOnce(world: World, request: WireRequest): Promise<Attempt> {
	const started = world.now();
	const result = await world.send(request).then(
		(answer): Attempt => ({ answer }),
		(reason: unknown) => {
			if (reason instanceof ConnectionFailure) return { failure: reason };
			return Promise.reject(reason);
		},
	);
	if (world.log !== undefined) {
		const outcome = 'answer' in result ? result.answer.status : `connection ${result.failure.kind}`;
		const received = 'answer' in result ? `\n< ${loggedBody(result.answer.body)}` : '';
		const line = `${request.method} ${request.url} → ${outcome} in ${world.now() - started} ms`;
		world.log(`${redact(line)}\n> ${loggedBody(request.body)}${received}`);
	}
	return result;
}

/** What the answer says about the number of requests at once. */
function verdictOf(result: Attempt, world: World): Verdict {
	if ('failure' in result) return { answer: 'unclear' };
	const { status, headers, body } = result.answer;
	// Only a refusal's body is read here: answers can be large.
	const errorCodes = status === 400 ? readErrorBody(body).codes : [];
	if (isBusy({ status, errorCodes })) {
		return { answer: 'busy', retryAfter: readRetryAfter(headers['retry-after'], world.now()) };
	}
	return { answer: status < 500 ? 'good' : 'unclear' };
}

function readOutcome(result: Attempt, attempt: number, world: World): Outcome {
	const common = { attempt, random: world.random() };
	if ('failure' in result) return { ...common, connection: result.failure.kind };
	const { status, headers, body } = result.answer;
	return {
		...common,
		status,
		errorCodes: readErrorBody(body).codes,
		retryAfter: readRetryAfter(headers['retry-after'], world.now()),
	};
}
