/** Words, quoted strings and marks of a `q` filter. */

export interface Token {
	kind: 'word' | 'string' | '(' | ')' | '[' | ']' | ',';
	text: string;
	/** Character position, from 0. */
	at: number;
}

/** A string ends at its quote; `\"` and `""` stand for a quote inside. Only double quotes quote (netsuite-rest.md 5). */
const TOKEN = /\s*(?:"((?:[^"\\]|\\.|"")*)"|([()[\],])|([^\s()[\],"]+))/y;

/** Splits a filter; undefined with the position when a quote is not closed. */
export function tokenize(q: string): { tokens: Token[]; stray?: number } {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	while (q.slice(TOKEN.lastIndex).trim() !== '') {
		const from = TOKEN.lastIndex;
		const found = TOKEN.exec(q);
		if (!found) return { tokens, stray: from };
		const [all, quoted, mark, word] = found;
		const at = from + all.length - all.trimStart().length;
		if (quoted !== undefined) {
			const text = quoted.replace(/\\(.)/g, '$1').replace(/""/g, '"');
			tokens.push({ kind: 'string', text, at });
		} else if (mark !== undefined) tokens.push({ kind: mark as Token['kind'], text: mark, at });
		else tokens.push({ kind: 'word', text: word, at });
	}
	return { tokens };
}
