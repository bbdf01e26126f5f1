import type { Simulator } from '../../simulator/contract';
import { obtainToken } from '../../suitetalk/auth/clientCredentials';
import { createTokenKeeper } from '../../suitetalk/auth/tokenKeeper';
import type { Answer } from './mutate';
import type { Request } from './wire';

/** Signs in to a simulator. @param now its clock @returns a network that carries requests there with the token */
export async function signedIn(
	simulator: Simulator,
	now: () => number = Date.now,
): Promise<(request: Request) => Promise<Answer>> {
	const token = await obtainToken(simulator, {
		keeper: createTokenKeeper({ now }),
		now,
		async post({ url, body, headers }) {
			const answer = await fetch(url, { method: 'POST', body, headers });
			return { status: answer.status, body: await answer.text() };
		},
	});
	return async ({ method, url, headers, body }) => {
		const sent = await fetch(url, {
			method,
			headers: { ...headers, authorization: `Bearer ${token}` },
			body: body as string | undefined,
		});
		return {
			statusCode: sent.status,
			headers: Object.fromEntries(sent.headers),
			body: await sent.text(),
		};
	};
}
