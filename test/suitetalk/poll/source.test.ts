import { type Wish, watch } from '../../../suitetalk/protocol/changes/source';
import { tableOf } from '../../../suitetalk/protocol/changes/tables';

const wish: Wish = {
	event: 'createdOrUpdated',
	recordType: 'customer',
	filter: '',
	query: '',
	cursorColumn: '',
	keyColumn: '',
};

describe('what is watched', () => {
	it('is the time of the last change, and that of the creation tells new records', () => {
		expect(watch(wish)).toEqual({
			event: 'createdOrUpdated',
			recordType: 'customer',
			from: 'customer',
			select: 't.id AS id',
			key: 'id',
			keyName: 'id',
			numericKey: true,
			time: 'lastmodifieddate',
			created: 'datecreated',
			conditions: [],
			permission: 'Lists > Customers',
		});
	});

	it('is the time of the creation for the event Created, and the last change is shown beside it', () => {
		expect(
			watch({ ...wish, event: 'created', recordType: 'INVOICE', filter: ' t.id > 5 ' }),
		).toEqual({
			event: 'created',
			recordType: 'invoice',
			from: 'transaction',
			select: 't.id AS id',
			key: 'id',
			keyName: 'id',
			numericKey: true,
			time: 'createddate',
			created: 'createddate',
			modified: 'lastmodifieddate',
			conditions: ["t.type = 'CustInvc'", '(\nt.id > 5\n)'],
			permission: 'Transactions > Find Transaction, and the permission of this type of transaction',
		});
	});

	it('has no condition when the filter is blank', () => {
		expect(watch({ ...wish, filter: ' \n ' }).conditions).toEqual([]);
	});

	it('has no time of creation where NetSuite shows none', () => {
		expect(watch({ ...wish, recordType: 'subsidiary' })).not.toHaveProperty('created');
	});

	it('is a table of its own for a custom record type', () => {
		expect(tableOf('CustomRecord_Tool')).toEqual({
			name: 'customrecord_tool',
			key: 'id',
			modified: 'lastmodified',
			created: 'created',
			permission: 'Custom Record > this record type (or Lists > Custom Record Entries)',
		});
	});

	it('is the table of transactions for a custom transaction type', () => {
		expect(tableOf('customtransaction_fee')).toEqual({
			name: 'transaction',
			key: 'id',
			modified: 'lastmodifieddate',
			created: 'createddate',
			condition: "t.recordtype = 'customtransaction_fee'",
			permission: 'Transactions > Find Transaction, and the permission of this type of transaction',
		});
	});

	it('is the table of deleted records, by all the names that the type may have there', () => {
		expect(
			watch({ ...wish, event: 'deleted', recordType: 'vendorbill', filter: 't.id > 5' }),
		).toEqual({
			event: 'deleted',
			recordType: 'vendorBill',
			from: 'deletedrecord',
			select: 't.recordid AS id, t.name AS name',
			key: 'recordid',
			keyName: 'id',
			numericKey: true,
			time: 'deleteddate',
			conditions: [
				"LOWER(REPLACE(t.type, ' ', '')) IN ('vendorbill', 'vendbill', 'bill')",
				'(\nt.id > 5\n)',
			],
			permission: 'Setup > Deleted Records',
		});
		expect(watch({ ...wish, event: 'deleted', recordType: 'binWorksheet' }).conditions).toEqual([
			expect.stringContaining("'binputawayworksheet'"),
		]);
	});

	it("is the user's query by its own columns, compared as texts", () => {
		expect(
			watch({
				...wish,
				event: 'suiteql',
				query: 'SELECT id, lastmodifieddate FROM item;',
				cursorColumn: 'LastModifiedDate',
				keyColumn: 'ID',
			}),
		).toEqual({
			event: 'suiteql',
			recordType: '',
			from: '(\nSELECT id, lastmodifieddate FROM item\n)',
			select: 't.*',
			key: 'id',
			keyName: 'id',
			numericKey: false,
			time: 'lastmodifieddate',
			conditions: [],
			permission: "the permission of the query's tables",
		});
	});

	it('names the column that is missing, and what to enter', () => {
		const own = { ...wish, event: 'suiteql' as const, query: 'SELECT 1', cursorColumn: 'c' };
		expect(() => watch({ ...own, keyColumn: '1d' })).toThrow(
			expect.objectContaining({
				code: 'COLUMN',
				title: 'Key Column "1d" is no column name',
				remedy: expect.stringContaining('such as lastmodifieddate or id'),
			}),
		);
		expect(watch({ ...own, keyColumn: 'line_no2' }).key).toBe('line_no2');
	});
});

describe('a record type that cannot be watched', () => {
	it.each([
		[
			'updated',
			'timeSheetApproval',
			'changed',
			/^Choose another record type, or the event SuiteQL/,
		],
		[
			'created',
			'timeSheetApproval',
			'created',
			/^Choose another record type, or the event SuiteQL/,
		],
		['created', 'subsidiary', 'created', /^Choose the event Updated or Created or Updated/],
	] as const)('is refused for the event %s: %s', (event, recordType, what, remedy) => {
		expect(() => watch({ ...wish, event, recordType })).toThrow(
			expect.objectContaining({
				code: 'NOT_POLLABLE',
				title: `NetSuite shows no date on which a record of the type ${recordType} was ${what}, so this event cannot be watched`,
				remedy: expect.stringMatching(remedy),
			}),
		);
	});
});
