/** Dates in the format of the user's preferences (`M/D/YYYY`, `DD.MM.YYYY`, `D-Mon-YYYY` …). */
import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';

const PART = /YYYY|MONTH|Mon|MM|DD|M|D/g;

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

const two = (value: number): string => String(value).padStart(2, '0');

/** A writer of dates in this format; year, month (1–12) and day in, text out. */
export function dateWriter(format: string): (year: number, month: number, day: number) => string {
	return (year, month, day) =>
		format.replace(PART, (part) => {
			switch (part) {
				case 'YYYY':
					return String(year).padStart(4, '0');
				case 'MONTH':
					return MONTHS[month - 1];
				case 'Mon':
					return MONTHS[month - 1].slice(0, 3);
				case 'MM':
					return two(month);
				case 'M':
					return String(month);
				case 'DD':
					return two(day);
				default:
					return String(day);
			}
		});
}

const LUXON: Record<string, string> = { YYYY: 'yyyy', MONTH: 'MMMM', Mon: 'MMM' };
const STRFTIME: Record<string, string> = {
	YYYY: '%Y',
	MONTH: '%B',
	Mon: '%b',
	MM: '%m',
	M: '%-m',
	DD: '%d',
	D: '%-d',
};

/** The user's format as DuckDB's strftime writes it; strptime reads the same. */
export function strftimeFormat(format: string): string {
	return format.replace(PART, (part) => STRFTIME[part]);
}

/**
 * Reads a date, or date and time, in the user's format; leading zeros are free. Answers DuckDB's literal text
 * (`2026-01-31` or `2026-01-31 13:05:00`), undefined when it is no such date.
 */
export function readUserDate(text: string, format: string): string | undefined {
	const pattern = format.replace(PART, (part) => LUXON[part] ?? part[0].replace('D', 'd'));
	const trimmed = text.trim();
	const date = DateTime.fromFormat(trimmed, pattern, { zone: 'utc', locale: 'en-US' });
	if (date.isValid) return date.toFormat('yyyy-MM-dd');
	for (const time of ['h:mm a', 'h:mm:ss a', 'H:mm', 'H:mm:ss']) {
		const moment = DateTime.fromFormat(trimmed, `${pattern} ${time}`, {
			zone: 'utc',
			locale: 'en-US',
		});
		if (moment.isValid) return moment.toFormat('yyyy-MM-dd HH:mm:ss');
	}
	return undefined;
}

/** The wall clock of a zone at an instant (ms UTC), as DuckDB's literal text. */
export function wallClock(milliseconds: number, timeZone: string): string {
	return DateTime.fromMillis(milliseconds, { zone: timeZone }).toFormat('yyyy-MM-dd HH:mm:ss');
}

/** An instant (ms UTC) as DuckDB's TIMESTAMPTZ literal text, to the second. */
export function instantText(milliseconds: number): string {
	return `${DateTime.fromMillis(milliseconds, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss')}+00`;
}

/** The offset of a zone name or `+hh:mm` in minutes; undefined when there is no such zone. */
export function zoneOffset(name: string, milliseconds: number): number | undefined {
	if (IANAZone.isValidZone(name)) return new IANAZone(name).offset(milliseconds);
	const fixed = /^[+-]\d{1,2}:\d{2}$/.test(name)
		? FixedOffsetZone.parseSpecifier(`UTC${name}`)
		: null;
	return fixed?.offset(milliseconds);
}
