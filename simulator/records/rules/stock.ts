/** What transactions do to the quantities of stocked items, per location. */
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { remaining } from '../../data/orderStatus';
import { amountOf } from './money';

/** Fields of an item, and of its lines in `locations`. */
type Bucket =
	| 'quantityOnHand'
	| 'quantityCommitted'
	| 'quantityBackOrdered'
	| 'quantityOnOrder'
	| 'quantityInTransit';

export interface Movement {
	item: string;
	location: string;
	bucket: Bucket;
	/** Signed. */
	quantity: number;
}

const STOCKED = new Set(['InvtPart', 'Assembly']);

/** Orders that reserve goods for their lines. */
const COMMITTING = new Set(['salesOrder', 'transferOrder', 'workOrder']);
const COMMITTING_STATUSES = /[BDEF]/;

/** Documents whose own lines move goods, when they do not follow from an order that does: +1 = goods come in. */
const DIRECT: Record<string, 1 | -1> = {
	invoice: -1,
	cashSale: -1,
	creditMemo: 1,
	cashRefund: 1,
	vendorBill: 1,
	vendorCredit: -1,
};

/** Components of a build, and the item that is built. */
const BUILDS: Record<string, { components: 1 | -1 | 0; assembly: 1 | -1 | 0 }> = {
	assemblyBuild: { components: -1, assembly: 1 },
	assemblyUnbuild: { components: 1, assembly: -1 },
	workOrderIssue: { components: -1, assembly: 0 },
	workOrderCompletion: { components: -1, assembly: 1 },
};

const isStocked = (store: Store, id: unknown) =>
	id !== undefined && STOCKED.has(String(store.get('item', String(id))?.values.itemType));

/** What a kit is made of: it has no stock of its own. */
function kitMembers(store: Store, id: unknown): Values[] {
	const item = id === undefined ? undefined : store.get('item', String(id));
	if (item?.values.itemType !== 'Kit') return [];
	return (item.lines.member ?? []).map(({ values }) => values);
}

/** The warehouse that a line means: its own, its document's, or the first one of the subsidiary. */
export function stockLocation(store: Store, values: Values, line: Values = {}): string | undefined {
	const named = line.location ?? values.location;
	if (named !== undefined) return String(named);
	for (const location of store.all('location')) {
		const own = location.values.subsidiary;
		const list = Array.isArray(own) ? own : [own];
		if (values.subsidiary === undefined || list.includes(String(values.subsidiary)))
			return location.id;
	}
	return undefined;
}

type Move = (item: unknown, location: unknown, bucket: Bucket, quantity: number) => void;

function orderMoves(
	{ type, values, lines }: StoredRecord,
	at: (line: StoredLine) => unknown,
	move: Move,
) {
	if (COMMITTING.has(type) && COMMITTING_STATUSES.test(String(values.status))) {
		for (const line of lines.item ?? []) {
			for (const bucket of ['quantityCommitted', 'quantityBackOrdered'] as const) {
				move(line.values.item, at(line), bucket, amountOf(line.values[bucket]));
			}
		}
	}
	if (type === 'purchaseOrder' && !/[ACH]/.test(String(values.status))) {
		for (const line of lines.item ?? []) {
			move(line.values.item, at(line), 'quantityOnOrder', remaining(line, 'quantityReceived'));
		}
	}
	if (type === 'workOrder' && /[BD]/.test(String(values.status))) {
		const open = Math.max(0, amountOf(values.quantity) - amountOf(values.built));
		move(values.assemblyItem, values.location, 'quantityOnOrder', open);
	}
}

function shipment(
	store: Store,
	record: StoredRecord,
	at: (line: StoredLine) => unknown,
	move: Move,
) {
	// Only what is shipped has left the warehouse; picked and packed goods are still there.
	if (record.type === 'itemFulfillment' && record.values.status !== 'C') return;
	const source = store.get('transaction', String(record.values.createdFrom));
	const between = /transferOrder$/i.test(source?.type ?? '');
	const sign = record.type === 'itemReceipt' ? 1 : -1;
	for (const line of record.lines.item ?? []) {
		const quantity = amountOf(line.values.quantity);
		const { item } = line.values;
		if (!between) move(item, at(line), 'quantityOnHand', sign * quantity);
		else {
			const target = source?.values.transferLocation;
			const place = record.type === 'itemReceipt' ? (line.values.location ?? target) : at(line);
			move(item, place, 'quantityOnHand', sign * quantity);
			move(item, target, 'quantityInTransit', -sign * quantity);
		}
	}
}

function adjustment({ type, values, lines }: StoredRecord, move: Move) {
	for (const { values: line } of lines.inventory ?? []) {
		const quantity = amountOf(line.adjustQtyBy);
		if (type === 'inventoryAdjustment') {
			move(line.item, line.location ?? values.adjLocation, 'quantityOnHand', quantity);
		} else if (type === 'inventoryTransfer') {
			move(line.item, values.location, 'quantityOnHand', -quantity);
			move(line.item, values.transferLocation, 'quantityOnHand', quantity);
		}
	}
}

/** Every change of stock that a transaction stands for; without one that names neither an item in stock nor a place. */
export function movementsOf(store: Store, record: StoredRecord): Movement[] {
	const found: Movement[] = [];
	const { type, values, lines } = record;
	const at = (line: StoredLine) => stockLocation(store, values, line.values);
	const move: Move = (item, location, bucket, quantity) => {
		if (quantity === 0 || location === undefined) return;
		if (bucket === 'quantityOnHand') {
			for (const member of kitMembers(store, item)) {
				move(member.item, location, bucket, quantity * amountOf(member.quantity));
			}
		}
		if (!isStocked(store, item)) return;
		found.push({ item: String(item), location: String(location), bucket, quantity });
	};
	orderMoves(record, at, move);
	if (type === 'itemFulfillment' || type === 'itemReceipt') shipment(store, record, at, move);
	const direct = DIRECT[type];
	for (const line of direct === undefined ? [] : (lines.item ?? [])) {
		if (line.values.orderDoc !== undefined) continue;
		move(line.values.item, at(line), 'quantityOnHand', direct * amountOf(line.values.quantity));
	}
	adjustment(record, move);
	const build = BUILDS[type];
	if (build) {
		const made = amountOf(values.quantity ?? values.completedQuantity);
		move(values.item, stockLocation(store, values), 'quantityOnHand', build.assembly * made);
		for (const line of lines.component ?? []) {
			const used = amountOf(line.values.quantity);
			move(line.values.item, at(line), 'quantityOnHand', build.components * used);
		}
	}
	return found;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Goods on hand may go below zero (they were sold before they were counted); what is reserved or ordered may not. */
function added(values: Values, bucket: Bucket, quantity: number): Values {
	const sum = round(amountOf(values[bucket]) + quantity);
	const changed = { ...values, [bucket]: bucket === 'quantityOnHand' ? sum : Math.max(0, sum) };
	const available = amountOf(changed.quantityOnHand) - amountOf(changed.quantityCommitted);
	return { ...changed, quantityAvailable: round(available) };
}

/** The line of an item's `locations`; a new one when the place never had any. */
function atLocation(lines: StoredLine[], location: string): number {
	const index = lines.findIndex((line) => String(line.values.location) === location);
	if (index >= 0) return index;
	const values: Values = { location, locationId: Number(location), quantityOnHand: 0 };
	return lines.push({ line: Number(location), values }) - 1;
}

/** Carries movements to the items. Quantities are calculated fields: the items' date of change stays (netsuite-rest.md 12.2). */
export function applyMovements(store: Store, movements: readonly Movement[]): void {
	const byItem = new Map<string, Movement[]>();
	for (const movement of movements) {
		const list = byItem.get(movement.item);
		if (list) list.push(movement);
		else byItem.set(movement.item, [movement]);
	}
	for (const [id, list] of byItem) {
		const item = store.get('item', id);
		if (!item) continue;
		let { values } = item;
		const locations = [...(item.lines.locations ?? [])];
		for (const { location, bucket, quantity } of list) {
			const index = atLocation(locations, location);
			const line = locations[index];
			locations[index] = { ...line, values: added(line.values, bucket, quantity) };
			values = added(values, bucket, quantity);
		}
		store.put({ ...item, values, lines: { ...item.lines, locations } });
	}
}

/** What of `after` is not yet in `before`: undone and done movements together, none of zero. */
export function movementsBetween(
	store: Store,
	before: StoredRecord | undefined,
	after: StoredRecord | undefined,
): Movement[] {
	const sums = new Map<string, Movement>();
	const add = (record: StoredRecord | undefined, sign: 1 | -1) => {
		for (const movement of record ? movementsOf(store, record) : []) {
			const key = `${movement.item}|${movement.location}|${movement.bucket}`;
			const sum = sums.get(key) ?? { ...movement, quantity: 0 };
			sums.set(key, { ...sum, quantity: round(sum.quantity + sign * movement.quantity) });
		}
	};
	add(before, -1);
	add(after, 1);
	return [...sums.values()].filter(({ quantity }) => quantity !== 0);
}

/** Pieces of an item at a place that nobody has reserved; below zero when more is reserved than is there. */
function available(store: Store, item: string, location: string): number {
	const line = store
		.get('item', item)
		?.lines.locations?.find((entry) => String(entry.values.location) === location);
	return line ? amountOf(line.values.quantityOnHand) - amountOf(line.values.quantityCommitted) : 0;
}

/**
 * The lines of an order with as much of what is open committed as there is, the rest back-ordered; first lines first.
 * `before` = the order as it is stored: what it had committed is free for its own lines again.
 */
export function committed(
	store: Store,
	order: StoredRecord,
	before: StoredRecord | undefined,
): StoredLine[] {
	const lines = order.lines.item ?? [];
	if (!COMMITTING.has(order.type)) return lines;
	const active = COMMITTING_STATUSES.test(String(order.values.status));
	const counter = order.type === 'workOrder' ? 'quantityIssued' : 'quantityFulfilled';
	const free = new Map<string, number>();
	for (const { item, location, bucket, quantity } of before ? movementsOf(store, before) : []) {
		const key = `${item}|${location}`;
		if (bucket === 'quantityCommitted') free.set(key, (free.get(key) ?? 0) + quantity);
	}
	const seen = new Set<string>();
	return lines.map((line) => {
		const item = String(line.values.item);
		const location = stockLocation(store, order.values, line.values);
		if (location === undefined || !isStocked(store, item)) return line;
		const key = `${item}|${location}`;
		if (!seen.has(key)) {
			seen.add(key);
			free.set(key, Math.max(0, available(store, item, location) + (free.get(key) ?? 0)));
		}
		const open = active && line.values.commitInventory !== '3' ? remaining(line, counter) : 0;
		const quantityCommitted = round(Math.min(open, free.get(key) ?? 0));
		free.set(key, (free.get(key) ?? 0) - quantityCommitted);
		const quantityBackOrdered = round(open - quantityCommitted);
		return { ...line, values: { ...line.values, quantityCommitted, quantityBackOrdered } };
	});
}
