import { createHash } from 'node:crypto';
import { onlyJson, type Scene, startScene } from './scene';

const CALLBACK = 'http://localhost:5678/rest/oauth2-credential/callback';
const VERIFIER = 'v'.repeat(64);

let scene: Scene;
let id: string;
beforeAll(async () => {
	scene = await startScene();
	[id] = scene.ids('customer');
});
afterAll(async () => await scene.stop());
beforeEach(() => scene.simulator.resetStats());

/** What n8n stores after a user pressed Connect and allowed access. */
async function connected(own: Record<string, unknown> = {}) {
	const { baseUrl, clientId, clientSecret, accountId } = scene.simulator;
	const values = { accountId, clientId, clientSecret, baseUrl };
	const { authUrl, accessTokenUrl, scope } = scene.engine.resolveCredential(
		'netSuiteOAuth2Api',
		values,
	);
	const allow = await fetch(String(authUrl), {
		method: 'POST',
		redirect: 'manual',
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams({
			response_type: 'code',
			client_id: clientId,
			redirect_uri: CALLBACK,
			scope: String(scope),
			state: 's'.repeat(30),
			code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
			code_challenge_method: 'S256',
			decision: 'allow',
		}).toString(),
	});
	const code = new URL(String(allow.headers.get('location'))).searchParams.get('code');
	const answer = await fetch(String(accessTokenUrl), {
		method: 'POST',
		headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
		body: new URLSearchParams({
			grant_type: 'authorization_code',
			code: String(code),
			redirect_uri: CALLBACK,
			code_verifier: VERIFIER,
		}),
	});
	const oauthTokenData = (await answer.json()) as Record<string, unknown>;
	return { netSuiteOAuth2Api: { ...values, oauthTokenData, ...own } } as Record<
		string,
		Record<string, unknown>
	>;
}

const get = async (credentials: object, count = 1) =>
	await scene.run(
		{
			authentication: 'oAuth2',
			resource: 'record',
			operation: 'get',
			recordType: 'customer',
			recordId: id,
		},
		{ credentials: credentials as never, input: Array.from({ length: count }, () => ({})) },
	);

const tokens = (credentials: Record<string, Record<string, unknown>>) =>
	credentials.netSuiteOAuth2Api.oauthTokenData as Record<string, unknown>;

it('reads with the token of the authorization code grant', async () => {
	const credentials = await connected();
	scene.simulator.resetStats();
	expect(onlyJson(await get(credentials))).toMatchObject({ id });
	expect(scene.simulator.stats.tokenRequests).toBe(0);
	expect(scene.lastRequest().headers.authorization).toBe(
		`Bearer ${String(tokens(credentials).access_token)}`,
	);
});

it('renews an expired token once for all items, and keeps the refresh token when no new one comes', async () => {
	const credentials = await connected();
	const before = { ...tokens(credentials) };
	expect(before.refresh_token).toEqual(expect.any(String));
	scene.simulator.expireTokens();
	scene.simulator.resetStats();
	const first = await get(credentials, 12);
	expect(first.error).toBeUndefined();
	expect(first.items).toHaveLength(12);
	expect(scene.simulator.stats.tokenRequests).toBe(1);
	const after = tokens(first.credentials as never);
	expect(after.access_token).not.toBe(before.access_token);
	expect(after.refresh_token).toBe(before.refresh_token);

	scene.simulator.expireTokens();
	expect(onlyJson(await get(first.credentials))).toMatchObject({ id });
});

it("keeps n8n's words when NetSuite has ended the grant", async () => {
	const credentials = await connected();
	tokens(credentials).refresh_token = 'ended';
	scene.simulator.expireTokens();
	const { error } = await get(credentials);
	expect(error?.message).toContain('needs to be reconnected');
	expect(error?.description).toContain('reconnect');
	expect(error?.context?.itemIndex).toBe(0);
});

it('says that the credential has to be connected first', async () => {
	const credentials = await connected({ oauthTokenData: undefined });
	const { error } = await get(credentials);
	expect(error?.message).toBe('The NetSuite OAuth2 credential is not connected');
	expect(scene.requests()).toEqual([]);
});

it.each(['127.0.0.1:1234/x', 'evil.example#', '12 34'])(
	'sends no client secret for the account ID %j',
	async (accountId) => {
		const credentials = await connected({ accountId, baseUrl: '' });
		scene.simulator.resetStats();
		const { error } = await get(credentials);
		expect(error?.message).toContain('is no account ID');
		const { requests, tokenRequests } = scene.simulator.stats;
		expect([requests, tokenRequests]).toEqual([0, 0]);
	},
);
