/** What sets one transaction type apart from another. */

export interface TransactionType {
	/** SuiteQL's `transaction.type`. */
	code: string;
	label: string;
	/** First part of the document number (`tranId`). */
	prefix: string;
	/** Letter → text, without the type in front. */
	statuses: Record<string, string>;
	/** Status of a new one; '' for types without a status. */
	initial: string;
	/** Changes the general ledger. */
	posting: boolean;
	/** Where the items' prices come from: sale prices, purchase prices, or none. */
	side?: 'sale' | 'purchase';
	/** The field with the other party; journals have it on their lines. */
	party?: 'entity' | 'customer';
}

/** Statuses of what has to be approved before it posts. */
export const APPROVALS = { D: 'Pending Approval', E: 'Rejected' };
