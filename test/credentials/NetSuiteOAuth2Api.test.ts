import { NetSuiteOAuth2Api } from '../../credentials/NetSuiteOAuth2Api.credentials';
import { withSelf } from './expressions';

const credential = new NetSuiteOAuth2Api();
const defaultOf = (name: string) =>
	credential.properties.find((property) => property.name === name)?.default;

const urls = (values: Record<string, string>) => ({
	authUrl: withSelf(String(defaultOf('authUrl')), values),
	accessTokenUrl: withSelf(String(defaultOf('accessTokenUrl')), values),
});

const AUTHORIZE = '/app/login/oauth2/authorize.nl';
const TOKEN = '/services/rest/auth/oauth2/v1/token';

describe('the URLs of the sign-in', () => {
	it.each([
		['1234567', '1234567'],
		['1234567_SB1', '1234567-sb1'],
		['1234567-sb1', '1234567-sb1'],
		[' TSTDRV1234567 ', 'tstdrv1234567'],
	])('follow from the account ID %s', (accountId, host) => {
		expect(urls({ accountId })).toEqual({
			authUrl: `https://${host}.app.netsuite.com${AUTHORIZE}`,
			accessTokenUrl: `https://${host}.suitetalk.api.netsuite.com${TOKEN}`,
		});
	});

	it('follow from the base URL when there is one', () => {
		expect(urls({ accountId: '1', baseUrl: 'http://127.0.0.1:8080/' })).toEqual({
			authUrl: `http://127.0.0.1:8080${AUTHORIZE}`,
			accessTokenUrl: `http://127.0.0.1:8080${TOKEN}`,
		});
	});

	it("are the user's own when there are any", () => {
		const own = {
			accountId: '1',
			baseUrl: 'http://127.0.0.1:8080',
			authorizationUrl: 'https://a.example/authorize',
			tokenUrl: 'https://a.example/token',
		};
		expect(urls(own)).toEqual({
			authUrl: 'https://a.example/authorize',
			accessTokenUrl: 'https://a.example/token',
		});
	});

	it.each([
		'127.0.0.1:1234/x',
		'evil.example#',
		'evil.example/',
		'user@evil.example',
		'12 34',
		'123"',
		"123'",
		'123`',
		'123\\',
		'123\nevil.example',
		'a_b_c',
		'{{ $self.clientSecret }}',
		'',
	])('are none for the account ID %j, so that n8n sends nothing', (accountId) => {
		for (const url of Object.values(urls({ accountId })))
			expect(URL.canParse(String(url))).toBe(false);
	});
});

it('asks for PKCE, and for Basic client authentication, which NetSuite wants', () => {
	expect(credential.extends).toEqual(['oAuth2Api']);
	expect([defaultOf('grantType'), defaultOf('authentication')]).toEqual(['pkce', 'header']);
});

it('asks for both scopes in one text', () => {
	expect(defaultOf('scope')).toBe('rest_webservices restlets');
});

it('says that NetSuite ends the grant after 7 days and what to use instead', () => {
	const notice = credential.properties.find(({ type }) => type === 'notice');
	expect(notice?.displayName).toMatch(/7 days.*Client Credentials/);
});
