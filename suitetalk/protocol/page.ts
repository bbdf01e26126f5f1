import type { Answer, Page, Window } from '../client/types';
import { NetSuiteError } from './netSuiteError';
import { isObject } from './isObject';

/** NetSuite's bounds of a paged collection (netsuite-rest 4.4, 6.3, 11). */
const LARGEST_PAGE = 1_000;
const MOST_PAGES = 1_000;
export const ROW_WALL = 100_000;

/** One request for a page; `offset` is always a multiple of `limit`. */
export interface PageRequest {
	limit: number;
	offset: number;
}

/** The rows of a window: from `offset`, `limit` of them, and how many a request brings. */
export interface PagePlan {
	/** Rows a request; every request of the plan has the same, so that pages cannot overlap. */
	size: number;
	/** The first request's offset. */
	start: number;
	/** First row that is not wanted any more; Infinity = all rows. */
	end: number;
	/** First row that is wanted. */
	from: number;
}

/**
 * How a window is read when NetSuite wants `offset % limit == 0` and at most 1,000 pages
 * (netsuite-rest 4.4): in one small page when one can hold it, else in pages of `pageSize`.
 *
 * @throws NetSuiteError `PAGE_LIMIT` for numbers that are no row counts.
 */
export function planPages({ offset, limit, pageSize }: Window): PagePlan {
	checkCount('Page Size', pageSize, 1, LARGEST_PAGE);
	checkCount('Offset', offset, 0, Number.MAX_SAFE_INTEGER);
	if (limit !== undefined) checkCount('Limit', limit, 0, Number.MAX_SAFE_INTEGER);
	const end = limit === undefined ? Infinity : offset + limit;
	const size = smallestSinglePage(offset, end, pageSize) ?? pageSize;
	return { size, start: Math.floor(offset / size) * size, end, from: offset };
}

function smallestSinglePage(offset: number, end: number, pageSize: number): number | undefined {
	for (let size = Math.max(1, end - offset); size <= pageSize; size += 1) {
		const page = Math.floor(offset / size);
		if (page < MOST_PAGES && end <= (page + 1) * size) return size;
	}
	return undefined;
}

function checkCount(name: string, value: number, least: number, most: number): void {
	if (Number.isSafeInteger(value) && value >= least && value <= most) return;
	const range = most === LARGEST_PAGE ? `from ${least} to ${most}` : `${least} or more`;
	throw new NetSuiteError({
		code: 'PAGE_LIMIT',
		title: `${name} is ${value}, but it must be a whole number, ${range}`,
		remedy: `Correct ${name} and run again. Nothing was sent.`,
	});
}

/** The part of a page that the window wants; `offset` moves with the cut. */
export function trimPage(page: Page, { from, end }: PagePlan): Page {
	const first = Math.max(0, from - page.offset);
	const last = Math.max(first, Math.min(page.items.length, end - page.offset));
	if (first === 0 && last === page.items.length) return page;
	return { ...page, items: page.items.slice(first, last), offset: page.offset + first };
}

/**
 * The request after a page, or undefined when the window or the collection ends.
 *
 * @throws NetSuiteError `ROW_LIMIT` or `PAGE_LIMIT` when rows are left that NetSuite does not give.
 */
export function nextRequest(
	page: Page,
	asked: PageRequest,
	plan: PagePlan,
): PageRequest | undefined {
	const next = asked.offset + asked.limit;
	if (next >= plan.end) return undefined;
	if (!page.hasMore) {
		// Some accounts stop at the wall in silence: exactly 100,000 rows are not believed (netsuite-rest 6.3).
		if (asked.offset + page.items.length === ROW_WALL) throw rowWall();
		return undefined;
	}
	return checkReach({ limit: asked.limit, offset: next });
}

/** Offset of the last page that NetSuite gives. */
export const lastReachable = (size: number) => (MOST_PAGES - 1) * size;

/** @throws NetSuiteError `PAGE_LIMIT` when the request would be beyond NetSuite's 1,000th page. */
export function checkReach(request: PageRequest): PageRequest {
	if (request.offset <= lastReachable(request.limit)) return request;
	if (request.limit === LARGEST_PAGE) throw rowWall();
	throw new NetSuiteError({
		code: 'PAGE_LIMIT',
		title: `NetSuite gives ${MOST_PAGES} pages at most, so a page size of ${request.limit} ends at row ${MOST_PAGES * request.limit}`,
		remedy: `Raise Page Size (up to ${LARGEST_PAGE}), or lower Limit and Offset.`,
	});
}

/** The end of what one query or list can bring (netsuite-rest 6.3). */
export function rowWall(): NetSuiteError {
	return new NetSuiteError({
		code: 'ROW_LIMIT',
		title: `NetSuite ends a result at ${ROW_WALL.toLocaleString('en-US')} rows, and there may be more`,
		remedy:
			"In SuiteQL set the option 'Keyset Column' to a unique column that the query selects, such as id: then all rows come, however many. In a list, filter by ranges of the ID or of dates. To take just these rows, switch Return All off and set Limit to 100000.",
	});
}

/** True when a refusal means the wall: NetSuite refuses offsets from 100,000 on (netsuite-rest 6.3). */
export const isRowWall = (error: NetSuiteError, request: PageRequest) =>
	error.status === 400 && request.offset >= ROW_WALL;

/**
 * Reads one page of a collection.
 *
 * @throws NetSuiteError `NOT_A_COLLECTION` when the answer has no list of objects in `items`, `PAGE_DID_NOT_ADVANCE`
 * when it is another page than the one asked for, so that no loop can hang or repeat rows.
 */
export function readPage(answer: Answer, asked: PageRequest): Page {
	const body = answer.body as Record<string, unknown> | null | undefined;
	const items = body?.items;
	if (!Array.isArray(items)) {
		throw new NetSuiteError({
			code: 'NOT_A_COLLECTION',
			title: "NetSuite's answer has no list of items",
			remedy: 'Check the path: only lists, queries and datasets have pages.',
			status: answer.status,
		});
	}
	if (!items.every(isObject)) {
		throw new NetSuiteError({
			code: 'NOT_A_COLLECTION',
			title: "NetSuite's answer has a list, but not all of its items are records or rows",
			remedy: 'Run again. If it stays, check the path and the proxy on the way.',
			status: answer.status,
		});
	}
	const offset = Number(body?.offset ?? asked.offset);
	const totalResults = body?.totalResults === undefined ? undefined : Number(body.totalResults);
	const hasMore = readHasMore(body?.hasMore, items.length, asked, totalResults);
	if (offset !== asked.offset || (hasMore && items.length === 0) || items.length > asked.limit) {
		throw new NetSuiteError({
			code: 'PAGE_DID_NOT_ADVANCE',
			title: `NetSuite was asked for ${asked.limit} rows from ${asked.offset} and answered with ${items.length} rows from ${offset}`,
			remedy:
				'Run again. If it stays, check the proxy on the way, or read the rows in smaller parts with Limit and Offset.',
			status: answer.status,
		});
	}
	return { items, offset, totalResults, hasMore };
}

function readHasMore(said: unknown, count: number, asked: PageRequest, total?: number): boolean {
	if (typeof said === 'boolean') return said;
	return total === undefined ? count === asked.limit : asked.offset + count < total;
}
