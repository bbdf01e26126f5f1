/** Kits: goods that are sold together at one price, and orders for them. */
import type { Store, Values } from '../contract';
import { orderStatus } from '../orderStatus';
import { DAYS, later } from './calendar';
import { basePrice, composedValues } from './composed';
import { cents } from './dice';
import type { Ledger, Party } from './ledger';
import type { Article } from './lines';
import { follow, sums } from './lines';
import { numbered, row } from './row';
import { customerSide } from './sales';

const MADE = Date.parse('2024-02-12T18:00:00Z');
const KITS = ['Office Kit', 'Travel Kit', 'Repair Kit'];
const MEMBERS = 3;

/** Cheaper together. */
const SHARE = 0.9;

interface Kit {
	id: string;
	name: string;
	price: number;
}

function kit(store: Store, name: string, n: number, parts: Article[]): Kit {
	const whole = parts.reduce((sum, part, at) => sum + part.price * (at + 1), 0);
	const price = cents(whole * SHARE);
	const itemId = `KIT-${1001 + n}`;
	const values: Values = { ...composedValues(itemId, name, 'Kit'), description: name };
	const member = numbered(parts.map(({ id }, at) => ({ item: id, quantity: at + 1 })));
	const lines = { price: basePrice(price), member };
	const externalId = `ITEM-${itemId}`;
	const { id } = row(store, 'kitItem', values, { externalId, created: MADE, lines });
	return { id, name, price };
}

function line({ id, name, price }: Kit, quantity: number, party: Party): Values {
	const rate = cents(price / party.exchange);
	const amount = cents(quantity * rate);
	const { taxRate, location } = party;
	const goods = { item: id, description: name, itemType: 'Kit', quantity, department: '1' };
	const sold = { ...goods, location, rate, amount, quantityBilled: 0, quantityFulfilled: 0 };
	if (taxRate === 0) return { ...sold, isTaxable: false };
	const tax1Amt = cents((amount * taxRate) / 100);
	const grossAmt = cents(amount + tax1Amt);
	return { ...sold, isTaxable: true, taxRate1: taxRate, tax1Amt, grossAmt };
}

/** Puts the kits, and `count` orders for them of which two in three are shipped and none is billed yet. */
export function seedKits(ledger: Ledger, count: number): void {
	const { store, goods, customers } = ledger;
	const kits = KITS.map((name, n) =>
		kit(store, name, n, goods.slice(20 + n * MEMBERS, 20 + (n + 1) * MEMBERS)),
	);
	for (let n = 0; n < count; n++) {
		const party = customers[(n * 11) % customers.length];
		const day = DAYS.length - 1 - (count - n) * 6;
		const values = ledger.header('salesOrder', day, party, 'B');
		customerSide(values, party);
		const item = numbered([line(kits[n % kits.length], 1 + (n % 4), party)]);
		Object.assign(values, { ...sums(item), shippingCost: 0 });
		const order = ledger.put('salesOrder', day, values, { item });
		const shipDay = later(day, 2);
		if (n % 3 === 2 || shipDay === undefined) continue;
		const shipment = ledger.header('itemFulfillment', shipDay, party, 'C');
		Object.assign(shipment, { entity: party.id, createdFrom: order.id, shipStatus: 'C' });
		const shipped = follow(order, 1, 'quantityFulfilled', false);
		ledger.touch(order, ledger.put('itemFulfillment', shipDay, shipment, { item: shipped }));
		order.values.status = orderStatus(order);
	}
}
