/** From a requisition to the payment of the bill. */
import { Desk, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
});
afterAll(() => server.close());

const order = async (vendor: string, item: string, quantity: number) =>
	`/purchaseOrder/${await desk.create('purchaseOrder', {
		entity: ref(vendor),
		location: ref('1'),
		item: lines({ item: ref(item), quantity, rate: 4 }),
	})}`;

describe('a purchase order', () => {
	it('raises what is on order, and the stock when the goods arrive', async () => {
		const item = await desk.item(10);
		const path = await order(await desk.vendor(), item, 6);
		expect(await desk.status(path)).toBe('Pending Receipt');
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 10, quantityOnOrder: 6 });
		await desk.transform(path, 'itemReceipt', { item: lines({ orderLine: 1, quantity: 4 }) });
		expect(await desk.status(path)).toBe('Pending Billing/Partially Received');
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 14, quantityOnOrder: 2 });
		await desk.transform(path, 'itemReceipt');
		expect(await desk.status(path)).toBe('Pending Bill');
		expect(await desk.stock(item, '1')).toMatchObject({ quantityOnHand: 16, quantityOnOrder: 0 });
		expect(await desk.linesOf(path, 'item')).toMatchObject([{ quantityReceived: 6 }]);
	});

	it('is billed, and the bill is paid', async () => {
		const vendor = await desk.vendor();
		const path = await order(vendor, await desk.item(0), 5);
		await desk.transform(path, 'itemReceipt');
		const bill = `/vendorBill/${await desk.transform(path, 'vendorBill', { tranId: 'V-1' })}`;
		expect(await desk.status(path)).toBe('Fully Billed');
		expect(await desk.read(bill)).toMatchObject({ total: 20, tranId: 'V-1' });
		expect((await desk.read(`/vendor/${vendor}`)).balance).toBe(20);
		const payment = await desk.transform(bill, 'vendorPayment');
		expect(await desk.read(`/vendorPayment/${payment}`)).toMatchObject({ total: 20 });
		expect(await desk.status(bill)).toBe('Paid In Full');
		expect((await desk.read(`/vendor/${vendor}`)).balance).toBe(0);
	});

	it('is made from a requisition for the vendor of the body', async () => {
		const [employee] = server.store.all('employee');
		const requisition = `/purchaseRequisition/${await desk.create('purchaseRequisition', {
			entity: ref(employee.id),
			item: lines({ item: ref(await desk.item(0)), quantity: 2 }),
		})}`;
		await server.call('POST', `${requisition}/@approve`);
		const made = await desk.transform(requisition, 'purchaseOrder', {
			entity: ref(await desk.vendor()),
		});
		expect(await desk.linesOf(`/purchaseOrder/${made}`, 'item')).toMatchObject([{ quantity: 2 }]);
	});

	it('is closed by its button, and nothing can be received then', async () => {
		const path = await order(await desk.vendor(), await desk.item(0), 5);
		await desk.press(`${path}/@close`);
		expect(await desk.status(path)).toBe('Closed');
		const refusal = await desk.refused('POST', `${path}/!transform/itemReceipt`);
		expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
	});
});

describe('a bill', () => {
	it('is lowered by a credit of the vendor', async () => {
		const vendor = await desk.vendor();
		const bill = `/vendorBill/${await desk.create('vendorBill', {
			entity: ref(vendor),
			expense: lines({ account: ref(desk.account('Expense')), amount: 80 }),
		})}`;
		expect(await desk.read(bill)).toMatchObject({ total: 80, amountRemaining: 80 });
		await desk.transform(bill, 'vendorCredit', {
			expense: lines({ line: 1, amount: 30 }),
			apply: lines({ doc: ref(bill.split('/')[2]), amount: 30 }),
		});
		expect(await desk.read(bill)).toMatchObject({ amountRemaining: 50 });
		expect((await desk.read(`/vendor/${vendor}`)).balance).toBe(50);
	});

	it('without lines is refused', async () => {
		const body = { entity: ref(await desk.vendor()) };
		expect(await desk.refused('POST', '/vendorBill', body)).toMatchObject({ code: 'USER_ERROR' });
	});
});

describe('what employees spend', () => {
	it('is reported, approved and paid back', async () => {
		const [employee] = server.store.all('employee');
		const report = `/expenseReport/${await desk.create('expenseReport', {
			entity: ref(employee.id),
			complete: false,
			expense: lines({ amount: 12.5, memo: 'Taxi' }, { amount: 7.5 }),
		})}`;
		expect(await desk.read(report)).toMatchObject({ total: 20, status: 'A' });
		await desk.press(`${report}/@submitForApproval`);
		await desk.press(`${report}/@approve`);
		expect(await desk.status(report)).toBe('Approved by Accounting');
		await desk.create('vendorPayment', {
			entity: ref(employee.id),
			apply: lines({ doc: ref(report.split('/')[2]), apply: true }),
		});
		expect(await desk.status(report)).toBe('Paid In Full');
	});
});
