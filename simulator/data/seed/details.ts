/** What only some people and records have: a second name, whoever is above them, the number that another program gave them. */
import type { Store, StoredRecord, Values } from '../contract';

const INITIALS = 'ABCDEFGHJKLMNPRSTW';

/** The letter of a middle name, for one contact in four; the full names of others would change by it. */
function middleNames(store: Store): void {
	for (const { id, values } of store.all('contact')) {
		const number = Number(id);
		if (number % 4 === 1) values.middleName = `${INITIALS[number % INITIALS.length]}.`;
	}
}

const BUSINESS = '1';

/** The first contact of a company is its primary one, and above the others. */
function contactsOfCompanies(store: Store): void {
	const first = new Map<unknown, StoredRecord>();
	for (const contact of store.all('contact')) {
		const { values } = contact;
		const above = first.get(values.company);
		values.category = [BUSINESS];
		if (above) values.supervisor = above.id;
		else first.set(values.company, contact);
	}
}

/** What another program brought in, by type: one in so many has its number there. */
const SYNCED: Record<string, { every: number; prefix: string }> = {
	contact: { every: 3, prefix: 'CRM' },
	job: { every: 2, prefix: 'PRJ' },
	supportCase: { every: 4, prefix: 'DESK' },
	location: { every: 1, prefix: 'LOC' },
};

function externalIds(store: Store): void {
	for (const [type, { every, prefix }] of Object.entries(SYNCED)) {
		[...store.all(type)].forEach((record, n) => {
			if (record.externalId !== undefined || n % every > 0) return;
			store.put({ ...record, externalId: `${prefix}-${1001 + n}` });
		});
	}
}

const hostOf = ({ email }: Values): string | undefined => String(email ?? '').split('@')[1];

/** One customer in five has a second address, where bills are paid. */
function billingMail(store: Store): void {
	[...store.all('customer')].forEach(({ values }, n) => {
		const host = hostOf(values);
		if (n % 5 === 0 && host) values.altEmail = `accounts.payable@${host}`;
	});
}

/** A third of the vendors have a page of their own, where their mail comes from. */
function pages(store: Store): void {
	[...store.all('vendor')].forEach(({ values }, n) => {
		const host = hostOf(values);
		const stands = values.representingSubsidiary !== undefined;
		if (n % 3 === 0 && host && !stands) values.url = `https://www.${host}`;
	});
}

/** Completes what is there, without chance. */
export function seedDetails(store: Store): void {
	middleNames(store);
	contactsOfCompanies(store);
	externalIds(store);
	billingMail(store);
	pages(store);
}
