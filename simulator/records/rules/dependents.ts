/** What stands in the way of deleting a record. */
import type { FieldSchema, Store, StoredRecord, Values } from '../../data/contract';
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

/** Fields of records and lines that point to a type. */
const pointing = (fields: readonly FieldSchema[], type: string) =>
	fields.filter(({ refType }) => refType === type).map(({ name }) => name);

const points = (values: Values, names: readonly string[], id: string) =>
	names.some((name) => {
		const value = values[name];
		return Array.isArray(value) ? value.includes(id) : value === id;
	});

/** True when any record refers to the list entry, account, segment … */
function isReferredTo(store: Store, type: string, id: string): boolean {
	for (const other of store.types()) {
		if (store.count(other) === 0) continue;
		const schema = store.schema(other);
		const body = pointing(schema?.fields ?? [], type);
		const lists = (schema?.sublists ?? [])
			.map(({ name, fields }) => ({ name, names: pointing(fields, type) }))
			.filter(({ names }) => names.length > 0);
		if (body.length === 0 && lists.length === 0) continue;
		for (const record of store.all(other)) {
			if (other === type && record.id === id) continue;
			if (points(record.values, body, id)) return true;
			for (const { name, names } of lists) {
				if (record.lines[name]?.some((line) => points(line.values, names, id))) return true;
			}
		}
	}
	return false;
}

/** True when transactions use the party or item, a document follows from the transaction, or anything refers to what is neither. */
export function hasDependents(store: Store, { type, id, values, lines }: StoredRecord): boolean {
	if (MASTER.has(type)) {
		return usedBy(store, id, FAMILIES.item.includes(type) ? 'item' : 'party');
	}
	if (TRANSACTION_TYPES[type] === undefined) return isReferredTo(store, type, id);
	if (['amountPaid', 'refunded', 'built'].some((name) => amountOf(values[name]) !== 0)) return true;
	const all = [...(lines.item ?? []), ...(lines.expense ?? [])];
	return all.some(({ values: line }) => COUNTERS.some((name) => amountOf(line[name]) !== 0));
}
