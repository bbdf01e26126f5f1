import fc from 'fast-check';
import { tableOf } from '../../../suitetalk/protocol/changes/tables';
import {
	comparedFields,
	provedId,
	readSavedRow,
	savedQuery,
	type SavedRow,
	type SentRecord,
	unknownColumn,
} from '../../../suitetalk/protocol/saved';

const window = { start: 1_000, end: 1_020 };
const sent = (own: Partial<SentRecord> = {}): SentRecord => ({
	column: 'externalid',
	key: 'A',
	content: { companyName: 'Acme' },
	creates: true,
	changes: true,
	...own,
});
const row = (own: Partial<SavedRow> & { name?: string } = {}): SavedRow => ({
	id: '7',
	key: 'A',
	created: 1_005,
	modified: 1_005,
	values: new Map([['companyName', own.name ?? 'Acme']]),
	...own,
});
const old = row({ created: 500, modified: 500, name: 'Old' });
const changed = row({ created: 500 });

describe('a record is proved', () => {
	it('when it was not there and was created while the job worked, first and last second included', () => {
		for (const created of [1_000, 1_010, 1_020]) {
			expect(provedId(sent(), [], [row({ created })], window)).toBe('7');
		}
	});

	it('when it was there and was changed while the job worked, and shows what was sent', () => {
		expect(provedId(sent(), [old], [changed], window)).toBe('7');
	});

	it('by its last change where NetSuite does not tell when it was created', () => {
		expect(provedId(sent(), [], [row({ created: undefined })], window)).toBe('7');
	});

	it('while the job still works, up to now', () => {
		const late = row({ created: 5_000 });
		expect(provedId(sent(), [], [late], { start: 1_000 })).toBe('7');
	});
});

describe('a record is not proved', () => {
	const cases: Array<[string, SentRecord, SavedRow[], SavedRow[]]> = [
		['that is not there', sent(), [], []],
		['created before the job began', sent(), [], [row({ created: 999 })]],
		['created after the job had ended', sent(), [], [row({ created: 1_021 })]],
		['whose key two records have', sent(), [], [row(), row({ id: '8' })]],
		['whose key two records had', sent(), [old, row({ id: '8' })], [changed]],
		['that shows other values than were sent', sent(), [], [row({ name: 'Other' })]],
		['that somebody else saved meanwhile', sent(), [old], [row({ created: 500, name: 'Other' })]],
		['changed after the job had ended', sent(), [old], [row({ created: 500, modified: 1_021 })]],
		[
			'changed in the same second before the job was sent',
			sent(),
			[row({ created: 500, modified: 1_000, name: 'Old' })],
			[row({ created: 500, modified: 1_000 })],
		],
		['that was deleted and made anew', sent(), [old], [row({ id: '8' })]],
		['that a create cannot have changed', sent({ changes: false }), [old], [changed]],
		['that an update cannot have made', sent({ creates: false }), [], [row()]],
		['whose last change NetSuite does not tell', sent(), [old], [row({ modified: undefined })]],
		[
			'that was there, when nothing sent can be compared',
			sent({ content: { item: { items: [] } } }),
			[old],
			[changed],
		],
	];
	it.each(cases)('%s', (_name, record, before, after) => {
		expect(provedId(record, before, after, window)).toBeUndefined();
	});
});

it('compares values in the way in which SuiteQL writes them', () => {
	const pairs: Array<[unknown, unknown, boolean]> = [
		['  two\n words ', 'two words', true],
		['a', 'A', false],
		[true, 'T', true],
		[false, 'F', true],
		[false, 'T', false],
		[12.5, '12.50', true],
		[0, undefined, false],
		['', undefined, true],
		[null, undefined, true],
		[null, 'x', false],
		[{ id: 5 }, '5', true],
		[{ id: 5 }, '6', false],
		[12, '13', false],
		['on 2026-01-01', 'other', false],
		['x'.repeat(300), 'other', false],
		['twowords', 'two words', false],
		[{ id: '5' }, '6', false],
	];
	for (const [value, shown, same] of pairs) {
		const now = row({ values: new Map([['field', shown]]) });
		const record = sent({ content: { field: value } });
		expect([value, provedId(record, [], [now], window)]).toEqual([value, same ? '7' : undefined]);
	}
});

it('compares no dates, lists, subrecords, long texts or keys, and names that are no columns', () => {
	const content = {
		externalId: 'A',
		id: 1,
		companyName: 'x',
		companyname: 'y',
		tranDate: '2026-11-25',
		item: { items: [] },
		lines: [1],
		subsidiary: { id: '1' },
		nothing: undefined,
		long: 'x'.repeat(301),
		'a b': 1,
		isInactive: false,
	};
	expect(comparedFields([sent({ content })])).toEqual(['companyName', 'subsidiary', 'isInactive']);
	const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, 1]));
	expect(comparedFields([sent({ content: many })])).toHaveLength(20);
});

it('asks for the records by their keys, with UTC times, of their own type only', () => {
	const table = tableOf('invoice');
	if (table === undefined) throw new Error('no table');
	const columns = { created: table.created, modified: table.modified, fields: ['memo'] };
	expect(savedQuery(table, 'externalid', ["O'Hara", 'B'], columns)).toBe(
		[
			"SELECT t.id AS n8n_id, t.externalid AS n8n_key, TO_CHAR(SYS_EXTRACT_UTC(t.createddate), 'YYYY-MM-DD HH24:MI:SS') AS n8n_created, TO_CHAR(SYS_EXTRACT_UTC(t.lastmodifieddate), 'YYYY-MM-DD HH24:MI:SS') AS n8n_modified, t.memo AS n8n_0",
			'FROM transaction t',
			"WHERE t.externalid IN ('O''Hara', 'B')",
			"AND t.type = 'CustInvc'",
			'ORDER BY t.id',
		].join('\n'),
	);
	const rental = { ...table, key: 'number' };
	expect(savedQuery(rental, 'id', ['5', '6'], { fields: [] })).toBe(
		[
			'SELECT t.number AS n8n_id, t.number AS n8n_key',
			'FROM transaction t',
			'WHERE t.number IN (5, 6)',
			"AND t.type = 'CustInvc'",
			'ORDER BY t.number',
		].join('\n'),
	);
});

it('no key ends the text that it stands in', () => {
	const table = tableOf('customer');
	if (table === undefined) throw new Error('no table');
	fc.assert(
		fc.property(fc.string(), (key) => {
			const query = savedQuery(table, 'externalid', [key], { fields: [] });
			const inside = /IN \('([\s\S]*)'\)\nORDER BY/.exec(query)?.[1];
			expect(inside?.replaceAll("''", '')).not.toContain("'");
			expect(inside?.replaceAll("''", "'")).toBe(key);
		}),
	);
});

it('reads rows, and the column that a refusal names', () => {
	const read = readSavedRow(
		{ n8n_id: '7', n8n_key: 'A', n8n_created: '1970-01-01 00:16:45', n8n_0: 'Acme' },
		{ fields: ['companyName'] },
	);
	expect(read).toEqual({ ...row(), modified: undefined });
	expect(unknownColumn("Unknown identifier 't.Foo'. Available identifiers are: {a=b}.")).toBe(
		'foo',
	);
	expect(unknownColumn('Unknown identifier Foo')).toBe('foo');
	expect(unknownColumn("Field 'first.Bar' for record 'customer' was not found")).toBe('first.bar');
	expect(unknownColumn('Search error occurred')).toBeUndefined();
});
