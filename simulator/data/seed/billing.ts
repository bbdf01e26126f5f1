/** Customers who subscribed to a service: with an account that bills them each month, and what it charged. */
import type { Store, Values } from '../contract';
import { LAST_DAY, dateOf } from './calendar';
import { firstOf, row, isActive } from './row';

const MADE = Date.parse('2025-06-02T18:00:00Z');
const SUBSCRIBERS = 8;
const CHARGES = 3;
const PLANS = ['Care Basic', 'Care Plus'];
const MONTHS = 12;

/** The first of the month, so many months after July 2025. */
const month = (n: number): string => dateOf(Date.UTC(2025, 6 + n, 1));
const dayBefore = (day: string): string => dateOf(Date.parse(day) - 86_400_000);

/** Puts them without chance; nothing here posts or is an order. */
export function seedBilling(store: Store): void {
	const put = (type: string, values: Values, at = 0) =>
		row(store, type, { isInactive: false, ...values }, { created: MADE + at * 86_400_000 }).id;
	const services = firstOf(store, 'serviceSaleItem', PLANS.length, isActive);
	const initialTerm = put('subscriptionTerm', { name: '1 Year', subscriptionTermDuration: MONTHS });
	const plans = PLANS.map((name, n) => {
		const plan = put('subscriptionPlan', { name, itemId: name, displayName: name, initialTerm });
		const priceBook = put('priceBook', {
			name: `${name} USD`,
			subscriptionPlan: plan,
			currency: '1',
		});
		put('pricePlan', { name: `${name} monthly`, currency: '1' });
		return { plan, priceBook, name, service: services[n].id, price: 60 + n * 45 };
	});
	const customers = firstOf(
		store,
		'customer',
		SUBSCRIBERS,
		(customer) => isActive(customer) && customer.values.currency === '1',
	);
	customers.forEach(({ id: customer, values }, n) => {
		const { plan, priceBook, name, service, price } = plans[n % plans.length];
		const shared = { customer, currency: '1', subsidiary: values.subsidiary };
		const startDate = month(n);
		const endDate = dayBefore(month(n + MONTHS));
		const billingAccount = put(
			'billingAccount',
			{
				...shared,
				name: `Billing of ${String(values.entityId)}`,
				idNumber: `BA${n + 1}`,
				frequency: 'MONTHLY',
				startDate,
				customerDefault: true,
			},
			n,
		);
		const subscription = put(
			'subscription',
			{
				...shared,
				name: `${name} of ${String(values.entityId)}`,
				billingAccount,
				subscriptionPlan: plan,
				priceBook,
				initialTerm,
				billingSubscriptionStatus: endDate < LAST_DAY ? 'CLOSED' : 'ACTIVE',
				startDate,
				endDate,
			},
			n,
		);
		const line = { subscription, item: service, currency: '1', lineNumber: 1, startDate, endDate };
		const subscriptionLine = put('subscriptionLine', { ...line, name }, n);
		for (let at = 0; at < CHARGES; at++) {
			const chargeDate = month(n + at);
			const charge = { billTo: customer, billingAccount, billingItem: service, subscriptionLine };
			const amounts = { quantity: 1, rate: price, amount: price, currency: '1' };
			const stage = chargeDate < '2026-01-01' ? 'PROCESSED' : 'READY_FOR_BILLING';
			put('charge', { ...charge, ...amounts, stage, chargeDate, memo: name }, n + at);
		}
	});
}
