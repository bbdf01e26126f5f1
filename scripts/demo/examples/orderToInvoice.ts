import type { Store, StoredLine, StoredRecord } from '../../../simulator/data/contract';
import { type Example, cents, itemsOf, money } from '../example';

/** The oldest order that is Pending Billing (status F) with nothing billed so far. */
function orderToBill(store: Store): StoredRecord | undefined {
	return [...store.all('salesOrder')]
		.filter(
			({ values, lines }) =>
				values.status === 'F' && lines.item.every((line) => !line.values.quantityBilled),
		)
		.sort((a, b) => Number(a.id) - Number(b.id))[0];
}

/** What one line sells: item, quantity, rate and amount. */
const sold = ({ values }: StoredLine): string =>
	[values.item, Number(values.quantity), cents(values.rate), cents(values.amount)].join(' / ');

const linesOf = (record: StoredRecord): string[] => (record.lines.item ?? []).map(sold);

/** The order after the correction, judged by the order before it. */
function judgeOrder(before: StoredRecord, after: StoredRecord): string[] {
	const problems: string[] = [];
	if (!String(after.values.memo).startsWith('Late delivery: 5 % off')) {
		problems.push(`the order's memo is "${after.values.memo}"`);
	}
	const [was, is] = [before, after].map((order) => cents(order.lines.item[0].values.rate));
	if (Math.abs(is - was * 0.95) > 1) {
		problems.push(`the first line's rate is ${money(is)}, 5 % off ${money(was)} was asked for`);
	}
	const [rest, now] = [before, after].map((order) => linesOf(order).slice(1).join());
	if (rest !== now) problems.push('lines that the update did not name have changed');
	const { quantity, rate, amount } = after.lines.item[0].values;
	if (Math.abs(cents(amount) - Number(quantity) * cents(rate)) > 1) {
		problems.push(`the first line is over ${amount}, ${quantity} at ${rate} were asked for`);
	}
	const sum = after.lines.item.reduce((total, { values }) => total + cents(values.amount), 0);
	if (sum !== cents(after.values.subtotal)) {
		problems.push(`the order's subtotal is ${after.values.subtotal}, its lines give ${money(sum)}`);
	}
	return problems;
}

/** The invoice, judged by the order that it was made from. */
function judgeInvoice(order: StoredRecord, invoice: StoredRecord): string[] {
	const problems: string[] = [];
	if (linesOf(invoice).join() !== linesOf(order).join()) {
		problems.push(`the invoice's lines are ${linesOf(invoice)}, the order's ${linesOf(order)}`);
	}
	const [asked, billed] = [order, invoice].map(({ values }) => cents(values.total));
	if (asked !== billed) problems.push(`the invoice is over ${money(billed)}, not ${money(asked)}`);
	if (invoice.values.createdFrom !== order.id) {
		problems.push(`the invoice says that it was made from ${invoice.values.createdFrom}`);
	}
	return problems;
}

/** A sales order read, corrected and billed: the invoice equals the corrected order. */
export const orderToInvoice: Example = {
	title: 'Order to invoice',
	file: 'order-to-invoice.json',
	story: 'Finds an order that waits for its invoice, takes 5 % off its first line and bills it.',
	async prepare(simulator) {
		const { store } = simulator;
		const before = structuredClone(orderToBill(store));
		return async (run) => {
			if (!before) {
				return { records: 0, outcome: '', problems: ['NetSuite had no order to bill'] };
			}
			const [made] = itemsOf(run, 'Make the invoice');
			const [read] = itemsOf(run, 'Read the invoice');
			const after = store.get('salesOrder', before.id);
			const invoice = store.get('invoice', String(made?.id));
			if (!after || !invoice || !read) {
				return { records: 0, outcome: '', problems: ['no invoice was made and read'] };
			}
			const [found] = itemsOf(run, 'Find an order to bill');
			const problems =
				found?.id === before.id ? [] : [`order ${found?.id} was billed, not ${before.id}`];
			problems.push(...judgeOrder(before, after), ...judgeInvoice(after, invoice));
			if (read.id !== invoice.id || cents(read.total) !== cents(invoice.values.total)) {
				problems.push('the invoice that the workflow read is not the one that it made');
			}
			const [{ statusname }] = await simulator.query(
				'SELECT BUILTIN.DF(status) AS statusname FROM transaction WHERE id = ?',
				[before.id],
			);
			if (!/Billed/.test(statusname)) problems.push(`the order is still "${statusname}"`);
			return {
				records: 2,
				outcome: `invoice over ${money(cents(read.total))} equals its order, order billed`,
				problems,
			};
		};
	},
};
