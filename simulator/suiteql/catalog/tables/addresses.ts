/** Address books of people and companies, and the addresses that transactions go to. */
import { FAMILIES } from '../../../data/series';
import type { Store, StoredLine, StoredRecord } from '../../../data/contract';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { type ColumnList, cellColumns, derivedTable, fixedTable } from '../cells';
import { fieldColumn } from '../columns';
import type { Cells, Column, Table, Value } from '../table';
import { text } from '../values';

const BOOK: ColumnList = {
	id: 'internalid addressbookaddress',
	flag: 'defaultbilling defaultshipping isresidential',
	text: 'label',
	refs: { entity: 'entity' },
};

const ADDRESS: ColumnList = {
	id: 'nkey recordowner',
	text: `addressee attention addr1 addr2 addr3 addrphone city state dropdownstate zip country addrtext`,
	flag: 'override',
	datetime: 'lastmodifieddate',
};

/** Leaves room for every line of an address book. */
const KEYS_AN_ENTITY = 1_000;

/** Key of an address book's line among all addresses of entities. */
export const addressKey = (entity: string, line: number): number =>
	Number(entity) * KEYS_AN_ENTITY + line;

const IN_BOOK = 'addressBookAddress.';

/** The columns of an address, with the account's own fields: all address books have the same. */
function addressColumns(store: Store): Column[] {
	const own = (store.findSchema('customer')?.sublists ?? [])
		.flatMap(({ fields }) => fields)
		.filter(({ name, custom }) => custom && name.startsWith(IN_BOOK))
		.map((field) => ({ ...field, name: field.name.slice(IN_BOOK.length) }))
		.map((field) => fieldColumn(field, ({ cells }) => cells?.[field.name]));
	return [...cellColumns(ADDRESS), ...own];
}

function addressCells({ values }: StoredLine): Cells {
	const of = (name: string) => text(values[`${IN_BOOK}${name}`]);
	const own = Object.entries(values).filter(([name]) => name.startsWith(`${IN_BOOK}cust`));
	return {
		...Object.fromEntries(own.map(([name, value]) => [name.slice(IN_BOOK.length), value as Value])),
		addressee: of('addressee'),
		attention: of('attention'),
		addr1: of('addr1'),
		addr2: of('addr2'),
		addr3: of('addr3'),
		addrphone: of('addrPhone'),
		city: of('city'),
		state: of('state'),
		dropdownstate: of('state'),
		zip: of('zip'),
		country: of('country'),
		addrtext: of('addrText'),
		override: false,
	};
}

/** The line with this mark (`defaultShipping`), else the first. */
export function defaultLine(
	record: StoredRecord | undefined,
	mark: 'defaultBilling' | 'defaultShipping',
): StoredLine | undefined {
	const lines = record?.lines.addressBook ?? [];
	return lines.find(({ values }) => values[mark] === true) ?? lines[0];
}

/** As it is written on an envelope. */
export const addressText = (line: StoredLine | undefined): string | undefined =>
	text(line?.values.addressBookAddress_text) ?? text(line?.values['addressBookAddress.addrText']);

const book = (name: string, types: string[]): Table =>
	derivedTable(name, { types, key: 'entity' }, BOOK, ({ id, lines }) =>
		(lines.addressBook ?? []).map(({ line, values }) => ({
			entity: id,
			internalid: addressKey(id, line),
			addressbookaddress: addressKey(id, line),
			label: String(values.label ?? ''),
			defaultbilling: values.defaultBilling === true,
			defaultshipping: values.defaultShipping === true,
			isresidential: values.isResidential === true,
		})),
	);

const addresses = (name: string, types: string[]) => (store: Store) =>
	derivedTable(
		name,
		{ types, key: 'recordowner', columns: addressColumns(store) },
		{},
		({ id, lines, modified }) =>
			(lines.addressBook ?? []).map((line) => ({
				...addressCells(line),
				nkey: addressKey(id, line.line),
				recordowner: id,
				lastmodifieddate: modified,
			})),
	);

/** Key of a transaction's address; two a transaction. */
export const shippingKey = (transaction: string): number => Number(transaction) * 2;
export const billingKey = (transaction: string): number => Number(transaction) * 2 + 1;

export function partyAddress(
	record: StoredRecord,
	store: Store,
	mark: 'defaultBilling' | 'defaultShipping',
): StoredLine | undefined {
	const { entity, customer } = record.values;
	const party = entity ?? customer;
	return typeof party === 'string' ? defaultLine(store.get('entity', party), mark) : undefined;
}

const ofTransactions =
	(name: string, mark: 'defaultBilling' | 'defaultShipping', key: (id: string) => number) =>
	(account: Store) =>
		derivedTable(
			name,
			{
				types: Object.keys(TRANSACTION_TYPES),
				key: 'recordowner',
				columns: addressColumns(account),
			},
			{},
			(record, store) => {
				const line = partyAddress(record, store, mark);
				if (!line) return [];
				const { id, modified } = record;
				return [
					{ ...addressCells(line), nkey: key(id), recordowner: id, lastmodifieddate: modified },
				];
			},
		);

/** Of subsidiaries and locations, from the address in their record. */
const ofPlaces = (name: string, type: string) =>
	derivedTable(name, { types: [type], key: 'nkey' }, ADDRESS, ({ id, values, modified }) => {
		const of = (field: string) => text(values[`mainAddress.${field}`]);
		const cells = { addr1: of('addr1'), city: of('city'), state: of('state'), zip: of('zip') };
		return [
			{
				...cells,
				dropdownstate: cells.state,
				country: of('country') ?? 'US',
				nkey: id,
				recordowner: id,
				lastmodifieddate: modified,
			},
		];
	});

const ENTITIES = ['customer', 'vendor', 'employee', 'contact', 'partner', 'job'];

const books = ENTITIES.flatMap((type): Array<[string, (store: Store) => Table]> => [
	[`${type}addressbook`, () => book(`${type}addressbook`, [type])],
	[`${type}addressbookentityaddress`, addresses(`${type}addressbookentityaddress`, [type])],
]);

export const ADDRESSES = {
	...Object.fromEntries(books),
	addressbook: () => book('addressbook', [...FAMILIES.entity]),
	entityaddressbook: () => book('entityaddressbook', [...FAMILIES.entity]),
	entityaddress: addresses('entityaddress', [...FAMILIES.entity]),
	transactionshippingaddress: ofTransactions(
		'transactionshippingaddress',
		'defaultShipping',
		shippingKey,
	),
	transactionbillingaddress: ofTransactions(
		'transactionbillingaddress',
		'defaultBilling',
		billingKey,
	),
	subsidiarymainaddress: () => ofPlaces('subsidiarymainaddress', 'subsidiary'),
	locationmainaddress: () => ofPlaces('locationmainaddress', 'location'),
	addressform: () =>
		fixedTable('addressform', { id: 'id', text: 'name', flag: 'isinactive' }, () => [
			{ id: 1, name: 'Standard Address Form', isinactive: false },
		]),
};
