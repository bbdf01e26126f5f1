import {
	type Account,
	STRICT,
	itemIds,
	newCustomer,
	newOrder,
	openAccount,
	refusal,
} from './account';

let account: Account;
beforeEach(() => {
	account = openAccount();
});

const status = (type: string, id: string) => account.service.get(type, id).values.status;
const balance = (id: unknown) => account.service.get('customer', String(id)).values.balance;

describe('From a sales order to an invoice', () => {
	it('carries over header, lines and totals', () => {
		const order = newOrder(account, [2, 3], { memo: 'Trade fair', otherRefNum: 'PO-7' });
		const { record } = account.service.transform('salesOrder', order.id, 'invoice', {}, STRICT);
		expect(record.values).toMatchObject({
			entity: order.values.entity,
			createdFrom: order.id,
			memo: 'Trade fair',
			otherRefNum: 'PO-7',
			total: 50,
			amountRemaining: 50,
			status: 'A',
		});
		expect(record.lines.item.map(({ values }) => [values.quantity, values.orderLine])).toEqual([
			[2, 1],
			[3, 2],
		]);
	});

	it('bills the order and refuses a second time', () => {
		const { id } = newOrder(account, [2]);
		account.service.transform('salesOrder', id, 'invoice', {}, STRICT);
		expect(status('salesOrder', id)).toBe('G');
		const { message } = refusal(() =>
			account.service.transform('salesOrder', id, 'invoice', {}, STRICT),
		);
		expect(message).toContain(`You can not initialize invoice: invalid reference ${id}.`);
	});

	it('bills in parts, each the rest of what was ordered', () => {
		const { id } = newOrder(account, [10]);
		const half = { item: { items: [{ orderLine: 1, quantity: 4 }] } };
		const first = account.service.transform('salesOrder', id, 'invoice', half, STRICT).record;
		expect([first.values.total, status('salesOrder', id)]).toEqual([40, 'B']);
		const second = account.service.transform('salesOrder', id, 'invoice', {}, STRICT).record;
		expect([second.values.total, status('salesOrder', id)]).toEqual([60, 'G']);
	});

	it('takes overrides of body fields, and with replace only the listed lines', () => {
		const { id } = newOrder(account, [2, 3]);
		const body = { memo: 'Only one', item: { items: [{ orderLine: 2 }] } };
		const { record } = account.service.transform('salesOrder', id, 'invoice', body, {
			...STRICT,
			replace: ['item'],
		});
		expect(record.values).toMatchObject({ memo: 'Only one', total: 30 });
		expect(record.lines.item).toHaveLength(1);
	});

	it('opens the order again when the invoice is deleted', () => {
		const { id, values } = newOrder(account, [2]);
		const invoice = account.service.transform('salesOrder', id, 'invoice', {}, STRICT).record;
		expect(balance(values.entity)).toBe(20);
		account.service.remove('invoice', invoice.id);
		expect([status('salesOrder', id), balance(values.entity)]).toEqual(['B', 0]);
	});

	it('is refused for an order that waits for approval', () => {
		const { id } = newOrder(account, [2], { orderStatus: { id: 'A' } });
		expect(status('salesOrder', id)).toBe('A');
		refusal(() => account.service.transform('salesOrder', id, 'invoice', {}, STRICT));
	});

	it('tells a wrong line of the body by its path', () => {
		const { id } = newOrder(account, [2]);
		const body = { item: { items: [{ orderLine: 1, quantity: 'two' }] } };
		const { details } = refusal(() =>
			account.service.transform('salesOrder', id, 'invoice', body, STRICT),
		);
		expect(details[0].path).toBe('item.items[0].quantity');
	});
});

describe('From a sales order to a fulfillment', () => {
	it('ships goods and leaves services out', () => {
		const customer = newCustomer(account, 'Elm Tools');
		const { goods, service } = itemIds(account);
		const items = [{ item: { id: goods[0] }, quantity: 2 }, { item: { id: service } }];
		const body = { entity: { id: customer.id }, item: { items } };
		const { id } = account.service.create('salesOrder', body, STRICT).record;
		const shipment = account.service.transform('salesOrder', id, 'itemFulfillment', {}, STRICT);
		expect(shipment.record.lines.item.map(({ values }) => values.item)).toEqual([goods[0]]);
		expect(status('salesOrder', id)).toBe('F');
	});

	it('leaves out lines that are not ticked', () => {
		const { id } = newOrder(account, [2, 3]);
		const body = { item: { items: [{ orderLine: 1, itemReceive: false }] } };
		const { record } = account.service.transform('salesOrder', id, 'itemFulfillment', body, STRICT);
		expect(record.lines.item).toHaveLength(1);
		expect(status('salesOrder', id)).toBe('E');
	});

	it('cannot be made without an order', () => {
		const { message } = refusal(() => account.service.create('itemFulfillment', {}, STRICT));
		expect(message).toContain('You must enter a value for Created From.');
	});
});

describe('From an invoice to its payment', () => {
	const newInvoice = () => {
		const order = newOrder(account, [10]);
		return account.service.transform('salesOrder', order.id, 'invoice', {}, STRICT).record;
	};

	it('pays what is due', () => {
		const invoice = newInvoice();
		const { record } = account.service.transform(
			'invoice',
			invoice.id,
			'customerPayment',
			undefined,
			STRICT,
		);
		expect(record.values).toMatchObject({ payment: 100, applied: 100, unapplied: 0 });
		expect(account.service.get('invoice', invoice.id).values).toMatchObject({
			status: 'B',
			amountRemaining: 0,
		});
		expect(balance(invoice.values.entity)).toBe(0);
	});

	it('pays a part when the body says how much of which document', () => {
		const { id } = newInvoice();
		const body = { payment: 30, apply: { items: [{ doc: { id }, amount: 30 }] } };
		account.service.transform('invoice', id, 'customerPayment', body, STRICT);
		expect(account.service.get('invoice', id).values).toMatchObject({
			status: 'A',
			amountPaid: 30,
			amountRemaining: 70,
		});
	});

	it('refuses to apply more than is due', () => {
		const { id } = newInvoice();
		const body = { payment: 130, apply: { items: [{ doc: { id }, amount: 130 }] } };
		const { details } = refusal(() =>
			account.service.transform('invoice', id, 'customerPayment', body, STRICT),
		);
		expect(details[0].path).toBe('apply.items[0].amount');
	});

	it('opens the invoice again when the payment is changed or deleted', () => {
		const { id } = newInvoice();
		const made = account.service.transform('invoice', id, 'customerPayment', {}, STRICT);
		const payment = made.record.id;
		const less = { apply: { items: [{ doc: { id }, amount: 60 }] } };
		const { record } = account.service.update('customerPayment', payment, less, STRICT);
		expect(record.values).toMatchObject({ applied: 60, unapplied: 40 });
		expect(account.service.get('invoice', id).values.amountRemaining).toBe(40);
		account.service.remove('customerPayment', payment);
		expect(account.service.get('invoice', id).values.amountRemaining).toBe(100);
	});

	it('starts a replaced line afresh, with all that is due', () => {
		const { id } = newInvoice();
		const part = { payment: 100, apply: { items: [{ doc: { id }, amount: 30 }] } };
		const made = account.service.transform('invoice', id, 'customerPayment', part, STRICT);
		const again = { apply: { items: [{ doc: { id } }] } };
		const options = { ...STRICT, replace: ['apply'] };
		const { record } = account.service.update('customerPayment', made.record.id, again, options);
		expect(record.values).toMatchObject({ applied: 100, unapplied: 0 });
		expect(record.lines.apply).toHaveLength(1);
	});

	it('leaves open what is added to an invoice after its payment', () => {
		const { id } = newInvoice();
		account.service.transform('invoice', id, 'customerPayment', {}, STRICT);
		const more = { item: { items: [{ line: 1, rate: 12 }] } };
		const { record } = account.service.update('invoice', id, more, STRICT);
		expect(record.values).toMatchObject({
			total: 120,
			amountPaid: 100,
			amountRemaining: 20,
			status: 'A',
		});
	});

	it('credits the invoice', () => {
		const { id } = newInvoice();
		const { record } = account.service.transform('invoice', id, 'creditMemo', {}, STRICT);
		expect(record.values).toMatchObject({ total: 100, status: 'B', amountRemaining: 0 });
		expect(status('invoice', id)).toBe('B');
	});

	it('is refused for an invoice that is paid', () => {
		const { id } = newInvoice();
		account.service.transform('invoice', id, 'customerPayment', {}, STRICT);
		refusal(() => account.service.transform('invoice', id, 'customerPayment', {}, STRICT));
	});
});

describe('Other pairs', () => {
	it('makes an order from a customer with the lines of the body', () => {
		const { id } = newCustomer(account, 'Elm Tools');
		const [item] = itemIds(account).goods;
		const body = { item: { items: [{ item: { id: item }, rate: 12 }] } };
		const { record } = account.service.transform('customer', id, 'salesOrder', body, STRICT);
		expect(record.values).toMatchObject({ entity: id, total: 12 });
	});

	it('bills a purchase order', () => {
		const vendor = [...account.store.all('vendor')][0].id;
		const [item] = itemIds(account).goods;
		const body = {
			entity: { id: vendor },
			item: { items: [{ item: { id: item }, quantity: 5, rate: 3 }] },
		};
		const { id } = account.service.create('purchaseOrder', body, STRICT).record;
		const bill = account.service.transform('purchaseOrder', id, 'vendorBill', {}, STRICT).record;
		expect(bill.values).toMatchObject({ total: 15, createdFrom: id, amountRemaining: 15 });
		expect(status('purchaseOrder', id)).toBe('G');
	});

	it.each([
		['salesOrder', 'vendorBill'],
		['salesOrder', 'customer'],
		['journalEntry', 'invoice'],
	])('refuses %s to %s, which is not documented', (source, target) => {
		const { id } = [...account.store.all(source)][0];
		const { details } = refusal(() => account.service.transform(source, id, target, {}, STRICT));
		expect(details[0]).toMatchObject({
			code: 'USER_ERROR',
			detail: expect.stringContaining('That type of record transformation is invalid.'),
		});
	});
});
