/** Advanced revenue and other parts of NetSuite that this company does not use: known, and empty. */
import { type ColumnList, emptyTable } from '../cells';

const NONE: Record<string, ColumnList> = {
	revenueelement: {
		id: 'id externalid sourceid',
		text: 'recordnumber elementnumber referencetype allocationtype',
		float: 'quantity exchangerate',
		currency:
			'salesamount allocationamount discountedsalesamount fairvalue calculatedamount labelamount',
		flag: 'isbomitemtype isvsoeprice ispermitdiscount forecastonly',
		date: 'elementdate revrecstartdate revrecenddate forecaststartdate forecastenddate',
		datetime: 'lastmodifieddate',
		refs: {
			item: 'item',
			source: 'transaction',
			entity: 'entity',
			revenuearrangement: 'transaction',
			revenuerecognitionrule: 'revRecTemplate',
			subsidiary: 'subsidiary',
			accountingbook: 'accountingbook',
			currency: 'currency',
			class: 'classification',
			department: 'department',
			location: 'location',
			recognitionaccount: 'account',
			deferralaccount: 'account',
		},
	},
	revenueplan: {
		id: 'id recordnumber',
		text: 'revenueplantype creationtriggeredby status holdrevenuerecognition creationtriggeredbydisplay',
		float: 'exchangerate',
		currency: 'amount totalrecognized remainingdeferredbalance',
		date: 'revrecstartdate revrecenddate',
		datetime: 'lastmodifieddate lastrecalculationdate',
		refs: { createdfrom: 'revenueelement', item: 'item', accountingbook: 'accountingbook' },
	},
	revenueplanplannedrevenue: {
		id: 'id revenueplan',
		currency: 'amount',
		float: 'percentrecognizedinperiod percenttotalrecognized',
		flag: 'isrecognized',
		date: 'date dateexecuted',
		refs: {
			plannedperiod: 'accountingPeriod',
			postingperiod: 'accountingPeriod',
			journal: 'transaction',
			deferralaccount: 'account',
			recognitionaccount: 'account',
			reclassjournal: 'transaction',
		},
	},
	revenuearrangement: { id: 'id', refs: { transaction: 'transaction' } },
	billingaccount: {
		id: 'id externalid',
		text: 'name idnumber frequency memo',
		date: 'startdate',
		flag: 'inactive customerdefault',
		refs: { customer: 'entity', subsidiary: 'subsidiary', currency: 'currency' },
	},
	amortizationtemplate: { id: 'id', text: 'name amortizationtype', flag: 'isinactive' },
	amortizationschedule: {
		id: 'id',
		currency: 'amount',
		refs: { sourcetran: 'transaction', item: 'item', account: 'account' },
	},
	taxcode: { id: 'id', text: 'itemid description', float: 'rate', flag: 'isinactive' },
	transactiontaxdetail: {
		id: 'id linenumber',
		text: 'taxcode taxtype',
		currency: 'taxamount taxbasis',
		float: 'taxrate',
		refs: { transaction: 'transaction' },
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
