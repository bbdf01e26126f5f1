import {
	renderLine,
	renderRecord,
	renderSublist,
	renderSubrecord,
} from '../../../simulator/records/render';
import { type Account, RENDER, newCustomer, newOrder, openAccount, refusal } from './account';

const SERVICE = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1';
const self = (path: string) => [{ rel: 'self', href: `${SERVICE}/${path}` }];

let account: Account;
beforeEach(() => {
	account = openAccount();
});

const customer = () =>
	newCustomer(account, 'Elm Tools', {
		externalId: 'ELM-1',
		custentity_tier: '3',
		custentity_flag: true,
		startDate: '2026-02-14',
		custentity_regions: { items: [{ id: '1' }, { id: '2' }] },
		addressBook: {
			items: [{ label: 'HQ', addressBookAddress: { addr1: '1 Elm St', country: 'US' } }],
		},
	});

describe('A record as JSON (section 4.3)', () => {
	it('has links, an id as text, and JSON numbers and booleans', () => {
		const record = customer();
		const json = renderRecord(account.store, record, RENDER);
		expect(json).toMatchObject({
			links: self(`customer/${record.id}`),
			id: record.id,
			externalId: 'ELM-1',
			balance: 0,
			custentity_flag: true,
			startDate: '2026-02-14',
		});
	});

	it('writes times in UTC with whole seconds', () => {
		const json = renderRecord(account.store, customer(), RENDER);
		expect(json).toMatchObject({
			dateCreated: '2026-11-23T18:00:00Z',
			lastModifiedDate: '2026-11-23T18:00:00Z',
		});
	});

	it('leaves empty fields out', () => {
		const json = renderRecord(account.store, customer(), RENDER);
		expect(Object.keys(json)).not.toContain('comments');
		expect(JSON.stringify(json)).not.toMatch(/null|undefined/);
	});

	it('writes a reference with links, id, name and external id', () => {
		const parent = customer();
		const child = newCustomer(account, 'Elm North', { parent: { id: parent.id } });
		expect(renderRecord(account.store, child, RENDER).parent).toEqual({
			links: self(`customer/${parent.id}`),
			id: parent.id,
			refName: 'Elm Tools',
			externalId: 'ELM-1',
		});
	});

	it('links an item line to the item by its own type', () => {
		const order = newOrder(account, [1]);
		const line = renderLine(account.store, order, 'item', '1', RENDER);
		const { item } = order.lines.item[0].values;
		expect(line.item).toMatchObject({ links: self(`inventoryItem/${String(item)}`), id: item });
	});

	it.each([
		[false, { id: '3', refName: 'Gold' }],
		[true, '3'],
	])('writes an enumeration, simpleEnumFormat %p', (simpleEnumFormat, expected) => {
		const options = { ...RENDER, simpleEnumFormat };
		expect(renderRecord(account.store, customer(), options).custentity_tier).toEqual(expected);
	});

	it('writes a multiselect as a collection', () => {
		const record = customer();
		expect(renderRecord(account.store, record, RENDER).custentity_regions).toMatchObject({
			links: self(`customer/${record.id}/custentity_regions`),
			items: [
				{ id: '1', refName: 'North' },
				{ id: '2', refName: 'East' },
			],
			totalResults: 2,
		});
	});

	it('gives links alone for a sublist that is not expanded', () => {
		const record = customer();
		const json = renderRecord(account.store, record, { ...RENDER, expandSubResources: false });
		expect(json.addressBook).toEqual({ links: self(`customer/${record.id}/addressBook`) });
	});

	it('expands sublists and the subrecords in them', () => {
		const record = customer();
		const at = `customer/${record.id}/addressBook`;
		expect(renderRecord(account.store, record, RENDER).addressBook).toEqual({
			links: self(at),
			items: [
				{
					links: self(`${at}/1`),
					id: 1,
					label: 'HQ',
					addressBookAddress_text: '1 Elm St',
					addressBookAddress: {
						links: self(`${at}/1/addressBookAddress`),
						addr1: '1 Elm St',
						country: { id: 'US', refName: 'United States' },
						addrText: '1 Elm St',
					},
				},
			],
			totalResults: 1,
		});
	});

	it('picks fields and repeats them, encoded, in its own link', () => {
		const record = customer();
		const json = renderRecord(account.store, record, {
			...RENDER,
			fields: ['companyname', 'custentity_flag'],
		});
		expect(json).toEqual({
			links: self(`customer/${record.id}?fields=companyname%2Ccustentity_flag`),
			id: record.id,
			companyName: 'Elm Tools',
			custentity_flag: true,
		});
	});

	it.each(['addressBook', 'shade'])('refuses to pick %s', (name) => {
		const { details } = refusal(() =>
			renderRecord(account.store, customer(), { ...RENDER, fields: [name] }),
		);
		expect(details[0]).toMatchObject({ code: 'INVALID_PARAMETER', queryParam: 'fields' });
	});
});

describe('Parts of a record', () => {
	it('are a line by its key, not by its place', () => {
		const { id } = newOrder(account, [2, 3]);
		const options = {
			nameValidation: 'error',
			valueValidation: 'error',
			replace: ['item'],
		} as const;
		const body = { item: { items: [{ line: 2 }] } };
		const { record } = account.service.update('salesOrder', id, body, {
			...options,
			replace: ['item'],
		});
		expect(renderLine(account.store, record, 'ITEM', '2', RENDER)).toMatchObject({
			line: 2,
			quantity: 3,
		});
		const missing = refusal(() => renderLine(account.store, record, 'item', '1', RENDER));
		expect(missing.status).toBe(404);
	});

	it('are a sublist as links or in full', () => {
		const order = newOrder(account, [2, 3]);
		const short = { ...RENDER, expandSubResources: false };
		const at = `salesOrder/${order.id}/item`;
		expect(renderSublist(account.store, order, 'item', short)).toEqual({
			links: self(at),
			items: [{ links: self(`${at}/1`) }, { links: self(`${at}/2`) }],
			totalResults: 2,
		});
		const [first] = renderSublist(account.store, order, 'item', RENDER).items as object[];
		expect(first).toMatchObject({ line: 1, quantity: 2, amount: 20 });
	});

	it('are a subrecord of a line', () => {
		const at = { sublist: 'addressBook', key: '1' };
		const address = renderSubrecord(account.store, customer(), 'addressBookAddress', RENDER, at);
		expect(address).toMatchObject({ addr1: '1 Elm St' });
	});

	it('are 404 when the record has no such sublist', () => {
		expect(refusal(() => renderSublist(account.store, customer(), 'item', RENDER)).status).toBe(
			404,
		);
	});
});
