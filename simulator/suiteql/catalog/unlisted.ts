/**
 * Columns that SuiteQL has by Oracle's own samples or by many public programs, and that neither the lists of real accounts
 * nor the errors that people quote from theirs allow: taken unless the setting `unlistedColumns` is off.
 */
import type { Table } from './table';

const UNLISTED: Record<string, string> = {
	transaction: 'amount foreignamount mainline subsidiary taxtotal total',
	transactionline: 'account amount',
	customer: 'balance overduebalance',
	account: 'acctname',
	item: 'name',
};

/** `table` without them, and with no columns but those that are known. */
export function withoutUnlisted(table: Table): Table {
	const names = (UNLISTED[table.name] ?? '').split(' ');
	const columns = table.columns.filter(({ name }) => !names.includes(name));
	return { ...table, columns, open: false };
}
