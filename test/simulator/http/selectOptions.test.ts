import { refusalOf, RECORD_ROOT, startRecordServer, type RecordServer } from './recordServer';

/** From Oracle's page on the selectOptions operation (help page article_0115100241). */
let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

const MEDIA = 'application/vnd.oracle.resource+json; type=select-options';

interface Options {
	links: Array<Record<string, string>>;
	items: Array<{ id: number | string; refName: string }>;
	count: number;
	offset: number;
	hasMore: boolean;
	totalResults: number;
}

async function ask(path: string, body: unknown = {}, method = 'POST') {
	const response = await server.call(method, path, body, { accept: MEDIA });
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(MEDIA);
	const answer = (await response.json()) as Record<string, { _selectOptions: Options }>;
	return (field: string) => answer[field]._selectOptions;
}

const names = ({ items }: Options) => items.map(({ refName }) => refName);

describe('select options of one field', () => {
	it('are numbered references in a page of their own, under the name as it was asked for', async () => {
		const options = (await ask('/customer?fields=entitystatus'))('entitystatus');
		expect(options).toMatchObject({ count: 7, offset: 0, hasMore: false, totalResults: 7 });
		expect(options.items).toContainEqual({ id: 16, refName: 'CUSTOMER-Lost Customer' });
		expect(options.links).toEqual([
			{
				rel: 'self',
				method: 'POST',
				mediaType: MEDIA,
				href: `${server.url}${RECORD_ROOT}/customer?fields=entitystatus`,
			},
		]);
	});

	it('of an enumeration are its values', async () => {
		const options = (await ask('/customer?fields=emailPreference'))('emailPreference');
		expect(options.items).toContainEqual({ id: 'PDF', refName: 'PDF' });
	});

	it('leave inactive records out', async () => {
		const inactive = [...server.store.all('customer')].filter(({ values }) => values.isInactive);
		expect(inactive.length).toBeGreaterThan(0);
		const options = (await ask('/salesOrder?fields=entity&limit=1000'))('entity');
		const ids = options.items.map(({ id }) => String(id));
		expect(ids.length).toBeGreaterThan(100);
		for (const { id } of inactive) expect(ids).not.toContain(id);
	});

	it('of a stored record start from its values', async () => {
		const customer = [...server.store.all('customer')][0];
		const options = (await ask(`/customer/${customer.id}?fields=currency`, {}, 'PATCH'))(
			'currency',
		);
		expect(options.totalResults).toBe(server.store.count('currency'));
		expect(options.links[0].method).toBe('PATCH');
	});

	it('depend on the values of the body', async () => {
		const of = async (id: string) =>
			names((await ask('/salesOrder?fields=location', { subsidiary: { id } }))('location'));
		const places = [...server.store.all('location')];
		const expected = (id: string) =>
			places
				.filter(({ values }) => !values.isInactive && String(values.subsidiary) === id)
				.map(({ values }) => values.name)
				.sort();
		expect(expected('3').length).toBeGreaterThan(0);
		expect((await of('3')).sort()).toEqual(expected('3'));
		expect((await of('4')).sort()).toEqual(expected('4'));
	});

	it('of an account field are accounts that the transaction can post to', async () => {
		const options = (await ask('/invoice?fields=account'))('account');
		expect(options.totalResults).toBeGreaterThan(0);
		for (const { id } of options.items) {
			expect(server.store.get('account', String(id))?.values.acctType).toBe('AcctRec');
		}
	});
});

describe('select options of several fields', () => {
	it('come in one answer, fields of sublists too', async () => {
		const of = await ask('/salesOrder?fields=terms,item.item');
		expect(of('terms').totalResults).toBeGreaterThan(0);
		expect(of('item.item').totalResults).toBeGreaterThan(100);
	});

	it('are filtered field by field, on the name and not on the id', async () => {
		const q = encodeURIComponent('entitystatus START_WITH LEAD-, currency IS "us dollar"');
		const of = await ask(`/customer?fields=entitystatus,currency,terms&q=${q}`);
		expect(names(of('entitystatus')).every((name) => name.startsWith('LEAD-'))).toBe(true);
		expect(of('entitystatus').totalResults).toBe(2);
		expect(of('terms').totalResults).toBe(
			[...server.store.all('term')].filter(({ values }) => !values.isInactive).length,
		);
		const renewal = encodeURIComponent('entitystatus CONTAIN renew');
		const one = (await ask(`/customer?fields=entitystatus&q=${renewal}`))('entitystatus');
		expect(names(one)).toEqual(['CUSTOMER-Renewal']);
	});

	it('share the page, 100 options when nothing is said', async () => {
		const usual = (await ask('/salesOrder?fields=entity'))('entity');
		expect(usual).toMatchObject({ count: 100, hasMore: true });
		const of = await ask('/salesOrder?fields=entity,terms&limit=50&offset=50');
		expect(of('entity')).toMatchObject({ count: 50, offset: 50, hasMore: true });
		expect(of('terms')).toMatchObject({ count: 0, hasMore: false });
		const next = of('entity').links.find(({ rel }) => rel === 'next');
		expect(new URL(next?.href ?? '').searchParams.get('fields')).toBe('entity');
		expect(new URL(next?.href ?? '').searchParams.get('offset')).toBe('100');
	});
});

describe('select options refuse', () => {
	const refused = async (path: string) =>
		refusalOf(await server.call('POST', path, {}, { accept: MEDIA }));

	it.each([
		['no field', '/customer', 'fields'],
		['an unknown field', '/customer?fields=colour', 'fields'],
		['a field that is no list', '/customer?fields=companyName', 'fields'],
		['an operator for ids', '/customer?fields=terms&q=terms%20ANY_OF%20%5B1%5D', 'q'],
		['a page beyond the pages', '/customer?fields=terms&limit=10&offset=5', 'offset'],
	])('%s', async (_, path, parameter) => {
		expect(await refused(path)).toMatchObject({ status: 400, 'o:errorQueryParam': parameter });
	});
});
