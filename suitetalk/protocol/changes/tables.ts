/** Where SuiteQL shows the records of each type, and when they were created and changed (netsuite-rest 12.1). */

/** A table of changes. */
export interface ChangeTable {
	name: string;
	/** Column with the record's internal ID. */
	key: string;
	modified?: string;
	created?: string;
	/** Narrows the table to one record type; the table is `t`. */
	condition?: string;
	/** What a role needs to see it, as Manage Roles shows it. */
	permission: string;
}

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Types with a code in `transaction.type` that no other type shares (netsuite-rest 6.4). */
const TRANSACTION_CODES: Record<string, string> = {
	salesOrder: 'SalesOrd',
	invoice: 'CustInvc',
	cashSale: 'CashSale',
	customerPayment: 'CustPymt',
	creditMemo: 'CustCred',
	purchaseOrder: 'PurchOrd',
	vendorBill: 'VendBill',
	vendorPayment: 'VendPymt',
	vendorCredit: 'VendCred',
	itemFulfillment: 'ItemShip',
	itemReceipt: 'ItemRcpt',
	estimate: 'Estimate',
	opportunity: 'Opprtnty',
	inventoryAdjustment: 'InvAdjst',
	workOrder: 'WorkOrd',
	transferOrder: 'TrnfrOrd',
	deposit: 'Deposit',
	check: 'Check',
	expenseReport: 'ExpRept',
};

/** Types that are told by `transaction.recordtype`, the REST name in lower case. */
const OTHER_TRANSACTIONS = words(`
	advIntercompanyJournalEntry assemblyBuild assemblyUnbuild binTransfer binWorksheet
	blanketPurchaseOrder cashRefund creditCardCharge creditCardRefund customerDeposit
	customerRefund depositApplication fulfillmentRequest intercompanyJournalEntry
	intercompanyTransferOrder inventoryCostRevaluation inventoryCount inventoryTransfer
	journalEntry paycheck paycheckJournal periodEndJournal purchaseContract purchaseRequisition
	returnAuthorization statisticalJournalEntry vendorPrepayment vendorPrepaymentApplication
	vendorReturnAuthorization workOrderClose workOrderCompletion workOrderIssue
`);

/** `itemtype`, and `subtype` or a flag where several REST types share one (netsuite-rest 13, row 32). */
const ITEMS: Record<string, [type: string, more?: string]> = {
	inventoryItem: ['InvtPart'],
	lotNumberedInventoryItem: ['InvtPart', "t.islotitem = 'T'"],
	serializedInventoryItem: ['InvtPart', "t.isserialitem = 'T'"],
	assemblyItem: ['Assembly'],
	lotNumberedAssemblyItem: ['Assembly', "t.islotitem = 'T'"],
	serializedAssemblyItem: ['Assembly', "t.isserialitem = 'T'"],
	kitItem: ['Kit'],
	itemGroup: ['Group'],
	nonInventorySaleItem: ['NonInvtPart', "t.subtype = 'Sale'"],
	nonInventoryPurchaseItem: ['NonInvtPart', "t.subtype = 'Purchase'"],
	nonInventoryResaleItem: ['NonInvtPart', "t.subtype = 'Resale'"],
	serviceSaleItem: ['Service', "t.subtype = 'Sale'"],
	servicePurchaseItem: ['Service', "t.subtype = 'Purchase'"],
	serviceResaleItem: ['Service', "t.subtype = 'Resale'"],
	otherChargeSaleItem: ['OthCharge', "t.subtype = 'Sale'"],
	otherChargePurchaseItem: ['OthCharge', "t.subtype = 'Purchase'"],
	otherChargeResaleItem: ['OthCharge', "t.subtype = 'Resale'"],
	discountItem: ['Discount'],
	markupItem: ['Markup'],
	subtotalItem: ['Subtotal'],
	descriptionItem: ['Description'],
	paymentItem: ['Payment'],
	giftCertificateItem: ['GiftCert'],
	downloadItem: ['DwnLdItem'],
};

/** Types with a table of their own: [when changed, when created, permission]. */
const OWN_TABLES: Record<
	string,
	[modified: string, created: string | undefined, permission: string]
> = {
	customer: ['lastmodifieddate', 'datecreated', 'Lists > Customers'],
	vendor: ['lastmodifieddate', 'datecreated', 'Lists > Vendors'],
	employee: ['lastmodifieddate', 'datecreated', 'Lists > Employees'],
	contact: ['lastmodifieddate', 'datecreated', 'Lists > Contacts'],
	partner: ['lastmodifieddate', 'datecreated', 'Lists > Partners'],
	otherName: ['lastmodifieddate', 'datecreated', 'Lists > Other Names'],
	job: ['lastmodifieddate', 'datecreated', 'Lists > Projects'],
	supportCase: ['lastmodifieddate', 'createddate', 'Lists > Cases'],
	issue: ['lastmodifieddate', 'createddate', 'Lists > Issues'],
	task: ['lastmodifieddate', 'createddate', 'Lists > Tasks'],
	phoneCall: ['lastmodifieddate', 'createddate', 'Lists > Phone Calls'],
	calendarEvent: ['lastmodifieddate', 'createddate', 'Lists > Events'],
	account: ['lastmodifieddate', undefined, 'Lists > Accounts'],
	accountingPeriod: ['lastmodifieddate', undefined, 'Setup > Manage Accounting Periods'],
	classification: ['lastmodifieddate', undefined, 'Lists > Classes'],
	currency: ['lastmodifieddate', undefined, 'Lists > Currency'],
	department: ['lastmodifieddate', undefined, 'Lists > Departments'],
	location: ['lastmodifieddate', undefined, 'Lists > Locations'],
	subsidiary: ['lastmodifieddate', undefined, 'Lists > Subsidiaries'],
	term: ['lastmodifieddate', undefined, 'Setup > Accounting Lists'],
};

function transactionTable(condition: string): ChangeTable {
	return {
		name: 'transaction',
		key: 'id',
		modified: 'lastmodifieddate',
		created: 'createddate',
		condition,
		permission: 'Transactions > Find Transaction, and the permission of this type of transaction',
	};
}

function standardTables(): Map<string, ChangeTable> {
	const tables = new Map<string, ChangeTable>();
	for (const [type, code] of Object.entries(TRANSACTION_CODES)) {
		tables.set(type, transactionTable(`t.type = '${code}'`));
	}
	for (const type of OTHER_TRANSACTIONS) {
		tables.set(type, transactionTable(`t.recordtype = '${type.toLowerCase()}'`));
	}
	for (const [type, [itemType, more]] of Object.entries(ITEMS)) {
		tables.set(type, {
			name: 'item',
			key: 'id',
			modified: 'lastmodifieddate',
			created: 'createddate',
			condition: `t.itemtype = '${itemType}'${more ? ` AND ${more}` : ''}`,
			permission: 'Lists > Items',
		});
	}
	for (const [type, [modified, created, permission]] of Object.entries(OWN_TABLES)) {
		tables.set(type, { name: type.toLowerCase(), key: 'id', modified, created, permission });
	}
	return tables;
}

const STANDARD = standardTables();

/** The REST names of all standard types that can be polled. */
export const polledTypes = (): string[] => [...STANDARD.keys()];

/** The type's name as REST spells it, where it is a known one. */
export const spelled = (recordType: string): string =>
	polledTypes().find((type) => type.toLowerCase() === recordType.toLowerCase()) ?? recordType;

/** The table of a record type; undefined when none is known to show when its records changed. */
export function tableOf(recordType: string): ChangeTable | undefined {
	const type = recordType.toLowerCase();
	if (type.startsWith('customtransaction')) return transactionTable(`t.recordtype = '${type}'`);
	if (type.startsWith('customrecord')) {
		return {
			name: type,
			key: 'id',
			modified: 'lastmodified',
			created: 'created',
			permission: 'Custom Record > this record type (or Lists > Custom Record Entries)',
		};
	}
	return STANDARD.get(spelled(recordType));
}

/** What NetSuite's own screens call types otherwise than their REST name says. */
const LABELS: Record<string, string> = {
	binWorksheet: 'Bin Putaway Worksheet',
	classification: 'Class',
	creditCardCharge: 'Credit Card',
	creditCardRefund: 'CCard Refund',
	customerPayment: 'Payment',
	job: 'Project',
	journalEntry: 'Journal',
	purchaseRequisition: 'Requisition',
	term: 'Terms',
	vendorBill: 'Bill',
	vendorCredit: 'Bill Credit',
	vendorPayment: 'Bill Payment',
};

/**
 * How a deleted record's type may be written, without spaces and in lower case: no source says
 * whether it is the REST name, the code or the label (docs/limits.md).
 */
export function deletedTypeWords(recordType: string): string[] {
	const type = spelled(recordType);
	const words = [type, TRANSACTION_CODES[type], LABELS[type]].filter((word) => word !== undefined);
	return [...new Set(words.map((word) => word.toLowerCase().replaceAll(' ', '')))];
}
