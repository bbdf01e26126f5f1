/** One JSON token after white space; the last group takes anything else. */
const TOKEN =
	/[ \t\r\n]*(?:([{}[\],:])|("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))|(.))?/suy;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end';

const MARK: Record<string, string> = { '{': 'open', '[': 'open' };

/**
 * Where a text stops being JSON, for a message that points there: `JSON.parse` of Node 20 names no
 * position for most mistakes. Gives the offset (0 to the text's length) and what belonged there,
 * or undefined for valid JSON.
 */
export function jsonFault(text: string): { offset: number; expected: string } | undefined {
	const open: Array<'{' | '['> = [];
	let expected: Expected = 'value';
	const after = (): Expected =>
		open.length === 0 ? 'end' : open[open.length - 1] === '{' ? ', or }' : ', or ]';
	TOKEN.lastIndex = 0;
	for (;;) {
		const match = TOKEN.exec(text);
		const [whole, sign, string, scalar, other] = match ?? [''];
		const token = sign ?? string ?? scalar ?? other;
		if (token === undefined) {
			return expected === 'end' ? undefined : { offset: text.length, expected };
		}
		const offset = TOKEN.lastIndex - token.length;
		const isValue = string !== undefined || scalar !== undefined || MARK[token] !== undefined;
		if (other !== undefined || whole === '') return { offset, expected };
		if (expected.startsWith('value') && isValue) {
			if (token === '{' || token === '[') open.push(token);
			expected = token === '{' ? 'key or }' : token === '[' ? 'value or ]' : after();
		} else if (expected.startsWith('key') && string !== undefined) {
			expected = ':';
		} else if (expected === ':' && token === ':') {
			expected = 'value';
		} else if (expected.startsWith(',') && token === ',') {
			expected = expected === ', or }' ? 'key' : 'value';
		} else if (expected.endsWith(`or ${token}`)) {
			open.pop();
			expected = after();
		} else {
			return { offset, expected };
		}
	}
}

/** `line 3, column 5`, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
	const lines = text.slice(0, offset).split('\n');
	return `line ${lines.length}, column ${lines[lines.length - 1].length + 1}`;
}
