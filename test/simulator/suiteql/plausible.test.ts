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
