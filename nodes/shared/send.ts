import {
	type IHttpRequestMethods,
	type IHttpRequestOptions,
	type IN8nHttpFullResponse,
	NodeOperationError,
} from 'n8n-workflow';
import type { Send, WireRequest } from '../../suitetalk/client/types';
import { ConnectionFailure, NetSuiteError } from '../../suitetalk/protocol/errors';
import type { Context } from './connection';
import { readThrown } from './failures';
import { toWireAnswer } from './wireAnswer';

/**
 * Carries requests over n8n's HTTP helper, which signs them with the credential and renews a
 * token that NetSuite refused.
 *
 * @param suitetalk origin of the account's REST services
 * @returns a `Send` for which every HTTP status is a value
 */
export function createSend(context: Context, credentialType: string, suitetalk: string): Send {
	const carry = async (options: IHttpRequestOptions) =>
		(await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			options,
		)) as IN8nHttpFullResponse;

	/**
	 * n8n before 2.14 hands out a 401 that it was asked to throw, and renews a token for a thrown one
	 * only (docs/compatibility.md). So it is given a request to throw whose answer does not matter.
	 */
	async function renewToken(timeout: number): Promise<void> {
		try {
			const url = `${suitetalk}/services/rest/system/v1/serverTime`;
			await carry({ method: 'GET', url, timeout, encoding: 'text', disableFollowRedirect: true });
		} catch (error) {
			const thrown = readThrown(error);
			if ('reason' in thrown && saysWhySigningInFailed(thrown.reason)) {
				return await Promise.reject(thrown.reason);
			}
		}
	}

	return async (request) => {
		try {
			let full = await carry(toOptions(request));
			if (full.statusCode === 401) {
				await renewToken(request.timeout);
				full = await carry(toOptions(request));
			}
			return toWireAnswer(full.statusCode, full.headers, full.body);
		} catch (error) {
			const thrown = readThrown(error);
			if ('answer' in thrown) return thrown.answer;
			return await Promise.reject(thrown.reason);
		}
	};
}

/** No connection, be it to the token endpoint: to send again with the old token would only hide that. */
const saysWhySigningInFailed = (reason: unknown) =>
	reason instanceof NetSuiteError ||
	reason instanceof NodeOperationError ||
	(reason instanceof ConnectionFailure && reason.kind === 'refused');

/**
 * Bytes, because the helper parses and rewrites a text that looks like JSON; a form as text,
 * because it reads a form again, and only from a text.
 */
function toBody({ body, headers }: WireRequest): string | Buffer | undefined {
	if (body === undefined) return undefined;
	const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
	if (isForm) return String(body);
	return typeof body === 'string' ? Buffer.from(body) : body;
}

function toOptions(request: WireRequest): IHttpRequestOptions {
	const body = toBody(request);
	return {
		method: request.method as IHttpRequestMethods,
		url: request.url,
		headers: { ...request.headers },
		timeout: request.timeout,
		encoding: request.answerAs === 'binary' ? 'arraybuffer' : 'text',
		returnFullResponse: true,
		// 401 has to be thrown: n8n renews the token on a thrown one only (n8n.md B.2).
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		// A redirect would carry the bearer token to wherever it leads.
		disableFollowRedirect: true,
		...(body !== undefined && { body }),
	};
}
