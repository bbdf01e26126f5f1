/** What NetSuite fills in on a new transaction, and the fields that say its status. */
import { Desk, type Json, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
let item = '';
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
	item = await desk.item(20);
});
afterAll(() => server.close());

const sale = (customer: string, more: Json = {}) =>
	desk.create('salesOrder', {
		entity: ref(customer),
		location: ref('1'),
		item: lines({ item: ref(item), quantity: 2 }),
		...more,
	});

const address = (city: string, more: Json) => ({
	...more,
	addressBookAddress: { addr1: '1 Main Street', city, state: 'CA', country: 'US' },
});

describe('addresses', () => {
	const moved = () =>
		desk.customer({
			addressBook: lines(
				address('Oakland', { label: 'Office', defaultBilling: true }),
				address('Reno', { label: 'Dock', defaultShipping: true }),
			),
		});

	it('come from the customer’s address book, and go on to the invoice', async () => {
		const order = `/salesOrder/${await sale(await moved())}`;
		const invoice = `/invoice/${await desk.transform(order, 'invoice')}`;
		for (const path of [order, invoice]) {
			expect(await desk.read(path)).toMatchObject({
				billingAddress: { addr1: '1 Main Street', city: 'Oakland', country: 'US' },
				shippingAddress: { city: 'Reno' },
				billAddress: expect.stringContaining('Oakland'),
				shipAddress: expect.stringContaining('Reno'),
			});
		}
	});

	it('give way to those of the request', async () => {
		const more = { shippingAddress: { addr1: 'Gate 4', city: 'Sparks' } };
		const order = await desk.read(`/salesOrder/${await sale(await moved(), more)}`);
		expect(order).toMatchObject({
			billingAddress: { city: 'Oakland' },
			shippingAddress: { addr1: 'Gate 4', city: 'Sparks' },
		});
		expect(order.shippingAddress).not.toHaveProperty('country');
	});

	it('are not there when the customer has none', async () => {
		const order = await desk.read(`/salesOrder/${await sale(await desk.customer())}`);
		expect(order).not.toHaveProperty('billingAddress');
	});
});

describe('orderStatus', () => {
	const shown = async (path: string) => {
		const response = await server.call('GET', `${path}?fields=orderStatus`);
		return ((await response.json()) as Json).orderStatus;
	};

	it('says the same as the status, at every step', async () => {
		const order = `/salesOrder/${await sale(await desk.customer())}`;
		expect(await shown(order)).toEqual({ id: 'B', refName: 'Pending Fulfillment' });
		await desk.transform(order, 'itemFulfillment', { shipStatus: 'C' });
		expect(await shown(order)).toEqual({ id: 'F', refName: 'Pending Billing' });
		await desk.transform(order, 'invoice');
		expect(await shown(order)).toEqual({ id: 'G', refName: 'Billed' });
	});

	it('comes back with the order as it was read', async () => {
		const order = `/salesOrder/${await sale(await desk.customer())}`;
		await desk.transform(order, 'itemFulfillment', { shipStatus: 'C' });
		const { orderStatus } = await desk.read(order);
		expect(orderStatus).toBe('F');
		await desk.update(order, { orderStatus, memo: 'read and sent' });
		expect(await shown(order)).toMatchObject({ id: 'F' });
		const refusal = await desk.refused('PATCH', order, { orderStatus: { id: 'G' } });
		expect(refusal).toMatchObject({ status: 400, code: 'INVALID_CONTENT' });
	});

	it('may be written as pending approval, and filtered by', async () => {
		const customer = await desk.customer();
		const id = await sale(customer, { orderStatus: { id: 'A' } });
		expect(await shown(`/salesOrder/${id}`)).toEqual({ id: 'A', refName: 'Pending Approval' });
		const q = encodeURIComponent(`orderStatus ANY_OF [A] AND entity ANY_OF [${customer}]`);
		const list = (await (await server.call('GET', `/salesOrder?q=${q}`)).json()) as Json;
		expect(list.items).toMatchObject([{ id }]);
		await desk.update(`/salesOrder/${id}`, { orderStatus: { id: 'B' } });
		expect(await desk.status(`/salesOrder/${id}`)).toBe('Pending Fulfillment');
	});
});

describe('approvalStatus', () => {
	const bill = async (approvalStatus: string) =>
		`/vendorBill/${await desk.create('vendorBill', {
			entity: ref(await desk.vendor()),
			approvalStatus: { id: approvalStatus },
			expense: lines({ account: ref(desk.account('Expense')), amount: 5 }),
		})}`;

	it('keeps a bill from being paid until it is approved', async () => {
		const path = await bill('1');
		expect(await desk.status(path)).toBe('Pending Approval');
		const refusal = await desk.refused('POST', `${path}/!transform/vendorPayment`);
		expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
		await desk.update(path, { approvalStatus: { id: '2' } });
		expect(await desk.status(path)).toBe('Open');
		await desk.transform(path, 'vendorPayment');
		expect(await desk.status(path)).toBe('Paid In Full');
	});

	it('holds a purchase order back', async () => {
		const path = `/purchaseOrder/${await desk.create('purchaseOrder', {
			entity: ref(await desk.vendor()),
			approvalStatus: { id: '1' },
			item: lines({ item: ref(item), quantity: 2 }),
		})}`;
		expect(await desk.status(path)).toMatch(/^Pending .*Approval$/);
		expect(await desk.refused('POST', `${path}/!transform/itemReceipt`)).toMatchObject({
			code: 'USER_ERROR',
		});
		await desk.press(`${path}/@approve`);
		expect(await desk.status(path)).toBe('Pending Receipt');
	});
});
