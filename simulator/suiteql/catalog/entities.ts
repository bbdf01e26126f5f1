/** What customers, vendors, employees and contacts have in SuiteQL beyond their fields, and `entity` over all of them. */
import type { RecordSchema } from '../../data/contract';
import { body, bodyColumns, column, empty, merged, reference } from './columns';
import { type Column, type Row, type Table, oneRow } from './table';
import { addressKey, addressText, defaultLine } from './tables/addresses';
import { unfilled } from './unfilled';
import { number, text } from './values';

const ENTITY_TYPES: Record<string, string> = {
	customer: 'CustJob',
	vendor: 'Vendor',
	employee: 'Employee',
	contact: 'Contact',
};

const LABELS = { CustJob: 'Customer', Vendor: 'Vendor', Employee: 'Employee', Contact: 'Contact' };

const title = ({ record: { values } }: Row): string => {
	const id = String(values.entityId ?? '');
	const name = values.companyName ?? values.altName;
	return name === undefined || name === id ? id : `${id} ${String(name)}`;
};

const shared: Column[] = [
	column('entitytitle', 'text', title),
	body('fullname', 'text', 'entityId'),
	column('entitynumber', 'text', ({ record }) =>
		String(record.values.entityId ?? '').replace(/\D+/g, ''),
	),
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
	contact: [...shared, ...empty('id', 'role category contactrole')],
	// The record service calls a project's customer its parent.
	job: [...shared, reference('customer', 'customer', ({ record }) => text(record.values.parent))],
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
				column('type', 'text', ({ record }) => ENTITY_TYPES[record.type], {
					display: { labels: LABELS },
				}),
				...shared,
				...Object.keys(ENTITY_TYPES).map((type) => column(type, 'id', isA(type))),
				column('datecreated', 'datetime', ({ record }) => record.created),
				column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
			],
			bodyColumns(schemas),
			unfilled('entity'),
		),
	};
}

export const isEntity = ({ type }: RecordSchema): boolean => type in ENTITY_TYPES;
