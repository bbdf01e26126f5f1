import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { refuseUnserved } from './writeOptions';

/** `DELETE /{type}/{id}`: 204, no body. */
export const remove: Endpoint = {
	method: 'DELETE',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, { records }) {
		refuseUnserved(exchange);
		records.remove(exchange.params.type, exchange.params.id);
		return noContent();
	},
};
