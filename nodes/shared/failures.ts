import { NodeOperationError } from 'n8n-workflow';
import type { WireAnswer } from '../../suitetalk/client/types';
import {
	ConnectionFailure,
	NetSuiteError,
	readRenewalRefusal,
} from '../../suitetalk/protocol/errors';
import { stoppedError } from '../../suitetalk/protocol/ownErrors';
import { toWireAnswer } from './wireAnswer';

/** The parts that errors of n8n, axios, Node and n8n's OAuth2 client may have. */
interface Reason {
	name?: unknown;
	message?: unknown;
	code?: unknown;
	cause?: unknown;
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
 * @returns `{ answer }` for a status that n8n threw (401, so that it can renew the token), or `{ reason }`:
 * a `NetSuiteError` when signing in failed, a `ConnectionFailure`, or n8n's own error.
 */
export function readThrown(error: unknown): { answer: WireAnswer } | { reason: unknown } {
	const chain = causes(error);
	const own = chain.find(
		(link) => link instanceof NetSuiteError || link instanceof ConnectionFailure,
	);
	if (own !== undefined) return { reason: own };
	for (const { code, response, body, message } of chain) {
		if (code === 'ERR_CANCELED') return { reason: stoppedError() };
		const status = Number(response?.status);
		if (status >= 400 && isWholeAnswer(code, message)) {
			return { answer: toWireAnswer(status, response?.headers, response?.data) };
		}
		if (code === 'EAUTH') return { reason: readRenewalRefusal(body) };
		if (typeof code === 'string') {
			const kind = connectionKind(code, String(message));
			if (kind) return { reason: new ConnectionFailure(kind, `${String(message)} (${code})`) };
		}
	}
	return { reason: chain.find((link) => link instanceof NodeOperationError) ?? error };
}

/** axios gives a 5xx the same code as an answer that broke off: only its message tells them apart. */
const isWholeAnswer = (code: unknown, message: unknown) =>
	code === 'ERR_BAD_REQUEST' || /^Request failed with status code/.test(String(message));

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
