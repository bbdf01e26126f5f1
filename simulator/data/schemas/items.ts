/** Items: one series of ids over all item types. */
import type { FieldSchema, SublistSchema } from '../contract';
import {
	type Overrides,
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
import { members, stockByLocation } from './manufacturing';
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
const price: SublistSchema = {
	...sublist('price', undefined, [
		...refs({ priceLevel: 'priceLevel', currencyPage: 'currency' }),
		...text('priceLevelName'),
		...float('quantity'),
		...money('price'),
	]),
	identity: ['priceLevel', 'currencyPage', 'quantity'],
};

const overrides = {
	itemId: { required: true, label: 'Item Name/Number' },
	displayName: { label: 'Display Name/Code' },
	upcCode: { label: 'UPC Code' },
	itemType: { readOnly: true },
};

const COUNTED =
	'quantityOnHand quantityAvailable quantityCommitted quantityOnOrder quantityBackOrdered';

const stock = [
	...text('salesDescription purchaseDescription'),
	...money('cost averageCost lastPurchasePrice'),
	...float(COUNTED),
	...float('reorderPoint preferredStockLevel weight'),
	...integer('leadTime'),
	...flag('isSerialItem isLotItem isDropShipItem'),
	...choice('costingMethod', { AVG: 'Average', FIFO: 'FIFO', LIFO: 'LIFO' }),
	...refs({ assetAccount: 'account', cogsAccount: 'account', vendor: 'vendor' }),
];

const calculated = ['averageCost', 'lastPurchasePrice', ...COUNTED.split(' ')];

const stocked = {
	cost: { label: 'Purchase Price' },
	...Object.fromEntries(calculated.map((name) => [name, { readOnly: true }])),
};

const bought = [
	...text('purchaseDescription'),
	...money('cost'),
	...refs({ expenseAccount: 'account', vendor: 'vendor' }),
];

const item = (
	type: string,
	label: string,
	fields: FieldSchema[],
	sublists: SublistSchema[],
	more: Overrides = {},
) =>
	record({
		type,
		label,
		nameField: 'itemId',
		table: 'item',
		...stamps,
		fields: [...common, ...fields],
		sublists,
		overrides: { ...overrides, ...more },
	});

/** For sale, for purchase, for resale. */
const traded = (name: string, label: string) => [
	item(`${name}SaleItem`, `${label} for Sale`, [...sold, ...flag('isFulfillable')], [price]),
	item(`${name}PurchaseItem`, `${label} for Purchase`, bought, []),
	item(
		`${name}ResaleItem`,
		`${label} for Resale`,
		[...sold, ...bought, ...flag('isFulfillable')],
		[price],
	),
];

const reckoning = [...text('description'), ...refs({ account: 'account' })];

export const items = [
	item('inventoryItem', 'Inventory Item', stock, [price, stockByLocation], stocked),
	item(
		'serializedInventoryItem',
		'Serialized Inventory Item',
		stock,
		[price, stockByLocation],
		stocked,
	),
	item(
		'lotNumberedInventoryItem',
		'Lot Numbered Inventory Item',
		stock,
		[price, stockByLocation],
		stocked,
	),
	...[
		['assemblyItem', 'Assembly/Bill of Materials'],
		['serializedAssemblyItem', 'Serialized Assembly/Bill of Materials'],
		['lotNumberedAssemblyItem', 'Lot Numbered Assembly/Bill of Materials'],
	].map(([type, label]) =>
		item(
			type,
			label,
			[...stock, ...text('description'), ...float('buildTime')],
			[price, stockByLocation, members],
			stocked,
		),
	),
	item('kitItem', 'Kit/Package', sold, [price, members]),
	...traded('nonInventory', 'Non-inventory Item'),
	...traded('service', 'Service'),
	...traded('otherCharge', 'Other Charge'),
	...[
		['discountItem', 'Discount'],
		['markupItem', 'Markup'],
	].map(([type, label]) =>
		item(type, label, [...reckoning, ...text('rate'), ...flag('isPreTax nonPosting')], []),
	),
	item('subtotalItem', 'Subtotal', text('description'), []),
	item('descriptionItem', 'Description', text('description'), []),
	item('paymentItem', 'Payment', [...reckoning, ...refs({ paymentMethod: 'paymentMethod' })], []),
	item(
		'giftCertificateItem',
		'Gift Certificate',
		[...sold, ...integer('daysBeforeExpiration')],
		[price],
	),
	item('downloadItem', 'Download Item', sold, [price]),
	item('itemGroup', 'Item Group', text('description'), [members]),
];
