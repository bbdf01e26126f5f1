import type { Call, Client } from '../../../../suitetalk/client/types';
import { checkRecordType } from '../../../../suitetalk/protocol/ids';
import { type RecordField, recordFields } from '../../../../suitetalk/protocol/recordSchema';
import { innerFields, type InnerField } from '../../../../suitetalk/protocol/sublistSchema';
import type { Params } from '../../../shared/params';
import { recordType } from '../fields';
import { operation, type Row } from '../operation';

/** The two descriptions of a record type in the metadata catalog (section_1545129726). */
const MEDIA = { schema: 'application/schema+json', openapi: 'application/swagger+json' };

const request = (type: string, media: keyof typeof MEDIA): Call => ({
	service: 'metadata',
	method: 'GET',
	path: `/${type}`,
	headers: { accept: MEDIA[media] },
	effect: 'read',
});

/** What every field has first, then what only some have. */
function toRow(field: RecordField | InnerField): Row {
	const { name, label, kind, required, readOnly, custom, filterable } = field;
	const { format, reference, choices, description } = field;
	return {
		...('sublist' in field && { sublist: field.sublist }),
		name,
		label,
		type: kind,
		required,
		readOnly,
		custom,
		filterable,
		...(format !== undefined && { format }),
		...(reference !== undefined && { reference }),
		...(choices !== undefined && { options: choices }),
		...(description !== undefined && { description }),
	};
}

async function readFields(client: Client, params: Params, type: string): Promise<Row[]> {
	const schema = (await client.send(request(type, 'schema'))).body;
	const fields: Array<RecordField | InnerField> = recordFields(schema, type);
	if (params.flag('options.includeSublists')) {
		const openApi = (await client.send(request(type, 'openapi'))).body;
		for (const field of innerFields(openApi, type)) fields.push(field);
	}
	return fields.map(toRow);
}

export const metadataGetSchema = operation({
	resource: 'metadata',
	value: 'getSchema',
	name: 'Get Schema',
	action: 'Get the fields of a record type',
	description: 'List the fields of a record type, or get its formal description',
	fields: [
		recordType(),
		{
			displayName: 'Format',
			name: 'format',
			type: 'options',
			options: [
				{
					name: 'Fields',
					value: 'fields',
					description: 'An item for each field: name, label, type, choices',
				},
				{ name: 'JSON Schema', value: 'schema', description: 'One item, as NetSuite gives it' },
				{
					name: 'OpenAPI',
					value: 'openapi',
					description: 'One item with paths and schemas, as NetSuite gives it',
				},
			],
			default: 'fields',
			description: 'How the record type is described',
		},
	],
	options: [
		{
			displayName: 'Include Sublists',
			name: 'includeSublists',
			type: 'boolean',
			default: false,
			description:
				"Whether to list the columns of sublists and the fields of subrecords as well. Takes a second request; for the format 'Fields' only.",
		},
	],
	async run(client, params) {
		const type = checkRecordType(params.text('recordType'));
		const format = params.text('format');
		if (format === 'fields') return { rows: await readFields(client, params, type) };
		if (format !== 'schema' && format !== 'openapi') {
			params.refuse('format', `is ${JSON.stringify(format)}`, 'Use fields, schema or openapi');
		}
		const { body } = await client.send(request(type, format as 'schema' | 'openapi'));
		return { rows: [body as Row] };
	},
});
