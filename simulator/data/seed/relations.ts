/** Partners who bring customers, groups of people, names that are neither customer nor vendor, competitors, replies to campaigns. */
import type { Store, StoredRecord, Values } from '../contract';
import { ADMINISTRATOR } from './administrator';
import { dayFrom } from './calendar';
import { firstOf, numbered, row, isActive } from './row';

const at = (day: string): number => Date.parse(`${day}T18:00:00Z`);

const FOUNDED = at('2023-02-06');

/** Name, their category, subsidiary. */
const PARTNERS: Array<[name: string, category: string, subsidiary: string]> = [
	['Bayside Office Consulting', '2', '2'],
	['Harrow & Finch Agency', '1', '2'],
	['Maple Trade Services', '2', '3'],
	['Kontor Nord Vertrieb', '1', '4'],
	['Cedar Lane Resellers', '2', '2'],
];

/** A document of each kind is followed to so many that a partner brought. */
const BROUGHT = { salesOrder: 40, invoice: 30, estimate: 10 };

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function partners(store: Store): StoredRecord[] {
	return PARTNERS.map(([name, category, subsidiary], n) => {
		const values: Values = {
			entityId: name,
			altName: name,
			companyName: name,
			partnerCode: `P${101 + n}`,
			email: `hello@${slug(name)}.example`,
			phone: `(510) 555-01${20 + n}`,
			url: `https://www.${slug(name)}.example`,
			category: [category],
			subsidiary,
			isPerson: false,
			isInactive: n === 4,
			giveAccess: false,
			eligibleForCommission: category === '1',
		};
		return row(store, 'partner', values, { externalId: `PART-${1001 + n}`, created: FOUNDED });
	});
}

/** Some companies came through the partner of their subsidiary; their first documents name the partner as they do. */
function introduce(store: Store, all: StoredRecord[]): void {
	const partnerOf = new Map<unknown, string>();
	[...store.all('customer')].forEach((customer, n) => {
		const { subsidiary, representingSubsidiary } = customer.values;
		const near = all.filter(({ values }) => values.subsidiary === subsidiary && !values.isInactive);
		if (n % 12 !== 2 || near.length === 0 || representingSubsidiary !== undefined) return;
		const { id } = near[n % near.length];
		customer.values.partner = id;
		partnerOf.set(customer.id, id);
	});
	for (const [type, count] of Object.entries(BROUGHT)) {
		const theirs = firstOf(store, type, count, ({ values }) => partnerOf.has(values.entity));
		for (const document of theirs) {
			const partner = partnerOf.get(document.values.entity);
			store.put({ ...document, values: { ...document.values, partner } });
		}
	}
}

/** Name, whom it is made of, its members. */
const groups = (store: Store): Array<[name: string, type: string, members: StoredRecord[]]> => {
	const staff = firstOf(store, 'employee', 12, isActive);
	const large = firstOf(store, 'customer', 10, ({ values }) => values.creditLimit !== undefined);
	const readers = firstOf(store, 'contact', 25, isActive);
	return [
		['West Coast Sales', 'Employee', staff.slice(0, 6)],
		['Key Account Team', 'Employee', staff.slice(6)],
		['Key Accounts', 'CustJob', large],
		['Newsletter', 'Contact', readers],
	];
};

function seedGroups(store: Store): void {
	for (const [name, type, members] of groups(store)) {
		const values: Values = {
			groupName: name,
			groupType: type,
			groupOwner: store.get('employee', ADMINISTRATOR)?.id,
			comments: `${members.length} members`,
			isDynamic: false,
			isPrivate: false,
			isSalesTeam: type === 'Employee',
			isSupportRep: false,
			isInactive: false,
		};
		const groupMembers = numbered(
			members.map(({ id, values: member }) => ({ memberKey: id, memberName: member.entityId })),
		);
		const lines = { groupMembers };
		row(store, 'entityGroup', values, { lines, created: FOUNDED });
	}
}

/** Name and category. */
const OTHER_NAMES: Array<[name: string, category: string]> = [
	['Alameda County Tax Collector', '1'],
	['Port of Oakland Parking', '1'],
	['Employees’ Relief Fund', '2'],
];

const COMPETITORS: Array<[name: string, service: string, strategy: string]> = [
	['Paperhaven', 'Office supplies online', 'Delivery on the same day'],
	['Kestrel Business Machines', 'Printers on lease', 'Service contracts of five years'],
	['Nordbüro', 'Furnishing in Germany', 'Showrooms in large cities'],
];

const FAULTS = [
	'Feeder jams',
	'Display flickers',
	'Hinge too tight',
	'Label peels off',
	'Fan is loud',
];

const REPLIES = ['OPENED', 'OPENED', 'RESPONDED', 'SENT', 'PURCHASED'];

function seedOthers(store: Store): void {
	for (const [entityId, category] of OTHER_NAMES) {
		const values = {
			entityId,
			category,
			altName: entityId,
			companyName: entityId,
			subsidiary: '2',
		};
		const flags = { isPerson: false, is1099Eligible: false, isInactive: false };
		row(store, 'otherName', { ...values, ...flags }, { created: FOUNDED });
	}
	for (const [name, productService, strategy] of COMPETITORS) {
		const values = { name, productService, strategy, url: `https://www.${slug(name)}.example` };
		row(store, 'competitor', { ...values, isInactive: false }, { created: FOUNDED });
	}
	const staff = firstOf(store, 'employee', 20, isActive);
	const goods = firstOf(store, 'inventoryItem', FAULTS.length, () => true);
	goods.forEach((item, n) => {
		const values: Values = {
			issueNumber: String(n + 1),
			issueAbstract: `${String(item.values.displayName)}: ${FAULTS[n].toLowerCase()}`,
			details: 'Reported by several customers; the vendor is informed.',
			item: item.id,
			assigned: staff[n].id,
			reportedBy: staff[n + FAULTS.length].id,
			status: ['OPEN', 'FIXED', 'CLOSED'][n % 3],
			priority: String(1 + (n % 3)),
			severity: String(1 + (n % 2)),
			isInactive: false,
		};
		row(store, 'issue', values, { created: at(dayFrom(n * 30 - 150)) });
	});
	const reached = firstOf(store, 'contact', 30, isActive);
	reached.forEach((contact, n) => {
		const date = dayFrom(n - 90);
		const values: Values = {
			entity: contact.id,
			campaign: String(1 + (n % 2)),
			channel: String(1 + (n % 2)),
			leadSource: String(1 + (n % 2)),
			campaignResponseDate: date,
			response: REPLIES[n % REPLIES.length],
		};
		row(store, 'campaignResponse', values, { created: at(date) });
	});
}

/** Puts them behind what is there, without chance. */
export function seedRelations(store: Store): void {
	introduce(store, partners(store));
	seedGroups(store);
	seedOthers(store);
}
