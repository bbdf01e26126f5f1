/** Documents of the rarer kinds: what finance and operations ask of payments, receipts, expense reports, opportunities. */
import { createStore } from '../../../simulator/data/company';
import { type Bench, NOW, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it.each(
	`ItemRcpt VendPymt VendCred ExpRept PurchReq Opprtnty CustDep RtnAuth TrnfrOrd InvAdjst Check CustRfnd CashRfnd Journal InvTrnfr VendAuth VPrep`.split(
		' ',
	),
)('has transactions of the type %s with lines', async (type) => {
	const sql = `SELECT COUNT(*) FROM transaction t JOIN transactionline tl ON tl.transaction = t.id WHERE t.type = '${type}'`;
	expect(Number(await b.value(sql))).toBeGreaterThan(0);
});

it('balances the postings of every one of them', async () => {
	const rows = await b.rows(
		`SELECT t.type, t.tranid, SUM(tal.amount) AS left FROM transaction t
		JOIN transactionaccountingline tal ON tal.transaction = t.id GROUP BY t.type, t.tranid HAVING ABS(SUM(tal.amount)) > 0.004`,
	);
	expect(rows).toEqual([]);
});

it('gives no two documents of a type the same number', async () => {
	const sql = 'SELECT type, tranid FROM transaction GROUP BY type, tranid HAVING COUNT(*) > 1';
	expect(await b.rows(sql)).toEqual([]);
});

it('leads from a received order to its receipt, line by line', async () => {
	const rows = await b.rows(
		`SELECT o.tranid, r.tranid AS receipt, l.linktype, rl.quantity, ol.quantityshiprecv AS received FROM transaction o
		JOIN nexttransactionlinelink l ON l.previousdoc = o.id JOIN transaction r ON r.id = l.nextdoc AND r.type = 'ItemRcpt'
		JOIN transactionline rl ON rl.transaction = r.id AND rl.id = l.nextline
		JOIN transactionline ol ON ol.transaction = o.id AND ol.id = l.previousline WHERE o.type = 'PurchOrd'`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { linktype, quantity, received } of rows) {
		expect([linktype, quantity]).toEqual(['ShipRcpt', received]);
	}
});

it('leads from a payment to the bill that it paid, for the bill’s amount', async () => {
	const rows = await b.rows(
		`SELECT p.tranid, b.tranid AS bill, l.foreignamount AS paid, b.foreigntotal AS total, b.status,
		BUILTIN.DF(p.status) AS shown FROM transaction p JOIN previoustransactionlink l ON l.nextdoc = p.id
		JOIN transaction b ON b.id = l.previousdoc WHERE p.type = 'VendPymt' AND b.entity = p.entity`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { paid, total, status, shown } of rows) {
		expect([paid, status, shown]).toEqual([total, 'B', 'Bill Payment : In Transit']);
	}
});

it('takes the payment of a bill from the bank and off the payables', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT a.accttype, SIGN(tal.amount) AS side FROM transactionaccountingline tal
		JOIN account a ON a.id = tal.account JOIN transaction t ON t.id = tal.transaction WHERE t.type = 'VendPymt' ORDER BY 1`,
	);
	expect(rows).toEqual([
		{ accttype: 'AcctPay', side: '1' },
		{ accttype: 'Bank', side: '-1' },
	]);
});

it.each([
	['CashSale', 'Bank', '1'],
	['CashRfnd', 'Bank', '-1'],
	['CustRfnd', 'Bank', '-1'],
	['CustDep', 'Bank', '1'],
	['Check', 'Bank', '-1'],
	['VPrep', 'Bank', '-1'],
	['VendBill', 'AcctPay', '-1'],
	['VendCred', 'AcctPay', '1'],
])(
	'moves with a %s money on accounts of the type %s by the right sign',
	async (type, account, side) => {
		const rows = await b.rows(
			`SELECT DISTINCT SIGN(tal.amount) AS side FROM transactionaccountingline tal JOIN account a ON a.id = tal.account
		JOIN transaction t ON t.id = tal.transaction WHERE t.type = '${type}' AND a.accttype = '${account}' AND tal.transactionline = 0`,
		);
		expect(rows).toEqual([{ side }]);
	},
);

it('sums an expense report from its lines, each with a category and an account', async () => {
	const rows = await b.rows(
		`SELECT t.id, t.foreigntotal AS total, SUM(tl.foreignamount) AS lines FROM transaction t
		JOIN employee e ON e.id = t.entity JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'F'
		JOIN expensecategory c ON c.id = tl.category JOIN account a ON a.id = tl.expenseaccount AND a.accttype = 'Expense'
		WHERE t.type = 'ExpRept' GROUP BY t.id, t.foreigntotal`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { total, lines } of rows) expect(Number(lines)).toBeCloseTo(Number(total), 2);
});

it('forecasts with opportunities', async () => {
	const rows = await b.rows(
		`SELECT title, probability, projectedtotal, expectedclosedate, BUILTIN.DF(status) AS shown, BUILTIN.DF(entitystatus) AS stage
		FROM transaction WHERE type = 'Opprtnty' AND status IN ('A', 'B') AND weightedtotal > 0`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { shown, stage, probability } of rows) {
		expect(shown).toMatch(/^Opportunity : (In Progress|Issued Estimate)$/);
		expect(stage).toBe('PROSPECT-Proposal');
		expect(Number(probability)).toBeGreaterThan(0);
	}
});

it('adds up the hours that employees spent on customers', async () => {
	const rows = await b.rows(
		`SELECT BUILTIN.DF(t.employee) AS employee, BUILTIN.DF(t.customer) AS customer, SUM(t.hours) AS hours, SUM(t.hours * t.rate) AS value
		FROM timebill t WHERE t.isbillable = 'T' AND t.trandate >= TO_DATE('2025-07-01', 'YYYY-MM-DD') GROUP BY t.employee, t.customer`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { hours, value } of rows) {
		expect(Number(hours)).toBeGreaterThan(0);
		expect(Number(hours)).toBeLessThan(30);
		expect(Number(value)).toBeGreaterThan(0);
	}
});

it('tells where goods of a transfer go, and what a count corrected', async () => {
	const moved = await b.rows(
		`SELECT BUILTIN.DF(t.location) AS origin, BUILTIN.DF(t.transferlocation) AS goal FROM transaction t WHERE t.type = 'TrnfrOrd'`,
	);
	expect(moved[0]).toEqual({ origin: 'Reno Warehouse', goal: 'Oakland Warehouse' });
	const counted = await b.rows(
		`SELECT tl.item, tl.quantity, tl.memo FROM transactionline tl JOIN transaction t ON t.id = tl.transaction
		WHERE t.type = 'InvAdjst' AND tl.quantity <> 0`,
	);
	expect(counted.length).toBeGreaterThan(3);
	for (const { item, memo } of counted) expect([item, memo].every(Boolean)).toBe(true);
});

it('gives money to vendors in advance, and goods back to them', async () => {
	const paid = await b.rows(
		`SELECT DISTINCT a.acctnumber, SIGN(tal.amount) AS side FROM transactionaccountingline tal
		JOIN account a ON a.id = tal.account JOIN transaction t ON t.id = tal.transaction JOIN vendor v ON v.id = t.entity
		WHERE t.type = 'VPrep' ORDER BY 1`,
	);
	expect(paid).toEqual([
		{ acctnumber: '1000', side: '-1' },
		{ acctnumber: '1300', side: '1' },
	]);
	const back = await b.rows(
		`SELECT v.entityid, t.foreigntotal, tl.foreignamount, i.itemid FROM transaction t JOIN vendor v ON v.id = t.entity
		JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'F' JOIN item i ON i.id = tl.item WHERE t.type = 'VendAuth'`,
	);
	expect(back.length).toBeGreaterThan(3);
	for (const { foreigntotal, foreignamount } of back) {
		expect(Math.abs(Number(foreigntotal))).toBe(Math.abs(Number(foreignamount)));
	}
});

it('has none of them in a company with few transactions', () => {
	const store = createStore({ seed: 1, transactions: 20, now: NOW });
	expect(store.count('vendorPayment') + store.count('opportunity')).toBe(0);
});
