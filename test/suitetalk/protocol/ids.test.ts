import fc from 'fast-check';
import {
	listedId,
	actionPath,
	attachPath,
	checkRecordType,
	datasetResultPath,
	readExternalId,
	readRecordId,
	readReferenceId,
	recordListPath,
	recordPath,
	transformPath,
	upsertPath,
} from '../../../suitetalk/protocol/ids';
import { readLocation } from '../../../suitetalk/protocol/location';
import { callUrl } from '../../../suitetalk/protocol/url';
import { errorOf, hosts } from '../support';

describe('a record type', () => {
	it.each(['customer', 'salesOrder', 'customrecord_rental', ' invoice '])('%j is taken', (type) => {
		expect(checkRecordType(type)).toBe(type.trim());
		expect(recordListPath(type)).toBe(`/${type.trim()}`);
	});

	it('that is empty asks for one', async () => {
		const error = await errorOf(() => checkRecordType('  '));
		expect(error.title).toBe('The record type is empty');
		expect(error.remedy).toContain('Pick a record type');
	});

	it.each(['sales order', 'customer/1', '../x', '1customer', 'customer?x', 'cüstomer', 'a-b'])(
		'%j is refused',
		async (type) => {
			const error = await errorOf(() => checkRecordType(type));
			expect(error.code).toBe('RECORD_TYPE');
			expect(error.title).toContain(`"${type}"`);
		},
	);
});

describe('a record ID', () => {
	it.each([
		['107', '/customer/107'],
		[' 107\n', '/customer/107'],
		['-5', '/customer/-5'],
		['eid:CID001', '/customer/eid:CID001'],
		['EID:CID001', '/customer/eid:CID001'],
		['eid:A B&c', '/customer/eid:A%20B%26c'],
		['eid:50%', '/customer/eid:50%25'],
		['eid:a:b', '/customer/eid:a%3Ab'],
		['eid:Müller', '/customer/eid:M%C3%BCller'],
		[
			'https://1234567.app.netsuite.com/app/common/entity/custjob.nl?id=107&whence=',
			'/customer/107',
		],
		['/app/common/entity/custjob.nl?id=107', '/customer/107'],
		['https://1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/107', '/customer/107'],
		[
			'https://1.suitetalk.api.netsuite.com/services/rest/record/v1/Customer/107/addressBook/3',
			'/customer/107',
		],
		['/services/rest/record/v1/customer/eid:A%20B', '/customer/eid:A%20B'],
		['https://x/services/rest/record/v1/customer/eid:50%', '/customer/eid:50%25'],
	])('%j has the path %s', (id, path) => {
		expect(recordPath('customer', id)).toBe(path);
	});

	it.each([
		['', 'The record ID is empty'],
		['  ', 'The record ID is empty'],
		['eid:', 'The external ID after eid: is empty'],
		['eid:RED|PO|1337', 'contains |'],
		['1/2', 'contains /'],
		['a\\b', 'contains \\'],
		['a\u0007', 'a control character'],
		['..', '".." is no ID'],
		['https://1234567.app.netsuite.com/app/center/card.nl', 'no record ID in it'],
		['https://', 'no record ID in it'],
		['https://1.app.netsuite.com/x?id=', 'no record ID in it'],
		[
			'https://1.suitetalk.api.netsuite.com/services/rest/record/v1/vendor/107',
			'The pasted URL is of a vendor, but the record type is customer',
		],
	])('%j is refused: %s', async (id, title) => {
		const error = await errorOf(() => recordPath('customer', id));
		expect(error.code).toBe('RECORD_ID');
		expect(error.title).toContain(title);
	});

	it('is given back readable', () => {
		expect(readRecordId('/services/rest/record/v1/customer/eid:A%20B')).toBe('eid:A B');
	});

	it('says how a record is found whose external ID cannot stand in a URL', async () => {
		const error = await errorOf(() => recordPath('customer', 'eid:A|B'));
		expect(error.remedy).toContain('externalId IS');
	});
});

describe('an external ID', () => {
	it.each([
		['CID001', 'CID001', '/customer/eid:CID001'],
		['eid:CID001', 'CID001', '/customer/eid:CID001'],
		[' Eid:A B ', 'A B', '/customer/eid:A%20B'],
	])('%j is %s in the output and %s in the path', (text, id, path) => {
		expect(readExternalId(text)).toBe(id);
		expect(upsertPath('customer', text)).toBe(path);
	});

	it.each(['', 'eid:', 'a|b', 'a/b'])('%j is refused', async (text) => {
		const error = await errorOf(() => upsertPath('customer', text));
		expect(error.code).toBe('RECORD_ID');
	});
});

it.each([
	['107', { id: '107' }],
	['EID:A B', { externalId: 'A B' }],
	['/app/x.nl?id=5', { id: '5' }],
])('a payload points to %j as %j', (text, reference) => {
	expect(readReferenceId(text)).toEqual(reference);
});

it.each(['x-http://a/app/x.nl?id=5', 'a/app/x.nl?id=5', 'my/services/7'])(
	'%j is no address that was pasted',
	async (text) => {
		expect((await errorOf(() => readRecordId(text))).title).toContain('contains /');
	},
);

it('reads the id of a pasted address without TLS, too', () => {
	expect(readRecordId('http://127.0.0.1:8080/services/rest/record/v1/customer/7')).toBe('7');
});

it.each(['.', '..'])('%j is no ID', async (text) => {
	expect((await errorOf(() => readRecordId(text))).title).toBe(`"${text}" is no ID`);
});

it('keeps an external ID that has eid: in it', () => {
	expect(readExternalId('a eid:b')).toBe('a eid:b');
	expect(readRecordId('a EID:b')).toBe('a EID:b');
	expect(listedId('a eid:b')).toBe('a eid:b');
});

it('names the action that it refuses without blanks, and keeps an @ within it', async () => {
	const error = await errorOf(() => actionPath('invoice', '1', ' a@b '));
	expect(error.title).toBe('"a@b" is no record action');
});

it.each(['é', '-', '_x.', '.a', 'ab.c-d', '٣'])('takes the dataset %j', (id) => {
	expect(datasetResultPath(id)).toBe(`/${encodeURIComponent(id)}/result`);
});

it('a transform has the path of both records', () => {
	expect(transformPath('salesOrder', 'eid:S 1', ' invoice ')).toBe(
		'/salesOrder/eid:S%201/!transform/invoice',
	);
});

describe('the Location of a written record', () => {
	const record = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1';

	it.each([
		[`${record}/customer/647`, 'customer', '647'],
		['/services/rest/record/v1/customer/647', 'customer', '647'],
		[`${record}/invoice/12/`, 'invoice', '12'],
		[`${record}/invoice/12?x=1#y`, 'invoice', '12'],
		[`${record}/customrecord_x/eid:A%20B`, 'customrecord_x', 'eid:A B'],
		['https://evil.example/services/rest/record/v1/customer/1', 'customer', '1'],
		[`${record}/customer/50%`, 'customer', '50%'],
	])('%s is the %s %s', (location, recordType, id) => {
		expect(readLocation(location)).toEqual({ id, recordType, location });
	});

	it.each([
		undefined,
		'',
		'/services/rest/async/v1/job/1',
		`${record}/customer`,
		`${record}/salesOrder/3/!transform/invoice`,
	])('%j names no record', (location) => {
		expect(readLocation(location)).toBeUndefined();
	});

	it('gives back every ID that a path can hold', () => {
		const text = fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
			.filter((id) => /\S/.test(id) && !/[|/\\\u0000-\u001f\u007f]|\p{Surrogate}/u.test(id))
			.map((id) => id.trim())
			.filter((id) => !/^(?:eid:|\.{1,2}$|https?:\/\/)/i.test(id));
		fc.assert(
			fc.property(text, fc.boolean(), (id, external) => {
				const written = external ? `eid:${id}` : id;
				const path = recordPath('customer', written);
				const location = readLocation(callUrl(hosts, { service: 'record', path }));
				return location?.id === written && location.recordType === 'customer';
			}),
		);
	});
});

describe('paths of relations, actions and datasets', () => {
	const customer = { recordType: 'customer', recordId: 'eid:ACME 1' };

	it('name both ends of a relation', () => {
		const contact = { recordType: 'contact', recordId: '106' };
		expect(attachPath('attach', customer, contact)).toBe(
			'/customer/eid:ACME%201/!attach/contact/106',
		);
		expect(attachPath('detach', customer, contact)).toContain('/!detach/');
	});

	it.each(['confirm', '@confirm', ' confirm '])('take the action %j', (action) => {
		expect(actionPath('vendorPayment', '3', action)).toBe('/vendorPayment/3/@confirm');
	});

	it.each(['', '@', 'a/b', 'mark as paid', '!transform'])(
		'refuse the action %j',
		async (action) => {
			const error = await errorOf(() => actionPath('vendorPayment', '3', action));
			expect([error.code, error.remedy]).toEqual([
				'RECORD_ACTION',
				expect.stringContaining('Nothing was sent'),
			]);
		},
	);

	it.each([
		[' custdataset12 ', '/custdataset12/result'],
		['ExampleDataset1', '/ExampleDataset1/result'],
		['std.sales-Größe', '/std.sales-Gr%C3%B6%C3%9Fe/result'],
	])('take the dataset %j', (id, path) => expect(datasetResultPath(id)).toBe(path));

	it.each(['', '..', 'a/b', 'a b', 'a?b'])('refuse the dataset %j', async (id) => {
		const error = await errorOf(() => datasetResultPath(id));
		expect(error.code).toBe('DATASET_ID');
	});
});

describe('an id in the list of a batch', () => {
	it.each([
		['107', '107'],
		['eid:CID-001_x', 'eid:CID-001_x'],
		['eid:test 5', "eid:'test 5'"],
		['eid:a,b', "eid:'a,b'"],
		['eid:Größe', "eid:'Größe'"],
	])('%s is written %s', (id, listed) => {
		expect(listedId(id)).toBe(listed);
	});

	it.each(['1,2', "eid:it's"])('%s is refused, because it would be taken for several', (id) => {
		expect(() => listedId(id)).toThrow(/which a batch cannot take/);
	});
});
