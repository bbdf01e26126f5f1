import { buildFilter } from './filter';
import { NetSuiteError } from './netSuiteError';
import { isObject } from './isObject';

/** Asks a record address for the choices of its fields instead of writing (article_0115100241). */
export const SELECT_OPTIONS = 'application/vnd.oracle.resource+json; type=select-options';

type Fields = Record<string, unknown>;

/**
 * A field as `fields` names it: `entityStatus`, or `item.location` for a column of a sublist.
 *
 * @throws NetSuiteError `FIELD_NAME` when it is empty or cannot be one.
 */
export function checkFieldName(text: string): string {
	const name = text.trim();
	if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(name)) return name;
	throw new NetSuiteError({
		code: 'FIELD_NAME',
		title: name === '' ? 'The field name is empty' : `"${name}" is no field name`,
		remedy:
			'Enter one field, such as entityStatus, or a column of a sublist, such as item.location. Nothing was sent.',
	});
}

/** The `q` that keeps the options whose text contains the search; undefined keeps all. */
export const optionsFilter = (field: string, search: string): string | undefined =>
	search === '' ? undefined : buildFilter([{ field, operator: 'CONTAIN', value: search }], 'AND');

/**
 * The page of options in an answer: `{ entityStatus: { _selectOptions: { items, … } } }`. A column of
 * a sublist lies deeper, and no page shows how: it is looked for at any depth.
 *
 * @throws NetSuiteError `NO_SELECT_OPTIONS` when the answer has none for the field.
 */
export function readSelectOptions(body: unknown, field: string): Fields {
	const path = field.toLowerCase().split('.');
	const found = findOptions(body, path[path.length - 1]);
	if (found !== undefined) return found;
	throw new NetSuiteError({
		code: 'NO_SELECT_OPTIONS',
		title: `NetSuite gave no options for the field ${field}`,
		remedy:
			'Check its spelling, and that it is a field with choices: a drop-down list or a reference to other records. A column of a sublist is written item.location.',
	});
}

function findOptions(value: unknown, name: string): Fields | undefined {
	if (Array.isArray(value)) return firstOf(value, (inner) => findOptions(inner, name));
	if (!isObject(value)) return undefined;
	return firstOf(Object.entries(value), ([key, inner]) => {
		const own = isObject(inner) ? inner._selectOptions : undefined;
		const named = key.toLowerCase() === name || key.toLowerCase().endsWith(`.${name}`);
		return named && isObject(own) ? own : findOptions(inner, name);
	});
}

function firstOf<T>(list: T[], find: (entry: T) => Fields | undefined): Fields | undefined {
	for (const entry of list) {
		const found = find(entry);
		if (found !== undefined) return found;
	}
	return undefined;
}
