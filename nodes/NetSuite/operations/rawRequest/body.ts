import { encodeForm } from '../../../../suitetalk/protocol/form';
import { encodeMultipart } from '../../../../suitetalk/protocol/multipart';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';
import { readPairs } from '../pairs';

/** What the parameters of the chosen `bodyType` put into the request. */
export async function readBody(
	params: Params,
	headers: Record<string, string>,
): Promise<Pick<Call, 'json' | 'encoded'>> {
	const type = params.text('bodyType');
	if (type !== 'none' && params.text('method') === 'GET') {
		params.refuse('bodyType', 'does not go with the method GET', 'Choose the body None');
	}
	switch (type) {
		case 'json':
			return { json: params.json('data') ?? params.filled('data') };
		case 'form':
			return { encoded: encodeForm(readPairs(params, 'formData')) };
		case 'multipart':
			return {
				encoded: encodeMultipart(readPairs(params, 'formData'), await readFiles(params)),
			};
		case 'raw':
			return {
				encoded: {
					contentType: contentType(headers) ?? 'text/plain; charset=utf-8',
					content: params.verbatim('data'),
				},
			};
		default:
			return {};
	}
}

function contentType(headers: Record<string, string>): string | undefined {
	const name = Object.keys(headers).find((key) => key.toLowerCase() === 'content-type');
	return name === undefined ? undefined : headers[name];
}

async function readFiles(params: Params) {
	const names = new Map(readPairs(params, 'fileNames').map(({ name, value }) => [name, value]));
	const files = [];
	for (const { name, value: property } of readPairs(params, 'fileData')) {
		const file = await params.file(property);
		files.push({
			name,
			fileName: names.get(name) || file.fileName || name,
			contentType: file.mimeType,
			content: file.content,
		});
	}
	return files;
}
