/** What is billed again and again: accounts, plans and their prices, subscriptions and what they charge. */
import type { FieldSchema, RecordSchema } from '../contract';
import { choice, date, flag, float, integer, money, record, refs, text } from './define';

const listed = (type: string, fields: FieldSchema[], nameField = 'name'): RecordSchema =>
	record({
		type,
		nameField,
		created: 'createdDate',
		modified: 'lastModifiedDate',
		fields: [...(nameField === 'name' ? text('name') : []), ...flag('isInactive'), ...fields],
	});

const FREQUENCIES = { MONTHLY: 'Monthly', QUARTERLY: 'Quarterly', ANNUALLY: 'Annually' };

const SUBSCRIPTION_STATES: Record<string, string> = {
	DRAFT: 'Draft',
	PENDING_ACTIVATION: 'Pending Activation',
	ACTIVE: 'Active',
	SUSPENDED: 'Suspended',
	TERMINATED: 'Terminated',
	CLOSED: 'Closed',
};

export const billing: RecordSchema[] = [
	listed('billingAccount', [
		...text('idNumber memo'),
		...date('startDate'),
		...choice('frequency', FREQUENCIES),
		...flag('customerDefault'),
		...refs({ customer: 'customer', subsidiary: 'subsidiary', currency: 'currency' }),
	]),
	listed('subscriptionTerm', [...integer('subscriptionTermDuration')]),
	listed('subscriptionPlan', [
		...text('itemId displayName'),
		...refs({ initialTerm: 'subscriptionTerm' }),
	]),
	listed('priceBook', [...refs({ subscriptionPlan: 'subscriptionPlan', currency: 'currency' })]),
	listed('pricePlan', [...refs({ currency: 'currency' })]),
	listed('subscription', [
		...refs({
			customer: 'customer',
			billingAccount: 'billingAccount',
			subscriptionPlan: 'subscriptionPlan',
			priceBook: 'priceBook',
			initialTerm: 'subscriptionTerm',
			currency: 'currency',
			subsidiary: 'subsidiary',
		}),
		...choice('billingSubscriptionStatus', SUBSCRIPTION_STATES),
		...date('startDate endDate lastBillDate nextBillCycleDate'),
	]),
	listed('subscriptionLine', [
		...refs({ subscription: 'subscription', item: 'item', currency: 'currency' }),
		...integer('lineNumber'),
		...date('startDate endDate'),
	]),
	listed(
		'charge',
		[
			...refs({
				billTo: 'customer',
				billingAccount: 'billingAccount',
				billingItem: 'item',
				subscriptionLine: 'subscriptionLine',
				currency: 'currency',
			}),
			...money('amount rate'),
			...float('quantity'),
			...choice('stage', {
				HOLD_FOR_BILLING: 'Hold for Billing',
				READY_FOR_BILLING: 'Ready for Billing',
				PROCESSED: 'Processed',
			}),
			...date('chargeDate'),
			...text('memo'),
		],
		'id',
	),
];
