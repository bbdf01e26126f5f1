/** What the three OAuth POST routes have in common [H subsect_158521832417]. */
import { OAUTH_ERRORS, SignInRefusal } from '../../auth/refusal';
import { whereFrom } from '../../auth/signedIn';
import { ACCOUNT_ID } from '../../auth/identity';
import { jsonAnswer, type Answer } from '../../http/answer';
import type { Exchange, Services } from '../../http/endpoint';

/** The body as a form. Throws `invalid_request` for another type, or a parameter that comes twice. */
export function readForm({ headers, body }: Exchange): URLSearchParams {
	const type = (headers['content-type'] ?? '').split(';', 1)[0].trim().toLowerCase();
	const form = new URLSearchParams(body.toString('utf8'));
	const names = [...form.keys()];
	if (type !== 'application/x-www-form-urlencoded' || new Set(names).size !== names.length) {
		throw new SignInRefusal('invalid_request', 'MalformedRequest');
	}
	return form;
}

/** Runs `work`; a refused sign-in goes to the audit trail and becomes `{"error": …}` and nothing more. */
export function answerOAuth(
	{ authority }: Services,
	exchange: Exchange,
	work: () => Answer,
): Answer {
	try {
		if (!authority.oauth2) throw new SignInRefusal('invalid_request', 'FeatureDisabled');
		return work();
	} catch (error) {
		if (!(error instanceof SignInRefusal)) throw error;
		const { reason: detail, clientId } = error;
		authority.audit.add({ detail, clientId, ...whereFrom(exchange) });
		const challenge = { 'www-authenticate': `Basic realm="${ACCOUNT_ID}"` };
		return jsonAnswer(
			{ error: error.error },
			'application/json',
			OAUTH_ERRORS[error.error],
			error.error === 'invalid_client' ? challenge : {},
		);
	}
}
