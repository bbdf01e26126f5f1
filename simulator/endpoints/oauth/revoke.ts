import { authenticateClient } from '../../auth/clientAuthentication';
import { SignInRefusal } from '../../auth/refusal';
import type { Endpoint } from '../../http/endpoint';
import { answerOAuth, readForm } from './form';

/** `POST …/oauth2/v1/revoke` [H section_161071224088]: 200 and no body (status unverified). */
export const revoke: Endpoint = {
	method: 'POST',
	path: '/services/rest/auth/oauth2/v1/revoke',
	handle: (exchange, services) =>
		answerOAuth(services, exchange, () => {
			const form = readForm(exchange);
			const client = authenticateClient(exchange.headers.authorization, form);
			const text = form.get('token');
			if (!text) {
				throw new SignInRefusal('invalid_request', 'MissingParameter token', client.clientId);
			}
			const { tokens } = services.authority;
			const grant = tokens.read(text);
			if (grant?.clientId === client.clientId) tokens.refuse(grant);
			return { status: 200, headers: {} };
		}),
};
