import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { optionalJsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';

/** `POST /{type}/{id}/!attach/{contact|file}/{id2}`, body empty or `{ role }`: 204 (netsuite-rest.md 4.12). */
export const attach: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type/:id/!attach/:attached/:attachedId`,
	handle(exchange, { records }) {
		const { type, id, attached, attachedId } = exchange.params;
		records.attach(type, id, attached, attachedId, optionalJsonBody(exchange));
		return noContent();
	},
};

/** `POST /{type}/{id}/!detach/{contact|file}/{id2}`: 204. */
export const detach: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type/:id/!detach/:attached/:attachedId`,
	handle({ params }, { records }) {
		records.detach(params.type, params.id, params.attached, params.attachedId);
		return noContent();
	},
};
