/** Which account a transaction and its lines post to. */
import type { Store, StoredRecord } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { otherAccount } from './otherLines';
import type { Row } from './table';
import { text } from './values';

/** The first account of a type, for what no field of the record tells. */
export function accountOfType(store: Store, type: string): string | undefined {
	for (const { id, values } of store.all('account')) if (values.acctType === type) return id;
	return undefined;
}

/** Where the main line posts: the record's account, else receivables or payables. */
export function mainAccount(record: StoredRecord, store: Store): string | undefined {
	const { type, values } = record;
	const given = text(values.account) ?? text(values.arAcct) ?? otherAccount(record, store);
	if (given !== undefined) return given;
	return accountOfType(store, TRANSACTION_TYPES[type]?.side === 'purchase' ? 'AcctPay' : 'AcctRec');
}

/** Where a line posts: its own account, else the item's income or cost account. */
export function lineAccount({ record, stored, store }: Row): string | undefined {
	const given = text(stored?.values.account) ?? text(stored?.values.expenseAccount);
	if (given !== undefined) return given;
	if (stored?.values.itemType === 'TaxItem') return accountOfType(store, 'OthCurrLiab');
	const item = store.get('item', String(stored?.values.item))?.values ?? {};
	return TRANSACTION_TYPES[record.type]?.side === 'purchase'
		? (text(item.assetAccount) ?? text(item.expenseAccount) ?? accountOfType(store, 'Expense'))
		: (text(item.incomeAccount) ?? accountOfType(store, 'Income'));
}
