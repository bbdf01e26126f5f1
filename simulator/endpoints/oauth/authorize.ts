import { consentPage, refusalPage } from '../../auth/authorizePage';
import { readAuthorizeRequest, type AuthorizeRequest } from '../../auth/authorizeRequest';
import { ACCOUNT_ID, ENTITY_ID, ROLE_ID } from '../../auth/identity';
import { SignInRefusal } from '../../auth/refusal';
import { htmlAnswer, type Answer } from '../../http/answer';
import type { Endpoint, Services } from '../../http/endpoint';
import { AUTHORIZE_PATH } from '../../http/service';

/** `GET …/authorize.nl`: the consent page (netsuite-rest.md 2.1). */
export const authorize: Endpoint = {
	method: 'GET',
	path: AUTHORIZE_PATH,
	handle: ({ query }, services) =>
		withRequest(query, services, (request) => htmlAnswer(consentPage(request, query))),
};

/** `POST …/authorize.nl`: the button that was pressed. Everything else is checked again. */
export const decide: Endpoint = {
	method: 'POST',
	path: AUTHORIZE_PATH,
	handle: ({ body }, services) => {
		const form = new URLSearchParams(body.toString('utf8'));
		return withRequest(form, services, ({ client, redirectUri, state, scopes, challenge }) => {
			const { clientId } = client;
			if (form.get('decision') !== 'allow') {
				services.authority.audit.add({ detail: 'AuthorizationExplicitlyDenied', clientId });
				return redirect(redirectUri, state, { error: 'access_denied' });
			}
			const code = services.authority.codes.issue({ clientId, redirectUri, scopes, challenge });
			return redirect(redirectUri, state, { code });
		});
	},
};

function withRequest(
	params: URLSearchParams,
	{ authority }: Services,
	proceed: (request: AuthorizeRequest) => Answer,
): Answer {
	try {
		const read = readAuthorizeRequest(params);
		if ('request' in read) return proceed(read.request);
		const { redirectUri, state, error, reason, clientId } = read.refusal;
		authority.audit.add({ detail: reason, clientId });
		return redirect(redirectUri, state, { error });
	} catch (error) {
		if (!(error instanceof SignInRefusal)) throw error;
		authority.audit.add({ detail: error.reason, clientId: error.clientId });
		return htmlAnswer(refusalPage(error.error, error.reason), 400);
	}
}

/** 302 with NetSuite's extras: role, entity and company. */
function redirect(uri: string, state: string, outcome: Record<string, string>): Answer {
	const location = new URL(uri);
	const parameters = { state, role: ROLE_ID, entity: ENTITY_ID, company: ACCOUNT_ID, ...outcome };
	for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value);
	return { status: 302, headers: { location: location.href } };
}
