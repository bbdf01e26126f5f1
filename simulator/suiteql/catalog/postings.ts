/** `transactionaccountingline`: what posting transactions do to the general ledger, balanced. */
import type { RecordSchema, Store, StoredRecord, Values } from '../../data/contract';
import { accountOfNumber } from '../../data/seed/accounting';
import { DEPOSITS } from '../../data/seed/extraAccounts';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import { accountOfType, lineAccount, mainAccount } from './accounts';
import { column, merged, reference } from './columns';
import { allLineRows, baseAmount } from './lines';
import { POSTING_COLUMNS } from './reckoned/lines';
import type { Row, Table } from './table';
import { unfilled } from './unfilled';
import { text } from './values';

interface Settlement {
	field: string;
	accounts: string;
	sign: 1 | -1;
	/** Where the money is, if not on the record's account. */
	from?(values: Values, store: Store): string | undefined;
}

/** What customers paid in advance is owed to them. */
const owedToCustomers = (store: Store): string | undefined =>
	accountOfNumber(store, DEPOSITS) ?? accountOfType(store, 'OthCurrLiab');

/** What settles debts: which account they are on, and whether the bank gets the money (1) or gives it. */
const SETTLES: Record<string, Settlement> = {
	customerPayment: { field: 'arAcct', accounts: 'AcctRec', sign: 1 },
	customerRefund: { field: 'arAcct', accounts: 'AcctRec', sign: -1 },
	vendorPrepayment: { field: 'prepaymentAccount', accounts: 'OthCurrAsset', sign: -1 },
	vendorPayment: { field: 'apAcct', accounts: 'AcctPay', sign: -1 },
	depositApplication: {
		field: 'arAcct',
		accounts: 'AcctRec',
		sign: 1,
		from: (_, store) => owedToCustomers(store),
	},
	vendorPrepaymentApplication: {
		field: 'apAcct',
		accounts: 'AcctPay',
		sign: -1,
		from: ({ vendorPrepayment }, store) =>
			text(store.get('vendorPrepayment', String(vendorPrepayment))?.values.prepaymentAccount),
	},
};

/** What a shipment, a receipt or a count does to the ledger would take inventory costing. */
const GOODS_ALONE = new Set([
	...['itemFulfillment', 'itemReceipt', 'inventoryAdjustment', 'inventoryTransfer'],
]);

/** Main line, lines, and what no line accounts for. */
export function postings(record: StoredRecord, store: Store): Row[] {
	const { type, values } = record;
	if (TRANSACTION_TYPES[type]?.posting !== true || GOODS_ALONE.has(type)) return [];
	const lines = allLineRows(record, store);
	const posted = lines.map((row) => ({
		...row,
		account: lineAccount(row),
		amount: baseAmount(row) ?? 0,
	}));
	const main: Row = { record, store, line: 0, sequence: 0 };
	const amount = baseAmount(main);
	const settled = SETTLES[type];
	if (settled) {
		const paid = settled.sign * Math.abs(amount ?? 0);
		const from = settled.from?.(values, store) ?? mainAccount(record, store);
		const bank = { ...main, account: from, amount: paid };
		const owed = text(values[settled.field]) ?? accountOfType(store, settled.accounts);
		return [bank, { ...main, line: 1, account: owed, amount: -paid }];
	}
	if (amount !== undefined)
		posted.unshift({ ...main, account: mainAccount(record, store), amount });
	const sum = Math.round(posted.reduce((all, row) => all + row.amount * 100, 0)) / 100;
	// A document balances in its own currency; what conversion leaves goes to its last line.
	const cents = amount === undefined || Math.abs(sum) < 0.1;
	if (sum !== 0 && cents && posted.length > (amount === undefined ? 0 : 1))
		posted[posted.length - 1].amount -= sum;
	else if (sum !== 0) {
		const line = Math.max(...posted.map((row) => row.line ?? 0)) + 1;
		const advance = type === 'customerDeposit';
		const account = advance ? owedToCustomers(store) : accountOfType(store, 'OthCurrLiab');
		posted.push({ ...main, line, account, amount: -sum });
	}
	return posted;
}

/** The table; `schemas` are those of the transaction types. */
export function postingTable(schemas: RecordSchema[]): Table {
	return {
		name: 'transactionaccountingline',
		types: schemas.map(({ type }) => type),
		key: 'transaction',
		rows: postings,
		columns: merged(
			[
				reference('transaction', 'transaction', ({ record }) => record.id),
				column('transactionline', 'id', ({ line }) => line),
				column('accountingbook', 'id', () => 1),
				reference('account', 'account', ({ account }) => account),
				column('posting', 'flag', () => true),
				column('amount', 'currency', ({ amount }) => amount),
				column('netamount', 'currency', ({ amount }) => amount),
				column('debit', 'currency', ({ amount = 0 }) => (amount > 0 ? amount : undefined)),
				column('credit', 'currency', ({ amount = 0 }) => (amount < 0 ? -amount : undefined)),
				column('exchangerate', 'float', ({ record }) => Number(record.values.exchangeRate ?? 1)),
				column('lastmodifieddate', 'datetime', ({ record }) => record.modified),
			],
			POSTING_COLUMNS,
			unfilled('transactionaccountingline'),
		),
	};
}
