import type { StoredRecord } from '../../../simulator/data/contract';
import { type Account, STRICT, newCustomer, openAccount, refusal } from './account';

let account: Account;
let made: Map<string, string>;

/** Six customers who differ in one thing each; all other customers of the company lack the mark in `comments`. */
beforeAll(() => {
	account = openAccount();
	const more: Record<string, object> = {
		Alder: { email: 'barbara@alder.example', creditLimit: 10 },
		Birch: { custentity_tier: '3', creditLimit: 20, startDate: '2026-03-01' },
		'Cedar "Red" Ltd': { isInactive: true, creditLimit: 30 },
		'Dogwood and Sons': { custentity_regions: { items: [{ id: '2' }] }, startDate: '2026-03-02' },
		Elder: { terms: { id: '2' }, custentity_last_sync: '2026-03-02T07:59:59Z' },
		Fir: { terms: { id: '3' }, custentity_last_sync: '2026-03-02T08:00:00Z' },
	};
	made = new Map(
		Object.entries(more).map(([name, extra]) => [
			newCustomer(account, name, { comments: 'marked', ...extra }).id,
			name[0],
		]),
	);
});

const initials = (records: StoredRecord[]) =>
	records
		.map(({ id }) => made.get(id))
		.filter(Boolean)
		.join('');
const marked = (condition: string) =>
	initials(account.service.list('customer', `comments IS marked AND (${condition})`));

describe('The q filter (section 5)', () => {
	it.each([
		['companyName IS alder', 'A'],
		['companyname IS_NOT Alder', 'BCDEF'],
		['companyName START_WITH "dogwood and"', 'D'],
		['companyName ENDWITH sons', 'D'],
		['companyName END_WITH ltd', 'C'],
		['companyName END_WITH_NOT ltd', 'ABDEF'],
		['companyName ENDWITH_NOT ltd', 'ABDEF'],
		['companyName CONTAIN "\\"red\\""', 'C'],
		['email START_WITH barbara', 'A'],
		['email EMPTY', 'BCDEF'],
		['email EMPTY_NOT', 'A'],
		['isInactive IS true', 'C'],
		['isinactive IS_NOT true', 'ABDEF'],
		['creditLimit EQUAL 20', 'B'],
		['creditLimit GREATER 10', 'BC'],
		['creditLimit GREATER_OR_EQUAL 20', 'BC'],
		['creditLimit LESS 20', 'A'],
		['creditLimit LESS_OR_EQUAL 20', 'AB'],
		['creditLimit BETWEEN [10, 20]', 'AB'],
		['creditLimit BETWEEN_NOT [10, 20]', 'CDEF'],
		['creditLimit WITHIN [15,30]', 'BC'],
		['creditLimit ANY_OF [10,30]', 'AC'],
		['terms ANY_OF [2,3]', 'EF'],
		['terms ANY_OF_NOT [2]', 'ABCDF'],
		['custentity_tier ANY_OF [3]', 'B'],
		['custentity_regions ANY_OF [1,2]', 'D'],
		['startDate ON "3/1/2026"', 'B'],
		['startDate AFTER 3/1/2026', 'D'],
		['startDate BEFORE "3/2/2026"', 'B'],
		['startDate ON_OR_AFTER "03/01/2026"', 'BD'],
		['startDate ON_OR_BEFORE "3/1/2026"', 'B'],
		['startDate ON_NOT "3/1/2026"', 'ACDEF'],
		['dateCreated ON_OR_AFTER "11/23/2026"', 'ABCDEF'],
		['dateCreated AFTER "11/23/2026 10:01 am"', ''],
	])('%s selects %s', (condition, expected) => {
		expect(marked(condition)).toBe(expected);
	});

	it('takes a date for midnight in the time zone of the user', () => {
		expect(marked('custentity_last_sync ON "3/1/2026"')).toBe('E');
		expect(marked('custentity_last_sync ON_OR_AFTER "3/2/2026"')).toBe('F');
	});

	it('binds AND tighter than OR', () => {
		const either = 'creditLimit EQUAL 10 OR creditLimit EQUAL 20 AND isInactive IS true';
		expect(marked(either)).toBe('A');
		const grouped = '(creditLimit EQUAL 10 OR creditLimit EQUAL 30) AND isInactive IS true';
		expect(marked(grouped)).toBe('C');
	});

	it('lists by internal id, as numbers', () => {
		const ids = account.service.list('customer').map(({ id }) => Number(id));
		expect(ids).toEqual([...ids].sort((a, b) => a - b));
		expect(account.service.list('customer', `id ANY_OF [${ids[9]}, ${ids[2]}]`)).toHaveLength(2);
	});

	it('finds an external id that no URL can hold', () => {
		const { id } = newCustomer(account, 'Pipe', { externalId: 'RED|PO|1337' });
		const found = account.service.list('customer', 'externalId IS "RED|PO|1337"');
		expect(found.map((record) => record.id)).toEqual([id]);
	});

	it('filters custom records by lastModified', () => {
		const { id } = account.service.create('customrecord_asset', { name: 'Saw' }, STRICT).record;
		const found = account.service.list('customrecord_asset', 'lastModified AFTER "11/22/2026"');
		expect(found.map((record) => record.id)).toEqual([id]);
	});

	it('reads dates in the format of a German user', () => {
		const german = openAccount({ dateFormat: 'D.M.YYYY', timeZone: 'Europe/Berlin' });
		newCustomer(german, 'Ahorn', { startDate: '2026-03-01' });
		expect(german.service.list('customer', 'startDate ON "01.03.2026"')).toHaveLength(1);
	});
});

describe('What a q filter is refused for', () => {
	const search = (tail: string) =>
		`Invalid search query. Detailed unprocessed description follows. Search error occurred: ${tail}`;

	it.each([
		[
			'an ISO date',
			'customer',
			'startDate AFTER "2022-12-31"',
			'INVALID_PARAMETER',
			search(
				'Parse of date/time "2022-12-31" failed with date format "M/d/yy" in time zone America/Los_Angeles',
			),
		],
		[
			'an unknown field',
			'customer',
			'shade IS x',
			'NONEXISTENT_FIELD',
			"Unknown field name 'shade' in the search query. The field does not exist on this record type.",
		],
		[
			'lastModifiedDate of an employee',
			'employee',
			'lastModifiedDate AFTER "1/1/2020"',
			'NONEXISTENT_FIELD',
			"Unknown field name 'lastModifiedDate' in the search query. The field does not exist on this record type.",
		],
		[
			'a sublist',
			'customer',
			'addressBook EMPTY',
			'NONEXISTENT_FIELD',
			"Unknown field name 'addressBook' in the search query. The field does not exist on this record type.",
		],
		[
			'an operator of another type',
			'customer',
			'isInactive CONTAIN tr',
			'INVALID_PARAMETER',
			search("Operator CONTAIN cannot be used with field 'isInactive' of type boolean."),
		],
		[
			'an unknown operator',
			'customer',
			'companyName = Alder',
			'INVALID_PARAMETER',
			search("Operator = cannot be used with field 'companyName' of type string."),
		],
		[
			'single quotes around two words',
			'customer',
			"companyName IS 'Two Words'",
			'INVALID_PARAMETER',
			search("Unexpected 'Words'' at position 20."),
		],
		[
			'an open parenthesis',
			'customer',
			'(companyName IS a',
			'INVALID_PARAMETER',
			search('Expected a closing parenthesis, but the query ends.'),
		],
		[
			'a missing value',
			'customer',
			'companyName IS',
			'INVALID_PARAMETER',
			search('Expected a value, but the query ends.'),
		],
		[
			'an open quotation',
			'customer',
			'companyName IS "a',
			'INVALID_PARAMETER',
			search('The quotation mark at position 14 is not closed.'),
		],
		[
			'text as a number',
			'customer',
			'creditLimit GREATER many',
			'INVALID_PARAMETER',
			search("'many' is not a number, as field 'creditLimit' needs one."),
		],
	])('refuses %s', (_, type, q, code, detail) => {
		const { status, details } = refusal(() => account.service.list(type, q));
		expect({ status, details }).toEqual({
			status: 400,
			details: [{ detail, code, queryParam: 'q' }],
		});
	});

	it('shows the format as dd/MM/yy to a British user', () => {
		const british = openAccount({ dateFormat: 'DD/MM/YYYY', timeZone: 'Europe/London' });
		const { message } = refusal(() =>
			british.service.list('customer', 'lastModifiedDate AFTER "2022-12-31"'),
		);
		expect(message).toContain('failed with date format "dd/MM/yy" in time zone Europe/London');
	});
});
