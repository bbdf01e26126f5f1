/** Conditions: comparisons, IN, LIKE, EXISTS, AND, OR, NOT. */
import { like } from '../functions/number';
import type { Kinds, Node } from '../parse/tree';
import { as } from '../parse/tree';
import { unsupported } from '../refusals';
import { LISTS } from './builtin';
import { comparable, toNumber } from './coerce';
import type { Handlers } from './expression';
import type { Scope } from './scope';
import { type Sql, condition } from './sql';
import type { Translator } from './translator';

/** Most values of an IN list (netsuite-rest.md 11). */
const LONGEST_LIST = 1000;

const compare =
	(operator: string) =>
	({ left, right }: { left: Node; right: Node }, scope: Scope, t: Translator): Sql => {
		const [a, b] = comparable(t.expression(left, scope), t.expression(right, scope), t.session);
		return condition(`(${a.text} ${operator} ${b.text})`);
	};

const chain =
	(operator: string) =>
	({ left, right }: { left: Node; right: Node }, scope: Scope, t: Translator): Sql =>
		condition(`(${t.condition(left, scope)} ${operator} ${t.condition(right, scope)})`);

/** The columns of a sub-select as one side of a comparison, for the types' sake. */
function sideOf(query: { outputs: Array<{ type: Sql['type']; whole?: boolean }> }): Sql {
	const parts = query.outputs.map(({ type, whole }): Sql => ({ text: '', type, whole }));
	return parts.length === 1 ? parts[0] : { text: '', type: 'tuple', parts };
}

/** A left side and a sub-select in one type; a single column of another type is converted around the sub-select. */
function matching(
	left: Sql,
	query: Parameters<typeof sideOf>[0] & { text: string },
	t: Translator,
): [left: string, query: string] {
	const side = sideOf(query);
	if (side.type === 'tuple') return [comparable(left, side, t.session)[0].text, query.text];
	const [converted, other] = comparable(left, { ...side, text: 'found.value' }, t.session);
	if (other.text === 'found.value') return [converted.text, query.text];
	return [converted.text, `SELECT ${other.text} FROM (${query.text}) AS found(value)`];
}

function isIn(node: Kinds['in'], scope: Scope, t: Translator): Sql {
	const value = t.expression(node.this, scope);
	const not = node.not ? 'NOT ' : '';
	if (node.query) {
		const query = t.query(node.query, scope);
		const [left, among] = matching(value, query, t);
		return condition(`(${left} ${not}IN (${among}))`);
	}
	if (node.expressions.length === 0) throw unsupported('an empty IN list');
	if (node.expressions.length > LONGEST_LIST) throw unsupported('more than 1,000 values in IN');
	const only = as(node.expressions[0], 'subquery');
	if (only && node.expressions.length === 1) {
		return isIn({ ...node, expressions: [], query: only.this }, scope, t);
	}
	const group = as(node.expressions[0], 'method_call');
	if (group && LISTS.has(group.method.name.toUpperCase())) {
		const list = t.expression(node.expressions[0], scope);
		return condition(`(${toNumber(value).text} ${not}IN ${list.text})`);
	}
	const pairs = node.expressions.map((entry) =>
		comparable(value, t.expression(entry, scope), t.session),
	);
	// Alike left sides make one list; a code with its type (SalesOrd:B) beside plain letters makes another.
	const lists = new Map<string, string[]>();
	for (const [left, right] of pairs) {
		lists.set(left.text, [...(lists.get(left.text) ?? []), right.text]);
	}
	const tests = [...lists].map(([left, values]) => `${left} IN (${values.join(', ')})`);
	return condition(`(${not}(${tests.join(' OR ')}))`);
}

function between(node: Kinds['between'], scope: Scope, t: Translator): Sql {
	const range: Node = {
		and: {
			left: { gte: { left: node.this, right: node.low } },
			right: { lte: { left: node.this, right: node.high } },
		},
	};
	return condition(`(${node.not ? 'NOT ' : ''}${t.condition(range, scope)})`);
}

const OPERATORS: Record<string, string> = {
	Eq: '=',
	Neq: '<>',
	Lt: '<',
	Lte: '<=',
	Gt: '>',
	Gte: '>=',
};

const quantified =
	(word: 'ANY' | 'ALL') =>
	(node: Kinds['any'], scope: Scope, t: Translator): Sql => {
		const value = t.expression(node.this, scope);
		const inner = as(node.subquery, 'subquery')?.this ?? node.subquery;
		const query = t.query(inner, scope);
		const [left, among] = matching(value, query, t);
		return condition(`(${left} ${OPERATORS[node.op]} ${word} (${among}))`);
	};

export const predicates: Handlers = {
	eq: compare('='),
	neq: compare('<>'),
	lt: compare('<'),
	lte: compare('<='),
	gt: compare('>'),
	gte: compare('>='),
	and: chain('AND'),
	or: chain('OR'),
	not: ({ this: inner }, scope, t) => condition(`(NOT ${t.condition(inner, scope)})`),
	in: isIn,
	between,
	any: quantified('ANY'),
	all: quantified('ALL'),
	like: (node, scope, t) => {
		const escape = node.escape ? t.expression(node.escape, scope) : undefined;
		return like(t.expression(node.left, scope), t.expression(node.right, scope), escape, t.session);
	},
	is_null: (node, scope, t) => {
		const value = t.expression(node.this, scope);
		return condition(`(${value.text} IS ${node.not ? 'NOT ' : ''}NULL)`);
	},
	exists: (node, scope, t) => {
		const inner = as(node.this, 'subquery')?.this ?? node.this;
		return condition(`(${node.not ? 'NOT ' : ''}EXISTS (${t.query(inner, scope).text}))`);
	},
};
