/** What the company sells: stocked goods, non-stocked goods, services. */
import { faker } from '@faker-js/faker/locale/en';
import type { Store, StoredLine, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { between, cents, chance, distinct, pick } from './dice';
import { numbered, row } from './row';

const SIZES = { inventoryItem: 140, nonInventorySaleItem: 35, serviceSaleItem: 25 };
const SERVICES = ['Installation', 'Calibration', 'Training', 'Maintenance', 'Consulting', 'Repair'];
const SCOPES = ['Half Day', 'Full Day', 'Annual', 'On Site', 'Remote', 'Priority', 'Standard'];
const CONSUMABLES = '2';
const MAKERS = ['Ironwood', 'Kestrel Works', 'Northgate', 'Umbra'];
const FROM = Date.parse('2023-01-05T16:00:00Z');
const SPAN = Date.parse('2026-06-12T22:00:00Z') - FROM;

/** Puts the items; every one has a base price. */
export function seedItems(store: Store): void {
	const names = new Set<string>();
	for (const [type, count] of Object.entries(SIZES)) {
		for (let n = 0; n < count; n++) item(store, type, n, names);
	}
	const vendors = [...store.all('vendor')];
	for (const { values } of store.all('inventoryItem')) values.vendor = pick(vendors).id;
}

function item(store: Store, type: string, n: number, names: Set<string>): void {
	const service = type === 'serviceSaleItem';
	const stocked = type === 'inventoryItem';
	const name = distinct(names, () =>
		service ? `${pick(SCOPES)} ${pick(SERVICES)}` : faker.commerce.productName(),
	);
	const base = service ? between(8, 90) * 10 : cents(between(4, 400) + pick([0, 0.5, 0.95, 0.99]));
	const prefix = stocked ? 'INV' : service ? 'SVC' : 'NIS';
	const onHand = between(0, 900);
	const committed = between(0, Math.min(40, onHand));
	const values: Values = {
		itemId: `${prefix}-${1001 + n}`,
		displayName: name,
		[stocked ? 'salesDescription' : 'description']: name,
		itemType: stocked ? 'InvtPart' : service ? 'Service' : 'NonInvtPart',
		isInactive: chance(0.04),
		includeChildren: true,
		isOnline: chance(0.5),
		isTaxable: !service,
		subsidiary: ['1'],
		class: service ? '4' : String(between(1, 3)),
		incomeAccount: service ? ACCOUNTS.serviceIncome : ACCOUNTS.income,
		custitem_fragile: stocked && chance(0.2),
		...(service ? {} : { upcCode: faker.string.numeric(12) }),
		...(stocked ? stock(base, onHand, committed) : { isFulfillable: !service }),
	};
	Object.assign(values, offered(name, n, stocked));
	// What is used up is kept apart by lots.
	if (stocked) values.isLotItem = values.class === CONSUMABLES;
	const price = numbered([
		{ priceLevel: '1', priceLevelName: 'Base Price', currencyPage: '1', quantity: 0, price: base },
		{
			priceLevel: '2',
			priceLevelName: 'Wholesale',
			currencyPage: '1',
			quantity: 0,
			price: cents(base * 0.85),
		},
	]);
	const created = FROM + Math.floor((SPAN * 0.4 * faker.number.float()) / 1000) * 1000;
	const modified = created + Math.floor((SPAN * 0.55 * faker.number.float()) / 1000) * 1000;
	const externalId = `ITEM-${values.itemId as string}`;
	const locations = stocked ? perLocation(values) : [];
	const lines: Record<string, StoredLine[]> = stocked ? { price, locations } : { price };
	row(store, type, values, { externalId, created, modified, lines });
}

/** How it is bought, packed and shown. */
const offered = (name: string, n: number, stocked: boolean): Values => ({
	unitsType: '1',
	taxSchedule: '1',
	department: String(1 + (n % 6)),
	storeDisplayName: name,
	urlComponent: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
	...(stocked
		? {
				purchaseDescription: name,
				manufacturer: MAKERS[n % MAKERS.length],
				mpn: `${MAKERS[n % MAKERS.length].slice(0, 2).toUpperCase()}-${4001 + n}`,
				weight: cents(0.2 + (n % 40) * 0.35),
			}
		: {}),
});

/** The warehouses of the company's subsidiaries; each has its share of every stocked item, the first one the rest. */
const WAREHOUSES = ['1', '2', '3', '4'];

function perLocation(values: Values): StoredLine[] {
	const share = (name: string, index: number) => {
		const all = values[name] as number;
		const each = Math.floor(all / WAREHOUSES.length);
		return index === 0 ? all - each * (WAREHOUSES.length - 1) : each;
	};
	let uncommitted = values.quantityCommitted as number;
	return WAREHOUSES.map((location, index) => {
		const quantityOnHand = share('quantityOnHand', index);
		const quantityCommitted = Math.min(quantityOnHand, uncommitted);
		uncommitted -= quantityCommitted;
		return {
			line: Number(location),
			values: {
				location,
				locationId: Number(location),
				quantityOnHand,
				quantityCommitted,
				quantityAvailable: quantityOnHand - quantityCommitted,
				quantityOnOrder: share('quantityOnOrder', index),
				quantityBackOrdered: 0,
				averageCostMli: values.averageCost,
				preferredStockLevel: values.preferredStockLevel,
				reorderPoint: values.reorderPoint,
			},
		};
	});
}

function stock(base: number, quantityOnHand: number, quantityCommitted: number): Values {
	const cost = cents(base * (0.45 + faker.number.float() * 0.2));
	return {
		cost,
		averageCost: cost,
		lastPurchasePrice: cost,
		quantityOnHand,
		quantityCommitted,
		quantityAvailable: quantityOnHand - quantityCommitted,
		quantityOnOrder: between(0, 50),
		quantityBackOrdered: 0,
		reorderPoint: between(5, 40),
		preferredStockLevel: between(50, 200),
		leadTime: between(2, 30),
		isSerialItem: false,
		isLotItem: false,
		costingMethod: 'AVG',
		assetAccount: ACCOUNTS.inventory,
		cogsAccount: ACCOUNTS.cogs,
	};
}
