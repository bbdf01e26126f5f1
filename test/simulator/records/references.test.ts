import { type Account, newCustomer, openAccount } from './account';

let account: Account;
beforeEach(() => {
	account = openAccount();
});

describe('References and enumerations in a request', () => {
	it.each([
		['internal id', { id: '2' }, '2'],
		['internal id as a number', { id: 2 }, '2'],
		['plain id', '2', '2'],
		['plain id as a number', 2, '2'],
		['name', { refName: 'Net 60' }, '3'],
	])('takes a reference by %s', (_, terms, stored) => {
		expect(newCustomer(account, 'Elm Tools', { terms }).values.terms).toBe(stored);
	});

	it('takes a reference by external id', () => {
		const parent = newCustomer(account, 'Elm Tools', { externalId: 'ELM' });
		const child = newCustomer(account, 'Elm North', { parent: { externalId: 'ELM' } });
		expect(child.values.parent).toBe(parent.id);
	});

	it.each([['3'], [3], [{ id: '3' }], [{ id: 3 }], [{ refName: 'Gold' }]])(
		'takes an enumeration written as %p',
		(custentity_tier) => {
			const customer = newCustomer(account, 'Elm Tools', { custentity_tier });
			expect(customer.values.custentity_tier).toBe('3');
		},
	);

	it('takes a multiselect', () => {
		const custentity_regions = { items: [{ id: '1' }, { id: 3 }] };
		const customer = newCustomer(account, 'Elm Tools', { custentity_regions });
		expect(customer.values.custentity_regions).toEqual(['1', '3']);
	});

	it('takes a date and time with an offset', () => {
		const custentity_last_sync = '2017-07-21T17:32:28+01:00';
		const customer = newCustomer(account, 'Elm Tools', { custentity_last_sync });
		expect(customer.values.custentity_last_sync).toBe(Date.parse('2017-07-21T16:32:28Z'));
	});

	it('takes a subrecord of a line', () => {
		const addressBook = {
			items: [{ label: 'HQ', addressBookAddress: { addr1: '1 Elm St', country: 'US' } }],
		};
		const customer = newCustomer(account, 'Elm Tools', { addressBook });
		expect(customer.lines.addressBook[0].values).toMatchObject({
			label: 'HQ',
			'addressBookAddress.addr1': '1 Elm St',
			'addressBookAddress.country': 'US',
		});
	});
});
