import { refusalOf, RECORD_ROOT, startRecordServer, type RecordServer } from './recordServer';

let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

interface Page {
	links: Array<{ rel: string; href: string }>;
	items: Array<{ id: string; links: Array<{ rel: string; href: string }> }>;
	count: number;
	offset: number;
	hasMore: boolean;
	totalResults: number;
}

const page = async (path: string) => (await (await server.call('GET', path)).json()) as Page;
const rels = ({ links }: Page) => links.map(({ rel }) => rel);
const href = ({ links }: Page, wanted: string) => links.find(({ rel }) => rel === wanted)?.href;

it('answers a collection with ids and links alone', async () => {
	const response = await server.call('GET', '/customer?limit=2');
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(
		'application/vnd.oracle.resource+json; type=collection',
	);
	const { items } = (await response.json()) as Page;
	expect(items).toHaveLength(2);
	for (const item of items) {
		expect(item).toEqual({
			links: [{ rel: 'self', href: `${server.url}${RECORD_ROOT}/customer/${item.id}` }],
			id: expect.stringMatching(/^\d+$/),
		});
	}
});

it('has next, last and self on the first page, prev, first and self on the last, all five between', async () => {
	const total = server.store.count('customer');
	const first = await page('/customer?limit=10');
	expect(rels(first)).toEqual(['next', 'last', 'self']);
	expect(first).toMatchObject({ count: 10, offset: 0, hasMore: true, totalResults: total });

	const second = await page('/customer?limit=10&offset=10');
	expect(rels(second)).toEqual(['prev', 'first', 'next', 'last', 'self']);
	expect(href(second, 'prev')).toBe(`${server.url}${RECORD_ROOT}/customer?limit=10&offset=0`);

	const last = await page(String(href(second, 'last')).replace(server.url + RECORD_ROOT, ''));
	expect(rels(last)).toEqual(['prev', 'first', 'self']);
	expect(last).toMatchObject({ hasMore: false, offset: Math.floor((total - 1) / 10) * 10 });
});

it('gives each record once when its next links are followed, by internal id', async () => {
	const ids: string[] = [];
	let next: string | undefined = '/customer?limit=7';
	while (next !== undefined) {
		const current: Page = await page(next);
		ids.push(...current.items.map(({ id }) => id));
		next = href(current, 'next')?.replace(server.url + RECORD_ROOT, '');
	}
	const expected = [...server.store.all('customer')].map(({ id }) => Number(id));
	expect(ids.map(Number)).toEqual(expected.sort((a, b) => a - b));
});

it('keeps the filter in its links', async () => {
	const found = await page(`/customer?limit=1&q=${encodeURIComponent('id GREATER 0')}`);
	expect(href(found, 'next')).toContain('q=id+GREATER+0');
	const second = await page(String(href(found, 'next')).replace(server.url + RECORD_ROOT, ''));
	expect(second.totalResults).toBe(found.totalResults);
});

it('takes the type in any case, and writes it in camelCase', async () => {
	const found = await page('/SALESORDER?limit=1');
	expect(href(found, 'self')).toContain('/salesOrder?');
	expect(found.items[0].links[0].href).toContain('/salesOrder/');
});

it('answers with the host that the client used', async () => {
	const { port } = new URL(server.url);
	const response = await fetch(`http://localhost:${port}${RECORD_ROOT}/customer?limit=1`, {
		headers: { authorization: `Bearer ${server.token()}` },
	});
	const { links } = (await response.json()) as Page;
	expect(links[0].href).toMatch(`http://localhost:${port}/`);
});

it.each([
	['a limit of 0', 'limit=0', 'limit'],
	['a limit over 1000', 'limit=1001', 'limit'],
	['a limit that is no number', 'limit=ten', 'limit'],
	['a limit given twice', 'limit=1&limit=2', 'limit'],
	['an offset that is no multiple of the limit', 'limit=10&offset=5', 'offset'],
	['an offset that is no multiple of the default limit', 'offset=10', 'offset'],
	['a negative offset', 'limit=10&offset=-10', 'offset'],
	['more than 1,000 pages', 'limit=10&offset=10000', 'offset'],
	['an offset at the wall', 'offset=100000', 'offset'],
])('refuses %s', async (_title, query, parameter) => {
	const refusal = await refusalOf(await server.call('GET', `/customer?${query}`));
	expect(refusal).toMatchObject({
		status: 400,
		code: 'INVALID_PARAMETER',
		'o:errorQueryParam': parameter,
	});
});

it('takes the last page that can be reached', async () => {
	expect((await page('/customer?limit=10&offset=9990')).items).toEqual([]);
	expect((await page('/customer?offset=99000')).count).toBe(0);
});

it('refuses an unknown filter field with NONEXISTENT_FIELD', async () => {
	const refusal = await refusalOf(await server.call('GET', '/customer?q=colour%20IS%20red'));
	expect(refusal).toMatchObject({
		status: 400,
		code: 'NONEXISTENT_FIELD',
		'o:errorQueryParam': 'q',
	});
});

it('refuses an unknown record type', async () => {
	const refusal = await refusalOf(await server.call('GET', '/customre'));
	expect(refusal).toMatchObject({ status: 404, detail: "Record type 'customre' does not exist." });
});
