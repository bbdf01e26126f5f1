/** User notes: what people wrote on documents, companies and their work. */
import type { StoredRecord } from '../../../data/contract';
import { dayFrom } from '../../../data/seed/calendar';
import { FAMILIES, seriesOf } from '../../../data/series';
import { ADMINISTRATOR } from '../../../data/seed/administrator';
import { type ColumnList, cellColumns, derivedTable } from '../cells';
import { column } from '../columns';
import type { Cells, Column, Table } from '../table';
import { text } from '../values';

/** Every so many records have a note, with one of these titles and texts, in turn. */
interface Habit {
	every: number;
	texts: Array<[title: string, note: string]>;
}

const DELIVERY: Habit = {
	every: 9,
	texts: [
		['Delivery date', 'Wants everything in one delivery, before the end of the month.'],
		['Gate times', 'The loading dock is closed on Friday afternoons; call ahead.'],
		['Substitute', 'Would take the next larger pack where the ordered one is out of stock.'],
	],
};

const COMPANY: Habit = {
	every: 6,
	texts: [
		['Introduction', 'Met at the trade fair; asked for the wholesale price list.'],
		['Credit check', 'References checked, no objections.'],
		['Change of buyer', 'A new buyer takes over next month; invite to the showroom.'],
	],
};

const WORK: Habit = {
	every: 5,
	texts: [
		['Outcome', 'Agreed on the next steps; sent a summary by mail.'],
		['Waiting', 'Waiting for an answer of the customer.'],
	],
};

const HABITS: Record<string, Habit> = {
	salesOrder: DELIVERY,
	invoice: {
		every: 11,
		texts: [
			['Payment promised', 'Accounts payable says that it is in the next payment run.'],
			['Copy sent', 'They had no invoice on file; sent a copy by mail.'],
		],
	},
	estimate: {
		every: 7,
		texts: [['Follow up', 'Compares us with one other offer; decides within two weeks.']],
	},
	purchaseOrder: { ...DELIVERY, every: 13 },
	vendorBill: {
		every: 13,
		texts: [['Price difference', 'Higher than ordered; purchasing has accepted it.']],
	},
	customer: COMPANY,
	vendor: { ...COMPANY, every: 9 },
	contact: {
		every: 25,
		texts: [['Reachable', 'Best reached in the morning; prefers mail to calls.']],
	},
	job: { every: 2, texts: [['Status', 'On schedule; the next step needs the customer.']] },
	inventoryItem: { every: 20, texts: [['Packaging', 'The vendor announced another carton size.']] },
	supportCase: { ...WORK, every: 4 },
	phoneCall: WORK,
	task: { ...WORK, every: 8 },
	calendarEvent: WORK,
};

const ACTIVITIES = ['supportCase', 'phoneCall', 'task', 'calendarEvent'];

/** Nobody writes of what is newer: what is recorded from now on comes without a note. */
const BEFORE = Date.parse(dayFrom(-29));

const DAY = 86_400_000;

const DIRECTIONS = { '1': 'Incoming', '2': 'Outgoing' };

/** Ids of notes: room for one on each record of every type that shares a number with others. */
const KINDS = Object.keys(HABITS)
	.map(seriesOf)
	.filter((kind, at, all) => all.indexOf(kind) === at);

/** Who has to do with it; else the administrator. */
function author({ values }: StoredRecord): string {
	const { salesRep, assigned, owner, projectManager } = values;
	return text(salesRep ?? assigned ?? owner ?? projectManager) ?? ADMINISTRATOR;
}

const clockTime = (ms: number): string => {
	const minutes = Math.floor((ms % DAY) / 60_000);
	return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** The note on a record, if it has one. */
function noteOn(record: StoredRecord): Cells[] {
	const { type, id, created, values } = record;
	const { every, texts } = HABITS[type];
	const place = Number(id);
	if (created >= BEFORE || place % every !== every >> 1) return [];
	const [title, note] = texts[Math.floor(place / every) % texts.length];
	const date = created + (place % 21) * DAY + 1_800_000;
	const family = seriesOf(type);
	const party = text(values.entity ?? values.company);
	return [
		{
			id: place * KINDS.length + KINDS.indexOf(family),
			title,
			note,
			direction: place % 3 === 0 ? '1' : '2',
			notetype: String(1 + (place % 2)),
			notedate: date,
			lastmodifieddate: date,
			time: clockTime(date),
			author: author(record),
			entity: FAMILIES.entity.includes(type) ? id : party,
			transaction: family === 'transaction' ? id : undefined,
			item: family === 'item' ? id : undefined,
			activity: ACTIVITIES.includes(type) ? id : undefined,
			supportcase: type === 'supportCase' ? id : undefined,
			record: id,
			recordtype: type.toLowerCase(),
		},
	];
}

const SHARED: ColumnList = {
	id: 'id',
	text: 'title note time externalid',
	datetime: 'notedate lastmodifieddate',
	refs: { author: 'entity', notetype: 'noteType' },
};

const direction: Column = column('direction', 'id', ({ cells }) => cells?.direction, {
	display: { labels: DIRECTIONS },
});

/** Notes on records of some types; `about` are the columns that say on what. */
const notes = (name: string, types: string[], key: string, about: ColumnList) => (): Table =>
	derivedTable(
		name,
		{
			types,
			key,
			mixed: new Set(types.map(seriesOf)).size > 1,
			columns: [...cellColumns(SHARED), direction, ...cellColumns(about)],
		},
		{},
		noteOn,
	);

const OF_ALL: ColumnList = {
	id: 'record activity',
	text: 'recordtype',
	refs: { entity: 'entity', transaction: 'transaction', item: 'item' },
};

const types = Object.keys(HABITS);

const noted = (family: string): string[] => types.filter((type) => seriesOf(type) === family);

const onEntities = (name: string, of: string[]) =>
	notes(name, of, 'entity', { refs: { entity: 'entity' } });

export const NOTES = {
	note: notes('note', types, 'record', OF_ALL),
	usernotes: notes('usernotes', types, 'record', OF_ALL),
	transactionnote: notes('transactionnote', noted('transaction'), 'transaction', {
		refs: { transaction: 'transaction' },
	}),
	entitynote: onEntities('entitynote', noted('entity')),
	customernote: onEntities('customernote', ['customer']),
	contactnote: onEntities('contactnote', ['contact']),
	jobnote: onEntities('jobnote', ['job']),
	supportcasenote: notes('supportcasenote', ['supportCase'], 'supportcase', {
		refs: { supportcase: 'supportCase' },
	}),
};
