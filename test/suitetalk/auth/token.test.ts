import { readToken, tokenRequest } from '../../../suitetalk/auth/token';
import { ConnectionFailure } from '../../../suitetalk/protocol/netSuiteError';
import { errorOf } from '../support';

describe('the token request', () => {
	it('is a form with the assertion and no Authorization', () => {
		const { url, body, headers } = tokenRequest('https://t/token', 'a.b.c+/=');
		expect(url).toBe('https://t/token');
		expect(headers).toEqual({
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'application/json',
		});
		expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
			grant_type: 'client_credentials',
			client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
			client_assertion: 'a.b.c+/=',
		});
	});
});

describe('the answer of the token endpoint', () => {
	it.each([
		[
			'parsed, with a number',
			{ access_token: 'abc', expires_in: 1800, token_type: 'bearer' },
			1800,
		],
		[
			'parsed, with a text',
			{ access_token: 'abc', expires_in: '1200', token_type: 'Bearer' },
			1200,
		],
		['as text', '{"access_token":"abc","expires_in":60,"token_type":"BEARER"}', 60],
		['as bytes', Buffer.from('{"access_token":"abc","expires_in":60}'), 60],
		['without lifetime', { access_token: 'abc' }, 3600],
		['with an unreadable lifetime', { access_token: 'abc', expires_in: 'soon' }, 3600],
		['with a list as lifetime', { access_token: 'abc', expires_in: [60] }, 3600],
		['with no time left', { access_token: 'abc', expires_in: 0 }, 3600],
	])('is read %s', (_, body, expiresIn) => {
		expect(readToken(200, body)).toEqual({ accessToken: 'abc', expiresIn });
	});

	it.each([
		['HTML', '<!DOCTYPE html><html><body>Login</body></html>'],
		['nothing', ''],
		['undefined', undefined],
		['cut JSON', '{"access_token":"ab'],
		['an empty token', { access_token: '' }],
		['a token with a line break', { access_token: 'a\r\nb' }],
		['a token that is a number', { access_token: 5 }],
		['another token type', { access_token: 'abc', token_type: 'mac' }],
		['a token type that is no text', { access_token: 'abc', token_type: 5 }],
		['a list', [1]],
		['null', 'null'],
	])('that is %s is no token, and says where to look', async (_, body) => {
		const error = await errorOf(() => readToken(200, body));
		expect(error.code).toBe('TOKEN_ANSWER');
		expect(error.remedy).toContain('Token URL');
	});

	const trail = 'Setup > Users/Roles > User Management > View Login Audit Trail';

	it.each([
		[400, 'invalid_request', ['Certificate ID', 'expired', 'sandbox refresh', 'clock', trail]],
		[400, 'invalid_grant', ['Certificate ID', 'expired', 'sandbox refresh', trail]],
		[401, 'invalid_client', ['Client ID', 'not Enabled', trail]],
		[400, 'invalid_scope', ['scope', 'RESTlets', trail]],
		[400, 'unauthorized_client', ['Client Credentials', trail]],
		[400, 'unsupported_grant_type', ['OAuth 2.0', trail]],
		[400, 'server_busy', ['values of the credential', trail]],
	])('%i %s lists the likely causes', async (status, word, causes) => {
		const error = await errorOf(() => readToken(status, { error: word }));
		expect(error).toMatchObject({
			code: word,
			status,
			title: `NetSuite did not issue an access token: ${word}`,
		});
		for (const cause of causes) expect(error.remedy).toContain(cause);
	});

	it('keeps a description when there is one', async () => {
		const error = await errorOf(() =>
			readToken(400, '{"error":"invalid_grant","error_description":"bad kid"}'),
		);
		expect(error.title).toBe('NetSuite did not issue an access token: invalid_grant (bad kid)');
	});

	it.each([
		[503, '<html><head><title>Service Unavailable</title></head></html>', ' (Service Unavailable)'],
		[500, '{"error": "server_error"}', ' (server_error)'],
		[500, { error: 'x'.repeat(500) }, ` (${'x'.repeat(200)})`],
		[502, '', ''],
		[429, undefined, ''],
	])('with status %i says that it is down for now, whatever its body', (status, body, why) => {
		let thrown: unknown;
		try {
			readToken(status, body);
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(ConnectionFailure);
		expect(thrown).toMatchObject({
			kind: 'refused',
			message: `the sign-in failed, the token URL answered with status ${status}${why}`,
		});
	});

	it.each([199, 300, 307, 403, 404])(
		'with status %i by somebody else says what failed',
		async (status) => {
			const error = await errorOf(() => readToken(status, '<html><title>Proxy</title></html>'));
			expect(error).toMatchObject({
				status,
				title: expect.stringMatching(/^The sign-in failed: /),
			});
			expect(error.title).toContain('Proxy');
		},
	);
});
