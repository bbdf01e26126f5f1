/** What is below what: sub-accounts, and departments, classes and locations that belong to another. */
import type { Store, StoredRecord, Values } from '../contract';
import { accountValues } from './accounting';
import { row } from './row';

const REORGANISED = Date.parse('2024-12-16T18:00:00Z');

/** Number, name, number of the account above. Nothing is booked on them yet. */
const SUB_ACCOUNTS: Array<[number: string, name: string, parent: string]> = [
	['1020', 'Payroll Checking', '1000'],
	['4010', 'Online Sales', '4000'],
	['4020', 'Showroom Sales', '4000'],
	['6110', 'Warehouse Rent', '6100'],
	['6120', 'Office Rent', '6100'],
	['6410', 'Airfare', '6400'],
	['6420', 'Lodging and Meals', '6400'],
	['6421', 'Lodging', '6420'],
	['6422', 'Meals', '6420'],
	['6710', 'Legal Fees', '6700'],
	['6720', 'Audit Fees', '6700'],
];

/** Name and what it is below, by type. */
const CHILDREN: Record<string, Array<[name: string, parent: string]>> = {
	department: [
		['Inside Sales', 'Sales'],
		['Field Sales', 'Sales'],
		['Accounting', 'Finance'],
		['Shipping', 'Operations'],
	],
	classification: [
		['Printers', 'Hardware'],
		['Scanners', 'Hardware'],
		['Paper', 'Consumables'],
	],
	location: [['Oakland Returns', 'Oakland Warehouse']],
};

const find = (store: Store, type: string, field: string, value: string): StoredRecord | undefined =>
	[...store.all(type)].find(({ values }) => values[field] === value);

/** An account's name behind those of the accounts above it. */
const below = (parent: StoredRecord, name: string): string =>
	`${String(parent.values.fullName)} : ${name}`;

function subAccount(store: Store, number: string, name: string, above: string): void {
	const parent = find(store, 'account', 'acctNumber', above);
	if (!parent) return;
	const { acctType, currency } = parent.values;
	const fullName = below(parent, name);
	const values: Values = {
		...accountValues(number, name, String(acctType)),
		fullName,
		displayNameWithHierarchy: `${number} ${fullName}`,
		parent: parent.id,
	};
	if (currency !== undefined) values.currency = currency;
	row(store, 'account', values, { externalId: `GL-${number}`, created: REORGANISED });
}

function child(store: Store, type: string, name: string, above: string): void {
	const parent = find(store, type, 'name', above);
	if (!parent) return;
	const { subsidiary, locationType } = parent.values;
	const values: Values = {
		name,
		fullName: below(parent, name),
		parent: parent.id,
		isInactive: false,
		...(subsidiary === undefined ? {} : { subsidiary }),
		...(locationType === undefined
			? {}
			: { locationType, makeInventoryAvailable: false, useBins: false }),
	};
	row(store, type, values, { created: REORGANISED });
}

/** Puts them behind what is there, without chance. */
export function seedHierarchies(store: Store): void {
	for (const [number, name, above] of SUB_ACCOUNTS) subAccount(store, number, name, above);
	for (const [type, children] of Object.entries(CHILDREN)) {
		for (const [name, above] of children) child(store, type, name, above);
	}
}
