/** Entry forms: the one that a record was saved with, else the standard one of its type. */
import { column } from './columns';
import type { Column } from './table';
import { text } from './values';

type Form = [id: string, name: string];

const INVENTORY: Form = ['-10', 'Standard Inventory Part Form'];
const NON_INVENTORY: Form = ['-11', 'Standard Non-inventory Part Form'];
const SERVICE: Form = ['-12', 'Standard Service Form'];

/** Id and name by record type; the ids of NetSuite's own forms differ from account to account. */
const FORMS: Record<string, Form> = {
	estimate: ['91', 'Standard Quote'],
	salesOrder: ['68', 'Standard Sales Order'],
	invoice: ['92', 'Standard Product Invoice'],
	cashSale: ['90', 'Standard Cash Sale'],
	creditMemo: ['93', 'Standard Credit Memo'],
	cashRefund: ['94', 'Standard Cash Refund'],
	customerPayment: ['70', 'Standard Customer Payment'],
	customerDeposit: ['71', 'Standard Customer Deposit'],
	customerRefund: ['72', 'Standard Customer Refund'],
	returnAuthorization: ['73', 'Standard Return Authorization'],
	opportunity: ['74', 'Standard Opportunity'],
	itemFulfillment: ['40', 'Standard Item Fulfillment'],
	itemReceipt: ['41', 'Standard Item Receipt'],
	purchaseOrder: ['98', 'Standard Purchase Order'],
	purchaseRequisition: ['99', 'Standard Requisition'],
	vendorBill: ['50', 'Standard Vendor Bill'],
	vendorCredit: ['51', 'Standard Vendor Credit'],
	vendorPayment: ['52', 'Standard Vendor Payment'],
	vendorPrepayment: ['53', 'Standard Vendor Prepayment'],
	vendorReturnAuthorization: ['54', 'Standard Vendor Return Authorization'],
	expenseReport: ['55', 'Standard Expense Report'],
	check: ['56', 'Standard Check'],
	journalEntry: ['30', 'Standard Journal Entry'],
	intercompanyJournalEntry: ['31', 'Standard Intercompany Journal Entry'],
	advIntercompanyJournalEntry: ['32', 'Standard Advanced Intercompany Journal Entry'],
	transferOrder: ['42', 'Standard Transfer Order'],
	inventoryTransfer: ['43', 'Standard Inventory Transfer'],
	inventoryAdjustment: ['44', 'Standard Inventory Adjustment'],
	workOrder: ['45', 'Standard Work Order'],
	customer: ['-2', 'Standard Customer Form'],
	vendor: ['-3', 'Standard Vendor Form'],
	employee: ['-4', 'Standard Employee Form'],
	contact: ['-5', 'Standard Contact Form'],
	partner: ['-6', 'Standard Partner Form'],
	job: ['-7', 'Standard Project Form'],
	inventoryItem: INVENTORY,
	lotNumberedInventoryItem: INVENTORY,
	serializedInventoryItem: INVENTORY,
	nonInventorySaleItem: NON_INVENTORY,
	nonInventoryPurchaseItem: NON_INVENTORY,
	nonInventoryResaleItem: NON_INVENTORY,
	serviceSaleItem: SERVICE,
	servicePurchaseItem: SERVICE,
	serviceResaleItem: SERVICE,
	kitItem: ['-13', 'Standard Kit/Package Form'],
	assemblyItem: ['-14', 'Standard Assembly Form'],
	supportCase: ['-20', 'Standard Case Form'],
	task: ['-21', 'Standard Task Form'],
	phoneCall: ['-22', 'Standard Phone Call Form'],
	calendarEvent: ['-23', 'Standard Event Form'],
	timeBill: ['-24', 'Standard Time Form'],
	resourceAllocation: ['-25', 'Standard Resource Allocation Form'],
};

const labels = Object.fromEntries(Object.values(FORMS));

export const customForm: Column = column(
	'customform',
	'id',
	({ record }) => text(record.values.customForm) ?? FORMS[record.type]?.[0],
	{ display: { labels } },
);

/** Tables of one type whose records have a form. */
export const hasForm = (type: string): boolean => type in FORMS;
