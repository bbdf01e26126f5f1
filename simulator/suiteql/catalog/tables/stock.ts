/** Goods on hand: by location, by bin, by status, by lot. */
import { FAMILIES } from '../../../data/series';
import type { Store, StoredRecord, Values } from '../../../data/contract';
import { type ColumnList, derivedTable, emptyTable, fixedTable } from '../cells';
import type { Cells, Table } from '../table';
import { number } from '../values';
import { BINS, GOOD, preferredBin } from './bins';
import { lotOf } from './lots';
import { EACH } from './prices';

const ITEMS = [...FAMILIES.item];

const AMOUNTS = `quantityonhand quantityavailable quantitycommitted quantityonorder quantitybackordered
	quantityintransit qtyintransitexternal reorderpoint preferredstocklevel leadtime safetystocklevel
	safetystockleveldays`;

const PLACES: ColumnList = {
	float: AMOUNTS,
	currency: 'averagecostmli lastpurchasepricemli onhandvaluemli cost currentstandardcost',
	id: 'externalid buildtime supplyreplenishmentmethod',
	date: 'lastinvtcountdate nextinvtcountdate lastquantityavailablechange',
	text: 'invtclassification invtcountinterval alternatedemandsource',
	refs: { item: 'item', location: 'location' },
};

function place(item: string, values: Values): Cells {
	const onHand = number(values.quantityOnHand);
	const cost = number(values.averageCostMli);
	return {
		item,
		location: String(values.location ?? values.locationId ?? ''),
		quantityonhand: onHand,
		quantityavailable: number(values.quantityAvailable),
		quantitycommitted: number(values.quantityCommitted),
		quantityonorder: number(values.quantityOnOrder),
		quantitybackordered: number(values.quantityBackOrdered),
		quantityintransit: 0,
		reorderpoint: number(values.reorderPoint),
		preferredstocklevel: number(values.preferredStockLevel),
		averagecostmli: cost,
		lastpurchasepricemli: cost,
		cost,
		onhandvaluemli:
			onHand === undefined || cost === undefined
				? undefined
				: Math.round(onHand * cost * 100) / 100,
	};
}

const places = ({ id, lines }: StoredRecord): Cells[] =>
	(lines.locations ?? []).map(({ values }) => place(id, values));

/** The item with the location behind it. */
const keyOf = ({ item, location }: Cells): number => Number(item) * 1000 + Number(location);

const perLocation = (name: string) => (): Table =>
	derivedTable(name, { types: ITEMS, key: 'item' }, PLACES, places);

/** What orders hold back in the location, and of its only lot. */
const committed = ({ quantitycommitted }: Cells, lot: number | undefined): Cells => ({
	inventorynumber: lot,
	committedqtyperlocation: quantitycommitted ?? 0,
	committedqtyperseriallotnumber: lot === undefined ? undefined : quantitycommitted,
	committedqtyperseriallotnumberlocation: lot === undefined ? undefined : quantitycommitted,
});

/** Everything on hand is good, and lies in the location's first bin. */
const balances = (record: StoredRecord): Cells[] =>
	places(record)
		.filter(({ quantityonhand }) => Number(quantityonhand) > 0)
		.map((row) => ({
			...row,
			...committed(row, lotOf(record, String(row.location))),
			inventorystatus: GOOD,
			binnumber: preferredBin(String(row.location)),
			bin: preferredBin(String(row.location)),
			quantitypicked: 0,
		}));

const inBins = (record: StoredRecord): Cells[] =>
	balances(record).map(({ item, location, bin, quantityonhand, quantityavailable }) => ({
		item,
		bin,
		location,
		onhand: quantityonhand,
		onhandavail: quantityavailable,
		quantityonhand,
		quantityavailable,
		preferredbin: true,
	}));

/** Of an inventory balance by its usual names. */
const BALANCE: ColumnList = {
	float: `${AMOUNTS} quantitypicked quantitypacked committedqtyperlocation committedqtyperseriallotnumber
		committedqtyperseriallotnumberlocation`,
	refs: {
		item: 'item',
		location: 'location',
		inventorystatus: 'inventorystatus',
		binnumber: 'bin',
		bin: 'bin',
		inventorynumber: 'inventoryNumber',
	},
};

/** What is picked in a wave, and each step of it (the WMS and Pick, Pack and Ship features, which this account does not use). */
const PICK_TASK: ColumnList = {
	id: 'id',
	text: 'name status',
	refs: { wave: 'transaction', item: 'item', location: 'location' },
};

const PICK_ACTION: ColumnList = {
	id: 'id picktask linenumber',
	text: 'status',
	float: 'pickedquantity remainingquantity',
	datetime: 'startdate enddate',
	refs: { ordernumber: 'transaction', inventorystatus: 'inventorystatus' },
};

/** The bills of materials, or their revisions, that are named after an assembly. */
const billsOf = (store: Store, type: string, { values }: StoredRecord): string[] =>
	[...store.all(type)]
		.filter(({ values: { name } }) =>
			`${String(name)} /`.startsWith(`BOM ${String(values.itemId)} /`),
		)
		.map(({ id }) => id);

export const STOCK = {
	picktask: () => emptyTable('picktask', PICK_TASK),
	pickaction: () => emptyTable('pickaction', PICK_ACTION),
	aggregateitemlocation: perLocation('aggregateitemlocation'),
	inventoryitemlocations: perLocation('inventoryitemlocations'),
	itemlocationconfiguration: () =>
		derivedTable(
			'itemlocationconfiguration',
			{ types: ITEMS, key: 'item' },
			{ ...PLACES, id: `id ${PLACES.id}` },
			(record) => places(record).map((row) => ({ ...row, id: keyOf(row) })),
		),
	inventorybalance: () =>
		derivedTable('inventorybalance', { types: ITEMS, key: 'item' }, BALANCE, balances),
	iteminventorybalance: () =>
		derivedTable('iteminventorybalance', { types: ITEMS, key: 'item' }, BALANCE, balances),
	itembinquantity: () =>
		derivedTable(
			'itembinquantity',
			{ types: ITEMS, key: 'item' },
			{
				float: 'onhand onhandavail quantityonhand quantityavailable',
				flag: 'preferredbin',
				refs: { item: 'item', bin: 'bin', location: 'location' },
			},
			inBins,
		),
	binitembalance: () =>
		derivedTable(
			'binitembalance',
			{ types: ITEMS, key: 'item' },
			{
				float: 'quantityonhand quantityavailable',
				refs: {
					item: 'item',
					bin: 'bin',
					location: 'location',
					inventorystatus: 'inventorystatus',
				},
			},
			inBins,
		),
	bin: () =>
		fixedTable(
			'bin',
			{
				id: 'id externalid zone sequencenumber',
				text: 'binnumber memo type',
				flag: 'isinactive',
				refs: { location: 'location' },
			},
			() =>
				BINS.map(([id, binnumber, location]) => ({
					id,
					binnumber,
					location,
					type: 'STORAGE',
					isinactive: false,
				})),
			{ naming: 'binnumber' },
		),
	inventorystatus: () =>
		fixedTable(
			'inventorystatus',
			{ id: 'id', text: 'name description', flag: 'isinactive' },
			() => [
				{ id: GOOD, name: 'Good', isinactive: false },
				{ id: 2, name: 'Damaged', isinactive: false },
			],
			{ naming: 'name' },
		),
	bomassembly: () =>
		derivedTable(
			'bomassembly',
			{ types: ['assemblyItem'], key: 'assembly' },
			{ id: 'id', flag: 'masterdefault', refs: { assembly: 'item', billofmaterials: 'bom' } },
			(item, store) =>
				billsOf(store, 'bom', item).map((billofmaterials) => ({
					id: item.id,
					assembly: item.id,
					billofmaterials,
					masterdefault: true,
				})),
		),
	/** The members of the assembly: a revision keeps none of its own here. */
	bomrevisioncomponentmember: () =>
		derivedTable(
			'bomrevisioncomponentmember',
			{ types: ['assemblyItem'], key: 'assembly' },
			{
				id: 'id lineid',
				float: 'quantity bomquantity componentyield',
				text: 'itemsource',
				refs: {
					...{ bomrevision: 'bomRevision', item: 'item', assembly: 'item' },
					...{ unit: 'unitstypeuom', units: 'unitstypeuom' },
				},
			},
			(item, store) =>
				billsOf(store, 'bomRevision', item).flatMap((bomrevision) =>
					(item.lines.member ?? []).map(({ line, values }) => ({
						id: Number(item.id) * 100 + line,
						lineid: line,
						assembly: item.id,
						bomrevision,
						item: String(values.item),
						quantity: number(values.quantity),
						bomquantity: number(values.quantity),
						componentyield: 100,
						itemsource: 'STOCK',
						unit: EACH,
						units: EACH,
					})),
				),
		),
};
