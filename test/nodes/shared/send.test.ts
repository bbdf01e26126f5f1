import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Context } from '../../../nodes/shared/connection';
import { createSend } from '../../../nodes/shared/send';
import type { WireRequest } from '../../../suitetalk/client/types';

const request: WireRequest = {
	method: 'POST',
	url: 'https://1.suitetalk.api.netsuite.com/x',
	headers: { 'content-type': 'application/json' },
	body: '{}',
	answerAs: 'text',
	timeout: 1_000,
};

/** n8n's helper as the given versions behave on a refused token; notes what it was asked. */
function n8n(answer: (options: IHttpRequestOptions) => unknown) {
	const asked: IHttpRequestOptions[] = [];
	const context = {
		helpers: {
			httpRequestWithAuthentication: async (_: string, options: IHttpRequestOptions) => {
				asked.push(options);
				return await answer(options);
			},
		},
	} as unknown as Context;
	return { asked, send: createSend(context, 'netSuiteClientCredentialsApi') };
}

it('asks n8n to throw a 401, so that it renews the token, and to follow no redirect', async () => {
	const { asked, send } = n8n(() => ({ statusCode: 200, headers: {}, body: 'ok' }));
	await send(request);
	expect(asked).toHaveLength(1);
	expect(asked[0]).toMatchObject({
		ignoreHttpStatusErrors: { ignore: true, except: [401] },
		disableFollowRedirect: true,
	});
});

it('sends again in an n8n that hands out the 401, so that it is thrown and the token renewed', async () => {
	const { asked, send } = n8n(({ ignoreHttpStatusErrors }) =>
		ignoreHttpStatusErrors === false
			? { statusCode: 200, headers: {}, body: 'with the new token' }
			: { statusCode: 401, headers: {}, body: 'old token' },
	);
	expect(await send(request)).toMatchObject({ status: 200, body: 'with the new token' });
	expect(asked.map(({ ignoreHttpStatusErrors }) => ignoreHttpStatusErrors)).toEqual([
		{ ignore: true, except: [401] },
		false,
	]);
	expect(asked[1]).toMatchObject({ method: 'POST', url: request.url });
	expect(String(asked[1].body)).toBe('{}');
});

it('gives the second 401 as the answer when no token helps', async () => {
	const refused = Object.assign(new Error('Request failed with status code 401'), {
		code: 'ERR_BAD_REQUEST',
		response: { status: 401, headers: {}, data: 'no' },
	});
	const { send } = n8n(({ ignoreHttpStatusErrors }) =>
		ignoreHttpStatusErrors === false
			? Promise.reject(refused)
			: { statusCode: 401, headers: {}, body: 'no' },
	);
	expect(await send(request)).toEqual({ status: 401, headers: {}, body: 'no' });
});
