/** A refused sign-in: what the client is told, and what only the Login Audit Trail tells. */

/** `error` values of the token endpoint with their status [H subsect_158521832417]. */
export const OAUTH_ERRORS = {
	invalid_request: 400,
	invalid_client: 401,
	invalid_grant: 400,
	unauthorized_client: 400,
	unsupported_grant_type: 400,
	invalid_scope: 400,
} as const;

export type OAuthError = keyof typeof OAUTH_ERRORS;

/**
 * Thrown by every part of the sign-in. `error` goes to the client without another word, as NetSuite
 * does; `reason` is the code of the Login Audit Trail's Detail column [H subsect_158324637123].
 */
export class SignInRefusal extends Error {
	constructor(
		readonly error: OAuthError,
		readonly reason: string,
		readonly clientId = '',
	) {
		super(`${error}: ${reason}`);
		this.name = 'SignInRefusal';
	}
}
