/** Costs that are booked in one department and shared out at the end of each month by a fixed schedule. */
import type { Values } from '../contract';
import { DAYS } from './calendar';
import { cents } from './dice';
import type { Registrar } from './registrar';
import { numbered } from './row';

export interface Schedule {
	id: number;
	name: string;
	account: string;
	/** Where the cost was booked. */
	source: string;
	/** Department → share. */
	shares: Record<string, number>;
	monthly: number;
}

export const SCHEDULE_SUBSIDIARY = '2';

export const SCHEDULES: Schedule[] = [
	{
		id: 1,
		name: 'Rent by Headcount',
		account: '18',
		source: '6',
		shares: { '1': 0.4, '2': 0.25, '4': 0.35 },
		monthly: 5_400,
	},
	{
		id: 2,
		name: 'Software by Users',
		account: '23',
		source: '6',
		shares: { '1': 0.5, '3': 0.3, '5': 0.2 },
		monthly: 1_890,
	},
];

/** The external id of the journal of a schedule in a month (`2026-06`): by it the journal is found again. */
export const journalOf = (schedule: number, month: string): string => `ALLOC-${schedule}-${month}`;

const ALLOCATED = /^ALLOC-(\d+)-/;

/** The schedule that made a journal, by the journal's external id. */
export const scheduleOf = (externalId?: string): string | undefined =>
	ALLOCATED.exec(externalId ?? '')?.[1];

/** The months of the seeded company, `YYYY-MM` with the index of the last day. */
export const MONTHS: ReadonlyArray<{ month: string; last: number }> = DAYS.flatMap((day, last) =>
	day.slice(0, 7) === DAYS[last + 1]?.slice(0, 7) ? [] : [{ month: day.slice(0, 7), last }],
);

/** Puts the journals of the last `count` months. */
export function seedAllocations(desk: Registrar, count: number): void {
	for (const { month, last } of MONTHS.slice(-count)) {
		for (const { id, name, account, source, shares, monthly } of SCHEDULES) {
			const values = desk.header('journalEntry', last, desk.american[0], 'B');
			Object.assign(values, { memo: name, approved: true });
			const to = Object.entries(shares).map(([department, share]): Values => ({
				account,
				debit: cents(monthly * share),
				department,
				memo: name,
			}));
			const from: Values = { account, credit: monthly, department: source, memo: name };
			const externalId = journalOf(id, month);
			desk.put('journalEntry', last, values, { line: numbered([...to, from]) }, { externalId });
		}
	}
}
