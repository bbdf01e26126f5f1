import type { IssuedToken } from '../../../suitetalk/auth/token';
import { createTokenKeeper, tokenKey } from '../../../suitetalk/auth/tokenKeeper';
import { pkcs8, testKey } from '../support';

function mintery(expiresIn = 3600) {
	let minted = 0;
	const mint = async (): Promise<IssuedToken> => {
		minted += 1;
		const accessToken = `token${minted}`;
		await Promise.resolve();
		return { accessToken, expiresIn };
	};
	return { mint, count: () => minted };
}

describe('the token keeper', () => {
	it('makes one request for callers that come together', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		const tokens = await Promise.all(
			Array.from({ length: 12 }, () => keeper.obtain('k', '', mint)),
		);
		expect(new Set(tokens)).toEqual(new Set(['token1']));
		expect(count()).toBe(1);
	});

	it('makes none for a caller that comes later and has no token', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		await keeper.obtain('k', undefined, mint);
		expect(await keeper.obtain('k', undefined, mint)).toBe('token1');
		expect(count()).toBe(1);
	});

	it('makes one for many items whose token failed one after the other', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		for (let item = 0; item < 5; item += 1) {
			expect(await keeper.obtain('k', 'from-the-database', mint)).toBe('token1');
		}
		expect(count()).toBe(1);
	});

	it('makes a new one when the token it gave out failed', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		const first = await keeper.obtain('k', '', mint);
		expect(await keeper.obtain('k', first, mint)).toBe('token2');
		expect(await keeper.obtain('k', first, mint)).toBe('token2');
		expect(count()).toBe(2);
	});

	it('makes a new one each time when NetSuite issues the failed one again', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		let minted = 0;
		const mint = async () => ({ accessToken: 'same', expiresIn: 3600 + (minted += 1) });
		await keeper.obtain('k', '', mint);
		await keeper.obtain('k', 'same', mint);
		await keeper.obtain('k', 'same', mint);
		expect(minted).toBe(3);
	});

	it('makes none for a caller whose failed token has been replaced because it was old', async () => {
		let time = 0;
		const keeper = createTokenKeeper({ now: () => time });
		const { mint, count } = mintery();
		const first = await keeper.obtain('k', '', mint);
		time = 3_600_000;
		await keeper.obtain('k', '', mint);
		expect(await keeper.obtain('k', first, mint)).toBe('token2');
		expect(count()).toBe(2);
	});

	it('remembers a failed token once, however many callers had it', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		const first = await keeper.obtain('k', 'older', mint);
		await Promise.all(Array.from({ length: 60 }, () => keeper.obtain('k', first, mint)));
		expect(await keeper.obtain('k', 'older', mint)).toBe('token2');
		expect(count()).toBe(2);
	});

	it('remembers the last failed tokens only', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint, count } = mintery();
		for (let item = 0; item < 51; item += 1) await keeper.obtain('k', `old${item}`, mint);
		expect(await keeper.obtain('k', 'old50', mint)).toBe('token51');
		expect(await keeper.obtain('k', 'old0', mint)).toBe('token52');
		expect(count()).toBe(52);
	});

	it('does not trust its own token over a failed one that another process made', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint } = mintery();
		await keeper.obtain('k', '', mint);
		expect(await keeper.obtain('k', 'made-elsewhere', mint)).toBe('token2');
	});

	it.each([
		[3_539_999, 'token1'],
		[3_540_000, 'token2'],
	])('at %i ms of an hour gives %s', async (moment, expected) => {
		let time = 0;
		const keeper = createTokenKeeper({ now: () => time });
		const { mint } = mintery();
		await keeper.obtain('k', '', mint);
		time = moment;
		expect(await keeper.obtain('k', '', mint)).toBe(expected);
	});

	it('keeps the tokens of different credentials apart', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint } = mintery();
		expect(await keeper.obtain('a', '', mint)).toBe('token1');
		expect(await keeper.obtain('b', '', mint)).toBe('token2');
		expect(await keeper.obtain('a', '', mint)).toBe('token1');
	});

	it('gives a refusal to all that wait and asks again next time', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const refuse = async () => await Promise.reject(new Error('invalid_grant'));
		const outcomes = await Promise.allSettled([
			keeper.obtain('k', '', refuse),
			keeper.obtain('k', 'old', refuse),
		]);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		const { mint } = mintery();
		expect(await keeper.obtain('k', '', mint)).toBe('token1');
	});

	it('does not give a failed token again after a renewal that was refused', async () => {
		const keeper = createTokenKeeper({ now: () => 0 });
		const { mint } = mintery();
		const first = await keeper.obtain('k', '', mint);
		const refuse = async () => await Promise.reject(new Error('down'));
		await expect(keeper.obtain('k', first, refuse)).rejects.toThrow('down');
		expect(await keeper.obtain('k', first, mint)).toBe('token2');
	});

	it('forgets the credential that was used longest ago when there are too many', async () => {
		const keeper = createTokenKeeper({ now: () => 0, maxEntries: 2 });
		const { mint } = mintery();
		await keeper.obtain('a', '', mint);
		await keeper.obtain('b', '', mint);
		await keeper.obtain('a', '', mint);
		await keeper.obtain('c', '', mint);
		expect(await keeper.obtain('a', '', mint)).toBe('token1');
		expect(await keeper.obtain('b', '', mint)).toBe('token4');
	});

	it('keeps the newest credential when the requests of all others are running', async () => {
		const keeper = createTokenKeeper({ now: () => 0, maxEntries: 1 });
		const { mint, count } = mintery();
		await Promise.all(['a', 'b', 'b'].map((key) => keeper.obtain(key, '', mint)));
		expect(count()).toBe(2);
	});

	it('does not forget a credential whose request is running', async () => {
		const keeper = createTokenKeeper({ now: () => 0, maxEntries: 1 });
		const { mint, count } = mintery();
		const first = keeper.obtain('a', '', mint);
		await keeper.obtain('b', '', mint);
		expect(await keeper.obtain('a', '', mint)).toBe(await first);
		expect(count()).toBe(2);
	});
});

describe('the key of a credential', () => {
	const parts = {
		tokenUrl: 'https://t',
		clientId: 'c',
		certificateId: 'k',
		scope: ['restlets'],
		algorithm: 'PS256',
		key: testKey('rsa3072'),
	};

	it.each([
		['tokenUrl', { tokenUrl: 'https://u' }],
		['clientId', { clientId: 'd' }],
		['certificateId', { certificateId: 'l' }],
		['scope', { scope: ['restlets', 'rest_webservices'] }],
		['algorithm', { algorithm: 'PS512' }],
		['key', { key: testKey('rsaPss') }],
	])('changes with %s', (_, change) => {
		expect(tokenKey({ ...parts, ...change })).not.toBe(tokenKey(parts));
	});

	it('is the same for the same values and holds none of them', () => {
		expect(tokenKey({ ...parts })).toBe(tokenKey(parts));
		expect(tokenKey(parts)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
		expect(pkcs8(parts.key)).not.toContain(tokenKey(parts));
	});
});
