/** Revenue arrangements and other parts of NetSuite that this company does not use: known, and empty. */
import { type ColumnList, emptyTable } from '../cells';

const NONE: Record<string, ColumnList> = {
	revenuearrangement: { id: 'id', refs: { transaction: 'transaction' } },
	amortizationtemplate: { id: 'id', text: 'name amortizationtype', flag: 'isinactive' },
	amortizationschedule: {
		id: 'id',
		currency: 'amount',
		refs: { sourcetran: 'transaction', item: 'item', account: 'account' },
	},
	timebillline: { id: 'id', refs: { employee: 'entity' } },
	opportunityline: { id: 'id', refs: { transaction: 'transaction' } },
	campaignresponsehistory: {
		id: 'id',
		text: 'response',
		datetime: 'responsedate',
		refs: { entity: 'entity' },
	},
	messagerecipient: { id: 'id', text: 'email', refs: { message: 'message', recipient: 'entity' } },
	systememailtemplate: { id: 'id', text: 'name subject', flag: 'isinactive' },
	approvalhistory: { id: 'id', refs: { transaction: 'transaction', approver: 'entity' } },
	salesorderschedule: { id: 'id', refs: { transaction: 'transaction', item: 'item' } },
};

export const REVENUE = Object.fromEntries(
	Object.entries(NONE).map(([name, list]) => [name, () => emptyTable(name, list)]),
);
