/** Oracle's date format models (`YYYY-MM-DD"T"HH24:MI:SS`), both ways. */
import { strftimeFormat } from '../dates';
import { unsupported } from '../refusals';
import type { Session } from '../translate/session';
import { quoted } from '../translate/sql';

const TOKEN =
	/^(FM|FX|SYEAR|YEAR|Y,YYY|SCC|CC|B\.C\.|A\.D\.|BC|AD|DL|"[^"]*"|SYYYY|YYYY|YYY|YY|RRRR|RR|IYYY|IYY|IY|MONTH|MON|MM|MI|DDD|DD|DAY|DY|DS|D|HH24|HH12|HH|SSSSS|SS|FF[1-9]?|A\.M\.|P\.M\.|AM|PM|Q|WW|IW|W|J|RM|TZH:TZM|TZH|TZR|TS|TH|Y|I|[-/,.;: _]+)/i;

const TIME_OF_DAY = /^(HH|MI|SS|FF|AM|PM|A\.M|P\.M|TZ|TS)/i;

function tokens(model: string): string[] {
	const found: string[] = [];
	let rest = model;
	while (rest !== '') {
		const [token] = TOKEN.exec(rest) ?? [];
		if (token === undefined) throw unsupported(`date format model '${model}'`);
		found.push(token);
		rest = rest.slice(token.length);
	}
	return found;
}

/** Tokens that DuckDB's strftime and strptime know by themselves. */
const DIRECT: Record<string, string> = {
	SYYYY: '%Y',
	YYYY: '%Y',
	RRRR: '%Y',
	YY: '%y',
	RR: '%y',
	MM: '%m',
	DD: '%d',
	DDD: '%j',
	HH24: '%H',
	HH12: '%I',
	HH: '%I',
	MI: '%M',
	SS: '%S',
	FF: '%f',
	FF6: '%f',
	FF3: '%g',
	IW: '%V',
	IYYY: '%G',
};

const literalText = (token: string): string => token.replace(/^"|"$/g, '').replace(/%/g, '%%');

const isLiteral = (token: string): boolean => /^["\-/,.;: _]/.test(token);

const ONES =
	'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN'.split(
		' ',
	);
const TENS = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ');

/** 0 to 99 in words, as a DuckDB list. */
const WORDS = `[${Array.from({ length: 100 }, (_, at) => {
	const one = at % 10 === 0 ? '' : `-${ONES[at % 10]}`;
	return quoted(at < 20 ? ONES[at] : `${TENS[Math.floor(at / 10) - 2]}${one}`);
}).join(', ')}]`;

/** A year as Oracle spells it: TWENTY TWENTY-SIX, TWO THOUSAND FIVE, NINETEEN HUNDRED. */
function spelledYear(time: string): string {
	const year = `year(${time})`;
	const rest = `${WORDS}[${year} % 100 + 1]`;
	const round = `${WORDS}[${year} // 1000 + 1] || ' THOUSAND'`;
	const after = `CASE WHEN ${year} % 100 = 0 THEN '' ELSE ' ' || ${rest} END`;
	const hundreds = `${WORDS}[${year} // 100 + 1] || CASE WHEN ${year} % 100 = 0 THEN ' HUNDRED' ELSE ' ' || ${rest} END`;
	return `(CASE WHEN ${year} % 1000 < 10 THEN ${round} || ${after} ELSE ${hundreds} END)`;
}

type Computed = (time: string, session: Session) => string;

/** Tokens that need an expression of their own. */
const COMPUTED: Record<string, Computed> = {
	Q: (time) => `CAST(quarter(${time}) AS VARCHAR)`,
	D: (time) => `CAST(dayofweek(${time}) + 1 AS VARCHAR)`,
	W: (time) => `CAST((day(${time}) - 1) // 7 + 1 AS VARCHAR)`,
	WW: (time) => `lpad(CAST((dayofyear(${time}) - 1) // 7 + 1 AS VARCHAR), 2, '0')`,
	J: (time) => `CAST(CAST(floor(julian(${time}) + 0.5) AS BIGINT) AS VARCHAR)`,
	SSSSS: (time) =>
		`lpad(CAST(hour(${time}) * 3600 + minute(${time}) * 60 + second(${time}) AS VARCHAR), 5, '0')`,
	YYY: (time) => `right(strftime(${time}, '%Y'), 3)`,
	RM: (time) =>
		`rpad(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][month(${time})], 4, ' ')`,
	Y: (time) => `right(strftime(${time}, '%Y'), 1)`,
	YEAR: (time) => spelledYear(time),
	SYEAR: (time) => `' ' || ${spelledYear(time)}`,
	'Y,YYY': (time) => `regexp_replace(strftime(${time}, '%Y'), '^(\\d)', '\\1,')`,
	CC: (time) => `CAST((year(${time}) + 99) // 100 AS VARCHAR)`,
	SCC: (time) => `' ' || CAST((year(${time}) + 99) // 100 AS VARCHAR)`,
	IYY: (time) => `right(strftime(${time}, '%G'), 3)`,
	IY: (time) => `right(strftime(${time}, '%G'), 2)`,
	I: (time) => `right(strftime(${time}, '%G'), 1)`,
	BC: () => `'AD'`,
	AD: () => `'AD'`,
	'B.C.': () => `'A.D.'`,
	'A.D.': () => `'A.D.'`,
	DL: (time) => `strftime(${time}, '%A, %B %d, %Y')`,
	TS: (time) => `strftime(${time}, '%-I:%M:%S %p')`,
	DS: (time, session) => `strftime(${time}, ${quoted(strftimeFormat(session.dateFormat))})`,
};

/** Names follow the case of the model: MON, Mon, mon. */
function cased(token: string, text: string): string {
	if (token === token.toUpperCase()) return `upper(${text})`;
	return token[0] === token[0].toLowerCase() ? `lower(${text})` : text;
}

function nameToken(token: string, time: string, fill: boolean): string | undefined {
	const formats: Record<string, [string, boolean]> = {
		MONTH: ['%B', true],
		MON: ['%b', false],
		DAY: ['%A', true],
		DY: ['%a', false],
	};
	const [format, padded] = formats[token.toUpperCase()] ?? [];
	if (format === undefined) return undefined;
	const text = cased(token, `strftime(${time}, '${format}')`);
	return padded && fill ? `rpad(${text}, 9, ' ')` : text;
}

function meridiem(token: string, time: string): string {
	const dotted = token.includes('.');
	const [am, pm] = dotted ? ['A.M.', 'P.M.'] : ['AM', 'PM'];
	return cased(token.slice(0, 1), `CASE WHEN hour(${time}) < 12 THEN '${am}' ELSE '${pm}' END`);
}

/** A number with its ending: 1ST, 2nd, 13TH. */
function ordinal(digits: string, suffix: string): string {
	const number = `CAST(${digits} AS INTEGER)`;
	const ending = `CASE WHEN ${number} % 100 BETWEEN 11 AND 13 THEN 'TH' WHEN ${number} % 10 = 1 THEN 'ST' WHEN ${number} % 10 = 2 THEN 'ND' WHEN ${number} % 10 = 3 THEN 'RD' ELSE 'TH' END`;
	return `(${digits} || ${cased(suffix, ending)})`;
}

/** TO_CHAR of a date: `time` is DuckDB text of a date or timestamp; `zoned` when it carries a zone. */
export function formatTime(time: string, model: string, session: Session, zoned: boolean): string {
	const pieces: string[] = [];
	let direct = '';
	let fill = true;
	const flush = () => {
		if (direct !== '') pieces.push(`strftime(${time}, ${quoted(direct)})`);
		direct = '';
	};
	const all = tokens(model);
	for (const [at, token] of all.entries()) {
		const upper = token.toUpperCase();
		if (upper === 'TH') continue;
		if (all[at + 1]?.toUpperCase() === 'TH') {
			flush();
			const plain = formatTime(time, fill ? token : `FM${token}`, session, zoned);
			pieces.push(ordinal(plain, all[at + 1]));
		} else if (upper === 'FM') fill = !fill;
		else if (upper === 'FX') continue;
		else if (isLiteral(token)) direct += literalText(token);
		else if (DIRECT[upper]) {
			direct += fill ? DIRECT[upper] : DIRECT[upper].replace(/%([mdHIMSj])/, '%-$1');
		} else {
			flush();
			pieces.push(computed(token, time, session, fill, zoned));
		}
	}
	flush();
	return pieces.length === 1 ? pieces[0] : `(${pieces.join(' || ') || "''"})`;
}

function computed(
	token: string,
	time: string,
	session: Session,
	fill: boolean,
	zoned: boolean,
): string {
	const upper = token.toUpperCase();
	const name = nameToken(token, time, fill);
	if (name !== undefined) return name;
	if (/^[AP]\.?M\.?$/.test(upper)) return meridiem(token, time);
	if (/^FF\d$/.test(upper)) return `left(strftime(${time}, '%n'), ${upper[2]})`;
	if (upper.startsWith('TZ')) {
		const own = zoned ? time : `CAST(${time} AS TIMESTAMPTZ)`;
		if (upper === 'TZR') return quoted(session.timeZone);
		const offset = `rpad(strftime(${own}, '%z'), 6, ':00')`;
		return upper === 'TZH' ? `left(${offset}, 3)` : offset;
	}
	const build = COMPUTED[upper];
	if (!build) throw unsupported(`date format element ${token}`);
	return build(time, session);
}

const READABLE: Record<string, string> = {
	...DIRECT,
	MONTH: '%B',
	MON: '%b',
	DAY: '%A',
	DY: '%a',
	AM: '%p',
	PM: '%p',
	'TZH:TZM': '%z',
	TZH: '%z',
	FF1: '%f',
	FF2: '%f',
	FF3: '%f',
	FF9: '%n',
};

/**
 * TO_DATE's model as the formats that DuckDB tries in turn: the whole, then without its last elements, because Oracle
 * takes a text that ends early. `time`: the model goes below the day; `zoned`: it has an offset.
 */
export function readFormats(model: string): { formats: string[]; time: boolean; zoned: boolean } {
	const parts = tokens(model).filter((token) => !/^F[MX]$/i.test(token));
	const mapped = parts.map((token) => {
		if (isLiteral(token)) return literalText(token);
		const format = READABLE[token.toUpperCase()];
		if (format === undefined) throw unsupported(`date format element ${token}`);
		return format;
	});
	const formats: string[] = [];
	const zoned = parts.some((token) => /^TZ/i.test(token));
	const shortest = zoned ? mapped.length : 1;
	for (let end = mapped.length; end >= shortest; end -= 1) {
		if (!isLiteral(parts[end - 1])) formats.push(mapped.slice(0, end).join(''));
		else if (end === mapped.length) formats.push(mapped.join(''));
	}
	return { formats, zoned, time: parts.some((token) => TIME_OF_DAY.test(token)) };
}
