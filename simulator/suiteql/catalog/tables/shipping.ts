/** Shipments: carriers, parcels, tracking numbers. */
import type { StoredRecord } from '../../../data/contract';
import { type ColumnList, cellColumns, derivedTable, fixedTable } from '../cells';
import type { Cells, Column, Row } from '../table';
import { addressText, partyAddress, shippingKey } from './addresses';

const SHIPPED = ['itemFulfillment'];
const WITH_SHIPPING = ['salesOrder', 'invoice', 'cashSale', 'itemFulfillment', 'estimate'];

/** The shipping item of what goes out by parcel; no goods have its id. */
export const GROUND = 9_101;

const METHODS: Array<[id: number, name: string, carrier: string]> = [
	[GROUND, 'Ground', 'ups'],
	[9_102, 'Two Day Air', 'ups'],
	[9_103, 'Freight', 'nonups'],
];

/** A package of a fulfillment; the seeded ones went in one parcel each. */
function parcels({ id, lines, created }: StoredRecord): Cells[] {
	const pieces = (lines.item ?? []).reduce(
		(sum, { values }) => sum + Number(values.quantity ?? 0),
		0,
	);
	return [
		{
			id,
			itemfulfillment: id,
			transaction: id,
			trackingnumber: id,
			packagetrackingnumber: `1Z999AA1${id.padStart(10, '0')}`,
			packageweight: Math.round(pieces * 12) / 10,
			packagecarrier: 'ups',
			created,
		},
	];
}

const shipment = ({ id, values }: StoredRecord): Cells[] => [
	{
		doc: id,
		id,
		destinationaddress: shippingKey(id),
		shippingrate: typeof values.shippingCost === 'number' ? values.shippingCost : undefined,
		handlingrate: undefined,
		shippingmethod: GROUND,
		weight: undefined,
		sourceaddress: undefined,
	},
];

/** The address shows itself in words. */
const shipmentColumns = cellColumns({
	id: 'id destinationaddress sourceaddress',
	currency: 'shippingrate handlingrate',
	float: 'weight',
	refs: { doc: 'transaction', shippingmethod: 'shipitem' },
}).map((column): Column => {
	if (column.name !== 'destinationaddress') return column;
	const inWords = ({ record, store }: Row) =>
		addressText(partyAddress(record, store, 'defaultShipping'));
	return { ...column, display: { text: inWords } };
});

const numbers = (record: StoredRecord): Cells[] =>
	parcels(record).map(({ id, packagetrackingnumber }) => ({
		id,
		trackingnumber: packagetrackingnumber,
		status: undefined,
	}));

const PACKAGE: ColumnList = {
	id: 'id',
	text: `packagetrackingnumber packagedescr packagecarrier trackingnumber`,
	float: 'packageweight',
	refs: { itemfulfillment: 'transaction' },
};

const methods = (): Cells[] =>
	METHODS.map(([id, itemid, carrier]) => ({
		id,
		itemid,
		displayname: itemid,
		carrier,
		isinactive: false,
	}));

export const SHIPPING = {
	transactionshipment: () =>
		derivedTable(
			'transactionshipment',
			{ types: WITH_SHIPPING, key: 'doc', columns: shipmentColumns },
			{},
			shipment,
		),
	trackingnumber: () =>
		derivedTable(
			'trackingnumber',
			{ types: SHIPPED, key: 'id' },
			{ id: 'id', text: 'trackingnumber status' },
			numbers,
		),
	trackingnumbermap: () =>
		derivedTable(
			'trackingnumbermap',
			{ types: SHIPPED, key: 'transaction' },
			{ id: 'trackingnumber', refs: { transaction: 'transaction' } },
			parcels,
		),
	itemfulfillmentpackage: () =>
		derivedTable(
			'itemfulfillmentpackage',
			{ types: SHIPPED, key: 'itemfulfillment' },
			PACKAGE,
			parcels,
		),
	shipmentpackage: () =>
		derivedTable(
			'shipmentpackage',
			{ types: SHIPPED, key: 'itemfulfillment' },
			{
				text: 'trackingnumber carrierpackaging',
				refs: { itemfulfillment: 'transaction' },
			},
			(record) =>
				parcels(record).map(({ itemfulfillment, packagetrackingnumber }) => ({
					itemfulfillment,
					trackingnumber: packagetrackingnumber,
				})),
		),
	shipitem: () =>
		fixedTable(
			'shipitem',
			{
				id: 'id externalid',
				text: 'itemid displayname description carrier',
				flag: 'isinactive',
				refs: { account: 'account' },
			},
			methods,
			{ naming: 'itemid' },
		),
	shippingcarrier: () =>
		fixedTable('shippingcarrier', { text: 'id name' }, () => [
			{ id: 'ups', name: 'UPS' },
			{ id: 'nonups', name: 'More' },
		]),
};
