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

describe('Creating a record', () => {
	it('takes field names in any case', () => {
		const { record } = account.service.create(
			'CUSTOMER',
			{ COMPANYNAME: 'Elm Tools', subsidiary: { id: 2 }, IsInactive: true },
			STRICT,
		);
		expect(record.type).toBe('customer');
		expect(record.values).toMatchObject({ companyName: 'Elm Tools', isInactive: true });
	});

	it('gives ids from one series to all entities', () => {
		const customer = newCustomer(account, 'Elm Tools');
		const { record: vendor } = account.service.create(
			'vendor',
			{ companyName: 'Oak Supply', subsidiary: { id: '2' } },
			STRICT,
		);
		expect(Number(vendor.id)).toBe(Number(customer.id) + 1);
	});

	it('names an entity after its company, or after first and last name', () => {
		const person = account.service.create(
			'customer',
			{ isPerson: true, firstName: 'Ada', lastName: 'Moss', subsidiary: { id: '2' } },
			STRICT,
		);
		expect(newCustomer(account, 'Elm Tools').values.entityId).toBe('Elm Tools');
		expect(person.record.values.entityId).toBe('Ada Moss');
	});

	it('stamps whole seconds of the clock', () => {
		const { created, modified } = newCustomer(account, 'Elm Tools');
		expect([created, modified]).toEqual([
			Date.parse('2026-11-23T18:00:00Z'),
			Date.parse('2026-11-23T18:00:00Z'),
		]);
	});

	it('fills in what an order takes from its customer, its items and the day', () => {
		const customer = newCustomer(account, 'Elm Tools', {
			terms: { id: '2' },
			taxable: true,
			taxItem: { id: '1' },
		});
		const { goods } = itemIds(account);
		const price = account.store.get('item', goods[0])?.lines.price[0].values.price as number;
		const { record } = account.service.create(
			'salesOrder',
			{ entity: { id: customer.id }, item: { items: [{ item: { id: goods[0] }, quantity: 2 }] } },
			STRICT,
		);
		const amount = Math.round(price * 200) / 100;
		const tax = Math.round(amount * 8.25) / 100;
		expect(record.values).toMatchObject({
			tranDate: '2026-11-23',
			subsidiary: '2',
			currency: '1',
			exchangeRate: 1,
			terms: '2',
			taxRate: 8.25,
			status: 'B',
			subtotal: amount,
			taxTotal: tax,
			total: Math.round((amount + tax) * 100) / 100,
		});
		expect(record.lines.item[0].values).toMatchObject({ rate: price, amount, tax1Amt: tax });
	});

	it('dates a transaction by the day of the user, not by UTC', () => {
		account.clock.time = Date.parse('2026-11-24T05:00:00Z');
		expect(newOrder(account, [1]).values.tranDate).toBe('2026-11-23');
	});

	it('numbers orders one after the other', () => {
		const [first, second] = [newOrder(account, [1]), newOrder(account, [1])];
		const number = (record: typeof first) => Number(String(record.values.tranId).slice(2));
		expect(number(second)).toBe(number(first) + 1);
	});

	it('lets an order of services alone wait for billing', () => {
		const { service } = itemIds(account);
		const customer = newCustomer(account, 'Elm Tools');
		const body = { entity: { id: customer.id }, item: { items: [{ item: { id: service } }] } };
		expect(account.service.create('salesOrder', body, STRICT).record.values.status).toBe('F');
	});
});

describe('What creating refuses', () => {
	const line = (item: unknown) => ({ entity: { id: '200' }, item: { items: [item] } });

	it.each([
		[
			'an unknown reference on a line',
			'salesOrder',
			line({ item: { id: 9999 }, amount: 1 }),
			{
				detail:
					'Error while accessing resource: You have entered an Invalid Field Value 9999 for the following field: item',
				code: 'INVALID_CONTENT',
				path: 'item.items[0].item',
			},
		],
		[
			'a missing company name',
			'customer',
			{ subsidiary: { id: '1' } },
			{
				detail: 'Error while accessing a resource. You must enter a value for Company Name.',
				code: 'USER_ERROR',
			},
		],
		[
			'an unknown field',
			'customer',
			{ companyName: 'X1', subsidiary: { id: '1' }, colour: 1 },
			{
				detail:
					"Error while accessing resource: Unknown field name 'colour'. The field does not exist on this record type.",
				code: 'INVALID_CONTENT',
				path: 'colour',
			},
		],
		[
			'text where a boolean belongs',
			'customer',
			{ companyName: 'X1', subsidiary: { id: '1' }, isInactive: 'yes' },
			{
				detail:
					'Error while accessing resource: Invalid value yes for the field isInactive. Expected true or false.',
				code: 'INVALID_CONTENT',
				path: 'isInactive',
			},
		],
		[
			'an id of its own',
			'customer',
			{ id: '5', companyName: 'X1', subsidiary: { id: '1' } },
			{
				detail:
					'Error while accessing resource: The field id is read-only. NetSuite gives out internal ids itself.',
				code: 'INVALID_CONTENT',
				path: 'id',
			},
		],
		[
			'an unknown enumeration value',
			'customer',
			{ companyName: 'X1', subsidiary: { id: '1' }, custentity_tier: '9' },
			{
				detail:
					'Error while accessing resource: You have entered an Invalid Field Value 9 for the following field: custentity_tier',
				code: 'INVALID_CONTENT',
				path: 'custentity_tier',
			},
		],
		[
			'an impossible date',
			'customer',
			{ companyName: 'X1', subsidiary: { id: '1' }, startDate: '2026-02-30' },
			{
				detail:
					'Error while accessing resource: Invalid value 2026-02-30 for the field startDate. Expected a date as YYYY-MM-DD.',
				code: 'INVALID_CONTENT',
				path: 'startDate',
			},
		],
		[
			'true as a reference',
			'customer',
			{ companyName: 'X1', subsidiary: true },
			{
				detail:
					'Error while accessing resource: Invalid value true for the field subsidiary. Expected an id, or an object with id, externalId or refName.',
				code: 'INVALID_CONTENT',
				path: 'subsidiary',
			},
		],
		[
			'an order without lines',
			'salesOrder',
			{ entity: { id: '200' } },
			{
				detail:
					'Error while accessing a resource. You must enter at least one line item for this transaction.',
				code: 'USER_ERROR',
				path: 'item',
			},
		],
	])('refuses %s', (_, type, body, detail) => {
		const { status, details } = refusal(() => account.service.create(type, body, STRICT));
		expect({ status, details }).toEqual({ status: 400, details: [detail] });
	});

	it('tells every fault of a body at once', () => {
		const body = { ...line({ item: { id: 9999 } }), memo: 5, shade: 'x' };
		const { details } = refusal(() => account.service.create('salesOrder', body, STRICT));
		expect(details.map(({ path }) => path).sort()).toEqual(['item.items[0].item', 'memo', 'shade']);
	});

	it.each([null, 'text', [1]])('refuses a body that is no object: %p', (body) => {
		const { details } = refusal(() => account.service.create('customer', body, STRICT));
		expect(details[0].code).toBe('INVALID_REQUEST');
	});

	it('refuses a second entity of the same name', () => {
		newCustomer(account, 'Elm Tools');
		const { details } = refusal(() => newCustomer(account, 'ELM TOOLS'));
		expect(details[0].detail).toBe('Error while accessing a resource. This entity already exists.');
	});

	it('refuses an external id that another record of the type has', () => {
		newCustomer(account, 'Elm Tools', { externalId: 'E-1' });
		const { details } = refusal(() => newCustomer(account, 'Oak Tools', { externalId: 'E-1' }));
		expect(details[0]).toMatchObject({ code: 'USER_ERROR', path: 'externalId' });
	});

	it('refuses an unknown record type with 404', () => {
		const { status, message } = refusal(() => account.service.create('gadget', {}, STRICT));
		expect([status, message]).toEqual([404, "Record type 'gadget' does not exist."]);
	});

	it('refuses a journal that does not balance', () => {
		const body = {
			subsidiary: { id: '2' },
			line: {
				items: [
					{ account: { id: '1' }, debit: 10 },
					{ account: { id: '2' }, credit: 9 },
				],
			},
		};
		const { message } = refusal(() => account.service.create('journalEntry', body, STRICT));
		expect(message).toContain('The amounts in a journal entry must balance.');
	});

	it('leaves the store as it was when it refuses', () => {
		const before = account.store.count('customer');
		refusal(() => account.service.create('customer', { nope: 1 }, STRICT));
		expect(account.store.count('customer')).toBe(before);
	});
});

describe('Validation headers', () => {
	const body = { companyName: 'Elm Tools', subsidiary: { id: '2' }, shade: 'x', isInactive: 'yes' };

	it('drops and reports what is wrong when both say warning', () => {
		const { record, warnings } = account.service.create('customer', body, {
			nameValidation: 'warning',
			valueValidation: 'warning',
		});
		expect(warnings).toEqual(['shade', 'isInactive']);
		expect(record.values).toMatchObject({ companyName: 'Elm Tools', isInactive: false });
	});

	it('drops it silently when both say ignore', () => {
		const { warnings } = account.service.create('customer', body, {
			nameValidation: 'ignore',
			valueValidation: 'ignore',
		});
		expect(warnings).toEqual([]);
	});

	it('refuses a reference to nothing whatever they say', () => {
		const wrong = { companyName: 'Elm Tools', subsidiary: { id: '99' } };
		const options = { nameValidation: 'ignore', valueValidation: 'ignore' } as const;
		const { details } = refusal(() => account.service.create('customer', wrong, options));
		expect(details[0].path).toBe('subsidiary');
	});
});
