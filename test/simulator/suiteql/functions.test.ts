/** What expressions give, one at a time, on `dual` (netsuite-rest.md 6.4; Oracle's meaning of each function). */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1 });
});
afterAll(() => b.engine.close());

/** Expression → value; undefined = NULL. */
const TEXTS: Array<[string, string | undefined]> = [
	[`'a' || NULL || 'b'`, 'ab'],
	[`'it''s'`, "it's"],
	[`''`, undefined],
	[`NVL('', 'empty')`, 'empty'],
	[`'n' || 1.5`, 'n1.5'],
	[`'n' || 0.5`, 'n.5'],
	[`UPPER('abc')`, 'ABC'],
	[`INITCAP('o''neil and SONS')`, "O'Neil And Sons"],
	[`LENGTH('abc')`, '3'],
	[`LENGTH('')`, undefined],
	[`SUBSTR('abcdef', 2, 3)`, 'bcd'],
	[`SUBSTR('abcdef', 0, 2)`, 'ab'],
	[`SUBSTR('abcdef', -2)`, 'ef'],
	[`INSTR('a-b-c', '-')`, '2'],
	[`INSTR('a-b-c', '-', 1, 2)`, '4'],
	[`INSTR('a-b-c', '-', -1)`, '4'],
	[`INSTR('a-b-c', '-', 3)`, '4'],
	[`INSTR('abc', 'x')`, '0'],
	[`INSTR('abc', 'x', 1, 2)`, '0'],
	[`LPAD('7', 3, '0')`, '007'],
	[`RPAD('7', 3)`, '7  '],
	[`LTRIM('007', '0')`, '7'],
	[`TRIM('  x ')`, 'x'],
	[`TRIM(LEADING '0' FROM '0070')`, '70'],
	[`REPLACE('a.b.c', '.', '-')`, 'a-b-c'],
	[`REPLACE('a.b', '.')`, 'ab'],
	[
		`TRANSLATE('2KRW229', '1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ', '9999999999XXXXXXXXXXXXXXXXXXXXXXXXXX')`,
		'9XXX999',
	],
	[`CONCAT('a', 'b')`, 'ab'],
	[`REGEXP_SUBSTR('SO-1001-X', '[0-9]+')`, '1001'],
	[`REGEXP_SUBSTR('a1b22', '[0-9]+', 1, 2)`, '22'],
	[`REGEXP_SUBSTR('key=value', '(\\w+)=(\\w+)', 1, 1, NULL, 2)`, 'value'],
	[`REGEXP_REPLACE('555-1234', '[^0-9]', '')`, '5551234'],
	[`REGEXP_REPLACE('John Smith', '(\\w+) (\\w+)', '\\2 \\1')`, 'Smith John'],
	[`REGEXP_INSTR('abc123', '[0-9]')`, '4'],
	[`CASE WHEN REGEXP_LIKE('ABC', 'b', 'i') THEN 'yes' ELSE 'no' END`, 'yes'],
	[`CHR(65)`, 'A'],
	[`NULLIF('a', 'a')`, undefined],
	[`COALESCE(NULL, '', 'c')`, 'c'],
	[`NVL2(NULL, 'set', 'unset')`, 'unset'],
	[`DECODE('B', 'A', 'Open', 'B', 'Paid', 'Other')`, 'Paid'],
	[`DECODE(NULL, NULL, 'same', 'other')`, 'same'],
	[`GREATEST('a', 'c', 'b')`, 'c'],
	[`GREATEST(1, NULL)`, undefined],
	[`CAST(12.7 AS INTEGER)`, '13'],
	[`CAST(1.5 AS NUMBER)`, '1.5'],
	[`CAST('6/15/2026' AS DATE)`, '6/15/2026'],
	[`CAST('abc' AS CHAR(2))`, 'ab'],
	[`CAST('1.25' AS NUMBER(10, 2)) * 2`, '2.5'],
	[`CAST(12 AS VARCHAR2(10)) || 'x'`, '12x'],
];

/** From the supported-functions page beyond the everyday ones. */
const RARE: Array<[string, string | undefined]> = [
	['ACOS(1)', '0'],
	['ROUND(ATAN2(1, 1), 4)', '0.7854'],
	['BITAND(6, 3)', '2'],
	['REMAINDER(11, 4)', '-1'],
	['WIDTH_BUCKET(35, 0, 100, 10)', '4'],
	['WIDTH_BUCKET(100, 0, 100, 10)', '11'],
	[`LENGTHB(UNISTR('\\00e9'))`, '2'],
	[`LENGTHC(UNISTR('\\00e9'))`, '1'],
	[`SOUNDEX('Robert')`, 'R163'],
	[`SOUNDEX('Tymczak')`, 'T522'],
	[`SOUNDEX('Pfister')`, 'P236'],
	[`SOUNDEX('Honeyman')`, 'H555'],
	[`NLS_UPPER('abc')`, 'ABC'],
	[`NLS_INITCAP('ab cd')`, 'Ab Cd'],
	[`TO_BINARY_DOUBLE('1.5') * 2`, '3'],
	[`NANVL(1.5, 0)`, '1.5'],
	[`CASE WHEN ORA_HASH('a', 9) BETWEEN 0 AND 9 THEN 'in' END`, 'in'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'YEAR')`, 'TWENTY TWENTY-SIX'],
	[`TO_CHAR(TO_DATE('2005-03-05', 'YYYY-MM-DD'), 'YEAR')`, 'TWO THOUSAND FIVE'],
	[`TO_CHAR(TO_DATE('1900-03-05', 'YYYY-MM-DD'), 'YEAR')`, 'NINETEEN HUNDRED'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'DL')`, 'Thursday, March 05, 2026'],
	[`TO_CHAR(TO_DATE('2026-03-02', 'YYYY-MM-DD'), 'DDTH')`, '02ND'],
	[`TO_CHAR(TO_DATE('2026-03-13', 'YYYY-MM-DD'), 'FMMonth DDth')`, 'March 13th'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'CC "century" AD')`, '21 century AD'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'Y,YYY')`, '2,026'],
];

const NUMBERS: Array<[string, string | undefined]> = [
	['1 / 4', '0.25'],
	['7 / 2', '3.5'],
	['1 / 3', '0.333333333333333'],
	['0.1 + 0.2', '0.3'],
	['3 * 19.99', '59.97'],
	['-5', '-5'],
	[`'10' + 5`, '15'],
	['1 / 0', undefined],
	['ROUND(1.005, 2)', '1.01'],
	['ROUND(1234.5)', '1235'],
	['ROUND(-2.5)', '-3'],
	['ROUND(1250, -2)', '1300'],
	['TRUNC(1.999, 2)', '1.99'],
	['TRUNC(-1.5)', '-1'],
	['CEIL(1.2)', '2'],
	['FLOOR(-1.2)', '-2'],
	['MOD(10, 3)', '1'],
	['MOD(10, 0)', '10'],
	['ABS(-3.5)', '3.5'],
	['SIGN(-3)', '-1'],
	['POWER(2, 10)', '1024'],
	['SQRT(2)', '1.4142135623731'],
	['1000000 * 1000000 * 1000000 * 1000000', '1000000000000000000000000'],
	['1 / 10000000', '0.0000001'],
	[`TO_NUMBER('$1,234.50', '$9,999.99')`, '1234.5'],
	['GREATEST(1, 3, 2)', '3'],
	['LEAST(1.5, 1)', '1'],
];

const FORMATS: Array<[string, string | undefined]> = [
	[`TO_CHAR(1234567.891, 'FM999,999,990.00')`, '1,234,567.89'],
	[`TO_CHAR(0.5, 'FM990.00')`, '0.50'],
	[`TO_CHAR(0.5, '9.99')`, '  .50'],
	[`TO_CHAR(12, '999')`, '  12'],
	[`TO_CHAR(-12, '999')`, ' -12'],
	[`TO_CHAR(7, '0000')`, ' 0007'],
	[`TO_CHAR(7, 'FM0000')`, '0007'],
	[`TO_CHAR(12.5, 'FM$990.00')`, '$12.50'],
	[`TO_CHAR(1234, '99')`, '###'],
	[`TO_CHAR(12.5)`, '12.5'],
	[`TO_CHAR(-5, 'FM99PR')`, '<5>'],
	[`TO_CHAR(1.5, 'FM99.99')`, '1.5'],
];

const DATES: Array<[string, string | undefined]> = [
	[`TO_CHAR(SYSDATE, 'YYYY-MM-DD HH24:MI:SS')`, '2026-06-15 05:30:00'],
	[`TO_CHAR(CURRENT_DATE, 'MM/DD/YY HH:MI AM')`, '06/15/26 05:30 AM'],
	[
		`TO_CHAR(SYS_EXTRACT_UTC(CURRENT_TIMESTAMP), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
		'2026-06-15T12:30:00Z',
	],
	[
		`TO_CHAR(FROM_TZ(TO_TIMESTAMP('2026-01-01 00:00', 'YYYY-MM-DD HH24:MI'), 'UTC'), 'YYYY-MM-DD HH24:MI')`,
		'2025-12-31 16:00',
	],
	[`SYSDATE`, '6/15/2026'],
	[`SESSIONTIMEZONE`, 'America/Los_Angeles'],
	[`TRUNC(SYSDATE) + 1`, '6/16/2026'],
	[`TRUNC(SYSDATE, 'MM')`, '6/1/2026'],
	[`TRUNC(SYSDATE, 'Q')`, '4/1/2026'],
	[`TRUNC(SYSDATE, 'YYYY')`, '1/1/2026'],
	[`TRUNC(SYSDATE, 'D')`, '6/14/2026'],
	[`TRUNC(SYSDATE, 'IW')`, '6/15/2026'],
	[`TO_CHAR(TRUNC(SYSDATE, 'HH'), 'HH24:MI')`, '05:00'],
	[`TO_CHAR(SYSDATE - 1/24, 'HH24:MI')`, '04:30'],
	[`TO_CHAR(SYSDATE + INTERVAL '2' HOUR, 'HH24:MI')`, '07:30'],
	[`ROUND(SYSDATE)`, '6/15/2026'],
	[`ROUND(TO_DATE('2026-02-14 12:00', 'YYYY-MM-DD HH24:MI'))`, '2/15/2026'],
	[`ROUND(TO_DATE('2026-02-15', 'YYYY-MM-DD'), 'MM')`, '2/1/2026'],
	[`ROUND(TO_DATE('2026-02-16', 'YYYY-MM-DD'), 'MM')`, '3/1/2026'],
	[`ROUND(TO_DATE('2026-07-01', 'YYYY-MM-DD'), 'YYYY')`, '1/1/2027'],
	[`ADD_MONTHS(TO_DATE('2026-01-31', 'YYYY-MM-DD'), 1)`, '2/28/2026'],
	[`ADD_MONTHS(TO_DATE('2026-02-28', 'YYYY-MM-DD'), 1)`, '3/31/2026'],
	[`LAST_DAY(TO_DATE('2/1/2024'))`, '2/29/2024'],
	[`MONTHS_BETWEEN(TO_DATE('2026-03-31', 'YYYY-MM-DD'), TO_DATE('2026-02-28', 'YYYY-MM-DD'))`, '1'],
	[
		`ROUND(MONTHS_BETWEEN(TO_DATE('2026-03-15', 'YYYY-MM-DD'), TO_DATE('2026-01-01', 'YYYY-MM-DD')), 4)`,
		'2.4516',
	],
	[`NEXT_DAY(TO_DATE('2026-06-15', 'YYYY-MM-DD'), 'MONDAY')`, '6/22/2026'],
	[`NEXT_DAY(TO_DATE('2026-06-15', 'YYYY-MM-DD'), UPPER(SUBSTR('Wednesday', 1, 3)))`, '6/17/2026'],
	[`NEXT_DAY(TO_DATE('2026-06-15', 'YYYY-MM-DD'), LOWER('MONDAY'))`, '6/22/2026'],
	[`TO_DATE('2026-06-15', 'YYYY-MM-DD') - TO_DATE('2026-06-01', 'YYYY-MM-DD')`, '14'],
	[
		`TO_TIMESTAMP('2026-06-15 18:00:00', 'YYYY-MM-DD HH24:MI:SS') - TO_DATE('2026-06-15', 'YYYY-MM-DD')`,
		'0.75',
	],
	[`TO_DATE('2026-06-15', 'YYYY-MM-DD HH24:MI:SS')`, '6/15/2026'],
	[`TO_CHAR(TO_DATE('15-MAR-26', 'DD-MON-RR'), 'FMMonth DD, YYYY')`, 'March 15, 2026'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'Month')`, 'March    '],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'DY, MON DD')`, 'THU, MAR 05'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), '"Q"Q YYYY, "week" IW')`, 'Q1 2026, week 10'],
	[`TO_CHAR(TO_DATE('2026-03-05', 'YYYY-MM-DD'), 'D')`, '5'],
	[`EXTRACT(YEAR FROM TO_DATE('2026-03-05', 'YYYY-MM-DD'))`, '2026'],
	[`TZ_OFFSET('America/Los_Angeles')`, '-07:00'],
	[`TO_CHAR(CURRENT_TIMESTAMP AT TIME ZONE 'UTC', 'HH24:MI')`, '12:30'],
	[
		`TO_CHAR(NEW_TIME(TO_DATE('2026-01-01 12:00', 'YYYY-MM-DD HH24:MI'), 'PST', 'EST'), 'HH24:MI')`,
		'15:00',
	],
	[`BUILTIN.RELATIVE_RANGES('TM', 'START')`, '6/1/2026'],
	[`BUILTIN.RELATIVE_RANGES('LFY', 'END')`, '12/31/2025'],
	[`BUILTIN.RELATIVE_RANGES('DAGO30', 'START')`, '5/16/2026'],
	[`BUILTIN.RELATIVE_RANGES('TFQTD', 'END')`, '6/15/2026'],
	[`BUILTIN.RELATIVE_RANGES('SMLFY', 'START')`, '6/1/2025'],
	['SYSDATE || NULL', '6/15/2026'],
];

describe.each([
	['texts', TEXTS],
	['rare functions and models', RARE],
	['numbers', NUMBERS],
	['number formats', FORMATS],
	['dates', DATES],
])('%s', (_name, table) => {
	it.each(table)('%s', async (expression, expected) => {
		expect(await b.value(`SELECT ${expression} AS v FROM dual`)).toBe(expected);
	});
});

it('takes a bound parameter for a text, a number or a date as its neighbour asks', async () => {
	const sql = `SELECT 'x' || ? AS t, 1 + ? AS n, TO_DATE(?, 'YYYY-MM-DD') AS d FROM dual WHERE 5 = ? AND ? = '1?'`;
	expect(await b.rows(sql, ['a', '2', '2026-01-31', '5', '1?'])).toEqual([
		{ t: 'xa', n: '3', d: '1/31/2026' },
	]);
});

it('follows the clock', async () => {
	b.clock.set(Date.UTC(2027, 0, 1, 7, 59));
	expect(await b.value(`SELECT TO_CHAR(SYSDATE, 'YYYY-MM-DD') FROM dual`)).toBe('2026-12-31');
});
