/** Revenue elements and plans, taxes of lines, sales teams, and the lists that a marketing or HR query begins from. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it('has a revenue element for each service that was billed, with its amount and account', async () => {
	const rows = await b.rows(
		`SELECT e.id, e.salesamount, -tl.netamount AS billed, a.acctname, i.itemtype FROM revenueelement e
		JOIN transactionline tl ON tl.transaction = e.source AND tl.item = e.item AND tl.uniquekey = e.sourceid
		JOIN account a ON a.id = e.recognitionaccount JOIN item i ON i.id = e.item`,
	);
	const services = await b.value(
		`SELECT COUNT(*) FROM transactionline tl JOIN transaction t ON t.id = tl.transaction
		WHERE t.type = 'CustInvc' AND tl.itemtype = 'Service'`,
	);
	expect(String(rows.length)).toBe(services);
	expect(rows.length).toBeGreaterThan(10);
	for (const row of rows) {
		expect(row).toMatchObject({ salesamount: row.billed, acctname: 'Service Revenue' });
		expect(row.itemtype).toBe('Service');
	}
});

it('plans all of an element’s revenue, month by month, and recognizes it up to the company’s last day', async () => {
	const rows = await b.rows(
		`SELECT p.id, p.status, p.amount, p.totalrecognized, p.remainingdeferredbalance AS deferred, e.salesamount,
		SUM(r.amount) AS planned, SUM(CASE WHEN r.isrecognized = 'T' THEN r.amount ELSE 0 END) AS recognized, COUNT(ap.id) AS periods, COUNT(*) AS months
		FROM revenueplan p JOIN revenueelement e ON e.id = p.createdfrom JOIN revenueplanplannedrevenue r ON r.revenueplan = p.id
		LEFT JOIN accountingperiod ap ON ap.id = r.plannedperiod
		GROUP BY p.id, p.status, p.amount, p.totalrecognized, p.remainingdeferredbalance, e.salesamount`,
	);
	expect(rows.length).toBe(Number(await b.value('SELECT COUNT(*) FROM revenueelement')));
	for (const row of rows) {
		expect(Number(row.planned)).toBeCloseTo(Number(row.salesamount), 2);
		expect(Number(row.recognized)).toBeCloseTo(Number(row.totalrecognized), 2);
		expect(Number(row.totalrecognized) + Number(row.deferred)).toBeCloseTo(Number(row.amount), 2);
		expect(row.periods).toBe(row.months);
	}
	const statuses = new Set(rows.map(({ status }) => status));
	expect(statuses).toEqual(new Set(['COMPLETED', 'INPROGRESS']));
});

it('says of each taxed line its code, rate and basis', async () => {
	const rows = await b.rows(
		`SELECT d.taxamount, d.taxbasis, d.taxrate, c.itemid, c.rate FROM transactiontaxdetail d JOIN taxcode c ON c.id = d.taxcode`,
	);
	expect(rows.length).toBeGreaterThan(50);
	for (const { taxamount, taxbasis, taxrate, rate } of rows) {
		expect(taxrate).toBe(rate);
		expect(Number(taxamount)).toBeCloseTo((Number(taxbasis) * Number(rate)) / 100, 1);
	}
});

it('names whoever sold as the sales team', async () => {
	const rows = await b.rows(
		`SELECT s.contribution, s.employee, t.employee AS rep FROM transactionsalesteam s JOIN transaction t ON t.id = s.transaction WHERE s.isprimary = 'T'`,
	);
	expect(rows.length).toBeGreaterThan(100);
	for (const row of rows) expect(row).toMatchObject({ contribution: '1', employee: row.rep });
});

it.each([
	['promotion codes', 'SELECT id, name, code FROM promotioncode', 'code'],
	['campaigns', 'SELECT id, title FROM campaign', 'title'],
	['e-mail templates', 'SELECT id, name, subject FROM emailtemplate', 'subject'],
	['billing schedules', 'SELECT id, name, frequency FROM billingschedule', 'frequency'],
	['tax types', 'SELECT id, name FROM taxtype', 'name'],
	['jobs of employees', 'SELECT id, title FROM hcmjob', 'title'],
	['shipping carriers', 'SELECT id, name FROM shippingcarrier', 'name'],
	[
		'the kind of budget',
		'SELECT c.name FROM budgets b JOIN budgetcategory c ON c.id = b.category',
		'name',
	],
	[
		'web store categories in another',
		'SELECT c.urlfragment FROM commercecategory c JOIN commercecategory p ON p.id = c.primaryparent',
		'urlfragment',
	],
])('lists %s', async (_what, sql, key) => {
	const rows = await b.rows(sql);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.every((row) => row[key])).toBe(true);
});
