/** Answers checked against the store itself. */
import type { StoredRecord } from '../../../simulator/data/contract';
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 900 });
});
afterAll(() => b.engine.close());

const all = (type: string): StoredRecord[] => [...b.store.all(type)];
const cents = (value: number) => String(Math.round(value * 100) / 100);
const byId = (one: { id: string }, other: { id: string }) => Number(one.id) - Number(other.id);

const TYPES = [
	'estimate salesOrder invoice cashSale creditMemo itemFulfillment customerPayment',
	'purchaseOrder vendorBill journalEntry itemReceipt vendorPayment vendorCredit expenseReport purchaseRequisition',
	'opportunity customerDeposit returnAuthorization transferOrder inventoryAdjustment workOrder check customerRefund cashRefund',
	'deposit depositApplication vendorPrepaymentApplication creditCardCharge creditCardRefund assemblyBuild assemblyUnbuild',
	'workOrderIssue workOrderCompletion workOrderClose binTransfer inventoryCount blanketPurchaseOrder purchaseContract',
	'fulfillmentRequest inventoryTransfer vendorReturnAuthorization vendorPrepayment intercompanyJournalEntry advIntercompanyJournalEntry',
].flatMap((names) => names.split(' '));

it('has every transaction once', async () => {
	const ids = TYPES.flatMap(all).map(({ id }) => id);
	const rows = await b.rows('SELECT id FROM transaction');
	expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
});

it('sums amounts exactly', async () => {
	const total = all('salesOrder').reduce((sum, { values }) => sum + Number(values.total), 0);
	const sql = `SELECT SUM(foreigntotal) AS s FROM transaction WHERE type = 'SalesOrd'`;
	expect(await b.value(sql)).toBe(cents(total));
});

it('shows a reference by the name that the record service gives', async () => {
	const rows = await b.rows(
		`SELECT id, entity, BUILTIN.DF(entity) AS e, BUILTIN.DF(currency) AS c, BUILTIN.DF(subsidiary) AS s FROM transaction WHERE type = 'CustInvc'`,
	);
	for (const row of rows) {
		const record = b.store.get('invoice', row.id) as StoredRecord;
		const { entity, currency, subsidiary } = record.values as Record<string, string>;
		expect(row).toEqual({
			id: record.id,
			entity,
			e: b.store.displayName('customer', entity),
			c: b.store.displayName('currency', currency),
			s: b.store.displayName('subsidiary', subsidiary),
		});
	}
});

it('shows a status with the type in front', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT status, BUILTIN.DF(status) AS text FROM transaction WHERE type = 'SalesOrd' ORDER BY 1`,
	);
	expect(rows).toContainEqual({ status: 'B', text: 'Sales Order : Pending Fulfillment' });
});

/** Sublists whose lines are lines in SuiteQL. */
const LISTS = ['item', 'expense', 'line', 'inventory', 'payment', 'component'];

/** What a completion takes from work in process is a line that no sublist has. */
const COMPLETED = 'workOrderCompletion';

it('has one main line a transaction and a line for each of its lines, those for shipping, tax and members of kits aside', async () => {
	for (const type of TYPES) {
		const lines = all(type).reduce(
			(sum, record) => sum + LISTS.reduce((n, list) => n + (record.lines[list]?.length ?? 0), 0),
			type === COMPLETED ? all(type).length : 0,
		);
		const rows = await b.rows(
			`SELECT tl.mainline, COUNT(*) AS n FROM transactionline tl JOIN transaction t ON t.id = tl.transaction
			WHERE t.recordtype = ? AND NVL(tl.itemtype, '-') NOT IN ('ShipItem', 'TaxItem') AND tl.kitmemberof IS NULL GROUP BY tl.mainline ORDER BY 1 DESC`,
			[type.toLowerCase()],
		);
		const expected = [{ mainline: 'T', n: String(all(type).length) }];
		expect(rows).toEqual(lines > 0 ? [...expected, { mainline: 'F', n: String(lines) }] : expected);
	}
});

it('gives every line a key of its own', async () => {
	const [row] = await b.rows(
		'SELECT COUNT(*) AS n, COUNT(DISTINCT uniquekey) AS keys FROM transactionline',
	);
	expect(row.keys).toBe(row.n);
});

it('turns the sign of sales lines, and leaves purchase lines', async () => {
	const line = async (type: string) => {
		const [record] = all(type);
		const [stored] = record.lines.item;
		const [row] = await b.rows(
			'SELECT quantity, foreignamount FROM transactionline WHERE transaction = ? AND linesequencenumber = 1',
			[record.id],
		);
		return { row, quantity: Number(stored.values.quantity), amount: Number(stored.values.amount) };
	};
	const sale = await line('salesOrder');
	expect(sale.row).toEqual({
		quantity: String(-sale.quantity),
		foreignamount: cents(-sale.amount),
	});
	const [order] = all('purchaseOrder').filter(({ lines }) => lines.item?.length > 0);
	const rows = await b.rows(
		`SELECT MIN(quantity) AS q FROM transactionline WHERE transaction = ? AND mainline = 'F'`,
		[order.id],
	);
	expect(Number(rows[0].q)).toBeGreaterThan(0);
});

it('posts as much to the debit side as to the credit side', async () => {
	const rows = await b.rows(
		`SELECT transaction, SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)) AS difference FROM transactionaccountingline
		GROUP BY transaction HAVING ROUND(SUM(NVL(debit, 0)) - SUM(NVL(credit, 0)), 2) <> 0`,
	);
	expect(rows).toEqual([]);
	expect(Number(await b.value('SELECT SUM(debit) FROM transactionaccountingline'))).toBeGreaterThan(
		0,
	);
});

it('links every shipped and received line to the line of the order that it comes from, members of kits aside', async () => {
	const shipped = ['itemFulfillment', 'itemReceipt'].flatMap(all).flatMap(({ id, lines }) =>
		lines.item.map(({ line, values }) => ({
			nextdoc: id,
			nextline: String(line),
			previousdoc: values.orderDoc,
			previousline: String(values.orderLine),
		})),
	);
	const rows = await b.rows(
		`SELECT nextdoc, nextline, previousdoc, previousline FROM nexttransactionlinelink WHERE linktype = 'ShipRcpt' AND NOT EXISTS
			(SELECT 1 FROM transactionline m WHERE m.transaction = nextdoc AND m.id = nextline AND m.kitcomponent = 'T') ORDER BY nextdoc, nextline`,
	);
	const order = (one: { nextdoc: string; nextline: string }) =>
		Number(one.nextdoc) * 1000 + Number(one.nextline);
	expect(rows).toEqual(shipped.sort((one, other) => order(one) - order(other)));
});

it('links payments to the invoices they pay', async () => {
	const [payment] = all('customerPayment').filter(({ lines }) => lines.apply?.length > 0);
	const rows = await b.rows(
		`SELECT BUILTIN.DF(previousdoc) AS invoice, previoustype, foreignamount FROM previoustransactionlink WHERE nextdoc = ?`,
		[payment.id],
	);
	expect(rows).toEqual(
		payment.lines.apply.map(({ values }) => ({
			invoice: b.store.displayName('invoice', String(values.doc)),
			previoustype: 'CustInvc',
			foreignamount: String(values.amount),
		})),
	);
});

it('keeps rows without a partner in an Oracle outer join, and drops them in a plain one', async () => {
	const employees = all('employee');
	const without = employees.filter(({ values }) => values.supervisor === undefined).length;
	expect(without).toBeGreaterThan(0);
	const count = (mark: string) =>
		b.value(`SELECT COUNT(*) FROM employee e, employee s WHERE e.supervisor = s.id${mark}`);
	expect(await count('(+)')).toBe(String(employees.length));
	expect(await count('')).toBe(String(employees.length - without));
});

it('counts ROWNUM before ORDER BY', async () => {
	const first = [...TYPES.flatMap(all)]
		.sort(byId)
		.slice(0, 5)
		.map(({ id }) => id);
	const rows = await b.rows(
		'SELECT id, ROWNUM AS n FROM transaction WHERE ROWNUM <= 5 ORDER BY id DESC',
	);
	expect(rows.map(({ id }) => id)).toEqual(first.reverse());
	expect(rows.map(({ n }) => n)).toEqual(['5', '4', '3', '2', '1']);
});

it.each(['ROWNUM = 2', 'ROWNUM > 1', 'ROWNUM BETWEEN 2 AND 3 AND ROWNUM > 1', 'ROWNUM >= 2'])(
	'finds no row for %s, because there is never a first',
	async (test) => {
		expect(await b.rows(`SELECT id FROM customer WHERE ${test}`)).toEqual([]);
	},
);

it('limits what is counted by ROWNUM, too', async () => {
	expect(await b.value('SELECT COUNT(*) FROM customer WHERE ROWNUM <= 7')).toBe('7');
});

it('puts nulls last going up and first going down', async () => {
	const up = await b.rows('SELECT memo FROM transaction ORDER BY memo');
	const down = await b.rows('SELECT memo FROM transaction ORDER BY memo DESC');
	expect([up[0].memo, up[up.length - 1].memo]).toEqual([expect.any(String), undefined]);
	expect([down[0].memo, down[down.length - 1].memo]).toEqual([undefined, expect.any(String)]);
});

it('treats NULL in NOT IN as SQL does', async () => {
	const [row] = await b.rows(
		`SELECT COUNT(*) AS n FROM customer WHERE id NOT IN (SELECT parent FROM customer UNION ALL SELECT NULL FROM dual)`,
	);
	expect(row).toEqual({ n: '0' });
});

it('compares texts with their case', async () => {
	expect(await b.value(`SELECT COUNT(*) FROM transaction WHERE type = 'salesord'`)).toBe('0');
});

it('counts a status code with its type only for that type', async () => {
	const open = all('invoice').filter(({ values }) => values.status === 'A').length;
	expect(await b.value(`SELECT COUNT(*) FROM transaction WHERE status = 'CustInvc:A'`)).toBe(
		String(open),
	);
	expect(await b.value(`SELECT COUNT(*) FROM transaction WHERE status = ?`, ['CustInvc:A'])).toBe(
		String(open),
	);
});

it('averages, medians and counts distinct values', async () => {
	const totals = all('cashSale')
		.map(({ values }) => Number(values.total))
		.sort((x, y) => x - y);
	const middle = totals.length / 2;
	const median =
		totals.length % 2 === 1
			? totals[Math.floor(middle)]
			: (totals[middle - 1] + totals[middle]) / 2;
	const [row] = await b.rows(
		`SELECT ROUND(AVG(foreigntotal), 4) AS a, ROUND(MEDIAN(foreigntotal), 4) AS m, COUNT(DISTINCT entity) AS e FROM transaction WHERE type = 'CashSale'`,
	);
	expect(Number(row.a)).toBeCloseTo(
		totals.reduce((sum, total) => sum + total, 0) / totals.length,
		3,
	);
	expect(Number(row.m)).toBeCloseTo(median, 3);
	expect(row.e).toBe(String(new Set(all('cashSale').map(({ values }) => values.entity)).size));
});

it('adds a grand total with ROLLUP', async () => {
	const rows = await b.rows(
		'SELECT type, COUNT(*) AS n, GROUPING(type) AS g FROM transaction GROUP BY ROLLUP(type) ORDER BY g, type',
	);
	const total = rows[rows.length - 1];
	expect(total).toEqual({ n: String(TYPES.flatMap(all).length), g: '1' });
	// Journals are of one type, whatever companies they are between.
	expect(rows).toHaveLength(TYPES.length - 2 + 1);
});
