import { refusalOf, startRecordServer, type RecordServer } from './recordServer';

/** From Oracle's page on attach and detach (help page article_0113084334). */
let server: RecordServer;
beforeAll(async () => {
	server = await startRecordServer();
});
afterAll(() => server.close());

const some = (type: string, at = 0) => [...server.store.all(type)][at];
const attached = (type: string, id: string) => server.records.attachments(type, id);

describe('a contact', () => {
	it('is attached with its role, and detached again', async () => {
		const { id } = some('customer');
		const contact = some('contact').id;
		const body = { role: { id: '-10' } };
		const response = await server.call('POST', `/customer/${id}/!attach/contact/${contact}`, body);
		expect(response.status).toBe(204);
		expect(await response.text()).toBe('');
		expect(attached('customer', id)).toEqual([{ type: 'contact', id: contact, role: '-10' }]);
		const gone = await server.call('POST', `/customer/${id}/!detach/contact/${contact}`);
		expect(gone.status).toBe(204);
		expect(attached('customer', id)).toEqual([]);
	});

	it.each([
		['no body', undefined],
		['an empty object', {}],
	])('needs no role: %s', async (_, body) => {
		const { id } = some('customer', 1);
		const contact = some('contact', 1).id;
		const response = await server.call('POST', `/customer/${id}/!attach/contact/${contact}`, body);
		expect(response.status).toBe(204);
		expect(attached('customer', id)).toEqual([{ type: 'contact', id: contact }]);
	});

	it('attached again gets the new role and stands there once', async () => {
		const { id } = some('vendor');
		const path = `/vendor/${id}/!attach/contact/${some('contact').id}`;
		await server.call('POST', path, { role: { id: '-10' } });
		await server.call('POST', path, { role: { id: '-20' } });
		expect(attached('vendor', id)).toMatchObject([{ role: '-20' }]);
	});

	it('is named by external ids in both places', async () => {
		const customer = some('customer', 2);
		const contact = some('contact', 2);
		server.store.put({ ...customer, externalId: 'JOHN_DOE42' });
		server.store.put({ ...contact, externalId: 'user1' });
		const path = '/customer/eid:JOHN_DOE42/!attach/contact/eid:user1';
		expect((await server.call('POST', path, {})).status).toBe(204);
		expect(attached('customer', customer.id)).toEqual([{ type: 'contact', id: contact.id }]);
	});

	it('shows on the contact roles of a record that lists them', async () => {
		const { id } = some('customer', 3);
		const contact = some('contact', 3).id;
		if (!server.store.schema('customer')?.sublists.some(({ name }) => name === 'contactRoles')) {
			throw new Error('The customer has no contactRoles sublist.');
		}
		await server.call('POST', `/customer/${id}/!attach/contact/${contact}`, {
			role: { id: '-10' },
		});
		const read = await server.call('GET', `/customer/${id}/contactRoles?expandSubResources=true`);
		expect(await read.json()).toMatchObject({
			items: [{ contact: { id: contact }, role: { id: '-10' } }],
			totalResults: 1,
		});
		await server.call('POST', `/customer/${id}/!detach/contact/${contact}`);
		const after = await server.call('GET', `/customer/${id}/contactRoles`);
		expect(await after.json()).toMatchObject({ totalResults: 0 });
	});
});

it('a file is attached to a transaction by its id', async () => {
	const { id } = some('salesOrder');
	expect((await server.call('POST', `/salesOrder/${id}/!attach/file/398`)).status).toBe(204);
	expect(attached('salesOrder', id)).toEqual([{ type: 'file', id: '398' }]);
});

describe('is refused:', () => {
	const post = async (path: string, body?: unknown) =>
		refusalOf(await server.call('POST', path, body));

	it('a contact that does not exist', async () => {
		const path = `/customer/${some('customer').id}/!attach/contact/99999999`;
		expect(await post(path)).toMatchObject({ status: 404, code: 'NONEXISTENT_ID' });
	});

	it('a record that does not exist', async () => {
		const path = `/customer/99999999/!attach/contact/${some('contact').id}`;
		expect(await post(path)).toMatchObject({ status: 404, code: 'NONEXISTENT_ID' });
	});

	it('anything but contacts and files', async () => {
		const path = `/customer/${some('customer').id}/!attach/invoice/${some('invoice').id}`;
		expect(await post(path)).toMatchObject({ status: 400, code: 'INVALID_REQUEST' });
	});

	it('a role that does not exist', async () => {
		const path = `/customer/${some('customer').id}/!attach/contact/${some('contact').id}`;
		expect(await post(path, { role: { externalId: 'family' } })).toMatchObject({
			status: 400,
			'o:errorPath': 'role',
		});
	});

	it('to detach what is not attached', async () => {
		const path = `/customer/${some('customer', 9).id}/!detach/contact/${some('contact', 9).id}`;
		expect(await post(path)).toMatchObject({ status: 404 });
	});
});
