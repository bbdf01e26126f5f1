/** Adjustments, transfers and builds: quantities that follow from others, and what must be said. */
import type { Store, StoredRecord, Values } from '../../data/contract';
import { type RefusalDetail, userErrorDetail } from '../../data/refusal';
import { addLine, type Draft } from '../draft';
import { amountOf } from './money';

const onHand = (store: Store, item: unknown, location: unknown) =>
	amountOf(
		store
			.get('item', String(item))
			?.lines.locations?.find((line) => String(line.values.location) === String(location))?.values
			.quantityOnHand,
	);

/** `adjustQtyBy` and `newQuantity` of adjustments: either follows from the other and what is on hand. */
function adjusted(store: Store, draft: Draft): void {
	const { inventory } = draft.lines;
	inventory.forEach((stored, index) => {
		const given = draft.givenOnLines.get(stored);
		if (!given) return;
		const values: Values = stored.values;
		const location = values.location ?? draft.values.adjLocation ?? draft.values.location;
		if (draft.schema.type === 'inventoryAdjustment') values.location ??= location;
		const now = onHand(store, values.item, location);
		if (given.has('newQuantity') && !given.has('adjustQtyBy')) {
			values.adjustQtyBy = amountOf(values.newQuantity) - now;
		}
		values.quantityOnHand = now;
		values.newQuantity = now + amountOf(values.adjustQtyBy);
		inventory[index] = stored;
	});
}

/** What one piece of an assembly takes: its `member` lines. */
function components(
	assembly: StoredRecord | undefined,
): Array<{ item: unknown; quantity: number }> {
	return (assembly?.lines.member ?? []).map(({ values }) => ({
		item: values.item,
		quantity: amountOf(values.quantity) || 1,
	}));
}

/** Components of a new work order or build that names none: those of its assembly, times the quantity. */
function assembled(store: Store, draft: Draft, field: string, sublist: string): void {
	const lines = draft.lines[sublist];
	if (!lines || draft.id !== undefined || lines.length > 0 || draft.given.has(sublist)) return;
	draft.values.quantity ??= 1;
	const pieces = amountOf(draft.values.quantity);
	for (const { item, quantity } of components(store.get('item', String(draft.values[field])))) {
		const line = addLine(draft, sublist, { item: String(item), quantity: quantity * pieces });
		draft.givenOnLines.set(line, new Set(['item', 'quantity']));
	}
}

/** Components follow the pieces when the request builds more or fewer than were carried over. */
function scaled({ carriedQuantity = 0, given, values, lines }: Draft): void {
	const pieces = amountOf(values.completedQuantity ?? values.quantity);
	if (carriedQuantity === 0 || pieces === carriedQuantity || given.has('component')) return;
	for (const line of lines.component ?? []) {
		line.values.quantity = (amountOf(line.values.quantity) * pieces) / carriedQuantity;
	}
}

const NEEDED: Record<string, ReadonlyArray<readonly [string, string]>> = {
	inventoryTransfer: [
		['location', 'From Location'],
		['transferLocation', 'To Location'],
	],
	transferOrder: [
		['location', 'From Location'],
		['transferLocation', 'To Location'],
	],
	workOrder: [
		['assemblyItem', 'Assembly'],
		['location', 'Location'],
	],
	assemblyBuild: [
		['item', 'Assembly'],
		['location', 'Location'],
	],
};

/** Computes the lines of documents that move goods; answers what they lack. */
export function computeInventory(store: Store, draft: Draft): RefusalDetail[] {
	const { type } = draft.schema;
	if (draft.lines.inventory) adjusted(store, draft);
	if (type === 'workOrder') assembled(store, draft, 'assemblyItem', 'item');
	if (type === 'assemblyBuild') assembled(store, draft, 'item', 'component');
	scaled(draft);
	if (draft.form) return [];
	const faults = (NEEDED[type] ?? [])
		.filter(([name]) => draft.values[name] === undefined)
		.map(([, label]) => userErrorDetail(`You must enter a value for ${label}.`));
	const { location, transferLocation } = draft.values;
	if (location !== undefined && location === transferLocation) {
		faults.push(userErrorDetail('The From Location and the To Location must be different.'));
	}
	return faults;
}
