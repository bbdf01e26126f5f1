import { readAnswer, requireBody } from '../protocol/body';
import { readErrorBody } from '../protocol/errorBody';
import { readError } from '../protocol/errors';
import { ConnectionFailure, NetSuiteError } from '../protocol/netSuiteError';
import { connectionError, stoppedError } from '../protocol/ownErrors';
import { loggedBody, redact } from '../protocol/redact';
import { isBusy, rawRetryDelay, readRetryAfter, retryDelay, retryRule } from '../protocol/retry';
import type { Outcome } from '../protocol/retry';
import { unsureBefore, unsureError } from '../protocol/unknownOutcome';
import { callUrl } from '../protocol/url';
import { createCreations } from './creations';
import { readKeyset } from './keyset';
import { readPages } from './pages';
import { buildRequest } from './request';
import { createServerClock } from './serverClock';
import type {
	Answer,
	Call,
	Client,
	Hosts,
	Knowledge,
	Lane,
	Verdict,
	WireAnswer,
	WireRequest,
	World,
} from './types';

/** `sentAt`: ms since 1970, by our clock. */
type Attempt = { sentAt: number } & ({ answer: WireAnswer } | { failure: ConnectionFailure });
/** @see Turn */
interface Attention {
	fragile?: boolean;
	unwanted?(): boolean;
}

/** Characters or bytes of an answer that takes a good part of a millisecond to read. */
const LARGE = 16_384;

type Decide = (outcome: Outcome) => number | null;

/**
 * Sends the calls of one execution: takes a turn in its lane, builds the request, reads the
 * answer, and sends again what may be sent again. While it waits to do so it holds no place.
 */
export function createClient(parts: {
	hosts: Hosts;
	lane: Lane;
	world: World;
	/** Shared by the clients of an account; default: this client's own. */
	knowledge?: Knowledge;
}): Client {
	const { hosts, lane, world } = parts;
	const { clock, creations } = parts.knowledge ?? {
		clock: createServerClock(),
		creations: createCreations(),
	};
	const stopped = () => world.stopped?.() ?? false;

	async function attempt(call: Call): Promise<Attempt> {
		const result = await attemptOnce(world, buildRequest(hosts, call));
		if ('answer' in result) clock.note(result.sentAt, world.now(), result.answer.headers.date);
		return result;
	}

	async function sendWith(
		call: Call,
		decide: Decide,
		{ fragile, unwanted }: Attention = {},
	): Promise<{ wire: WireAnswer; sentAt: number }> {
		let refusedSince: number | undefined;
		/** The first attempt that NetSuite may have carried out, unsaid. */
		let unsure: NetSuiteError | undefined;
		for (let tries = 1; ; tries += 1) {
			if (stopped()) throw unsure ?? stoppedError();
			const turn = {
				verdict: (made: Attempt) => verdictOf(made, world),
				again: refusedSince !== undefined,
				fragile,
				stopped: () => stopped() || unwanted?.() === true,
			};
			const result = await lane
				.run(async () => await attempt(call), turn)
				.catch((reason: unknown) => Promise.reject(afterUnsure(reason, unsure)));
			if ('answer' in result && isSuccess(result.answer.status)) {
				return { wire: result.answer, sentAt: result.sentAt };
			}
			const outcome = readOutcome(result, tries, world);
			const isUnknown = retryRule(outcome, call.effect).outcome === 'unknown';
			if (isUnknown && call.effect !== 'read') {
				unsure = unsureError(errorOf(result, call), unsure?.unsureSince ?? result.sentAt);
			}
			refusedSince = isBusy(outcome) ? (refusedSince ?? world.now()) : undefined;
			const waited = refusedSince === undefined ? 0 : world.now() - refusedSince;
			const delay = decide({ ...outcome, waited });
			if (delay === null) {
				throw isUnknown && unsure ? unsure : afterUnsure(errorOf(result, call), unsure);
			}
			if (stopped()) throw unsure ?? stoppedError();
			const pause = delay === 0 ? 'waiting for a place' : `waiting ${delay} ms`;
			const url = redact(callUrl(hosts, call));
			world.log?.(`${pause} before attempt ${tries + 1}: ${call.method} ${url}`);
			if (delay > 0) await world.sleep(delay);
		}
	}

	async function send(call: Call, unwanted?: () => boolean): Promise<Answer> {
		const decide: Decide = (outcome) => retryDelay({ ...outcome, effect: call.effect });
		const sent = await sendWith(call, decide, { unwanted });
		// The request that got its place leaves before this answer is read, which takes as long as a page is large.
		if (sent.wire.body.length >= LARGE) await world.giveWay?.();
		return readSent(sent, call);
	}

	return {
		hosts,
		clock,
		creations,
		send,
		async sendRaw(call, policy) {
			const decide: Decide = (outcome) => rawRetryDelay(policy, outcome);
			const fragile = !policy.retryOnAllErrors || policy.maxRetries === 0;
			const { wire } = await sendWith(call, decide, { fragile });
			return readAnswer(wire, call);
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

/** A success that cannot be read leaves open what a write has done. */
function readSent({ wire, sentAt }: { wire: WireAnswer; sentAt: number }, call: Call): Answer {
	try {
		return requireBody(readAnswer(wire, call), call);
	} catch (error) {
		throw leftOpen(error, call, sentAt);
	}
}

const leftOpen = (error: unknown, { effect }: Call, sentAt: number): unknown =>
	error instanceof NetSuiteError && effect !== 'read' ? unsureError(error, sentAt) : error;

const errorOf = (result: Attempt, call: Call): NetSuiteError =>
	'answer' in result
		? readError(result.answer, call.about ?? call)
		: connectionError(result.failure, call);

/** What ends a request of which an earlier attempt may have been carried out. */
function afterUnsure(reason: unknown, unsure: NetSuiteError | undefined): unknown {
	if (unsure?.unsureSince === undefined || !(reason instanceof NetSuiteError)) return reason;
	return reason.code === 'STOPPED' ? unsure : unsureBefore(reason, unsure.unsureSince);
}

const isSuccess = (status: number) => status >= 200 && status < 300;

/** One attempt. A missing answer is a value here; a sign-in that did not work rejects. */
async function attemptOnce(world: World, request: WireRequest): Promise<Attempt> {
	const started = world.now();
	const result = await world.send(request).then(
		(answer): Attempt => ({ answer, sentAt: started }),
		(reason: unknown): Attempt | Promise<never> => {
			if (reason instanceof ConnectionFailure) return { failure: reason, sentAt: started };
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
