import { describeError, NetSuiteError, readError } from '../../../suitetalk/protocol/errors';
import type { CallPart } from '../../../suitetalk/protocol/callWords';
import { answer, refusal } from '../support';
import { create, get, suiteql } from './asked';

const words = (reply: ReturnType<typeof answer>, call?: CallPart) => {
	const { title, remedy, code } = readError(reply, call);
	return { title, remedy, code };
};
const entries = (...details: object[]) => answer(400, { 'o:errorDetails': details });
const ask = (
	service: CallPart['service'],
	path: string,
	own: Partial<CallPart> = {},
): CallPart => ({
	service,
	method: 'GET',
	path,
	...own,
});

/** The choices of a field are asked for by their Accept header. */
const choices = ask('record', '/salesOrder', {
	method: 'POST',
	headers: { accept: 'application/vnd.oracle.resource+json; type=select-options' },
});

describe('the words of a refusal', () => {
	it.each<[string, ReturnType<typeof answer>, CallPart | undefined]>([
		['governance limits that a role may not see', answer(400), ask('system', '/governanceLimits')],
		['governance limits while NetSuite is down', answer(500), ask('system', '/governanceLimits')],
		['governance limits behind a redirect', answer(302), ask('system', '/governanceLimits')],
		[
			'choices of a field that has none',
			entries({ detail: 'No', 'o:errorQueryParam': 'fields' }, { detail: 'More' }),
			choices,
		],
		[
			'choices, for another parameter',
			entries({ detail: 'No', 'o:errorQueryParam': 'q' }),
			choices,
		],
		['a parameter of no call', entries({ detail: 'No', 'o:errorQueryParam': 'fields' }), undefined],
		[
			'the parameter fields of another call',
			entries({ detail: 'No', 'o:errorQueryParam': 'fields' }),
			get,
		],
		['a column without a name', refusal(400, 'NOT_EXPOSED', 'It is not there.'), suiteql],
		[
			'the limit of a query',
			entries({ detail: 'No' }, { detail: 'No', 'o:errorQueryParam': 'limit' }),
			suiteql,
		],
		['the offset of a query', entries({ detail: 'No', 'o:errorQueryParam': 'offset' }), suiteql],
		['limits of a query', entries({ detail: 'No', 'o:errorQueryParam': 'limits' }), suiteql],
		['a limit of a query', entries({ detail: 'No', 'o:errorQueryParam': 'alimit' }), suiteql],
		['a query without a parameter', entries({ detail: 'No' }), suiteql],
		['a type without metadata', answer(404), ask('metadata', '/x')],
		['metadata that cannot be read', answer(400), ask('metadata', '/x')],
		['datasets that are not there', answer(404), ask('dataset', '/')],
		[
			'a value with a path',
			entries({ detail: 'No' }, { detail: 'No', 'o:errorPath': 'a.b' }),
			create,
		],
		['a value with a path alone', refusal(400, 'OTHER', 'No', { 'o:errorPath': 'a.b' }), create],
		[
			'a value of a field in the sentence',
			refusal(400, 'USER_ERROR', 'Invalid Field Value 9 for the following field:entity .'),
			create,
		],
		['a header without a name', refusal(400, 'INVALID_HEADER', 'No'), get],
		[
			'the second header',
			entries(
				{ detail: 'No', 'o:errorCode': 'INVALID_HEADER' },
				{ detail: 'No', 'o:errorHeader': 'Prefer' },
			),
			get,
		],
		['a parameter without a name', refusal(400, 'INVALID_PARAMETER', 'No'), get],
		[
			'the second parameter',
			entries(
				{ detail: 'No', 'o:errorCode': 'INVALID_PARAMETER' },
				{ detail: 'No', 'o:errorQueryParam': 'offset' },
			),
			get,
		],
		['a stop in a write that nobody named so', answer(500), create],
		['a stop in a write that sets values', answer(500), { ...create, effect: 'set' }],
		['a stop in a read', answer(500), get],
		['a stop of nobody knows what', answer(500), undefined],
		['a stop in a query', answer(500), suiteql],
		['a method', answer(405), ask('system', '/x', { method: 'POST' })],
		['the list of datasets', answer(400), ask('dataset', '/')],
		['a dataset', answer(400), ask('dataset', '/d1')],
		['the result of a dataset', answer(400), ask('dataset', '/d1/result')],
		['something below a dataset', answer(400), ask('dataset', '/d1/other')],
		['a write to the metadata', answer(400), ask('metadata', '/x', { method: 'POST' })],
		['a result elsewhere', answer(400), ask('async', '/job/result')],
		['a path without a service of its own', answer(400), ask('async', '')],
		['a record by an ID of several letters', answer(404), ask('record', '/x/eid:%C3%84%C3%A4b')],
		['something below a record', answer(404), ask('record', '/x/1/x!attach/y/2')],
	])('%s', (_, reply, call) => {
		expect(words(reply, call)).toMatchSnapshot();
	});

	it('show 400 letters whole, and the beginning of more', () => {
		const title = (letters: number) => readError(refusal(400, 'A', 'x'.repeat(letters)), get).title;
		expect(title(400)).toBe(`NetSuite refused to read customer 99: ${'x'.repeat(400)}`);
		expect(title(401)).toBe(`NetSuite refused to read customer 99: ${'x'.repeat(400)}…`);
	});

	it('have no blanks left of what is taken away before them', () => {
		const reply = refusal(
			400,
			'A',
			'Search error occurred:  Invalid search query. Detailed unprocessed description follows.\n No such thing',
		);
		expect(readError(reply, suiteql).title).toBe(
			'NetSuite refused the SuiteQL query: No such thing',
		);
	});
});

describe('the description of an error', () => {
	const error = (details: NetSuiteError['details'], remedy = 'Do.') =>
		new NetSuiteError({ code: 'A', title: 'No', remedy, details });

	it('names every locator of a detail', () => {
		const detail = { detail: 'No', path: 'a', queryParam: 'q', header: 'H', url: '/u', code: 'C' };
		expect(describeError(error([detail]))).toBe(
			'Do.\nfield a, query parameter q, header H, URL /u: No [C]',
		);
	});

	it('has no empty lines', () => {
		expect(describeError(error([{ detail: '' }, { detail: 'No' }]))).toBe('Do.\nNo');
		expect(describeError(error([{ detail: 'No' }], ''))).toBe('No');
	});
});
