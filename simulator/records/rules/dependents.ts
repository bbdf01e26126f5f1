/** What stands in the way of deleting a record. */
import type { Store, StoredRecord } from '../../data/contract';
import { FAMILIES } from '../../data/series';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { amountOf } from './money';

const MASTER = new Set<string>([...FAMILIES.entity, ...FAMILIES.item]);

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
	if (amountOf(values.amountPaid) !== 0) return true;
	return (lines.item ?? []).some(
		({ values: line }) =>
			amountOf(line.quantityBilled) !== 0 || amountOf(line.quantityFulfilled) !== 0,
	);
}
