import { toWireAnswer } from '../../../nodes/shared/wireAnswer';

describe('the headers of an answer', () => {
	it.each<[string, Record<string, unknown>, Record<string, string>]>([
		['are named in lower case', { Location: '/a', ETAG: 'b' }, { location: '/a', etag: 'b' }],
		['are texts', { 'content-length': 5 }, { 'content-length': '5' }],
		['are joined when one came twice', { link: ['<a>', '<b>'] }, { link: '<a>, <b>' }],
		['are left out when they have no value', { a: undefined, b: null, c: '' }, { c: '' }],
		[
			'are left out when they are no text',
			{ location: {}, link: [{}, '<b>', null] },
			{ link: '<b>' },
		],
	])('%s', (_, given, headers) => {
		expect(toWireAnswer(200, given, '').headers).toEqual(headers);
	});

	it('may be missing altogether', () => {
		expect(toWireAnswer(204, undefined, undefined)).toEqual({ status: 204, headers: {}, body: '' });
	});
});
