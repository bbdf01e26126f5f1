/** Transactions: one series of ids over all types; what the record's type adds to SuiteQL is in ../transactionTypes. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';
import { TRANSACTION_TYPES } from '../transactionTypes';
import type { Overrides } from './define';
import {
	address,
	choice,
	date,
	flag,
	float,
	integer,
	money,
	outside,
	record,
	refs,
	sublist,
	text,
} from './define';
import { CHANNELS, COMMITMENTS, COUNTRIES, ITEM_TYPES, SOURCES } from './options';

const header = [
	...text('tranId memo transactionNumber'),
	...date('tranDate'),
	...refs({
		subsidiary: 'subsidiary',
		currency: 'currency',
		department: 'department',
		class: 'classification',
		location: 'location',
		createdFrom: 'transaction',
	}),
	...float('exchangeRate'),
	...outside('customForm'),
	...text('custbody_reference'),
	...flag('custbody_gift'),
	...choice('custbody_channel', CHANNELS),
	...refs({ custbody_asset: 'customrecord_asset' }),
];

const period = refs({ postingPeriod: 'accountingPeriod' });

const amounts = money('subtotal discountTotal taxTotal shippingCost total');

const customerSide = [
	...refs({
		entity: 'customer',
		salesRep: 'employee',
		terms: 'term',
		taxItem: 'salesTaxItem',
	}),
	...refs({
		partner: 'partner',
		promoCode: 'promotionCode',
		shipMethod: 'shipItem',
		discountItem: 'discountItem',
		opportunity: 'opportunity',
		job: 'job',
		messageSel: 'customerMessage',
	}),
	...outside('billAddressList shipAddressList leadSource salesChannel'),
	...text('otherRefNum email fax fob message vatRegNum billAddress shipAddress'),
	...text('linkedTrackingNumbers'),
	...float('taxRate discountRate'),
	...amounts,
	...money('handlingCost estGrossProfit totalCostEstimate'),
	...date('shipDate startDate endDate salesEffectiveDate'),
	...flag('toBeEmailed toBeFaxed toBePrinted shipIsResidential shipOverride excludeCommission'),
	...choice('source', SOURCES),
	...address('billingAddress', COUNTRIES),
	...address('shippingAddress', COUNTRIES),
];

const vendorSide = [
	...refs({ entity: 'vendor', terms: 'term', employee: 'employee', nextApprover: 'employee' }),
	...outside('billAddressList'),
	...text('otherRefNum email message vatRegNum billAddress'),
	...amounts,
	...flag('toBePrinted'),
];

const owed = [
	...date('dueDate'),
	...money('amountPaid amountRemaining'),
	...refs({ account: 'account' }),
];

const lineBasics = [
	...refs({ item: 'item' }),
	...text('description'),
	...float('quantity'),
	...refs({ department: 'department', class: 'classification', location: 'location' }),
];

const priced = [
	...money('rate amount tax1Amt grossAmt'),
	...float('taxRate1'),
	...flag('isTaxable'),
	...refs({ taxCode: 'salesTaxItem', price: 'priceLevel' }),
	...choice('itemType', ITEM_TYPES),
	...text('units serialNumbers options'),
	...money('costEstimate'),
	...refs({ job: 'job' }),
];

const custom = [
	...text('custcol_note'),
	...date('custcol_service_date'),
	...flag('custcol_engrave'),
];

const fromOrder = [...refs({ orderDoc: 'transaction' }), ...integer('orderLine')];

const lineRules: Overrides = {
	item: { required: true },
	itemType: { readOnly: true },
	grossAmt: { readOnly: true },
	quantityBilled: { readOnly: true },
	quantityFulfilled: { readOnly: true },
	quantityReceived: { readOnly: true },
	quantityCommitted: { readOnly: true },
	quantityBackOrdered: { readOnly: true },
	quantityAvailable: { readOnly: true },
	orderDoc: { readOnly: true },
};

const itemLines = (more: FieldSchema[]): SublistSchema =>
	sublist('item', 'line', [...lineBasics, ...priced, ...more, ...custom], lineRules);

const orderLines = itemLines([
	...float('quantityBilled quantityFulfilled'),
	...float('quantityCommitted quantityBackOrdered quantityAvailable'),
	...flag('isClosed'),
	...date('expectedShipDate requestedDate'),
	...choice('commitInventory', COMMITMENTS),
]);

const purchaseLines = itemLines([
	...float('quantityBilled quantityReceived'),
	...flag('isClosed'),
	...date('expectedReceiptDate'),
	...refs({ customer: 'customer' }),
]);

const billedLines = itemLines(fromOrder);

const shippedLines = sublist(
	'item',
	'line',
	[
		...lineBasics,
		...fromOrder,
		...flag('itemReceive'),
		...choice('itemType', ITEM_TYPES),
		...custom,
	],
	lineRules,
);

/** Tracking numbers stand here. */
const packages = sublist('package', undefined, [
	...text('packageDescr packageTrackingNumber packageTrackingNumberReturn packageCartonNumber'),
	...float('packageWeight'),
]);

/** Not keyed: a payment's lines are told apart by the document they pay (`doc`), and written lines are appended. */
const apply = sublist(
	'apply',
	undefined,
	[
		...refs({ doc: 'transaction' }),
		...flag('apply'),
		...money('amount due total'),
		...date('applyDate'),
		...text('refNum type'),
	],
	{
		doc: { required: true },
		due: { readOnly: true },
		total: { readOnly: true },
		refNum: { readOnly: true },
		type: { readOnly: true },
		applyDate: { readOnly: true },
	},
);

const journalLines = sublist(
	'line',
	'line',
	[
		...refs({
			account: 'account',
			entity: 'entity',
			department: 'department',
			class: 'classification',
			location: 'location',
		}),
		...money('debit credit'),
		...text('memo'),
		...custom,
	],
	{ account: { required: true } },
);

const expenseLines = sublist(
	'expense',
	'line',
	[
		...refs({
			account: 'account',
			department: 'department',
			class: 'classification',
			location: 'location',
			customer: 'customer',
		}),
		...money('amount'),
		...text('memo'),
	],
	{ account: { required: true }, amount: { required: true } },
);

const headerRules: Overrides = {
	transactionNumber: { readOnly: true },
	createdFrom: { readOnly: true },
	status: { readOnly: true },
	subtotal: { readOnly: true },
	taxTotal: { readOnly: true },
	total: { readOnly: true },
	amountPaid: { readOnly: true },
	amountRemaining: { readOnly: true },
	applied: { readOnly: true },
	unapplied: { readOnly: true },
	otherRefNum: { label: 'PO/Check Number' },
	entity: { required: true },
	customer: { required: true },
	tranDate: { label: 'Date' },
};

function transaction(
	type: string,
	fields: FieldSchema[],
	sublists: SublistSchema[],
	overrides: Overrides = {},
): RecordSchema {
	const { label, statuses } = TRANSACTION_TYPES[type];
	return record({
		type,
		label,
		nameField: 'tranId',
		table: 'transaction',
		created: 'createdDate',
		modified: 'lastModifiedDate',
		fields: [...header, ...choice('status', statuses), ...fields],
		sublists,
		overrides: { ...headerRules, ...overrides },
	});
}

export const transactions: RecordSchema[] = [
	transaction('estimate', [...customerSide, ...date('dueDate')], [itemLines([])], {
		entity: { required: true, label: 'Customer' },
	}),
	transaction(
		'salesOrder',
		[
			...customerSide,
			...choice('orderStatus', { A: 'Pending Approval', B: 'Pending Fulfillment' }),
			...flag('shipComplete'),
		],
		[orderLines],
		{ entity: { required: true, label: 'Customer' }, tranId: { label: 'Order #' } },
	),
	transaction('invoice', [...customerSide, ...period, ...owed], [billedLines], {
		entity: { required: true, label: 'Customer' },
		tranId: { label: 'Invoice #' },
	}),
	transaction(
		'cashSale',
		[...customerSide, ...period, ...refs({ account: 'account' }), ...flag('undepFunds')],
		[billedLines],
		{ entity: { required: true, label: 'Customer' }, tranId: { label: 'Sale #' } },
	),
	transaction(
		'creditMemo',
		[
			...customerSide,
			...period,
			...refs({ account: 'account' }),
			...money('amountRemaining applied unapplied'),
		],
		[billedLines, apply],
		{ entity: { required: true, label: 'Customer' }, tranId: { label: 'Credit #' } },
	),
	transaction(
		'itemFulfillment',
		[
			...refs({ entity: 'customer' }),
			...period,
			...choice('shipStatus', { A: 'Picked', B: 'Packed', C: 'Shipped' }),
			...refs({ shipMethod: 'shipItem' }),
			...text('shipAddress shipPhone shipCompany'),
			...date('pickedDate packedDate shippedDate'),
			...money('shippingCost handlingCost'),
			...address('shippingAddress', COUNTRIES),
		],
		[shippedLines, packages],
		{ entity: { readOnly: true }, createdFrom: { readOnly: true, required: true } },
	),
	transaction(
		'customerPayment',
		[
			...refs({ customer: 'customer', arAcct: 'account', account: 'account' }),
			...period,
			...money('payment applied unapplied total'),
			...text('checkNumber'),
			...flag('autoApply'),
		],
		[apply],
		{ payment: { required: true, label: 'Payment Amount' }, tranId: { label: 'Payment #' } },
	),
	transaction('purchaseOrder', [...vendorSide, ...date('dueDate')], [purchaseLines, expenseLines], {
		entity: { required: true, label: 'Vendor' },
		tranId: { label: 'PO #' },
	}),
	transaction('vendorBill', [...vendorSide, ...period, ...owed], [billedLines, expenseLines], {
		entity: { required: true, label: 'Vendor' },
		tranId: { label: 'Reference No.' },
	}),
	transaction('journalEntry', [...period, ...flag('approved isReversal')], [journalLines], {
		tranId: { label: 'Entry No.' },
		subsidiary: { required: true },
	}),
];
