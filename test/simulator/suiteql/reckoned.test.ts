/** Columns that follow from others: no query that filters or joins by them is empty for want of values. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it.each([
	[
		'transaction',
		'createdby lastmodifiedby transactionnumber abbrevtype typebaseddocumentnumber approvalstatus',
	],
	[
		'transaction',
		'department location email billaddress shipaddress shipmethod shipcarrier shipdate actualshipdate',
	],
	['transaction', 'trackingnumberlist closedate nexus paymentmethod amountunpaid nextapprover'],
	['transaction', 'foreignpaymentamountunused foreignpaymentamountused'],
	[
		'transactionline',
		'class price taxcode costestimate estgrossprofit estgrossprofitpercent quantitycommitted',
	],
	[
		'transactionline',
		'quantitybackordered expectedshipdate rateamount duedate foreignamountunpaid foreignamountpaid',
	],
	['transactionline', 'foreignpaymentamountunused foreignpaymentamountused duetofromsubsidiary'],
	[
		'transactionaccountingline',
		'accounttype amountunpaid amountpaid paymentamountunused paymentamountused',
	],
	['customer', 'parent toplevelparent category accountnumber leadsource receivablesaccount'],
	[
		'vendor',
		'category accountnumber printoncheckas taxidnum payablesaccount expenseaccount creditlimit',
	],
	[
		'employee',
		'location employeetype employeestatus approver expenselimit purchaseorderlimit laborcost',
	],
	[
		'item',
		'totalvalue costestimate weight manufacturer mpn unitstype taxschedule department purchasedescription',
	],
	['item', 'storedisplayname urlcomponent quantityonhandbase quantityavailablebase'],
	['account', 'description generalrate cashflowrate currency sbankname'],
	[
		'subsidiary',
		'mainaddress dropdownstate url edition federalidnumber fiscalcalendar intercoaccount',
	],
	['accountingperiod', 'fullname closedondate fiscalcalendar'],
	['supportcase', 'enddate timetoassign timetoclose timeopen timeelapsed'],
	['task', 'duedate'],
	['job', 'calculatedenddate percentcomplete'],
	['location', 'mainaddress'],
])('fills of %s: %s', async (table, names) => {
	const counts = names.split(' ').map((name) => `COUNT(x.${name}) AS ${name}`);
	const [row] = await b.rows(`SELECT ${counts.join(', ')} FROM ${table} x`);
	const missing = Object.keys(row).filter((name) => row[name] === '0');
	expect(missing).toEqual([]);
});

it.each([
	[
		'customers under another one',
		'customer c JOIN customer p ON p.id = c.parent',
		'c.subsidiary = p.subsidiary',
	],
	['who made a transaction', 'transaction t JOIN employee e ON e.id = t.createdby', 't.id > 0'],
	[
		'a subsidiary’s address',
		'subsidiary s JOIN subsidiarymainaddress a ON a.nkey = s.mainaddress',
		'a.country = s.country',
	],
	[
		'the class of what was sold',
		'transactionline l JOIN item i ON i.id = l.item',
		'l.class = i.class',
	],
	[
		'a line’s tax code',
		'transactionline l JOIN salestaxitem x ON x.id = l.taxcode',
		'l.tax1amt > 0',
	],
	[
		'a line’s price level',
		'transactionline l JOIN pricelevel p ON p.id = l.price',
		"p.name = 'Base Price'",
	],
	[
		'how it was shipped',
		'transaction t JOIN shipitem s ON s.id = t.shipmethod',
		"s.itemid = 'Ground'",
	],
	['how it was paid', 'transaction t JOIN paymentmethod m ON m.id = t.paymentmethod', 'm.id > 0'],
	[
		'the expense account of vendors',
		'vendor v JOIN account a ON a.id = v.expenseaccount',
		"a.accttype = 'Expense'",
	],
	[
		'the type of an account posted to',
		'transactionaccountingline l JOIN account a ON a.id = l.account',
		'l.accounttype = a.accttype',
	],
])('joins %s, and the two agree', async (_what, from, agree) => {
	const [row] = await b.rows(
		`SELECT COUNT(*) AS n, SUM(CASE WHEN ${agree} THEN 1 ELSE 0 END) AS right FROM ${from}`,
	);
	expect(Number(row.n)).toBeGreaterThan(0);
	expect(row.right).toBe(row.n);
});

it('has open on main lines and postings what is open on the invoice', async () => {
	const rows = await b.rows(
		`SELECT t.foreignamountunpaid AS open, tl.foreignamountunpaid AS line, tal.amountunpaid AS base, t.amountunpaid AS head, t.exchangerate AS rate
		FROM transaction t JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'T'
		JOIN transactionaccountingline tal ON tal.transaction = t.id AND tal.transactionline = tl.id
		WHERE t.type = 'CustInvc' AND t.status = 'A'`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { open, line, base, head, rate } of rows) {
		expect(line).toBe(open);
		expect(base).toBe(head);
		expect(Number(base)).toBeCloseTo(Number(open) * Number(rate), 1);
	}
});

it('reckons the margin of a sold line from what its goods cost', async () => {
	const rows = await b.rows(
		`SELECT tl.costestimate AS cost, tl.estgrossprofit AS profit, -tl.foreignamount AS amount FROM transactionline tl
		JOIN transaction t ON t.id = tl.transaction WHERE t.type = 'SalesOrd' AND tl.costestimate > 0`,
	);
	expect(rows.length).toBeGreaterThan(20);
	for (const { cost, profit, amount } of rows) {
		expect(Number(cost) + Number(profit)).toBeCloseTo(Number(amount), 2);
	}
});

it('tells which documents wait for approval, and by whom', async () => {
	const rows = await b.rows(
		`SELECT t.type, t.status, BUILTIN.DF(t.approvalstatus) AS shown, e.entityid AS approver FROM transaction t
		JOIN employee e ON e.id = t.nextapprover WHERE t.approvalstatus = 1`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { shown, approver } of rows) {
		expect(shown).toBe('Pending Approval');
		expect(approver).toBeTruthy();
	}
});

it('commits to an open order what is not shipped yet', async () => {
	const rows = await b.rows(
		`SELECT -tl.quantity AS ordered, NVL(tl.quantityshiprecv, 0) AS shipped, tl.quantitycommitted AS kept FROM transactionline tl
		JOIN transaction t ON t.id = tl.transaction WHERE t.type = 'SalesOrd' AND t.status = 'B' AND tl.itemtype = 'InvtPart'`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { ordered, shipped, kept } of rows) {
		expect(Number(kept)).toBe(Number(ordered) - Number(shipped));
	}
});

it('names a period by the quarter and year that it lies in', async () => {
	const sql = "SELECT fullname FROM accountingperiod WHERE periodname = 'Feb 2026'";
	expect(await b.value(sql)).toBe('FY 2026 : Q1 2026 : Feb 2026');
});

it('tells how far each project’s tasks are', async () => {
	const rows = await b.rows(
		`SELECT j.entityid, t.title, t.status, t.estimatedwork, t.actualwork, t.remainingwork FROM projecttask t
		JOIN job j ON j.id = t.project AND j.customer = t.company`,
	);
	expect(rows).toHaveLength(24);
	for (const { estimatedwork, actualwork, remainingwork } of rows) {
		expect(Number(actualwork) + Number(remainingwork)).toBeCloseTo(Number(estimatedwork), 6);
	}
	expect(new Set(rows.map(({ status }) => status)).size).toBe(3);
});
