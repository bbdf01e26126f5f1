/** What a type's rules are made of, together with everything that the API browser lists of it. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';
import type { BrowserType } from './browser';
import { labelOf } from './define';

/** Ids and texts of both; the texts of the first win. */
const options = (own: FieldSchema, listed: FieldSchema) =>
	own.options && listed.options
		? {
				options: Object.fromEntries(
					Object.entries({ ...listed.options, ...own.options }).sort(
						([a], [b]) => order(listed, a) - order(listed, b),
					),
				),
			}
		: {};

function order({ options: listed = {} }: FieldSchema, id: string): number {
	const at = Object.keys(listed).indexOf(id);
	return at < 0 ? Infinity : at;
}

/** The rules' own fields, in their order, then what is only listed. A name counts in any case. */
function fieldsOf(own: FieldSchema[], listed: FieldSchema[]): FieldSchema[] {
	const rest = new Map(listed.map((field) => [field.name.toLowerCase(), field]));
	const first = own.map((field) => {
		const twin = rest.get(field.name.toLowerCase());
		rest.delete(field.name.toLowerCase());
		if (!twin) return field;
		// A label that was made from the name is no label of ours.
		const label = field.label === labelOf(field.name) ? twin.label : field.label;
		return { ...field, label, ...(twin.type === field.type ? options(field, twin) : {}) };
	});
	return [...first, ...rest.values()];
}

function sublistsOf(own: SublistSchema[], listed: SublistSchema[]): SublistSchema[] {
	const rest = new Map(listed.map((sublist) => [sublist.name, sublist]));
	const first = own.map((sublist) => {
		const twin = rest.get(sublist.name);
		rest.delete(sublist.name);
		if (!twin) return sublist;
		const { nested } = twin;
		return { ...sublist, fields: fieldsOf(sublist.fields, twin.fields), ...(nested && { nested }) };
	});
	return [...first, ...rest.values()];
}

/** `schema` with the fields, sublists and subrecords of `listed` that it lacks. */
export function enlarged(schema: RecordSchema, listed: BrowserType): RecordSchema {
	const { nested } = listed;
	return {
		...schema,
		fields: fieldsOf(schema.fields, listed.fields),
		sublists: sublistsOf(schema.sublists, listed.sublists),
		...(nested.length > 0 && { nested }),
	};
}
