import type { StoredRecord } from '../../../simulator/data/contract';
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

const quantities = (record: StoredRecord) =>
	record.lines.item.map(({ line, values }) => [line, values.quantity]);

describe('Updating a record', () => {
	it('merges body fields and clears those that are null', () => {
		const { id } = newCustomer(account, 'Elm Tools', { comments: 'old', email: 'a@elm.example' });
		const { record } = account.service.update(
			'customer',
			id,
			{ comments: null, phone: '555-0100' },
			STRICT,
		);
		expect(record.values).toMatchObject({ email: 'a@elm.example', phone: '555-0100' });
		expect(record.values.comments).toBeUndefined();
	});

	it('moves the time of the last change and keeps that of the making', () => {
		const before = newCustomer(account, 'Elm Tools');
		account.clock.time += 90_000;
		const { record } = account.service.update('customer', before.id, { phone: '1' }, STRICT);
		expect([record.created, record.modified - before.modified]).toEqual([before.created, 90_000]);
	});

	it('takes a record back as it was read', () => {
		const { id } = newCustomer(account, 'Elm Tools');
		const body = { links: [], id, refName: 'Elm Tools', companyName: 'Elm Tools', balance: 5 };
		const { record } = account.service.update('customer', id, body, STRICT);
		expect(record.values.balance).toBe(0);
	});

	it('refuses to clear a mandatory field', () => {
		const { id } = newCustomer(account, 'Elm Tools');
		const { message } = refusal(() =>
			account.service.update('customer', id, { companyName: null }, STRICT),
		);
		expect(message).toContain('You must enter a value for Company Name.');
	});

	it('answers 404 NONEXISTENT_ID for an id that is not there', () => {
		const { status, details } = refusal(() => account.service.update('customer', '0', {}, STRICT));
		expect(status).toBe(404);
		expect(details).toEqual([{ detail: 'Record does not exist.', code: 'NONEXISTENT_ID' }]);
	});

	it('answers 404 for an id of another type', () => {
		const { id } = newCustomer(account, 'Elm Tools');
		expect(refusal(() => account.service.get('vendor', id)).status).toBe(404);
	});

	it('clears with replaceSelectedFields only what replace names', () => {
		const { id } = newCustomer(account, 'Elm Tools', { comments: 'c', phone: '1' });
		const { record } = account.service.update(
			'customer',
			id,
			{ comments: null, phone: null },
			{ ...STRICT, replaceSelectedFields: true, replace: ['comments'] },
		);
		expect([record.values.comments, record.values.phone]).toEqual([undefined, '1']);
	});

	it('recomputes the totals of an order from its lines', () => {
		const { id } = newOrder(account, [2, 3]);
		const items = [{ line: 1, quantity: 5 }];
		const { record } = account.service.update('salesOrder', id, { item: { items } }, STRICT);
		expect(record.values).toMatchObject({ subtotal: 80, total: 80 });
	});

	it('leaves the lines of a record alone when it refuses', () => {
		const { id } = newOrder(account, [2]);
		const before = JSON.stringify(account.service.get('salesOrder', id));
		refusal(() => account.service.update('salesOrder', id, { taxRate: 10, memo: 5 }, STRICT));
		expect(JSON.stringify(account.service.get('salesOrder', id))).toBe(before);
	});

	it('lets an amount win over quantity and rate', () => {
		const { id } = newOrder(account, [4]);
		const items = [{ line: 1, amount: 30 }];
		const { record } = account.service.update('salesOrder', id, { item: { items } }, STRICT);
		expect(record.lines.item[0].values).toMatchObject({ amount: 30, rate: 7.5, quantity: 4 });
	});
});

describe('A keyed sublist (table 4.6)', () => {
	it.each([
		[
			'updates a line by its key',
			[{ line: 2, quantity: 9 }],
			false,
			[
				[1, 2],
				[2, 9],
				[3, 4],
			],
		],
		[
			'adds a line without a key',
			[{ quantity: 7 }],
			false,
			[
				[1, 2],
				[2, 3],
				[3, 4],
				[4, 7],
			],
		],
		[
			'keeps only what replace lists',
			[{ line: 3, quantity: 8 }, { quantity: 7 }],
			true,
			[
				[3, 8],
				[4, 7],
			],
		],
	])('%s', (_, items, replace, expected) => {
		const { id } = newOrder(account, [2, 3, 4]);
		const [item] = itemIds(account).goods;
		const lines = items.map((entry) =>
			'line' in entry ? entry : { ...entry, item: { id: item } },
		);
		const options = { ...STRICT, replace: replace ? ['item'] : [] };
		account.service.update('salesOrder', id, { item: { items: lines } }, options);
		expect(quantities(account.service.get('salesOrder', id))).toEqual(expected);
	});

	it('never gives out the number of a removed line again', () => {
		const { id } = newOrder(account, [2, 3]);
		const [item] = itemIds(account).goods;
		const replace = { ...STRICT, replace: ['item'] };
		account.service.update('salesOrder', id, { item: { items: [{ line: 1 }] } }, replace);
		const added = { item: { items: [{ item: { id: item }, quantity: 5 }] } };
		const { record } = account.service.update('salesOrder', id, added, STRICT);
		expect(quantities(record)).toEqual([
			[1, 2],
			[3, 5],
		]);
	});

	it.each([
		['null', { addressBook: null }, []],
		['items null', { addressBook: { items: null } }, []],
		['replace with an empty list', { addressBook: { items: [] } }, ['addressBook']],
		['replace with null', { addressBook: null }, ['addressbook']],
	])('is emptied by %s', (_, body, replace) => {
		const addressBook = { items: [{ label: 'HQ' }, { label: 'Dock' }] };
		const { id } = newCustomer(account, 'Elm Tools', { addressBook });
		const { record } = account.service.update('customer', id, body, { ...STRICT, replace });
		expect(record.lines.addressBook).toEqual([]);
	});

	it('is not changed by an empty list without replace', () => {
		const { id } = newCustomer(account, 'Elm Tools', { addressBook: { items: [{ label: 'HQ' }] } });
		const body = { addressBook: { items: [] } };
		const { record } = account.service.update('customer', id, body, STRICT);
		expect(record.lines.addressBook).toHaveLength(1);
	});

	it('is not emptied when the transaction needs a line', () => {
		const { id } = newOrder(account, [1]);
		const { message } = refusal(() =>
			account.service.update('salesOrder', id, { item: null }, STRICT),
		);
		expect(message).toContain('at least one line item');
	});

	it('refuses a list where an object with items belongs', () => {
		const { id } = newCustomer(account, 'Elm Tools');
		const { details } = refusal(() =>
			account.service.update('customer', id, { addressBook: 'HQ' }, STRICT),
		);
		expect(details[0]).toMatchObject({ code: 'INVALID_CONTENT', path: 'addressBook' });
	});
});

describe('A sublist without a key (table 4.6)', () => {
	const costs = (record: StoredRecord) =>
		record.lines.itemVendor.map(({ values }) => values.purchasePrice);
	const line = (purchasePrice: number) => ({ vendorCode: 'V', purchasePrice });
	const newItem = () =>
		account.service.create(
			'inventoryItem',
			{ itemId: 'NEW-1', itemVendor: { items: [line(5)] } },
			STRICT,
		).record;

	it('has every line of a request appended', () => {
		const { id } = newItem();
		const body = { itemVendor: { items: [line(6), line(7)] } };
		const { record } = account.service.update('inventoryItem', id, body, STRICT);
		expect(costs(record)).toEqual([5, 6, 7]);
	});

	it('holds just the lines of the request after replace', () => {
		const { id } = newItem();
		const body = { itemVendor: { items: [line(6)] } };
		const options = { ...STRICT, replace: ['itemVendor'] };
		expect(costs(account.service.update('inventoryItem', id, body, options).record)).toEqual([6]);
	});
});

describe('External ids', () => {
	it('address a record with eid:', () => {
		const { id } = newCustomer(account, 'Elm Tools', { externalId: 'ELM-1' });
		expect(account.service.get('customer', 'eid:ELM-1').id).toBe(id);
	});

	it('create on the first upsert and update on the second', () => {
		const body = { companyName: 'Elm Tools', subsidiary: { id: '2' } };
		const first = account.service.upsert('customer', 'ELM-1', body, STRICT);
		const second = account.service.upsert('customer', 'ELM-1', { phone: '1' }, STRICT);
		expect([first.created, second.created]).toEqual([true, false]);
		expect(second.record).toMatchObject({ id: first.record.id, externalId: 'ELM-1' });
	});

	it('are refused in a URL with characters that break it', () => {
		const call = () => account.service.upsert('customer', 'RED|PO|1337', {}, STRICT);
		const { status, details } = refusal(call);
		expect([status, details[0].code]).toEqual([400, 'INVALID_REQUEST']);
	});

	it('move with the record', () => {
		const { id } = newCustomer(account, 'Elm Tools', { externalId: 'OLD' });
		account.service.update('customer', id, { externalId: 'NEW' }, STRICT);
		expect(account.service.get('customer', 'eid:NEW').id).toBe(id);
		expect(refusal(() => account.service.get('customer', 'eid:OLD')).status).toBe(404);
	});
});

describe('Deleting', () => {
	it('removes the record and frees its external id', () => {
		const { id } = newCustomer(account, 'Elm Tools', { externalId: 'ELM' });
		account.service.remove('customer', id);
		expect(refusal(() => account.service.get('customer', id)).status).toBe(404);
		expect(newCustomer(account, 'Elm Tools', { externalId: 'ELM' }).id).not.toBe(id);
	});

	it('is refused for a customer with transactions', () => {
		const order = newOrder(account, [1]);
		const { message } = refusal(() =>
			account.service.remove('customer', String(order.values.entity)),
		);
		expect(message).toContain('it has dependent records');
	});
});
