/** Batch create: `POST /{type}` with a collection as its body. */
import type { Endpoint, Exchange } from '../../http/endpoint';
import type { Piece } from '../../jobs/submit';
import { pieceOf } from './piece';
import { isCollectionType, readItems } from './request';

/** A piece for each item; undefined when the body is one record. `create`: the plain endpoint. */
export const createPieces = (create: Endpoint, exchange: Exchange): Piece[] | undefined =>
	isCollectionType(exchange)
		? readItems(exchange).map((item) => pieceOf(create, exchange, undefined, item))
		: undefined;
