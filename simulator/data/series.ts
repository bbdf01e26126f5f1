/** Which record types share one series of internal ids, as NetSuite's transactions, entities and items do. */
import { SCHEMAS } from './schemas';

const ENTITY_TYPES =
	'customer vendor employee contact partner otherName job entityGroup competitor';

const OTHER_TRANSACTIONS = `
	advIntercompanyJournalEntry assemblyBuild assemblyUnbuild automatedClearingHouse binTransfer
	binWorksheet blanketPurchaseOrder cashRefund check creditCardCharge creditCardRefund customerDeposit
	customerRefund deposit depositApplication expenseReport fulfillmentRequest
	intercompanyJournalEntry intercompanyTransferOrder inventoryAdjustment inventoryCostRevaluation
	inventoryCount inventoryTransfer itemReceipt opportunity paycheck paycheckJournal periodEndJournal
	purchaseContract purchaseRequisition returnAuthorization statisticalJournalEntry transferOrder
	vendorCredit vendorPayment vendorPrepayment vendorPrepaymentApplication
	vendorReturnAuthorization workOrder workOrderClose workOrderCompletion workOrderIssue`;

const words = (names: string) => names.trim().split(/\s+/);

const transactionTypes = [...SCHEMAS.values()]
	.filter((schema) => schema.table === 'transaction')
	.map((schema) => schema.type)
	.concat(words(OTHER_TRANSACTIONS));

const itemTypes = [...SCHEMAS.keys()].filter(
	(type) => type.endsWith('Item') && type !== 'salesTaxItem',
);

/** Family → its record types. The family names stand as `refType` where any member may be referred to. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
	transaction: transactionTypes,
	entity: words(ENTITY_TYPES),
	item: [...itemTypes, 'itemGroup'],
};

const familyOf = new Map<string, string>(
	Object.entries(FAMILIES).flatMap(([family, types]) =>
		types.map((type): [string, string] => [type, family]),
	),
);

/** The series that gives out a type's ids: its family, or the type itself. */
export function seriesOf(type: string): string {
	return familyOf.get(type) ?? type;
}
