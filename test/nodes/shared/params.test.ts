import type { INodeProperties } from 'n8n-workflow';
import { ParameterError } from '../../../nodes/shared/parameterError';
import { createParams } from '../../../nodes/shared/params';

const field = (displayName: string, name: string, rest: Partial<INodeProperties> = {}) =>
	({ displayName, name, type: 'string', default: '', ...rest }) as INodeProperties;

const fields = [
	field('Record Type', 'recordType'),
	field('Payload', 'payload', { type: 'json' }),
	field('Limit', 'limit', { type: 'number', default: 50 }),
	field('Options', 'options', {
		type: 'collection',
		default: {},
		options: [
			field('Page Size', 'pageSize', { type: 'number', default: 1000 }),
			field('Replace Sublists', 'replace'),
		],
	}),
	field('Headers', 'headers', { type: 'fixedCollection', default: {} }),
];

const paramsOf = (values: Record<string, unknown>) =>
	createParams(
		{
			read: (name, fallback) => (name in values ? values[name] : fallback),
			item: () => ({ companyName: 'Acme' }),
			localTime: () => undefined,
			file: async () => ({ content: Buffer.from('x'), mimeType: 'text/plain' }),
		},
		fields,
	);

const refusal = (read: () => unknown) => {
	try {
		read();
	} catch (error) {
		if (error instanceof ParameterError) return `${error.message} | ${error.remedy}`;
		throw error;
	}
	throw new Error('It was not refused');
};

describe('text', () => {
	it.each([
		['a plain text', ' customer ', 'customer'],
		['a resource locator', { __rl: true, mode: 'list', value: 'customer' }, 'customer'],
		['a number from an expression', 647, '647'],
		['an empty expression result', undefined, ''],
		['null', null, ''],
	])('reads %s', (_, value, expected) => {
		expect(paramsOf({ recordType: value }).text('recordType')).toBe(expected);
	});

	it('refuses an object where a text is needed, and names the parameter', () => {
		expect(refusal(() => paramsOf({ recordType: { a: 1 } }).text('recordType'))).toContain(
			"'Record Type' holds an object",
		);
	});

	it('refuses an empty one where something is needed', () => {
		expect(refusal(() => paramsOf({ recordType: '  ' }).filled('recordType'))).toContain(
			"'Record Type' is empty",
		);
	});

	it('keeps white space when asked to', () => {
		expect(paramsOf({ recordType: ' a\n' }).verbatim('recordType')).toBe(' a\n');
	});
});

describe('numbers', () => {
	it('has the default of its field when it was not set', () => {
		expect(paramsOf({}).whole('limit', 1)).toBe(50);
		expect(paramsOf({}).whole('options.pageSize', 1, 1000)).toBe(1000);
	});

	it('takes a number that an expression gives as text', () => {
		expect(paramsOf({ limit: '12' }).whole('limit', 1)).toBe(12);
	});

	it.each([0, -1, 1.5, 'many', '', null, NaN])('refuses %p as limit', (value) => {
		expect(refusal(() => paramsOf({ limit: value }).whole('limit', 1))).toMatch(
			/'Limit' is .* \| Enter a whole number 1 or more/,
		);
	});

	it('says the range of a member of a collection', () => {
		const read = () => paramsOf({ 'options.pageSize': 5000 }).whole('options.pageSize', 1, 1000);
		expect(refusal(read)).toBe(
			"The parameter 'Page Size' is 5000 | Enter a whole number from 1 to 1000",
		);
	});
});

describe('JSON', () => {
	it.each([
		['text', '{"a": [1]}', { a: [1] }],
		['an object from an expression', { a: 1 }, { a: 1 }],
		['nothing', ' ', undefined],
		['null', null, undefined],
		['a number', 5, 5],
	])('reads %s', (_, value, expected) => {
		expect(paramsOf({ payload: value }).json('payload')).toEqual(expected);
	});

	it('names the parameter, the place and what belongs there', () => {
		const text = '{\n\t"companyName": "Acme",\n\t"email": acme\n}';
		expect(refusal(() => paramsOf({ payload: text }).json('payload'))).toMatch(
			/'Payload' is not valid JSON \(line 3, column 11\) \| Expected there: value\. Found: "acme/,
		);
	});

	it.each([
		['', 'is empty'],
		['[1]', 'is not a JSON object'],
		['"text"', 'is not a JSON object'],
		['null', 'is not a JSON object'],
	])('refuses %p as an object', (value, what) => {
		expect(refusal(() => paramsOf({ payload: value }).object('payload'))).toContain(what);
	});
});

describe('lists and collections', () => {
	it.each([
		['a text', 'item, expense,,', ['item', 'expense']],
		['an array', ['item', 'expense '], ['item', 'expense']],
		['nothing', '', []],
	])('splits %s', (_, value, expected) => {
		expect(paramsOf({ 'options.replace': value }).list('options.replace')).toEqual(expected);
	});

	it('reads names and values as texts and leaves out entries without a name', () => {
		const headers = {
			values: [{ name: 'A', value: 1 }, { name: ' ', value: 'x' }, { name: 'B' }],
		};
		expect(paramsOf({ headers }).entries('headers', 'values', ['name', 'value'])).toEqual([
			{ name: 'A', value: '1' },
			{ name: 'B', value: '' },
		]);
	});
});

describe('mapping', () => {
	it('gives the mapped values, dates of n8n as ISO text', () => {
		const startDate = { toISO: () => '2026-05-31T00:00:00.000+02:00' };
		const params = paramsOf({
			'fields.mappingMode': 'defineBelow',
			'fields.value': { companyName: 'Acme', startDate },
		});
		expect(params.mapping('fields')).toEqual({
			automatic: false,
			values: { companyName: 'Acme', startDate: '2026-05-31T00:00:00.000+02:00' },
		});
	});

	it('gives the input item when it is mapped automatically', () => {
		const params = paramsOf({ 'fields.mappingMode': 'autoMapInputData', 'fields.value': null });
		expect(params.mapping('fields')).toEqual({
			automatic: true,
			values: { companyName: 'Acme' },
		});
	});

	it('is empty while nothing is mapped', () => {
		const params = paramsOf({ 'fields.mappingMode': 'defineBelow', 'fields.value': null });
		expect(params.mapping('fields')).toEqual({ automatic: false, values: {} });
	});
});
