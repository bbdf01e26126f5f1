import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';

/** `DELETE /{type}/{id}`: 204, no body. */
export const remove: Endpoint = {
	method: 'DELETE',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, { records }) {
		const { type, id } = exchange.params;
		records.remove(type, id, exchange.actor.permissions);
		return noContent();
	},
};
