import { collection } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { notSimulated } from '../../http/errors';
import { pageEnvelope, readPage } from '../../http/paging';
import { RECORD_ROOT } from '../../http/service';
import { unknownRecordType } from '../../data/refusal';
import { locationOf } from './location';

/** `GET /{type}`: ids and links only, by internal id (netsuite-rest.md 4.4). */
export const list: Endpoint = {
	method: 'GET',
	path: `${RECORD_ROOT}/:type`,
	handle(exchange, { records, store, settings }) {
		const { query, params, baseUrl } = exchange;
		if (query.has('ids') || query.has('expandRecords')) throw notSimulated('batch reads');
		const schema = store.findSchema(params.type);
		if (!schema) throw unknownRecordType(params.type);
		const page = readPage(query, settings.rowWall);
		const found = records.list(schema.type, query.get('q') ?? undefined);
		const items = found.slice(page.offset, page.offset + page.limit).map((record) => ({
			links: [{ rel: 'self', href: locationOf(exchange, record) }],
			id: record.id,
		}));
		const url = `${baseUrl}${RECORD_ROOT}/${schema.type}`;
		return collection(pageEnvelope(items, page, found.length, url, query));
	},
};
