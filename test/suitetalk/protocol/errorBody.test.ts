import { describeError, readError } from '../../../suitetalk/protocol/errors';
import { answer, refusal } from '../support';
import { create, get } from './asked';

describe('the evidence of an error', () => {
	it('holds every entry with its locator', () => {
		const error = readError(
			answer(400, {
				'o:errorDetails': [
					{ detail: 'one', 'o:errorCode': 'A', 'o:errorPath': 'item.items[0].item' },
					{ detail: 'two', 'o:errorCode': 'B', 'o:errorQueryParam': 'q' },
					{ detail: 'three', 'o:errorCode': 'C', 'o:errorHeader': 'Prefer' },
					{ detail: 'four', 'o:errorCode': 'D', 'o:errorUrl': '/u' },
					{ detail: 'five', 'o:urlPath': '/v' },
					'not an entry',
				],
			}),
			create,
		);
		expect(error.code).toBe('A');
		expect(error.title).toBe(
			'NetSuite refused to create customer: one (item.items[0].item) (and 4 more)',
		);
		expect(error.details).toEqual([
			{ detail: 'one', code: 'A', path: 'item.items[0].item' },
			{ detail: 'two', code: 'B', queryParam: 'q' },
			{ detail: 'three', code: 'C', header: 'Prefer' },
			{ detail: 'four', code: 'D', url: '/u' },
			{ detail: 'five', url: '/v' },
		]);
		expect(describeError(error).split('\n').slice(1)).toEqual([
			'field item.items[0].item: one [A]',
			'query parameter q: two [B]',
			'header Prefer: three [C]',
			'URL /u: four [D]',
			'URL /v: five',
		]);
	});

	it.each<[string, unknown, string | undefined, string]>([
		[
			'the older shape of record actions',
			{ title: 'Bad Request', detail: 'no', 'o:errorCode': 'X' },
			'X',
			'no',
		],
		['a title alone', { title: 'Bad Request', status: 400 }, undefined, 'Bad Request'],
		[
			'an empty list of details',
			{ 'o:errorDetails': [], title: 'Bad Request' },
			undefined,
			'Bad Request',
		],
		['a RESTlet in JSON', '{"error":{"code":"SSS_X","message":"no"}}', 'SSS_X', 'no'],
		['a RESTlet with a code alone', { error: { code: 'SSS_X' } }, 'SSS_X', 'SSS_X'],
		[
			'a RESTlet in XML',
			'<error><code>SSS_X</code><message>a &lt; b &amp; c</message></error>',
			'SSS_X',
			'a < b & c',
		],
		['a RESTlet in text', 'error code: SSS_X\nerror message: no', 'SSS_X', 'no'],
		['bytes', Buffer.from('{"error":{"code":"SSS_X","message":"no"}}'), 'SSS_X', 'no'],
		['an error that is a text', { error: 'No luck today' }, undefined, 'No luck today'],
		[
			'truncated JSON',
			'{"o:errorDetails":[{"detail":"a \\"b\\"","o:errorCode":"USER_ERROR","o:err',
			'USER_ERROR',
			'a \\"b\\"',
		],
		['plain text', 'Service down', undefined, 'Service down'],
		['a list', [1, 2], undefined, '[1,2]'],
	])('is read from %s', (_, body, code, detail) => {
		const error = readError({ status: 400, body }, get);
		expect(error.details).toEqual([code === undefined ? { detail } : { detail, code }]);
		expect(error.code).toBe(code ?? 'HTTP_400');
	});

	it.each([undefined, null, '', '  ', {}, Buffer.alloc(0)])(
		'is missing in %j, and the title says so',
		(body) => {
			const error = readError({ status: 400, body }, get);
			expect(error.details).toEqual([]);
			expect(error.title).toBe(
				'NetSuite refused to read customer 99: status 400 without an explanation',
			);
		},
	);

	it.each([
		[
			'<!DOCTYPE html>\n<html><head><title> Bad &amp; Gateway </title></head></html>',
			': Bad & Gateway (status 502)',
		],
		['<html><body>x</body></html>', ': status 502 without an explanation'],
		['<!-- cache --><HTML lang="en"></HTML>', ': status 502 without an explanation'],
	])('is one line of a gateway page %j', (page, end) => {
		const error = readError(answer(502, page), get);
		expect(error.title).toBe(`A web page came instead of NetSuite's answer${end}`);
		expect(error.code).toBe('HTML_ANSWER');
	});

	it('takes OAuth words for what they are', () => {
		const error = readError(
			answer(401, { error: 'invalid_token', error_description: 'Gone.' }),
			get,
		);
		expect(error).toMatchObject({ code: 'invalid_token', status: 401 });
		expect(error.title).toBe('NetSuite did not accept the sign-in: invalid_token (Gone.)');
	});

	it('holds no secret that a gateway echoes', () => {
		const error = readError(
			answer(400, 'Bad request: Authorization: Bearer S3cretMarkerValue'),
			get,
		);
		expect(JSON.stringify([error, error.message, describeError(error)])).not.toContain('S3cret');
	});

	it('is cut in the title when it is long, and whole in the details', () => {
		const detail = 'x'.repeat(1000);
		const error = readError(refusal(400, 'A', detail), get);
		expect(error.title.length).toBeLessThan(500);
		expect(error.details[0].detail).toBe(detail);
	});
});
