import type { INodeProperties } from 'n8n-workflow';
import { jsonFault, lineAndColumn } from './json';
import { ParameterError } from './parameterError';
import { isObject } from '../../suitetalk/protocol/isObject';

/** A binary property of the input item. */
export interface InputFile {
	content: Buffer;
	fileName?: string;
	mimeType: string;
}

/**
 * What an operation reads its parameters through; a plain object plays it in tests. Names are
 * those of the description, members of a collection with a dot (`options.pageSize`). A parameter
 * that was not set has its field's default. Everything throws a `ParameterError` that names the
 * parameter as the user sees it.
 */
export interface Params {
	/** Text without surrounding white space; '' when empty. A resource locator gives its value. */
	text(name: string): string;
	/** As `text`, but refuses an empty one. */
	filled(name: string): string;
	/** The text as it is, with its white space. */
	verbatim(name: string): string;
	flag(name: string): boolean;
	/** A whole number not below `min` (and not above `max`). */
	whole(name: string, min: number, max?: number): number;
	/** Comma-separated text or an array, as trimmed non-empty texts. */
	list(name: string): string[];
	/** The value as it is after expressions: text, or what an expression gave. */
	value(name: string): unknown;
	/** A JSON value, given as text or by an expression; undefined when empty. */
	json(name: string): unknown;
	/** A JSON object; refuses an empty parameter. */
	object(name: string): Record<string, unknown>;
	/** The entries of a fixed collection, its values as texts; entries without a text in the first key are left out. */
	entries<Key extends string>(name: string, group: string, keys: Key[]): Array<Record<Key, string>>;
	/** What n8n's mapper holds: values by field name, or, mapped automatically, the input item itself. */
	mapping(name: string): { automatic: boolean; values: Record<string, unknown> };
	/** Milliseconds since 1970 of a date-time without a zone, in the workflow's time zone; undefined when it is none. */
	localTime(text: string): number | undefined;
	/** A binary property of the input item. */
	file(property: string): Promise<InputFile>;
	/** Throws: the parameter is wrong in a way that only the operation knows. */
	refuse(name: string, what: string, remedy: string): never;
}

/** Where raw parameter values and files come from: n8n, or a test. */
export interface ParamSource {
	/** The value after expressions, or the fallback. */
	read(name: string, fallback: unknown): unknown;
	/** The JSON of the input item. */
	item(): Record<string, unknown>;
	localTime(text: string): number | undefined;
	file(property: string): Promise<InputFile>;
}

/** @param fields the operation's description: defaults and the names that users see */
export function createParams(source: ParamSource, fields: INodeProperties[]): Params {
	const field = (name: string) => {
		const [first, member] = name.split('.');
		const outer = fields.find((candidate) => candidate.name === first);
		if (member === undefined) return outer;
		const members = (outer?.options ?? []) as INodeProperties[];
		return members.find((candidate) => candidate.name === member);
	};
	const shown = (name: string) => `'${field(name)?.displayName ?? name}'`;

	const raw = (name: string): unknown => {
		const value = source.read(name, field(name)?.default);
		return isLocator(value) ? value.value : value;
	};

	const refuse = (name: string, what: string, remedy: string): never => {
		throw new ParameterError(`The parameter ${shown(name)} ${what}`, remedy);
	};

	const verbatim = (name: string): string => {
		const value = raw(name);
		if (value === undefined || value === null) return '';
		if (typeof value === 'object') {
			return refuse(name, 'holds an object where a text is needed', 'Choose one of its fields');
		}
		return String(value);
	};

	const text = (name: string) => verbatim(name).trim();

	const json = (name: string): unknown => {
		const value = raw(name);
		if (value === undefined || value === null) return undefined;
		if (typeof value !== 'string') return value;
		if (value.trim() === '') return undefined;
		const fault = jsonFault(value);
		if (fault === undefined) return JSON.parse(value);
		return refuse(
			name,
			`is not valid JSON (${lineAndColumn(value, fault.offset)})`,
			`Expected there: ${fault.expected}. Found: ${found(value, fault.offset)}. ` +
				'Texts and names stand in double quotes, and no comma follows the last entry.',
		);
	};

	return {
		refuse,
		value: raw,
		verbatim,
		text,
		json,
		filled(name) {
			return text(name) || refuse(name, 'is empty', 'Enter a value or check the expression');
		},
		flag(name) {
			const value = raw(name);
			return value === true || value === 'true';
		},
		whole(name, min, max) {
			const value = raw(name);
			const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
			const range = max === undefined ? `${min} or more` : `from ${min} to ${max}`;
			return typeof number === 'number' &&
				Number.isSafeInteger(number) &&
				number >= min &&
				number <= (max ?? Infinity)
				? number
				: refuse(name, `is ${JSON.stringify(value)}`, `Enter a whole number ${range}`);
		},
		list(name) {
			const value = raw(name);
			const parts = Array.isArray(value) ? value.map(String) : text(name).split(',');
			return parts.map((part) => part.trim()).filter((part) => part !== '');
		},
		object(name) {
			const value = json(name);
			if (isObject(value)) return value;
			return value === undefined
				? refuse(name, 'is empty', 'Enter a JSON object such as {"companyName": "Acme"}')
				: refuse(name, 'is not a JSON object', 'Enter an object in braces: {"field": "value"}');
		},
		entries(name, group, keys) {
			const value = raw(name);
			const list = isObject(value) ? value[group] : undefined;
			if (!Array.isArray(list)) return [];
			return list
				.filter(isObject)
				.map((entry) => {
					const texts = keys.map((key) => [
						key,
						entry[key] === undefined ? '' : asText(entry[key]),
					]);
					return Object.fromEntries(texts) as Record<(typeof keys)[number], string>;
				})
				.filter((entry) => entry[keys[0]].trim() !== '');
		},
		mapping(name) {
			const automatic = source.read(`${name}.mappingMode`, '') === 'autoMapInputData';
			const values = automatic ? source.item() : source.read(`${name}.value`, {});
			const texts = Object.entries(isObject(values) ? values : {}).map(([key, value]) => [
				key,
				// n8n hands out the dates of its mapper as objects of its date library.
				isDateTime(value) ? value.toISO() : value,
			]);
			return { automatic, values: Object.fromEntries(texts) as Record<string, unknown> };
		},
		localTime: (text) => source.localTime(text),
		file: (property) => source.file(property),
	};
}

const isDateTime = (value: unknown): value is { toISO(): string } =>
	isObject(value) && typeof value.toISO === 'function';

const isLocator = (value: unknown): value is { value: unknown } =>
	isObject(value) && '__rl' in value && 'value' in value;

const asText = (value: unknown): string =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** A few characters from where the text went wrong. */
function found(text: string, offset: number): string {
	const rest = text.slice(offset, offset + 20);
	return rest === '' ? 'the end of the text' : JSON.stringify(rest);
}
