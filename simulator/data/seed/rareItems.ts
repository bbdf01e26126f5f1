/** One item or two of each type that the company's goods and services are not of, put without chance. */
import type { Store, StoredLine, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { basePrice, itemValues } from './composed';
import { dateOf } from './calendar';
import { cents } from './dice';
import { DEPOSITS, seedExtraAccounts } from './extraAccounts';
import { firstOf, numbered, row, isActive } from './row';

const MADE = Date.parse('2024-03-04T18:00:00Z');
const GIVEN = '14';
const FREIGHT = '16';
const SUPPLIES = '20';
const CONSUMABLES = '2';
const PLACES = ['1', '2', '3', '4'];
const SIZES = ['S', 'M', 'L'];

/** Type, number, name, SuiteQL's item type, and what it has of its own; with a price where it is sold. */
type Entry = [
	type: string,
	id: string,
	name: string,
	itemType: string,
	more: Values,
	price?: number,
];

const income = { incomeAccount: ACCOUNTS.income };
const supplies = { expenseAccount: SUPPLIES };

const ENTRIES: Entry[] = [
	[
		'descriptionItem',
		'TXT-1',
		'Packed with care',
		'Description',
		{ description: 'Packed with care.' },
	],
	['subtotalItem', 'SUB-1', 'Subtotal', 'Subtotal', { description: 'Subtotal' }],
	[
		'discountItem',
		'DSC-5',
		'Volume Discount',
		'Discount',
		{ rate: '-5%', account: GIVEN, isPreTax: true },
	],
	[
		'discountItem',
		'DSC-G',
		'Goodwill',
		'Discount',
		{ rate: '-20.00', account: GIVEN, isPreTax: true },
	],
	[
		'markupItem',
		'MRK-1',
		'Small Order Fee',
		'Markup',
		{ rate: '15.00', account: ACCOUNTS.income, isPreTax: true },
	],
	[
		'paymentItem',
		'PAY-1',
		'Paid at the Counter',
		'Payment',
		{ account: ACCOUNTS.undeposited, paymentMethod: '1' },
	],
	[
		'giftCertificateItem',
		'GFT-50',
		'Gift Certificate 50',
		'GiftCert',
		{ ...income, daysBeforeExpiration: 365 },
		50,
	],
	['downloadItem', 'DWN-1', 'Maintenance Handbook', 'DwnLdItem', income, 12],
	[
		'nonInventoryPurchaseItem',
		'NIP-1',
		'Euro Pallet',
		'NonInvtPart',
		{ ...supplies, cost: 11.5, purchaseDescription: 'Euro Pallet' },
	],
	[
		'nonInventoryPurchaseItem',
		'NIP-2',
		'Packing Tape',
		'NonInvtPart',
		{ ...supplies, cost: 2.3, purchaseDescription: 'Packing Tape' },
	],
	[
		'nonInventoryResaleItem',
		'NIR-1',
		'Cable Set',
		'NonInvtPart',
		{ ...income, ...supplies, cost: 6.4, isFulfillable: true },
		14.9,
	],
	['otherChargeSaleItem', 'CHG-1', 'Restocking Fee', 'OthCharge', income, 25],
	[
		'otherChargePurchaseItem',
		'CHP-1',
		'Inbound Freight',
		'OthCharge',
		{ expenseAccount: FREIGHT, cost: 85 },
	],
	[
		'otherChargeResaleItem',
		'CHR-1',
		'Crating',
		'OthCharge',
		{ ...income, ...supplies, cost: 30 },
		48,
	],
	[
		'servicePurchaseItem',
		'SVP-1',
		'Office Cleaning',
		'Service',
		{ expenseAccount: '24', cost: 38 },
	],
	[
		'serviceResaleItem',
		'SVR-1',
		'Subcontracted Repair',
		'Service',
		{ incomeAccount: ACCOUNTS.serviceIncome, expenseAccount: '24', cost: 55 },
		95,
	],
];

const BOUGHT = /Purchase|Resale/;

function plain(store: Store, [type, id, name, itemType, more, price]: Entry, vendor: string): void {
	const values = {
		...itemValues(id, name, itemType, false),
		...more,
		...(BOUGHT.test(type) ? { vendor } : {}),
	};
	const lines: Record<string, StoredLine[]> =
		price === undefined ? {} : { price: basePrice(price) };
	row(store, type, values, { externalId: `ITEM-${id}`, created: MADE, lines });
}

/** Goods in stock with so many pieces in each warehouse. */
function stocked(store: Store, type: string, id: string, name: string, each: number, more: Values) {
	const cost = cents(8 + each / 4);
	const price = cents(cost * 1.9);
	const counted: Values = {
		quantityOnHand: each * PLACES.length,
		quantityCommitted: 0,
		quantityAvailable: each * PLACES.length,
		quantityOnOrder: 0,
		quantityBackOrdered: 0,
	};
	const values: Values = {
		...itemValues(id, name, 'InvtPart', false),
		salesDescription: name,
		purchaseDescription: name,
		class: CONSUMABLES,
		isTaxable: true,
		unitsType: '1',
		taxSchedule: '1',
		cost,
		averageCost: cost,
		lastPurchasePrice: cost,
		...counted,
		isSerialItem: false,
		isLotItem: false,
		costingMethod: 'AVG',
		incomeAccount: ACCOUNTS.income,
		assetAccount: ACCOUNTS.inventory,
		cogsAccount: ACCOUNTS.cogs,
		...more,
	};
	const locations = PLACES.map((location): StoredLine => {
		const here = { quantityOnHand: each, quantityCommitted: 0, quantityAvailable: each };
		const place = { location, locationId: Number(location), averageCostMli: cost };
		return {
			line: Number(location),
			values: { ...place, ...here, quantityOnOrder: 0, quantityBackOrdered: 0 },
		};
	});
	const lines = { price: basePrice(price), locations };
	return row(store, type, values, { externalId: `ITEM-${id}`, created: MADE, lines });
}

/** A matrix item and its sizes. */
function matrix(store: Store): void {
	const none = { matrixType: 'PARENT' };
	const parent = stocked(store, 'inventoryItem', 'GLV-100', 'Work Glove', 0, none);
	for (const [at, size] of SIZES.entries()) {
		const more = { matrixType: 'CHILD', parent: parent.id };
		stocked(store, 'inventoryItem', `GLV-100-${size}`, `Work Glove ${size}`, 20 + at * 4, more);
	}
}

function group(store: Store): void {
	const members = firstOf(store, 'inventoryItem', 3, isActive);
	const member = numbered(members.map(({ id }, at) => ({ item: id, quantity: at + 1 })));
	const values = {
		...itemValues('GRP-1', 'Desk Starter', 'Group', false),
		description: 'Desk Starter',
	};
	row(store, 'itemGroup', values, { externalId: 'ITEM-GRP-1', created: MADE, lines: { member } });
}

/** Certificates that were bought as presents, and codes of a promotion that were sent out. */
function codes(store: Store): void {
	const liabilityAccount = seedExtraAccounts(store)[DEPOSITS];
	const [certificate] = store.all('giftCertificateItem');
	const [promotion] = store.all('promotionCode');
	const people = firstOf(store, 'customer', 6, isActive);
	people.forEach(({ id, values: customer }, n) => {
		const created = MADE + n * 40 * 86_400_000;
		const day = (days: number) => dateOf(created + days * 86_400_000);
		const values: Values = {
			giftCertCode: `GC${(731_904 + n * 40_507).toString(36).toUpperCase()}`,
			name: customer.altName ?? customer.entityId,
			email: customer.email,
			sender: 'Quillmark Store',
			message: 'With thanks for a good year',
			item: certificate.id,
			currency: '1',
			incomeAccount: ACCOUNTS.income,
			liabilityAccount,
			originalAmount: 50,
			amountRemaining: [50, 0, 12.5][n % 3],
			expirationDate: day(365),
			isInactive: false,
		};
		row(store, 'giftCertificate', values, { created });
		const used = n % 2 === 0;
		const coupon: Values = { code: `SPRING10-${4101 + n * 37}`, promotion: promotion.id };
		Object.assign(coupon, { recipient: id, dateSent: day(10), used, useCount: used ? 1 : 0 });
		row(store, 'couponCode', { ...coupon, isInactive: false }, { created });
	});
}

/** Puts the items, the certificates and the coupon codes. */
export function seedRareItems(store: Store): void {
	const [vendor] = firstOf(store, 'vendor', 1, isActive);
	for (const entry of ENTRIES) plain(store, entry, vendor.id);
	const kept = { vendor: vendor.id };
	stocked(store, 'lotNumberedInventoryItem', 'LOT-1', 'Sealing Compound', 40, {
		...kept,
		isLotItem: true,
	});
	stocked(store, 'lotNumberedInventoryItem', 'LOT-2', 'Two-Part Resin', 25, {
		...kept,
		isLotItem: true,
	});
	stocked(store, 'serializedInventoryItem', 'SER-1', 'Torque Meter', 4, {
		...kept,
		isSerialItem: true,
	});
	stocked(store, 'serializedInventoryItem', 'SER-2', 'Thermal Camera', 2, {
		...kept,
		isSerialItem: true,
	});
	matrix(store);
	group(store);
	codes(store);
}
