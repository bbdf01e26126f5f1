import { recordFields } from '../../../suitetalk/protocol/recordSchema';

const ref = (name: string) => ({ $ref: `/services/rest/record/v1/metadata-catalog/${name}` });

/** A reference as newer accounts describe it. */
const resource = {
	type: 'object',
	properties: {
		id: { type: 'string' },
		refName: { type: 'string' },
		externalId: { type: 'string' },
		links: { type: 'array', items: ref('nsLink') },
	},
};

/** Shapes of netsuite-rest 7, and those that other clients of the catalog met. */
const schema = {
	$schema: 'https://json-schema.org/draft-06/hyper-schema#',
	type: 'object',
	required: ['companyName'],
	'x-ns-filterable': ['balance'],
	properties: {
		links: { title: 'Links', type: 'array', readOnly: true, items: ref('nsLink') },
		id: { title: 'Internal Id', type: 'string' },
		refName: { title: 'Reference Name', type: 'string' },
		companyName: { title: 'Company Name', type: 'string', 'x-ns-filterable': true },
		email: { title: 'Email', type: 'string', format: 'email', nullable: true },
		startDate: {
			title: 'Start Date',
			type: 'string',
			format: 'date',
			description: '<p>The first <b>day</b>.</p>',
		},
		lastModifiedDate: {
			title: 'Last Modified',
			type: 'string',
			format: 'date-time',
			readOnly: true,
		},
		balance: { title: 'Balance', type: 'number', format: 'double' },
		daysOverdue: { title: 'Days', type: ['integer', 'null'], format: 'int64' },
		isInactive: { title: 'Inactive', type: 'boolean' },
		subsidiary: ref('subsidiary'),
		salesRep: { title: 'Sales Rep', allOf: [ref('employee')] },
		terms: {
			oneOf: [{ type: 'null' }, ref('term')],
			description: 'When <i>it</i> is due, at last .',
		},
		category: { anyOf: ['x', { type: 'integer', title: 'Theirs' }], title: 'Own' },
		nothing: { allOf: [{ type: 'null' }] },
		unsaid: {},
		emptiness: { type: ['null'] },
		strange: { type: 'tuple', format: 7, description: 7 },
		otherLines: { type: 'array' },
		custbody_second_name: { type: 'string', readOnly: false },
		parent: ref('Customer-parentReference'),
		nsNeeds: ref('nsNeedCollection'),
		nsonly: ref('nsonly'),
		detail: { type: 'object' },
		single: { type: 'object', properties: { id: { type: 'string' } } },
		more: { type: 'object', properties: { id: {}, refName: {}, city: {} } },
		unlike: {
			type: 'object',
			properties: { id: { enum: ['1', '2'] }, refName: { enum: ['One'] } },
		},
		wholeList: { type: 'object', properties: { items: { items: { properties: [] } } } },
		leadSource: ref('nsResource'),
		contactList: ref('contactCollection'),
		addressBook: ref('customer-addressBookCollection'),
		mainAddress: ref('customer-mainAddress'),
		emailPreference: {
			type: 'object',
			properties: {
				id: { title: 'Internal identifier', type: 'string', enum: ['PDF', 'HTML', null] },
				refName: { title: 'Reference Name', type: 'string' },
			},
		},
		monthlyClosing: {
			type: 'object',
			properties: {
				id: { type: 'string', enum: ['1', '31'] },
				refName: { type: 'string', enum: ['First', 'Last'] },
			},
		},
		shippingCarrier: {
			type: 'object',
			properties: { id: { type: 'string' }, refName: { type: 'string' } },
		},
		custentity_vip_level: { type: 'integer', 'x-ns-custom-field': true },
		openingTime: { title: 'Opens', type: 'string', format: 'time' },
		nickname: { title: ' ', type: 'string' },
		oddChoices: { type: 'string', enum: ['A', {}, ['B'], 2, null] },
		partner: resource,
		partners: { type: 'object', properties: { items: { type: 'array', items: resource } } },
		lines: { type: 'object', properties: { items: { type: 'array' } } },
	},
};

const fields = () => recordFields(schema, 'customer');
const field = (name: string) => fields().find((entry) => entry.name === name);

it('is kept as a whole here, so that each change of it is looked at', () => {
	expect(fields()).toMatchSnapshot();
});

it.each([
	['companyName', 'text'],
	['email', 'text'],
	['startDate', 'date'],
	['lastModifiedDate', 'dateTime'],
	['openingTime', 'time'],
	['balance', 'number'],
	['daysOverdue', 'integer'],
	['isInactive', 'boolean'],
	['subsidiary', 'reference'],
	['salesRep', 'reference'],
	['leadSource', 'reference'],
	['shippingCarrier', 'reference'],
	['partner', 'reference'],
	['contactList', 'multiselect'],
	['partners', 'multiselect'],
	['addressBook', 'sublist'],
	['lines', 'sublist'],
	['mainAddress', 'subrecord'],
	['emailPreference', 'enumeration'],
])('reads %s as a %s', (name, kind) => {
	expect(field(name)?.kind).toBe(kind);
});

it('leaves the links out, which nobody writes', () => {
	expect(field('links')).toBeUndefined();
	expect(fields()).toHaveLength(Object.keys(schema.properties).length - 1);
});

it('names the record type behind a reference, unless it may be any', () => {
	expect(field('subsidiary')?.reference).toBe('subsidiary');
	expect(field('salesRep')).toMatchObject({ reference: 'employee', label: 'Sales Rep' });
	expect(field('contactList')?.reference).toBe('contact');
	expect(field('leadSource')).not.toHaveProperty('reference');
});

it('lists the choices of an enumeration, with texts where NetSuite gives one for each', () => {
	expect(field('emailPreference')?.choices).toEqual([{ id: 'PDF' }, { id: 'HTML' }]);
	expect(field('monthlyClosing')?.choices).toEqual([
		{ id: '1', label: 'First' },
		{ id: '31', label: 'Last' },
	]);
});

it('tells what must be filled, what nobody may write, what is custom and what may be filtered', () => {
	expect(field('companyName')).toMatchObject({ required: true, filterable: true });
	expect(field('balance')).toMatchObject({ required: false, filterable: true });
	expect(field('email')).toMatchObject({ required: false, filterable: false, format: 'email' });
	expect(
		['id', 'refName', 'lastModifiedDate', 'email'].map((name) => field(name)?.readOnly),
	).toEqual([true, true, true, false]);
	expect(field('custentity_vip_level')).toMatchObject({ custom: true, label: 'Vip Level' });
});

it('leaves out choices that are neither text nor number', () => {
	expect(field('oddChoices')?.choices).toEqual([{ id: 'A' }, { id: '2' }]);
});

it('makes a label from the name where NetSuite gives none, or a blank one', () => {
	expect(field('addressBook')?.label).toBe('Address Book');
	expect(field('nickname')?.label).toBe('Nickname');
});

it('gives descriptions as plain text', () => {
	expect(field('startDate')?.description).toBe('The first day.');
});

it.each([undefined, null, 'x', [], {}, { properties: [] }])('finds no field in %j', (answer) => {
	expect(recordFields(answer, 'customer')).toEqual([]);
});
