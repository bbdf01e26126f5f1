import { badRequest } from '../../data/refusal';
import { noContent } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { jsonBody } from '../../http/json';
import { RECORD_ROOT } from '../../http/service';
import { locationOf } from './location';
import { warningHeaders, writeOptions } from './writeOptions';

/**
 * `PUT /{type}/eid:{externalId}`: 204, which does not tell a creation from an update
 * (netsuite-rest.md 4.7). On an internal id it is refused: that is no upsert (4.5).
 */
export const upsert: Endpoint = {
	method: 'PUT',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, { records }) {
		const options = writeOptions(exchange);
		const { type, id } = exchange.params;
		if (!id.startsWith('eid:')) {
			const detail =
				'PUT needs an external ID (eid:EXTERNAL_ID). Use PATCH to update a record by internal ID.';
			throw badRequest([{ detail, code: 'INVALID_REQUEST' }]);
		}
		const externalId = id.slice('eid:'.length);
		const { record, warnings } = records.upsert(type, externalId, jsonBody(exchange), options);
		return noContent(locationOf(exchange, record), warningHeaders(warnings));
	},
};
