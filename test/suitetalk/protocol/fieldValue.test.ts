import fc from 'fast-check';
import { fieldValue } from '../../../suitetalk/protocol/fieldValue';
import type { FieldKind, RecordField } from '../../../suitetalk/protocol/recordSchema';

const noon = Date.UTC(2026, 4, 31, 12);

const field = (kind: FieldKind, more: Partial<RecordField> = {}): RecordField => ({
	name: 'x',
	label: 'X',
	kind,
	required: false,
	readOnly: false,
	custom: false,
	filterable: false,
	...more,
});

const read = (kind: FieldKind, value: unknown, more: Partial<RecordField> = {}) =>
	fieldValue(field(kind, more), value, () => noon);

const choices = [{ id: 'PDF', label: 'PDF file' }, { id: 'HTML' }];

it.each<[FieldKind, unknown, unknown]>([
	['text', 12, '12'],
	['text', ' Acme ', ' Acme '],
	['text', { a: 1 }, '{"a":1}'],
	['time', '09:30:00', '09:30:00'],
	['integer', '12', 12],
	['integer', -3, -3],
	['integer', ' 12 ', 12],
	['number', '12.50', 12.5],
	['number', 0, 0],
	['boolean', true, true],
	['boolean', 'T', true],
	['boolean', 'F', false],
	['boolean', ' Yes ', true],
	['boolean', '1', true],
	['boolean', 'no', false],
	['boolean', 'false', false],
	['boolean', 0, false],
	['date', '2026-05-31', '2026-05-31'],
	['date', '  2026-05-31  ', '2026-05-31'],
	['date', '2026-05-31T00:00:00.000+14:00', '2026-05-31'],
	['date', '2026-05-31 23:59:59', '2026-05-31'],
	['dateTime', '2026-05-31T09:30:00+02:00', '2026-05-31T07:30:00Z'],
	['dateTime', '2026-05-31T09:30:00.999Z', '2026-05-31T09:30:00Z'],
	['dateTime', '2026-05-31T14:00:00', '2026-05-31T12:00:00Z'],
	['dateTime', ' 2026-05-31T09:30:00z ', '2026-05-31T09:30:00Z'],
	['dateTime', '2026-05-31 09:30+0200', '2026-05-31T07:30:00Z'],
	['dateTime', '2026-05-31', '2026-05-31T12:00:00Z'],
	['reference', 107, { id: '107' }],
	['reference', ' 107 ', { id: '107' }],
	['reference', 'EID: A\nB', { id: 'EID: A\nB' }],
	['reference', 'no eid:A', { id: 'no eid:A' }],
	['reference', 'eid:ACME-1', { externalId: 'ACME-1' }],
	['reference', { refName: 'Acme' }, { refName: 'Acme' }],
	['multiselect', '1, 2', { items: [{ id: '1' }, { id: '2' }] }],
	['multiselect', ' 1,,2 ,', { items: [{ id: '1' }, { id: '2' }] }],
	['multiselect', 7, { items: [{ id: '7' }] }],
	['multiselect', [1, 'eid:A'], { items: [{ id: '1' }, { externalId: 'A' }] }],
	['multiselect', '["1"]', { items: [{ id: '1' }] }],
	['multiselect', { items: [{ id: '5' }] }, { items: [{ id: '5' }] }],
	['sublist', [{ quantity: 2 }], { items: [{ quantity: 2 }] }],
	['sublist', ' \n[{"quantity": 2}]', { items: [{ quantity: 2 }] }],
	['sublist', '[{"quantity": 2}]', { items: [{ quantity: 2 }] }],
	['sublist', { items: [{ quantity: 2 }] }, { items: [{ quantity: 2 }] }],
	['sublist', { quantity: 2 }, { items: [{ quantity: 2 }] }],
	['subrecord', '{"city": "Berlin"}', { city: 'Berlin' }],
	['subrecord', { city: 'Berlin' }, { city: 'Berlin' }],
])('writes to a %s field %j as %j', (kind, value, json) => {
	expect(read(kind, value)).toEqual({ json });
});

it.each([
	['PDF', { id: 'PDF' }],
	['PDF file', { id: 'PDF' }],
	[' PDF ', { id: 'PDF' }],
	['Paper', { refName: 'Paper' }],
	[{ id: 'HTML' }, { id: 'HTML' }],
])('writes the choice %j of an enumeration as %j', (value, json) => {
	expect(read('enumeration', value, { choices })).toEqual({ json });
});

it('takes any text for the ID of an enumeration whose choices are not listed', () => {
	expect(read('enumeration', 'ups')).toEqual({ json: { id: 'ups' } });
});

it.each<[FieldKind, unknown, string]>([
	['integer', '1.5', 'a whole number'],
	['integer', 'many', 'a whole number'],
	['number', '12,50', 'a number such as 12.5'],
	['number', '', 'a number such as 12.5'],
	['number', true, 'a number such as 12.5'],
	['boolean', 'maybe', 'true or false'],
	['date', '5/31/2026', 'a date such as 2026-05-31'],
	['date', '2026-13-01', 'a date such as 2026-05-31'],
	['date', 'on 2026-05-31', 'a date such as 2026-05-31'],
	['date', '2026-05-31x', 'a date such as 2026-05-31'],
	['dateTime', 'on 2026-05-31T09:30:00Z', 'a date and time such as 2026-05-31T09:30:00Z'],
	['dateTime', 'on 2026-05-31', 'a date and time such as 2026-05-31T09:30:00Z'],
	['date', '20260531', 'a date such as 2026-05-31'],
	['dateTime', '5/31/2026 9:30 am', 'a date and time such as 2026-05-31T09:30:00Z'],
	['dateTime', '2026-05-31Tnoon', 'a date and time such as 2026-05-31T09:30:00Z'],
	['reference', true, 'an internal ID such as 107, or eid: and an external ID'],
	['multiselect', true, 'a list of IDs such as 1,2'],
	['multiselect', [true], 'a list of IDs such as 1,2'],
	['sublist', 'two lines', 'a JSON list of lines such as [{"quantity": 2}]'],
	['sublist', [{ a: 1 }, 2], 'a JSON list of lines such as [{"quantity": 2}]'],
	['sublist', 7, 'a JSON list of lines such as [{"quantity": 2}]'],
	['subrecord', 'see {"city": "Berlin"}', 'a JSON object such as {"city": "Berlin"}'],
	['sublist', [1, 2], 'a JSON list of lines such as [{"quantity": 2}]'],
	['sublist', '[{"quantity": }]', 'a JSON list of lines such as [{"quantity": 2}]'],
	['subrecord', 'Berlin', 'a JSON object such as {"city": "Berlin"}'],
])('says what a %s field wants instead of %j', (kind, value, wanted) => {
	expect(read(kind, value)).toEqual({ wanted });
});

it('says what a date-time wants when nobody can read it', () => {
	const result = fieldValue(field('dateTime'), '2026-02-30T10:00', () => undefined);
	expect(result).toEqual({ wanted: 'a date and time such as 2026-05-31T09:30:00Z' });
});

it('keeps the moment of every date-time with a zone, to the second', () => {
	const moments = fc.date({
		min: new Date('1970-01-01'),
		max: new Date('2100-01-01'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(moments, (moment) => {
			const result = read('dateTime', moment.toISOString());
			const written = 'json' in result ? Date.parse(String(result.json)) : NaN;
			expect(written).toBe(Math.floor(moment.getTime() / 1000) * 1000);
		}),
	);
});
