/** Goods between warehouses, counts, assemblies and their work orders. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';
import { choice, date, flag, float, integer, money, refs, sublist, text } from './define';
import { detailed } from './inventoryDetail';
import { itemLines } from './transactionLines';
import { period, transaction } from './transactions';

const moved = (more: FieldSchema[]): SublistSchema =>
	detailed(
		sublist(
			'inventory',
			'line',
			[
				...refs({ item: 'item', location: 'location' }),
				...text('description memo'),
				...float('adjustQtyBy newQuantity quantityOnHand'),
				...refs({ department: 'department', class: 'classification' }),
				...more,
			],
			{ item: { required: true }, quantityOnHand: { readOnly: true } },
		),
	);

const components = detailed(
	sublist('component', 'line', [
		...refs({ item: 'item', orderDoc: 'transaction' }),
		...integer('orderLine'),
		...float('quantity quantityPer quantityOnHand'),
		...text('units'),
	]),
);

const transferred = itemLines([
	...float('quantityFulfilled quantityReceived quantityCommitted quantityBackOrdered'),
	...flag('isClosed'),
	...date('expectedShipDate expectedReceiptDate'),
]);

const places = refs({ transferLocation: 'location' });
const built = [...refs({ item: 'item' }), ...float('quantity'), ...period];
const ofOrder = { createdFrom: { readOnly: true, required: true } };

/** Transactions that move and make goods. */
export const manufacturing: RecordSchema[] = [
	...['transferOrder', 'intercompanyTransferOrder'].map((type) =>
		transaction(
			type,
			[
				...places,
				...refs({ employee: 'employee', toSubsidiary: 'subsidiary', shipMethod: 'shipItem' }),
				...choice('orderStatus', { A: 'Pending Approval', B: 'Pending Fulfillment' }),
				...flag('useItemCostAsTransferCost'),
				...date('shipDate'),
			],
			[transferred],
			{ subsidiary: { required: true }, location: { label: 'From Location' } },
		),
	),
	transaction(
		'inventoryAdjustment',
		[
			...refs({ account: 'account', adjLocation: 'location', customer: 'customer' }),
			...period,
			...money('estimatedTotalValue'),
		],
		[moved(money('unitCost'))],
		{
			account: { required: true, label: 'Adjustment Account' },
			subsidiary: { required: true },
			estimatedTotalValue: { readOnly: true },
		},
	),
	transaction('inventoryTransfer', [...places, ...period], [moved([])], {
		subsidiary: { required: true },
		location: { label: 'From Location' },
	}),
	transaction(
		'inventoryCount',
		[...refs({ account: 'account' })],
		[
			sublist('item', 'line', [
				...refs({ item: 'item' }),
				...float('countQuantity snapshotQuantity adjustedQuantity'),
				...text('memo'),
			]),
		],
		{ subsidiary: { required: true }, location: { required: true } },
	),
	transaction(
		'workOrder',
		[
			...refs({ assemblyItem: 'item', entity: 'customer', billOfMaterials: 'bom' }),
			...float('quantity built buildable'),
			...date('startDate endDate'),
			...flag('isWip firmed'),
		],
		[itemLines(float('quantityCommitted quantityBackOrdered quantityIssued'))],
		{
			subsidiary: { required: true },
			built: { readOnly: true },
			assemblyItem: { label: 'Assembly' },
		},
	),
	transaction('assemblyBuild', [...built, ...refs({ revision: 'bomRevision' })], [components], {
		subsidiary: { required: true },
		item: { label: 'Assembly' },
	}),
	transaction('assemblyUnbuild', built, [components], { subsidiary: { required: true } }),
	transaction('workOrderIssue', [...refs({ item: 'item' }), ...period], [components], ofOrder),
	transaction(
		'workOrderCompletion',
		[
			...refs({ item: 'item' }),
			...float('quantity completedQuantity scrapQuantity'),
			...flag('isBackflush'),
			...period,
		],
		[components],
		ofOrder,
	),
	transaction(
		'workOrderClose',
		[...refs({ item: 'item' }), ...float('quantity'), ...period],
		[],
		ofOrder,
	),
];

const COUNTED_BY_PLACE = `quantityOnHand quantityAvailable quantityCommitted quantityBackOrdered
	quantityOnOrder quantityInTransit`;

const readOnly = (names: string) =>
	Object.fromEntries(names.split(/\s+/).map((name) => [name, { readOnly: true }]));

/** The components of an assembly item. */
export const members = sublist('member', undefined, [
	...refs({ item: 'item' }),
	...float('quantity'),
	...text('memberDescr memberUnit'),
]);

/** An item's stock, one line a place. Quantities and costs are calculated; what is planned is the user's. */
const byPlace = sublist(
	'locations',
	undefined,
	[
		...refs({ location: 'location' }),
		...integer('locationId leadTime'),
		...float(COUNTED_BY_PLACE),
		...float('reorderPoint preferredStockLevel safetyStockLevel'),
		...money('averageCostMli lastPurchasePriceMli onHandValueMli'),
	],
	readOnly(`locationId ${COUNTED_BY_PLACE} averageCostMli lastPurchasePriceMli onHandValueMli`),
);

export const stockByLocation: SublistSchema = { ...byPlace, identity: ['location'] };
