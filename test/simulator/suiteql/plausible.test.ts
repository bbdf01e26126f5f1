/** Values as a real account would have them, where one column must agree with another. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it('has the rate 1 in the currency of the subsidiary’s books, and amounts in these books', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT s.currency AS books, t.currency, t.exchangerate AS rate, c.exchangerate AS worth, o.exchangerate AS own
		FROM transaction t JOIN transactionline l ON l.transaction = t.id AND l.mainline = 'T'
		JOIN subsidiary s ON s.id = l.subsidiary JOIN currency c ON c.id = t.currency JOIN currency o ON o.id = s.currency`,
	);
	expect(rows.some(({ books }) => books === '3')).toBe(true);
	expect(rows.some(({ books, currency }) => books !== currency)).toBe(true);
	for (const { rate, worth, own } of rows) {
		expect(Number(rate)).toBeCloseTo(Number(worth) / Number(own), 6);
	}
	const amounts = `SELECT t.total, t.foreigntotal, l.netamount, l.foreignamount, a.amount FROM transaction t
		JOIN transactionline l ON l.transaction = t.id JOIN transactionaccountingline a ON a.transaction = t.id AND a.transactionline = l.id
		WHERE t.currency = 3 AND l.subsidiary = 3 AND l.foreignamount IS NOT NULL AND t.type IN ('CustInvc', 'VendBill')`;
	const own = await b.rows(amounts);
	expect(own.length).toBeGreaterThan(10);
	for (const { total, foreigntotal, netamount, foreignamount, amount } of own) {
		expect([total, netamount, amount]).toEqual([foreigntotal, foreignamount, foreignamount]);
	}
});

it('tells what is paid and what is open of a transaction in the currency of its total', async () => {
	const rows = await b.rows(
		`SELECT total, amountpaid, amountremaining, foreigntotal, foreignamountpaid, exchangerate AS rate
		FROM transaction WHERE type = 'CustInvc' AND exchangerate <> 1`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { total, amountpaid, amountremaining, foreignamountpaid, rate } of rows) {
		expect(Number(amountpaid) + Number(amountremaining)).toBeCloseTo(Number(total), 1);
		expect(Number(amountpaid)).toBeCloseTo(Number(foreignamountpaid) * Number(rate), 1);
	}
});

it('has lines for shipping and tax, so that the lines of a document add up to 0', async () => {
	const sums = await b.rows(
		`SELECT t.id, t.type, SUM(l.foreignamount) AS lines, SUM(a.amount) AS posted FROM transaction t
		JOIN transactionline l ON l.transaction = t.id
		LEFT JOIN transactionaccountingline a ON a.transaction = t.id AND a.transactionline = l.id
		WHERE t.type IN ('SalesOrd', 'CustInvc', 'CashSale', 'Estimate', 'CustCred', 'PurchOrd', 'VendBill') GROUP BY t.id, t.type`,
	);
	expect(new Set(sums.map(({ type }) => type)).size).toBe(7);
	for (const { lines, posted = '0', type } of sums) {
		expect([type, Number(lines).toFixed(2)]).toEqual([type, '0.00']);
		expect(Math.abs(Number(posted))).toBeLessThan(0.1);
	}
	const added = await b.rows(
		`SELECT l.itemtype, l.taxline, s.itemid AS item, COUNT(*) AS n FROM transactionline l JOIN transaction t ON t.id = l.transaction
		LEFT JOIN shipitem s ON s.id = l.item WHERE l.itemtype IN ('ShipItem', 'TaxItem') AND t.type = 'CustInvc'
		GROUP BY l.itemtype, l.taxline, s.itemid ORDER BY 1`,
	);
	expect(added).toMatchObject([
		{ itemtype: 'ShipItem', taxline: 'F', item: 'Ground' },
		{ itemtype: 'TaxItem', taxline: 'T' },
	]);
});

it('has STDDEV and VARIANCE of a single value as 0, those with _SAMP as NULL', async () => {
	const all = (over: string) =>
		`STDDEV(x.id)${over} AS dev, VARIANCE(x.id)${over} AS var, STDDEV_SAMP(x.id)${over} AS devs, VAR_SAMP(x.id)${over} AS vars`;
	const one = { dev: '0', var: '0' };
	expect(await b.rows(`SELECT ${all('')} FROM currency x WHERE x.id = 1`)).toEqual([one]);
	expect(await b.rows(`SELECT ${all(' OVER ()')} FROM currency x WHERE x.id = 1`)).toEqual([one]);
	const many = ' OVER (PARTITION BY x.isbasecurrency)';
	const [row] = await b.rows(`SELECT ${all(many)} FROM currency x WHERE x.isbasecurrency = 'F'`);
	expect(row).toMatchObject({ dev: row.devs, var: row.vars });
	expect(await b.rows(`SELECT ${all('')} FROM currency x WHERE x.id < 0`)).toEqual([{}]);
});

it.each([
	['customer', "x.stage = x.searchstage AND x.stage = 'CUSTOMER'"],
	['customer', 'x.overduebalancesearch <= x.balancesearch OR x.overduebalancesearch = 0'],
	['customer', 'x.unbilledorderssearch >= 0'],
	['itemprice', 'x.priceqty = x.quantity'],
	['transactionline', 'x.lineuniquekey = x.uniquekey'],
	['customrecord_sync_log', 'x.owner = 60'],
	['job', 'x.jobbillingtype IN (1, 2)'],
	['script', "x.scripttype <> 'SUITELET'"],
	['suitelet', "x.scripttype = 'SCRIPTLET'"],
])('has in every row of %s %s', async (table, holds) => {
	const sql = `SELECT COUNT(*) AS n, SUM(CASE WHEN ${holds} THEN 1 ELSE 0 END) AS good FROM ${table} x`;
	const [{ n, good }] = await b.rows(sql);
	expect(Number(n)).toBeGreaterThan(0);
	expect(good).toBe(n);
});

it('tells of customers when they first and last ordered and bought', async () => {
	const rows = await b.rows(
		`SELECT c.id, c.dateclosed, c.firstorderdate, c.lastorderdate, MIN(t.trandate) AS first, MAX(t.trandate) AS last FROM customer c
		JOIN transaction t ON t.entity = c.id AND t.type = 'SalesOrd' GROUP BY c.id, c.dateclosed, c.firstorderdate, c.lastorderdate`,
	);
	expect(rows.length).toBeGreaterThan(50);
	for (const { dateclosed, firstorderdate, lastorderdate, first, last } of rows) {
		expect([firstorderdate, lastorderdate]).toEqual([first, last]);
		expect(dateclosed).toBeDefined();
	}
	const sales = await b.rows(
		`SELECT c.firstsaledate, c.lastsaledate, MIN(t.trandate) AS first, MAX(t.trandate) AS last FROM customer c
		JOIN transaction t ON t.entity = c.id AND t.type IN ('CustInvc', 'CashSale') GROUP BY c.id, c.firstsaledate, c.lastsaledate`,
	);
	for (const { firstsaledate, lastsaledate, first, last } of sales) {
		expect([firstsaledate, lastsaledate]).toEqual([first, last]);
	}
});

it('shows addresses in words', async () => {
	const [row] = await b.rows(
		`SELECT BUILTIN.DF(s.destinationaddress) AS parcel, BUILTIN.DF(t.shippingaddress) AS ship, t.shipaddress AS text,
			BUILTIN.DF(t.billingaddress) AS bill, t.billaddress AS billtext, BUILTIN.DF(c.defaultbillingaddress) AS own
		FROM transactionshipment s JOIN transaction t ON t.id = s.doc JOIN customer c ON c.id = t.entity WHERE t.type = 'SalesOrd'`,
	);
	expect(row.text).toContain('\n');
	expect([row.parcel, row.ship]).toEqual([row.text, row.text]);
	expect([row.bill, row.own]).toEqual([row.billtext, row.billtext]);
});

it('books each category of expenses to an account of expenses', async () => {
	const sql =
		'SELECT c.name, a.accttype, BUILTIN.DF(c.expenseacct) AS shown FROM expensecategory c JOIN account a ON a.id = c.expenseacct';
	const rows = await b.rows(sql);
	expect(rows.length).toBe(4);
	for (const { accttype } of rows) expect(accttype).toBe('Expense');
});

it('expects the goods of every line of a purchase order on a day', async () => {
	const rows = await b.rows(
		`SELECT COUNT(*) AS n, COUNT(l.expectedreceiptdate) AS dated FROM transactionline l JOIN transaction t ON t.id = l.transaction
		WHERE t.type = 'PurchOrd' AND l.mainline = 'F'`,
	);
	expect(rows[0].dated).toBe(rows[0].n);
});

it('leaves the vendors’ bills of the last weeks open, and owes them', async () => {
	const bills = await b.rows(
		`SELECT status, amountpaid, amountremaining, total FROM transaction WHERE type = 'VendBill' AND trandate > TO_DATE('2026-05-25', 'YYYY-MM-DD')`,
	);
	expect(bills.length).toBeGreaterThan(2);
	for (const { status, amountpaid, amountremaining, total } of bills) {
		expect([status, amountpaid, amountremaining]).toEqual(['A', '0', total]);
	}
	const owed = await b.rows(
		`SELECT v.balance, SUM(t.foreignamountunpaid) AS open FROM vendor v JOIN transaction t ON t.entity = v.id
		WHERE t.type = 'VendBill' GROUP BY v.id, v.balance`,
	);
	for (const { balance, open } of owed) expect(Number(balance)).toBeCloseTo(Number(open), 2);
});
