import { refusalOf, RECORD_ROOT, startRecordServer, type RecordServer } from './recordServer';

let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

let made = 0;
const customer = (change: object = {}) => ({
	companyName: `Route Test ${++made}`,
	isPerson: false,
	subsidiary: { id: '1' },
	...change,
});

const pathOf = (response: Response) =>
	String(response.headers.get('location')).replace(server.url + RECORD_ROOT, '');

const read = async (path: string) =>
	(await (await server.call('GET', path)).json()) as Record<string, unknown>;

describe('create', () => {
	it('answers 204 without a body, the id only in an absolute Location', async () => {
		const response = await server.call('POST', '/customer', customer());
		expect(response.status).toBe(204);
		expect(await response.text()).toBe('');
		expect(response.headers.get('location')).toMatch(
			new RegExp(`^${server.url}${RECORD_ROOT}/customer/\\d+$`),
		);
		expect((await server.call('GET', pathOf(response))).status).toBe(200);
	});

	it('tells of an unknown field in a header alone, by default', async () => {
		const response = await server.call('POST', '/customer', customer({ colour: 'red' }));
		expect(response.status).toBe(204);
		expect(response.headers.get('x-netsuite-propertyvalidation')).toContain('colour');
	});

	it('says nothing of an unknown field when asked to ignore it', async () => {
		const response = await server.call('POST', '/customer', customer({ colour: 'red' }), {
			'X-NetSuite-PropertyNameValidation': 'Ignore',
		});
		expect(response.status).toBe(204);
		expect(response.headers.has('x-netsuite-propertyvalidation')).toBe(false);
	});

	it('refuses an unknown field when asked to be strict', async () => {
		const response = await server.call('POST', '/customer', customer({ colour: 'red' }), {
			'X-NetSuite-PropertyNameValidation': 'Error',
		});
		expect(await refusalOf(response)).toMatchObject({
			status: 400,
			code: 'INVALID_CONTENT',
			'o:errorPath': 'colour',
		});
	});

	it('refuses a validation that it does not know', async () => {
		const response = await server.call('POST', '/customer', customer(), {
			'X-NetSuite-PropertyValueValidation': 'sometimes',
		});
		expect(await refusalOf(response)).toMatchObject({
			status: 400,
			code: 'INVALID_HEADER',
			'o:errorHeader': 'X-NetSuite-PropertyValueValidation',
		});
	});

	it('keeps the warning header in plain characters', async () => {
		const response = await server.call('POST', '/customer', customer({ größe: 1 }));
		expect(response.status).toBe(204);
		expect(response.headers.get('x-netsuite-propertyvalidation')).toContain('gr??e');
	});
});

describe('get', () => {
	it('answers a singular resource', async () => {
		const response = await server.call('GET', '/subsidiary/1');
		expect(response.headers.get('content-type')).toBe(
			'application/vnd.oracle.resource+json; type=singular',
		);
		expect(await response.json()).toMatchObject({
			id: '1',
			links: [{ rel: 'self', href: `${server.url}${RECORD_ROOT}/subsidiary/1` }],
		});
	});

	it('expands sublists when asked', async () => {
		const [order] = server.store.all('salesOrder');
		const plain = await read(`/salesOrder/${order.id}`);
		expect(plain.item).toEqual({
			links: [{ rel: 'self', href: expect.stringMatching(/\/item$/) }],
		});
		const full = await read(`/salesOrder/${order.id}?expandSubResources=true`);
		expect(full.item).toMatchObject({ totalResults: order.lines.item.length });
	});

	it('writes enumerations as plain ids when asked', async () => {
		const [{ id, lines }] = server.store.all('customer');
		const [{ line, values }] = lines.addressBook;
		const country = values['addressBookAddress.country'];
		const path = `/customer/${id}/addressBook/${line}/addressBookAddress`;
		expect((await read(path)).country).toEqual({ id: country, refName: expect.any(String) });
		expect((await read(`${path}?simpleEnumFormat=true`)).country).toBe(country);
	});

	it('answers only the fields asked for, named in its own link', async () => {
		const record = await read('/subsidiary/1?fields=name,isInactive');
		expect(Object.keys(record).sort()).toEqual(['id', 'isInactive', 'links', 'name']);
		expect(record.links).toEqual([
			{
				rel: 'self',
				href: `${server.url}${RECORD_ROOT}/subsidiary/1?fields=name%2CisInactive`,
			},
		]);
	});

	it('refuses a flag that is neither true nor false', async () => {
		const refusal = await refusalOf(
			await server.call('GET', '/subsidiary/1?expandSubResources=yes'),
		);
		expect(refusal).toMatchObject({
			code: 'INVALID_PARAMETER',
			'o:errorQueryParam': 'expandSubResources',
		});
	});

	it('answers 404 NONEXISTENT_ID for an id that is not there', async () => {
		expect(await refusalOf(await server.call('GET', '/customer/99999999'))).toMatchObject({
			status: 404,
			code: 'NONEXISTENT_ID',
			detail: 'Record does not exist.',
		});
	});
});

describe('update', () => {
	it('answers 204 with the Location, and changes what is named', async () => {
		const path = pathOf(await server.call('POST', '/customer', customer({ phone: '1' })));
		const response = await server.call('PATCH', path, { phone: '555-0100' });
		expect(response.status).toBe(204);
		expect(pathOf(response)).toBe(path);
		expect(await read(path)).toMatchObject({ phone: '555-0100' });
	});

	it('passes replace and replaceSelectedFields on', async () => {
		const path = pathOf(await server.call('POST', '/customer', customer({ phone: '1', fax: '2' })));
		const query = '?replaceSelectedFields=true&replace=phone';
		await server.call('PATCH', path + query, { phone: null, fax: null });
		const after = await read(path);
		expect(after).not.toHaveProperty('phone');
		expect(after).toHaveProperty('fax', '2');
	});

	it('takes an external id in the path', async () => {
		const path = pathOf(await server.call('POST', '/customer', customer({ externalId: 'R-1' })));
		const response = await server.call('PATCH', '/customer/eid:R-1', { phone: '7' });
		expect(pathOf(response)).toBe(path);
	});
});

describe('upsert', () => {
	it('creates, then updates, and answers alike', async () => {
		const first = await server.call('PUT', '/customer/eid:U-1', customer());
		const second = await server.call('PUT', '/customer/eid:U-1', { phone: '8' });
		expect([first.status, second.status]).toEqual([204, 204]);
		expect(pathOf(second)).toBe(pathOf(first));
		expect(await read(pathOf(first))).toMatchObject({ externalId: 'U-1', phone: '8' });
	});

	it('takes an external id of more than 100 characters', async () => {
		const externalId = 'L'.repeat(150);
		expect((await server.call('PUT', `/customer/eid:${externalId}`, customer())).status).toBe(204);
	});

	it('is refused on an internal id', async () => {
		const path = pathOf(await server.call('POST', '/customer', customer()));
		expect(await refusalOf(await server.call('PUT', path, { phone: '9' }))).toMatchObject({
			status: 400,
			code: 'INVALID_REQUEST',
		});
	});
});

describe('delete', () => {
	it('answers 204, and the record is gone', async () => {
		const path = pathOf(await server.call('POST', '/customer', customer()));
		const response = await server.call('DELETE', path);
		expect([response.status, await response.text()]).toEqual([204, '']);
		expect((await server.call('GET', path)).status).toBe(404);
		expect((await server.call('DELETE', path)).status).toBe(404);
	});
});

describe('transform', () => {
	it('answers 204 with the Location of the target, with or without a body', async () => {
		const invoiceOf = async (body?: object) => {
			for (const { id } of server.store.all('salesOrder')) {
				const path = `/salesOrder/${id}/!transform/INVOICE`;
				const response = await server.call('POST', path, body);
				if (response.status === 204) return response;
			}
			throw new Error('No sales order of the seeded company can be billed.');
		};
		expect(pathOf(await invoiceOf())).toMatch(/^\/invoice\/\d+$/);
		expect(await read(pathOf(await invoiceOf({ memo: 'by hand' })))).toMatchObject({
			memo: 'by hand',
		});
	});
});

describe('sub-resources', () => {
	const order = () => [...server.store.all('salesOrder')][0];

	it('are the lines of a sublist', async () => {
		const { id, lines } = order();
		const response = await server.call('GET', `/salesOrder/${id}/item`);
		expect(response.headers.get('content-type')).toContain('type=collection');
		expect(await response.json()).toMatchObject({ totalResults: lines.item.length });
	});

	it('are one line by its key', async () => {
		const { id } = order();
		const line = await read(`/salesOrder/${id}/item/1`);
		expect(line).toMatchObject({ line: 1, item: { id: expect.any(String) } });
		expect((await server.call('GET', `/salesOrder/${id}/item/999`)).status).toBe(404);
	});

	it('are what a reference points to, on the record and on a line', async () => {
		const { id, values, lines } = order();
		expect(await read(`/salesOrder/${id}/entity`)).toMatchObject({
			id: values.entity,
			companyName: expect.any(String),
		});
		expect(await read(`/salesOrder/${id}/item/1/item`)).toMatchObject({
			id: lines.item[0].values.item,
			itemId: expect.any(String),
		});
	});

	it('are 404 for what is none', async () => {
		const { id } = order();
		for (const rest of ['nothing', 'memo', 'item/1/quantity', 'entity/1', 'item/1/item/2']) {
			const response = await server.call('GET', `/salesOrder/${id}/${rest}`);
			expect([rest, response.status]).toEqual([rest, 404]);
		}
	});

	it('cannot be written', async () => {
		const { id } = order();
		expect((await server.call('PATCH', `/salesOrder/${id}/item`, {})).status).toBe(405);
	});
});
