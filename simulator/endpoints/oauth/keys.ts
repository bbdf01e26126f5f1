import { jsonAnswer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';

/** `GET …/oauth2/v1/keys`: the public keys of the access tokens [H section_158255317571]. */
export const keys: Endpoint = {
	method: 'GET',
	path: '/services/rest/auth/oauth2/v1/keys',
	handle: (_exchange, { authority }) => jsonAnswer(authority.tokens.keys()),
};
