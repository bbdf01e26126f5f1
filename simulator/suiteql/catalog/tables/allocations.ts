/** Allocation schedules: from where costs are taken, where they go, and the journals of each month. */
import type { Store } from '../../../data/contract';
import {
	MONTHS,
	SCHEDULES,
	SCHEDULE_SUBSIDIARY,
	type Schedule,
	journalOf,
} from '../../../data/seed/allocations';
import { type ColumnList, fixedTable } from '../cells';
import type { Cells, Table } from '../table';
import { text } from '../values';

/** Leaves room for the months of a schedule. */
const DETAILS = 1000;

interface Run {
	id: number;
	schedule: Schedule;
	journal: string;
	period: string | undefined;
}

/** Each month in which a schedule was carried out. */
const runs = (store: Store): Run[] =>
	SCHEDULES.flatMap((schedule) =>
		MONTHS.flatMap(({ month }, at): Run[] => {
			const journal = store.byExternalId('journalEntry', journalOf(schedule.id, month));
			if (!journal) return [];
			const period = text(journal.values.postingPeriod);
			return [{ id: schedule.id * DETAILS + at, schedule, journal: journal.id, period }];
		}),
	);

/** No schedule without a journal: a small company has none. */
const used = (store: Store): Schedule[] => [
	...new Set(runs(store).map(({ schedule }) => schedule)),
];

const sourceOf = ({ source }: Schedule): Cells => ({ department: source });

const destinations = ({ account, shares }: Schedule): Cells[] =>
	Object.keys(shares).map((department) => ({
		account,
		department,
		subsidiary: SCHEDULE_SUBSIDIARY,
	}));

const PLACE = {
	class: 'classification',
	department: 'department',
	entity: 'entity',
	location: 'location',
};
const TARGET = { account: 'account', subsidiary: 'subsidiary', ...PLACE };

const schedules = (store: Store): Cells[] =>
	used(store).map(({ id, name, account }) => ({
		id,
		name,
		isinactive: false,
		account,
		subsidiary: SCHEDULE_SUBSIDIARY,
	}));

const details = (store: Store): Cells[] =>
	runs(store).map(({ id, schedule, period }) => ({
		id,
		parentschedule: schedule.id,
		postingperiod: period,
	}));

const journals = (store: Store): Cells[] =>
	runs(store).map(({ id, journal }) => ({ allocationdetail: id, journal }));

const ofSchedules = (store: Store, rows: (schedule: Schedule) => Cells[]): Cells[] =>
	used(store).flatMap((schedule) =>
		rows(schedule).map((row) => ({ generalallocationschedule: schedule.id, ...row })),
	);

const ofDetails = (store: Store, rows: (schedule: Schedule) => Cells[]): Cells[] =>
	runs(store).flatMap(({ id, schedule }) =>
		rows(schedule).map((row) => ({ allocationdetail: id, ...row })),
	);

type Rows = (store: Store) => Cells[];

const DETAIL: ColumnList = {
	id: 'id parentschedule',
	refs: { postingperiod: 'accountingPeriod' },
};
const MAP: ColumnList = { id: 'allocationdetail', refs: { journal: 'transaction' } };
const FROM: ColumnList = { id: 'allocationdetail', refs: PLACE };
const TO: ColumnList = { id: 'allocationdetail', refs: TARGET };

const TABLES: Array<[names: string, columns: ColumnList, rows: Rows]> = [
	[
		'generalallocationschedule',
		{ id: 'id externalid', text: 'name', flag: 'isinactive', refs: TARGET },
		schedules,
	],
	[
		'generalschedulesource',
		{ id: 'generalallocationschedule', refs: PLACE },
		(store) => ofSchedules(store, (schedule) => [sourceOf(schedule)]),
	],
	[
		'generalscheduledestination',
		{ id: 'generalallocationschedule', refs: TARGET },
		(store) => ofSchedules(store, destinations),
	],
	[
		'generalallocationschedulejournalcreatedbyallocation',
		{
			id: 'generalallocationschedule',
			refs: {
				journal: 'transaction',
				postingperiod: 'accountingPeriod',
				subsidiary: 'subsidiary',
			},
		},
		(store) =>
			runs(store).map(({ schedule, journal, period }) => ({
				generalallocationschedule: schedule.id,
				journal,
				postingperiod: period,
				subsidiary: SCHEDULE_SUBSIDIARY,
			})),
	],
	['allocationdetail allocationscheduleallocationdetail', DETAIL, details],
	['allocationdetailjournalmap allocationscheduleallocationdetailjournalmap', MAP, journals],
	[
		'generaldetailsource allocationscheduleallocationdetailgeneraldetailsource',
		FROM,
		(store) => ofDetails(store, (schedule) => [sourceOf(schedule)]),
	],
	[
		'generaldetaildestination allocationscheduleallocationdetailgeneraldetaildestination',
		TO,
		(store) => ofDetails(store, destinations),
	],
];

export const ALLOCATIONS: Record<string, () => Table> = Object.fromEntries(
	TABLES.flatMap(([names, columns, rows]) =>
		names
			.split(' ')
			.map((name) => [
				name,
				() => fixedTable(name, columns, rows, columns.text ? { naming: 'name' } : {}),
			]),
	),
);
