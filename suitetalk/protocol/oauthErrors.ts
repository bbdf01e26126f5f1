import { loginAuditTrail } from './errorRules';
import { NetSuiteError } from './netSuiteError';

/**
 * The token endpoint says one word and never why (netsuite-rest 2.5, 3.4). The likely causes are
 * listed here, because the reason itself is only in the account's Login Audit Trail.
 */
const keyCauses =
	'the Certificate ID is not the one shown for this client, role and user (or was swapped with the Client ID), the private key does not belong to that certificate, the certificate expired or was revoked (it lasts 2 years at most), a sandbox refresh wiped the mapping, the algorithm does not fit the key, or the clock of this computer is wrong';

const causes: Record<string, string> = {
	invalid_request: `Likely causes: ${keyCauses}, or Client Credentials (Machine to Machine) Grant is not ticked on the integration record.`,
	invalid_grant: `Likely causes: ${keyCauses}.`,
	invalid_client:
		'Likely causes: the Client ID (or Consumer Secret) is wrong or was reset, the integration record is not Enabled, or it belongs to another account; a sandbox has an account ID and mappings of its own.',
	invalid_scope:
		'Likely causes: a scope of the credential is not ticked on the integration record (REST Web Services, RESTlets), or no scope was asked for.',
	unauthorized_client:
		'Likely causes: Client Credentials (Machine to Machine) Grant or Authorization Code Grant is not ticked on the integration record, the record is blocked, or it is a public client.',
	unsupported_grant_type:
		'Likely causes: the feature OAuth 2.0 is off (Setup > Company > Enable Features > SuiteCloud), or the token URL is not that of NetSuite.',
	access_denied:
		'Likely causes: the user refused, or the role may not log in using OAuth 2.0 access tokens.',
	invalid_token: 'Likely causes: the token expired or was revoked; sign in again.',
};

/**
 * @param code The OAuth word, such as `invalid_grant`.
 * @param description What `error_description` said, or the word again.
 * @param lead How the title begins; other services say such a word about a token they were given.
 */
export function oauthError(
	code: string,
	status: number,
	description = code,
	lead = 'NetSuite did not issue an access token',
): NetSuiteError {
	const likely = causes[code] ?? 'Check the values of the credential.';
	return new NetSuiteError({
		code,
		title: `${lead}: ${description === code ? code : `${code} (${description})`}`,
		remedy: `${likely} NetSuite tells the reason only in ${loginAuditTrail}.`,
		status,
		details: [{ detail: description, code }],
	});
}

/** The same for a token that n8n could not renew with the authorization-code grant (netsuite-rest 2.3). */
export function endedGrant(status: number, detail = 'invalid_grant'): NetSuiteError {
	return new NetSuiteError({
		code: 'invalid_grant',
		title: `NetSuite did not renew the access token: ${detail}`,
		remedy: `The grant ended (NetSuite ends it after 7 days) or was revoked: open the credential and connect again. NetSuite tells the reason only in ${loginAuditTrail}.`,
		status,
		details: [{ detail, code: 'invalid_grant' }],
	});
}
