import { RECORD_ROOT, startRecordServer, type RecordServer } from './recordServer';

/** From Oracle's page on record actions (help page section_156631158782). */
let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

const newOrder = async (orderStatus: string) => {
	const entity = [...server.store.all('customer')][0].id;
	const item = [...server.store.all('inventoryItem')].find(({ values }) => !values.isInactive)?.id;
	const response = await server.call('POST', '/salesOrder', {
		entity: { id: entity },
		orderStatus: { id: orderStatus },
		item: { items: [{ item: { id: item }, quantity: 2, rate: 10 }] },
	});
	return String(response.headers.get('location')).split('/').pop() ?? '';
};
const status = (id: string) => server.store.get('salesOrder', id)?.values.status;

it('runs and answers 200 with its own link and a true result', async () => {
	const id = await newOrder('A');
	const path = `/salesOrder/${id}/@approve`;
	const response = await server.call('POST', path);
	expect(response.status).toBe(200);
	expect(response.headers.get('content-type')).toBe(
		'application/vnd.oracle.resource+json; type=singular',
	);
	expect(await response.json()).toEqual({
		links: [{ rel: 'self', href: `${server.url}${RECORD_ROOT}${path}` }],
		result: true,
	});
	expect(status(id)).toBe('B');
});

it('is refused in the older shape when the record already stands there', async () => {
	const id = await newOrder('A');
	await server.call('POST', `/salesOrder/${id}/@reject`, {});
	const response = await server.call('POST', `/salesOrder/${id}/@reject`, {});
	expect(response.status).toBe(400);
	expect(await response.json()).toEqual({
		type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html',
		title: 'Record already rejected',
		detail: 'A record you are trying to reject is already rejected',
		status: 400,
		'o:errorCode': 'USER_ERROR',
	});
	expect(status(id)).toBe('C');
});

it('is refused when the status does not allow it, and changes nothing', async () => {
	const id = await newOrder('B');
	const response = await server.call('POST', `/salesOrder/${id}/@approve`);
	expect(response.status).toBe(400);
	expect(status(id)).toBe('B');
});

it('closes an order, so that nothing more can be made of it', async () => {
	const id = await newOrder('B');
	expect((await server.call('POST', `/salesOrder/${id}/@close`)).status).toBe(200);
	expect(status(id)).toBe('H');
	expect((await server.call('POST', `/salesOrder/${id}/!transform/invoice`)).status).toBe(400);
});

it.each(['/salesOrder/%/@confirm', '/customer/%/@approve'])(
	'is not found where the type has none of the name: %s',
	async (path) => {
		const type = path.split('/')[1];
		const [{ id }] = server.store.all(type);
		const response = await server.call('POST', path.replace('%', id));
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ 'o:errorCode': 'NOT_FOUND' });
	},
);

it('is 404 for a record that does not exist', async () => {
	const response = await server.call('POST', '/salesOrder/99999999/@approve');
	expect([response.status, await response.json()]).toMatchObject([
		404,
		{ 'o:errorDetails': [{ 'o:errorCode': 'NONEXISTENT_ID' }] },
	]);
});

it('with a slash after it is no path at all', async () => {
	const id = await newOrder('B');
	expect((await server.call('POST', `/salesOrder/${id}/@approve/now`)).status).toBe(404);
	expect((await server.call('POST', `/salesOrder/${id}/item`)).status).toBe(404);
});
