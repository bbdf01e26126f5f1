import { randomBytes } from 'node:crypto';
import type { IHttpRequestHelper, IHttpRequestOptions } from 'n8n-workflow';
import { NetSuiteClientCredentialsApi } from '../../credentials/NetSuiteClientCredentialsApi.credentials';
import { ConnectionFailure, NetSuiteError } from '../../suitetalk/protocol/netSuiteError';
import { assertionIn } from '../support/secrets';
import { pkcs8, testKey } from '../suitetalk/support';
import { faultOfText, faultOfWorld } from './judge';
import { type Answer, EVIL } from './mutate';
import { randomOf } from './random';
import { FIRST, countOf, patienceFor, trySeeds } from './seeds';
import { createSpoiler, lastAnswer } from './spoil';

const COUNT = countOf(400);

const TOKEN_URL = 'https://1234567.suitetalk.api.netsuite.com/services/rest/auth/oauth2/v1/token';

const privateKey = pkcs8(testKey('p256'));

/** NetSuite's answer to a sign-in, and to one whose assertion it refuses. */
const ANSWERS = (token: string): Answer[] => [
	{
		statusCode: 200,
		headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
		body: JSON.stringify({ access_token: token, expires_in: '3600', token_type: 'bearer' }),
	},
	{
		statusCode: 400,
		headers: { 'content-type': 'application/json', date: new Date(0).toUTCString() },
		body: JSON.stringify({ error: 'invalid_grant' }),
	},
];

/** What is not right with an error: no words for a person, or a secret in it. */
function faultOf(error: unknown, secrets: string[]): string | undefined {
	if (!(error instanceof Error)) return `no error: ${String(error)}`;
	const { message, cause } = error;
	const shown = [error, cause].map((one) => (one instanceof Error ? one.stack : '')).join('\n');
	const secret = secrets.findIndex((text) => text.length > 3 && shown.includes(text));
	if (secret >= 0) return `it shows secret ${secret}`;
	// The node says what to do when the endpoint is down, once it has tried again.
	if (error instanceof ConnectionFailure) return message === '' ? 'no words' : undefined;
	if (!(cause instanceof NetSuiteError)) return `no error of ours: ${shown.slice(0, 300)}`;
	if (message !== `${cause.title}. ${cause.remedy}`) return `it says ${message}`;
	return faultOfText(`${cause.title}\n${cause.remedy}`);
}

/** Each seed signs in anew: its client is unknown to the token keeper. */
async function tryOne(seed: number): Promise<string | undefined> {
	const random = randomOf(seed);
	const token = randomBytes(24).toString('base64url');
	const answers = ANSWERS(token);
	const plain = random.oneIn(3) ? answers[1] : answers[0];
	const { spoil, log } = createSpoiler(1, random);
	const secrets = [token, ...privateKey.split('\n').filter((line) => !line.startsWith('-----'))];
	const strayed: string[] = [];
	const httpRequest = async ({ url, body }: IHttpRequestOptions) => {
		if (url !== TOKEN_URL || url.includes(EVIL)) strayed.push(url);
		if (log.length > 5) throw new Error('It never ends');
		secrets.push(...assertionIn(body));
		const answer = spoil(plain);
		if (answer.broken !== undefined) {
			throw Object.assign(new Error(answer.broken), { code: answer.broken });
		}
		return answer;
	};
	const values = {
		...{ accountId: '1234567', clientId: `client-${seed}`, certificateId: 'certificate' },
		...{ privateKey, accessToken: '' },
	};
	const outcome = await new NetSuiteClientCredentialsApi().preAuthentication
		.call({ helpers: { httpRequest } } as IHttpRequestHelper, values)
		.then(
			(result) => ({ result }),
			(error: unknown) => ({ error }),
		);
	const wrong =
		faultOfWorld(strayed) ??
		('error' in outcome
			? faultOf(outcome.error, secrets)
			: /^[\u0021-\u007e]+$/.test(String(outcome.result.accessToken))
				? undefined
				: `the token is ${JSON.stringify(outcome.result)}`);
	return wrong && `${wrong}${lastAnswer(log)}`;
}

it(
	`${COUNT} changed answers of the token URL from seed ${FIRST}: a token, or an error to act on without a secret`,
	async () => await trySeeds(COUNT, tryOne),
	patienceFor(COUNT),
);
