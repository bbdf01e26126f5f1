import { readErrorBody } from '../../../suitetalk/protocol/errorBody';
import type { ErrorBody } from '../../../suitetalk/protocol/errorBody';

const entries = (detail: string, code?: string): ErrorBody => ({
	details: [{ detail, ...(code !== undefined && { code }) }],
	codes: code === undefined ? [] : [code],
	shape: code === undefined ? 'text' : 'entries',
});
const page = (...details: string[]): ErrorBody => ({
	details: details.map((detail) => ({ detail })),
	codes: [],
	shape: 'html',
});

describe('an answer that is no success', () => {
	it.each<[string, unknown, ErrorBody]>([
		['nothing', '', { details: [], codes: [], shape: 'empty' }],
		['blanks', ' \n', { details: [], codes: [], shape: 'empty' }],
		['JSON without a word in it', { status: 400 }, { details: [], codes: [], shape: 'text' }],
		['a detail of blanks', { detail: ' \n' }, { details: [], codes: [], shape: 'text' }],
		[
			'a detail with blanks around it',
			{ detail: ' no \n' },
			{ details: [{ detail: 'no' }], codes: [], shape: 'entries' },
		],
		[
			'a code beside the entries',
			{
				'o:errorDetails': [{ detail: 'a' }, { detail: 'b', 'o:errorCode': 'B' }],
				'o:errorCode': 'T',
			},
			{
				details: [{ detail: 'a' }, { detail: 'b', code: 'B' }],
				codes: ['B', 'T'],
				shape: 'entries',
			},
		],
		[
			'entries with the same code',
			{
				'o:errorDetails': [
					{ detail: 'a', code: 'B' },
					{ detail: 'b', 'o:errorCode': 'B' },
				],
			},
			{
				details: [
					{ detail: 'a', code: 'B' },
					{ detail: 'b', code: 'B' },
				],
				codes: ['B'],
				shape: 'entries',
			},
		],
		['a RESTlet', { error: { code: 'X', message: ' m ' } }, entries('m', 'X')],
		[
			'a RESTlet without a code',
			{ error: { message: 'm' } },
			{ details: [{ detail: 'm' }], codes: [], shape: 'entries' },
		],
		[
			'a RESTlet with nothing',
			{ error: {} },
			{ details: [{ detail: '' }], codes: [], shape: 'entries' },
		],
		[
			'a word of OAuth',
			{ error: 'invalid_grant' },
			{
				details: [{ detail: 'invalid_grant', code: 'invalid_grant' }],
				codes: ['invalid_grant'],
				shape: 'oauth',
			},
		],
		[
			'words around one of OAuth',
			{ error: 'an invalid_grant' },
			{ details: [{ detail: 'an invalid_grant' }], codes: [], shape: 'entries' },
		],
		[
			'a word of OAuth with more behind it',
			{ error: 'invalid_grant!' },
			{ details: [{ detail: 'invalid_grant!' }], codes: [], shape: 'entries' },
		],
		[
			'a code in a text',
			'Error  code :  "ABCD_1" and more',
			entries('Error  code :  "ABCD_1" and more', 'ABCD_1'),
		],
		['a code behind words that are none', 'errorscode:ABCD', entries('errorscode:ABCD', 'ABCD')],
		[
			'an empty text as detail',
			{ detail: '', title: 'T' },
			{ details: [{ detail: 'T' }], codes: [], shape: 'entries' },
		],
		['a code with an equals sign', 'code=ABCD', entries('code=ABCD', 'ABCD')],
		['a code after the word that is none', 'errorXcode', entries('errorXcode')],
		['a message in a text', 'the error   message  =   no luck', entries('no luck')],
		['a message without a blank', 'message:no', entries('no')],
		['cut JSON with blanks', '{"detail" : "a b", "code" : "ABCD", "x', entries('a b', 'ABCD')],
		['cut JSON without blanks', '{"message":"a b","o:errorCode":"ABCD","x', entries('a b', 'ABCD')],
		['a text with blanks around it', '  no  ', entries('no')],
		['a long text', 'x'.repeat(3000), entries('x'.repeat(2000))],
		[
			'XML',
			'<error> <code> AB_CD </code>\n<message>\n a &apos;b&apos; </message></error>',
			entries("a 'b'", 'AB_CD'),
		],
		['a page', ' \n<!-- a\nb -->\n<!-- c --> <head><title lang="en">\n No \n</title>', page('No')],
		['a page of an old kind', '<!DOCTYPE  html PUBLIC "x"><body>', page()],
		['a page with a long title', `<html><title>${'t'.repeat(300)}</title>`, page('t'.repeat(200))],
		['a page that only stands in a text', 'see <html>', entries('see <html>')],
		['a text before a page', 'x<html>', entries('x<html>')],
		['a text between a comment and a page', '<!-- a -->x<html>', entries('<!-- a -->x<html>')],
		[
			'an Error ID',
			{ detail: 'Stopped. Error ID:  abc-1_Z, sorry' },
			{
				details: [{ detail: 'Stopped. Error ID:  abc-1_Z, sorry' }],
				codes: [],
				shape: 'entries',
				errorId: 'abc-1_Z',
			},
		],
		[
			'an Error ID in the second entry',
			{ 'o:errorDetails': [{ detail: 'a' }, { detail: 'Error ID:xyz' }] },
			{
				details: [{ detail: 'a' }, { detail: 'Error ID:xyz' }],
				codes: [],
				shape: 'entries',
				errorId: 'xyz',
			},
		],
	])('is read from %s', (_, body, wanted) => {
		expect(readErrorBody(body)).toEqual(wanted);
	});
});
