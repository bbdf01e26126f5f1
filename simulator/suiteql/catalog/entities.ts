/** What customers, vendors, employees and contacts have in SuiteQL beyond their fields, and `entity` over all of them. */
import type { RecordSchema } from '../../data/contract';
import { body, bodyColumns, column, empty, merged, reference } from './columns';
import { customForm } from './forms';
import { type Column, type Row, type Table, oneRow } from './table';
import { addressKey, addressText, defaultLine } from './tables/addresses';
import { unfilled } from './unfilled';
import { contactRole, number, text } from './values';

/** `type` of a record type in the table `entity`, what BUILTIN.DF shows for it, and the column that has the id of such rows. */
const KINDS: Record<string, [type: string, label: string, column: string]> = {
	customer: ['CustJob', 'Customer', 'customer'],
	vendor: ['Vendor', 'Vendor', 'vendor'],
	employee: ['Employee', 'Employee', 'employee'],
	contact: ['Contact', 'Contact', 'contact'],
	partner: ['Partner', 'Partner', 'partner'],
	otherName: ['OtherName', 'Other Name', 'othername'],
	job: ['Job', 'Project', 'project'],
	entityGroup: ['Group', 'Group', 'group'],
};

const LABELS = Object.fromEntries(Object.values(KINDS).map(([type, label]) => [type, label]));

/** Groups are called by a field of another name. */
const nameOf = ({ record: { values } }: Row): string =>
	String(values.entityId ?? values.groupName ?? '');

const title = (row: Row): string => {
	const { values } = row.record;
	const id = nameOf(row);
	const name = values.companyName ?? values.altName;
	return name === undefined || name === id ? id : `${id} ${String(name)}`;
};

const shared: Column[] = [
	column('entitytitle', 'text', title),
	column('fullname', 'text', nameOf),
	column('entitynumber', 'text', (row) => nameOf(row).replace(/\D+/g, '')),
];

const addressColumn = (name: string, mark: 'defaultBilling' | 'defaultShipping'): Column =>
	column(
		name,
		'id',
		({ record }) => {
			const line = defaultLine(record, mark);
			return line && addressKey(record.id, line.line);
		},
		{ display: { text: ({ record }) => addressText(defaultLine(record, mark)) } },
	);

/** Due on the last day of the company's time; never more than is owed now. */
const overdue = ({ record: { values } }: Row) => {
	const due = Math.min(number(values.overdueBalance) ?? 0, number(values.balance) ?? 0);
	return Math.max(0, due);
};

const unbilled = ({ record }: Row) => number(record.values.unbilledOrders) ?? 0;

const closed = ({ record: { values } }: Row) => {
	const first = [text(values.firstOrderDate), text(values.firstSaleDate)];
	return first.filter((day) => day !== undefined).sort()[0];
};

/** In place of a field of the same name, which no record of the company fills. */
export const defaultAddresses: Column[] = [
	addressColumn('defaultbillingaddress', 'defaultBilling'),
	addressColumn('defaultshippingaddress', 'defaultShipping'),
];

/** Public lists have these columns and no page of NetSuite's does: they give way to one that is surely there. */
const LISTED = { yields: true };

/** Whom to ask about a project: its customer. */
const ofCustomer =
	(name: string) =>
	({ record: { values }, store }: Row) =>
		text(values[name]) ?? text(store.get('customer', String(values.parent))?.values[name]);

/** What a contact is to its company. */
const role = (name: string): Column =>
	column(name, 'id', ({ record }) => contactRole(record.values), {
		display: { family: 'contactRole' },
		...LISTED,
	});

/** Extra columns by table. */
export const ENTITY_EXTRAS: Record<string, Column[]> = {
	customer: [
		...shared,
		body('balancesearch', 'currency', 'balance'),
		column('overduebalancesearch', 'currency', overdue),
		body('stage', 'text', 'searchStage'),
		body('firstorderdate', 'date', 'firstOrderDate'),
		body('lastorderdate', 'date', 'lastOrderDate'),
		// The day on which the prospect became a customer.
		column('dateclosed', 'date', closed),
		column('unbilledorderssearch', 'currency', unbilled),
		column('oncredithold', 'text', ({ record }) =>
			String(record.values.creditHoldOverride ?? 'AUTO'),
		),
	],
	vendor: [...shared, ...defaultAddresses, body('balanceprimary', 'currency', 'balance')],
	employee: [
		...shared,
		body('employee', 'text', 'entityId'),
		...empty('id', 'employeetype employeestatus'),
	],
	contact: [
		...shared,
		role('contactrole'),
		role('role'),
		{ ...body('altname', 'text', 'entityId'), ...LISTED },
	],
	partner: [...shared, ...defaultAddresses],
	othername: shared,
	// The record service calls a project's customer its parent.
	job: [
		...shared,
		reference('customer', 'customer', ({ record }) => text(record.values.parent)),
		...['email', 'phone'].map((name) => column(name, 'text', ofCustomer(name), LISTED)),
	],
};

/** `entity`: all of them, with `type` telling which. */
export function entityTable(schemas: RecordSchema[]): Table {
	const isA = (type: string) => (row: Row) =>
		row.record.type === type ? row.record.id : undefined;
	return {
		name: 'entity',
		types: schemas.map(({ type }) => type),
		key: 'id',
		rows: oneRow,
		columns: merged(
			[
				column('type', 'text', ({ record }) => KINDS[record.type][0], {
					display: { labels: LABELS },
				}),
				...shared,
				column('entityid', 'text', nameOf),
				customForm,
				...Object.entries(KINDS).map(([type, [, , name]]) => column(name, 'id', isA(type))),
				column('job', 'id', isA('job')),
				column('datecreated', 'datetime', ({ record }) => record.created),
				column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
			],
			bodyColumns(schemas),
			unfilled('entity'),
		),
	};
}

export const isEntity = ({ type }: RecordSchema): boolean => type in KINDS;
