/** Items of every type, certificates and coupons, and columns of documents and lines that follow from others. */
import { FAMILIES } from '../../../simulator/data/series';
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

/** What this company has no use for; shipping items have a table of their own. */
const NOT_MADE = new Set('serializedAssemblyItem lotNumberedAssemblyItem shipItem'.split(' '));

it.each(FAMILIES.item.filter((type) => !NOT_MADE.has(type)))(
	'has an item of the type %s',
	(type) => {
		expect(b.store.count(type)).toBeGreaterThan(0);
	},
);

it('names the type of every item', async () => {
	const rows = await b.rows('SELECT DISTINCT itemtype, BUILTIN.DF(itemtype) AS shown FROM item');
	expect(rows).toHaveLength(14);
	for (const { shown } of rows) expect(shown).toMatch(/\w/);
});

it('tells a matrix item by its parent', async () => {
	const rows = await b.rows(
		`SELECT c.itemid, c.fullname, c.matrixtype, p.itemid AS parent, p.matrixtype AS above FROM item c JOIN item p ON p.id = c.parent ORDER BY c.id`,
	);
	expect(rows).toHaveLength(3);
	expect(rows[0]).toEqual({
		itemid: 'GLV-100-S',
		fullname: 'GLV-100 : GLV-100-S',
		matrixtype: 'CHILD',
		parent: 'GLV-100',
		above: 'PARENT',
	});
});

it('keeps lots of what is kept by lots, whatever its type', async () => {
	const sql = `SELECT COUNT(*) FROM lotnumberedinventoryitem i JOIN inventorynumber n ON n.item = i.id`;
	expect(Number(await b.value(sql))).toBeGreaterThan(0);
});

it('has gift certificates with what is left of them, and coupon codes of a promotion', async () => {
	const certificates = await b.rows(
		`SELECT g.giftcertcode, g.originalamount, g.amountremaining, a.acctnumber FROM giftcertificate g JOIN account a ON a.id = g.liabilityaccount`,
	);
	expect(certificates).toHaveLength(6);
	for (const { originalamount, amountremaining, acctnumber } of certificates) {
		expect(Number(amountremaining)).toBeLessThanOrEqual(Number(originalamount));
		expect(acctnumber).toBe('2400');
	}
	const coupons = await b.rows(
		`SELECT c.code, p.name FROM couponcode c JOIN promotioncode p ON p.id = c.promotion JOIN customer u ON u.id = c.recipient`,
	);
	expect(coupons).toHaveLength(6);
});

it('tells where documents came from', async () => {
	const rows = await b.rows(
		'SELECT DISTINCT type, source, BUILTIN.DF(source) AS shown FROM transaction WHERE source IS NOT NULL ORDER BY 1',
	);
	expect(rows).toEqual([
		{ type: 'Journal', source: 'CSV', shown: 'CSV' },
		{ type: 'SalesOrd', source: 'webServices', shown: 'Web Services' },
	]);
});

it('counts the days that an invoice is open and overdue up to where the company ends', async () => {
	const rows = await b.rows(
		`SELECT status, daysopen, daysoverduesearch AS late, TO_DATE('2026-06-30', 'YYYY-MM-DD') - trandate AS age,
		TO_DATE('2026-06-30', 'YYYY-MM-DD') - duedate AS past FROM transaction WHERE type = 'CustInvc'`,
	);
	for (const { status, daysopen, late, age, past } of rows) {
		if (status === 'A') expect(daysopen).toBe(age);
		expect(late).toBe(status === 'A' ? String(Math.max(0, Number(past))) : '0');
	}
	expect(rows.some(({ late }) => Number(late) > 0)).toBe(true);
});

it('gives a service on an invoice the dates of its revenue element', async () => {
	const rows = await b.rows(
		`SELECT tl.revrecstartdate AS a, tl.revrecenddate AS z, e.revrecstartdate AS ea, e.revrecenddate AS ez FROM transactionline tl
		JOIN revenueelement e ON e.id = tl.revenueelement AND e.source = tl.transaction`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { a, z, ea, ez } of rows) expect([a, z]).toEqual([ea, ez]);
});

it('takes what is sold as income and goods that are bought as assets', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT t.type, tl.accountinglinetype AS kind FROM transactionline tl JOIN transaction t ON t.id = tl.transaction
		WHERE t.type IN ('CustInvc', 'PurchOrd') AND tl.accountinglinetype IS NOT NULL ORDER BY 1`,
	);
	expect(rows).toEqual([
		{ type: 'CustInvc', kind: 'INCOME' },
		{ type: 'PurchOrd', kind: 'ASSET' },
	]);
});

it('leads from a sold line to its account, its class and the line itself', async () => {
	const rows = await b.rows(
		`SELECT s.account, tl.account AS booked, s.class, i.class AS given FROM salesordered s
		JOIN transactionline tl ON tl.uniquekey = s.uniquekey AND tl.transaction = s.transaction JOIN item i ON i.id = s.item`,
	);
	expect(rows).toHaveLength(Number(await b.value('SELECT COUNT(*) FROM salesordered')));
	for (const row of rows) expect([row.account, row.class]).toEqual([row.booked, row.given]);
});

it('shares costs out each month by a schedule, with a journal that takes from one department what it gives to others', async () => {
	const rows = await b.rows(
		`SELECT s.name, d.id, p.periodname, j.isallocation AS marked, SUM(tal.amount) AS left, COUNT(tal.debit) AS targets,
		(SELECT COUNT(*) FROM generaldetaildestination g WHERE g.allocationdetail = d.id) AS destinations
		FROM generalallocationschedule s JOIN allocationdetail d ON d.parentschedule = s.id JOIN allocationdetailjournalmap m ON m.allocationdetail = d.id
		JOIN transaction j ON j.id = m.journal JOIN accountingperiod p ON p.id = d.postingperiod AND p.id = j.postingperiod
		JOIN transactionaccountingline tal ON tal.transaction = j.id AND tal.account = s.account
		GROUP BY s.name, d.id, p.periodname, j.isallocation`,
	);
	expect(rows).toHaveLength(12);
	for (const { marked, left, targets, destinations } of rows) {
		expect([marked, Number(left), targets]).toEqual(['T', 0, destinations]);
	}
});

it('leads from a subscription to its customer, plan, line and charges', async () => {
	const rows = await b.rows(
		`SELECT s.name, c.entityid, p.name AS plan, i.itemid, COUNT(ch.id) AS charges, SUM(ch.amount) AS amount FROM subscription s
		JOIN customer c ON c.id = s.customer JOIN billingaccount a ON a.id = s.billingaccount AND a.customer = s.customer
		JOIN subscriptionplan p ON p.id = s.subscriptionplan JOIN subscriptionline l ON l.subscription = s.id
		JOIN item i ON i.id = l.item JOIN charge ch ON ch.billingaccount = a.id GROUP BY s.name, c.entityid, p.name, i.itemid`,
	);
	expect(rows).toHaveLength(8);
	for (const { charges, amount, itemid } of rows) {
		expect([charges, Number(amount) > 0]).toEqual(['3', true]);
		expect(itemid).toMatch(/^SVC-/);
	}
});
