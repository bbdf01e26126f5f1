import type { Authority } from '../authority';
import { verifyAssertion } from '../assertion';
import { SignInRefusal } from '../refusal';
import { required, tokenAnswer, type TokenAnswer } from './answer';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** `grant_type=client_credentials` with a signed assertion [H section_162755359851]. Throws SignInRefusal. */
export function clientCredentialsGrant(
	authority: Authority,
	form: URLSearchParams,
	authorization: string | undefined,
	audiences: string[],
): TokenAnswer {
	if (authorization !== undefined) {
		throw new SignInRefusal('invalid_request', 'ClientAuthenticationFailed');
	}
	if (required(form, 'client_assertion_type', '') !== JWT_BEARER) {
		throw new SignInRefusal('invalid_request', 'InvalidTokenType');
	}
	const { clientId, roleId, entityId, scopes } = verifyAssertion(
		required(form, 'client_assertion', ''),
		{
			certificates: authority.certificates,
			now: authority.now(),
			audiences,
		},
	);
	// No refresh token: the client signs a new assertion when this one ends (netsuite-rest.md 3.4).
	return tokenAnswer(authority, {
		clientId,
		roleId,
		entityId,
		scopes,
		chainStart: authority.now(),
	});
}
