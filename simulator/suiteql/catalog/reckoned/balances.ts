/** `account.balance`: what is booked on an account, as of the last day of the company's time. */
import type { Store } from '../../../data/contract';
import { LAST_DAY } from '../../../data/seed/calendar';
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { column } from '../columns';
import { postings } from '../postings';
import type { Column } from '../table';

/** Reading more documents than this would hold up the first query about accounts for more than a second. */
const MOST = 50_000;

const TYPES = Object.keys(TRANSACTION_TYPES).filter((type) => TRANSACTION_TYPES[type].posting);

type Sums = ReadonlyMap<string, number>;

const known = new WeakMap<Store, Sums>();

function sumsOf(store: Store): Sums {
	const cents = new Map<string, number>();
	const documents = TYPES.reduce((sum, type) => sum + store.count(type), 0);
	for (const type of documents > MOST ? [] : TYPES) {
		for (const record of store.all(type)) {
			if (String(record.values.tranDate) > LAST_DAY) continue;
			for (const { account = '', amount = 0 } of postings(record, store)) {
				cents.set(account, (cents.get(account) ?? 0) + Math.round(amount * 100));
			}
		}
	}
	return cents;
}

/** Reckoned once: later documents do not move it, as they do not move what is overdue of customers. */
export const accountBalance: Column = column('balance', 'currency', ({ record, store }) => {
	const sums = known.get(store) ?? sumsOf(store);
	known.set(store, sums);
	return sums.size === 0 ? undefined : (sums.get(record.id) ?? 0) / 100;
});
