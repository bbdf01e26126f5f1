/** Taxes of lines, and tax codes: what lines of transactions say, as rows of their own. */
import { TRANSACTION_TYPES } from '../../../data/transactionTypes';
import { derivedTable } from '../cells';
import { lineRows } from '../lines';
import type { Cells } from '../table';
import { number, text } from '../values';

const TRANSACTIONS = { types: Object.keys(TRANSACTION_TYPES), key: 'transaction' };

export const TAXES = {
	taxcode: () =>
		derivedTable(
			'taxcode',
			{ types: ['salesTaxItem'], key: 'id' },
			{ id: 'id', text: 'itemid description', float: 'rate', flag: 'isinactive' },
			({ id, values }) => [
				{
					id,
					itemid: text(values.itemId),
					description: text(values.description),
					rate: number(values.rate),
					isinactive: values.isInactive === true,
				},
			],
		),
	transactiontaxdetail: () =>
		derivedTable(
			'transactiontaxdetail',
			TRANSACTIONS,
			{
				id: 'id linenumber',
				text: 'taxtype',
				currency: 'taxamount taxbasis',
				float: 'taxrate',
				refs: { transaction: 'transaction', taxcode: 'salesTaxItem' },
			},
			(record, store) =>
				lineRows(record, store).flatMap(({ stored, line = 0 }): Cells[] => {
					const { tax1Amt, amount, taxRate1, taxCode } = stored?.values ?? {};
					if (number(tax1Amt) === undefined) return [];
					return [
						{
							id: Number(record.id) * 10_000 + line,
							transaction: record.id,
							linenumber: line,
							taxcode: text(taxCode ?? record.values.taxItem),
							taxtype: 'Tax',
							taxamount: number(tax1Amt),
							taxbasis: number(amount),
							taxrate: number(taxRate1),
						},
					];
				}),
		),
};
