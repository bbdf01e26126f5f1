import { PUBLIC_CLIENT } from '../../../simulator/auth/identity';
import { startBareServer, type BareServer } from '../http/bareServer';
import { authorize, authorizeParameters, CALLBACK, STATE } from './signIn';

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer();
});
afterAll(() => server.close());

const lastAudit = () => server.authority.audit.entries.at(-1)?.detail;

function changed(change: Record<string, string | undefined>): Record<string, string> {
	const parameters: Record<string, string | undefined> = { ...authorizeParameters(), ...change };
	const given = Object.entries(parameters).filter((entry): entry is [string, string] =>
		Boolean(entry[1]),
	);
	return Object.fromEntries(given);
}

const open = (parameters: Record<string, string>) =>
	fetch(`${server.url}/app/login/oauth2/authorize.nl?${new URLSearchParams(parameters)}`, {
		redirect: 'manual',
	});

it('shows who asks for what, with an Allow and a Deny button', async () => {
	const response = await open(authorizeParameters());
	const html = await response.text();
	expect(response.status).toBe(200);
	expect(html).toContain('REST Web Services');
	expect(html).toContain('RESTlets');
	expect(html).toContain('value="allow"');
	expect(html).toContain('value="deny"');
});

it('writes nothing of the request into the page as markup', async () => {
	const html = await (await open(changed({ state: `${STATE}"><script>alert(1)</script>` }))).text();
	expect(html).not.toContain('<script>');
	expect(html).toContain('&quot;&gt;&lt;script&gt;');
});

it('redirects with state, role, entity, company and a code of 64 hex characters when allowed', async () => {
	const answer = await authorize(server, authorizeParameters());
	expect(Object.fromEntries(answer ?? [])).toEqual({
		state: STATE,
		role: '1000',
		entity: '12',
		company: '1234567',
		code: expect.stringMatching(/^[0-9a-f]{64}$/),
	});
});

it('redirects with access_denied when denied', async () => {
	const answer = await authorize(server, authorizeParameters(), 'deny');
	expect(Object.fromEntries(answer ?? [])).toEqual({
		state: STATE,
		role: '1000',
		entity: '12',
		company: '1234567',
		error: 'access_denied',
	});
	expect(lastAudit()).toBe('AuthorizationExplicitlyDenied');
});

it('keeps the parameters that a callback already has', async () => {
	const answer = await authorize(server, changed({ redirect_uri: `${CALLBACK}?tenant=7` }));
	expect(answer?.get('tenant')).toBe('7');
	expect(answer?.has('code')).toBe(true);
});

it.each([
	['an unknown client', { client_id: 'f'.repeat(64) }, 'UnknownIntegration'],
	['no client', { client_id: '' }, 'UnknownIntegration'],
	['a callback on another host', { redirect_uri: 'https://evil.example/cb' }, 'InvalidRedirectURI'],
	['a callback that is no URL', { redirect_uri: 'callback' }, 'InvalidRedirectURI'],
	['no callback', { redirect_uri: '' }, 'InvalidRedirectURI'],
])('shows a page and does not redirect for %s', async (_title, change, reason) => {
	const response = await open(changed(change));
	expect(response.status).toBe(400);
	expect(response.headers.get('location')).toBeNull();
	expect(response.headers.get('content-type')).toContain('text/html');
	expect(lastAudit()).toBe(reason);
});

const table: Array<[string, Record<string, string | undefined>, string, string]> = [
	[
		'another response type',
		{ response_type: 'token' },
		'unsupported_response_type',
		'UnsupportedResponseType',
	],
	['a state of 21 characters', { state: 'x'.repeat(21) }, 'invalid_request', 'InvalidState'],
	['a state of 1,025 characters', { state: 'x'.repeat(1025) }, 'invalid_request', 'InvalidState'],
	['a state that is not ASCII', { state: 'é'.repeat(30) }, 'invalid_request', 'InvalidState'],
	['no state', { state: '' }, 'invalid_request', 'InvalidState'],
	['no scope', { scope: '' }, 'invalid_scope', 'InvalidScope'],
	['an unknown scope', { scope: 'everything' }, 'invalid_scope', 'InvalidScope'],
	['a scope that is not ticked', { scope: 'suite_analytics' }, 'invalid_scope', 'ScopeMismatched'],
	[
		'PKCE with plain',
		{ code_challenge_method: 'plain' },
		'invalid_request',
		'InvalidCodeChallenge',
	],
	[
		'a challenge of the wrong length',
		{ code_challenge: 'short' },
		'invalid_request',
		'InvalidCodeChallenge',
	],
	[
		'a method without a challenge',
		{ code_challenge: '' },
		'invalid_request',
		'InvalidCodeChallenge',
	],
	[
		'a public client without PKCE',
		{ client_id: PUBLIC_CLIENT.clientId, code_challenge: '', code_challenge_method: '' },
		'invalid_request',
		'InvalidCodeChallenge',
	],
	['prompt none, as nobody is logged in', { prompt: 'none' }, 'access_denied', 'NoSession'],
	['an unknown prompt', { prompt: 'maybe' }, 'invalid_request', 'InvalidPrompt'],
];

it.each(table)('redirects with the error for %s', async (_title, change, error, reason) => {
	const response = await open(changed(change));
	expect(response.status).toBe(302);
	const location = new URL(response.headers.get('location') ?? '');
	expect(location.origin).toBe('http://localhost:5678');
	expect(location.searchParams.get('error')).toBe(error);
	expect(location.searchParams.has('code')).toBe(false);
	expect(lastAudit()).toBe(reason);
});

it.each(['login', 'consent', 'login consent'])('takes prompt %s', async (prompt) => {
	expect((await open(changed({ prompt }))).status).toBe(200);
});

it('takes a state of 22 and of 1,024 characters', async () => {
	expect((await open(changed({ state: 'x'.repeat(22) }))).status).toBe(200);
	expect((await open(changed({ state: 'x'.repeat(1024) }))).status).toBe(200);
});
