/** Record types that share one series of ids, so that a reference need not say which of them it means. */
import type { Store } from '../../data/contract';

const ENTITY_TABLES = new Set(['customer', 'vendor', 'employee', 'contact', 'partner', 'job']);

/** The family of a record type or of a reference's target. */
export function familyOf(type: string, store: Store): string {
	const table = store.schema(type)?.table;
	if (table === undefined) return type;
	if (ENTITY_TABLES.has(table)) return 'entity';
	return table === 'transaction' || table === 'item' ? table : type;
}

/** The record types of each family. */
export function familyTypes(store: Store): Map<string, string[]> {
	const families = new Map<string, string[]>();
	for (const type of store.types()) {
		const family = familyOf(type, store);
		const types = families.get(family);
		if (types) types.push(type);
		else families.set(family, [type]);
	}
	return families;
}
