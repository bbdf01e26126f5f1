/** Purchase orders, bills and journals. */
import type { StoredLine } from '../contract';
import { orderStatus } from '../orderStatus';
import { ACCOUNTS } from './accounting';
import { DAYS, later } from './calendar';
import { between, cents, chance, pick } from './dice';
import type { Ledger, Party } from './ledger';
import { follow, purchaseLines, sums } from './lines';
import { SUBSIDIARIES } from './organisation';

const JOURNALS = ['Accrual', 'Depreciation', 'Reclass', 'Payroll', 'Prepaid release'];

/** Bills of the last days are not paid yet. */
const UNPAID_DAYS = 40;

/** An order to a vendor, mostly billed some days later. */
export function seedPurchase(ledger: Ledger, day: number): void {
	const party = pick(ledger.vendors);
	const values = ledger.header('purchaseOrder', day, party, 'B');
	values.entity = party.id;
	values.terms = party.terms;
	const item = purchaseLines(ledger.goods, party);
	Object.assign(values, sums(item));
	const order = ledger.put('purchaseOrder', day, values, { item });
	const billDay = later(day, ledger.delay(14));
	if (billDay === undefined || chance(0.2)) return;
	for (const line of item) line.values.quantityReceived = line.values.quantity;
	const billed = follow(order, 1, 'quantityBilled', true);
	order.values.status = orderStatus(order);
	ledger.touch(order, bill(ledger, billDay, party, { item: billed }, order.id));
}

/** A bill for running costs, without an order. */
export function seedExpenseBill(ledger: Ledger, day: number): void {
	const party = pick(ledger.vendors);
	const expense = Array.from({ length: between(1, 3) }, (_, index): StoredLine => ({
		line: index + 1,
		values: {
			account: pick(ACCOUNTS.expenses),
			amount: cents(between(2_000, 250_000) / 100),
			department: String(between(1, 6)),
		},
	}));
	bill(ledger, day, party, { expense });
}

function bill(
	ledger: Ledger,
	day: number,
	party: Party,
	lines: Record<string, StoredLine[]>,
	createdFrom?: string,
) {
	const paid = chance(0.7) && day < DAYS.length - UNPAID_DAYS;
	const values = ledger.header('vendorBill', day, party, paid ? 'B' : 'A');
	values.entity = party.id;
	values.terms = party.terms;
	Object.assign(values, sums(Object.values(lines).flat()));
	values.amountPaid = paid ? values.total : 0;
	values.amountRemaining = paid ? 0 : values.total;
	values.dueDate = DAYS[Math.min(day + party.dueDays, DAYS.length - 1)];
	values.account = ACCOUNTS.payable;
	if (createdFrom !== undefined) values.createdFrom = createdFrom;
	const record = ledger.put('vendorBill', day, values, lines);
	const { tranId, total } = values as { tranId: string; total: number };
	if (paid && total > 0) ledger.paidBills.push({ id: record.id, tranId, day, party, total });
	return record;
}

/** Two to four lines whose debits equal their credits. */
export function seedJournal(ledger: Ledger, day: number): void {
	const subsidiary = pick(SUBSIDIARIES);
	const party = { subsidiary: subsidiary.id, currency: subsidiary.currency };
	const values = ledger.header('journalEntry', day, party as Party, chance(0.97) ? 'B' : 'A');
	const memo = pick(JOURNALS);
	values.memo = memo;
	values.approved = values.status === 'B';
	const amounts = Array.from({ length: between(1, 3) }, () => cents(between(5_000, 900_000) / 100));
	const line = amounts.map((debit, index): StoredLine => ({
		line: index + 1,
		values: { account: pick(ACCOUNTS.expenses), debit, department: String(between(1, 6)), memo },
	}));
	const credit = cents(amounts.reduce((sum, amount) => sum + amount, 0));
	line.push({ line: line.length + 1, values: { account: '10', credit, memo } });
	ledger.put('journalEntry', day, values, { line });
}
