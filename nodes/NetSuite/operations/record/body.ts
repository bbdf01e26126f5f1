import { knownRecordFields } from '../../../../suitetalk/client/recordSchemas';
import type { Client } from '../../../../suitetalk/client/types';
import { NetSuiteError } from '../../../../suitetalk/protocol/errors';
import { fieldValue } from '../../../../suitetalk/protocol/fieldValue';
import type { RecordField } from '../../../../suitetalk/protocol/recordSchema';
import type { Params } from '../../../shared/params';

/**
 * The record that the user gives for one item: the JSON of `payload`, or what the mapper holds,
 * turned into what each field of the record type takes. Mapped fields that are empty are left out:
 * clearing a field takes JSON with null.
 *
 * @throws ParameterError for a value that does not fit its field, NetSuiteError when the record
 * type's fields cannot be read
 */
export async function recordBody(
	client: Client,
	params: Params,
	recordType: string,
): Promise<Record<string, unknown>> {
	if (params.text('inputMode') !== 'mapper') return params.object('payload');
	const { automatic, values } = params.mapping('fields');
	const given = Object.entries(values).filter(([, value]) => !isEmpty(value));
	const names = given.map(([name]) => name);
	const fields = await knownRecordFields(client, recordType, names).catch((error: unknown) =>
		Promise.reject(withoutSchema(error, recordType)),
	);
	const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
	const body: Array<[string, unknown]> = [];
	for (const [name, value] of given) {
		const field = byName.get(name.toLowerCase());
		if (field === undefined) {
			// NetSuite names what it does not know, or not, as the user chose under 'Unknown Fields'.
			if (!automatic || !OF_ANSWERS.includes(name)) body.push([name, value]);
		} else if (!(automatic && field.readOnly)) {
			body.push([field.name, converted(params, field, value)]);
		}
	}
	if (body.length > 0) return Object.fromEntries(body);
	return params.refuse(
		'fields',
		automatic ? 'finds no field of the record in the input item' : 'has no value',
		automatic
			? `Name the input's columns as NetSuite names the fields of ${recordType}, or map them by hand`
			: 'Add a field and give it a value',
	);
}

/** What stands in the answers of NetSuite beside the fields of a record. */
const OF_ANSWERS = ['links', 'refName'];

/** A sublist that was not expanded comes as an object with links at most: that is no line. */
const isEmpty = (value: unknown) =>
	value === null ||
	value === undefined ||
	value === '' ||
	(typeof value === 'object' &&
		!Array.isArray(value) &&
		Object.keys(value).every((key) => key === 'links'));

function converted(params: Params, field: RecordField, value: unknown): unknown {
	const result = fieldValue(field, value, (text) => params.localTime(text));
	if (!('wanted' in result)) return result.json;
	return params.refuse(
		'fields',
		`holds a value for '${field.label}' (${field.name}) that is not ${result.wanted}`,
		`Change the value, which is ${JSON.stringify(value)}`,
	);
}

function withoutSchema(error: unknown, recordType: string): unknown {
	if (!(error instanceof NetSuiteError) || error.code === 'STOPPED') return error;
	return new NetSuiteError({
		...error,
		title: `The fields of ${recordType} could not be read from NetSuite: ${error.title}`,
		remedy: `${error.remedy} Or set 'Input Mode' to JSON, which needs no list of fields. Nothing was saved.`,
	});
}
