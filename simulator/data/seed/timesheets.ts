/** Weekly timesheets: what an employee's time entries of a week come to. */
import type { Store, StoredRecord, Values } from '../contract';
import { dateOf } from './calendar';
import { row } from './row';

const DAY = 86_400_000;
const APPROVED = '3';

/** ms UTC of the Sunday with which a day's week begins. */
export function weekOf(day: string): number {
	const ms = Date.parse(`${day}T00:00:00Z`);
	return ms - new Date(ms).getUTCDay() * DAY;
}

/** `7:30` in minutes. */
function minutes(hours: unknown): number {
	const [whole, rest = '0'] = String(hours ?? '0').split(':');
	return Number(whole) * 60 + Number(rest);
}

/** Puts one for each employee and week with time. */
export function seedTimesheets(store: Store): void {
	const weeks = new Map<string, { week: number; entries: StoredRecord[] }>();
	for (const entry of store.all('timeBill')) {
		const { employee, tranDate } = entry.values;
		const week = weekOf(String(tranDate));
		const key = `${String(employee)} ${week}`;
		const known = weeks.get(key);
		if (known) known.entries.push(entry);
		else weeks.set(key, { week, entries: [entry] });
	}
	for (const { week, entries } of weeks.values()) {
		const [{ values: first }] = entries;
		const sum = entries.reduce((all, { values }) => all + minutes(values.hours), 0);
		const values: Values = {
			employee: first.employee,
			subsidiary: first.subsidiary,
			trandate: dateOf(week),
			startDate: dateOf(week),
			endDate: dateOf(week + 6 * DAY),
			totalHours: `${Math.floor(sum / 60)}:${String(sum % 60).padStart(2, '0')}`,
			approvalStatus: APPROVED,
			approved: true,
			isComplete: true,
		};
		row(store, 'timeSheet', values, {
			created: Math.max(...entries.map(({ created }) => created)),
		});
	}
}
