/** Extra columns of items, accounts and lists, and the tables that come from no record. */
import type { Store } from '../../data/contract';
import { body, column, empty } from './columns';
import { type Column, type Table, oneRow } from './table';

/** `Sale`, `Purchase`, `Resale` as the record type says it. */
function subtype(type: string): string | undefined {
	return /(Sale|Purchase|Resale)Item$/.exec(type)?.[1];
}

/** Extra columns by table. */
export const SETUP_EXTRAS: Record<string, Column[]> = {
	item: [
		body('fullname', 'text', 'itemId'),
		column('subtype', 'text', ({ record }) => subtype(record.type)),
		column('createddate', 'datetime', ({ record }) => record.created),
		column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
		...empty('text', 'matrixtype manufacturer mpn stockdescription purchasedescription'),
		...empty('id', 'saleunit stockunit purchaseunit unitstype custitem_category'),
		...empty('currency', 'cost averagecost lastpurchaseprice totalvalue'),
		...empty('float', 'quantityavailable quantitybackordered quantitycommitted quantityonhand'),
		...empty('float', 'quantityonorder reorderpoint preferredstocklevel leadtime weight'),
	],
	account: [
		body('accountsearchdisplayname', 'text', 'accountSearchDisplayName'),
		...empty('text', 'generalrate cashflowrate externalid'),
	],
	subsidiary: [...empty('id', 'mainaddress shippingaddress returnaddress fiscalcalendar')],
	location: [...empty('id', 'mainaddress returnaddress')],
	term: [body('daysuntilnetdue', 'integer', 'daysUntilNetDue')],
};

const custom = (store: Store): string[] =>
	store.types().filter((type) => type.startsWith('customrecord_'));

const names = (list: string) => list.trim().split(/\s+/);

const fixedColumns = (kinds: Record<string, string>): Column[] =>
	Object.entries(kinds).flatMap(([kind, list]) =>
		names(list).map((name) => column(name, kind as Column['kind'], () => undefined)),
	);

const fixed = (name: string, columns: Column[], rows: Table['fixed']): Table => ({
	name,
	types: [],
	key: columns[0].name,
	columns,
	rows: oneRow,
	fixed: rows,
});

const ROLES = [
	'Administrator',
	'Accountant',
	'Sales Manager',
	'Sales Person',
	'Integration (REST)',
];

/** `dual`, the account's custom record types, and roles. */
export function fixedTables(store: Store): Table[] {
	const types = custom(store).map((type, at) => ({
		internalid: at + 101,
		id: at + 101,
		scriptid: type.toUpperCase(),
		name: store.schema(type)?.label,
		isinactive: false,
	}));
	const roles = ROLES.map((name, at) => ({
		id: at === 0 ? 3 : 1000 + at,
		name,
		isinactive: false,
	}));
	return [
		fixed('dual', fixedColumns({ text: 'dummy' }), [{ dummy: 'X' }]),
		fixed(
			'customrecordtype',
			fixedColumns({
				id: 'internalid id owner',
				text: 'scriptid name description',
				flag: 'isinactive',
			}),
			types,
		),
		fixed(
			'role',
			fixedColumns({ id: 'id centertype', text: 'name scriptid', flag: 'isinactive' }),
			roles,
		),
	];
}
