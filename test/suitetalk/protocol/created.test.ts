import { readCreated } from '../../../suitetalk/protocol/created';

const noon = Date.UTC(2026, 4, 31, 12);

it.each([undefined, null, 'x', 7, {}, { id: null }, { id: true }, [], { ID: '1' }])(
	'finds no record in %j',
	(body) => {
		expect(readCreated(body)).toBeUndefined();
	},
);

it('reads an id that is a number too', () => {
	expect(readCreated({ id: 7 })).toEqual({ id: '7', createdAt: undefined, changedAt: undefined });
});

it.each(['dateCreated', 'createdDate', 'created'])('reads the time of creation from %s', (name) => {
	const body = { id: '7', [name]: '2026-05-31T12:00:00Z' };
	expect(readCreated(body)).toEqual({ id: '7', createdAt: noon });
});

it.each(['lastModifiedDate', 'lastModified'])(
	'reads the time of the last change from %s',
	(name) => {
		const body = { id: '7', [name]: '2026-05-31T12:00:00Z' };
		expect(readCreated(body)).toEqual({ id: '7', changedAt: noon });
	},
);

it('passes over a first time that cannot be read', () => {
	const body = { id: '7', dateCreated: 'today', createdDate: '2026-05-31T12:00:00Z' };
	expect(readCreated(body)?.createdAt).toBe(noon);
});

it.each([
	['2026-05-31T12:00:00.000Z', noon],
	['2026-05-31T14:00:00+02:00', noon],
	['2026-05-31T05:00:00-0700', noon],
])('reads the time %s', (dateCreated, moment) => {
	expect(readCreated({ id: '7', dateCreated })?.createdAt).toBe(moment);
});

it.each([
	'2026-05-31T12:00:00',
	'2026-05-31',
	'5/31/2026',
	noon,
	'on 2026-05-31T12:00:00Z',
	'12026-05-31T12:00:00Z',
	['2026-05-31T12:00:00Z'],
	'2026-05-31T12:00:00Z (UTC)',
	'2026-13-31T12:00:00Z',
	'',
])('takes %j for no time', (dateCreated) => {
	expect(readCreated({ id: '7', dateCreated })?.createdAt).toBeUndefined();
});
