/** SuiteQL text → syntax tree. */
import { init, parse, tokenize } from '@polyglot-sql/sdk';
import { queryRefusal, unsupported } from '../refusals';
import type { Node } from './tree';
import { as } from './tree';

/** Stands before function names, so that the parser leaves every call as written (it knows only some forms of INSTR, and takes SUBSTRING for SUBSTR). */
const MARK = 'NS_';

/** Followed by a parenthesis these are syntax, not function calls. */
const SYNTAX = new Set(
	`SELECT FROM WHERE AND OR NOT IN EXISTS ANY ALL SOME ON BY OVER AS CASE WHEN THEN ELSE BETWEEN LIKE IS UNION
	INTERSECT MINUS EXCEPT JOIN HAVING DISTINCT VALUES TOP USING GROUP ORDER KEEP WITHIN PARTITION SETS ROLLUP CUBE GROUPING
	CAST EXTRACT TRIM LISTAGG DATE TIMESTAMP INTERVAL LATERAL WITH PIVOT UNPIVOT LIMIT OFFSET FETCH FIRST NEXT
	CHAR NCHAR VARCHAR VARCHAR2 NVARCHAR2 NUMBER NUMERIC DECIMAL FLOAT`.split(/\s+/),
);

interface Token {
	token_type: string;
	text: string;
	span: { start: number; end: number };
}

let loaded: Promise<void> | undefined;

/** Loads the parser (WebAssembly, 0.2 s) the first time; to be awaited before `parseSuiteql`. */
export function loadParser(): Promise<void> {
	return (loaded ??= init());
}

/** The name of a call without the parser's mark, upper case. */
export function functionName(name: string): string {
	const upper = name.toUpperCase();
	return upper.startsWith(MARK) ? upper.slice(MARK.length) : upper;
}

/** Words that the parser keeps for itself, used as an alias (`to.id`): they are put in quotes, wherever they stand. */
function reservedAliases(points: string[], tokens: Token[]): Set<string> {
	const found = new Set<string>();
	tokens.forEach(({ token_type: type, span }, at) => {
		if (tokens[at + 1]?.token_type !== 'DOT' || tokens[at - 1]?.token_type === 'DOT') return;
		if (/^(VAR|IDENTIFIER|QUOTED_IDENTIFIER)$/.test(type)) return;
		const word = points.slice(span.start, span.end).join('').toLowerCase();
		if (/^[a-z_]\w*$/.test(word)) found.add(word);
	});
	return found;
}

/** Words of clauses that Oracle does not reserve: before a comma or FROM they end a column, as its name or alias. */
const NAMES_TOO = /^(?:percent|offset)$/i;

/** A function without brackets that the parser takes for a column. */
const BARE_CALL = /^sessiontimezone$/i;

/** Marks function names, numbers the `?`s (`:p0`, `:p1` …) and drops comments, on the token stream: strings are not touched. */
function prepared(sql: string, tokens: Token[], parameters: number): string {
	const points = Array.from(sql);
	const reserved = reservedAliases(points, tokens);
	const parts: string[] = [];
	let from = 0;
	let bound = 0;
	const put = (start: number, end: number, text: string) => {
		if (start > from) parts.push(' ');
		parts.push(text);
		from = end;
	};
	const word = (at: number) => {
		const { start = 0, end = 0 } = tokens[at]?.span ?? {};
		return points.slice(start, end).join('');
	};
	tokens.forEach((token, at) => {
		const { start, end } = token.span;
		const next = tokens[at + 1]?.token_type;
		if (/BRACKET|BRACE/.test(token.token_type)) throw unsupported('[ ] and { } are not SuiteQL');
		if (token.token_type === 'COLON') throw unsupported('named parameters are not SuiteQL');
		const source = points.slice(start, end).join('');
		if (source === '?') {
			// The parser takes a parameter behind FETCH NEXT in parentheses only.
			const fetched = /^(?:FIRST|NEXT)$/i.test(word(at - 1)) && /^FETCH$/i.test(word(at - 2));
			put(start, end, fetched ? `(:p${bound})` : `:p${bound}`);
			bound += 1;
			return;
		}
		if (BARE_CALL.test(source) && next !== 'L_PAREN' && tokens[at - 1]?.token_type !== 'DOT') {
			put(start, end, `${MARK}${source}()`);
			return;
		}
		const ends = next === 'COMMA' || next === 'FROM';
		const named = reserved.has(source.toLowerCase()) || (ends && NAMES_TOO.test(source));
		if (named && next !== 'L_PAREN') {
			put(start, end, `"${source.toLowerCase()}"`);
			return;
		}
		const called =
			next === 'L_PAREN' &&
			/^[A-Za-z_]\w*$/.test(source) &&
			!SYNTAX.has(source.toUpperCase()) &&
			tokens[at - 1]?.token_type !== 'DOT' &&
			tokens[at + 2]?.token_type !== 'PLUS';
		put(start, end, called ? `${MARK}${source}` : source);
	});
	if (bound !== parameters) {
		throw queryRefusal(
			`Search error occurred: Invalid number of parameters. Expected: ${bound}. Provided: ${parameters}.`,
		);
	}
	return parts.join('');
}

/** Trees of the newest queries, the latest used last: whoever pages sends one text again and again, and parsing takes longer than a page. */
const trees = new Map<string, Node>();

const MOST_TREES = 64;

/**
 * The tree of one SELECT (or UNION, INTERSECT, MINUS of several), not to be changed; `parameters` is the number of values
 * given for `?`. Throws NetSuiteRefusal for broken syntax, several statements, and anything that is no query.
 */
export function parseSuiteql(sql: string, parameters: number): Node {
	const key = `${parameters} ${sql}`;
	const tree = trees.get(key) ?? parsed(sql, parameters);
	trees.delete(key);
	trees.set(key, tree);
	const [oldest] = trees.keys();
	if (trees.size > MOST_TREES) trees.delete(oldest);
	return tree;
}

function parsed(sql: string, parameters: number): Node {
	const scanned = tokenize(sql, 'oracle' as Parameters<typeof tokenize>[1]);
	if (!scanned.success || !scanned.tokens) throw unsupported(scanned.error ?? 'no tokens');
	const text = prepared(sql, scanned.tokens as unknown as Token[], parameters);
	const answer = parse(text, 'oracle' as Parameters<typeof parse>[1]);
	if (!answer.success || !Array.isArray(answer.ast)) throw unsupported(answer.error ?? 'no tree');
	const statements = answer.ast as unknown as Node[];
	if (statements.length !== 1) throw unsupported(`${statements.length} statements`);
	const [statement] = statements;
	const query =
		as(statement, 'select') ??
		as(statement, 'union') ??
		as(statement, 'intersect') ??
		as(statement, 'except') ??
		as(statement, 'subquery');
	if (!query) throw unsupported('only SELECT is a query');
	return statement;
}
