/** What is agreed with vendors for a time, goods under way, and goods that change their bin. */
import type { RecordSchema } from '../contract';
import { choice, date, flag, float, integer, money, record, refs, sublist, text } from './define';
import { detailed } from './inventoryDetail';
import { itemLines } from './transactionLines';
import { period, transaction, vendorSide } from './transactions';

const SHIPMENT_STATUSES: Record<string, string> = {
	toBeShipped: 'To Be Shipped',
	inTransit: 'In Transit',
	partiallyReceived: 'Partially Received',
	received: 'Received',
	closed: 'Closed',
};

const agreed = itemLines([...float('quantityOrdered quantityBilled quantityReceived')]);
const vendor = { entity: { required: true, label: 'Vendor' } };

/** Goods of purchase orders on one ship. */
const shipped = sublist('items', undefined, [
	...refs({
		purchaseOrder: 'purchaseOrder',
		itemId: 'item',
		receivingLocation: 'location',
		poVendor: 'vendor',
		poCurrency: 'currency',
	}),
	...integer('shipmentItem'),
	...text('shipmentItemDescription'),
	...float('quantityExpected quantityReceived quantityRemaining quantityBilled'),
	...money('expectedRate poRate shipmentItemAmount'),
]);

export const planned: RecordSchema[] = [
	transaction(
		'blanketPurchaseOrder',
		[
			...vendorSide,
			...date('startDate endDate'),
			...money('minimumAmount maximumAmount purchaseOrderAmount'),
		],
		[agreed],
		vendor,
	),
	transaction(
		'purchaseContract',
		[
			...vendorSide,
			...date('startDate endDate'),
			...money('minimumAmount maximumAmount purchaseOrderAmount'),
			...choice('effectivityBasedOn', { ORDERDATE: 'Order Date', RECEIPTDATE: 'Receipt Date' }),
		],
		[agreed],
		vendor,
	),
	transaction(
		'binTransfer',
		[],
		[
			detailed(
				sublist('inventory', 'line', [
					...refs({ item: 'item' }),
					...text('description'),
					...float('quantity'),
				]),
			),
		],
		{ subsidiary: { required: true }, location: { required: true } },
	),
	record({
		type: 'inboundShipment',
		label: 'Inbound Shipment',
		nameField: 'shipmentNumber',
		created: 'shipmentCreatedDate',
		modified: 'lastModifiedDate',
		fields: [
			...text('shipmentNumber externalDocumentNumber billOfLading vesselNumber shipmentMemo'),
			...choice('shipmentStatus', SHIPMENT_STATUSES),
			...date('expectedShippingDate actualShippingDate expectedDeliveryDate actualDeliveryDate'),
			...flag('isInactive'),
		],
		sublists: [shipped],
		overrides: { shipmentNumber: { readOnly: true } },
	}),
];

export const statistical = record({
	type: 'statisticalJournalEntry',
	label: 'Statistical Journal Entry',
	nameField: 'tranId',
	created: 'createdDate',
	modified: 'lastModifiedDate',
	fields: [
		...text('tranId memo'),
		...date('tranDate'),
		...refs({ subsidiary: 'subsidiary', unitsType: 'unitsType' }),
		...period,
	],
	sublists: [
		sublist('line', 'line', [
			...refs({ account: 'account', department: 'department', location: 'location' }),
			...money('debit'),
			...text('memo'),
		]),
	],
	overrides: { subsidiary: { required: true } },
});
