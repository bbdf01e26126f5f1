/** People and companies, all invented; mail addresses end in `.example`. */
import { faker } from '@faker-js/faker/locale/en';
import type { Store, StoredRecord, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { between, cents, chance, distinct, pick } from './dice';
import { SUBSIDIARIES } from './organisation';
import { type RowOptions, numbered, row } from './row';

const FROM = Date.parse('2023-01-09T15:00:00Z');
const UNTIL = Date.parse('2026-06-26T23:00:00Z');
const SIZES = { employees: 60, vendors: 80, customers: 300, contacts: 500 };
const TITLES = ['Buyer', 'Office Manager', 'Head of Purchasing', 'Controller', 'Owner', 'IT Lead'];
const JOBS = ['Account Executive', 'Accountant', 'Warehouse Lead', 'Support Agent', 'Analyst'];
const CITIES: Record<string, Array<[string, string | undefined, string]>> = {
	US: [
		['Oakland', 'CA', '94607'],
		['Reno', 'NV', '89501'],
		['Portland', 'OR', '97204'],
		['Austin', 'TX', '78701'],
	],
	CA: [
		['Toronto', 'ON', 'M5V 2T6'],
		['Ottawa', 'ON', 'K1P 1J1'],
	],
	DE: [
		['Hamburg', undefined, '20095'],
		['Leipzig', undefined, '04109'],
	],
};

const slug = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Created over the years, changed some time later; whole seconds. */
function stamps(): { created: number; modified: number } {
	const created = FROM + Math.floor((UNTIL - FROM) * 0.8 * faker.number.float()) * 1;
	const modified = created + Math.floor((UNTIL - created) * faker.number.float());
	return { created: created - (created % 1000), modified: modified - (modified % 1000) };
}

function addressBook(
	company: string,
	country: string,
): Record<string, ReturnType<typeof numbered>> {
	const places = chance(0.25) ? ['Head Office', 'Warehouse'] : ['Head Office'];
	const lines = places.map((label, index): Values => {
		const [city, state, zip] = pick(CITIES[country]);
		const street = faker.location.streetAddress();
		const place = [city, state, zip].filter(Boolean).join(' ');
		return {
			label,
			defaultBilling: index === 0,
			defaultShipping: index === places.length - 1,
			isResidential: false,
			addressBookAddress_text: `${company}\n${street}\n${place}`,
			'addressBookAddress.addressee': company,
			'addressBookAddress.addr1': street,
			'addressBookAddress.city': city,
			...(state === undefined ? {} : { 'addressBookAddress.state': state }),
			'addressBookAddress.zip': zip,
			'addressBookAddress.country': country,
			'addressBookAddress.addrText': `${company}\n${street}\n${place}`,
		};
	});
	return { addressBook: numbered(lines) };
}

/** Puts employees, vendors, customers and contacts. */
export function seedEntities(store: Store): void {
	const names = new Set<string>();
	const companies = () =>
		distinct(names, () => faker.company.name().replace(' - ', '-').replace(', ', ' '));
	const people = () => {
		const full = distinct(names, () => `${faker.person.firstName()} ${faker.person.lastName()}`);
		const [firstName, ...rest] = full.split(' ');
		return { firstName, lastName: rest.join(' '), full };
	};
	for (let n = 0; n < SIZES.employees; n++) employee(store, people(), n);
	const reps = [...store.all('employee')].filter((record) => record.values.issalesrep);
	for (let n = 0; n < SIZES.vendors; n++) vendor(store, companies(), n);
	for (let n = 0; n < SIZES.customers; n++) {
		if (n % 12 === 11) customer(store, people(), n, reps);
		else customer(store, companies(), n, reps);
	}
	branches(store);
	const buyers = [...store.all('customer')].filter((record) => !record.values.isPerson);
	for (let n = 0; n < SIZES.contacts; n++) contact(store, people(), pick(buyers));
}

/** Every twentieth company belongs to one of the same subsidiary; three of the parents have three children. */
function branches(store: Store): void {
	const customers = [...store.all('customer')];
	customers.forEach(({ values }, n) => {
		const sister = n < 180 && (n % 60 === 6 || n % 60 === 10);
		if (n % 20 === 18 || sister) values.parent = customers[n - (n % 20) + 2].id;
	});
}

type Person = { firstName: string; lastName: string; full: string };

function employee(store: Store, { firstName, lastName, full }: Person, n: number): void {
	const sales = n < 18;
	const { id: subsidiary, currency } = n < 20 ? SUBSIDIARIES[1 + (n % 3)] : pick(SUBSIDIARIES);
	const values: Values = {
		entityId: full,
		altName: full,
		firstName,
		lastName,
		email: `${slug(full)}@quillmark.example`,
		phone: faker.phone.number({ style: 'national' }),
		title: sales ? 'Account Executive' : pick(JOBS),
		isInactive: chance(0.05),
		issalesrep: sales,
		giveAccess: chance(0.5),
		subsidiary,
		currency,
		department: sales ? '1' : String(between(2, 6)),
		hireDate: `20${between(15, 25)}-0${between(1, 9)}-1${between(0, 9)}`,
		...(n > 4 ? { supervisor: String(between(1, 5)) } : {}),
		location: subsidiary,
		employeetype: n % 9 === 8 ? '2' : '1',
		employeestatus: '1',
		expenselimit: n > 4 ? 1_000 : 10_000,
		purchaseorderlimit: n > 4 ? 2_500 : 50_000,
		laborCost: 30 + (n % 7) * 5,
	};
	if (values.supervisor !== undefined) values.approver = values.supervisor;
	// One administrator: other roles cannot open the record (netsuite-rest.md 4.1).
	const admin = n === SIZES.employees - 1;
	const lines: RowOptions['lines'] = admin ? { roles: numbered([{ selectedRole: '3' }]) } : {};
	row(store, 'employee', values, { externalId: `EMP-${1001 + n}`, lines, ...stamps() });
}

function vendor(store: Store, name: string, n: number): void {
	const { id: subsidiary, currency, country } = SUBSIDIARIES[1 + (n % 3)];
	const values: Values = {
		entityId: name,
		altName: name,
		companyName: name,
		legalName: name,
		email: `orders@${slug(name)}.example`,
		phone: faker.phone.number({ style: 'national' }),
		isPerson: false,
		isInactive: chance(0.04),
		subsidiary,
		// Some of the American vendors want euros.
		currency: n % 15 === 6 ? '4' : currency,
		terms: String(between(1, 3)),
		balance: 0,
		category: String(1 + (n % 3)),
		accountNumber: `QM-${5001 + n}`,
		printOnCheckAs: name,
		taxIdNum: `94-${1_000_001 + n * 37}`,
		payablesAccount: ACCOUNTS.payable,
		expenseAccount: ACCOUNTS.expenses[n % ACCOUNTS.expenses.length],
		creditLimit: 10_000 + (n % 5) * 5_000,
	};
	const lines = addressBook(name, country);
	row(store, 'vendor', values, { externalId: `VEND-${1001 + n}`, lines, ...stamps() });
}

function customer(store: Store, who: string | Person, n: number, reps: StoredRecord[]): void {
	const { id: subsidiary, currency, country, taxItem } = SUBSIDIARIES[[1, 1, 2, 3][n % 4]];
	const name = typeof who === 'string' ? who : who.full;
	const taxable = chance(0.6);
	const { created, modified } = stamps();
	const values: Values = {
		entityId: name,
		altName: name,
		...(typeof who === 'string'
			? { companyName: name, isPerson: false }
			: { firstName: who.firstName, lastName: who.lastName, isPerson: true }),
		email: `${typeof who === 'string' ? 'office' : 'me'}@${slug(name)}.example`,
		phone: faker.phone.number({ style: 'national' }),
		...(chance(0.3) ? { url: `https://www.${slug(name)}.example` } : {}),
		isInactive: chance(0.04),
		subsidiary,
		// Some of the American customers buy in pounds.
		currency: n % 24 === 4 ? '2' : currency,
		entityStatus: chance(0.9) ? '13' : '15',
		searchStage: 'CUSTOMER',
		category: typeof who === 'string' ? (n % 7 === 6 ? '3' : '1') : '2',
		accountNumber: `C-${10_001 + n}`,
		leadSource: String(1 + (n % 3)),
		receivablesAccount: ACCOUNTS.receivable,
		salesRep: pick(reps).id,
		terms: String(between(1, 5)),
		taxable,
		...(taxable ? { taxItem } : {}),
		priceLevel: chance(0.2) ? '2' : '1',
		globalSubscriptionStatus: pick(['1', '2', '3']),
		emailPreference: 'DEFAULT',
		balance: 0,
		overdueBalance: 0,
		unbilledOrders: 0,
		...(chance(0.5) ? { creditLimit: between(5, 80) * 1000 } : {}),
		...(chance(0.7) ? { custentity_tier: pick(['1', '1', '2', '3']) } : {}),
		custentity_flag: chance(0.3),
		...(chance(0.4) ? { custentity_score: cents(faker.number.float() * 100) } : {}),
		...(chance(0.2) ? { custentity_regions: [String(between(1, 2)), String(between(3, 4))] } : {}),
		...(chance(0.3) ? { custentity_last_sync: modified } : {}),
		...(n > 40 && chance(0.05) && typeof who === 'string' ? { comments: 'Acquired in 2025.' } : {}),
	};
	const lines = addressBook(name, country);
	row(store, 'customer', values, { externalId: `CUST-${1001 + n}`, lines, created, modified });
}

function contact(store: Store, { firstName, lastName, full }: Person, company: StoredRecord): void {
	const domain = String(company.values.email).split('@')[1];
	const values: Values = {
		entityId: full,
		firstName,
		lastName,
		email: `${slug(full)}@${domain}`,
		phone: faker.phone.number({ style: 'national' }),
		title: pick(TITLES),
		company: company.id,
		subsidiary: company.values.subsidiary,
		isInactive: chance(0.03),
		isPrivate: false,
	};
	row(store, 'contact', values, stamps());
}
