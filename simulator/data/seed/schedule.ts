/** What is in people's calendars: meetings, phone calls and tasks of two years, and who works on which project until when. */
import type { Store, StoredRecord, Values } from '../contract';
import { LAST_DAY, dayFrom } from './calendar';
import { row, isActive } from './row';

const DAY = 86_400_000;
const MEETINGS = ['Kick-off with', 'Quarterly review with', 'Demonstration for', 'Visit of'];
const CALLS = ['Offer discussed with', 'Question about delivery:', 'Reminder of payment to'];
const TASKS = ['Prepare the visit of', 'Check the credit of', 'Update the prices for'];
const PLACES = ['Oakland Office', 'At the customer', 'Video call'];
const SIZES = { calendarEvent: 60, phoneCall: 60, task: 40 };
const TWO_YEARS = 720;

/** Of meetings and calls: how far they reach beyond the company's last day. */
const AHEAD = 30;

const active = (store: Store, type: string): StoredRecord[] =>
	[...store.all(type)].filter(isActive);

/** 8 to 15 o'clock on the Pacific coast. */
const HOURS = 8;
const clock = (n: number): number => HOURS + (n % 8);

/** `3:30 pm` */
const shown = (hour: number, minutes: string): string =>
	`${((hour + 11) % 12) + 1}:${minutes} ${hour < 12 ? 'am' : 'pm'}`;

/** 7 hours behind UTC, as in summer: close enough for meetings. */
const at = (date: string, hour: number): number =>
	Date.parse(`${date}T00:00:00Z`) + (hour + 7) * 3_600_000;

function meeting(date: string, n: number, shared: Values): Values {
	const { owner, company, contact, name } = shared;
	const past = date <= LAST_DAY;
	return {
		title: `${MEETINGS[n % MEETINGS.length]} ${String(name)}`,
		organizer: owner,
		owner,
		company,
		contact,
		location: PLACES[n % PLACES.length],
		status: n % 9 === 8 ? 'CANCELLED' : past || n % 2 ? 'CONFIRMED' : 'TENTATIVE',
		accessLevel: 'PUBLIC',
		startDate: date,
		endDate: date,
		startTime: at(date, clock(n)),
		endTime: at(date, clock(n) + 1 + (n % 2)),
		allDayEvent: false,
		timedEvent: true,
		sendEmail: false,
	};
}

function call(date: string, n: number, shared: Values): Values {
	const { owner, company, contact, name, phone } = shared;
	const open = date > LAST_DAY;
	return {
		title: `${CALLS[n % CALLS.length]} ${String(name)}`,
		phone,
		owner,
		assigned: owner,
		company,
		contact,
		status: open ? 'SCHEDULED' : 'COMPLETE',
		priority: n % 5 ? 'MEDIUM' : 'HIGH',
		startDate: date,
		startTime: shown(clock(n), '00'),
		endTime: shown(clock(n), '30'),
		...(open ? {} : { completedDate: date }),
		timedEvent: true,
	};
}

function task(date: string, n: number, shared: Values): Values {
	const { owner, company, contact, name } = shared;
	const done = n % 4 > 0 && date < dayFrom(-5);
	return {
		title: `${TASKS[n % TASKS.length]} ${String(name)}`,
		company,
		contact,
		assigned: owner,
		owner,
		status: done ? 'COMPLETE' : n % 2 ? 'PROGRESS' : 'NOTSTART',
		priority: ['HIGH', 'MEDIUM', 'LOW'][n % 3],
		startDate: date,
		dueDate: dayFrom((Date.parse(date) - Date.parse(LAST_DAY)) / DAY + 7),
		...(done ? { completedDate: date } : {}),
		timedEvent: false,
	};
}

const KINDS: Array<[type: keyof typeof SIZES, make: typeof task, ahead: number]> = [
	['calendarEvent', meeting, AHEAD],
	['phoneCall', call, AHEAD],
	['task', task, 0],
];

/** Whoever is on a project has a share of the week on it, from months before the company's last day to months after. */
function allocations(store: Store, staff: StoredRecord[]): void {
	[...store.all('job')].forEach((project, n) => {
		for (const turn of [0, 1, 2]) {
			const begin = -330 + n * 30 + turn * 90;
			const weeks = 12 + turn * 8;
			const percent = [50, 25, 100][(n + turn) % 3];
			const byHours = (n + turn) % 2 === 0;
			const numberHours = (weeks * 40 * percent) / 100;
			const values: Values = {
				project: project.id,
				allocationResource: staff[(n * 3 + turn) % staff.length].id,
				requestedBy: project.values.projectManager,
				startDate: dayFrom(begin),
				endDate: dayFrom(begin + weeks * 7),
				allocationUnit: byHours ? 'H' : 'P',
				allocationAmount: byHours ? numberHours : percent,
				numberHours,
				percentOfTime: percent,
				allocationType: turn === 2 ? '2' : '1',
				approvalStatus: '2',
				notes: `Part ${turn + 1} of ${String(project.values.entityId)}`,
			};
			row(store, 'resourceAllocation', values, { created: Date.parse(dayFrom(-360)) + n * 1000 });
		}
	});
}

/** Puts them without chance, so that nothing else of the company changes. */
export function seedSchedule(store: Store): void {
	const staff = active(store, 'employee');
	const contacts = active(store, 'contact');
	for (const [type, make, ahead] of KINDS) {
		for (let n = 0; n < SIZES[type]; n++) {
			const date = dayFrom(ahead - Math.floor(((SIZES[type] - 1 - n) * TWO_YEARS) / SIZES[type]));
			const contact = contacts[(n * 7) % contacts.length];
			const { company, phone, entityId: name } = contact.values;
			const owner = staff[(n * 5) % staff.length].id;
			const values = make(date, n, { owner, company, contact: contact.id, name, phone });
			const known = date <= LAST_DAY ? date : LAST_DAY;
			row(store, type, values, { created: at(known, HOURS) });
		}
	}
	allocations(store, staff);
}
