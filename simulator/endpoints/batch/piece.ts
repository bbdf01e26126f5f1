/** One record of a batch as the request that it would be alone. */
import { recordDoesNotExist } from '../../data/refusal';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import type { Piece } from '../../jobs/submit';
import type { Item } from './request';

/** The batch's own parameters; the others hold for each record. */
const OF_THE_BATCH = ['ids', 'expandRecords'];

/**
 * A piece of `batch` for `endpoint`. `id`: internal or `eid:…` (any characters: it is no part of a
 * URL here), undefined for a new record. Who has an external ID is looked up when the piece runs: an
 * earlier record of the batch may have it.
 */
export function pieceOf(
	endpoint: Endpoint,
	batch: Exchange,
	id: string | undefined,
	body?: Item,
): Piece {
	const { type } = batch.params;
	const query = new URLSearchParams(batch.query);
	for (const name of OF_THE_BATCH) query.delete(name);
	const exchange: Exchange = {
		...batch,
		method: endpoint.method,
		path: id === undefined ? batch.path : `${RECORD_ROOT}/${type}/${encodeURIComponent(id)}`,
		params: id === undefined ? { type } : { type, id },
		query,
		headers: { ...batch.headers, 'content-type': 'application/json', prefer: undefined },
		body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
	};
	const handle: Endpoint['handle'] = (given, services) =>
		endpoint.handle(withInternalId(given, services), services);
	return { endpoint: { ...endpoint, handle }, exchange };
}

/** Throws 404 for an external ID that no record has. */
function withInternalId(exchange: Exchange, services: Services): Exchange {
	const { type, id } = exchange.params;
	if (!id?.startsWith('eid:')) return exchange;
	const schema = services.store.findSchema(type);
	// An unknown type is for the endpoint to refuse.
	if (!schema) return exchange;
	const record = services.store.byExternalId(schema.type, id.slice('eid:'.length));
	if (!record) throw recordDoesNotExist();
	return { ...exchange, params: { type, id: record.id } };
}
