import { readRenewalRefusal } from '../../../suitetalk/protocol/errors';
import { endedGrant } from '../../../suitetalk/protocol/oauthErrors';

describe('what the token URL says to a renewal of the authorization-code grant', () => {
	const title = (detail: string) => `NetSuite did not renew the access token: ${detail}`;
	const remedy =
		'The grant ended (NetSuite ends it after 7 days) or was revoked: open the credential and connect again. NetSuite tells the reason only in Setup > Users/Roles > User Management > View Login Audit Trail (column Detail).';

	it.each([
		[{ error: 'invalid_grant' }, 'invalid_grant'],
		['{"error":"invalid_grant","error_description":"too old"}', 'too old'],
	])('%j ends the grant', (body, detail) => {
		expect(readRenewalRefusal(body)).toMatchObject({
			code: 'invalid_grant',
			title: title(detail),
			remedy,
			status: 400,
			details: [{ detail, code: 'invalid_grant' }],
		});
	});

	it('another word is explained as at any sign-in', () => {
		expect(readRenewalRefusal({ error: 'invalid_client', error_description: 'off' })).toMatchObject(
			{
				code: 'invalid_client',
				title: 'NetSuite did not issue an access token: invalid_client (off)',
				status: 400,
				details: [{ detail: 'off', code: 'invalid_client' }],
			},
		);
	});

	it('a page of somebody else is told as such', () => {
		expect(readRenewalRefusal('<html></html>')).toMatchObject({ code: 'HTML_ANSWER', status: 400 });
	});

	it('the end of a grant needs no words of NetSuite', () => {
		expect(endedGrant(401)).toMatchObject({ status: 401, title: title('invalid_grant') });
	});
});
