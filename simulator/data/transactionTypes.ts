/** What sets one transaction type apart from another: code, number prefix, statuses (netsuite-rest.md 6.4; status letters of the 2026.1 browser). */

export interface TransactionType {
	/** SuiteQL's `transaction.type`. */
	code: string;
	label: string;
	/** First part of the document number (`tranId`). */
	prefix: string;
	/** Letter → text, without the type in front. */
	statuses: Record<string, string>;
	/** Status of a new one. */
	initial: string;
	/** Changes the general ledger. */
	posting: boolean;
	/** Where the items' prices come from: sale prices, purchase prices, or none. */
	side?: 'sale' | 'purchase';
	/** The field with the other party; journals have it on their lines. */
	party?: 'entity' | 'customer';
}

const approvals = { D: 'Pending Approval', E: 'Rejected' };

export const TRANSACTION_TYPES: Record<string, TransactionType> = {
	estimate: {
		code: 'Estimate',
		label: 'Estimate',
		prefix: 'EST',
		statuses: { A: 'Open', B: 'Processed', C: 'Closed', V: 'Voided', X: 'Expired' },
		initial: 'A',
		posting: false,
		side: 'sale',
		party: 'entity',
	},
	salesOrder: {
		code: 'SalesOrd',
		label: 'Sales Order',
		prefix: 'SO',
		statuses: {
			A: 'Pending Approval',
			B: 'Pending Fulfillment',
			C: 'Cancelled',
			D: 'Partially Fulfilled',
			E: 'Pending Billing/Partially Fulfilled',
			F: 'Pending Billing',
			G: 'Billed',
			H: 'Closed',
		},
		initial: 'B',
		posting: false,
		side: 'sale',
		party: 'entity',
	},
	invoice: {
		code: 'CustInvc',
		label: 'Invoice',
		prefix: 'INV',
		statuses: { A: 'Open', B: 'Paid In Full', ...approvals, V: 'Voided' },
		initial: 'A',
		posting: true,
		side: 'sale',
		party: 'entity',
	},
	cashSale: {
		code: 'CashSale',
		label: 'Cash Sale',
		prefix: 'CS',
		statuses: { A: 'Unapproved Payment', B: 'Not Deposited', C: 'Deposited' },
		initial: 'C',
		posting: true,
		side: 'sale',
		party: 'entity',
	},
	itemFulfillment: {
		code: 'ItemShip',
		label: 'Item Fulfillment',
		prefix: 'IF',
		statuses: { A: 'Picked', B: 'Packed', C: 'Shipped' },
		initial: 'C',
		posting: true,
		party: 'entity',
	},
	creditMemo: {
		code: 'CustCred',
		label: 'Credit Memo',
		prefix: 'CM',
		statuses: { A: 'Open', B: 'Fully Applied', V: 'Voided' },
		initial: 'A',
		posting: true,
		side: 'sale',
		party: 'entity',
	},
	customerPayment: {
		code: 'CustPymt',
		label: 'Payment',
		prefix: 'PMT',
		statuses: { A: 'Unapproved Payment', B: 'Not Deposited', C: 'Deposited', R: 'Rejected' },
		initial: 'C',
		posting: true,
		party: 'customer',
	},
	purchaseOrder: {
		code: 'PurchOrd',
		label: 'Purchase Order',
		prefix: 'PO',
		statuses: {
			A: 'Pending Supervisor Approval',
			B: 'Pending Receipt',
			C: 'Rejected by Supervisor',
			D: 'Partially Received',
			E: 'Pending Billing/Partially Received',
			F: 'Pending Bill',
			G: 'Fully Billed',
			H: 'Closed',
		},
		initial: 'B',
		posting: false,
		side: 'purchase',
		party: 'entity',
	},
	vendorBill: {
		code: 'VendBill',
		label: 'Bill',
		prefix: 'BILL',
		statuses: { A: 'Open', B: 'Paid In Full', C: 'Cancelled', ...approvals },
		initial: 'A',
		posting: true,
		side: 'purchase',
		party: 'entity',
	},
	journalEntry: {
		code: 'Journal',
		label: 'Journal',
		prefix: 'JE',
		statuses: { A: 'Pending Approval', B: 'Approved for Posting', C: 'Rejected' },
		initial: 'B',
		posting: true,
	},
};

/** `Sales Order : Pending Fulfillment`, as BUILTIN.DF(status) shows it; '' for an unknown type or letter. */
export function statusText(type: string, letter: string): string {
	const known = TRANSACTION_TYPES[type];
	const status = known?.statuses[letter];
	return known && status ? `${known.label} : ${status}` : '';
}
