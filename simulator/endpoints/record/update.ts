import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { jsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { locationOf } from './location';
import { warningHeaders, writeOptions } from './writeOptions';

/** `PATCH /{type}/{id}`: 204 and `Location` (netsuite-rest.md 4.5). */
export const update: Endpoint = {
	method: 'PATCH',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, { records }) {
		const options = writeOptions(exchange);
		const { type, id } = exchange.params;
		const { record, warnings } = records.update(type, id, jsonBody(exchange), options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
