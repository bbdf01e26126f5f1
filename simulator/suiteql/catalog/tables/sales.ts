/** SuiteAnalytics' Sales (Ordered) and Sales (Invoiced): a row for each sold line. */
import type { Store, StoredRecord } from '../../../data/contract';
import { type ColumnList, derivedTable } from '../cells';
import { lineAccount } from '../accounts';
import { baseAmount, lineKeyOf, lineRows } from '../lines';
import type { Cells } from '../table';
import { typeCode } from '../transaction';
import { text } from '../values';

const SOLD: ColumnList = {
	id: 'tranline uniquekey',
	text: 'type ponumber memo itemtype',
	date: 'trandate',
	float: 'itemcount quantity',
	currency: 'amount amountnet amountgross',
	refs: {
		transaction: 'transaction',
		entity: 'entity',
		customer: 'entity',
		employee: 'entity',
		salesrep: 'entity',
		item: 'item',
		account: 'account',
		department: 'department',
		class: 'classification',
		location: 'location',
		subsidiary: 'subsidiary',
		currency: 'currency',
		postingperiod: 'accountingPeriod',
	},
};

/** Amounts and quantities are those of the sale, not negated as on transaction lines. */
function sold(record: StoredRecord, store: Store): Cells[] {
	const { id, type, values } = record;
	return lineRows(record, store).map((row): Cells => {
		const line = row.stored?.values ?? {};
		const amount = -(baseAmount(row) ?? 0);
		return {
			tranline: row.line,
			uniquekey: lineKeyOf(id, row.line ?? 0),
			type: typeCode(type),
			ponumber: text(values.otherRefNum),
			memo: text(values.memo),
			itemtype: text(line.itemType),
			trandate: text(values.tranDate),
			itemcount: typeof line.quantity === 'number' ? line.quantity : undefined,
			quantity: typeof line.quantity === 'number' ? line.quantity : undefined,
			amount,
			amountnet: amount,
			amountgross: amount,
			transaction: id,
			entity: text(values.entity),
			customer: text(values.entity),
			employee: text(values.salesRep),
			salesrep: text(values.salesRep),
			item: text(line.item),
			department: text(line.department),
			account: lineAccount(row),
			class: text(line.class) ?? text(store.get('item', String(line.item))?.values.class),
			location: text(line.location),
			subsidiary: text(values.subsidiary),
			currency: text(values.currency),
			postingperiod: text(values.postingPeriod),
		};
	});
}

const table = (name: string, types: string[]) => () =>
	derivedTable(name, { types, key: 'transaction' }, SOLD, sold);

export const SALES = {
	salesordered: table('salesordered', ['salesOrder', 'cashSale']),
	salesinvoiced: table('salesinvoiced', ['invoice', 'cashSale', 'creditMemo']),
};
