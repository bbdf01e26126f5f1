/** `limit` and `offset` of lists and SuiteQL (netsuite-rest.md 4.4, 6.1). */
import { invalidParameter } from '../data/refusal';

export interface Page {
	limit: number;
	offset: number;
}

const LARGEST_PAGE = 1000;
const MOST_PAGES = 1000;

/**
 * Reads and checks the two parameters. Throws INVALID_PARAMETER for a limit outside 1–1000, an
 * offset that is no multiple of it, more than 1,000 pages, or an offset at or beyond `wall` rows
 * (all four rules are documented, their wording is unverified).
 */
export function readPage(query: URLSearchParams, wall: number): Page {
	const limit = readInteger(query, 'limit', LARGEST_PAGE);
	if (limit < 1 || limit > LARGEST_PAGE) {
		throw invalidParameter(
			`Invalid limit value ${limit}. Provide a value between 1 and ${LARGEST_PAGE}.`,
			'limit',
		);
	}
	const offset = readInteger(query, 'offset', 0);
	const fault = offsetFault(offset, limit, wall);
	if (fault) throw invalidParameter(`Invalid offset value ${offset}. ${fault}`, 'offset');
	return { limit, offset };
}

function offsetFault(offset: number, limit: number, wall: number): string | undefined {
	if (offset % limit !== 0) return `Provide a value that is divisible by the limit ${limit}.`;
	if (offset >= wall) return `Only the first ${wall} results of a query can be read.`;
	if (offset >= MOST_PAGES * limit) return `Only the first ${MOST_PAGES} pages can be read.`;
	return undefined;
}

function readInteger(query: URLSearchParams, name: string, absent: number): number {
	const texts = query.getAll(name);
	if (texts.length === 0) return absent;
	if (texts.length === 1 && /^\d{1,15}$/.test(texts[0])) return Number(texts[0]);
	throw invalidParameter(`Invalid ${name} value ${texts.join(', ')}. Provide an integer.`, name);
}

export interface PageEnvelope<Item> {
	links: Array<{ rel: string; href: string }>;
	items: Item[];
	count: number;
	offset: number;
	hasMore: boolean;
	totalResults: number;
}

/**
 * Items of one page in NetSuite's envelope. `url`: of the resource, without a query; `query`: of the
 * request, whose other parameters the links keep. The order of the links is Oracle's.
 */
export function pageEnvelope<Item>(
	items: Item[],
	{ limit, offset }: Page,
	total: number,
	url: string,
	query: URLSearchParams,
): PageEnvelope<Item> {
	const link = (rel: string, at: number) => {
		const parameters = new URLSearchParams(query);
		parameters.set('limit', String(limit));
		parameters.set('offset', String(at));
		return { rel, href: `${url}?${parameters}` };
	};
	const hasMore = offset + items.length < total;
	const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
	return {
		links: [
			...(offset > 0 ? [link('prev', offset - limit), link('first', 0)] : []),
			...(hasMore ? [link('next', offset + limit), link('last', last)] : []),
			link('self', offset),
		],
		count: items.length,
		hasMore,
		items,
		offset,
		totalResults: total,
	};
}
