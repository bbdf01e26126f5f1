import { NetSuiteError } from './netSuiteError';

const months =
	'January February March April May June July August September October November December'.split(
		' ',
	);

/** Longest first: `MMMM` and `MONTH` before `MM`. */
const token = /month|mmmm|mmm|mon|mm|m|dd|d|yyyy|yy/gi;

/**
 * A NetSuite date format (`M/D/YYYY`, `DD.MM.YYYY`, `D-Mon-YYYY`) or the Java form in its answers
 * (`dd/MM/yy`): day, month and year, in any case of letters.
 *
 * @throws NetSuiteError `DATE_FORMAT` when it is none.
 */
export function checkDatePattern(pattern: string): string {
	const text = pattern.trim();
	const kinds = (text.match(token) ?? []).map((one) => one[0].toLowerCase()).sort();
	if (kinds.join('') === 'dmy' && !/[a-z0-9]/i.test(text.replace(token, ''))) return text;
	throw new NetSuiteError({
		code: 'DATE_FORMAT',
		title: `"${pattern}" is no date format`,
		remedy:
			'Write day, month and year as in Home > Set Preferences of NetSuite, for example M/D/YYYY or DD.MM.YYYY, or choose auto. Nothing was sent.',
	});
}

const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;

/** True for `2026-05-02`, with or without a time after it. */
export const isIsoDate = (text: string): boolean => {
	const [, year, month, day] = iso.exec(text.trim()) ?? [];
	const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
};

/**
 * The calendar day of an ISO date in the account's format. A filter compares days, in the time zone
 * of the token's user: time and offset are left out (netsuite-rest 5).
 *
 * @param date An ISO date, see isIsoDate.
 */
export function formatDate(date: string, pattern: string): string {
	const [, year, month, day] = iso.exec(date.trim()) ?? [];
	const name = months[Number(month) - 1];
	return checkDatePattern(pattern).replace(token, (found) => {
		const key = found.toLowerCase();
		if (key === 'month' || key === 'mmmm') return inCaseOf(found, name);
		if (key === 'mon' || key === 'mmm') return inCaseOf(found, name.slice(0, 3));
		// NetSuite names `yy` also where four digits are meant, and reads four under both.
		if (key.startsWith('y')) return year;
		const digits = key.startsWith('m') ? month : day;
		return key.length === 2 ? digits : String(Number(digits));
	});
}

/** `MONTH` asks for capitals, `Mon` and Java's `MMM` do not. */
const inCaseOf = (pattern: string, name: string) =>
	/^MON/.test(pattern) ? name.toUpperCase() : name;

/**
 * The account's date format, learned from NetSuite's sentence
 * `Parse of date/time "…" failed with date format "dd/MM/yy" in time zone …` (netsuite-rest 5).
 *
 * @returns undefined when the sentence says none that can be used.
 */
export function patternFromError(detail: string): string | undefined {
	const said = /Parse of date\/time [\s\S]* failed with date format "([^"]+)"/i.exec(detail)?.[1];
	// The day is enough: a time part such as `h:mm a` is left out.
	const day = said?.replace(/[\sT']+[hHkK]{1,2}[:.]mm.*$/, '');
	if (day === undefined || !/d/i.test(day)) return undefined;
	try {
		return checkDatePattern(day);
	} catch {
		return undefined;
	}
}
