/** The seeded company's fixed time: it ends on 2026-06-30, whatever the clock says, so that the data never change. */
import { DateTime } from 'luxon';

/** First and last business day with transactions. */
export const FIRST_DAY = '2024-01-01';
export const LAST_DAY = '2026-06-30';

const DAY = 86_400_000;
const first = Date.parse(`${FIRST_DAY}T00:00:00Z`);

/** Every day from first to last as `YYYY-MM-DD`; transactions share these strings. */
export const DAYS: readonly string[] = Array.from(
	{ length: (Date.parse(`${LAST_DAY}T00:00:00Z`) - first) / DAY + 1 },
	(_, index) => DateTime.fromMillis(first + index * DAY, { zone: 'utc' }).toISODate() ?? '',
);

/** Milliseconds UTC of a day (index into DAYS) at a second of that day. */
export function moment(day: number, second: number): number {
	return first + day * DAY + second * 1000;
}

/** Index into DAYS, moved by whole days; undefined when that is after the last day. */
export function later(day: number, by: number): number | undefined {
	return day + by < DAYS.length ? day + by : undefined;
}

/** The day of a moment (ms UTC), `YYYY-MM-DD`. */
export const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `YYYY-MM-DD`, so many days after the last day; before it when negative. */
export const dayFrom = (days: number): string =>
	dateOf(Date.parse(`${LAST_DAY}T00:00:00Z`) + days * DAY);
