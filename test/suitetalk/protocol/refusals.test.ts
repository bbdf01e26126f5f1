import { requireBody } from '../../../suitetalk/protocol/body';
import { readError } from '../../../suitetalk/protocol/errors';
import { buildFilter, hasDateCondition } from '../../../suitetalk/protocol/filter';
import { readLocation } from '../../../suitetalk/protocol/location';
import { planPages, readPage } from '../../../suitetalk/protocol/page';
import { rawRetryDelay, readRetryAfter } from '../../../suitetalk/protocol/retry';
import { callUrl, rawTarget } from '../../../suitetalk/protocol/url';
import { errorOf, hosts } from '../support';

const filter = (condition: object) =>
	buildFilter([{ field: 'a', operator: 'IS', ...condition }], 'AND');
const own = (path: string) => callUrl(hosts, { service: 'record', path });
const raw = (url: string) => rawTarget(hosts, 'record', url);
const page = (body: unknown) =>
	readPage({ status: 200, headers: {}, body }, { limit: 2, offset: 0 });

describe('what is refused says what is wrong and what to do', () => {
	it.each<[string, () => unknown, RegExp, RegExp]>([
		['a field', () => filter({ field: '1x' }), /"1x" is no field name/, /such as companyName/],
		['an operator', () => filter({ operator: 'LIKE' }), /"LIKE" is no operator/, /, IS, /],
		['no value', () => filter({ value: '  ' }), /\(a IS\) has no value/, /use EMPTY to find/],
		[
			'one of two values',
			() => filter({ operator: 'BETWEEN', value: '1' }),
			/a BETWEEN has 1 values/,
			/BETWEEN takes exactly two/,
		],
		['a path', () => own('x'), /path "x" does not start with \//, /below the chosen service/],
		['a query in a path', () => own('/x?a=1'), /path "\/x\?a=1" contains \? or #/, /Nothing was/],
		['a host', () => raw('//evil.example/x'), /it names another host/, /full URL on the hosts/],
		['a host of backslashes', () => raw('/\\\\evil.example'), /it names another host/, /./],
		['a backslash alone', () => raw('\\x'), /it names another host/, /./],
		['a fragment', () => raw('/x#y'), /contains #; write it as %23/, /./],
		['a URL', () => raw('https://['), /cannot be read as a URL/, /./],
		['a user', () => raw(`https://a:b@${new URL(hosts.suitetalk).host}/x`), /a user name/, /./],
		['a strange host', () => raw('https://evil.example/x'), /host evil\.example does not/, /./],
		['a strange path', () => raw(`${hosts.suitetalk}/app/x`), /serves no \/app\/x to this/, /./],
		['a control character', () => raw('/x%00'), /contains a control character/, /./],
		['an encoded ..', () => raw('/x/..%2f..'), /an encoded "\.\."/, /./],
		['a .. too many', () => raw('/x/../..'), /its "\.\." leads out of the service/, /./],
		['an encoded backslash', () => raw('/x%5cy'), /contains a backslash/, /./],
		[
			'a page size',
			() => planPages({ offset: 0, pageSize: 0 }),
			/Page Size is 0/,
			/Correct Page Size and run again/,
		],
		['no list', () => page({}), /has no list of items/, /only lists, queries and datasets/],
		['another page', () => page({ items: [], offset: 2 }), /0 rows from 2/, /check the proxy/],
	])('%s', async (_, action, title, remedy) => {
		const error = await errorOf(action);
		expect(error.title).toMatch(title);
		expect(error.remedy).toMatch(remedy);
	});
});

describe('a filter value', () => {
	it.each([
		['IS', 'trueish', 'a IS "trueish"'],
		['IS', 'untrue', 'a IS "untrue"'],
		['IS', ' x ', 'a IS " x "'],
		['EQUAL', ' 12.75 ', 'a EQUAL 12.75'],
		['EQUAL', '1.5x', 'a EQUAL "1.5x"'],
		['ANY_OF', 'a[1], b', 'a ANY_OF ["a[1]", "b"]'],
		['ANY_OF', 'x, [y]', 'a ANY_OF ["x", "[y]"]'],
		[' is ', 'x', 'a IS "x"'],
	])('%s %j is written %s', (operator, value, expected) => {
		expect(filter({ operator, value })).toBe(expected);
	});

	it('is looked at in each condition for a date', () => {
		const date = { field: 'a', operator: 'ON', value: '2026-05-02' };
		expect(hasDateCondition([{ field: 'b', operator: 'IS', value: 'x' }, date])).toBe(true);
		expect(hasDateCondition([{ field: 'b', operator: 'unknown', value: 'x' }])).toBe(false);
	});
});

it.each([
	[undefined, undefined],
	['12', 12_000],
	[' 1.25 ', 1_250],
	['12 apples', undefined],
	['600', 60_000],
	['0', 0],
])('Retry-After %j is %j ms', (header, expected) => {
	expect(readRetryAfter(header, 0)).toBe(expected);
});

it('repeats a raw request without status or broken connection only when all errors are repeated', () => {
	const policy = {
		maxRetries: 1,
		retryDelay: 5,
		retryOnAllErrors: false,
		exponentialBackoff: false,
	};
	expect(rawRetryDelay(policy, { attempt: 1 })).toBeNull();
	expect(rawRetryDelay({ ...policy, retryOnAllErrors: true }, { attempt: 1 })).toBe(5);
});

it('reads a Location with white space around it, and nothing out of none', () => {
	const location = '/services/rest/record/v1/customer/7';
	expect(readLocation(` ${location}\t`)).toEqual({ id: '7', recordType: 'customer', location });
	expect([readLocation(undefined), readLocation('')]).toEqual([undefined, undefined]);
});

describe('an answer that is no JSON object', () => {
	const read = { effect: 'read', method: 'GET' } as const;

	it.each([null, true, 0, '', 'text', [], [{ id: '1' }]])('%j is no record', async (body) => {
		const answer = { status: 200, headers: {}, body };
		for (const service of ['record', 'system', 'metadata', 'async'] as const) {
			const error = await errorOf(() => requireBody(answer, { ...read, service }));
			expect(error).toMatchObject({ code: 'UNREADABLE_ANSWER', status: 200 });
			expect(error.title).toContain(`no JSON object, but ${JSON.stringify(body)}`);
			expect(error.remedy).toContain('base URL');
		}
		expect(requireBody(answer, { ...read, service: 'restlet' })).toBe(answer);
		expect(requireBody(answer, { ...read, service: 'record', effect: 'write' })).toBe(answer);
	});

	it('is shown as it is where it explains a refusal', () => {
		const error = readError({ status: 415, body: '[{"a":1}]' });
		expect(error.title).toContain('[{"a":1}]');
	});
});
