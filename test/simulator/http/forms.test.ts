import { refusalOf, RECORD_ROOT, startRecordServer, type RecordServer } from './recordServer';

/** From Oracle's page on the create-form operation (help page article_1217103046). */
let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

const MEDIA = 'application/vnd.oracle.resource+json; type=';
const accept = (form: string) => ({ accept: MEDIA + form });
type Json = Record<string, unknown>;

async function form(method: string, path: string, body: unknown, kind: string) {
	const response = await server.call(method, path, body, accept(kind));
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(MEDIA + kind);
	return (await response.json()) as Json;
}

const first = (type: string) => [...server.store.all(type)][0];
const url = (path: string) => `${server.url}${RECORD_ROOT}${path}`;

describe('create-form', () => {
	it('fills a new record in without saving it', async () => {
		const customer = first('customer');
		const before = server.store.count('salesOrder');
		const filled = await form(
			'POST',
			'/salesOrder',
			{ entity: { id: customer.id } },
			'create-form',
		);
		expect(filled).toMatchObject({
			subsidiary: { id: customer.values.subsidiary },
			currency: { id: customer.values.currency },
			tranId: 'To Be Generated',
			links: [
				{
					rel: 'self',
					method: 'POST',
					mediaType: `${MEDIA}create-form`,
					href: url('/salesOrder'),
				},
				{ rel: 'create', method: 'POST', href: url('/salesOrder') },
			],
		});
		expect(filled).not.toHaveProperty('id');
		expect(server.store.count('salesOrder')).toBe(before);
	});

	it('can be sent back to be saved, with a number of its own', async () => {
		const customer = first('customer');
		const filled = await form(
			'POST',
			'/salesOrder',
			{ entity: { id: customer.id } },
			'create-form',
		);
		const item = { items: [{ item: { id: first('serviceSaleItem').id }, quantity: 1, rate: 5 }] };
		const response = await server.call('POST', '/salesOrder', { ...filled, item });
		expect(response.status).toBe(204);
		const id = String(response.headers.get('location')).split('/').pop() ?? '';
		expect(server.store.get('salesOrder', id)?.values.tranId).toMatch(/^SO\d+$/);
	});

	it('needs no body', async () => {
		const response = await server.call('POST', '/customer', undefined, accept('create-form'));
		expect(await response.json()).toMatchObject({ isPerson: false });
	});

	it('keeps sublists folded unless asked otherwise', async () => {
		const body = { item: { items: [{ item: { id: first('serviceSaleItem').id }, quantity: 2 }] } };
		const folded = await form('POST', '/salesOrder', body, 'create-form');
		expect(folded.item).toEqual({ links: [] });
		for (const query of ['?expand=item', '?expandSubResources=true']) {
			const open = await form('POST', `/salesOrder${query}`, body, 'create-form');
			expect(open.item).toMatchObject({ items: [{ line: 1, quantity: 2 }], totalResults: 1 });
		}
	});

	it('shows only the fields asked for', async () => {
		const filled = await form('POST', '/customer?fields=isPerson', {}, 'create-form');
		expect(Object.keys(filled).sort()).toEqual(['isPerson', 'links']);
	});

	it('refuses to expand what is no sublist', async () => {
		const response = await server.call('POST', '/customer?expand=memo', {}, accept('create-form'));
		expect(await refusalOf(response)).toMatchObject({
			status: 400,
			'o:errorQueryParam': 'expand',
		});
	});

	it('of a transform carries the source over', async () => {
		const order = [...server.store.all('salesOrder')].find(({ values }) => values.status === 'B');
		const path = `/salesOrder/${order?.id}/!transform/invoice`;
		const before = server.store.count('invoice');
		const filled = await form('POST', `${path}?expand=item`, {}, 'create-form');
		expect(filled).toMatchObject({
			createdFrom: { id: order?.id },
			item: { totalResults: order?.lines.item.length },
			links: [
				{ rel: 'self', method: 'POST', href: url(path) },
				{ rel: 'transform', method: 'POST', href: url(path) },
			],
		});
		expect(server.store.count('invoice')).toBe(before);
	});

	it('of a payment offers every open invoice, not ticked', async () => {
		const [open] = [...server.store.all('invoice')].filter(({ values }) => values.status === 'A');
		const body = { customer: { id: String(open.values.entity) } };
		const filled = await form('POST', '/customerPayment?expand=apply', body, 'create-form');
		const lines = (filled.apply as { items: Json[] }).items;
		expect(lines).toContainEqual(
			expect.objectContaining({
				doc: expect.objectContaining({ id: open.id }),
				apply: false,
				due: open.values.amountRemaining,
			}),
		);
	});
});

describe('edit-form', () => {
	it('shows a stored record as it would become, and saves nothing', async () => {
		const { id, values } = first('customer');
		const filled = await form('PATCH', `/customer/${id}`, { comments: 'New' }, 'edit-form');
		expect(filled).toMatchObject({ id, companyName: values.companyName, comments: 'New' });
		expect((filled.links as Json[]).map(({ rel }) => rel)).toEqual([
			'self',
			'edit',
			'create',
			'create-form',
		]);
		expect(server.store.get('customer', id)?.values.comments).toBe(values.comments);
	});

	it('is not served for a record that does not exist yet', async () => {
		const response = await server.call('POST', '/customer', {}, accept('edit-form'));
		expect(response.status).toBe(406);
	});
});

it('still refuses what is wrong in the body', async () => {
	const body = { subsidiary: { id: '9999' } };
	const response = await server.call('POST', '/customer', body, accept('create-form'));
	expect(await refusalOf(response)).toMatchObject({ status: 400, 'o:errorPath': 'subsidiary' });
});

it('ignores Prefer: transient on records', async () => {
	const { id } = first('customer');
	const response = await server.call('GET', `/customer/${id}`, undefined, { prefer: 'transient' });
	expect(response.status).toBe(200);
	const patched = await server.call(
		'PATCH',
		`/customer/${id}`,
		{ comments: 'Kept' },
		{ prefer: 'transient' },
	);
	expect(patched.status).toBe(204);
	expect(server.store.get('customer', id)?.values.comments).toBe('Kept');
});
