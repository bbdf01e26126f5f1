import { collection } from '../../http/answer';
import type { Endpoint } from '../../http/endpoint';
import { pageEnvelope, readPage } from '../../http/paging';
import { RECORD_ROOT } from '../../http/service';
import { unknownRecordType } from '../../data/refusal';
import { isBatchRead, readAtOnce, readPieces } from '../batch/read';
import { recordUrl } from '../../records/renderValue';

/** `GET /{type}`: ids and links only, by internal id (netsuite-rest.md 4.4); with `ids` full records (4.9). */
export const list: Endpoint = {
	method: 'GET',
	path: `${RECORD_ROOT}/:type`,
	split: (exchange) => (isBatchRead(exchange) ? readPieces(exchange) : undefined),
	handle(exchange, services) {
		if (isBatchRead(exchange)) return readAtOnce(exchange, services);
		const { records, store, settings } = services;
		const { query, params, baseUrl } = exchange;
		const schema = store.findSchema(params.type);
		if (!schema) throw unknownRecordType(params.type);
		const page = readPage(query, settings.rowWall);
		const found = records.ids(schema.type, query.get('q') ?? undefined);
		const items = found.slice(page.offset, page.offset + page.limit).map((id) => ({
			links: [{ rel: 'self', href: recordUrl(baseUrl, schema.type, id) }],
			id,
		}));
		const url = `${baseUrl}${RECORD_ROOT}/${schema.type}`;
		return collection(pageEnvelope(items, page, found.length, url, query));
	},
};
