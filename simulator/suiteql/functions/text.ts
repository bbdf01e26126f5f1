/** Text functions, with Oracle's meaning: positions from 1, the empty text is NULL. */
import { unsupported } from '../refusals';
import { alike, toNumber, toText } from '../translate/coerce';
import type { Session } from '../translate/session';
import type { Sql } from '../translate/sql';
import { condition, number, quoted, varchar } from '../translate/sql';
import { ANY_NUMBER, type Rule, exactly, scalar } from './rule';

const texts = (args: Sql[], session: Session): string[] =>
	args.map((arg) => toText(arg, session).text);

const whole = (arg: Sql): string => `CAST(${toNumber(arg).text} AS BIGINT)`;

const literalNumber = (arg: Sql | undefined, otherwise: number): number => {
	if (arg === undefined) return otherwise;
	if (arg.literal === undefined) throw unsupported('this argument must be a literal');
	return Number(arg.literal);
};

const simple = (name: string, duck: string): Rule =>
	exactly(name, 1, (args, session) => varchar(`${duck}(${texts(args, session)[0]})`));

/** `||` and CONCAT: NULL counts as the empty text. */
export function concat(args: Sql[], session: Session): Sql {
	return varchar(`nullif(concat(${texts(args, session).join(', ')}), '')`);
}

const substr: Rule = scalar('SUBSTR', [2, 3], (args, session) => {
	const [text] = texts(args, session);
	const start = args[1].literal === '0' ? '1' : whole(args[1]);
	const rest = args[2] ? `, ${whole(args[2])}` : '';
	return varchar(`nullif(substring(${text}, ${start}${rest}), '')`);
});

/** Position of the n-th occurrence: the lengths of the pieces before it, and of the separators. */
const instr: Rule = scalar('INSTR', [2, 4], (args, session) => {
	const [text, part] = texts(args.slice(0, 2), session);
	const from = literalNumber(args[2], 1);
	const nth = literalNumber(args[3], 1);
	if (from === 1 && nth === 1) return number(`instr(${text}, ${part})`, true);
	const turned = from < 0;
	const skipped = turned ? -from - 1 : from - 1;
	const hay = turned
		? `substring(reverse(${text}), ${skipped + 1})`
		: `substring(${text}, ${skipped + 1})`;
	const needle = turned ? `reverse(${part})` : part;
	const pieces = `string_split(${hay}, ${needle})`;
	const before = `list_sum(list_transform(${pieces}[1:${nth}], lambda p: length(p)))`;
	const position = `${before} + ${nth - 1} * length(${part}) + 1 + ${skipped}`;
	const found = turned ? `length(${text}) - (${position}) - length(${part}) + 2` : position;
	return number(
		`CASE WHEN ${text} IS NULL OR ${part} IS NULL THEN NULL WHEN len(${pieces}) > ${nth} THEN CAST(${found} AS BIGINT) ELSE 0 END`,
		true,
	);
});

const pad = (name: string, duck: string): Rule =>
	scalar(name, [2, 3], (args, session) => {
		const filler = args[2] ? toText(args[2], session).text : "' '";
		const [text] = texts(args, session);
		return varchar(`${duck}(${text}, CAST(${whole(args[1])} AS INTEGER), ${filler})`);
	});

const strip = (name: string, duck: string): Rule =>
	scalar(name, [1, 2], (args, session) =>
		varchar(`nullif(${duck}(${texts(args, session).join(', ')}), '')`),
	);

const initcap = (name: string): Rule =>
	exactly(name, 1, (args, session) => {
		const words = `regexp_extract_all(lower(${texts(args, session)[0]}), '[[:alnum:]]+|[^[:alnum:]]+')`;
		return varchar(`array_to_string(list_transform(${words}, lambda w: upper(w[1]) || w[2:]), '')`);
	});

const flagged = (pattern: Sql, flags: Sql | undefined, session: Session): string => {
	const text = toText(pattern, session).text;
	const wanted = (flags?.literal ?? '').replace(/[^imsx]/g, '').replace('x', '');
	const mapped = [...wanted].map((flag) => ({ i: 'i', m: 'm' })[flag] ?? '').join('');
	const dotAll = flags?.literal?.includes('n') ? 's' : '';
	const all = mapped + dotAll;
	return all === '' ? text : `${quoted(`(?${all})`)} || ${text}`;
};

const from = (text: string, position: number) =>
	position === 1 ? text : `substring(${text}, ${position})`;

const regexpSubstr: Rule = scalar('REGEXP_SUBSTR', [2, 6], (args, session) => {
	const [text] = texts(args, session);
	const hay = from(text, literalNumber(args[2], 1));
	const nth = literalNumber(args[3], 1);
	const group = literalNumber(args[5], 0);
	const all = `regexp_extract_all(${hay}, ${flagged(args[1], args[4], session)}, ${group})`;
	return varchar(`nullif(${all}[${nth}], '')`);
});

const regexpReplace: Rule = scalar('REGEXP_REPLACE', [2, 6], (args, session) => {
	const [text] = texts(args, session);
	const into = args[2] && args[2].type !== 'null' ? toText(args[2], session).text : "''";
	const scope = literalNumber(args[4], 0) === 1 ? '' : ", 'g'";
	return varchar(
		`nullif(regexp_replace(${text}, ${flagged(args[1], args[5], session)}, ${into}${scope}), '')`,
	);
});

const regexpInstr: Rule = scalar('REGEXP_INSTR', [2, 7], (args, session) => {
	const [text] = texts(args, session);
	const skipped = literalNumber(args[2], 1) - 1;
	const hay = from(text, skipped + 1);
	const pattern = flagged(args[1], args[5], session);
	return number(
		`CASE WHEN regexp_matches(${hay}, ${pattern}) THEN instr(${hay}, regexp_extract(${hay}, ${pattern})) + ${skipped} WHEN ${text} IS NULL THEN NULL ELSE 0 END`,
		true,
	);
});

export const textFunctions: Rule[] = [
	simple('UPPER', 'upper'),
	simple('LOWER', 'lower'),
	simple('REVERSE', 'reverse'),
	exactly('LENGTH', 1, (args, session) => number(`length(${texts(args, session)[0]})`, true)),
	exactly('ASCII', 1, (args, session) => number(`ascii(${texts(args, session)[0]})`, true)),
	exactly('CHR', 1, (args) => varchar(`chr(CAST(${whole(args[0])} AS INTEGER))`)),
	scalar('CONCAT', [2, ANY_NUMBER], concat),
	substr,
	instr,
	initcap('INITCAP'),
	initcap('NLS_INITCAP'),
	pad('LPAD', 'lpad'),
	pad('RPAD', 'rpad'),
	strip('LTRIM', 'ltrim'),
	strip('RTRIM', 'rtrim'),
	strip('TRIM', 'trim'),
	scalar('REPLACE', [2, 3], (args, session) => {
		const [text, what] = texts(args, session);
		const by = args[2] && args[2].type !== 'null' ? toText(args[2], session).text : "''";
		if (args[1].type === 'null') return varchar(text);
		return varchar(`nullif(replace(${text}, ${what}, coalesce(${by}, '')), '')`);
	}),
	exactly('TRANSLATE', 3, (args, session) => {
		const [text, what, by] = texts(args, session);
		return varchar(`nullif(translate(${text}, ${what}, ${by}), '')`);
	}),
	regexpSubstr,
	regexpReplace,
	regexpInstr,
	scalar('REGEXP_LIKE', [2, 3], (args, session) =>
		condition(`regexp_matches(${texts(args, session)[0]}, ${flagged(args[1], args[2], session)})`),
	),
	scalar('REGEXP_COUNT', [2, 4], (args, session) =>
		number(
			`len(regexp_extract_all(${texts(args, session)[0]}, ${flagged(args[1], args[3], session)}))`,
			true,
		),
	),
	...(['GREATEST', 'LEAST'] as const).map((name) =>
		scalar(name, [1, ANY_NUMBER], (args, session) => {
			const { values, type } = alike(args, session);
			const missing = values.map((value) => `${value.text} IS NULL`).join(' OR ');
			const list = values.map((value) => value.text).join(', ');
			return { text: `CASE WHEN ${missing} THEN NULL ELSE ${name}(${list}) END`, type };
		}),
	),
];
