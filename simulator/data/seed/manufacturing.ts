/** What the company puts together itself: a few assemblies with their bills of materials, and orders to build them. */
import type { Store, Values } from '../contract';
import { ACCOUNTS } from './accounting';
import { DAYS } from './calendar';
import { basePrice, composedValues } from './composed';
import { cents } from './dice';
import type { Ledger } from './ledger';
import type { Article } from './lines';
import { numbered, row } from './row';

const MADE = Date.parse('2024-02-05T18:00:00Z');
const SETS = ['Starter Set', 'Workshop Set', 'Service Set'];
const MEMBERS = 3;
const WAREHOUSE = '2';
const STATUSES = ['B', 'D', 'G', 'G'];

interface Assembly {
	id: string;
	name: string;
	bom: string;
	parts: Article[];
}

function assembly(store: Store, name: string, n: number, parts: Article[]): Assembly {
	const cost = cents(parts.reduce((sum, part, at) => sum + part.cost * (at + 1), 0));
	const price = cents(cost * 2);
	const itemId = `ASM-${1001 + n}`;
	const values: Values = {
		...composedValues(itemId, name, 'Assembly'),
		salesDescription: name,
		assetAccount: ACCOUNTS.inventory,
		cogsAccount: ACCOUNTS.cogs,
		cost,
		averageCost: cost,
		lastPurchasePrice: cost,
		buildTime: 2 + n,
		isSerialItem: false,
		isLotItem: false,
		costingMethod: 'AVG',
	};
	const member = numbered(
		parts.map(({ id, name: memberDescr }, at) => ({ item: id, quantity: at + 1, memberDescr })),
	);
	const lines = { price: basePrice(price), member };
	const { id } = row(store, 'assemblyItem', values, {
		externalId: `ITEM-${itemId}`,
		created: MADE,
		lines,
	});
	// A bill of materials and its revision are told by their names which assembly they are of.
	const shared = { created: MADE };
	const bom = row(store, 'bom', { name: `BOM ${itemId}`, isInactive: false }, shared).id;
	row(store, 'bomRevision', { name: `BOM ${itemId} / 1`, isInactive: false }, shared);
	return { id, name, bom, parts };
}

/** Puts the assemblies, and `count` work orders of the last months. */
export function seedManufacturing(ledger: Ledger, count: number): void {
	const { store, goods, vendors } = ledger;
	const assemblies = SETS.map((name, n) =>
		assembly(store, name, n, goods.slice(n * MEMBERS, (n + 1) * MEMBERS)),
	);
	const [american] = vendors.filter(({ subsidiary }) => subsidiary === '2');
	for (let n = 0; n < count; n++) {
		const { id, bom, parts } = assemblies[n % assemblies.length];
		const day = DAYS.length - 1 - (count - n) * 9;
		const status = STATUSES[n % STATUSES.length];
		const quantity = 5 + n;
		const built = status === 'G' ? quantity : status === 'D' ? Math.floor(quantity / 2) : 0;
		const values = ledger.header('workOrder', day, american, status);
		Object.assign(values, {
			location: WAREHOUSE,
			assemblyItem: id,
			billOfMaterials: bom,
			quantity,
			built,
			startDate: DAYS[day],
			endDate: DAYS[Math.min(day + 7, DAYS.length - 1)],
			isWip: false,
			firmed: true,
		});
		const item = numbered(
			parts.map((part, at) => ({
				item: part.id,
				description: part.name,
				itemType: part.type,
				location: WAREHOUSE,
				quantity: quantity * (at + 1),
				quantityIssued: built * (at + 1),
			})),
		);
		ledger.put('workOrder', day, values, { item });
	}
}
