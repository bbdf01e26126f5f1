/** `transaction`: one row a transaction, whatever its type. */
import type { RecordSchema } from '../../data/contract';
import { TRANSACTION_TYPES, statusText } from '../../data/transactionTypes';
import { body, bodyColumns, column, merged, reference } from './columns';
import { customForm } from './forms';
import { DOCUMENT_COLUMNS, written } from './reckoned/documents';
import { type Column, type Row, type Table, type Value, oneRow } from './table';
import { billingKey, shippingKey } from './tables/addresses';
import { unfilled } from './unfilled';
import { inBase } from './values';

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

const total = ({ record: { values } }: Row): number | undefined => {
	const given = values.total ?? values.payment;
	return typeof given === 'number' ? given : undefined;
};

/** `SalesOrd` … by code; the label is what BUILTIN.DF shows. */
const LABELS = Object.fromEntries(
	Object.values(TRANSACTION_TYPES).map(({ code, label }) => [code, label]),
);

/** SuiteQL's code of a record type; the type itself for one without a code. */
export const typeCode = (type: string): string => TRANSACTION_TYPES[type]?.code ?? type;

/** The other party: an entity, or the customer of a payment. */
export const partyOf = ({ record: { values } }: Row): Value =>
	text(values.entity) ?? text(values.customer);

/** The address of a transaction with somebody; all parties of the company have one. */
const addressOf = (row: Row, key: (id: string) => number): number | undefined =>
	partyOf(row) === undefined ? undefined : key(row.record.id);

const own: Column[] = [
	column('recordtype', 'text', ({ record }) => record.type.toLowerCase()),
	column('type', 'text', ({ record }) => typeCode(record.type), { display: { labels: LABELS } }),
	column('status', 'text', ({ record }) => text(record.values.status), {
		display: {
			text: ({ record }) => statusText(record.type, String(record.values.status)) || undefined,
		},
		codePrefix: 'type',
	}),
	reference('entity', 'entity', partyOf),
	column('foreigntotal', 'currency', total),
	column('total', 'currency', (row) => inBase(total(row), row.record)),
	// Oracle's own samples name these two (oracle/netsuite-suitecloud-sdk, skills of the AI connector); programs that run
	// in accounts mean the line's where they do not say which.
	column('mainline', 'flag', () => true, { yields: true }),
	column('foreignamount', 'currency', total, { yields: true }),
	column('trandisplayname', 'text', ({ record, store }) =>
		text(store.displayName(record.type, record.id)),
	),
	column('createddate', 'datetime', ({ record }) => record.created),
	column('createddatetime', 'datetime', ({ record }) => record.created),
	column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
	column('posting', 'flag', ({ record }) => TRANSACTION_TYPES[record.type]?.posting === true),
	column('void', 'flag', ({ record }) => record.values.status === 'V'),
	column('voided', 'flag', ({ record }) => record.values.status === 'V'),
	reference(
		'employee',
		'entity',
		({ record: { values } }) => text(values.salesRep) ?? text(values.employee),
	),
	column('number', 'text', ({ record }) => text(record.values.tranId)?.replace(/\D+/g, '')),
	column('shippingaddress', 'id', (row) => addressOf(row, shippingKey), {
		display: { text: written('defaultShipping') },
	}),
	column('billingaddress', 'id', (row) => addressOf(row, billingKey), {
		display: { text: written('defaultBilling') },
	}),
	body('foreignamountunpaid', 'currency', 'amountRemaining'),
	body('foreignamountpaid', 'currency', 'amountPaid'),
	customForm,
];

/** `transaction` itself, or the table of a single type (`salesorder`); `schemas` are those of the types in it. */
export function transactionTable(name: string, schemas: RecordSchema[]): Table {
	return {
		name,
		types: schemas.map(({ type }) => type),
		key: 'id',
		columns: merged(own, DOCUMENT_COLUMNS, bodyColumns(schemas), unfilled('transaction')),
		rows: oneRow,
	};
}
