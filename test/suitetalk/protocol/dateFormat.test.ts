import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	checkDatePattern,
	formatDate,
	isIsoDate,
	patternFromError,
} from '../../../suitetalk/protocol/dateFormat';
import { errorOf } from '../support';

describe('a date in the format of the account', () => {
	it.each([
		['M/D/YYYY', '5/2/2026'],
		['D/M/YYYY', '2/5/2026'],
		['D-Mon-YYYY', '2-May-2026'],
		['D.M.YYYY', '2.5.2026'],
		['D-MONTH-YYYY', '2-MAY-2026'],
		['D MONTH, YYYY', '2 MAY, 2026'],
		['YYYY/M/D', '2026/5/2'],
		['YYYY-M-D', '2026-5-2'],
		['DD/MM/YYYY', '02/05/2026'],
		['DD-Mon-YYYY', '02-May-2026'],
		['DD.MM.YYYY', '02.05.2026'],
		['MM/DD/YYYY', '05/02/2026'],
		['YYYY-MM-DD', '2026-05-02'],
		['dd.mm.yyyy', '02.05.2026'],
		['dd/MM/yy', '02/05/2026'],
		['dd-MMM-yyyy', '02-May-2026'],
		['d MMMM yyyy', '2 May 2026'],
		[' D/M/YYYY ', '2/5/2026'],
		['D-mON-YYYY', '2-May-2026'],
	])('%s is %s', (pattern, text) => {
		expect(formatDate('2026-05-02', pattern)).toBe(text);
	});

	it('is the day alone of a moment, with blanks around it too', () => {
		expect(formatDate(' 2026-05-02T23:59:00-07:00\n', 'M/D/YYYY')).toBe('5/2/2026');
	});

	it('has four digits of the year always, so that no century is guessed', () => {
		expect(formatDate('1949-12-31', 'd/M/yy')).toBe('31/12/1949');
	});

	it('agrees with luxon on every day', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
				fc.constantFrom('M/d/yyyy', 'dd.MM.yyyy', 'd-MMM-yyyy', 'd MMMM, yyyy', 'yyyy-MM-dd'),
				(date, pattern) => {
					const day = DateTime.fromJSDate(date, { zone: 'utc' }).setLocale('en-US');
					expect(formatDate(day.toISO()!, pattern)).toBe(day.toFormat(pattern));
				},
			),
		);
	});

	it.each(['', 'soon', 'D/M', 'D/M/YYYY/D', 'D/M/YYYY HH:mm', 'YYYY-MM-DDT', 'DMY', 'D/M/X'])(
		'%j is no format',
		async (pattern) => {
			const error = await errorOf(() => checkDatePattern(pattern));
			expect(error.code).toBe('DATE_FORMAT');
			expect(error.title).toContain(`"${pattern}"`);
		},
	);
});

it.each([
	['2026-05-02', true],
	[' 2026-05-02 ', true],
	['2026-05-02T09:12:00Z', true],
	['2026-05-02 09:12', true],
	['2024-02-29', true],
	['2026-02-30', false],
	['2026-13-01', false],
	['2026-05-02x', false],
	['5/2/2026', false],
	['', false],
	['2026-05-32', false],
	['2026-06-31', false],
])('%j is an ISO date: %s', (text, expected) => {
	expect(isIsoDate(text)).toBe(expected);
});

describe('the format that NetSuite names in its refusal', () => {
	const said = (format: string) =>
		`Search error occurred: Parse of date/time "2022-12-31" failed with date format "${format}" in time zone America/Los_Angeles`;

	it.each([
		['dd/MM/yy', 'dd/MM/yy'],
		['M/d/yyyy', 'M/d/yyyy'],
		['dd.MM.yyyy', 'dd.MM.yyyy'],
		['M/d/yy h:mm a', 'M/d/yy'],
		['d-MMM-yyyy HH:mm:ss', 'd-MMM-yyyy'],
		["dd.MM.yyyy 'T' k.mm", 'dd.MM.yyyy'],
	])('%s is learned as %s', (format, pattern) => {
		expect(patternFromError(said(format))).toBe(pattern);
	});

	it.each([
		said('h:mm a'),
		said('EEEE'),
		said('MM/yyyy'),
		said('dd/dd/MM/yy'),
		'Unparseable date: "x"',
		'',
	])('is not guessed from %j', (detail) => {
		expect(patternFromError(detail)).toBeUndefined();
	});
});
