/** Batch update, upsert and delete; batch create shares its route with the plain one. */
import { badRequest } from '../../data/refusal';
import type { Endpoint, Exchange } from '../../http/endpoint';
import { RECORD_ROOT } from '../../http/service';
import type { Piece } from '../../jobs/submit';
import { create } from '../record/create';
import { remove } from '../record/delete';
import { update } from '../record/update';
import { pieceOf } from './piece';
import { asyncRequired, readIds, readItems, type Item } from './request';

const PATH = `${RECORD_ROOT}/:type`;

/** Reached only without `Prefer: respond-async`. */
const refuse: Endpoint['handle'] = () => {
	throw asyncRequired();
};

/** `PATCH /{type}`: each item has an `id` or an `externalId`; the internal ID wins. */
export const updateMany: Endpoint = {
	method: 'PATCH',
	path: PATH,
	handle: refuse,
	split: (exchange) =>
		readItems(exchange).map(({ id, ...body }) => {
			if (isId(id)) return pieceOf(update, exchange, String(id), body);
			const { externalId } = body;
			if (isId(externalId)) return pieceOf(update, exchange, `eid:${externalId}`, body);
			return refused(update, exchange, 'Each item needs an id or an externalId.', 'id');
		}),
};

/** `PUT /{type}`: each item has an `externalId`; an internal ID is passed over. */
export const upsertMany: Endpoint = {
	method: 'PUT',
	path: PATH,
	handle: refuse,
	split: (exchange) => readItems(exchange).map(({ id: _id, ...body }) => upsertOne(exchange, body)),
};

/** `DELETE /{type}?ids=1,2,eid:test`. */
export const removeMany: Endpoint = {
	method: 'DELETE',
	path: PATH,
	handle: refuse,
	split: (exchange) => readIds(exchange).map((id) => pieceOf(remove, exchange, id)),
};

/** In the body an external ID may have characters that a URL may not, so this is no plain PUT. */
function upsertOne(exchange: Exchange, body: Item): Piece {
	const { externalId } = body;
	if (!isId(externalId)) {
		return refused(update, exchange, 'Each item of an upsert needs an externalId.', 'externalId');
	}
	const creation = pieceOf(create, exchange, undefined, body);
	const change = pieceOf(update, exchange, `eid:${externalId}`, body);
	const handle: Endpoint['handle'] = (_given, services) => {
		const type = services.store.findSchema(exchange.params.type)?.type ?? '';
		const known = services.store.byExternalId(type, String(externalId));
		const piece = known ? change : creation;
		return piece.endpoint.handle(piece.exchange, services);
	};
	return { endpoint: { ...update, handle }, exchange: change.exchange };
}

/** A record that cannot even be looked for fails alone, not the batch. */
function refused(endpoint: Endpoint, exchange: Exchange, detail: string, path: string): Piece {
	const handle: Endpoint['handle'] = () => {
		throw badRequest([{ detail, code: 'INVALID_CONTENT', path }]);
	};
	return { endpoint: { ...endpoint, handle }, exchange };
}

const isId = (value: unknown): value is string | number =>
	(typeof value === 'string' && value !== '') || typeof value === 'number';
