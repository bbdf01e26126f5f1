import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from '../../../suitetalk/protocol/csv';

/** Another reader of CSV, strict about RFC 4180. */
const read = (text: string): string[][] => parse(text, { recordDelimiter: '\r\n' });

/** Texts with what CSV and spreadsheets find special, often at the start. */
const cell = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', '1', 'ä'),
	}),
);

it('writes rows that another reader reads the same, whatever their texts', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 5 }).chain((width) =>
				fc.array(fc.array(fc.option(cell), { minLength: width, maxLength: width }), {
					minLength: 1,
				}),
			),
			(rows) => {
				const text = rows.map((row) => csvLine(row, false)).join('');
				expect(read(text)).toEqual(rows.map((row) => row.map((value) => value ?? '')));
			},
		),
	);
});

it("escapes a formula by a ' before it and nothing else", () => {
	fc.assert(
		fc.property(cell, (text) => {
			const [[written]] = read(csvLine([text], true));
			expect([text, `'${text}`]).toContain(written);
			expect(written).not.toMatch(/^[=@\t\r\n]/);
		}),
	);
});

it.each([
	['=1+1', "'=1+1"],
	['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
	['+49 30 1234', "'+49 30 1234"],
	['-1+1', "'-1+1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	['＝1', "'＝1"],
	['-12.50', '-12.50'],
	['+3', '+3'],
	['-1,234.50', '"-1,234.50"'],
	['-1e5', '-1e5'],
	[-7, '-7'],
	['a=b', 'a=b'],
	[null, '""'],
	[undefined, '""'],
	[true, 'true'],
	[{ id: '1' }, '"{""id"":""1""}"'],
])('writes %j as %s', (value, text) => {
	expect(csvLine([value], true)).toBe(`${text}\r\n`);
});

it('leaves null empty beside others', () => {
	expect(csvLine(['a', null, 'b', undefined], true)).toBe('a,,b,\r\n');
});
