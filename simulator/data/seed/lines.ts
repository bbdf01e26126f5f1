/** Item lines of seeded transactions, with amounts that add up. */
import type { Store, StoredLine, StoredRecord, Values } from '../contract';
import { shippable } from '../orderStatus';
import { between, cents, chance, pick } from './dice';

/** What a line needs of an item; read once, not once a line. */
export interface Article {
	id: string;
	name: string;
	type: string;
	price: number;
	cost: number;
	taxable: boolean;
}

/** Active items, in order of their ids. */
export function articles(store: Store, types: string[]): Article[] {
	return types.flatMap((type) =>
		[...store.all(type)]
			.filter((record) => !record.values.isInactive)
			.map((record: StoredRecord) => ({
				id: record.id,
				name: String(record.values.displayName),
				type: String(record.values.itemType),
				price: Number(record.lines.price[0].values.price),
				cost: Number(record.values.cost ?? 0),
				taxable: record.values.isTaxable === true,
			})),
	);
}

export interface Totals {
	subtotal: number;
	taxTotal: number;
	total: number;
}

/** A list that grew line by line has room for 17; a copy has room for what it holds. Half a million lists feel it. */
const exact = (lines: StoredLine[]) => lines.slice();

/** Sums `amount` and `tax1Amt` of item lines; shipping is added to the total. */
export function sums(lines: readonly StoredLine[], shipping = 0): Totals {
	let subtotal = 0;
	let taxTotal = 0;
	for (const { values } of lines) {
		subtotal += values.amount as number;
		taxTotal += (values.tax1Amt as number | undefined) ?? 0;
	}
	subtotal = cents(subtotal);
	taxTotal = cents(taxTotal);
	return { subtotal, taxTotal, total: cents(subtotal + taxTotal + shipping) };
}

/**
 * Values of one line, each written as one literal: objects that are spread together or get their fields one by one take
 * up to twice the memory, and there are millions of them.
 */
export function priced(
	article: Article,
	quantity: number,
	rate: number,
	taxRate: number,
	department: string,
	location: string,
): Values {
	const { id: item, name: description, type: itemType } = article;
	const amount = cents(quantity * rate);
	if (!article.taxable || taxRate === 0) {
		const isTaxable = false;
		return { item, description, quantity, itemType, department, location, rate, amount, isTaxable };
	}
	const tax1Amt = cents((amount * taxRate) / 100);
	return {
		item,
		description,
		quantity,
		itemType,
		department,
		location,
		rate,
		amount,
		isTaxable: true,
		taxRate1: taxRate,
		tax1Amt,
		grossAmt: cents(amount + tax1Amt),
	};
}

/** One to six lines of goods and services; `exchange` = base units for one unit of the transaction's currency. */
export function saleLines(
	list: readonly Article[],
	{ exchange, taxRate, location }: { exchange: number; taxRate: number; location: string },
	counters: readonly string[] = [],
): StoredLine[] {
	const count = between(1, 6);
	const lines: StoredLine[] = [];
	for (let line = 1; line <= count; line++) {
		const article = pick(list);
		const quantity = article.type === 'Service' ? between(1, 4) : between(1, 24);
		const rate = cents(article.price / exchange);
		const values = priced(article, quantity, rate, taxRate, '1', location);
		for (const counter of counters) values[counter] = 0;
		if (chance(0.05)) values.custcol_note = 'Handle with care';
		lines.push({ line, values });
	}
	return exact(lines);
}

/** One to five lines of stocked goods at cost. */
export function purchaseLines(
	list: readonly Article[],
	{ exchange, location }: { exchange: number; location: string },
): StoredLine[] {
	const count = between(1, 5);
	const lines: StoredLine[] = [];
	for (let line = 1; line <= count; line++) {
		const article = pick(list);
		const rate = cents(Math.max(article.cost / exchange, 0.01));
		const values = priced(article, between(5, 120), rate, 0, '4', location);
		values.quantityBilled = 0;
		values.quantityReceived = 0;
		lines.push({ line, values });
	}
	return exact(lines);
}

/**
 * Lines of a document made from an order: whole lines, or part of their quantity with amounts in proportion. Counts
 * the quantity on the order's lines in `counter` (`quantityBilled` …). Without `amounts` = a shipment: goods only.
 */
export function follow(
	order: StoredRecord,
	part: number,
	counter: string,
	amounts: boolean,
): StoredLine[] {
	const lines: StoredLine[] = [];
	for (const source of order.lines.item) {
		if (!amounts && !shippable(source)) continue;
		const from = source.values;
		const ordered = from.quantity as number;
		const quantity = part === 1 ? ordered : Math.max(1, Math.floor(ordered * part));
		from[counter] = (from[counter] as number) + quantity;
		const line = lines.length + 1;
		const values = amounts
			? billed(from, quantity, order.id, source.line)
			: shipped(from, quantity, order.id, source.line);
		lines.push({ line, values });
	}
	return exact(lines);
}

function shipped(from: Values, quantity: number, orderDoc: string, orderLine: number): Values {
	const { item, description, itemType, department, location } = from;
	return {
		item,
		description,
		quantity,
		itemType,
		department,
		location,
		orderDoc,
		orderLine,
		itemReceive: true,
	};
}

/** Amounts in proportion to the quantity. */
function billed(from: Values, quantity: number, orderDoc: string, orderLine: number): Values {
	const { item, description, itemType, department, location, rate, isTaxable, taxRate1 } = from;
	const amount = cents(quantity * (rate as number));
	const values: Values = {
		item,
		description,
		quantity,
		itemType,
		department,
		location,
		rate,
		amount,
		isTaxable,
		orderDoc,
		orderLine,
	};
	if (taxRate1 !== undefined) {
		values.taxRate1 = taxRate1;
		values.tax1Amt = cents((amount * (taxRate1 as number)) / 100);
		values.grossAmt = cents(amount + values.tax1Amt);
	}
	return values;
}
