import type { Answer, Call, WireAnswer } from '../client/types';
import { looksLikeHtml } from './errorBody';
import { NetSuiteError } from './netSuiteError';
import { redact } from './redact';
import { whatToDo } from './unknownOutcome';
import { isObject } from './isObject';

/**
 * The body of a successful answer, read as the call asked (`answerAs`, default JSON).
 *
 * @returns `body` undefined when the answer had none.
 * @throws NetSuiteError `HTML_ANSWER` or `UNREADABLE_ANSWER` when JSON was asked and something else
 * came: a gateway's page with status 200 is no success (issue 3, bad input).
 */
export function readAnswer(
	wire: WireAnswer,
	call: Pick<Call, 'answerAs' | 'effect' | 'method'>,
): Answer {
	const { status, headers } = wire;
	if (call.answerAs === 'binary') return { status, headers, body: Buffer.from(wire.body) };
	const text = String(wire.body).replace(/^\ufeff/, '');
	if (call.answerAs === 'text') return { status, headers, body: text };
	if (text.trim() === '') return { status, headers, body: undefined };
	return { status, headers, body: parseJson(text, status, call) };
}

function parseJson(text: string, status: number, call: Pick<Call, 'effect'>): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw looksLikeHtml(text) ? htmlError(status, call) : unreadableError(text, status, call);
	}
}

const afterWrite = (call: Pick<Call, 'effect'>) =>
	call.effect === 'read' ? '' : ` ${whatToDo(call)}`;

function htmlError(status: number, call: Pick<Call, 'effect'>): NetSuiteError {
	return new NetSuiteError({
		code: 'HTML_ANSWER',
		title: `A web page came instead of NetSuite's answer (status ${status})`,
		remedy: `Check the account ID and the base URL of the credential, and any proxy on the way: they lead to a web site, a login page or a maintenance page.${afterWrite(call)}`,
		status,
	});
}

function unreadableError(text: string, status: number, call: Pick<Call, 'effect'>): NetSuiteError {
	const start = redact(text).slice(0, 80).replace(/\s+/g, ' ');
	return new NetSuiteError({
		code: 'UNREADABLE_ANSWER',
		title: `NetSuite's answer (status ${status}, ${text.length} characters) is not complete JSON: it begins with ${start}`,
		remedy: `Run again. If it stays: a proxy cuts or rewrites answers, or the script answers with text, then choose the response type text.${afterWrite(call)}`,
		status,
	});
}

/** Services that answer a read with a JSON object; lists are looked at page by page. */
const OBJECTS: Array<Call['service']> = ['record', 'system', 'metadata', 'async'];

const notAnObject = ({ status, body }: Answer) =>
	new NetSuiteError({
		code: 'UNREADABLE_ANSWER',
		title: `NetSuite's answer (status ${status}) is no JSON object, but ${redact(JSON.stringify(body)).slice(0, 80)}`,
		remedy:
			'Run again. If it stays, check the base URL of the credential and any proxy on the way.',
		status,
	});

/**
 * For reads that must bring something.
 *
 * @throws NetSuiteError `EMPTY_ANSWER` when a success came with no body, `UNREADABLE_ANSWER` when it
 * is no object where NetSuite gives objects only.
 */
export function requireBody(
	answer: Answer,
	call: Pick<Call, 'effect' | 'method' | 'answerAs' | 'service'>,
): Answer {
	// The result of a task is the answer that a write would have had (netsuite-rest 8).
	const ofTask = call.service === 'async' && answer.status === 204;
	const mayBeEmpty = call.effect !== 'read' || ofTask || ['HEAD', 'OPTIONS'].includes(call.method);
	if (answer.body === undefined && mayBeEmpty) return answer;
	if (answer.body !== undefined) {
		const mustBeObject = call.effect === 'read' && OBJECTS.includes(call.service);
		if (mustBeObject && !isObject(answer.body)) throw notAnObject(answer);
		return answer;
	}
	throw new NetSuiteError({
		code: 'EMPTY_ANSWER',
		title: `NetSuite answered with status ${answer.status} and nothing in it`,
		remedy:
			'Run again. If it stays, check the base URL of the credential and any proxy on the way.',
		status: answer.status,
	});
}
