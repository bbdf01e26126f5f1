/** Transactions that follow from others: receipts, returns, refunds, payments to vendors, deposits, requests. */
import type { RecordSchema } from '../contract';
import {
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
import { detailed } from './inventoryDetail';
import {
	apply,
	billedLines,
	expenseLines,
	itemLines,
	purchaseLines,
	shippedLines,
} from './transactionLines';
import { amounts, customerSide, owed, period, transaction, vendorSide } from './transactions';

const APPROVALS = { '1': 'Open', '2': 'Pending Approval', '3': 'Approved', '4': 'Rejected' };

const counted = [
	...float('quantityBilled quantityReceived quantityFulfilled quantityOrdered'),
	...flag('isClosed'),
	...refs({ orderDoc: 'transaction' }),
	...integer('orderLine'),
];

const returned = itemLines(counted);

const customerMoney = [
	...refs({ customer: 'customer', arAcct: 'account', account: 'account' }),
	...period,
	...money('total'),
	...text('checkNumber'),
];

const partyIsCustomer = { customer: { required: true } };
const vendor = { entity: { required: true, label: 'Vendor' } };
const customer = { entity: { required: true, label: 'Customer' } };

/** Of expense reports; the lines have no account of their own. */
const spending = sublist(
	'expense',
	'line',
	[
		...refs({
			category: 'expenseCategory',
			expenseAccount: 'account',
			currency: 'currency',
			department: 'department',
			class: 'classification',
			location: 'location',
			customer: 'customer',
			taxCode: 'salesTaxItem',
		}),
		...money('amount foreignAmount tax1Amt grossAmt rate'),
		...float('quantity exchangeRate taxRate1'),
		...date('expenseDate'),
		...flag('isBillable isNonReimbursable receipt corporateCreditCard'),
		...text('memo'),
	],
	{ amount: { required: true } },
);

const time = record({
	type: 'timeBill',
	label: 'Time',
	nameField: 'id',
	created: 'createdDate',
	modified: 'lastModifiedDate',
	fields: [
		...refs({
			employee: 'employee',
			customer: 'customer',
			item: 'item',
			subsidiary: 'subsidiary',
			department: 'department',
			class: 'classification',
			location: 'location',
		}),
		...outside('caseTaskEvent payrollItem customForm'),
		...date('tranDate'),
		...text('hours memo rejectionNote'),
		...choice('approvalStatus', APPROVALS),
		...flag('approved isBillable isExempt isInactive supervisorApproval'),
		...money('rate'),
	],
	overrides: {
		employee: { required: true },
		hours: { required: true, label: 'Duration' },
		approvalStatus: { readOnly: true },
		approved: { readOnly: true },
	},
});

const week = record({
	type: 'timeSheet',
	label: 'Weekly Timesheet',
	nameField: 'id',
	created: 'createdDate',
	modified: 'lastModifiedDate',
	fields: [
		...refs({ employee: 'employee', subsidiary: 'subsidiary' }),
		...date('trandate startDate endDate'),
		...text('rejectionNote totalHours'),
		...choice('approvalStatus', APPROVALS),
		...flag('approved isComplete'),
	],
	overrides: {
		employee: { required: true },
		approvalStatus: { readOnly: true },
		approved: { readOnly: true },
	},
});

/** Of these types the common rules hold; those of ./manufacturing move goods. */
export const following: RecordSchema[] = [
	transaction(
		'opportunity',
		[
			...customerSide,
			...refs({ entityStatus: 'customerStatus' }),
			...text('title nextStep'),
			...float('probability'),
			...money('projectedTotal rangeLow rangeHigh'),
			...date('expectedCloseDate closeDate'),
		],
		[itemLines([])],
		customer,
	),
	transaction('returnAuthorization', customerSide, [returned], {
		...customer,
		tranId: { label: 'Return #' },
	}),
	transaction(
		'cashRefund',
		[...customerSide, ...period, ...refs({ account: 'account' })],
		[billedLines],
		customer,
	),
	transaction(
		'itemReceipt',
		[
			...refs({ entity: 'entity', itemFulfillment: 'itemFulfillment' }),
			...period,
			...integer('orderId'),
			...text('orderType'),
		],
		[
			detailed({
				...shippedLines,
				fields: [...shippedLines.fields, ...money('rate amount'), ...float('quantityRemaining')],
			}),
			sublist('expense', 'line', [
				...refs({ account: 'account', orderDoc: 'transaction' }),
				...integer('orderLine'),
				...money('amount'),
				...flag('markReceived'),
				...text('memo'),
			]),
		],
		{ entity: { readOnly: true }, createdFrom: { readOnly: true, required: true } },
	),
	transaction('vendorReturnAuthorization', vendorSide, [itemLines(counted), expenseLines], vendor),
	transaction(
		'vendorCredit',
		[
			...vendorSide,
			...period,
			...refs({ account: 'account' }),
			...money('amountRemaining applied unapplied'),
		],
		[billedLines, expenseLines, apply],
		{ ...vendor, tranId: { label: 'Reference No.' } },
	),
	transaction(
		'vendorPayment',
		[
			...refs({ entity: 'entity', apAcct: 'account', account: 'account' }),
			...period,
			...money('total applied unapplied'),
			...flag('toBePrinted cleared'),
			...text('checkNumber'),
		],
		[apply],
		{ entity: { required: true, label: 'Payee' } },
	),
	transaction(
		'purchaseRequisition',
		[...refs({ entity: 'employee' }), ...amounts, ...date('dueDate')],
		[purchaseLines, expenseLines].map((list) => ({
			...list,
			fields: [...list.fields, ...float('quantityOrdered'), ...refs({ poVendor: 'vendor' })],
		})),
		{ entity: { required: true, label: 'Requestor' } },
	),
	transaction(
		'customerDeposit',
		[...customerMoney, ...money('payment unapplied'), ...refs({ salesOrder: 'salesOrder' })],
		[],
		{ ...partyIsCustomer, payment: { required: true, label: 'Payment Amount' } },
	),
	transaction(
		'depositApplication',
		[...customerMoney, ...money('applied unapplied'), ...refs({ deposit: 'customerDeposit' })],
		[apply],
		{ ...partyIsCustomer, deposit: { required: true } },
	),
	transaction(
		'customerRefund',
		[...customerMoney, ...money('applied unapplied')],
		[apply],
		partyIsCustomer,
	),
	transaction(
		'expenseReport',
		[
			...refs({ entity: 'employee', account: 'account', acctCorpCardExp: 'account' }),
			...period,
			...owed.filter(({ name }) => name !== 'account'),
			...money('total amount advance'),
			...flag('complete supervisorApproval accountingApproval'),
		],
		[spending],
		{ entity: { required: true, label: 'Employee' } },
	),
	transaction(
		'check',
		[
			...refs({ entity: 'entity', account: 'account' }),
			...period,
			...money('total'),
			...flag('toBePrinted cleared'),
		],
		[expenseLines, itemLines([])],
		{ entity: { required: true, label: 'Payee' } },
	),
	transaction(
		'vendorPrepayment',
		[
			...refs({ entity: 'vendor', account: 'account', prepaymentAccount: 'account' }),
			...period,
			...money('payment total unapplied'),
		],
		[],
		{ ...vendor, payment: { required: true } },
	),
	transaction(
		'vendorPrepaymentApplication',
		[
			...refs({ entity: 'vendor', vendorPrepayment: 'vendorPrepayment' }),
			...period,
			...money('total applied'),
		],
		[apply],
		{ ...vendor, vendorPrepayment: { required: true } },
	),
	transaction('fulfillmentRequest', [...refs({ entity: 'customer' })], [shippedLines], {
		createdFrom: { readOnly: true, required: true },
	}),
	time,
	week,
];
