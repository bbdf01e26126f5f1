import { singular } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import { renderRecord } from '../../records/render';
import { readFlag, readList } from './readOptions';

/** `GET /{type}/{id}` (netsuite-rest.md 4.3). */
export const get: Endpoint = {
	method: 'GET',
	path: `${RECORD_ROOT}/:type/:id`,
	handle(exchange, { records, store }) {
		const { params, query, baseUrl, actor } = exchange;
		const options = {
			baseUrl,
			expandSubResources: readFlag(query, 'expandSubResources'),
			simpleEnumFormat: readFlag(query, 'simpleEnumFormat'),
			fields: readList(query, 'fields'),
		};
		const record = records.get(params.type, params.id, actor.permissions);
		return singular(renderRecord(store, record, options));
	},
};
