/** What is owed by customers and to vendors: by currency, and which invoices are open. */
import type { Store } from '../../../data/contract';
import { derivedTable } from '../cells';
import { number, text } from '../values';

/** Nothing belongs to one where there are none. */
const subsidiaryOf = (store: Store): Record<string, string> =>
	store.schema('subsidiary') ? { subsidiary: 'subsidiary' } : {};

/** A party has one currency in this account. */
const byCurrency = (name: string, type: string) => () =>
	derivedTable(
		name,
		{ types: [type], key: type },
		{ currency: 'balance', refs: { currency: 'currency', [type]: 'entity' } },
		({ id, values }) =>
			values.currency === undefined
				? []
				: [
						{
							[type]: id,
							currency: text(values.currency),
							balance: number(values.balance) ?? 0,
						},
					],
	);

export const BALANCES = {
	customercurrencybalance: byCurrency('customercurrencybalance', 'customer'),
	vendorcurrencybalance: byCurrency('vendorcurrencybalance', 'vendor'),
	receivables: (store: Store) =>
		derivedTable(
			'receivables',
			{ types: ['invoice'], key: 'transaction' },
			{ refs: { transaction: 'transaction', entity: 'entity', ...subsidiaryOf(store) } },
			({ id, values }) =>
				Number(values.amountRemaining ?? 0) > 0
					? [{ transaction: id, entity: text(values.entity), subsidiary: text(values.subsidiary) }]
					: [],
		),
};
