/** What goes through a bank or a credit card without a customer's or vendor's document: deposits, charges, their refunds. */
import type { FieldSchema, RecordSchema } from '../contract';
import { date, flag, integer, money, outside, refs, sublist, text } from './define';
import { expenseLines } from './transactionLines';
import { period, transaction } from './transactions';

const paid: FieldSchema[] = [...refs({ account: 'account' }), ...period, ...money('total')];

/** Payments and cash sales that a deposit takes to the bank. */
const payment = sublist('payment', 'line', [
	...refs({ id: 'transaction', paymentMethod: 'paymentMethod', entity: 'entity' }),
	...outside('currency'),
	...flag('deposit'),
	...date('docDate'),
	...text('docNumber type refNum memo'),
	...money('transactionAmount paymentAmount'),
]);

/** Money that is taken to the bank with them, and of no document. */
const other = sublist('other', 'line', [
	...refs({
		account: 'account',
		entity: 'entity',
		paymentMethod: 'paymentMethod',
		department: 'department',
		class: 'classification',
		location: 'location',
	}),
	...money('amount'),
	...text('memo refNum'),
]);

const cashBack = sublist('cashBack', 'line', [
	...refs({ account: 'account', department: 'department' }),
	...money('amount'),
	...text('memo'),
	...integer('orderLine'),
]);

const onCard = (type: string): RecordSchema =>
	transaction(
		type,
		[...refs({ entity: 'entity' }), ...paid, ...flag('cleared'), ...date('clearedDate')],
		[expenseLines],
		{ entity: { required: true, label: 'Payee' }, account: { required: true, label: 'Card' } },
	);

export const banking: RecordSchema[] = [
	transaction('deposit', paid, [payment, other, cashBack], { account: { required: true } }),
	...['creditCardCharge', 'creditCardRefund'].map(onCard),
];
