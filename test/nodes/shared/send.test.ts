import type { IHttpRequestOptions } from 'n8n-workflow';
import type { Context } from '../../../nodes/shared/connection';
import { createSend } from '../../../nodes/shared/send';
import type { WireRequest } from '../../../suitetalk/client/types';
import { ConnectionFailure, NetSuiteError } from '../../../suitetalk/protocol/errors';

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
	return {
		asked,
		send: createSend(
			context,
			'netSuiteClientCredentialsApi',
			'https://1.suitetalk.api.netsuite.com',
		),
	};
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

describe('in an n8n that hands out the 401 that it was asked to throw', () => {
	/** Answers 401 as a value until a request that may throw has made n8n renew the token. */
	function old(renew: () => unknown) {
		let renewed = false;
		return n8n(({ ignoreHttpStatusErrors }) => {
			if (ignoreHttpStatusErrors === undefined) {
				renewed = true;
				return renew();
			}
			return { statusCode: renewed ? 204 : 401, headers: {}, body: renewed ? '' : 'old token' };
		});
	}

	it('has the token renewed by a harmless request, then sends the request as it was', async () => {
		const { asked, send } = old(() => ({ serverTime: 'now' }));
		expect(await send(request)).toMatchObject({ status: 204 });
		expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
			'POST https://1.suitetalk.api.netsuite.com/x',
			'GET https://1.suitetalk.api.netsuite.com/services/rest/system/v1/serverTime',
			'POST https://1.suitetalk.api.netsuite.com/x',
		]);
		expect(asked[1].body).toBeUndefined();
		expect(asked[2]).toEqual(asked[0]);
	});

	it('sends the request again whatever became of the harmless one', async () => {
		const { send } = old(() => Promise.reject(new Error('Request failed with status code 500')));
		expect(await send(request)).toMatchObject({ status: 204 });
	});

	it('says why signing in failed', async () => {
		const refusal = new NetSuiteError({ code: 'invalid_grant', title: 'T', remedy: 'R' });
		const { asked, send } = old(() => Promise.reject(refusal));
		await expect(send(request)).rejects.toBe(refusal);
		expect(asked).toHaveLength(2);
	});

	it('says that the token endpoint is down, so that the request is tried again later', async () => {
		const down = new ConnectionFailure('refused', 'the sign-in failed');
		const { asked, send } = old(() => Promise.reject(down));
		await expect(send(request)).rejects.toBe(down);
		expect(asked).toHaveLength(2);
	});

	it('gives the second 401 as the answer when no token helps', async () => {
		const { send } = n8n(() => ({ statusCode: 401, headers: {}, body: 'no' }));
		expect(await send(request)).toEqual({ status: 401, headers: {}, body: 'no' });
	});
});
