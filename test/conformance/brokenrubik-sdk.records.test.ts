/** @brokenrubik/netsuite-sdk 0.6.0, unchanged: records one by one, and lists. */
import type { Customer, NetSuiteClient, SalesOrder } from '@brokenrubik/netsuite-sdk';
import { standIn, type Conformance } from './reroute';
import { rejection, sdkClient } from './sdk';

let netsuite: Conformance;
let client: NetSuiteClient;
beforeAll(async () => {
	netsuite = await standIn();
	client = sdkClient(netsuite.simulator);
});
afterAll(() => netsuite.stop());
beforeEach(() => netsuite.simulator.resetStats());

const store = () => netsuite.simulator.store;
const lastUrl = () => netsuite.simulator.stats.log.at(-1)?.url;
let made = 0;

async function customer(more: object = {}): Promise<string> {
	const companyName = `SDK customer ${++made}`;
	const { id } = await client.createRecord('customer', {
		companyName,
		subsidiary: { id: '2' },
		...more,
	});
	return id;
}

/** An order with two lines of 1 and 2 pieces. */
async function order(): Promise<string> {
	const [first, second] = store().ids('inventoryItem');
	const { id } = await client.createRecord('salesOrder', {
		entity: { id: await customer() },
		location: { id: '1' },
		item: {
			items: [
				{ item: { id: first }, quantity: 1 },
				{ item: { id: second }, quantity: 2 },
			],
		},
	});
	return id;
}

const quantities = (id: string) =>
	store()
		.get('salesOrder', id)
		?.lines.item.map(({ line, values }) => [line, values.quantity]);

describe('create', () => {
	it('gives the id from the Location', async () => {
		const result = await client.createRecord('customer', {
			companyName: 'SDK Location',
			subsidiary: { id: '2' },
		});
		expect(result).toEqual({
			id: expect.stringMatching(/^\d+$/),
			location: `https://1234567.suitetalk.api.netsuite.com/services/rest/record/v1/customer/${result.id}`,
			success: true,
			operationId: expect.stringMatching(/^[\da-f-]{36}$/),
			jobId: expect.stringMatching(/^[\da-f-]{36}$/),
		});
		expect(store().get('customer', result.id)?.values.companyName).toBe('SDK Location');
	});

	it('tells of names that NetSuite passed over', async () => {
		const body = { companyName: 'SDK Shade', subsidiary: { id: '2' }, shade: 1 };
		const { id, propertyValidation } = await client.createRecord('customer', body);
		expect(propertyValidation).toEqual(['shade']);
		expect(store().get('customer', id)?.values).not.toHaveProperty('shade');
	});

	it('sends replace', async () => {
		const body = {
			companyName: 'SDK Replace',
			subsidiary: { id: '2' },
			addressBook: { items: [] },
		};
		const { id } = await client.createRecord('customer', body, { replace: 'addressBook' });
		expect(lastUrl()).toMatch(/\?replace=addressBook$/);
		expect(store().get('customer', id)?.lines.addressBook ?? []).toEqual([]);
	});
});

describe('get', () => {
	it('reads a record with its references', async () => {
		const id = await customer({ email: 'a@example.com' });
		const record = await client.getRecord<Customer>('customer', id);
		expect(record).toMatchObject({
			id,
			email: 'a@example.com',
			isInactive: false,
			subsidiary: { id: '2', refName: store().displayName('subsidiary', '2') },
			addressBook: { links: [{ rel: 'self' }] },
		});
	});

	it('opens sublists with expandSubResources', async () => {
		const id = await order();
		const { item } = await client.getRecord<SalesOrder>('salesOrder', id, {
			expandSubResources: true,
		});
		expect(item?.items?.map(({ line, quantity }) => [line, quantity])).toEqual(quantities(id));
	});

	it('writes enumerations as ids with simpleEnumFormat', async () => {
		const id = await customer({ globalSubscriptionStatus: { id: '2' } });
		const simple = await client.getRecord<Customer>('customer', id, { simpleEnumFormat: true });
		expect(simple.globalSubscriptionStatus).toBe('2');
	});

	it('reads the named fields alone', async () => {
		const id = await customer();
		const record = await client.getRecord<Customer>('customer', id, {
			fields: 'companyName,email',
		});
		expect(Object.keys(record).sort()).toEqual(['companyName', 'id', 'links']);
	});

	it('reads by external id, in any spelling of the type', async () => {
		const id = await customer({ externalId: 'SDK-EXT' });
		expect(await client.getRecord('CUSTOMER', 'eid:SDK-EXT')).toMatchObject({ id });
	});
});

describe('update', () => {
	it('changes the given fields and empties those that are null', async () => {
		const id = await customer({ email: 'a@example.com' });
		const result = await client.updateRecord('customer', id, { phone: '555-0100', email: null });
		expect(result).toMatchObject({ id, success: true });
		expect(store().get('customer', id)?.values).toMatchObject({ phone: '555-0100' });
		expect(store().get('customer', id)?.values.email).toBeUndefined();
	});

	it('changes lines by key and adds others', async () => {
		const id = await order();
		const [item] = store().ids('inventoryItem');
		await client.updateRecord('salesOrder', id, {
			item: {
				items: [
					{ line: 1, quantity: 5 },
					{ item: { id: item }, quantity: 9 },
				],
			},
		});
		expect(quantities(id)).toEqual([
			[1, 5],
			[2, 2],
			[3, 9],
		]);
	});

	it('replaces the lines of a sublist', async () => {
		const id = await order();
		const change = { item: { items: [{ line: 2, quantity: 7 }] } };
		await client.updateRecord('salesOrder', id, change, { replace: 'item' });
		expect(quantities(id)).toEqual([[2, 7]]);
	});

	it('empties only selected fields with replaceSelectedFields', async () => {
		const id = await customer({ email: 'a@example.com', phone: '555-0100' });
		const options = { replace: 'email', replaceSelectedFields: true };
		await client.updateRecord('customer', id, { email: null, phone: null }, options);
		const values = store().get('customer', id)?.values;
		expect([values?.email, values?.phone]).toEqual([undefined, '555-0100']);
	});
});

describe('upsert', () => {
	it('creates, then changes, with and without the prefix', async () => {
		const body = { companyName: 'SDK Upsert', subsidiary: { id: '2' } };
		const { id } = await client.upsertRecord('customer', 'SDK-UP', body);
		const again = await client.upsertRecord('customer', 'eid:SDK-UP', { phone: '555-0199' });
		expect(again.id).toBe(id);
		expect(store().byExternalId('customer', 'SDK-UP')).toMatchObject({
			id,
			values: { companyName: 'SDK Upsert', phone: '555-0199' },
		});
	});

	it('replaces the lines of a sublist', async () => {
		const id = await order();
		await client.updateRecord('salesOrder', id, { externalId: 'SDK-SO' });
		const change = { item: { items: [{ line: 1, quantity: 4 }] } };
		await client.upsertRecord('salesOrder', 'SDK-SO', change, { replace: 'item' });
		expect(quantities(id)).toEqual([[1, 4]]);
	});
});

it('deletes a record', async () => {
	const id = await customer();
	expect(await client.deleteRecord('customer', id)).toMatchObject({
		id: '',
		location: '',
		success: true,
	});
	expect(store().get('customer', id)).toBeUndefined();
});

describe('lists', () => {
	it('are read by limit and offset', async () => {
		const ids = [...store().ids('customer')];
		const page = await client.listRecords('customer', { limit: 5, offset: 10 });
		expect(page).toMatchObject({ count: 5, offset: 10, hasMore: true, totalResults: ids.length });
		expect(page.items.map(({ id }) => id)).toEqual(ids.slice(10, 15));
	});

	it('are filtered by q', async () => {
		const id = await customer({ companyName: 'SDK & Sons = "Q"' });
		const q = 'companyName START_WITH "SDK & Sons =" AND isInactive IS false';
		const page = await client.listRecords('customer', { q, limit: 10 });
		expect(page.items.map((item) => item.id)).toEqual([id]);
	});

	it('are read to the end along the links', async () => {
		const all = [...store().ids('customer')];
		expect((await client.listAllRecords('customer')).map(({ id }) => id)).toEqual(all);
		const wanted = all.slice(3, 8);
		const some = await client.listAllRecords('customer', { q: `id ANY_OF [${wanted.join(',')}]` });
		expect(some.map(({ id }) => id)).toEqual(wanted);
	});

	it('of more than a page are followed to our server', async () => {
		const schema = store().findSchema('customrecord_asset');
		const now = Date.now();
		for (let count = 0; count < 2_100; count++) {
			const id = store().nextId('customrecord_asset');
			const values = { [schema?.nameField ?? 'name']: `Asset ${count}` };
			store().put({
				type: 'customrecord_asset',
				id,
				values,
				lines: {},
				created: now,
				modified: now,
			});
		}
		const refs = await client.listAllRecords('customrecord_asset');
		expect(refs.map(({ id }) => id)).toEqual([...store().ids('customrecord_asset')]);
		expect(netsuite.simulator.stats.log.map(({ url }) => url.split('?')[1])).toEqual([
			'limit=1000',
			'limit=1000&offset=1000',
			'limit=1000&offset=2000',
		]);
	});
});

describe('refusals', () => {
	it.each<[string, () => Promise<unknown>, object]>([
		[
			'a record that is not there',
			() => client.getRecord('customer', '0'),
			{ name: 'NetSuiteNotFoundError', status: 404 },
		],
		[
			'a type that is not there',
			() => client.listRecords('nothing'),
			{ name: 'NetSuiteNotFoundError', status: 404 },
		],
		[
			'a value that does not fit',
			() => client.createRecord('customer', { companyName: 'X', subsidiary: { id: '99' } }),
			{
				name: 'NetSuiteValidationError',
				status: 400,
				errorCode: 'INVALID_CONTENT',
				errorPath: 'subsidiary',
				message: expect.stringContaining('Invalid Field Value 99'),
			},
		],
		[
			'a filter on a field that is not there',
			() => client.listRecords('customer', { q: 'shade IS "x"' }),
			{
				errorCode: 'NONEXISTENT_FIELD',
				errorDetails: [expect.objectContaining({ errorQueryParam: 'q' })],
			},
		],
		[
			'an offset between pages',
			() => client.listRecords('customer', { limit: 3, offset: 1 }),
			{ status: 400, errorDetails: [expect.objectContaining({ errorQueryParam: 'offset' })] },
		],
	])('reach the caller with %s', async (_, attempt, expected) => {
		expect(await rejection(attempt())).toMatchObject(expected);
	});

	it('list every fault of a body', async () => {
		const error = await rejection(client.createRecord('customer', {}));
		expect((error as unknown as { errorDetails: object[] }).errorDetails.length).toBeGreaterThan(1);
	});

	it('of a role without the record', async () => {
		netsuite.simulator.addRole({ id: '1000', records: { customer: 'none' } });
		const error = await rejection(client.getRecord('customer', '1'));
		netsuite.simulator.addRole({ id: '1000' });
		expect(error).toMatchObject({
			name: 'NetSuiteAuthError',
			status: 403,
			message: expect.stringContaining('INSUFFICIENT_PERMISSION'),
		});
	});

	it('of a page that is no JSON', async () => {
		netsuite.simulator.faults.add({
			status: 503,
			body: '<html>Down</html>',
			contentType: 'text/html',
		});
		expect(await rejection(client.getRecord('customer', '1'))).toMatchObject({
			name: 'NetSuiteError',
			status: 503,
			message: expect.stringContaining('<html>Down</html>'),
		});
	});
});
