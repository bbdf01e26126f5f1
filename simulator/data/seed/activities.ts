/** What people do: cases of customers, tasks, and a few projects. */
import { faker } from '@faker-js/faker/locale/en';
import type { Store, Values } from '../contract';
import { DAYS, moment } from './calendar';
import { between, cents, pick } from './dice';
import { row } from './row';

const SUBJECTS = ['arrived damaged', 'does not start', 'is missing a part', 'needs a spare part'];
const TASKS = ['Call back', 'Send the offer to', 'Visit', 'Renew the contract of'];

const STEPS = ['Plan', 'Install', 'Hand over'];

/** The steps of a project, one after the other; projects that began earlier are further on. */
function seedTasks(store: Store, project: string, company: string, day: number, n: number): void {
	const date = (days: number) => DAYS[Math.min(day + days, DAYS.length - 1)];
	STEPS.forEach((title, at) => {
		const estimatedWork = 8 + at * 16;
		const done = Math.max(0, Math.min(100, n * 40 - at * 100));
		const actualWork = (estimatedWork * done) / 100;
		const values: Values = {
			title,
			project,
			company,
			status: done === 100 ? 'COMPLETE' : done > 0 ? 'PROGRESS' : 'NOTSTART',
			priority: 'MEDIUM',
			startDate: date(at * 40),
			endDate: date(at * 40 + 39),
			estimatedWork,
			plannedWork: estimatedWork,
			actualWork,
			remainingWork: estimatedWork - actualWork,
			percentTimeComplete: done,
			isMilestone: false,
			isSummaryTask: false,
		};
		row(store, 'projectTask', values, { created: moment(day, 61_000) });
	});
}

/** Hours until somebody had the case, and until it was closed. */
function handled(n: number, day: number, closed: boolean): Values {
	const days = 1 + (n % 6);
	const toAssign = { timeToAssign: String(1 + (n % 5)) };
	if (!closed) return toAssign;
	const hours = String(days * 24);
	const endDate = moment(Math.min(day + days, DAYS.length - 1), 86_399);
	return { ...toAssign, endDate, timeElapsed: hours, timeOpen: hours, timeToClose: hours };
}

/** Puts cases, tasks and projects, the latest on the last days of the company's time. */
export function seedActivities(store: Store): void {
	const customers = [...store.all('customer')];
	const people = [...store.all('employee')];
	const goods = [...store.all('inventoryItem')];
	for (let n = 0; n < 60; n++) {
		const day = DAYS.length - 1 - between(0, 300);
		const customer = pick(customers);
		const item = pick(goods);
		const closed = faker.number.float() < 0.6;
		const values: Values = {
			caseNumber: String(n + 1),
			title: `${String(item.values.displayName)} ${pick(SUBJECTS)}`,
			company: customer.id,
			item: item.id,
			assigned: pick(people).id,
			status: closed ? '5' : String(between(1, 4)),
			priority: String(between(1, 3)),
			origin: pick(['-5', '1', '2']),
			category: String(between(1, 3)),
			stage: closed ? 'CLOSED' : 'OPEN',
			startDate: DAYS[day],
			isInactive: false,
			...handled(n, day, closed),
			...(customer.values.subsidiary === undefined
				? {}
				: { subsidiary: customer.values.subsidiary }),
			...(customer.values.email === undefined ? {} : { email: customer.values.email }),
		};
		row(store, 'supportCase', values, { created: moment(day, between(54_000, 86_399)) });
	}
	for (let n = 0; n < 40; n++) {
		const day = DAYS.length - 1 - between(0, 200);
		const customer = pick(customers);
		const values: Values = {
			title: `${pick(TASKS)} ${String(customer.values.entityId)}`,
			company: customer.id,
			assigned: pick(people).id,
			owner: pick(people).id,
			status: pick(['NOTSTART', 'PROGRESS', 'COMPLETE']),
			priority: pick(['HIGH', 'MEDIUM', 'LOW']),
			startDate: DAYS[day],
			dueDate: DAYS[Math.min(day + 14, DAYS.length - 1)],
			timedEvent: false,
		};
		row(store, 'task', values, { created: moment(day, 60_000) });
	}
	for (let n = 0; n < 8; n++) {
		const day = DAYS.length - 1 - between(0, 400);
		const customer = pick(customers);
		const name = `${String(customer.values.entityId)} rollout ${n + 1}`;
		const values: Values = {
			entityId: name,
			companyName: name,
			altName: name,
			parent: customer.id,
			subsidiary: customer.values.subsidiary,
			currency: customer.values.currency,
			projectManager: pick(people).id,
			jobType: String(between(1, 2)),
			jobBillingType: String(1 + (n % 2)),
			entityStatus: String(between(1, 3)),
			jobPrice: cents(between(200_000, 5_000_000) / 100),
			startDate: DAYS[day],
			calculatedEndDate: DAYS[Math.min(day + 120, DAYS.length - 1)],
			percentComplete: 10 + n * 10,
			estimatedTime: String(40 + n * 20),
			isInactive: false,
		};
		const project = row(store, 'job', values, { created: moment(day, 60_000) });
		seedTasks(store, project.id, customer.id, day, n);
	}
}
