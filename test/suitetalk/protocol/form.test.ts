import fc from 'fast-check';
import { encodeForm } from '../../../suitetalk/protocol/form';
import { encodeMultipart } from '../../../suitetalk/protocol/multipart';
import type { FormFile } from '../../../suitetalk/protocol/multipart';
import type { EncodedBody } from '../../../suitetalk/client/types';
import { errorOf } from '../support';

const file = (change: Partial<FormFile> = {}): FormFile => ({
	name: 'file',
	fileName: 'a.csv',
	contentType: 'text/csv',
	content: Buffer.from('id\n1'),
	...change,
});

/** Read back by the platform's own multipart reader. */
const readBack = async ({ content, contentType }: EncodedBody) =>
	await new Response(new Uint8Array(content as Buffer), {
		headers: { 'content-type': contentType },
	}).formData();

describe('a form', () => {
	it('is encoded in its order, with repeated names', () => {
		const fields = [
			{ name: 'a b', value: '1&2' },
			{ name: 'c', value: 'ü+' },
			{ name: 'c', value: '' },
		];
		expect(encodeForm(fields)).toEqual({
			contentType: 'application/x-www-form-urlencoded',
			content: 'a+b=1%262&c=%C3%BC%2B&c=',
		});
	});
});

describe('a multipart form', () => {
	it('has the bytes that RFC 7578 says', () => {
		const { contentType, content } = encodeMultipart(
			[{ name: 'folder', value: '12' }],
			[file()],
			'limit',
		);
		expect(contentType).toBe('multipart/form-data; boundary=limit');
		expect(content.toString()).toBe(
			[
				'--limit',
				'Content-Disposition: form-data; name="folder"',
				'',
				'12',
				'--limit',
				'Content-Disposition: form-data; name="file"; filename="a.csv"',
				'Content-Type: text/csv',
				'',
				'id\n1',
				'--limit--',
				'',
			].join('\r\n'),
		);
	});

	it('is read back unchanged, whatever is in it', async () => {
		const text = fc
			.string({ unit: 'grapheme', maxLength: 30 })
			.map((value) => value.replace(/\p{Surrogate}/gu, ''));
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.constantFrom('a', 'b ü', 'c;d'), text), { maxLength: 4 }),
				fc.uint8Array({ maxLength: 200 }),
				async (fields, bytes) => {
					const body = encodeMultipart(
						fields.map(([name, value]) => ({ name, value })),
						[file({ content: Buffer.from(bytes), fileName: 'naïve "x".bin' })],
					);
					const form = await readBack(body);
					const values = [...form.entries()].filter(([name]) => name !== 'file');
					expect(values).toEqual(fields);
					const received = form.get('file') as File;
					expect(Buffer.from(await received.arrayBuffer())).toEqual(Buffer.from(bytes));
					expect(received.name).toBe('naïve "x".bin');
				},
			),
			{ numRuns: 50 },
		);
	});

	it('does not let a name or a file name start a header of its own', () => {
		const evil = 'x"\r\nContent-Type: text/html\r\n\r\n<b>';
		const { content } = encodeMultipart(
			[{ name: evil, value: '1' }],
			[file({ name: evil, fileName: evil })],
			'limit',
		);
		const lines = content.toString().split('\r\n');
		expect(lines.filter((line) => line.startsWith('Content-Type'))).toEqual([
			'Content-Type: text/csv',
		]);
		expect(lines[1]).toBe(
			'Content-Disposition: form-data; name="x%22%0D%0AContent-Type: text/html%0D%0A%0D%0A<b>"',
		);
	});

	it.each([
		['a value', [{ name: 'a', value: 'xx limit xx' }], []],
		['a file', [], [file({ content: Buffer.from('\r\n--limit--\r\n') })]],
		['a name', [{ name: 'limit', value: '1' }], []],
	])('takes another boundary when it occurs in %s', (_, fields, files) => {
		const { contentType } = encodeMultipart(fields, files, 'limit');
		expect(contentType).toMatch(/boundary=netsuite-[0-9a-f]{36}$/);
	});

	it('has a boundary of its own each time', () => {
		const types = [1, 2, 3].map(() => encodeMultipart([], []).contentType);
		expect(new Set(types).size).toBe(3);
	});

	it.each(['text/plain; charset=utf-8', 'application/vnd.ms-excel', 'image/svg+xml'])(
		'takes the content type %s',
		(contentType) => {
			const { content } = encodeMultipart([], [file({ contentType })], 'limit');
			expect(content.toString()).toContain(`Content-Type: ${contentType}\r\n`);
		},
	);

	it.each(['', 'csv', 'text/csv\r\nX: y', 'text/csv; a=\u0000', 'text/'])(
		'refuses the content type %j',
		async (contentType) => {
			const error = await errorOf(() => encodeMultipart([], [file({ contentType })]));
			expect(error.code).toBe('FORM');
			expect(error.title).toContain('a.csv');
		},
	);
});
