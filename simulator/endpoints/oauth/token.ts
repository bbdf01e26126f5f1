import { authenticateClient } from '../../auth/clientAuthentication';
import type { TokenAnswer } from '../../auth/grants/answer';
import { authorizationCodeGrant } from '../../auth/grants/authorizationCode';
import { clientCredentialsGrant } from '../../auth/grants/clientCredentials';
import { refreshTokenGrant } from '../../auth/grants/refreshToken';
import { ACCOUNT_ID } from '../../auth/identity';
import { SignInRefusal } from '../../auth/refusal';
import { jsonAnswer } from '../../http/answer';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { TOKEN_PATH } from '../../http/service';
import { answerOAuth, readForm } from './form';

/** `POST …/oauth2/v1/token`: all three grants (netsuite-rest.md 2.2, 2.3, 3.1). */
export const token: Endpoint = {
	method: 'POST',
	path: TOKEN_PATH,
	handle: (exchange, services) =>
		answerOAuth(services, exchange, () =>
			jsonAnswer(grant(exchange, services), 'application/json', 200, {
				'cache-control': 'no-store',
			}),
		),
};

function grant(exchange: Exchange, { authority }: Services): TokenAnswer {
	const form = readForm(exchange);
	const { authorization } = exchange.headers;
	switch (form.get('grant_type')) {
		case 'client_credentials':
			return clientCredentialsGrant(authority, form, authorization, audiences(exchange));
		case 'authorization_code':
			return authorizationCodeGrant(authority, form, authenticateClient(authorization, form));
		case 'refresh_token':
			return refreshTokenGrant(authority, form, authenticateClient(authorization, form));
		case null:
			throw new SignInRefusal('invalid_request', 'MissingParameter grant_type');
		default:
			throw new SignInRefusal('unsupported_grant_type', 'UnsupportedGrantType');
	}
}

/** The token URL on both of NetSuite's hosts, and the one that the client really used. */
const audiences = ({ baseUrl }: Exchange) => [
	`https://${ACCOUNT_ID}.suitetalk.api.netsuite.com${TOKEN_PATH}`,
	`https://${ACCOUNT_ID}.restlets.api.netsuite.com${TOKEN_PATH}`,
	`${baseUrl}${TOKEN_PATH}`,
];
