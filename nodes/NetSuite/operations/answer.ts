import type { INodeProperties } from 'n8n-workflow';
import type { Answer } from '../../../suitetalk/client/types';
import type { Output, Row, Surroundings } from './operation';
import { isObject } from '../../../suitetalk/protocol/isObject';

/** Fields of operations whose answer is whatever the caller asked for. */

export const response: INodeProperties = {
	displayName: 'Response',
	name: 'responseType',
	type: 'options',
	options: [
		{ name: 'File', value: 'binary' },
		{ name: 'JSON', value: 'json' },
		{ name: 'Text', value: 'text' },
	],
	default: 'json',
	description: 'How the answer is read',
};

export const outputField: INodeProperties = {
	displayName: 'Output Data Field Name',
	name: 'binaryPropertyName',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	description: 'Binary field of the output item that gets the answer',
};

export const timeout: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	default: 300000,
	typeOptions: { minValue: 1 },
	description: 'Milliseconds to wait for an answer',
};

/**
 * An answer as items: a JSON list gives one each, bytes go to a binary property.
 *
 * @param property name of the binary property that takes bytes
 * @param full one item with status code and headers as well
 */
export async function answerOutput(
	answer: Answer,
	property: string,
	{ saveFile }: Surroundings,
	full = false,
): Promise<Output> {
	const { status: statusCode, headers, body } = answer;
	if (Buffer.isBuffer(body)) {
		const mimeType = headers['content-type']?.split(';')[0].trim();
		const fileName = fileNameOf(headers['content-disposition']);
		const stored = await saveFile(body, fileName, mimeType);
		const facts = { mimeType: mimeType ?? null, fileSize: body.length };
		const rows = [full ? { statusCode, headers, body: facts } : facts];
		return { rows, file: { property, stored } };
	}
	return { rows: full ? [{ statusCode, headers, body: body ?? null }] : answerRows(body) };
}

/** A JSON answer as items: a list gives one each. */
export const answerRows = (body: unknown): Row[] =>
	Array.isArray(body) ? body.map(asRow) : [asRow(body)];

/** Items hold objects only: no body gives an empty one, a text or number goes to `data`. */
function asRow(value: unknown): Row {
	if (value === undefined) return {};
	return isObject(value) ? value : { data: value };
}

function fileNameOf(disposition: string | undefined): string | undefined {
	return disposition && /filename="?([^";]+)"?/i.exec(disposition)?.[1];
}
