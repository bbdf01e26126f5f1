/** Dates in filters: in the user's own format, never ISO (netsuite-rest.md 5). */
import { DateTime } from 'luxon';
import type { Settings } from '../context';
import { searchError } from './parse';

export interface MomentLiteral {
	/** First millisecond: of the day when only a day was given, else of the minute or second. */
	start: number;
	/** First millisecond after the day or minute. */
	end: number;
	/** The day itself, `YYYY-MM-DD`. */
	day: string;
}

/** One letter each, so that leading zeros may stand or not, as in NetSuite. */
function luxonFormat(dateFormat: string): string {
	return dateFormat
		.replace(/MONTH/g, 'LLLL')
		.replace(/Mon/g, 'LLL')
		.replace(/Y+/g, 'y')
		.replace(/D+/g, 'd')
		.replace(/M+/g, 'M');
}

/** The format as NetSuite's sentence shows it (Java letters, `dd/MM/yy`). */
export function javaFormat(dateFormat: string): string {
	return dateFormat
		.replace(/MONTH/g, '####')
		.replace(/Mon/g, '###')
		.replace(/Y+/g, 'yy')
		.replace(/D/g, 'd')
		.replace(/####/g, 'MMMM')
		.replace(/###/g, 'MMM');
}

const TIMES: Array<[string, { minutes: number } | { seconds: number } | { days: number }]> = [
	['', { days: 1 }],
	[' h:mm a', { minutes: 1 }],
	[' h:mm:ss a', { seconds: 1 }],
];

/**
 * Reads a date or date and time in the user's format and time zone. Throws NetSuiteRefusal with NetSuite's sentence:
 * `Parse of date/time "2022-12-31" failed with date format "M/d/yy" in time zone America/Los_Angeles`.
 */
export function readMoment(text: string, { dateFormat, timeZone }: Settings): MomentLiteral {
	for (const [time, length] of TIMES) {
		const format = luxonFormat(dateFormat) + time;
		const moment = DateTime.fromFormat(text.trim(), format, { zone: timeZone, locale: 'en-US' });
		// Java's `yy` takes two and four digits; luxon's `y` takes any number of them.
		if (!moment.isValid || moment.year < 100) continue;
		const end = moment.plus(length).toMillis();
		return { start: moment.toMillis(), end, day: moment.toISODate() };
	}
	throw searchError(
		`Parse of date/time "${text}" failed with date format "${javaFormat(dateFormat)}" in time zone ${timeZone}`,
	);
}
