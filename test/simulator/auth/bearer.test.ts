import { CONFIDENTIAL_CLIENT } from '../../../simulator/auth/identity';
import { createTokens } from '../../../simulator/auth/tokens';
import { startBareServer, type BareServer } from '../http/bareServer';

let server: BareServer;
beforeAll(async () => {
	server = await startBareServer();
});
afterAll(() => server.close());

const CLOCK = '/services/rest/system/v1/serverTime';
const ECHO = '/app/site/hosting/restlet.nl?script=customscript_echo&deploy=customdeploy_echo';
const lastAudit = () => server.authority.audit.entries.at(-1)?.detail;

const call = (path: string, authorization?: string) =>
	fetch(server.url + path, { headers: authorization === undefined ? {} : { authorization } });

const issue = (change: object) =>
	server.authority.tokens.issue({
		kind: 'access',
		clientId: CONFIDENTIAL_CLIENT.clientId,
		scopes: ['restlets', 'rest_webservices'],
		expires: server.authority.now() + 3_600_000,
		chainStart: server.authority.now(),
		...change,
	});

it('lets a token in', async () => {
	expect((await call(CLOCK, `Bearer ${server.token()}`)).status).toBe(200);
	expect((await call(ECHO, `bearer ${server.token()}`)).status).toBe(200);
});

const refused: Array<[string, () => string | undefined, string]> = [
	['no Authorization header', () => undefined, 'InvalidTokenType'],
	['Basic credentials', () => 'Basic eDp5', 'InvalidTokenType'],
	['a token that nobody signed', () => 'Bearer abc', 'InvalidSignature'],
	[
		'a token with a changed signature',
		() => `Bearer ${server.token().slice(0, -8)}AAAAAAAA`,
		'InvalidSignature',
	],
	['a refresh token', () => `Bearer ${issue({ kind: 'refresh' })}`, 'TokenRejected'],
	[
		'an expired token',
		() => `Bearer ${issue({ expires: server.authority.now() - 1 })}`,
		'AccessTokenExpired',
	],
	[
		'a token without the scope of the service',
		() => `Bearer ${issue({ scopes: ['restlets'] })}`,
		'ScopeMismatched',
	],
];

it.each(refused)('answers 401 INVALID_LOGIN to %s', async (_title, authorization, reason) => {
	const response = await call(CLOCK, authorization());
	expect(response.status).toBe(401);
	expect(response.headers.get('www-authenticate')).toBe(
		'Bearer realm="1234567", error="invalid_token", error_description="Invalid login attempt."',
	);
	expect(response.headers.get('content-type')).toBe(
		'application/vnd.oracle.resource+json; type=error',
	);
	expect(await response.json()).toEqual({
		type: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2',
		title: 'Unauthorized',
		status: 401,
		'o:errorDetails': [
			{
				detail:
					'Invalid login attempt. For more details, see the Login Audit Trail in the NetSuite UI at Setup > Users/Roles > User Management > View Login Audit Trail.',
				'o:errorCode': 'INVALID_LOGIN',
			},
		],
	});
	expect(lastAudit()).toBe(reason);
});

it('answers a RESTlet call in the RESTlet shape', async () => {
	const response = await call(ECHO, `Bearer ${issue({ scopes: ['rest_webservices'] })}`);
	expect(response.status).toBe(401);
	expect(await response.json()).toMatchObject({ error: { code: 'INVALID_LOGIN_ATTEMPT' } });
});

it('asks for a token before it says that a path does not exist', async () => {
	expect((await call('/services/rest/nowhere')).status).toBe(401);
});

it('refuses every token given out so far once they are expired, and takes newer ones', async () => {
	const old = server.token();
	await call(CLOCK, `Bearer ${old}`);
	server.authority.tokens.refuseAccess();
	expect((await call(CLOCK, `Bearer ${old}`)).status).toBe(401);
	expect(lastAudit()).toBe('TokenBlocked');
	expect((await call(CLOCK, `Bearer ${server.token()}`)).status).toBe(200);
});

it('ends a token with its lifetime by the clock of the simulator', async () => {
	const token = server.token();
	expect((await call(CLOCK, `Bearer ${token}`)).status).toBe(200);
	server.advance(3_600_001);
	expect((await call(CLOCK, `Bearer ${token}`)).status).toBe(401);
});

it('takes a token of an earlier run, so that a restart signs nobody out', async () => {
	const { now } = server.authority;
	const earlier = createTokens(now).issue({
		kind: 'access',
		clientId: CONFIDENTIAL_CLIENT.clientId,
		scopes: ['rest_webservices'],
		expires: now() + 60_000,
		chainStart: now(),
	});
	expect((await call(CLOCK, `Bearer ${earlier}`)).status).toBe(200);
});
