/** Fields that NetSuite reckons itself, whatever the type: what a request writes to them is passed over. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';

const QUANTITIES = `OnHand Available Committed BackOrdered Allocated DemandAllocated OnOrder Fulfilled Received Billed Picked
	Packed Ordered OnShipments Issued Remaining`;

const CALCULATED = new RegExp(
	`^(${[
		`quantity(${QUANTITIES.split(/\s+/).join('|')})(Base|Display)?`,
		'onHand|qtyInTransitExternal|totalValue|built|buildable',
		'(fxB|b)alance(Primary)?|consol(Aging|Balance|DaysOverdue|DepositBalance|OverdueBalance|UnbilledOrders)\\d?',
		'consolidateBalance|aging\\d?|overdueBalance|unbilledOrders(Primary)?|depositBalance|prepaymentBalance',
		'daysOverdue|daysOverdueSearch|daysOpen|available(Balance|VendorCredit)|refundedAmountTotalBox',
		'amountPaid|amountRemaining(TotalBox)?|amountCovered|amountNotCovered|amountPotentiallyCovered',
		'totalAfterTaxes|weightedTotal|projAltSalesAmt|totalRevenue|deferredRevenue|recognizedRevenue',
		'estGrossProfit(Percent)?|uniqueKey|lineUniqueKey|internalId|transactionNumber|visits|firstVisit|lastVisit',
		'(purchaseOrder|receipt)(Amount|Quantity)(Diff)?|timeElapsed|timeOpen|timeToAssign|timeToClose|timeOnHold',
	].join('|')})$`,
);

const marked = (fields: FieldSchema[]): FieldSchema[] =>
	fields.map((field) => (CALCULATED.test(field.name) ? { ...field, readOnly: true } : field));

/** `orderStatus` says the same as `status`, so it has the same letters; the API browser lists those that may be written. */
function withStatuses(fields: FieldSchema[]): FieldSchema[] {
	const status = fields.find(({ name }) => name === 'status');
	const options = status?.options;
	return fields.map((field) =>
		options && field.name === 'orderStatus' ? { ...field, options } : field,
	);
}

const marks = (sublist: SublistSchema): SublistSchema => ({
	...sublist,
	fields: marked(sublist.fields),
});

/** The schema with its calculated fields marked as read-only. */
export const withCalculated = (schema: RecordSchema): RecordSchema => ({
	...schema,
	fields: withStatuses(marked(schema.fields)),
	sublists: schema.sublists.map(marks),
});
