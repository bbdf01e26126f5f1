import { CONFIDENTIAL_CLIENT, PUBLIC_CLIENT } from '../../../simulator/auth/identity';
import { startBareServer, type BareServer } from '../http/bareServer';
import { basic, codeForm, obtainCode, ourBasic, requestToken, TOKEN_PATH } from './signIn';

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer();
});
afterAll(() => server.close());

const lastAudit = () => server.authority.audit.entries.at(-1)?.detail;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const refresh = (token: unknown, headers = ourBasic()) =>
	requestToken(server, { grant_type: 'refresh_token', refresh_token: String(token) }, headers);

describe('the code', () => {
	it('becomes an access token and a refresh token', async () => {
		const { status, body } = await requestToken(
			server,
			codeForm(await obtainCode(server)),
			ourBasic(),
		);
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/^eyJ/),
			refresh_token: expect.stringMatching(/^eyJ/),
			expires_in: 3600,
			token_type: 'Bearer',
		});
	});

	it('needs no verifier when a confidential client asked without PKCE', async () => {
		const code = await obtainCode(server, { code_challenge: '', code_challenge_method: '' });
		const { code_verifier: _none, ...form } = codeForm(code);
		expect((await requestToken(server, form, ourBasic())).status).toBe(200);
	});

	it('works once', async () => {
		const code = await obtainCode(server);
		expect((await requestToken(server, codeForm(code), ourBasic())).status).toBe(200);
		const again = await requestToken(server, codeForm(code), ourBasic());
		expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('must be used within a minute', async () => {
		const code = await obtainCode(server);
		server.advance(61_000);
		const late = await requestToken(server, codeForm(code), ourBasic());
		expect(late).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it.each([
		['is unknown', { code: 'f'.repeat(64) }, 'InvalidAuthorizationCode'],
		[
			'comes with another redirect_uri',
			{ redirect_uri: 'http://localhost:5678/other' },
			'InvalidRedirectURI',
		],
		['comes with another verifier', { code_verifier: 'a'.repeat(43) }, 'InvalidCodeVerifier'],
		['comes with a verifier that is too short', { code_verifier: 'short' }, 'InvalidCodeVerifier'],
	])('is refused as invalid_grant when it %s', async (_title, change, reason) => {
		const form = { ...codeForm(await obtainCode(server)), ...change };
		const reply = await requestToken(server, form, ourBasic());
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect(lastAudit()).toBe(reason);
	});

	it('is refused when its verifier is missing', async () => {
		const { code_verifier: _none, ...form } = codeForm(await obtainCode(server));
		const reply = await requestToken(server, form, ourBasic());
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('is refused when it was given to another client', async () => {
		const code = await obtainCode(server, { client_id: PUBLIC_CLIENT.clientId });
		const reply = await requestToken(server, codeForm(code), ourBasic());
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect(lastAudit()).toBe('ClientIdMismatch');
	});
});

describe('the client must prove itself', () => {
	const { clientId, clientSecret = '' } = CONFIDENTIAL_CLIENT;
	const cases: Array<[string, Record<string, string>, Record<string, string>]> = [
		['a wrong secret', basic(clientId, 'wrong'), {}],
		['an unknown client', basic('f'.repeat(64), clientSecret), {}],
		['no secret', basic(clientId, ''), {}],
		['a Basic header that is no pair', { authorization: 'Basic eA==' }, {}],
		['another scheme', { authorization: 'Bearer x' }, {}],
		['nothing at all', {}, {}],
		['its client_id alone, though it is confidential', {}, { client_id: clientId }],
		['the secret in the body', {}, { client_id: clientId, client_secret: clientSecret }],
	];

	it.each(cases)('and is 401 invalid_client with %s', async (_title, headers, extra) => {
		const form = { ...codeForm(await obtainCode(server)), ...extra };
		const reply = await requestToken(server, form, headers);
		expect(reply).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
		expect(reply.challenge).toBe('Basic realm="1234567"');
		expect(lastAudit()).toBe('ClientAuthenticationFailed');
	});

	it('in one way: both at once is invalid_request', async () => {
		const form = { ...codeForm(await obtainCode(server)), client_id: clientId };
		const reply = await requestToken(server, form, ourBasic());
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
	});
});

describe('a malformed token request', () => {
	it.each([
		['no grant_type', { code: 'x' }, 'invalid_request'],
		['an unknown grant_type', { grant_type: 'password' }, 'unsupported_grant_type'],
		['no code', { grant_type: 'authorization_code', redirect_uri: 'x' }, 'invalid_request'],
		['no redirect_uri', { grant_type: 'authorization_code', code: 'x' }, 'invalid_request'],
		['no refresh_token', { grant_type: 'refresh_token' }, 'invalid_request'],
		['no assertion type', { grant_type: 'client_credentials' }, 'invalid_request', {}],
		[
			'no assertion',
			{
				grant_type: 'client_credentials',
				client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			},
			'invalid_request',
			{},
		],
	])('with %s is refused', async (_title, form, error, headers = ourBasic()) => {
		const reply = await requestToken(server, form as Record<string, string>, headers);
		expect(reply).toMatchObject({ status: 400, body: { error } });
	});

	it('with a parameter twice is invalid_request', async () => {
		const form = 'grant_type=refresh_token&grant_type=refresh_token&refresh_token=x';
		const reply = await requestToken(server, form, ourBasic());
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
	});

	it('in JSON is invalid_request', async () => {
		const headers = { ...ourBasic(), 'content-type': 'application/json' };
		const reply = await requestToken(server, codeForm('x'), headers);
		expect(reply).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
	});

	it('by GET is 405', async () => {
		expect((await fetch(server.url + TOKEN_PATH)).status).toBe(405);
	});
});

describe('the refresh token of a confidential client', () => {
	const signIn = async () =>
		(await requestToken(server, codeForm(await obtainCode(server)), ourBasic())).body;

	it('gives a new access token and no new refresh token', async () => {
		const { refresh_token: token } = await signIn();
		const { status, body } = await refresh(token);
		expect(status).toBe(200);
		expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
	});

	it('ends seven days after it was issued, however often it was used', async () => {
		const { refresh_token: token } = await signIn();
		server.advance(6 * DAY);
		expect((await refresh(token)).status).toBe(200);
		server.advance(DAY + 1000);
		const late = await refresh(token);
		expect(late).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect(lastAudit()).toBe('RefreshTokenExpired');
	});

	it('is refused after it was revoked', async () => {
		const { refresh_token: token } = await signIn();
		const revoked = await fetch(`${server.url}/services/rest/auth/oauth2/v1/revoke`, {
			method: 'POST',
			headers: ourBasic(),
			body: new URLSearchParams({ token: String(token) }),
		});
		expect(revoked.status).toBe(200);
		expect(await revoked.text()).toBe('');
		expect(await refresh(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('is not the access token', async () => {
		const { access_token: token } = await signIn();
		expect(await refresh(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect(lastAudit()).toBe('TokenRejected');
	});

	it('is not a token that somebody else signed', async () => {
		expect(await refresh('eyJhbGciOiJub25lIn0.e30.')).toMatchObject({
			status: 400,
			body: { error: 'invalid_grant' },
		});
		expect(lastAudit()).toBe('InvalidSignature');
	});
});

describe('the refresh token of a public client', () => {
	const { clientId } = PUBLIC_CLIENT;
	const signIn = async () => {
		const code = await obtainCode(server, { client_id: clientId });
		return (await requestToken(server, { ...codeForm(code), client_id: clientId })).body;
	};
	const rotate = (token: unknown) => refresh(token, basic(clientId, ''));

	it('is replaced, and works once', async () => {
		const { refresh_token: first } = await signIn();
		const { body } = await rotate(first);
		expect(body.refresh_token).toEqual(expect.stringMatching(/^eyJ/));
		expect(body.refresh_token).not.toBe(first);
		expect(await rotate(first)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect((await rotate(body.refresh_token)).status).toBe(200);
	});

	it('lives for 48 hours', async () => {
		const { refresh_token: token } = await signIn();
		server.advance(48 * HOUR + 1000);
		expect(await rotate(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('ends with its chain after 168 hours', async () => {
		let { refresh_token: token } = await signIn();
		for (let hours = 0; hours < 160; hours += 40) {
			server.advance(40 * HOUR);
			token = (await rotate(token)).body.refresh_token;
			expect(token).toBeDefined();
		}
		server.advance(9 * HOUR);
		expect(await rotate(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
	});

	it('cannot be used by another client', async () => {
		const { refresh_token: token } = await signIn();
		expect(await refresh(token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
		expect(lastAudit()).toBe('ClientIdMismatch');
	});
});

it('publishes the keys of its access tokens', async () => {
	const response = await fetch(`${server.url}/services/rest/auth/oauth2/v1/keys`);
	const { keys } = (await response.json()) as { keys: Array<Record<string, string>> };
	expect(keys).toEqual([expect.objectContaining({ kty: 'EC', use: 'sig' })]);
	expect(keys[0]).not.toHaveProperty('d');
});
