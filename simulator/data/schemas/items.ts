/** Items: one series of ids over all item types. */
import {
	choice,
	flag,
	float,
	integer,
	many,
	money,
	outside,
	record,
	refs,
	sublist,
	text,
} from './define';
import { stockByLocation } from './manufacturing';
import { ITEM_TYPES } from './options';

const stamps = { created: 'createdDate', modified: 'lastModifiedDate' };

const common = [
	...text('itemId displayName upcCode vendorName'),
	...flag('isInactive includeChildren isOnline isTaxable'),
	...choice('itemType', ITEM_TYPES),
	...refs({
		parent: 'item',
		class: 'classification',
		department: 'department',
		location: 'location',
		incomeAccount: 'account',
		taxSchedule: 'taxSchedule',
		unitsType: 'unitsType',
		pricingGroup: 'pricingGroup',
		billingSchedule: 'billingSchedule',
		deferredRevenueAccount: 'account',
	}),
	...outside('customForm'),
	...text('manufacturer mpn storeDisplayName storeDescription urlComponent'),
	...flag('offerSupport availableToPartners'),
	...float('minimumQuantity'),
	...many({ subsidiary: 'subsidiary' }),
	...flag('custitem_fragile'),
	...text('custitem_origin_note'),
];

const sold = text('description salesDescription');

/** One line a price level and quantity break; the base price is level 1, quantity 0. */
const price = sublist('price', undefined, [
	...refs({ priceLevel: 'priceLevel', currencyPage: 'currency' }),
	...text('priceLevelName'),
	...float('quantity'),
	...money('price'),
]);

const overrides = {
	itemId: { required: true, label: 'Item Name/Number' },
	displayName: { label: 'Display Name/Code' },
	upcCode: { label: 'UPC Code' },
	itemType: { readOnly: true },
};

export const items = [
	record({
		type: 'inventoryItem',
		label: 'Inventory Item',
		nameField: 'itemId',
		table: 'item',
		...stamps,
		fields: [
			...common,
			...text('salesDescription purchaseDescription'),
			...money('cost averageCost lastPurchasePrice'),
			...float(
				'quantityOnHand quantityAvailable quantityCommitted quantityOnOrder quantityBackOrdered',
			),
			...float('reorderPoint preferredStockLevel weight'),
			...integer('leadTime'),
			...flag('isSerialItem isLotItem isDropShipItem'),
			...choice('costingMethod', { AVG: 'Average', FIFO: 'FIFO', LIFO: 'LIFO' }),
			...refs({ assetAccount: 'account', cogsAccount: 'account', vendor: 'vendor' }),
		],
		sublists: [price, stockByLocation],
		overrides: {
			...overrides,
			cost: { label: 'Purchase Price' },
			averageCost: { readOnly: true },
			lastPurchasePrice: { readOnly: true },
			quantityOnHand: { readOnly: true },
			quantityAvailable: { readOnly: true },
			quantityCommitted: { readOnly: true },
			quantityOnOrder: { readOnly: true },
			quantityBackOrdered: { readOnly: true },
		},
	}),
	record({
		type: 'nonInventorySaleItem',
		label: 'Non-inventory Item for Sale',
		nameField: 'itemId',
		table: 'item',
		...stamps,
		fields: [...common, ...sold, ...flag('isFulfillable')],
		sublists: [price],
		overrides,
	}),
	record({
		type: 'serviceSaleItem',
		label: 'Service for Sale',
		nameField: 'itemId',
		table: 'item',
		...stamps,
		fields: [...common, ...sold, ...flag('isFulfillable')],
		sublists: [price],
		overrides,
	}),
];
