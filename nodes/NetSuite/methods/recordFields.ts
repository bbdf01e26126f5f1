import type {
	FieldType,
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { readRecordFields } from '../../../suitetalk/client/recordSchemas';
import type { FieldKind, RecordField } from '../../../suitetalk/protocol/recordSchema';
import { lookupClient } from './lookup';

/** The input that n8n shows for each kind of field. */
const INPUTS: Record<FieldKind, FieldType> = {
	text: 'string',
	integer: 'number',
	number: 'number',
	boolean: 'boolean',
	date: 'dateTime',
	dateTime: 'dateTime',
	time: 'string',
	reference: 'string',
	enumeration: 'options',
	multiselect: 'string',
	sublist: 'array',
	subrecord: 'object',
};

/** The type chosen in the editor, '' while none is. */
function chosenType(context: ILoadOptionsFunctions): string {
	const chosen = context.getCurrentNodeParameter('recordType', { extractValue: true });
	return typeof chosen === 'string' ? chosen.trim() : '';
}

async function fieldsOfChosenType(context: ILoadOptionsFunctions): Promise<RecordField[]> {
	const type = chosenType(context);
	return type === '' ? [] : await readRecordFields(await lookupClient(context), type);
}

/** The label, and the field's name where the label is not enough to tell it from another. */
function namer(fields: RecordField[]): (field: RecordField) => string {
	const uses = new Map<string, number>();
	for (const { label } of fields) uses.set(label, (uses.get(label) ?? 0) + 1);
	return ({ label, name, custom }) =>
		custom || (uses.get(label) ?? 0) > 1 ? `${label} (${name})` : label;
}

function toMapperField(
	field: RecordField,
	displayName: string,
	isNew: boolean,
): ResourceMapperField {
	const required = field.required && isNew;
	const type = INPUTS[field.kind];
	return {
		id: field.name,
		displayName,
		type,
		required,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		...(field.readOnly && { readOnly: true }),
		// Hundreds of fields: people add those that they want.
		removed: !required,
		...(type === 'options' && {
			options: (field.choices ?? []).map(({ id, label }) => ({ name: label ?? id, value: id })),
		}),
	};
}

/**
 * The fields of the chosen record type for n8n's mapper: what must be filled first, then by label.
 *
 * @throws NetSuiteError when the schema cannot be read, which the editor shows
 */
export async function getRecordFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const fields = await fieldsOfChosenType(this);
	if (fields.length === 0) {
		const type = chosenType(this);
		return {
			fields: [],
			emptyFieldsNotice:
				type === ''
					? 'Choose a record type first.'
					: `NetSuite's metadata catalog lists no fields of ${type}. Set 'Input Mode' to JSON.`,
		};
	}
	const isNew = this.getCurrentNodeParameter('operation') === 'create';
	const nameOf = namer(fields);
	const mapped = fields
		.filter(({ name }) => name !== 'id' && name !== 'refName')
		.map((field) => toMapperField(field, nameOf(field), isNew))
		.sort(
			(a, b) =>
				Number(b.required) - Number(a.required) || a.displayName.localeCompare(b.displayName, 'en'),
		);
	return { fields: mapped };
}

/**
 * The fields that the filter of a list may use: those that NetSuite marks, or, where it marks none,
 * every body field.
 */
export async function getFilterFields(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	const fields = await fieldsOfChosenType(this);
	const body = fields.filter(({ kind }) => kind !== 'sublist' && kind !== 'subrecord');
	const marked = body.filter(({ filterable }) => filterable);
	const nameOf = namer(body);
	return (marked.length > 0 ? marked : body)
		.map((field) => ({ name: nameOf(field), value: field.name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
