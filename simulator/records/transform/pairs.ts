/** What can be made of what: Oracle's list of record.transform (help page section_4267258715), types of the REST browser. */

const LIST = `
assemblyBuild: assemblyUnbuild
assemblyItem: assemblyBuild workOrder
cashRefund: creditMemo
cashSale: cashRefund returnAuthorization
customer: cashSale customerPayment estimate invoice opportunity salesOrder vendor
customerDeposit: customerRefund depositApplication
customerPayment: customerRefund
employee: expenseReport timeBill
estimate: cashSale invoice salesOrder
intercompanyTransferOrder: itemFulfillment itemReceipt
invoice: creditMemo customerPayment returnAuthorization
job: cashSale estimate invoice salesOrder
opportunity: cashSale estimate invoice salesOrder
purchaseOrder: itemReceipt vendorBill vendorReturnAuthorization
purchaseRequisition: purchaseOrder
returnAuthorization: cashRefund creditMemo itemReceipt
salesOrder: cashSale fulfillmentRequest invoice itemFulfillment returnAuthorization
transferOrder: itemFulfillment itemReceipt
vendor: customer purchaseOrder vendorBill vendorPayment
vendorBill: vendorCredit vendorPayment vendorReturnAuthorization
vendorPrepayment: vendorPrepaymentApplication
vendorReturnAuthorization: itemFulfillment vendorCredit
workOrder: assemblyBuild workOrderClose workOrderCompletion workOrderIssue
`;

const PAIRS = new Map(
	LIST.trim()
		.split('\n')
		.map((line): [string, readonly string[]] => {
			const [source, targets] = line.split(': ');
			return [source, targets.split(' ')];
		}),
);

/** Target types that a record type can be transformed to; none for most. */
export function transformTargets(type: string): readonly string[] {
	return PAIRS.get(type) ?? [];
}

/** Statuses of a source from which nothing more can be made: waiting for approval, cancelled, closed, lost. */
const BARRED: Record<string, string> = {
	salesOrder: 'ACH',
	purchaseOrder: 'ACH',
	returnAuthorization: 'ACH',
	vendorReturnAuthorization: 'ACH',
	transferOrder: 'ACH',
	intercompanyTransferOrder: 'ACH',
	purchaseRequisition: 'ACHR',
	workOrder: 'CGH',
	estimate: 'BCVX',
	opportunity: 'CD',
	invoice: 'DEV',
	vendorBill: 'CDE',
	expenseReport: 'ABCDE',
};

/** True when the status of the source stands in the way. */
export const isBarred = (type: string, status: unknown) =>
	BARRED[type]?.includes(String(status)) === true;
