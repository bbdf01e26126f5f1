import type { Services } from '../../../simulator/http/endpoint';
import { invalidParameter } from '../../../simulator/data/refusal';
import { startBareServer, type BareServer } from './bareServer';
import { refusalOf } from './recordServer';

const PATH = '/services/rest/query/v1/suiteql';
const TOTAL = 25;
const asked: Array<{ sql: string; params: string[]; page: { limit: number; offset: number } }> = [];

/** Rows 0…24 with an id, whatever is asked. */
const engine: Services['suiteql'] = {
	async run(sql, params, page) {
		asked.push({ sql, params, page });
		if (sql === 'bad') throw invalidParameter('Invalid search query.', 'q');
		const all = Array.from({ length: TOTAL }, (_, id) => ({ id: String(id) }));
		return { rows: all.slice(page.offset, page.offset + page.limit), total: TOTAL };
	},
	all: async () => [],
	hold: () => undefined,
	release: () => undefined,
	close: async () => undefined,
};

let server: BareServer;
beforeAll(async () => {
	const settings = { rowWall: 20, now: Date.now } as Services['settings'];
	server = await startBareServer({ services: { suiteql: engine, settings } });
});
beforeEach(() => void (asked.length = 0));
afterAll(() => server.close());

const query = (body: unknown, search = '', headers: Record<string, string | undefined> = {}) => {
	const given = {
		authorization: `Bearer ${server.token()}`,
		prefer: 'transient',
		'content-type': 'application/json',
		...headers,
	};
	const sent = Object.entries(given).filter((entry): entry is [string, string] =>
		Boolean(entry[1]),
	);
	return fetch(server.url + PATH + search, {
		method: 'POST',
		headers: Object.fromEntries(sent),
		body: typeof body === 'string' ? body : JSON.stringify(body),
	});
};

it('answers rows with empty links, in the envelope of a collection', async () => {
	const response = await query({ q: 'SELECT id FROM x' }, '?limit=2&offset=4');
	expect(response.headers.get('content-type')).toBe(
		'application/vnd.oracle.resource+json; type=collection',
	);
	expect(await response.json()).toEqual({
		links: [
			{ rel: 'prev', href: `${server.url}${PATH}?limit=2&offset=2` },
			{ rel: 'first', href: `${server.url}${PATH}?limit=2&offset=0` },
			{ rel: 'next', href: `${server.url}${PATH}?limit=2&offset=6` },
			{ rel: 'last', href: `${server.url}${PATH}?limit=2&offset=24` },
			{ rel: 'self', href: `${server.url}${PATH}?limit=2&offset=4` },
		],
		count: 2,
		hasMore: true,
		items: [
			{ links: [], id: '4' },
			{ links: [], id: '5' },
		],
		offset: 4,
		totalResults: 25,
	});
});

it('asks for 1,000 rows unless told otherwise, but never beyond the wall', async () => {
	await query({ q: 'SELECT 1' });
	await query({ q: 'SELECT 1' }, '?limit=8&offset=16');
	expect(asked.map(({ page }) => page)).toEqual([
		{ limit: 20, offset: 0 },
		{ limit: 4, offset: 16 },
	]);
});

it('still has more at the wall, and refuses the page behind it', async () => {
	const last = (await (await query({ q: 'SELECT 1' }, '?limit=10&offset=10')).json()) as object;
	expect(last).toMatchObject({ count: 10, hasMore: true });
	expect(await refusalOf(await query({ q: 'SELECT 1' }, '?limit=10&offset=20'))).toMatchObject({
		status: 400,
		code: 'INVALID_PARAMETER',
		'o:errorQueryParam': 'offset',
	});
});

it('hands parameters on as texts', async () => {
	await query({ q: 'SELECT ?', params: ['-7', 0] });
	expect(asked[0]).toMatchObject({ sql: 'SELECT ?', params: ['-7', '0'] });
});

it.each([undefined, 'respond-async'])('refuses Prefer: %s', async (prefer) => {
	expect(await refusalOf(await query({ q: 'SELECT 1' }, '', { prefer }))).toMatchObject({
		status: 400,
		code: 'INVALID_HEADER',
		'o:errorHeader': 'Prefer',
	});
	expect(asked).toEqual([]);
});

it('takes Prefer among others and in any case', async () => {
	const headers = { prefer: 'return=minimal, Transient' };
	expect((await query({ q: 'SELECT 1' }, '', headers)).status).toBe(200);
});

it.each([
	['no query', {}, 'q'],
	['an empty query', { q: ' ' }, 'q'],
	['a query that is no text', { q: 5 }, 'q'],
	['params that are no array', { q: 'SELECT 1', params: 'x' }, 'params'],
	['params with an object', { q: 'SELECT 1', params: [{}] }, 'params'],
])('refuses %s', async (_title, body, path) => {
	expect(await refusalOf(await query(body))).toMatchObject({
		status: 400,
		code: 'INVALID_CONTENT',
		'o:errorPath': path,
	});
});

it('refuses malformed JSON and other types of body', async () => {
	expect((await refusalOf(await query('{"q":'))).code).toBe('INVALID_CONTENT');
	const plain = await query('SELECT 1', '', { 'content-type': 'text/plain' });
	expect(plain.status).toBe(415);
});

it.each(['limit=0', 'limit=1001', 'limit=3&offset=2'])('refuses ?%s', async (search) => {
	expect((await query({ q: 'SELECT 1' }, `?${search}`)).status).toBe(400);
});

it('passes the refusal of the engine on', async () => {
	expect(await refusalOf(await query({ q: 'bad' }))).toMatchObject({
		status: 400,
		code: 'INVALID_PARAMETER',
		'o:errorQueryParam': 'q',
	});
});

it('ignores limit and offset in the body', async () => {
	await query({ q: 'SELECT 1', limit: 1, offset: 3 });
	expect(asked[0].page).toEqual({ limit: 20, offset: 0 });
});

it('is reached by POST alone', async () => {
	const response = await fetch(server.url + PATH, {
		headers: { authorization: `Bearer ${server.token()}` },
	});
	expect(response.status).toBe(405);
});
