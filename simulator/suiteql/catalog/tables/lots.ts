/**
 * Lots, and which of them the lines of transactions moved. Goods with lot numbers are one lot in each place; a line that
 * was saved with an inventory detail of its own says what it took instead.
 */
import { dateOf } from '../../../data/seed/calendar';
import type { Store, StoredRecord, Values } from '../../../data/contract';
import { FAMILIES } from '../../../data/series';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { type ColumnList, derivedTable } from '../cells';
import { shownRows } from '../kits';
import { lineSign } from '../lines';
import type { Cells, Row, Table, Value } from '../table';
import { number, text } from '../values';
import { GOOD, preferredBin } from './bins';

const ITEMS = { types: [...FAMILIES.item], key: 'item' };
const TRANSACTIONS = { types: Object.keys(TRANSACTION_TYPES), key: 'transaction' };

const DETAIL = 'inventoryDetail.inventoryAssignment';

/** Leaves room for the locations of an item, and for the assignments of a line. */
const KEYS = 100;

const LINES_A_TRANSACTION = 10_000;

/** Documents whose lines move goods when they follow from no order, besides receipts and shipments (NetSuite's own rule). */
const DIRECT = new Set('invoice cashSale creditMemo cashRefund vendorBill vendorCredit'.split(' '));

/** Five years. */
const SHELF_LIFE = 1_826 * 86_400_000;

/** The lot of an item in a place; undefined for goods without lot numbers. */
export const lotOf = ({ id, values }: StoredRecord, location: string): number | undefined =>
	values.isLotItem === true ? Number(id) * KEYS + Number(location) : undefined;

const lotName = ({ values }: StoredRecord, location: string) =>
	`${String(values.itemId)}-${location}`;

function lots(item: StoredRecord): Cells[] {
	return (item.lines.locations ?? []).flatMap(({ values }): Cells[] => {
		const location = String(values.location ?? values.locationId);
		const id = lotOf(item, location);
		if (id === undefined) return [];
		const name = lotName(item, location);
		return [
			{
				id,
				inventorynumber: id,
				name,
				item: item.id,
				location,
				quantityonhand: number(values.quantityOnHand),
				quantityavailable: number(values.quantityAvailable),
				quantityintransit: 0,
				isonhand: Number(values.quantityOnHand ?? 0) > 0,
				datecreated: item.created,
				expirationdate: dateOf(item.created + SHELF_LIFE),
			},
		];
	});
}

function moves({ type, values }: StoredRecord, line: Values): boolean {
	if (type === 'itemFulfillment') return values.status === 'C';
	return type === 'itemReceipt' || (DIRECT.has(type) && line.orderDoc === undefined);
}

/** What the inventory detail of a line says; the whole line of the only lot when it has none. */
function assignmentsOf({ record, store, stored }: Row): Cells[] {
	if (!stored) return [];
	const given = stored.lines?.[DETAIL] ?? [];
	if (given.length > 0) {
		return given.map(({ values }): Cells => {
			const lot = text(values.issueInventoryNumber);
			return {
				inventorynumber: lot,
				issueinventorynumber: lot,
				receiptinventorynumbertext: text(values.receiptInventoryNumber),
				bin: text(values.binNumber),
				tobin: text(values.toBinNumber),
				inventorystatus: text(values.inventoryStatus),
				quantity: number(values.quantity),
				expirationdate: text(values.expirationDate),
			};
		});
	}
	const { values } = stored;
	const location = text(values.location ?? record.values.location);
	const item = moves(record, values) ? store.get('item', String(values.item)) : undefined;
	const lot = item && location !== undefined ? lotOf(item, location) : undefined;
	if (item === undefined || location === undefined || lot === undefined) return [];
	return [
		{
			inventorynumber: lot,
			[lineSign(record.type) < 0 ? 'issueinventorynumber' : 'receiptinventorynumber']: lot,
			lot: lotName(item, location),
			bin: preferredBin(location),
			inventorystatus: GOOD,
			quantity: number(values.quantity),
		},
	];
}

/** Quantities have the sign of the line's (netsuite-rest.md 6.4). */
function assignments(record: StoredRecord, store: Store): Cells[] {
	const sign = lineSign(record.type);
	return shownRows(record, store).flatMap((row) => {
		const detail = Number(record.id) * LINES_A_TRANSACTION + (row.line ?? 0);
		return assignmentsOf(row).map((cells, at): Cells => ({
			...cells,
			id: detail * KEYS + at,
			inventorydetail: detail,
			transaction: record.id,
			transactionline: row.line,
			item: text(row.stored?.values.item),
			location: text(row.stored?.values.location ?? record.values.location),
			quantity: sign * Number(cells.quantity ?? 0),
			datecreated: record.created,
		}));
	});
}

/** The assignments of a line together. */
function details(record: StoredRecord, store: Store): Cells[] {
	const lines = new Map<Value, Cells>();
	for (const { inventorydetail: id, quantity, ...cells } of assignments(record, store)) {
		const before = Number(lines.get(id)?.quantity ?? 0);
		lines.set(id, { ...cells, id, quantity: before + Number(quantity) });
	}
	return [...lines.values()];
}

const LOT: ColumnList = {
	id: 'id externalid',
	text: 'inventorynumber memo status units',
	float: 'quantityonhand quantityavailable quantityintransit quantityonorder',
	flag: 'isonhand',
	date: 'expirationdate',
	datetime: 'datecreated lastmodifieddate createddate',
	refs: { item: 'item' },
};

const ASSIGNMENT: ColumnList = {
	integer: 'id inventorydetail',
	id: 'transactionline issueinventorynumber receiptinventorynumber inventorynumber',
	text: 'receiptinventorynumbertext',
	float: 'quantity quantitystaged',
	date: 'expirationdate',
	datetime: 'datecreated',
	refs: {
		transaction: 'transaction',
		item: 'item',
		location: 'location',
		bin: 'bin',
		tobin: 'bin',
		inventorystatus: 'inventorystatus',
	},
};

const IN_PLACE: ColumnList = {
	id: 'inventorynumber',
	float: 'quantityonhand quantityavailable quantityintransit quantityonorder',
	refs: { item: 'item', location: 'location' },
};

/** Lots are no records of their own here: the row itself has their names. */
const named = (table: Table, name: (cells: Cells) => Value): Table => ({
	...table,
	columns: table.columns.map((column) =>
		column.kind === 'id' && column.name.endsWith('inventorynumber')
			? { ...column, display: { text: ({ cells }) => cells && name(cells) } }
			: column,
	),
});

const inPlaces = (name: string) => (): Table =>
	named(derivedTable(name, ITEMS, IN_PLACE, lots), (cells) => cells.name);

export const LOTS = {
	inventorynumber: () =>
		derivedTable('inventorynumber', ITEMS, LOT, (item) =>
			lots(item).map((cells): Cells => ({
				...cells,
				inventorynumber: cells.name,
				createddate: cells.datecreated,
				lastmodifieddate: item.modified,
			})),
		),
	inventorynumberlocation: inPlaces('inventorynumberlocation'),
	inventorynumberinventorybalance: inPlaces('inventorynumberinventorybalance'),
	inventoryassignment: () =>
		named(
			derivedTable('inventoryassignment', TRANSACTIONS, ASSIGNMENT, assignments),
			({ lot, inventorynumber }) => lot ?? inventorynumber,
		),
	inventorydetail: () =>
		derivedTable(
			'inventorydetail',
			TRANSACTIONS,
			{
				integer: 'id',
				id: 'transactionline',
				float: 'quantity',
				refs: { transaction: 'transaction', item: 'item', location: 'location' },
			},
			details,
		),
};
