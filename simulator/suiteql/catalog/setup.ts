/** What items, accounts and lists have in SuiteQL beyond their fields. */
import { weekOf } from '../../data/seed/timesheets';
import { body, column, empty } from './columns';
import type { Column, Row } from './table';

const created = (name: string) => column(name, 'datetime', ({ record }: Row) => record.created);
const modified = (name: string) => column(name, 'datetime', ({ record }: Row) => record.modified);

/** What somebody reads of a sold item; goods in stock keep it apart from what buyers read. */
const description = ({ record: { values } }: Row) =>
	[values.description, values.salesDescription].find((text) => typeof text === 'string');

/** Stages of customers with their chances: one record type, two tables. */
const stages: Column[] = [
	column('key', 'id', ({ record }) => record.id),
	body('entitytype', 'text', 'stage'),
	body('inactive', 'flag', 'isInactive'),
];

/** Extra columns by table. */
export const SETUP_EXTRAS: Record<string, Column[]> = {
	item: [
		body('fullname', 'text', 'itemId'),
		created('createddate'),
		modified('lastmodifieddate'),
		body('totalquantityonhand', 'float', 'quantityOnHand'),
	],
	account: [
		body('accountsearchdisplayname', 'text', 'accountSearchDisplayName'),
		body('accountsearchdisplaynamecopy', 'text', 'acctName'),
		modified('lastmodifieddate'),
	],
	accountingperiod: [modified('lastmodifieddate')],
	currency: [modified('lastmodifieddate')],
	currencyrate: [modified('lastmodifieddate')],
	subsidiary: [modified('lastmodifieddate'), ...empty('id', 'externalid')],
	location: [modified('lastmodifieddate')],
	department: [modified('lastmodifieddate')],
	classification: [modified('lastmodifieddate')],
	inventorynumber: [modified('lastmodifieddate')],
	entitystatus: stages,
	customerstatus: stages,
	salestaxitem: [body('fullname', 'text', 'itemId')],
	term: [body('daysuntilnetdue', 'integer', 'daysUntilNetDue')],
};

const hours = (name: string) =>
	column(name.toLowerCase(), 'float', ({ record }: Row) => {
		const value = record.values[name];
		return typeof value === 'string' ? Number(value) : undefined;
	});

/** `7:30` as a number. */
const duration = ({ record: { values } }: Row) => {
	const [hours, minutes = '0'] = String(values.hours ?? '').split(':');
	return hours === '' ? undefined : Number(hours) + Number(minutes) / 60;
};

/** Nobody plans hours in this account. */
const TIME_TYPES = { A: 'Actual Time', P: 'Planned Time' };

/** The sheet of the week in which an employee worked. */
const timesheet = ({ record: { values }, store }: Row) =>
	[...store.all('timeSheet')].find(
		({ values: sheet }) =>
			sheet.employee === values.employee &&
			sheet.startDate !== undefined &&
			weekOf(String(sheet.startDate)) === weekOf(String(values.tranDate)),
	)?.id;

/** Columns that SuiteQL has in another kind than the record service has the field. */
export const INSTEAD: Record<string, Column[]> = {
	item: [column('description', 'text', description)],
	timebill: [
		column('hours', 'float', duration),
		column('timesheet', 'id', timesheet, { yields: true }),
		column('timetype', 'text', () => 'A', { display: { labels: TIME_TYPES } }),
	],
	supportcase: [
		created('createddate'),
		created('datecreated'),
		modified('lastmodifieddate'),
		column('startdate', 'datetime', ({ record }) => record.created),
		...['timeElapsed', 'timeOnHold', 'timeOpen', 'timeToAssign', 'timeToClose'].map(hours),
	],
};
