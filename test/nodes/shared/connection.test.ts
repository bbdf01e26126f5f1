import { connect, type Context } from '../../../nodes/shared/connection';

const context = (values: Record<string, unknown>) =>
	({ getCredentials: async () => values }) as unknown as Context;

type Values = Record<string, unknown>;

const laneOf = async (values: Values, authentication = 'clientCredentials') =>
	(await connect(context({ maxConcurrency: 1, ...values }), authentication)).lane;

/** True when a request of one holds up a request of the other. */
async function share(one: ReturnType<typeof laneOf>, other: ReturnType<typeof laneOf>) {
	const turn = { verdict: () => ({ answer: 'good' as const }) };
	let end = () => {};
	const held = (await one).run(async () => await new Promise<void>((done) => (end = done)), turn);
	let begun = false;
	const second = (await other).run(async () => {
		begun = true;
	}, turn);
	await new Promise<void>((resolve) => setImmediate(resolve));
	const waited = !begun;
	end();
	await Promise.all([held, second]);
	return waited;
}

it.each<[string, Values, string]>([
	['written differently', { accountId: ' 9000001-sb1 ' }, ''],
	[
		'by another sign-in',
		{ accountId: '9000001_SB1', oauthTokenData: { access_token: 'T' } },
		'oAuth2',
	],
])('shares the requests at once of an account, also %s', async (_, values, authentication) => {
	const shared = share(laneOf({ accountId: '9000001_SB1' }), laneOf(values, authentication));
	expect(await shared).toBe(true);
});

it.each([
	['account', { accountId: '9000003' }],
	['base URL', { accountId: '9000002', baseUrl: 'http://127.0.0.1:9' }],
])('does not share them with another %s', async (_, other) => {
	expect(await share(laneOf({ accountId: '9000002' }), laneOf(other))).toBe(false);
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
