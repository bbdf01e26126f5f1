import { readAnswer, requireBody } from '../protocol/body';
import { readErrorBody } from '../protocol/errorBody';
import { readError } from '../protocol/errors';
import { ConnectionFailure } from '../protocol/netSuiteError';
import { connectionError, stoppedError } from '../protocol/ownErrors';
import { loggedBody, redact } from '../protocol/redact';
import { isBusy, rawRetryDelay, readRetryAfter, retryDelay } from '../protocol/retry';
import type { Outcome } from '../protocol/retry';
import { readPages } from './pages';
import { buildRequest } from './request';
import type {
	Answer,
	Call,
	Client,
	Governor,
	Hosts,
	WireAnswer,
	WireRequest,
	World,
} from './types';

/** ms that everybody waits when NetSuite is busy and says no time; each retry waits its own time besides. */
const SHORT_PAUSE = 500;

type Attempt = { answer: WireAnswer } | { failure: ConnectionFailure };
type Decide = (outcome: Outcome) => number | null;

/**
 * Sends the calls of one account: builds the request, takes a turn at the governor, reads the
 * answer, and sends again what may be sent again. While it waits to do so it holds no turn.
 */
export function createClient(parts: { hosts: Hosts; governor: Governor; world: World }): Client {
	const { hosts, governor, world } = parts;
	const stopped = () => world.stopped?.() ?? false;

	async function sendWith(call: Call, decide: Decide): Promise<WireAnswer> {
		const request = buildRequest(hosts, call);
		for (let attempt = 1; ; attempt += 1) {
			if (stopped()) throw stoppedError();
			const result = await governor.run(() => attemptOnce(world, request), stopped);
			if ('answer' in result && isSuccess(result.answer.status)) return result.answer;
			const outcome = readOutcome(result, attempt, world);
			if (isBusy(outcome)) governor.pauseUntil(world.now() + (outcome.retryAfter ?? SHORT_PAUSE));
			const delay = decide(outcome);
			if (delay === null) {
				throw 'answer' in result
					? readError(result.answer, call.about ?? call)
					: connectionError(result.failure, call);
			}
			if (stopped()) throw stoppedError();
			world.log?.(
				`waiting ${delay} ms before attempt ${attempt + 1}: ${request.method} ${redact(request.url)}`,
			);
			await world.sleep(delay);
		}
	}

	async function send(call: Call): Promise<Answer> {
		const wire = await sendWith(call, (outcome) => retryDelay({ ...outcome, effect: call.effect }));
		return requireBody(readAnswer(wire, call), call);
	}

	return {
		hosts,
		send,
		async sendRaw(call, policy) {
			return readAnswer(await sendWith(call, (outcome) => rawRetryDelay(policy, outcome)), call);
		},
		async wait(ms) {
			if (stopped()) throw stoppedError();
			await world.sleep(ms);
			if (stopped()) throw stoppedError();
		},
		now: world.now,
		pages: (call, window) => readPages(send, call, window),
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
