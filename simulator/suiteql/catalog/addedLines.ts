/** Lines that NetSuite adds to those of the sublists, so that all lines of a transaction add up to 0. */
import type { StoredRecord, Values } from '../../data/contract';
import { amountOf, cents } from '../../records/rules/money';
import { GROUND } from './tables/shipping';
import { text } from './values';

/** Values of the lines for a document's discount, its shipping and its tax; none without a total. */
export function addedLines({ values }: StoredRecord): Values[] {
	if (values.total === undefined) return [];
	const money = (name: string) => amountOf(values[name]);
	const shipping = cents(money('shippingCost') + money('handlingCost'));
	const added: Values[] = [];
	if (money('discountTotal') !== 0) {
		const amount = -Math.abs(money('discountTotal'));
		added.push({ itemType: 'Discount', item: text(values.discountItem), amount });
	}
	if (shipping !== 0) {
		const item = text(values.shipMethod) ?? String(GROUND);
		added.push({ itemType: 'ShipItem', item, amount: shipping });
	}
	if (money('taxTotal') !== 0) added.push({ itemType: 'TaxItem', amount: money('taxTotal') });
	return added;
}
