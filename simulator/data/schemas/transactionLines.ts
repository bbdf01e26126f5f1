/** The sublists of transactions. */
import type { FieldSchema, SublistSchema } from '../contract';
import {
	type Overrides,
	choice,
	date,
	flag,
	float,
	integer,
	money,
	refs,
	sublist,
	text,
} from './define';
import { COMMITMENTS, ITEM_TYPES } from './options';

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

export const itemLines = (more: FieldSchema[]): SublistSchema =>
	sublist('item', 'line', [...lineBasics, ...priced, ...more, ...custom], lineRules);

export const orderLines = itemLines([
	...float('quantityBilled quantityFulfilled'),
	...float('quantityCommitted quantityBackOrdered quantityAvailable'),
	...flag('isClosed'),
	...date('expectedShipDate requestedDate'),
	...choice('commitInventory', COMMITMENTS),
]);

export const purchaseLines = itemLines([
	...float('quantityBilled quantityReceived'),
	...flag('isClosed'),
	...date('expectedReceiptDate'),
	...refs({ customer: 'customer' }),
]);

export const billedLines = itemLines(fromOrder);

export const shippedLines = sublist(
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
export const packages = sublist('package', undefined, [
	...text('packageDescr packageTrackingNumber packageTrackingNumberReturn packageCartonNumber'),
	...float('packageWeight'),
]);

/** Not keyed: a payment's lines are told apart by the document they pay. */
const applied = sublist(
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

export const apply: SublistSchema = { ...applied, identity: ['doc'] };

const journalFields = [
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
];

export const journalLines = sublist('line', 'line', journalFields, { account: { required: true } });

/** Between subsidiaries: each line belongs to one, and names the other where it owes or is owed. */
export const intercompanyLines = sublist(
	'line',
	'line',
	[
		...journalFields,
		...refs({ lineSubsidiary: 'subsidiary', dueToFromSubsidiary: 'subsidiary' }),
		...flag('eliminate'),
	],
	{ account: { required: true }, lineSubsidiary: { required: true } },
);

export const expenseLines = sublist(
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
