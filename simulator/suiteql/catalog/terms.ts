/** Over which time a service on an invoice is earned: the year, for what is done all year round, else the month. */
import { dateOf } from '../../data/seed/calendar';
import type { StoredLine, StoredRecord } from '../../data/contract';

const MONTHS = 12;
const SPREAD = /^Annual /;

/** Leaves room for the lines of an invoice. */
const LINES = 100;

export interface Term {
	/** Id of the revenue element. */
	element: number;
	start: string;
	end: string;
	months: number;
}

/** The last day of a term that begins on `day`. */
export function addMonths(day: string, months: number): string {
	const [year, month] = day.split('-').map(Number);
	return dateOf(Date.UTC(year, month - 1 + months, 0));
}

/** The term of a line; undefined for what is earned when it is delivered. */
export function termOf(
	{ id, type, values }: StoredRecord,
	line: number,
	stored?: StoredLine,
): Term | undefined {
	if (type !== 'invoice' || stored?.values.itemType !== 'Service') return undefined;
	const months = SPREAD.test(String(stored.values.description)) ? MONTHS : 1;
	const start = String(values.tranDate);
	return { element: Number(id) * LINES + line, start, end: addMonths(start, months), months };
}
