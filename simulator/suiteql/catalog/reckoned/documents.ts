/** Columns of transactions that follow from others of the record, its party or its lines. */
import type { StoredRecord } from '../../../data/contract';
import { SOURCES } from '../../../data/schemas/options';
import { scheduleOf } from '../../../data/seed/allocations';
import { LAST_DAY, dateOf } from '../../../data/seed/calendar';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { column, reference } from '../columns';
import type { Column, Row, Value } from '../table';
import { addressText, defaultLine } from '../tables/addresses';
import { GROUND } from '../tables/shipping';
import { inBase, number, text } from '../values';

/** What goes out by parcel. */
const SHIPPED = new Set(['salesOrder', 'invoice', 'cashSale', 'itemFulfillment']);

/** Approved, or waiting for it; where a letter of the status says so. */
const WAITING: Record<string, string> = {
	salesOrder: 'A',
	purchaseOrder: 'A',
	purchaseRequisition: 'A',
	vendorBill: 'D',
	invoice: 'D',
	journalEntry: 'A',
	intercompanyJournalEntry: 'A',
	advIntercompanyJournalEntry: 'A',
	expenseReport: 'BC',
};

const APPROVALS = { '1': 'Pending Approval', '2': 'Approved', '3': 'Rejected', '11': 'Open' };

const waits = ({ type, values }: StoredRecord): boolean =>
	(WAITING[type] ?? '').includes(String(values.status ?? '-'));

const approval = ({ record }: Row): Value => {
	const given = text(record.values.approvalStatus);
	if (given !== undefined || WAITING[record.type] === undefined) return given;
	return waits(record) ? '1' : '2';
};

/** Who has to approve: the supervisor of the person that it is about. */
const approver = ({ record, store }: Row): Value => {
	const { nextApprover, entity, salesRep } = record.values;
	if (nextApprover !== undefined) return text(nextApprover);
	if (!waits(record)) return undefined;
	const person = store.get('employee', String(salesRep ?? entity));
	return text(person?.values.supervisor) ?? ADMINISTRATOR;
};

/** Of the transaction, else of its first line. */
export const headed =
	(name: string) =>
	({ record }: Row): string | undefined =>
		text(record.values[name]) ?? text(record.lines.item?.[0]?.values[name]);

const party = ({ record, store }: Row) => {
	const id = text(record.values.entity) ?? text(record.values.customer);
	return id === undefined ? undefined : store.get('entity', id);
};

/** The party's address in words. */
export const written = (mark: 'defaultBilling' | 'defaultShipping') => (row: Row) =>
	addressText(defaultLine(party(row), mark));

/** What is still open, and what is paid, in the base currency. */
export const unpaid = ({ record }: Row) => inBase(number(record.values.amountRemaining), record);
export const paid = ({ record }: Row) => inBase(number(record.values.amountPaid), record);

const sent = (row: Row, value: Value): Value =>
	row.record.type === 'itemFulfillment' ? value : undefined;

const shipDay = ({ record: { type, values } }: Row) =>
	text(values.shipDate) ?? (SHIPPED.has(type) ? text(values.tranDate) : undefined);

/** The day of the last change of a document that is settled. */
const closed = ({ record }: Row) =>
	text(record.values.closeDate) ??
	(record.values.amountRemaining === 0 ? dateOf(record.modified) : undefined);

const NEXUSES: Record<string, string> = { '3': '2', '4': '3' };

const nexus = ({ record: { type, values } }: Row) =>
	text(values.nexus) ??
	(TRANSACTION_TYPES[type]?.side ? (NEXUSES[String(values.subsidiary)] ?? '1') : undefined);

const PAID_BY: Record<string, (record: StoredRecord) => string> = {
	customerPayment: ({ values }) => (values.checkNumber === undefined ? '4' : '2'),
	cashSale: () => '3',
	customerDeposit: () => '4',
};

const LOADED = /^Payroll$/;

/** How it came into the account; nothing for what somebody typed in. */
const source = ({ record: { type, values, externalId } }: Row) => {
	const given = text(values.source);
	if (given !== undefined) return given;
	if (type === 'salesOrder' && externalId?.startsWith('WEB-')) return 'webServices';
	return type === 'journalEntry' && LOADED.test(String(values.memo)) ? 'CSV' : undefined;
};

const DAY = 86_400_000;
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** From its date to its last payment, or to where the seeded company ends. */
const daysOpen = (row: Row) => {
	const { tranDate, amountRemaining } = row.record.values;
	const date = text(tranDate);
	if (amountRemaining === undefined || date === undefined) return undefined;
	return Math.max(0, days(date, amountRemaining === 0 ? String(closed(row)) : LAST_DAY));
};

const daysOverdue = ({ record: { values } }: Row) => {
	const due = text(values.dueDate);
	if (due === undefined || values.amountRemaining === undefined) return undefined;
	return values.amountRemaining === 0 ? 0 : Math.max(0, days(due, LAST_DAY));
};

const THANKS = 'Thank you for your business.';
const thanked = ({ record: { type, values } }: Row) =>
	text(values.message) ?? (type === 'invoice' || type === 'cashSale' ? THANKS : undefined);

export const DOCUMENT_COLUMNS: Column[] = [
	column('source', 'text', source, { display: { labels: SOURCES } }),
	column('daysopen', 'integer', daysOpen),
	column('daysoverduesearch', 'integer', daysOverdue),
	column('message', 'text', thanked),
	column('isallocation', 'flag', ({ record }) => scheduleOf(record.externalId) !== undefined),
	column('parentexpensealloc', 'id', ({ record }) => scheduleOf(record.externalId)),
	reference('createdby', 'entity', () => ADMINISTRATOR),
	reference('lastmodifiedby', 'entity', () => ADMINISTRATOR),
	column('transactionnumber', 'text', ({ record: { type, id, values } }) =>
		String(
			values.transactionNumber ?? `${(TRANSACTION_TYPES[type]?.code ?? type).toUpperCase()}${id}`,
		),
	),
	column('abbrevtype', 'text', ({ record: { type } }) =>
		(TRANSACTION_TYPES[type]?.code ?? type).toUpperCase(),
	),
	column('typebaseddocumentnumber', 'text', ({ record }) => text(record.values.tranId)),
	column('approvalstatus', 'id', approval, { display: { labels: APPROVALS } }),
	reference('nextapprover', 'entity', approver),
	reference('department', 'department', headed('department')),
	reference('location', 'location', headed('location')),
	column('email', 'text', (row) => text(row.record.values.email) ?? text(party(row)?.values.email)),
	column('billaddress', 'text', written('defaultBilling')),
	column('shipaddress', 'text', (row) =>
		SHIPPED.has(row.record.type) ? written('defaultShipping')(row) : undefined,
	),
	reference('shipmethod', 'shipitem', ({ record: { type, values } }) =>
		values.shipMethod !== undefined
			? text(values.shipMethod)
			: SHIPPED.has(type)
				? GROUND
				: undefined,
	),
	column('shipcarrier', 'text', ({ record }) => (SHIPPED.has(record.type) ? 'ups' : undefined)),
	column('shipdate', 'date', shipDay),
	column('actualshipdate', 'date', (row) => sent(row, text(row.record.values.tranDate))),
	column('trackingnumberlist', 'text', (row) =>
		sent(row, `1Z999AA1${row.record.id.padStart(10, '0')}`),
	),
	column('closedate', 'date', closed),
	reference('nexus', 'nexus', nexus),
	reference('paymentmethod', 'paymentMethod', ({ record }) => PAID_BY[record.type]?.(record)),
	column('amountunpaid', 'currency', unpaid),
	// In the currency of `total`; the record service tells both in the transaction's.
	column('amountremaining', 'currency', unpaid),
	column('amountpaid', 'currency', paid),
	column('foreignpaymentamountunused', 'currency', ({ record }) => number(record.values.unapplied)),
	column('foreignpaymentamountused', 'currency', ({ record }) => number(record.values.applied)),
];
