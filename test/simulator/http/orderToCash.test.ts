/** From an offer to the money: statuses that follow, amounts that add up, balances that move. */
import { Desk, lines, ref } from './desk';
import { type RecordServer, startRecordServer } from './recordServer';

let server: RecordServer;
let desk: Desk;
let service = '';
beforeAll(async () => {
	server = await startRecordServer();
	desk = new Desk(server);
	service = await desk.create('serviceSaleItem', {
		itemId: 'DESK-SERVICE',
		price: lines({ priceLevel: ref('1'), currencyPage: ref('1'), price: 50 }),
	});
});
afterAll(() => server.close());

const order = async (
	customer: string,
	quantities: Array<[item: string, quantity: number]>,
	more = {},
) =>
	desk.create('salesOrder', {
		entity: ref(customer),
		location: ref('1'),
		item: lines(...quantities.map(([item, quantity]) => ({ item: ref(item), quantity }))),
		...more,
	});

describe('an order', () => {
	it('goes from pending fulfillment over its parts to billed', async () => {
		const customer = await desk.customer();
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(customer, [[item, 5]])}`;
		expect(await desk.status(path)).toBe('Pending Fulfillment');
		await desk.transform(path, 'itemFulfillment', {
			shipStatus: 'C',
			item: lines({ orderLine: 1, quantity: 2 }),
		});
		expect(await desk.status(path)).toBe('Pending Billing/Partially Fulfilled');
		await desk.transform(path, 'invoice');
		expect(await desk.status(path)).toBe('Billed');
	});

	it('waits for billing when all is shipped, and is partially fulfilled when what was shipped is billed', async () => {
		const customer = await desk.customer();
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(customer, [[item, 5]])}`;
		await desk.transform(path, 'itemFulfillment', { item: lines({ orderLine: 1, quantity: 2 }) });
		await desk.transform(path, 'invoice', { item: lines({ orderLine: 1, quantity: 2 }) });
		expect(await desk.status(path)).toBe('Partially Fulfilled');
		await desk.transform(path, 'itemFulfillment');
		expect(await desk.status(path)).toBe('Pending Billing');
	});

	it('counts on its lines what is shipped and billed, and takes it back', async () => {
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(await desk.customer(), [[item, 5]])}`;
		const shipped = await desk.transform(path, 'itemFulfillment');
		const billed = await desk.transform(path, 'invoice');
		expect(await desk.linesOf(path, 'item')).toMatchObject([
			{ quantity: 5, quantityFulfilled: 5, quantityBilled: 5 },
		]);
		await desk.remove(`/invoice/${billed}`);
		await desk.remove(`/itemFulfillment/${shipped}`);
		expect(await desk.linesOf(path, 'item')).toMatchObject([
			{ quantity: 5, quantityFulfilled: 0, quantityBilled: 0 },
		]);
		expect(await desk.status(path)).toBe('Pending Fulfillment');
	});

	it('cannot be shipped or billed beyond what is ordered', async () => {
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(await desk.customer(), [[item, 5]])}`;
		for (const target of ['itemFulfillment', 'invoice']) {
			const body = { item: lines({ orderLine: 1, quantity: 6 }) };
			const refusal = await desk.refused('POST', `${path}/!transform/${target}`, body);
			expect(refusal).toMatchObject({ status: 400, code: 'USER_ERROR' });
		}
	});

	it('is made from an estimate, which is processed then', async () => {
		const item = await desk.item(0);
		const estimate = `/estimate/${await desk.create('estimate', {
			entity: ref(await desk.customer()),
			memo: 'as discussed',
			item: lines({ item: ref(item), quantity: 3, rate: 9.5 }),
		})}`;
		const made = `/salesOrder/${await desk.transform(estimate, 'salesOrder')}`;
		expect(await desk.read(made)).toMatchObject({
			memo: 'as discussed',
			total: 28.5,
			createdFrom: { id: estimate.split('/')[2] },
		});
		expect(await desk.status(estimate)).toBe('Processed');
	});
});

describe('amounts', () => {
	it('of an invoice add up to the order, with tax on what is taxed', async () => {
		const customer = await desk.customer({ taxable: true, taxItem: ref('1') });
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(customer, [
			[item, 3],
			[service, 2],
		])}`;
		const source = await desk.read(path);
		// 3 × 10.00 taxed at 8.25 %, 2 × 50.00 not taxed.
		expect(source).toMatchObject({ subtotal: 130, taxTotal: 2.48, total: 132.48 });
		const invoice = await desk.read(`/invoice/${await desk.transform(path, 'invoice')}`);
		const { subtotal, taxTotal, total, amountRemaining } = invoice;
		expect({ subtotal, taxTotal, total, amountRemaining }).toEqual({
			subtotal: 130,
			taxTotal: 2.48,
			total: 132.48,
			amountRemaining: 132.48,
		});
	});

	it('billed in parts add up to the order to the cent', async () => {
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(await desk.customer(), [], {
			item: lines({ item: ref(item), quantity: 3, amount: 100 }),
		})}`;
		const totals: number[] = [];
		for (const quantity of [1, 1, 1]) {
			const body = { item: lines({ orderLine: 1, quantity }) };
			const { total } = await desk.read(`/invoice/${await desk.transform(path, 'invoice', body)}`);
			totals.push(Number(total));
		}
		expect(totals).toEqual([33.33, 33.34, 33.33]);
		expect(totals.reduce((sum, total) => sum + total, 0)).toBeCloseTo(100, 6);
	});

	it('hold the discount and the shipping cost of the order', async () => {
		const discount = await desk.create('discountItem', { itemId: 'DESK-TEN', rate: '-10%' });
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(await desk.customer(), [[item, 10]], {
			discountItem: ref(discount),
			shippingCost: 7.5,
		})}`;
		expect(await desk.read(path)).toMatchObject({
			subtotal: 100,
			discountTotal: -10,
			shippingCost: 7.5,
			total: 97.5,
		});
		const invoice = await desk.read(`/invoice/${await desk.transform(path, 'invoice')}`);
		expect(invoice).toMatchObject({ subtotal: 100, discountTotal: -10, total: 97.5 });
	});
});

describe('money', () => {
	it('pays an invoice in full, and the customer owes nothing', async () => {
		const customer = await desk.customer();
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(customer, [[item, 4]])}`;
		const invoice = `/invoice/${await desk.transform(path, 'invoice')}`;
		expect(await desk.status(invoice)).toBe('Open');
		expect((await desk.read(`/customer/${customer}`)).balance).toBe(40);
		const payment = `/customerPayment/${await desk.transform(invoice, 'customerPayment')}`;
		expect(await desk.read(payment)).toMatchObject({ payment: 40, applied: 40, unapplied: 0 });
		expect(await desk.status(invoice)).toBe('Paid In Full');
		expect(await desk.read(invoice)).toMatchObject({ amountPaid: 40, amountRemaining: 0 });
		expect((await desk.read(`/customer/${customer}`)).balance).toBe(0);
	});

	it('stays with the customer where it is not applied', async () => {
		const customer = await desk.customer();
		const payment = await desk.create('customerPayment', { customer: ref(customer), payment: 25 });
		expect(await desk.read(`/customerPayment/${payment}`)).toMatchObject({ unapplied: 25 });
		expect((await desk.read(`/customer/${customer}`)).balance).toBe(-25);
	});

	it('applies itself to the oldest invoices when asked to', async () => {
		const customer = await desk.customer();
		const item = await desk.item(0);
		const bill = async (tranDate: string) =>
			`/invoice/${await desk.create('invoice', {
				entity: ref(customer),
				tranDate,
				item: lines({ item: ref(item), quantity: 3 }),
			})}`;
		const [late, early] = [await bill('2026-06-20'), await bill('2026-06-01')];
		await desk.create('customerPayment', { customer: ref(customer), payment: 40, autoApply: true });
		expect(await desk.read(early)).toMatchObject({ amountRemaining: 0 });
		expect(await desk.read(late)).toMatchObject({ amountRemaining: 20 });
		const rest = { customer: ref(customer), payment: 50, autoApply: true };
		const payment = await desk.create('customerPayment', rest);
		expect(await desk.read(`/customerPayment/${payment}`)).toMatchObject({
			applied: 20,
			unapplied: 30,
		});
	});

	it('paid in advance is applied to an invoice', async () => {
		const customer = await desk.customer();
		const item = await desk.item(20);
		const deposit = `/customerDeposit/${await desk.create('customerDeposit', {
			customer: ref(customer),
			payment: 30,
		})}`;
		const invoice = await desk.create('invoice', {
			entity: ref(customer),
			item: lines({ item: ref(item), quantity: 5 }),
		});
		await desk.transform(deposit, 'depositApplication', {
			apply: lines({ doc: ref(invoice), apply: true, amount: 30 }),
		});
		expect(await desk.read(`/invoice/${invoice}`)).toMatchObject({ amountRemaining: 20 });
	});
});

describe('goods that come back', () => {
	it('are received and credited', async () => {
		const customer = await desk.customer();
		const item = await desk.item(20);
		const path = `/salesOrder/${await order(customer, [[item, 4]])}`;
		await desk.transform(path, 'itemFulfillment');
		await desk.transform(path, 'invoice');
		const back = `/returnAuthorization/${await desk.transform(path, 'returnAuthorization', {
			item: lines({ line: 1, quantity: 3 }),
		})}`;
		expect((await desk.stock(item, '1')).quantityOnHand).toBe(16);
		await desk.transform(back, 'itemReceipt');
		expect((await desk.stock(item, '1')).quantityOnHand).toBe(19);
		const credit = `/creditMemo/${await desk.transform(back, 'creditMemo')}`;
		expect(await desk.read(credit)).toMatchObject({ total: 30 });
		expect((await desk.read(`/customer/${customer}`)).balance).toBe(10);
	});
});
