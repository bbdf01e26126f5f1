/** What stands in the way of deleting a record. */
import type { Store, StoredRecord } from '../../data/contract';
import { FAMILIES } from '../../data/series';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { amountOf } from './money';

const MASTER = new Set<string>([...FAMILIES.entity, ...FAMILIES.item]);

const COUNTERS = [
	...['quantityBilled', 'quantityFulfilled', 'quantityReceived', 'quantityOrdered'],
	...['quantityIssued', 'quantityRequestedToFulfill'],
];

function usedBy(store: Store, id: string, field: 'party' | 'item'): boolean {
	for (const [type, { party }] of Object.entries(TRANSACTION_TYPES)) {
		if (field === 'party' && party === undefined) continue;
		for (const { values, lines } of store.all(type)) {
			if (field === 'party' && party && values[party] === id) return true;
			if (field === 'item' && lines.item?.some((line) => line.values.item === id)) return true;
		}
	}
	return false;
}

/** True when transactions use the party or item, or a document follows from the transaction. */
export function hasDependents(store: Store, { type, id, values, lines }: StoredRecord): boolean {
	if (MASTER.has(type)) {
		return usedBy(store, id, FAMILIES.item.includes(type) ? 'item' : 'party');
	}
	if (['amountPaid', 'refunded', 'built'].some((name) => amountOf(values[name]) !== 0)) return true;
	const all = [...(lines.item ?? []), ...(lines.expense ?? [])];
	return all.some(({ values: line }) => COUNTERS.some((name) => amountOf(line[name]) !== 0));
}
