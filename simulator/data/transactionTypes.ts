/** Every transaction type: code, number prefix, statuses (netsuite-rest.md 6.4; status letters of the 2026.1 browser). */
import { CORE } from './transactions/core';
import { MONEY } from './transactions/money';
import { ORDERS } from './transactions/orders';
import { STOCK } from './transactions/stock';
import type { TransactionType } from './transactions/type';

export type { TransactionType } from './transactions/type';

export const TRANSACTION_TYPES: Record<string, TransactionType> = {
	...CORE,
	...ORDERS,
	...MONEY,
	...STOCK,
};

/** `Sales Order : Pending Fulfillment`, as BUILTIN.DF(status) shows it; '' for an unknown type or letter. */
export function statusText(type: string, letter: string): string {
	const known = TRANSACTION_TYPES[type];
	const status = known?.statuses[letter];
	return known && status ? `${known.label} : ${status}` : '';
}
