/** Transactions: one series of ids over all types; what the record's type adds to SuiteQL is in ../transactionTypes. */
import type { FieldSchema, RecordSchema, SublistSchema } from '../contract';
import { TRANSACTION_TYPES } from '../transactionTypes';
import {
	type Overrides,
	address,
	choice,
	date,
	flag,
	float,
	money,
	outside,
	record,
	refs,
	text,
} from './define';
import { CHANNELS, COUNTRIES, SOURCES } from './options';
import {
	apply,
	billedLines,
	expenseLines,
	intercompanyLines,
	itemLines,
	journalLines,
	orderLines,
	packages,
	purchaseLines,
	shippedLines,
} from './transactionLines';

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

export const period = refs({ postingPeriod: 'accountingPeriod' });

export const amounts = money('subtotal discountTotal taxTotal shippingCost total');

export const customerSide = [
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

export const vendorSide = [
	...refs({ entity: 'vendor', terms: 'term', employee: 'employee', nextApprover: 'employee' }),
	...outside('billAddressList'),
	...text('otherRefNum email message vatRegNum billAddress'),
	...amounts,
	...flag('toBePrinted'),
];

export const owed = [
	...date('dueDate'),
	...money('amountPaid amountRemaining'),
	...refs({ account: 'account' }),
];

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
	tranDate: { label: 'Date' },
};

/** A transaction type with the header that all share, and its statuses from ../transactionTypes. */
export function transaction(
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
		fields: [
			...header,
			...(Object.keys(statuses).length > 0 ? choice('status', statuses) : []),
			...fields,
		],
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
		{
			customer: { required: true },
			payment: { required: true, label: 'Payment Amount' },
			tranId: { label: 'Payment #' },
		},
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
	...['intercompanyJournalEntry', 'advIntercompanyJournalEntry'].map((type) =>
		transaction(
			type,
			[...period, ...flag('approved isReversal'), ...refs({ toSubsidiary: 'subsidiary' })],
			[intercompanyLines],
			{ tranId: { label: 'Entry No.' }, subsidiary: { required: true } },
		),
	),
];
