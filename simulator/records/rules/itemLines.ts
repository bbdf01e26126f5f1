/** Item lines: what NetSuite fills in from the item, amounts, and tax. */
import type { Store, StoredLine, StoredRecord, Values } from '../../data/contract';
import { TRANSACTION_TYPES } from '../../data/transactionTypes';
import type { Context } from '../context';
import type { Draft } from '../draft';
import { counterOf, orderLine } from './counted';
import { amountOf, cents } from './money';
import { readRate } from './totals';

function fill(values: Values, name: string, value: Values[string]): void {
	if (values[name] === undefined && value !== undefined) values[name] = value;
}

function basePrice(item: StoredRecord, side: 'sale' | 'purchase', level: unknown): number {
	if (side === 'purchase') return amountOf(item.values.cost);
	const prices = item.lines.price ?? [];
	const of = (wanted: unknown) => prices.find((line) => line.values.priceLevel === wanted);
	return amountOf((of(level) ?? of('1'))?.values.price);
}

/** Money of a line that bills a part of an order's line: its share, and of the last part all that is left. */
function share(store: Store, type: string, values: Values): number | undefined {
	const order = store.get('transaction', String(values.orderDoc));
	if (!order || counterOf(order.type, type) !== 'quantityBilled') return undefined;
	const source = orderLine(order, 'item', Number(values.orderLine))?.values;
	const ordered = amountOf(source?.quantity);
	if (!source || ordered === 0 || source.amount === undefined) return undefined;
	const until = amountOf(source.quantityBilled) + amountOf(values.quantity);
	if (until > ordered) return undefined;
	const part = (quantity: number) => cents((amountOf(source.amount) * quantity) / ordered);
	return cents(
		part(until) - amountOf(source.amountBilled ?? part(amountOf(source.quantityBilled))),
	);
}

/** Items that reckon: a discount on the line before it, a sum of what stands above. */
function reckoned(item: StoredRecord, values: Values, above: readonly StoredLine[]): boolean {
	const kind = item.values.itemType;
	if (kind === 'Description') {
		for (const name of ['quantity', 'rate', 'amount']) delete values[name];
		return true;
	}
	if (kind === 'Subtotal') {
		const last = above.map((line) => line.values.itemType).lastIndexOf('Subtotal');
		values.amount = cents(
			above.slice(last + 1).reduce((sum, line) => sum + amountOf(line.values.amount), 0),
		);
		delete values.quantity;
		return true;
	}
	if (kind !== 'Discount' && kind !== 'Markup') return false;
	const rate = readRate(item.values.rate);
	const before = above[above.length - 1];
	delete values.quantity;
	if (rate?.percent && before) {
		values.amount = cents((amountOf(before.values.amount) * rate.value) / 100);
	} else values.amount ??= amountOf(values.rate ?? rate?.value);
	return true;
}

/**
 * Fills and computes item lines: description and rate from the item, amount from quantity and rate unless the request
 * gave an amount, tax from the line's code or the document's rate.
 */
export function computeItemLines({ store }: Context, draft: Draft): void {
	const { side } = TRANSACTION_TYPES[draft.schema.type];
	const { item: lines } = draft.lines;
	lines?.forEach((stored, index) => {
		const given = draft.givenOnLines.get(stored);
		// A line that the request does not name is still the store's own: a refusal later must find it unchanged.
		const line = given ? stored : { ...stored, values: { ...stored.values } };
		lines[index] = line;
		const { values } = line;
		const item = store.get('item', String(values.item));
		if (!item) return;
		if (given) {
			const { displayName, salesDescription, description } = item.values;
			fill(values, 'description', salesDescription ?? description ?? displayName);
			fill(values, 'quantity', 1);
			values.itemType = item.values.itemType;
		}
		if (!side) return;
		fill(values, 'isTaxable', item.values.isTaxable === true && side === 'sale');
		if (reckoned(item, values, lines.slice(0, index))) return;
		if (given) price(store, draft, values, given, item, side);
		tax(store, draft.values, values);
	});
}

function price(
	store: Store,
	draft: Draft,
	values: Values,
	given: Set<string>,
	item: StoredRecord,
	side: 'sale' | 'purchase',
): void {
	const quantity = amountOf(values.quantity);
	if (given.has('amount') && values.amount !== undefined) {
		if (!given.has('rate') && quantity !== 0) {
			values.rate = cents(amountOf(values.amount) / quantity);
		}
		return;
	}
	const follows = draft.id === undefined && !given.has('rate');
	const carried = follows ? share(store, draft.schema.type, values) : undefined;
	const exchange = amountOf(draft.values.exchangeRate) || 1;
	values.rate ??= cents(basePrice(item, side, values.price) / exchange);
	values.amount = carried ?? cents(quantity * amountOf(values.rate));
}

function tax(store: Store, header: Values, values: Values): void {
	const code = values.taxCode && store.get('salesTaxItem', String(values.taxCode));
	const rate = code ? code.values.rate : values.isTaxable ? header.taxRate : undefined;
	const percent = readRate(rate)?.value ?? 0;
	if (percent === 0) {
		for (const name of ['taxRate1', 'tax1Amt', 'grossAmt']) delete values[name];
		return;
	}
	const amount = amountOf(values.amount);
	values.taxRate1 = percent;
	values.tax1Amt = cents((amount * percent) / 100);
	values.grossAmt = cents(amount + values.tax1Amt);
}
