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
