import type { INodeProperties } from 'n8n-workflow';
import type { Call } from '../../../../suitetalk/client/types';
import type { Params } from '../../../shared/params';

/** NetSuite takes these three and answers 415 to anything else, a charset included (section_4634920277). */
export const contentTypeOption: INodeProperties = {
	displayName: 'Content Type',
	name: 'contentType',
	type: 'options',
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'JSON when the payload is JSON, XML when it begins with <, otherwise text',
		},
		{ name: 'JSON', value: 'application/json' },
		{ name: 'Text', value: 'text/plain' },
		{ name: 'XML', value: 'application/xml' },
	],
	default: 'auto',
	description: "What the payload is. The script's answer has the same type.",
};

/**
 * The body of a RESTlet's POST or PUT; none when the payload is empty.
 *
 * @throws ParameterError for broken JSON. A text that begins like JSON goes as text only when the
 * user chose so.
 */
export function readPayload(params: Params): Pick<Call, 'json' | 'encoded'> {
	const value = params.value('payload');
	const type = contentType(params.text('options.contentType'), value);
	if (type === 'application/json') return { json: params.json('payload') };
	if (typeof value === 'object' && value !== null) {
		params.refuse(
			'payload',
			`is an object, but 'Content Type' is ${type}`,
			"Choose one of its fields, or set 'Content Type' to JSON",
		);
	}
	const content = params.verbatim('payload');
	return content === '' ? {} : { encoded: { contentType: type, content } };
}

function contentType(chosen: string, value: unknown): string {
	if (chosen !== 'auto') return chosen;
	if (typeof value !== 'string' || value.trim() === '') return 'application/json';
	if (/^\s*</.test(value)) return 'application/xml';
	return looksLikeJson(value.trim()) ? 'application/json' : 'text/plain';
}

/** An object, list, quoted text, number or word of JSON, or what was meant to be one. */
const looksLikeJson = (text: string) =>
	/^(?:[[{"]|(?:true|false|null|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$)/i.test(text);
