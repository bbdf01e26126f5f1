/** Mail that went out with documents and came in with cases. */
import type { Store, StoredRecord } from '../../../data/contract';
import { dayFrom } from '../../../data/seed/calendar';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { type ColumnList, derivedTable } from '../cells';
import type { Cells } from '../table';
import { text } from '../values';

/** Of so many documents one goes out by mail, with this text and this template. */
interface Sent {
	every: number;
	words: string;
	template?: string;
}

const SENT: Record<string, Sent> = {
	salesOrder: { every: 5, words: 'Thank you for your order.', template: '1' },
	invoice: { every: 4, words: 'Please find our invoice attached.', template: '2' },
	estimate: { every: 2, words: 'Please find our offer attached.' },
	purchaseOrder: { every: 3, words: 'Please confirm this order.' },
};

/** The seeded company wrote until its last day; who saves a document now sends none. */
const UNTIL = Date.parse(dayFrom(-16));

const HOUR = 3_600_000;

/** Ids: three messages can belong to one number, of a document, of a case (two), or of a message itself. */
const PLACES = 4;

const mailOf = (store: Store, id: string | undefined) =>
	id === undefined ? undefined : text(store.get('entity', id)?.values.email);

interface Draft {
	date: number;
	author: string | undefined;
	recipient: string | undefined;
	subject: string;
	message: string;
}

/** What every message has. */
function written(store: Store, { date, author, recipient, ...words }: Draft): Cells {
	const to = mailOf(store, recipient);
	return {
		...words,
		type: 'EMAIL',
		messagetype: 'EMAIL',
		author,
		authoremail: mailOf(store, author),
		recipient,
		primaryrecipient: recipient,
		recipientemail: to,
		to,
		messagedate: date,
		datetime: date,
		lastmodifieddate: date,
		emailed: true,
		internalonly: false,
		htmlmessage: true,
		isinactive: false,
	};
}

function documents(record: StoredRecord, store: Store): Cells[] {
	const { type, id, created, values } = record;
	const { every, words, template } = SENT[type];
	const entity = text(values.entity);
	if (Number(id) % every !== 0 || created >= UNTIL || entity === undefined) return [];
	const { label } = TRANSACTION_TYPES[type];
	const draft: Draft = {
		date: created + HOUR,
		author: text(values.salesRep) ?? ADMINISTRATOR,
		recipient: entity,
		subject: `Quillmark: ${label} ${String(values.tranId)}`,
		message: words,
	};
	return [
		{
			...written(store, draft),
			id: Number(id) * PLACES,
			entity,
			transaction: id,
			template,
			incoming: false,
			hasattachment: true,
			record: id,
			recordtype: type.toLowerCase(),
		},
	];
}

/** A case begins with a mail of the customer; whoever is assigned answers it. */
function conversation(record: StoredRecord, store: Store): Cells[] {
	const { id, created, values } = record;
	const { company, assigned, title } = values;
	if (created >= UNTIL) return [];
	const [customer, agent] = [text(company), text(assigned)];
	const shared = {
		entity: customer,
		activity: id,
		hasattachment: false,
		record: id,
		recordtype: 'supportcase',
	};
	const question: Draft = {
		date: created,
		author: customer,
		recipient: agent,
		subject: String(title),
		message: 'Can you help us with this?',
	};
	const answer: Draft = {
		date: created + HOUR * (1 + (Number(id) % 5)),
		author: agent,
		recipient: customer,
		subject: `Re: ${String(title)} [Case ${String(values.caseNumber)}]`,
		message: 'Thank you for your report. We look into it and call you back.',
	};
	return [
		{ ...written(store, question), ...shared, id: Number(id) * PLACES + 1, incoming: true },
		{ ...written(store, answer), ...shared, id: Number(id) * PLACES + 2, incoming: false },
	];
}

/** What was saved as a message through the record service has no more than a name. */
const saved = ({ id, externalId, values, modified }: StoredRecord): Cells[] => [
	{
		id: Number(id) * PLACES + 3,
		externalid: externalId,
		name: text(values.name),
		subject: text(values.name),
		isinactive: values.isInactive === true,
		lastmodifieddate: modified,
		record: id,
	},
];

const MESSAGE: ColumnList = {
	id: 'id externalid activity emailmessageid record',
	text: `name subject message authoremail recipientemail to cc bcc type messagetype recordtype`,
	flag: 'emailed incoming hasattachment internalonly htmlmessage isinactive',
	datetime: 'messagedate datetime lastmodifieddate',
	refs: {
		author: 'entity',
		recipient: 'entity',
		primaryrecipient: 'entity',
		entity: 'entity',
		transaction: 'transaction',
		template: 'emailTemplate',
	},
};

function messages(record: StoredRecord, store: Store): Cells[] {
	if (record.type === 'message') return saved(record);
	return record.type === 'supportCase' ? conversation(record, store) : documents(record, store);
}

export const MESSAGES = {
	message: () =>
		derivedTable(
			'message',
			{ types: [...Object.keys(SENT), 'supportCase', 'message'], key: 'record', mixed: true },
			MESSAGE,
			messages,
		),
};
