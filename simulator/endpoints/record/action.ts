/** Record actions: `POST /{type}/{id}/@{action}` (help page section_156631158782). */
import { jsonAnswer, resourceType, singular, type Answer } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { pathNotFound } from '../../http/errors';
import { optionalJsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { ActionRefusal } from '../../records/actions';

/** The older shape of an error: everything at the top, no list of details. */
function refused({ title, status, details: [first] }: ActionRefusal): Answer {
	const body = {
		type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html',
		title,
		detail: first.detail,
		status,
		'o:errorCode': first.code,
	};
	return jsonAnswer(body, resourceType('error'), status);
}

/** 200 with `result: true`; a refusal of the action itself has the older shape of errors. */
export const action: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type/:id/*`,
	handle(exchange, { records }) {
		const { params, baseUrl, path, actor } = exchange;
		const found = /^@([^/]+)$/.exec(params['*']);
		if (!found) throw pathNotFound(path);
		const body = optionalJsonBody(exchange);
		try {
			records.runAction(params.type, params.id, found[1], body, actor.permissions);
		} catch (error) {
			if (error instanceof ActionRefusal) return refused(error);
			throw error;
		}
		return singular({ links: [{ rel: 'self', href: `${baseUrl}${path}` }], result: true });
	},
};
