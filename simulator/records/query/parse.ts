/**
 * The `q` filter language (netsuite-rest.md 5) as a tree. Written by hand: the grammar has four rules, and a parser
 * generator would be the larger part of it.
 */
import { type NetSuiteRefusal, invalidParameter } from '../../data/refusal';
import { type Token, tokenize } from './tokens';

export interface Condition {
	field: string;
	/** Upper case, without `_NOT`. */
	operator: string;
	negated: boolean;
	/** What follows the operator: nothing, one value, or a list. */
	values: string[];
	list: boolean;
}

export type Filter = { all: Filter[] } | { any: Filter[] } | Condition;

/** 400 INVALID_PARAMETER for `q`, in the words of netsuite-rest.md 6.5. */
export function searchError(description: string): NetSuiteRefusal {
	return invalidParameter(
		`Invalid search query. Detailed unprocessed description follows. Search error occurred: ${description}`,
		'q',
	);
}

/** Other spellings of an operator. */
const SYNONYMS: Record<string, string> = { ENDWITH: 'END_WITH' };

class Parser {
	private next = 0;

	constructor(private readonly tokens: Token[]) {}

	whole(): Filter {
		const filter = this.any();
		const rest = this.tokens[this.next];
		if (rest) throw searchError(`Unexpected '${rest.text}' at position ${rest.at}.`);
		return filter;
	}

	private any(): Filter {
		const parts = [this.all()];
		while (this.accept('OR')) parts.push(this.all());
		return parts.length === 1 ? parts[0] : { any: parts };
	}

	private all(): Filter {
		const parts = [this.term()];
		while (this.accept('AND')) parts.push(this.term());
		return parts.length === 1 ? parts[0] : { all: parts };
	}

	private term(): Filter {
		if (this.peek()?.kind !== '(') return this.condition();
		this.next++;
		const filter = this.any();
		this.take(')', 'a closing parenthesis');
		return filter;
	}

	private condition(): Condition {
		const field = this.take('word', 'a field name').text;
		const word = this.take('word', `an operator after '${field}'`).text.toUpperCase();
		const negated = word.endsWith('_NOT');
		const bare = negated ? word.slice(0, -'_NOT'.length) : word;
		const operator = SYNONYMS[bare] ?? bare;
		if (operator === 'EMPTY') return { field, operator, negated, values: [], list: false };
		if (this.peek()?.kind !== '[') {
			return { field, operator, negated, values: [this.value()], list: false };
		}
		this.next++;
		const values = [this.value()];
		while (this.peek()?.kind === ',') {
			this.next++;
			values.push(this.value());
		}
		this.take(']', 'a closing bracket');
		return { field, operator, negated, values, list: true };
	}

	private value(): string {
		const token = this.peek();
		if (token?.kind !== 'word' && token?.kind !== 'string') throw this.missing('a value');
		this.next++;
		return token.text;
	}

	private peek(): Token | undefined {
		return this.tokens[this.next];
	}

	private accept(word: string): boolean {
		const token = this.peek();
		if (token?.kind !== 'word' || token.text.toUpperCase() !== word) return false;
		this.next++;
		return true;
	}

	private take(kind: Token['kind'], wanted: string): Token {
		const token = this.peek();
		if (token?.kind !== kind) throw this.missing(wanted);
		this.next++;
		return token;
	}

	private missing(wanted: string): NetSuiteRefusal {
		const token = this.peek();
		const found = token ? `found '${token.text}' at position ${token.at}` : 'the query ends';
		return searchError(`Expected ${wanted}, but ${found}.`);
	}
}

/** Parses a filter. AND binds tighter than OR. Throws NetSuiteRefusal (INVALID_PARAMETER, `q`) on a wrong form. */
export function parseFilter(q: string): Filter {
	const { tokens, stray } = tokenize(q);
	if (stray !== undefined)
		throw searchError(`The quotation mark at position ${stray} is not closed.`);
	return new Parser(tokens).whole();
}
