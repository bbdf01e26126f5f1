/** Date and time functions. Wall-clock values are in the session zone; stored date-times are instants. */
import { instantText, strftimeFormat, wallClock, zoneOffset } from '../dates';
import { unsupported } from '../refusals';
import { toLocal, toNumber, toText, toTime } from '../translate/coerce';
import type { Session } from '../translate/session';
import type { Sql } from '../translate/sql';
import { datetime, day, instant, isTime, number, quoted, varchar } from '../translate/sql';
import { formatTime, readFormats } from './dateModel';
import { rounded } from './number';
import { formatNumber } from './numberModel';
import { type Rule, exactly, scalar } from './rule';

const model = (arg: Sql): string => {
	if (arg.literal === undefined) throw unsupported('a format model must be a literal');
	return arg.literal;
};

/** Both halves of ADD_MONTHS: the last day of a month stays the last day. */
function addMonths(time: Sql, months: Sql): Sql {
	const count = `CAST(${toNumber(months).text} AS INTEGER)`;
	const from = `CAST(${time.text} AS DATE)`;
	const target = `CAST(${from} + to_months(${count}) AS DATE)`;
	const moved = `CASE WHEN ${from} = last_day(${from}) THEN last_day(${target}) ELSE ${target} END`;
	if (time.type === 'date') return day(`CAST(${moved} AS DATE)`);
	return datetime(`((${moved}) + (${time.text} - date_trunc('day', ${time.text})))`);
}

function monthsBetween(left: Sql, right: Sql): Sql {
	const [a, b] = [left.text, right.text];
	const months = `(year(${a}) - year(${b})) * 12 + month(${a}) - month(${b})`;
	const seconds = (time: string) =>
		`epoch(CAST(${time} AS TIMESTAMP) - date_trunc('day', CAST(${time} AS TIMESTAMP)))`;
	const days = `(day(${a}) - day(${b}) + (${seconds(a)} - ${seconds(b)}) / 86400.0) / 31.0`;
	const ends = `(day(${a}) = day(last_day(${a})) AND day(${b}) = day(last_day(${b})))`;
	return number(`(${months} + CASE WHEN day(${a}) = day(${b}) OR ${ends} THEN 0 ELSE ${days} END)`);
}

const UNITS: Record<string, string> = {
	MM: 'month',
	MON: 'month',
	MONTH: 'month',
	RM: 'month',
	Y: 'year',
	YY: 'year',
	YYY: 'year',
	YYYY: 'year',
	SYYYY: 'year',
	YEAR: 'year',
	Q: 'quarter',
	IW: 'week',
};

/** TRUNC of a date; below the day it stays a date-time. */
export function truncatedTime(time: Sql, format: string): Sql {
	const upper = format.toUpperCase();
	const date = `CAST(${time.text} AS DATE)`;
	if (/^(DD|DDD|J)$/.test(upper)) return day(date);
	if (/^(D|DY|DAY)$/.test(upper)) return day(`(${date} - CAST(dayofweek(${date}) AS INTEGER))`);
	if (UNITS[upper]) return day(`CAST(date_trunc('${UNITS[upper]}', ${date}) AS DATE)`);
	const unit = { HH: 'hour', HH12: 'hour', HH24: 'hour', MI: 'minute' }[upper];
	if (!unit) throw unsupported(`TRUNC to '${format}'`);
	return datetime(`date_trunc('${unit}', CAST(${time.text} AS TIMESTAMP))`);
}

/** ROUND of a date: from noon to the next day, from the 16th to the next month, from July to the next year (Oracle, "ROUND (date)"). */
function roundedTime(time: Sql, format: string): Sql {
	const upper = format.toUpperCase();
	if (/^(DD|DDD|J)$/.test(upper)) {
		return day(`CAST(CAST(${time.text} AS TIMESTAMP) + to_hours(12) AS DATE)`);
	}
	const unit = UNITS[upper];
	const date = `CAST(${time.text} AS DATE)`;
	const late = { month: `day(${date}) > 15`, year: `month(${date}) > 6` }[unit];
	if (!late) throw unsupported(`ROUND of a date to '${format}'`);
	const months = unit === 'month' ? 1 : 6;
	const moved = `CASE WHEN ${late} THEN ${date} + to_months(${months}) ELSE ${date} END`;
	return day(`CAST(date_trunc('${unit}', ${moved}) AS DATE)`);
}

const round: Rule = scalar('ROUND', [1, 2], ([value, places], session) =>
	isTime(value)
		? roundedTime(toLocal(value, session), places ? model(places) : 'DD')
		: rounded('round', value, places),
);

const trunc: Rule = scalar('TRUNC', [1, 2], ([value, format], session) => {
	if (value.type === 'number') return rounded('trunc', value, format);
	const time = toLocal(value, session);
	return truncatedTime(time, format ? model(format) : 'DD');
});

const toChar: Rule = scalar('TO_CHAR', [1, 3], ([value, format], session) => {
	if (!format) return toText(value, session);
	if (value.type === 'number') return varchar(formatNumber(value.text, model(format)));
	if (value.type === 'text' && /^[\s09.,$GDLSMIPRF]*$/i.test(model(format))) {
		return varchar(formatNumber(toNumber(value).text, model(format)));
	}
	const time = toTime(value, session);
	if (time.type === 'null') return toText(time, session);
	return varchar(formatTime(time.text, model(format), session, time.type === 'instant'));
});

function reading(name: string, type: 'date' | 'timestamp' | 'zoned'): Rule {
	return scalar(name, [1, 3], ([value, format], session) => {
		if (value.type !== 'text' && value.type !== 'number') return toTime(value, session);
		if (!format) {
			if (value.literal !== undefined) return toTime(value, session);
			const usual = strftimeFormat(session.dateFormat).replace(/%-/g, '%');
			return datetime(`strptime(${toText(value, session).text}, ${quoted(usual)})`);
		}
		const { formats, time, zoned } = readFormats(model(format));
		const list = formats.map(quoted).join(', ');
		const read = `strptime(${toText(value, session).text}, [${list}])`;
		if (zoned) return instant(read);
		if (type === 'zoned') return instant(`CAST(${read} AS TIMESTAMPTZ)`);
		return type === 'date' && !time ? day(`CAST(${read} AS DATE)`) : datetime(read);
	});
}

const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const nextDay: Rule = exactly('NEXT_DAY', 2, ([value, name], session) => {
	const time = toLocal(value, session);
	const date = `CAST(${time.text} AS DATE)`;
	if (name.literal === undefined) {
		const days = WEEKDAYS.map(quoted).join(', ');
		const found = `list_position([${days}], upper(left(${toText(name, session).text}, 3)))`;
		return day(`(${date} + CAST(((${found} - 1 - dayofweek(${date}) + 6) % 7) + 1 AS INTEGER))`);
	}
	const wanted = WEEKDAYS.indexOf(name.literal.slice(0, 3).toUpperCase());
	if (wanted < 0) throw unsupported(`weekday '${name.literal}'`);
	return day(`(${date} + CAST(((${wanted} - dayofweek(${date}) + 6) % 7) + 1 AS INTEGER))`);
});

/** Zones by abbreviation, as NEW_TIME knows them; hours from UTC. */
const ABBREVIATIONS: Record<string, number> = {
	GMT: 0,
	AST: -4,
	ADT: -3,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
	YST: -9,
	YDT: -8,
	HST: -10,
	HDT: -9,
};

const newTime: Rule = exactly('NEW_TIME', 3, ([value, from, to], session) => {
	const [start, end] = [from, to].map((zone) => ABBREVIATIONS[model(zone).toUpperCase()]);
	if (start === undefined || end === undefined) throw unsupported('an unknown time zone');
	const time = toLocal(value, session);
	return datetime(`(CAST(${time.text} AS TIMESTAMP) + to_hours(${end - start}))`);
});

/** A zone that DuckDB knows: an IANA name, or whole hours from UTC. */
export function duckZone(zone: string, session: Session): string {
	const minutes = zoneOffset(zone, session.now);
	if (minutes === undefined) throw unsupported(`time zone '${zone}'`);
	if (!/^[+-]/.test(zone)) return zone;
	if (minutes % 60 !== 0) throw unsupported(`time zone '${zone}'`);
	return minutes === 0 ? 'UTC' : `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
}

const tzOffset: Rule = exactly('TZ_OFFSET', 1, ([zone], session) => {
	const minutes = zoneOffset(model(zone), session.now);
	if (minutes === undefined) throw unsupported(`time zone '${model(zone)}'`);
	const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
	const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
	return varchar(quoted(`${minutes < 0 ? '-' : '+'}${hours}:${rest}`));
});

const wall = (session: Session): Sql =>
	datetime(`TIMESTAMP '${wallClock(session.now, session.timeZone)}'`);

const moment = (session: Session): Sql => instant(`TIMESTAMPTZ '${instantText(session.now)}'`);

const clock = (name: string, now: (session: Session) => Sql): Rule =>
	scalar(name, [0, 1], (_args, session) => now(session));

export const timeFunctions: Rule[] = [
	round,
	trunc,
	toChar,
	reading('TO_DATE', 'date'),
	reading('TO_TIMESTAMP', 'timestamp'),
	reading('TO_TIMESTAMP_TZ', 'zoned'),
	scalar('TO_NUMBER', [1, 2], ([value, format], session) => {
		if (value.type === 'number') return value;
		const text = toText(value, session).text;
		const bare = format ? `regexp_replace(${text}, '[$,\\s]', '', 'g')` : text;
		return number(`CAST(${bare} AS DECIMAL(38, 10))`);
	}),
	exactly('ADD_MONTHS', 2, ([time, months], session) => addMonths(toLocal(time, session), months)),
	exactly('LAST_DAY', 1, ([time], session) => day(`last_day(${toLocal(time, session).text})`)),
	exactly('MONTHS_BETWEEN', 2, ([left, right], session) =>
		monthsBetween(toLocal(left, session), toLocal(right, session)),
	),
	nextDay,
	newTime,
	tzOffset,
	exactly('FROM_TZ', 2, ([time, zone], session) => {
		const local = `CAST(${toLocal(time, session).text} AS TIMESTAMP)`;
		return instant(`(${local} AT TIME ZONE ${quoted(duckZone(model(zone), session))})`);
	}),
	exactly('SYS_EXTRACT_UTC', 1, ([value], session) => {
		const time = toTime(value, session);
		const zoned = time.type === 'instant' ? time.text : `CAST(${time.text} AS TIMESTAMPTZ)`;
		return datetime(`(${zoned} AT TIME ZONE 'UTC')`);
	}),
	clock('SYSDATE', wall),
	clock('CURRENT_DATE', wall),
	clock('LOCALTIMESTAMP', wall),
	clock('CURRENT_TIMESTAMP', moment),
	clock('SYSTIMESTAMP', moment),
	clock('SESSIONTIMEZONE', ({ timeZone }) => varchar(quoted(timeZone))),
];
