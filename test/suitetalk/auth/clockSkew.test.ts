import { obtainToken } from '../../../suitetalk/auth/clientCredentials';
import { createTokenKeeper } from '../../../suitetalk/auth/tokenKeeper';
import { pkcs8, testKey } from '../support';

const now = Date.UTC(2026, 10, 23);
const credentials = {
	accountId: '1234567',
	clientId: 'client',
	certificateId: 'certificate',
	privateKey: pkcs8(testKey('p256')),
};

/** NetSuite, whose clock differs by so many ms; it takes assertions of its own last half minute only. */
function netSuite(differs: number, status = 400) {
	const issued: number[] = [];
	const post = async ({ body }: { body: string }) => {
		const assertion = String(new URLSearchParams(body).get('client_assertion'));
		const payload = Buffer.from(assertion.split('.')[1], 'base64url').toString();
		const { iat } = JSON.parse(payload) as { iat: number };
		issued.push(iat * 1_000);
		const date = new Date(now + differs).toUTCString();
		return Math.abs(now + differs - iat * 1_000) <= 31_000
			? { status: 200, body: { access_token: 'good', expires_in: 3600 }, date }
			: { status, body: { error: 'invalid_grant' }, date };
	};
	const keeper = createTokenKeeper({ now: () => now });
	const sign = async () => await obtainToken(credentials, { keeper, now: () => now, post });
	return { issued, sign };
}

it.each([3_600_000, -3_600_000])(
	'signs once more by the clock of NetSuite when it differs by %i ms',
	async (differs) => {
		const { issued, sign } = netSuite(differs);
		expect(await sign()).toBe('good');
		expect(issued).toHaveLength(2);
	},
);

it('signs once when the clocks agree', async () => {
	const { issued, sign } = netSuite(0);
	expect(await sign()).toBe('good');
	expect(issued).toHaveLength(1);
});

it.each([
	[0, 1],
	[10_000, 1],
	[-10_000, 1],
	[11_000, 2],
])('with clocks %i ms apart, signs a refused assertion %i times', async (differs, times) => {
	const date = new Date(now + differs).toUTCString();
	let asked = 0;
	const post = async () => {
		asked += 1;
		return { status: 400, body: { error: 'invalid_grant' }, date };
	};
	const tools = { keeper: createTokenKeeper({ now: () => now }), now: () => now, post };
	await expect(obtainToken(credentials, tools)).rejects.toThrow('invalid_grant');
	expect(asked).toBe(times);
});

it('does not sign again after a refusal that is not about the assertion', async () => {
	const { issued, sign } = netSuite(3_600_000, 500);
	await expect(sign()).rejects.toThrow('the token URL answered with status 500');
	expect(issued).toHaveLength(1);
});
