import { NodeOperationError } from 'n8n-workflow';
import type { WireAnswer } from '../../suitetalk/client/types';
import {
	ConnectionFailure,
	NetSuiteError,
	readRenewalRefusal,
} from '../../suitetalk/protocol/errors';
import { toWireAnswer } from './wireAnswer';

/** The parts that errors of n8n, axios, Node and n8n's OAuth2 client may have. */
interface Reason {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	cause?: unknown;
	httpCode?: unknown;
	messages?: unknown;
	body?: unknown;
	response?: { status?: unknown; headers?: unknown; data?: unknown };
}

/** No connection was made (address, port, TLS), so NetSuite cannot have run the request. */
const REFUSED =
	/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EAI_NODATA|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_INVALID_URL|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+)$/;

const LOST =
	/^(?:ECONNRESET|ECONNABORTED|EPIPE|EPROTO|ERR_BAD_RESPONSE|ERR_STREAM_\w+|ERR_NETWORK|HPE_\w+)$/;

/**
 * What n8n threw instead of an answer, in the client's terms. n8n wraps what happened in a
 * NodeApiError, so the causes are searched for the fact that counts.
 *
 * @returns `{ answer }` for a 401 (n8n throws it so that it can renew the token), or `{ reason }`:
 * a `NetSuiteError` when signing in failed, a `ConnectionFailure`, or n8n's own error.
 */
export function readThrown(error: unknown): { answer: WireAnswer } | { reason: unknown } {
	const chain = causes(error);
	const own = chain.find(
		(link) => link instanceof NetSuiteError || link instanceof ConnectionFailure,
	);
	if (own !== undefined) return { reason: own };
	for (const { code, response, body, message } of chain) {
		// It may have arrived before it was called back.
		if (code === 'ERR_CANCELED') {
			return { reason: new ConnectionFailure('lost', 'the request was canceled') };
		}
		if (response?.status === 401 && code !== 'ERR_BAD_RESPONSE') {
			return { answer: toWireAnswer(401, response.headers, response.data) };
		}
		if (code === 'EAUTH') return { reason: readRenewalRefusal(body) };
		const failure = connectionFailure(code, message);
		if (failure) return { reason: failure };
	}
	// n8n 1.121 to 2.0 lose the causes of an error; its code and words stand elsewhere there.
	const { httpCode, messages } = chain[0] ?? {};
	const failure = connectionFailure(httpCode, [messages].flat().join(' '));
	if (failure) return { reason: failure };
	return { reason: chain.find((link) => link instanceof NodeOperationError) ?? error };
}

function connectionFailure(code: unknown, words: unknown): ConnectionFailure | undefined {
	if (typeof code !== 'string') return undefined;
	const kind = connectionKind(code, String(words));
	return kind && new ConnectionFailure(kind, `${String(words)} (${code})`);
}

function connectionKind(code: string, message: string): ConnectionFailure['kind'] | undefined {
	if (REFUSED.test(code)) return 'refused';
	if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT') return 'timeout';
	if (LOST.test(code)) return /timeout/i.test(message) ? 'timeout' : 'lost';
	return undefined;
}

/** The error and its causes, outermost first. */
function causes(error: unknown): Reason[] {
	const chain: Reason[] = [];
	let link = error;
	while (typeof link === 'object' && link !== null && chain.length < 10) {
		chain.push(link);
		link = (link as Reason).cause;
	}
	return chain;
}
