import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { jsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { locationOf } from './location';
import { warningHeaders, writeOptions } from './writeOptions';

/** `POST /{type}`: 204, the id only in `Location` (netsuite-rest.md 4.2). */
export const create: Endpoint = {
	method: 'POST',
	path: `${RECORD_ROOT}/:type`,
	handle(exchange, { records }) {
		const options = writeOptions(exchange);
		const { type } = exchange.params;
		const { record, warnings } = records.create(type, jsonBody(exchange), options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
