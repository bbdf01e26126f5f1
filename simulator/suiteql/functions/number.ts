/** Arithmetic functions, NULL handling, aggregates and analytic functions. */
import { unsupported } from '../refusals';
import { alike, comparable, toDouble, toNumber, toText } from '../translate/coerce';
import type { Sql } from '../translate/sql';
import { condition, number } from '../translate/sql';
import { ANY_NUMBER, type Rule, exactly, scalar } from './rule';

const plain = (name: string, duck: string): Rule =>
	exactly(name, 1, (args) => number(`${duck}(${toNumber(args[0]).text})`, args[0].whole));

const float = (name: string, count: number, duck = name.toLowerCase()): Rule =>
	exactly(name, count, (args) => number(`${duck}(${args.map(toDouble).join(', ')})`));

/** Rounding in decimals, so that 1.005 rounds as it is written. */
export function rounded(duck: 'round' | 'trunc', value: Sql, places: Sql | undefined): Sql {
	const source = toNumber(value);
	const exact = source.whole ? source.text : `CAST(${source.text} AS DECIMAL(38, 10))`;
	const digits = places === undefined ? '0' : toNumber(places).text;
	const none = places === undefined || places.literal === '0';
	return number(`${duck}(${exact}, ${digits})`, none && source.whole);
}

const aggregate = (name: string, duck: string, whole?: (arg: Sql) => boolean): Rule => ({
	name,
	arity: [1, 1],
	kind: 'aggregate',
	build: ([arg], _session, { distinct }) => ({
		...number(`${duck}(${distinct ? 'DISTINCT ' : ''}${toNumber(arg).text})`, whole?.(arg)),
		...(arg.money?.fixed ? { money: arg.money } : {}),
	}),
});

/** Like `duck`, but 0 for a single value: Oracle's STDDEV and VARIANCE, other than their sisters with _SAMP. */
const spread = (name: string, duck: string): Rule => ({
	name,
	arity: [1, 1],
	kind: 'aggregate',
	placesOver: true,
	build: ([arg], _session, { distinct, over = '' }) => {
		const value = `(${distinct ? 'DISTINCT ' : ''}${toNumber(arg).text})${over}`;
		return number(`CASE WHEN count${value} = 1 THEN 0 ELSE ${duck}${value} END`);
	},
});

const extreme = (name: string): Rule => ({
	name,
	arity: [1, 1],
	kind: 'aggregate',
	build: ([arg]) => {
		if (arg.type === 'condition') throw unsupported(`${name} of a condition`);
		return { ...arg, text: `${name.toLowerCase()}(${arg.text})`, literal: undefined };
	},
});

const ranking = (name: string, whole: boolean): Rule => ({
	name,
	arity: [0, 0],
	kind: 'analytic',
	build: () => number(`${name.toLowerCase()}()`, whole),
});

const neighbour = (name: string, most: number): Rule => ({
	name,
	arity: [1, most],
	kind: 'analytic',
	build: (args, session) => {
		const [value, offset, otherwise] = args;
		if (!otherwise) {
			const rest = offset ? `, ${toNumber(offset).text}` : '';
			return { ...value, text: `${name.toLowerCase()}(${value.text}${rest})`, literal: undefined };
		}
		const { values, type } = alike([value, otherwise], session);
		const list = [values[0], offset, values[1]].map((arg) => arg.text).join(', ');
		return { text: `${name.toLowerCase()}(${list})`, type };
	},
});

const count: Rule = {
	name: 'COUNT',
	arity: [1, 1],
	kind: 'aggregate',
	build: ([arg], _session, { distinct }) =>
		number(`count(${distinct ? 'DISTINCT ' : ''}${arg.text})`, true),
};

const coalesce = (name: string, arity: readonly [number, number]): Rule =>
	scalar(name, arity, (args, session) => {
		const { values, type } = alike(args, session);
		const list = values.map((value) => value.text).join(', ');
		const whole = values.every((value) => value.whole ?? value.type === 'null');
		return { text: `coalesce(${list})`, type, whole: type === 'number' && whole };
	});

const decode: Rule = scalar('DECODE', [3, ANY_NUMBER], ([value, ...rest], session) => {
	const pairs = Math.floor(rest.length / 2);
	const results = rest.filter((_, at) => at % 2 === 1 || at === pairs * 2);
	const { values, type } = alike(results, session);
	const whens = Array.from({ length: pairs }, (_, at) => {
		const [left, right] = comparable(value, rest[at * 2], session);
		return `WHEN ${left.text} IS NOT DISTINCT FROM ${right.text} THEN ${values[at].text}`;
	});
	const otherwise = rest.length % 2 === 1 ? ` ELSE ${values[pairs].text}` : '';
	return { text: `CASE ${whens.join(' ')}${otherwise} END`, type };
});

export const numberFunctions: Rule[] = [
	plain('ABS', 'abs'),
	exactly('CEIL', 1, (args) => number(`CAST(ceil(${toNumber(args[0]).text}) AS BIGINT)`, true)),
	exactly('FLOOR', 1, (args) => number(`CAST(floor(${toNumber(args[0]).text}) AS BIGINT)`, true)),
	exactly('SIGN', 1, (args) => number(`sign(${toNumber(args[0]).text})`, true)),
	exactly('MOD', 2, (args) => {
		const [left, right] = args.map((arg) => toNumber(arg));
		const rest = `CASE WHEN ${right.text} = 0 THEN ${left.text} ELSE ${left.text} % ${right.text} END`;
		return number(rest, left.whole && right.whole);
	}),
	float('POWER', 2),
	float('SQRT', 1),
	float('EXP', 1),
	float('LN', 1),
	float('LOG', 2),
	coalesce('NVL', [2, 2]),
	coalesce('COALESCE', [1, ANY_NUMBER]),
	exactly('NVL2', 3, ([value, ...results], session) => {
		const { values, type } = alike(results, session);
		return {
			text: `CASE WHEN ${value.text} IS NOT NULL THEN ${values[0].text} ELSE ${values[1].text} END`,
			type,
		};
	}),
	exactly('NULLIF', 2, (args, session) => {
		const [left, right] = comparable(args[0], args[1], session);
		return { text: `nullif(${left.text}, ${right.text})`, type: left.type, whole: left.whole };
	}),
	decode,
	count,
	aggregate('SUM', 'sum', (arg) => arg.whole === true),
	aggregate('AVG', 'avg'),
	aggregate('MEDIAN', 'median'),
	spread('STDDEV', 'stddev_samp'),
	aggregate('STDDEV_SAMP', 'stddev_samp'),
	aggregate('STDDEV_POP', 'stddev_pop'),
	spread('VARIANCE', 'var_samp'),
	aggregate('VAR_SAMP', 'var_samp'),
	aggregate('VAR_POP', 'var_pop'),
	extreme('MAX'),
	extreme('MIN'),
	{
		name: 'GROUPING',
		arity: [1, 1],
		kind: 'scalar',
		build: ([arg]) => number(`grouping(${arg.text})`, true),
	},
	ranking('ROW_NUMBER', true),
	ranking('RANK', true),
	ranking('DENSE_RANK', true),
	ranking('PERCENT_RANK', false),
	ranking('CUME_DIST', false),
	{
		name: 'NTILE',
		arity: [1, 1],
		kind: 'analytic',
		build: ([buckets]) => number(`ntile(${toNumber(buckets).text})`, true),
	},
	neighbour('LAG', 3),
	neighbour('LEAD', 3),
	neighbour('FIRST_VALUE', 1),
	neighbour('LAST_VALUE', 1),
	neighbour('NTH_VALUE', 2),
];

/** LIKE, with NULL for the empty pattern as in Oracle. */
export function like(
	left: Sql,
	right: Sql,
	escape: Sql | undefined,
	session: Parameters<Rule['build']>[1],
): Sql {
	const sign = escape ? ` ESCAPE ${escape.text}` : '';
	return condition(`(${toText(left, session).text} LIKE ${toText(right, session).text}${sign})`);
}
