import type { Call } from '../../../suitetalk/client/types';
import { readAnswer, requireBody } from '../../../suitetalk/protocol/body';
import { answer, errorOf } from '../support';

type Part = Pick<Call, 'answerAs' | 'effect' | 'method' | 'service'>;
const read: Part = { service: 'record', method: 'GET', effect: 'read' };
const write: Part = { service: 'record', method: 'POST', effect: 'write' };
const keyed: Part = { ...write, effect: 'keyed' };

describe('the body of a successful answer', () => {
	it.each<[string, string | Buffer, Call['answerAs'], unknown]>([
		['JSON', '{"id":"1"}', undefined, { id: '1' }],
		['JSON behind a byte order mark', '\ufeff{"id":"1"}', 'json', { id: '1' }],
		['JSON bytes', Buffer.from('[1]'), 'json', [1]],
		['a JSON text', '"x"', 'json', 'x'],
		['JSON null', 'null', 'json', null],
		['nothing', ' \n', 'json', undefined],
		['text', '<b>', 'text', '<b>'],
		['empty text', '', 'text', ''],
		['bytes', Buffer.from([0, 255]), 'binary', Buffer.from([0, 255])],
		['text taken as bytes', 'ü', 'binary', Buffer.from('ü')],
	])('is read from %s', (_, body, answerAs, expected) => {
		const result = readAnswer(answer(200, body, { a: 'b' }), { ...read, answerAs });
		expect(result).toEqual({ status: 200, headers: { a: 'b' }, body: expected });
	});

	it.each([
		['<!doctype html><p>Log in', 'HTML_ANSWER', /base URL/],
		['{"items":[{"id":"1"},{"i', 'UNREADABLE_ANSWER', /Run again/],
		['hello', 'UNREADABLE_ANSWER', /response type text/],
	])('%j is no success where JSON was asked', async (body, code, remedy) => {
		const error = await errorOf(() => readAnswer(answer(200, body), read));
		expect(error).toMatchObject({ code, status: 200 });
		expect(error.remedy).toMatch(remedy);
		expect(error.remedy).not.toContain('may have carried');
		for (const call of [write, keyed]) {
			const afterWrite = await errorOf(() => readAnswer(answer(200, body), call));
			expect(afterWrite.remedy).toContain('may have carried the request out');
		}
	});

	it('says how much came and how it begins', async () => {
		const error = await errorOf(() => readAnswer(answer(200, `{"a":\n ${'x'.repeat(500)}`), read));
		expect(error.title).toContain('507 characters');
		expect(error.title).toContain('{"a": xxx');
		expect(error.title.length).toBeLessThan(250);
	});
});

describe('an answer without a body', () => {
	const empty = { status: 200, headers: {}, body: undefined };

	it('is refused for a read', async () => {
		const error = await errorOf(() => requireBody(empty, read));
		expect(error).toMatchObject({ code: 'EMPTY_ANSWER', status: 200 });
	});

	it('is right for the result of a task whose request would have got none', async () => {
		const ofTask: Part = { ...read, service: 'async' };
		const answered = { ...empty, status: 204 };
		expect(requireBody(answered, ofTask)).toBe(answered);
		expect(await errorOf(() => requireBody(empty, ofTask))).toMatchObject({ code: 'EMPTY_ANSWER' });
	});

	it.each([
		write,
		keyed,
		{ ...read, method: 'HEAD' as const },
		{ ...read, method: 'OPTIONS' as const },
	])('is right for %j', (call) => {
		expect(requireBody(empty, call)).toBe(empty);
	});

	it('is not one that holds null', () => {
		const answered = { ...empty, body: null };
		expect(requireBody(answered, { ...read, service: 'restlet' })).toBe(answered);
	});
});
