import { NetSuiteError } from './netSuiteError';

/** The JSON body of a SuiteQL request (netsuite-rest 6.1). */
export interface SuiteqlBody {
	q: string;
	params?: string[];
}

/**
 * A query and its values as NetSuite takes them: no trailing `;`, one text value for each `?`.
 *
 * @param parameters JSON text of an array, an array, or nothing (`''`, undefined).
 * @throws NetSuiteError `SUITEQL` for an empty query, `SUITEQL_PARAMETERS` for values that do not
 * fit. Nothing has been sent then.
 */
export function prepareSuiteql(query: string, parameters?: unknown): SuiteqlBody {
	const { text, placeholders } = scan(query);
	if (text === '') {
		throw new NetSuiteError({
			code: 'SUITEQL',
			title: 'The SuiteQL query is empty',
			remedy: 'Enter a query such as SELECT id, companyname FROM customer. Nothing was sent.',
		});
	}
	const values = readParameters(parameters);
	if (values.length !== placeholders) {
		throw refused(
			`The query has ${count(placeholders, 'placeholder')} (?), but there ${values.length === 1 ? 'is' : 'are'} ${count(values.length, 'parameter')}`,
			'Give one value for each ?, in their order, as a JSON array such as ["CustInvc", 100].',
		);
	}
	return values.length === 0 ? { q: text } : { q: text, params: values };
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;

const refused = (title: string, remedy: string) =>
	new NetSuiteError({ code: 'SUITEQL_PARAMETERS', title, remedy: `${remedy} Nothing was sent.` });

/** Literals (also Oracle's q'[…]'), quoted names and comments, in which `?` and `;` mean nothing. */
const opaque =
	/\bn?q'(?:\[[\s\S]*?\]|\{[\s\S]*?\}|\([\s\S]*?\)|<[\s\S]*?>|([^\s[{(<])[\s\S]*?\1)'|'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\//gi;

/** The query with literals and comments blanked, of the same length: positions are those of the query. */
export const codeOf = (query: string) =>
	query.replace(opaque, (part) =>
		/^(?:--|\/\*)/.test(part) ? ' '.repeat(part.length) : 'x'.repeat(part.length),
	);

/** Trims the query, cuts a trailing `;` (also before a closing comment) and counts `?`. */
function scan(query: string): { text: string; placeholders: number } {
	const blanked = codeOf(query);
	const end = blanked.replace(/[\s;]+$/, '').length;
	const code = blanked.slice(0, end);
	const hasSemicolon = blanked.slice(end).includes(';');
	return {
		text: end === 0 ? '' : (hasSemicolon ? query.slice(0, end) : query).trim(),
		placeholders: [...code].filter((character) => character === '?').length,
	};
}

function readParameters(parameters: unknown): string[] {
	const given = typeof parameters === 'string' ? parseParameters(parameters) : (parameters ?? []);
	if (!Array.isArray(given)) {
		throw refused(
			'The SuiteQL parameters are no array',
			'Write a JSON array such as ["CustInvc", 100].',
		);
	}
	return given.map((value, index) => parameterText(value, index + 1));
}

function parseParameters(text: string): unknown {
	if (text.trim() === '') return [];
	try {
		return JSON.parse(text);
	} catch {
		throw refused(
			'The SuiteQL parameters are not valid JSON',
			'Write a JSON array such as ["CustInvc", 100]; text stands in double quotes.',
		);
	}
}

/** NetSuite takes texts only, and writes booleans as T and F (netsuite-rest 6.1, 6.2). */
function parameterText(value: unknown, position: number): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? 'T' : 'F';
	if (typeof value === 'number' && Number.isFinite(value)) return plainNumber(value, position);
	if (value === null || value === undefined) {
		throw refused(
			`SuiteQL parameter ${position} is null`,
			'A null never equals anything: write IS NULL into the query instead of this ?.',
		);
	}
	throw refused(
		`SuiteQL parameter ${position} is neither text, number nor boolean`,
		'Give one ? and one value for each element, also inside IN (?, ?).',
	);
}

/** 1e21 and 1e-7 are written out; digits that JSON has already lost are not sent. */
function plainNumber(value: number, position: number): string {
	if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
		throw refused(
			`SuiteQL parameter ${position} has more digits than a JSON number keeps`,
			'Write it in double quotes.',
		);
	}
	const text = String(value);
	return text.includes('e')
		? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
		: text;
}
