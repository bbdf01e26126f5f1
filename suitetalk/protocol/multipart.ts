import { randomBytes } from 'node:crypto';
import type { EncodedBody } from '../client/types';
import type { FormField } from './form';
import { NetSuiteError } from './netSuiteError';

export interface FormFile {
	name: string;
	fileName: string;
	/** MIME type; bytes of unknown type are `application/octet-stream`. */
	contentType: string;
	content: Buffer;
}

/**
 * A `multipart/form-data` body (RFC 7578): fields first, then files, in their order.
 *
 * @param boundary Random when not given; replaced by a random one when it occurs in the content.
 * @throws NetSuiteError `FORM` for a content type that is none.
 */
export function encodeMultipart(
	fields: readonly FormField[],
	files: readonly FormFile[],
	boundary = randomBoundary(),
): EncodedBody {
	const contents = [
		...fields.map(({ value }) => Buffer.from(value)),
		...files.map((file) => file.content),
	];
	const heads = [...fields.map(fieldHead), ...files.map(fileHead)];
	const safe = findBoundary(boundary, [...contents, ...heads.map((head) => Buffer.from(head))]);
	const parts = contents.flatMap((content, index) => [
		Buffer.from(`--${safe}\r\n${heads[index]}\r\n\r\n`),
		content,
		Buffer.from('\r\n'),
	]);
	return {
		contentType: `multipart/form-data; boundary=${safe}`,
		content: Buffer.concat([...parts, Buffer.from(`--${safe}--\r\n`)]),
	};
}

const randomBoundary = () => `netsuite-${randomBytes(18).toString('hex')}`;

function findBoundary(wanted: string, texts: readonly Buffer[]): string {
	let boundary = wanted;
	while (texts.some((text) => text.includes(boundary))) boundary = randomBoundary();
	return boundary;
}

/** As browsers do it: what would end the quoted name or its line is percent-encoded (WHATWG HTML, multipart). */
const quoted = (name: string) =>
	`"${name.replace(/\r/g, '%0D').replace(/\n/g, '%0A').replace(/"/g, '%22')}"`;

const fieldHead = ({ name }: FormField) => `Content-Disposition: form-data; name=${quoted(name)}`;

function fileHead({ name, fileName, contentType }: FormFile): string {
	if (
		!/^[!#$&^_.+A-Za-z0-9-]+\/[!#$&^_.+A-Za-z0-9-]+(?:\s*;[\t\u0020-\u007e]*)?$/.test(contentType)
	) {
		throw new NetSuiteError({
			code: 'FORM',
			title: `The file ${JSON.stringify(fileName)} has the content type ${JSON.stringify(contentType)}, which is none`,
			remedy: 'Set the MIME type of the binary data, for example text/csv. Nothing was sent.',
		});
	}
	return [
		`Content-Disposition: form-data; name=${quoted(name)}; filename=${quoted(fileName)}`,
		`Content-Type: ${contentType}`,
	].join('\r\n');
}
