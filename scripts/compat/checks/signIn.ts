import { createHash, randomBytes } from 'node:crypto';
import { type Check, same, says, type Scene } from '../check';

const CALLBACK = 'http://localhost:5678/rest/oauth2-credential/callback';

/** What n8n stores of an authorization-code credential after its owner allowed access. */
async function connected({ core, simulator }: Scene) {
	const { baseUrl, clientId, clientSecret, accountId } = simulator;
	const own = { accountId, clientId, clientSecret, baseUrl };
	const { authUrl, accessTokenUrl, scope } = core.resolveCredential('netSuiteOAuth2Api', own);
	const verifier = randomBytes(48).toString('base64url');
	const allow = await fetch(String(authUrl), {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({
			response_type: 'code',
			client_id: clientId,
			redirect_uri: CALLBACK,
			scope: String(scope),
			state: randomBytes(24).toString('base64url'),
			code_challenge: createHash('sha256').update(verifier).digest('base64url'),
			code_challenge_method: 'S256',
			decision: 'allow',
		}),
	});
	const code = new URL(String(allow.headers.get('location'))).searchParams.get('code');
	const answer = await fetch(String(accessTokenUrl), {
		method: 'POST',
		headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			code: String(code),
			redirect_uri: CALLBACK,
			code_verifier: verifier,
		}),
	});
	const oauthTokenData = (await answer.json()) as Record<string, string>;
	return { netSuiteOAuth2Api: { ...own, oauthTokenData } };
}

function getFirst({ simulator }: Scene) {
	const [{ id }] = [...simulator.store.all('customer')];
	return { resource: 'record', operation: 'get', recordType: 'customer', recordId: id };
}

/** A token that NetSuite refuses when it is next used. */
async function withRefusedToken({ core, simulator, credentials }: Scene, get: object) {
	const first = await core.runNode({ ...get }, { credentials: credentials() });
	same('the first error', first.error?.message, undefined);
	simulator.expireTokens();
	simulator.resetStats();
	return first.credentials;
}

/** Both credentials, with a first token and after NetSuite has refused it. */
export const signIn: Check[] = [
	{
		title: 'client credentials: a refused token is renewed',
		async run(scene) {
			const { core, simulator } = scene;
			const get = getFirst(scene);
			const credentials = await withRefusedToken(scene, get);
			const { error } = await core.runNode(get, { credentials });
			same('the error after the token was refused', error?.message, undefined);
			same('the requests for a token', simulator.stats.tokenRequests, 1);
		},
	},
	{
		title: "client credentials: NetSuite's words reach the user with a renewed token too",
		async run(scene) {
			const { core } = scene;
			const get = getFirst(scene);
			const credentials = await withRefusedToken(scene, get);
			const { error } = await core.runNode({ ...get, recordId: '99999999' }, { credentials });
			same('the status', error?.httpCode, '404');
			says('the error', error?.description, /NONEXISTENT_ID|does not exist/);
		},
	},
	{
		title: 'client credentials: a failing service is tried again with a renewed token too',
		async run(scene) {
			const { core, simulator } = scene;
			const get = getFirst(scene);
			const credentials = await withRefusedToken(scene, get);
			simulator.faults.add({ status: 503, path: '/customer', after: 1 });
			const { error } = await core.runNode(get, { credentials });
			same('the error', error?.message, undefined);
			same('faults left', simulator.faults.pending(), []);
		},
	},
	{
		title: 'client credentials: a sign-in that NetSuite refuses is explained',
		async run({ core, credentials }) {
			const wrong = credentials();
			wrong.netSuiteClientCredentialsApi.certificateId = 'no-such-certificate';
			const get = { resource: 'record', operation: 'getMany', recordType: 'customer' };
			const { error } = await core.runNode(get, { credentials: wrong });
			says('the error', `${error?.message} ${error?.description}`, /Login Audit Trail/);
			says('the error', `${error?.message} ${error?.description}`, /certificate/i);
		},
	},
	{
		title: 'authorization code: reads with the stored token',
		async run(scene) {
			const credentials = await connected(scene);
			const get = { ...getFirst(scene), authentication: 'oAuth2' };
			const [{ id }] = await scene.rows(get, { credentials });
			same('the record', id, get.recordId);
		},
	},
	{
		title: 'authorization code: a refused token is refreshed once for all items',
		async run(scene) {
			const { core, simulator } = scene;
			const credentials = await connected(scene);
			simulator.expireTokens();
			simulator.resetStats();
			const get = { ...getFirst(scene), authentication: 'oAuth2' };
			const input = Array.from({ length: 6 }, () => ({}));
			const run = await core.runNode(get, { credentials, input });
			same('the error after the token was refused', run.error?.message, undefined);
			same('the items', run.items.length, 6);
			const { refresh_token: kept } = credentials.netSuiteOAuth2Api.oauthTokenData;
			const { oauthTokenData } = run.credentials.netSuiteOAuth2Api;
			same('the refresh token', (oauthTokenData as Record<string, unknown>).refresh_token, kept);
		},
	},
];
