/** How documents that settle others are told apart: what they may be applied to, and whose balance they move. */

/** Types of documents on the `apply` sublist, by the type that settles them. */
export const APPLIES: Readonly<Record<string, readonly string[]>> = {
	customerPayment: ['invoice'],
	creditMemo: ['invoice'],
	depositApplication: ['invoice'],
	vendorPayment: ['vendorBill', 'expenseReport'],
	vendorCredit: ['vendorBill'],
	vendorPrepaymentApplication: ['vendorBill'],
	customerRefund: ['creditMemo', 'customerPayment', 'customerDeposit'],
};

/** Documents with an amount that is still owed. */
export const OWED = new Set(['invoice', 'vendorBill', 'expenseReport']);

/** Documents with an amount that is still free to be applied or paid back. */
export const CREDITS = new Set([
	...['creditMemo', 'customerPayment', 'customerDeposit'],
	...['vendorCredit', 'vendorPayment', 'vendorPrepayment'],
]);

/** The field of a settling document that names the credit it spends. */
export const SPENDS: Readonly<Record<string, string>> = {
	depositApplication: 'deposit',
	vendorPrepaymentApplication: 'vendorPrepayment',
};

/** Sign of a document's open amount in the balance of its party. */
export const IN_BALANCE: Readonly<Record<string, 1 | -1>> = {
	invoice: 1,
	creditMemo: -1,
	customerPayment: -1,
	vendorBill: 1,
	vendorCredit: -1,
	vendorPayment: -1,
};
