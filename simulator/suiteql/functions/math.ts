/** Mathematics, statistics and conversions of the supported-functions page (section_158513731864) beyond the everyday ones. */
import { unsupported } from '../refusals';
import { toDouble, toNumber, toText } from '../translate/coerce';
import type { Session } from '../translate/session';
import { type Sql, number, varchar } from '../translate/sql';
import { type Rule, exactly, scalar } from './rule';

const double = (name: string, count = 1): Rule =>
	exactly(name, count, (args) => number(`${name.toLowerCase()}(${args.map(toDouble).join(', ')})`));

const pair = (name: string): Rule => ({
	name,
	arity: [2, 2],
	kind: 'aggregate',
	build: (args) => number(`${name.toLowerCase()}(${args.map(toDouble).join(', ')})`),
});

const integer = (arg: Sql): string => `CAST(${toNumber(arg).text} AS BIGINT)`;

/** Functions that leave an English text as it is, or do what their plain cousin does. */
const likeText = (name: string, wrap = (text: string) => text): Rule =>
	scalar(name, [1, 2], ([arg], session) => varchar(wrap(toText(arg, session).text)));

const bytes = (name: string, duck: string): Rule =>
	exactly(name, 1, ([arg], session: Session) =>
		number(`${duck}(${toText(arg, session).text})`, true),
	);

const soundexCode = (text: string): string => {
	const letters = `regexp_replace(upper(${text}), '[^A-Z]', '', 'g')`;
	const coded = `translate(regexp_replace(${letters}, '[HW]', '', 'g'), 'BFPVCGJKQSXZDTLMNRAEIOUY', '111122222222334556000000')`;
	const single = ['1', '2', '3', '4', '5', '6'].reduce(
		(sql, digit) => `regexp_replace(${sql}, '${digit}+', '${digit}', 'g')`,
		coded,
	);
	const rest = `replace(substring(${single}, CASE WHEN left(${letters}, 1) IN ('H', 'W') THEN 1 ELSE 2 END), '0', '')`;
	return `left(${letters}, 1) || rpad(left(${rest}, 3), 3, '0')`;
};

export const mathFunctions: Rule[] = [
	...['ACOS', 'ASIN', 'ATAN', 'COS', 'COSH', 'SIN', 'SINH', 'TAN', 'TANH'].map((name) =>
		double(name),
	),
	double('ATAN2', 2),
	exactly('BITAND', 2, ([a, b]) => number(`(${integer(a)} & ${integer(b)})`, true)),
	exactly('REMAINDER', 2, ([a, b]) => {
		const [left, right] = [toDouble(a), toDouble(b)];
		return number(`(${left} - ${right} * round_even(${left} / nullif(${right}, 0), 0))`);
	}),
	exactly('NANVL', 2, ([value, other]) =>
		number(
			`CASE WHEN isnan(${toDouble(value)}) THEN ${toDouble(other)} ELSE ${toDouble(value)} END`,
		),
	),
	exactly('WIDTH_BUCKET', 4, (args) => {
		const [value, low, high, count] = args.map(toDouble);
		const inside = `floor((${value} - ${low}) / nullif(${high} - ${low}, 0) * ${count}) + 1`;
		return number(
			`CAST(CASE WHEN ${value} < ${low} THEN 0 WHEN ${value} >= ${high} THEN ${count} + 1 ELSE ${inside} END AS BIGINT)`,
			true,
		);
	}),
	...['CORR', 'COVAR_POP', 'COVAR_SAMP'].map(pair),
	{
		name: 'APPROX_COUNT_DISTINCT',
		arity: [1, 1],
		kind: 'aggregate',
		build: ([arg]) => number(`count(DISTINCT ${arg.text})`, true),
	},
	...['TO_BINARY_DOUBLE', 'TO_BINARY_FLOAT'].map((name) =>
		exactly(name, 1, ([arg]) => number(toDouble(arg))),
	),
	likeText('ASCIISTR'),
	likeText('COMPOSE', (text) => `nfc_normalize(${text})`),
	likeText('DECOMPOSE'),
	likeText('NLS_LOWER', (text) => `lower(${text})`),
	likeText('NLS_UPPER', (text) => `upper(${text})`),
	likeText('NLSSORT'),
	likeText('TO_CLOB'),
	likeText('TO_NCHAR'),
	likeText('TO_NCLOB'),
	likeText('TO_MULTI_BYTE'),
	likeText('TO_SINGLE_BYTE'),
	likeText('SOUNDEX', soundexCode),
	exactly('UNISTR', 1, ([arg]) => {
		if (arg.literal === undefined) throw unsupported('UNISTR of something that is no literal');
		const text = arg.literal.replace(/\\([0-9a-fA-F]{4})/g, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
		return varchar(`'${text.replace(/'/g, "''")}'`);
	}),
	bytes('LENGTHB', 'strlen'),
	bytes('VSIZE', 'strlen'),
	...['LENGTHC', 'LENGTH2', 'LENGTH4'].map((name) => bytes(name, 'length')),
	scalar('ORA_HASH', [1, 3], ([arg, most], session) => {
		const buckets = most ? `${integer(most)} + 1` : '4294967296';
		return number(`CAST(hash(${toText(arg, session).text}) % (${buckets}) AS BIGINT)`, true);
	}),
];
