/** Batch read: `GET /{type}?expandRecords=true&ids=1,eid:test[&fields=&expand=&expandSubResources=]`. */
import { invalidParameter } from '../../data/refusal';
import { collection, singular, type Answer } from '../../http/answer';
import type { Endpoint, Exchange, Services } from '../../http/endpoint';
import type { Piece } from '../../jobs/submit';
import { findSublist, namesOf } from '../../records/names';
import { renderRecord, type RenderOptions } from '../../records/render';
import { readFlag, readList } from '../record/readOptions';
import { get } from '../record/get';
import { pieceOf } from './piece';
import { asyncRequired, readIds } from './request';

/** True when a list request names records. */
export const isBatchRead = ({ query }: Exchange) =>
	query.has('ids') || readFlag(query, 'expandRecords');

/** A piece for each ID. Throws INVALID_PARAMETER when `expandRecords=true` or the IDs are missing. */
export function readPieces(exchange: Exchange): Piece[] {
	if (!readFlag(exchange.query, 'expandRecords')) {
		throw invalidParameter(
			'Records are read by ids with expandRecords=true only.',
			'expandRecords',
		);
	}
	const one: Endpoint = { ...get, handle: readOne };
	return readIds(exchange).map((id) => pieceOf(one, exchange, id));
}

/** Without `Prefer: respond-async`: all records in one list, or the refusal of the first that fails. */
export async function readAtOnce(exchange: Exchange, services: Services): Promise<Answer> {
	if (!services.settings.synchronousBatchRead) throw asyncRequired();
	const items: unknown[] = [];
	for (const piece of readPieces(exchange)) {
		const { body } = await piece.endpoint.handle(piece.exchange, services);
		items.push(JSON.parse(String(body)));
	}
	const href = `${exchange.baseUrl}${exchange.path}?${exchange.query}`;
	return collection({
		links: [{ rel: 'self', href }],
		count: items.length,
		hasMore: false,
		items,
		offset: 0,
		totalResults: items.length,
	});
}

/** As a plain read, and the sublists and subrecords that `expand` names in full. */
function readOne(exchange: Exchange, services: Services): Answer | Promise<Answer> {
	const { query, params, baseUrl } = exchange;
	const names = readList(query, 'expand');
	if (!names) return get.handle(exchange, services);
	const { store } = services;
	const record = services.records.get(params.type, params.id);
	const options: RenderOptions = {
		baseUrl,
		expandSubResources: readFlag(query, 'expandSubResources'),
		simpleEnumFormat: readFlag(query, 'simpleEnumFormat'),
		fields: readList(query, 'fields'),
	};
	const full = renderRecord(store, record, {
		...options,
		expandSubResources: true,
		fields: undefined,
	});
	const known = store.schema(record.type);
	const expanded = names.flatMap((name) => {
		const found =
			known &&
			(findSublist(known, name)?.name ?? namesOf(known).subrecords.get(name.toLowerCase()));
		if (found === undefined) {
			throw invalidParameter(`There is no sublist or subrecord '${name}' to expand.`, 'expand');
		}
		// An empty subrecord is left out, as always.
		return full[found] === undefined ? [] : [[found, full[found]]];
	});
	return singular({ ...renderRecord(store, record, options), ...Object.fromEntries(expanded) });
}
