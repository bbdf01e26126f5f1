import { connect, type Context } from '../../../nodes/shared/connection';

const context = (values: Record<string, unknown>) =>
	({ getCredentials: async () => values }) as unknown as Context;

const governorOf = async (values: Record<string, unknown>, authentication = 'clientCredentials') =>
	(await connect(context(values), authentication)).governor;

it('shares one governor an account, however its ID is written and whatever the sign-in', async () => {
	const governor = await governorOf({ accountId: '9000001_SB1' });
	expect(await governorOf({ accountId: ' 9000001-sb1 ' })).toBe(governor);
	const oauthTokenData = { access_token: 'T' };
	expect(await governorOf({ accountId: '9000001_SB1', oauthTokenData }, 'oAuth2')).toBe(governor);
});

it.each([
	['account', { accountId: '9000003' }],
	['base URL', { accountId: '9000002', baseUrl: 'http://127.0.0.1:9' }],
])('has another one for another %s', async (_, other) => {
	expect(await governorOf(other)).not.toBe(await governorOf({ accountId: '9000002' }));
});

it.each([
	[0, 0],
	['3', 3],
	[2.9, 2],
	[-1, 0],
	['', 0],
	[undefined, 0],
])('reads Max Concurrency %p as %i', async (maxConcurrency, expected) => {
	const connection = await connect(context({ accountId: '9000004', maxConcurrency }), '');
	expect(connection.maxConcurrency).toBe(expected);
});
