import fc from 'fast-check';
import { buildFilter, filterOperators, hasDateCondition } from '../../../suitetalk/protocol/filter';
import type { Condition } from '../../../suitetalk/protocol/filter';
import { errorOf } from '../support';

const one = (field: string, operator: string, value?: Condition['value'], pattern?: string) =>
	buildFilter([{ field, operator, value }], 'AND', pattern);

describe('a filter condition', () => {
	it.each<[string, string, Condition['value'], string]>([
		['companyName', 'IS', 'Acme', 'companyName IS "Acme"'],
		['companyName', 'START_WITH', 'Another Company', 'companyName START_WITH "Another Company"'],
		['companyName', 'CONTAIN', 'a "b" \\c', 'companyName CONTAIN "a \\"b\\" \\\\c"'],
		['companyName', 'IS', 'AND', 'companyName IS "AND"'],
		['companyName', 'IS', ' x ', 'companyName IS " x "'],
		['companyName', 'END_WITH', 'x', 'companyName ENDWITH "x"'],
		['companyName', 'ENDWITH', 'x', 'companyName ENDWITH "x"'],
		['companyName', 'END_WITH_NOT', 'x', 'companyName END_WITH_NOT "x"'],
		['companyName', 'ENDWITH_NOT', 'x', 'companyName END_WITH_NOT "x"'],
		['companyName', 'contain_not', 'x', 'companyName CONTAIN_NOT "x"'],
		['isInactive', 'IS', false, 'isInactive IS false'],
		['isInactive', 'IS_NOT', 'true', 'isInactive IS_NOT true'],
		['email', 'EMPTY', 'ignored', 'email EMPTY'],
		['email', 'EMPTY_NOT', undefined, 'email EMPTY_NOT'],
		['creditLimit', 'GREATER_OR_EQUAL', 1000.5, 'creditLimit GREATER_OR_EQUAL 1000.5'],
		['creditLimit', 'LESS_NOT', '-5', 'creditLimit LESS_NOT -5'],
		['duration', 'EQUAL', '25:42', 'duration EQUAL "25:42"'],
		['subsidiary', 'ANY_OF', '1,2', 'subsidiary ANY_OF [1, 2]'],
		['subsidiary', 'ANY_OF', 3, 'subsidiary ANY_OF [3]'],
		['subsidiary', 'ANY_OF_NOT', '[1, 2]', 'subsidiary ANY_OF_NOT [1, 2]'],
		['externalId', 'ANY_OF', '"a, b", c"d', 'externalId ANY_OF ["a, b", "c\\"d"]'],
		['externalId', 'ANY_OF', '"x \\"y\\""', 'externalId ANY_OF ["x \\"y\\""]'],
		['balance', 'BETWEEN', '1,42', 'balance BETWEEN [1, 42]'],
		['balance', 'WITHIN', '1,2,3', 'balance WITHIN [1, 2, 3]'],
		['dateCreated', 'AFTER', '1/2/2026', 'dateCreated AFTER "1/2/2026"'],
		['dateCreated', 'ON', '2026-05-02', 'dateCreated ON "2026-05-02"'],
		['dateCreated', 'ON', '2026-05-02T09:12:00.000Z', 'dateCreated ON "2026-05-02"'],
	])('%s %s %j', (field, operator, value, text) => {
		expect(one(field, operator, value)).toBe(text);
	});

	it('writes ISO dates in the format of the account', () => {
		expect(one('dateCreated', 'ON_OR_AFTER', '2026-05-02', 'M/D/YYYY')).toBe(
			'dateCreated ON_OR_AFTER "5/2/2026"',
		);
		expect(one('dateCreated', 'BEFORE_NOT', '2026-05-02T23:00:00+02:00', 'dd/MM/yy')).toBe(
			'dateCreated BEFORE_NOT "02/05/2026"',
		);
	});

	it('leaves a date alone that is not ISO, or that is only a text', () => {
		expect(one('dateCreated', 'ON', '2.5.2026', 'M/D/YYYY')).toBe('dateCreated ON "2.5.2026"');
		expect(one('comments', 'IS', '2026-05-02', 'M/D/YYYY')).toBe('comments IS "2026-05-02"');
	});

	it('escapes every text so that it can be read back', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
				fc.constantFrom('IS', 'CONTAIN', 'START_WITH_NOT'),
				(text, operator) => {
					fc.pre(!/^(?:true|false)$/.test(text));
					const operand = one('f', operator, text).slice(`f ${operator} `.length);
					const inner = /^"((?:[^"\\]|\\[\s\S])*)"$/.exec(operand)?.[1];
					return inner?.replace(/\\([\s\S])/g, '$1') === text;
				},
			),
		);
	});

	it('keeps every entry of a list of numbers', () => {
		fc.assert(
			fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
				expect(one('f', 'ANY_OF', numbers.join(','))).toBe(`f ANY_OF [${numbers.join(', ')}]`);
			}),
		);
	});

	it('keeps every entry of a list of quoted texts', () => {
		const entry = fc.string({ minLength: 1 });
		fc.assert(
			fc.property(fc.array(entry, { minLength: 1 }), (texts) => {
				const quoted = texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`);
				const expected = texts.map((text, index) =>
					/^[+-]?\d+(?:\.\d+)?$/.test(text) ? text : quoted[index],
				);
				expect(one('f', 'ANY_OF', quoted.join(','))).toBe(`f ANY_OF [${expected.join(', ')}]`);
			}),
		);
	});

	it.each<[Condition, string]>([
		[{ field: ' ', operator: 'IS', value: 'x' }, 'Filter condition 1 has no field'],
		[{ field: 'a b', operator: 'IS', value: 'x' }, '"a b" is no field name'],
		[{ field: 'a', operator: 'LIKE', value: 'x' }, '"LIKE" is no operator'],
		[{ field: 'a', operator: '', value: 'x' }, '"" is no operator'],
		[{ field: 'a', operator: 'IS', value: '' }, '(a IS) has no value'],
		[{ field: 'a', operator: 'EQUAL' }, '(a EQUAL) has no value'],
		[{ field: 'a', operator: 'BETWEEN', value: '1' }, 'a BETWEEN has 1 values'],
		[{ field: 'a', operator: 'BETWEEN_NOT', value: '1,2,3' }, 'a BETWEEN_NOT has 3 values'],
		[{ field: 'a', operator: 'ANY_OF', value: '[]' }, 'a ANY_OF has 0 values'],
	])('%j is refused', async (condition, title) => {
		const error = await errorOf(() => buildFilter([condition], 'AND'));
		expect(error.code).toBe('FILTER');
		expect(error.title).toContain(title);
	});

	it('names the operators that exist', async () => {
		const error = await errorOf(() => one('a', 'LIKE', 'x'));
		for (const { value } of filterOperators) expect(error.remedy).toContain(value);
	});
});

describe('several conditions', () => {
	const conditions = [
		{ field: 'a', operator: 'IS', value: 'x' },
		{ field: 'b', operator: 'EMPTY' },
	];

	it.each<['AND' | 'OR', string]>([
		['AND', 'a IS "x" AND b EMPTY'],
		['OR', 'a IS "x" OR b EMPTY'],
	])('are joined by %s', (combine, text) => {
		expect(buildFilter(conditions, combine)).toBe(text);
	});

	it('that are none make no filter', () => {
		expect(buildFilter([], 'AND')).toBe('');
	});

	it('are named by their place when one is wrong', async () => {
		const error = await errorOf(() =>
			buildFilter([...conditions, { field: '', operator: 'IS' }], 'AND'),
		);
		expect(error.title).toContain('condition 3');
	});
});

it.each<[Condition, boolean]>([
	[{ field: 'a', operator: 'ON', value: '2026-05-02' }, true],
	[{ field: 'a', operator: 'after_not', value: '2026-05-02T00:00:00Z' }, true],
	[{ field: 'a', operator: 'ON', value: '5/2/2026' }, false],
	[{ field: 'a', operator: 'ON' }, false],
	[{ field: 'a', operator: 'IS', value: '2026-05-02' }, false],
])('%j: has an ISO date to write in the format of the account: %s', (condition, expected) => {
	expect(hasDateCondition([condition])).toBe(expected);
});

it('every operator has its negative twin', () => {
	const names = filterOperators.map(({ value }) => value);
	const positive = names.filter((name) => !name.endsWith('_NOT'));
	expect(positive).toHaveLength(18);
	expect(names).toHaveLength(36);
	for (const name of positive) expect(names).toContain(`${name}_NOT`);
});
