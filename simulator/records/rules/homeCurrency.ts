/** The currency that a company keeps its books in. */
import type { Store, Values } from '../../data/contract';

/** That of the subsidiary; of the whole company in an account without subsidiaries; else undefined. */
export function homeCurrency(store: Store, { subsidiary }: Values): string | undefined {
	if (subsidiary !== undefined) {
		return store.get('subsidiary', String(subsidiary))?.values.currency as string | undefined;
	}
	if (store.schema('subsidiary')) return undefined;
	for (const { id, values } of store.all('currency')) if (values.isBaseCurrency === true) return id;
	return undefined;
}
