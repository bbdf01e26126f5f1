/** Expressions: one handler a kind of node; kinds without a handler are refused. */
import { concat } from '../functions/text';
import { duckZone } from '../functions/time';
import { functionRule } from '../functions';
import { functionName } from '../parse/parse';
import { type Kind, type Kinds, type Node, as, kindOf } from '../parse/tree';
import { unsupported } from '../refusals';
import { arithmetic } from './arithmetic';
import { builtin, typedResult } from './builtin';
import { cast } from './cast';
import { alike, toLocal, toText, toTime } from './coerce';
import { listAggCall } from './listAgg';
import { predicates } from './predicate';
import type { Scope } from './scope';
import {
	LEVEL,
	type Sql,
	datetime,
	nothing,
	number,
	numberLiteral,
	quoted,
	textLiteral,
	varchar,
} from './sql';
import type { Translator } from './translator';
import { windowCall } from './window';

export type Handler<K extends Kind> = (node: Kinds[K], scope: Scope, t: Translator) => Sql;

export type Handlers = { [K in Kind]?: Handler<K> };

function literal({ literal_type: type, value }: Kinds['literal']): Sql {
	if (type === 'number') return numberLiteral(value);
	if (type === 'string' || type === 'national_string') return textLiteral(value);
	throw unsupported(`${type} literals are not SuiteQL: use TO_DATE`);
}

function parameter({ name }: Kinds['parameter'], _scope: Scope, t: Translator): Sql {
	const at = /^p(\d+)$/.exec(name);
	if (!at) throw unsupported('named parameters are not SuiteQL');
	return textLiteral(t.session.params[Number(at[1])]);
}

function choose(node: Kinds['case'], scope: Scope, t: Translator): Sql {
	const results = node.whens.map(([, result]) => t.expression(result, scope));
	if (node.else_) results.push(t.expression(node.else_, scope));
	const { values, type } = alike(results, t.session);
	const whens = node.whens.map(([test], at) => {
		const condition = node.operand
			? t.condition({ eq: { left: node.operand, right: test } }, scope)
			: t.condition(test, scope);
		return `WHEN ${condition} THEN ${values[at].text}`;
	});
	const otherwise = node.else_ ? ` ELSE ${values[values.length - 1].text}` : '';
	const whole = values.every((value) => value.whole ?? value.type === 'null');
	return { text: `CASE ${whens.join(' ')}${otherwise} END`, type, whole };
}

/** The arguments of a call; `*` stays as it is (COUNT). */
export function argumentsOf(args: Node[], scope: Scope, t: Translator): Sql[] {
	return args.map((arg) => (as(arg, 'star') ? varchar('*') : t.expression(arg, scope)));
}

function call(node: Kinds['function'], scope: Scope, t: Translator): Sql {
	const name = functionName(node.name);
	const rule = functionRule(name, node.args.length);
	if (rule.kind === 'analytic') throw unsupported(`${name} without OVER`);
	const distinct = node.distinct === true;
	return rule.build(argumentsOf(node.args, scope, t), t.session, { distinct });
}

/** A single value from a sub-select; its column keeps what BUILTIN.DF needs only inside. */
function scalarQuery({ this: inner }: Kinds['subquery'], scope: Scope, t: Translator): Sql {
	const { text, outputs } = t.query(inner, scope);
	if (outputs.length !== 1) throw unsupported('a sub-select with several columns as a value');
	return { text: `(${text})`, type: outputs[0].type, whole: outputs[0].whole };
}

const FIELDS = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);

function extract(node: Kinds['extract'], scope: Scope, t: Translator): Sql {
	const field = String(node.field).toLowerCase();
	if (!FIELDS.has(field)) throw unsupported(`EXTRACT(${field})`);
	const time = toLocal(t.expression(node.this, scope), t.session);
	return number(`date_part('${field}', ${time.text})`, field !== 'second');
}

function trim(node: Kinds['trim'], scope: Scope, t: Translator): Sql {
	const text = toText(t.expression(node.this, scope), t.session).text;
	const characters = node.characters
		? `, ${toText(t.expression(node.characters, scope), t.session).text}`
		: '';
	const duck = { Leading: 'ltrim', Trailing: 'rtrim' }[node.position] ?? 'trim';
	return varchar(`nullif(${duck}(${text}${characters}), '')`);
}

const INTERVALS = new Set(['day', 'hour', 'minute', 'second', 'month', 'year']);

function interval(node: Kinds['interval']): Sql {
	const value = node.this ? as(node.this, 'literal')?.value : undefined;
	const unit = node.unit?.unit?.toLowerCase() ?? '';
	if (value === undefined || !/^-?\d+$/.test(value) || !INTERVALS.has(unit)) {
		throw unsupported('this interval');
	}
	return { text: `INTERVAL '${value}' ${unit}`, type: 'interval' };
}

const handlers: Handlers = {
	column: ({ name, table }, scope) => scope.resolve(name, table),
	literal,
	null: () => nothing,
	parameter,
	pseudocolumn: ({ kind }, scope) => {
		if (kind === 'Rownum') return number(scope.rowNumber(), true);
		const level = kind === 'Level' ? scope.find(LEVEL, undefined) : undefined;
		if (!level) throw unsupported(`pseudocolumn ${kind}`);
		return level;
	},
	prior: ({ this: inner }, scope, t) => {
		if (!scope.prior) throw unsupported('PRIOR outside CONNECT BY');
		return t.expression(inner, scope.prior);
	},
	paren: ({ this: inner }, scope, t) => {
		const sql = t.expression(inner, scope);
		return { ...sql, text: `(${sql.text})` };
	},
	tuple: ({ expressions }, scope, t) => {
		const parts = expressions.map((part) => t.expression(part, scope));
		return { text: `(${parts.map(({ text }) => text).join(', ')})`, type: 'tuple', parts };
	},
	concat: ({ left, right }, scope, t) =>
		concat([t.expression(left, scope), t.expression(right, scope)], t.session),
	case: choose,
	cast: (node, scope, t) => cast(t.expression(node.this, scope), node.to, t.session),
	extract,
	trim,
	interval: (node) => interval(node),
	at_time_zone: (node, scope, t) => {
		const zone = as(node.zone, 'literal')?.value ?? '';
		const time = toTime(t.expression(node.this, scope), t.session);
		const name = quoted(duckZone(zone, t.session));
		return datetime(`(CAST(${time.text} AS TIMESTAMPTZ) AT TIME ZONE ${name})`);
	},
	function: call,
	method_call: (node, scope, t) => {
		const owner = as(node.this, 'column')?.name.name.toUpperCase();
		const name = node.method.name.toUpperCase();
		const args = argumentsOf(node.args, scope, t);
		if (owner === 'BUILTIN_RESULT') return typedResult(name, args);
		if (owner !== 'BUILTIN') throw unsupported(`${owner ?? 'something'}.${name}()`);
		return builtin(name, args, t);
	},
	list_agg: (call, scope, t) => listAggCall({ list_agg: call }, '', scope, t) as Sql,
	within_group: (group, scope, t) => listAggCall({ within_group: group }, '', scope, t) as Sql,
	window_function: windowCall,
	subquery: scalarQuery,
	...arithmetic,
	...predicates,
};

/** Translates one expression. Throws NetSuiteRefusal for what SuiteQL does not have. */
export function expression(node: Node, scope: Scope, t: Translator): Sql {
	const kind = kindOf(node);
	const handler = (handlers as Record<string, Handler<Kind> | undefined>)[kind];
	if (!handler) throw unsupported(`'${kind}' in an expression`);
	const content = (node as unknown as Record<string, Kinds[Kind]>)[kind];
	return handler(content, scope, t);
}

/** The name a column of the result gets when the query gives none. */
export function ownName(node: Node): string | undefined {
	return as(node, 'column')?.name.name.toLowerCase();
}
