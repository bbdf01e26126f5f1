import { accountHosts, checkAccountId, tokenUrl } from '../../../suitetalk/auth/account';
import { errorOf } from '../support';

describe('account ID', () => {
	it.each([
		['1234567', '1234567', '1234567'],
		['1234567_SB1', '1234567_SB1', '1234567-sb1'],
		['1234567-sb1', '1234567_SB1', '1234567-sb1'],
		[' tstdrv1234567\n', 'TSTDRV1234567', 'tstdrv1234567'],
		['td123456-rp', 'TD123456_RP', 'td123456-rp'],
	])('%j is shown as %s and stands as %s in a host', (text, canonical, dns) => {
		expect(checkAccountId(text)).toEqual({ canonical, dns });
	});

	it.each([
		'',
		'   ',
		'127.0.0.1:1234/x',
		'evil.example#',
		'evil.example',
		'123 4567',
		'123_SB1_x',
		'_SB1',
		'1234567_',
		'user@evil',
		'1234567\n.evil.example',
		'https://1234567.app.netsuite.com',
		'12345é',
	])('%j is refused before it becomes a host', async (text) => {
		const error = await errorOf(() => accountHosts(text));
		expect(error.code).toBe('ACCOUNT_ID');
		expect(error.remedy).toContain('1234567_SB1');
	});
});

describe('hosts of an account', () => {
	it('are the three origins of NetSuite', () => {
		expect(accountHosts('1234567_SB1')).toEqual({
			suitetalk: 'https://1234567-sb1.suitetalk.api.netsuite.com',
			restlets: 'https://1234567-sb1.restlets.api.netsuite.com',
			app: 'https://1234567-sb1.app.netsuite.com',
		});
	});

	it.each([
		['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
		['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
		[' https://Proxy.Example:443/ ', 'https://proxy.example'],
		['http://[::1]:9', 'http://[::1]:9'],
	])('are all the base URL %j when there is one', (baseUrl, origin) => {
		expect(accountHosts('1', baseUrl)).toEqual({
			suitetalk: origin,
			restlets: origin,
			app: origin,
		});
	});

	it.each([
		'127.0.0.1:8080',
		'ftp://host',
		'http://host/path',
		'http://host//',
		'http://host/?',
		'http://host?x=1',
		'http://host#f',
		'http://user:word@host',
		'xhttp://host',
		'http://@host',
		'http://host\\path',
		'http://ho st',
		'http:host',
		'http:///host',
		'http://host:99999',
		'http://[::1',
		'http://',
		'javascript:alert(1)',
	])('the base URL %j is refused', async (baseUrl) => {
		const error = await errorOf(() => accountHosts('1', baseUrl));
		expect(error.code).toBe('BASE_URL');
		expect(error.title).not.toContain('word');
	});

	it('checks the account ID also when a base URL serves it', async () => {
		const error = await errorOf(() => accountHosts('x/y', 'http://127.0.0.1:1'));
		expect(error.code).toBe('ACCOUNT_ID');
	});
});

describe('token URL', () => {
	const path = '/services/rest/auth/oauth2/v1/token';

	it.each([
		['', '', `https://1234567-sb1.suitetalk.api.netsuite.com${path}`],
		['http://127.0.0.1:8080/', '', `http://127.0.0.1:8080${path}`],
		['http://127.0.0.1:8080', 'https://token.example/t?x=1', 'https://token.example/t?x=1'],
		['  ', ' https://token.example/t\n', 'https://token.example/t'],
		['', 'https://token.example/t?by=https://a@b', 'https://token.example/t?by=https://a@b'],
		['\t', ' ', `https://1234567-sb1.suitetalk.api.netsuite.com${path}`],
		[undefined, undefined, `https://1234567-sb1.suitetalk.api.netsuite.com${path}`],
	])('with base URL %j and token URL %j is %s', (baseUrl, override, expected) => {
		expect(tokenUrl('1234567_SB1', baseUrl, override)).toBe(expected);
	});

	it.each([
		'token.example',
		'ftp://x/y',
		'xhttps://x/y',
		'https://me:word@x/y',
		'https://x/y#z',
		'https://x/#',
	])('%j is refused', async (override) => {
		const error = await errorOf(() => tokenUrl('1', '', override));
		expect(error.code).toBe('TOKEN_URL');
		expect(error.title).not.toContain('word');
	});
});
