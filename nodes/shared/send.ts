import type { IHttpRequestMethods, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';
import type { Send, WireRequest } from '../../suitetalk/client/types';
import type { Context } from './connection';
import { readThrown } from './failures';
import { toWireAnswer } from './wireAnswer';

/**
 * Carries requests over n8n's HTTP helper, which signs them with the credential and renews a
 * token that NetSuite refused.
 *
 * @returns a `Send` for which every HTTP status is a value
 */
export function createSend(context: Context, credentialType: string): Send {
	const carry = async (options: IHttpRequestOptions) =>
		(await context.helpers.httpRequestWithAuthentication.call(
			context,
			credentialType,
			options,
		)) as IN8nHttpFullResponse;

	return async (request) => {
		try {
			let full = await carry(toOptions(request));
			// n8n before 2.14 hands out a 401 that it was asked to throw. NetSuite ran nothing then, so it
			// is sent again to be thrown, and n8n renews the token (docs/compatibility.md).
			if (full.statusCode === 401) {
				full = await carry({ ...toOptions(request), ignoreHttpStatusErrors: false });
			}
			return toWireAnswer(full.statusCode, full.headers, full.body);
		} catch (error) {
			const thrown = readThrown(error);
			if ('answer' in thrown) return thrown.answer;
			return await Promise.reject(thrown.reason);
		}
	};
}

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
