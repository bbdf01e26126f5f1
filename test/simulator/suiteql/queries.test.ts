/** Queries as people write them for their accounts: each is taken, and gives rows with these keys. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

/** Title, query, keys that the rows have between them. */
const QUERIES: Array<[string, string, string]> = [
	[
		'newest sales orders with their customers',
		`SELECT t.id, t.tranid, t.trandate, BUILTIN.DF(t.entity) AS customer, BUILTIN.DF(t.status) AS status, t.foreigntotal
		FROM transaction t WHERE t.type = 'SalesOrd' ORDER BY t.trandate DESC, t.id DESC FETCH FIRST 10 ROWS ONLY`,
		'id tranid trandate customer status foreigntotal',
	],
	[
		'transactions by type',
		`SELECT type, BUILTIN.DF(type) AS typename, COUNT(*) AS transactions, MIN(trandate) AS first, MAX(trandate) AS last
		FROM transaction GROUP BY type, BUILTIN.DF(type) ORDER BY transactions DESC`,
		'type typename transactions first last',
	],
	[
		'orders of a record type that wait for shipment',
		`SELECT id, tranid FROM transaction WHERE recordtype = 'salesorder' AND BUILTIN.DF(status) LIKE '%Pending Fulfillment%'`,
		'id tranid',
	],
	[
		'orders by status code with its type',
		`SELECT id, status FROM transaction WHERE status IN ('SalesOrd:B', 'SalesOrd:F', 'CustInvc:A')`,
		'id status',
	],
	[
		'orders by BUILTIN.CF',
		`SELECT id, BUILTIN.CF(status) AS code FROM transaction WHERE BUILTIN.CF(status) = 'CustInvc:B'`,
		'id code',
	],
	[
		'order lines with items',
		`SELECT tl.transaction, tl.linesequencenumber, BUILTIN.DF(tl.item) AS item, tl.quantity * -1 AS quantity, tl.rate, tl.netamount * -1 AS amount
		FROM transactionline tl INNER JOIN transaction t ON (t.id = tl.transaction)
		WHERE t.type = 'SalesOrd' AND tl.mainline = 'F' AND tl.taxline = 'F' ORDER BY tl.transaction, tl.linesequencenumber`,
		'transaction linesequencenumber item quantity rate amount',
	],
	[
		'best customers of the year',
		`SELECT * FROM (
			SELECT c.id, c.companyname, SUM(t.foreigntotal * t.exchangerate) AS revenue
			FROM transaction t JOIN customer c ON c.id = t.entity
			WHERE t.type IN ('CustInvc', 'CashSale') AND t.voided = 'F' AND t.trandate >= TO_DATE('2025-01-01', 'YYYY-MM-DD')
			GROUP BY c.id, c.companyname ORDER BY SUM(t.foreigntotal * t.exchangerate) DESC
		) WHERE ROWNUM <= 5`,
		'id companyname revenue',
	],
	[
		'revenue by month',
		`SELECT TO_CHAR(trandate, 'YYYY-MM') AS month, COUNT(*) AS invoices, SUM(foreigntotal) AS total
		FROM transaction WHERE type = 'CustInvc' GROUP BY TO_CHAR(trandate, 'YYYY-MM') HAVING COUNT(*) > 1 ORDER BY month`,
		'month invoices total',
	],
	[
		'open invoices with days overdue',
		`SELECT t.tranid, t.duedate, TRUNC(SYSDATE) - t.duedate AS days, t.foreignamountunpaid
		FROM transaction t WHERE t.type = 'CustInvc' AND t.status = 'A' AND t.duedate < SYSDATE ORDER BY 3 DESC`,
		'tranid duedate days foreignamountunpaid',
	],
	[
		'ageing of invoices in buckets',
		`SELECT CASE WHEN SYSDATE - duedate <= 0 THEN 'current' WHEN SYSDATE - duedate <= 30 THEN '1-30' ELSE 'over 30' END AS bucket,
		SUM(NVL(foreignamountunpaid, 0)) AS open FROM transaction WHERE type = 'CustInvc'
		GROUP BY CASE WHEN SYSDATE - duedate <= 0 THEN 'current' WHEN SYSDATE - duedate <= 30 THEN '1-30' ELSE 'over 30' END`,
		'bucket open',
	],
	[
		'what changed since, in UTC, keyset',
		`SELECT t.id, TO_CHAR(SYS_EXTRACT_UTC(t.lastmodifieddate), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS lm_utc FROM transaction t
		WHERE t.lastmodifieddate >= TO_DATE('2026-01-01 00:00:00', 'YYYY-MM-DD HH24:MI:SS')
		AND SYS_EXTRACT_UTC(t.lastmodifieddate) >= TO_TIMESTAMP('2026-01-02 00:00:00', 'YYYY-MM-DD HH24:MI:SS') AND t.id > 10
		ORDER BY t.id FETCH FIRST 1000 ROWS ONLY`,
		'id lm_utc',
	],
	[
		'a page by ROWNUM',
		`SELECT * FROM (SELECT ROWNUM AS rn, q.* FROM (SELECT id, tranid FROM transaction ORDER BY id) q) WHERE rn BETWEEN 11 AND 20`,
		'rn id tranid',
	],
	[
		'the first rows by TOP',
		'SELECT TOP 5 id, companyname FROM customer ORDER BY companyname',
		'id companyname',
	],
	[
		'a page by OFFSET and FETCH',
		'SELECT id, companyname FROM customer ORDER BY companyname, id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY',
		'id companyname',
	],
	[
		'customers without orders',
		`SELECT c.id, c.entityid FROM customer c WHERE NOT EXISTS (SELECT 1 FROM transaction t WHERE t.entity = c.id AND t.type = 'SalesOrd')`,
		'id entityid',
	],
	[
		'customers with their first order, by a scalar sub-select',
		`SELECT c.id, c.companyname, (SELECT MIN(t.trandate) FROM transaction t WHERE t.entity = c.id) AS first FROM customer c`,
		'id companyname first',
	],
	[
		'customers and sales reps, Oracle outer join',
		`SELECT c.id, c.companyname, e.firstname || ' ' || e.lastname AS rep FROM customer c, employee e WHERE c.salesrep = e.id(+) ORDER BY c.id`,
		'id companyname rep',
	],
	[
		'a chain of Oracle outer joins with a condition on the outer side',
		`SELECT c.id, e.lastname, d.name FROM customer c, employee e, department d
		WHERE c.salesrep = e.id(+) AND e.department = d.id(+) AND e.isinactive(+) = 'F' AND c.isinactive = 'F'`,
		'id lastname name',
	],
	[
		'quoted upper-case names, as the workbook export writes them',
		`SELECT "TRANSACTION".tranid AS tranidRAW /*{tranid#RAW}*/, BUILTIN.DF("TRANSACTION".postingperiod) AS periodDISPLAY
		FROM "TRANSACTION", transactionLine WHERE (("TRANSACTION"."ID" = transactionLine."TRANSACTION"))
		AND ((UPPER("TRANSACTION"."TYPE") IN ('CUSTINVC') AND NVL(transactionLine.mainline, 'F') = 'T'))`,
		'tranidraw perioddisplay',
	],
	[
		'customers by sales rep with totals, ROLLUP',
		`SELECT BUILTIN.DF(salesrep) AS rep, COUNT(*) AS customers FROM customer GROUP BY ROLLUP(BUILTIN.DF(salesrep))`,
		'rep customers',
	],
	[
		'the largest order of each customer, by an analytic function',
		`SELECT entity, tranid, foreigntotal FROM (
			SELECT entity, tranid, foreigntotal, ROW_NUMBER() OVER (PARTITION BY entity ORDER BY foreigntotal DESC) AS rank
			FROM transaction WHERE type = 'SalesOrd') WHERE rank = 1`,
		'entity tranid foreigntotal',
	],
	[
		'running total',
		`SELECT id, foreigntotal, SUM(foreigntotal) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running
		FROM transaction WHERE type = 'CashSale'`,
		'id foreigntotal running',
	],
	[
		'share of the whole',
		`SELECT type, SUM(foreigntotal) AS total, ROUND(RATIO_TO_REPORT(SUM(foreigntotal)) OVER () * 100, 1) AS share
		FROM transaction WHERE foreigntotal IS NOT NULL GROUP BY type`,
		'type total share',
	],
	[
		'days between the orders of a customer',
		`SELECT id, trandate - LAG(trandate) OVER (PARTITION BY entity ORDER BY trandate, id) AS gap FROM transaction WHERE type = 'SalesOrd'`,
		'id gap',
	],
	[
		'the last price of each item, by KEEP',
		`SELECT tl.item, MAX(tl.rate) KEEP (DENSE_RANK LAST ORDER BY tl.linecreateddate) AS price
		FROM transactionline tl WHERE tl.item IS NOT NULL GROUP BY tl.item`,
		'item price',
	],
	[
		'customers and vendors in one list',
		`SELECT id, companyname, 'customer' AS kind FROM customer UNION ALL SELECT id, companyname, 'vendor' FROM vendor ORDER BY kind, 2`,
		'id companyname kind',
	],
	[
		'currencies of customers that no vendor has',
		'SELECT currency FROM customer UNION SELECT currency FROM vendor MINUS SELECT 999 FROM dual',
		'currency',
	],
	[
		'entities by kind',
		`SELECT type, BUILTIN.DF(type) AS name, COUNT(*) AS n FROM entity GROUP BY type, BUILTIN.DF(type)`,
		'type name n',
	],
	[
		'entity titles',
		`SELECT id, entityid, entitytitle, fullname FROM entity WHERE id > 0`,
		'id entityid entitytitle fullname',
	],
	[
		'stock that is running out',
		`SELECT itemid, displayname, quantityonhand, quantityavailable, quantitycommitted, quantityonorder, quantitybackordered, reorderpoint
		FROM item WHERE itemtype = 'InvtPart' AND isinactive = 'F' AND NVL(quantityavailable, 0) < 1000000 ORDER BY itemid`,
		'itemid displayname quantityonhand quantityavailable quantitycommitted quantityonorder quantitybackordered reorderpoint',
	],
	[
		'items by type',
		`SELECT BUILTIN.DF(itemtype) AS type, COUNT(*) AS n FROM item GROUP BY BUILTIN.DF(itemtype)`,
		'type n',
	],
	[
		'items never sold',
		`SELECT i.id, i.itemid FROM item i LEFT JOIN transactionline tl ON tl.item = i.id AND tl.mainline = 'F' WHERE tl.uniquekey IS NULL OR i.id = 1`,
		'id itemid',
	],
	[
		'quantity sold by item and department',
		`SELECT BUILTIN.DF(tl.item) AS item, BUILTIN.DF(tl.department) AS department, SUM(ABS(tl.quantity)) AS quantity
		FROM transactionline tl, transaction t WHERE tl.transaction = t.id AND t.type = 'CustInvc' AND tl.item IS NOT NULL
		GROUP BY BUILTIN.DF(tl.item), BUILTIN.DF(tl.department) ORDER BY 3 DESC`,
		'item department quantity',
	],
	[
		'margin of lines',
		`SELECT tl.uniquekey, i.itemid, tl.rate - COALESCE(i.averagecost, i.cost, 0) AS margin
		FROM transactionline tl JOIN item i ON i.id = tl.item WHERE tl.rate IS NOT NULL`,
		'uniquekey itemid margin',
	],
	[
		'employees who may log in',
		`SELECT id, firstname, lastname, email, title FROM employee WHERE giveaccess = 'T' AND isinactive = 'F'`,
		'id firstname lastname email title',
	],
	[
		'employees and their supervisors',
		`SELECT e.id, e.lastname, BUILTIN.DF(e.supervisor) AS boss, s.email FROM employee e LEFT OUTER JOIN employee s ON s.id = e.supervisor`,
		'id lastname boss email',
	],
	['sales reps', `SELECT id, entityid FROM employee WHERE issalesrep = 'T'`, 'id entityid'],
	[
		'contacts of companies',
		`SELECT ct.id, ct.entityid, ct.email, BUILTIN.DF(ct.company) AS company FROM contact ct WHERE ct.company IS NOT NULL`,
		'id entityid email company',
	],
	[
		'vendors with terms',
		`SELECT v.id, v.companyname, t.name AS terms FROM vendor v JOIN term t ON v.terms = t.id`,
		'id companyname terms',
	],
	[
		'subsidiaries and their currencies',
		`SELECT s.id, s.name, s.fullname, c.symbol FROM subsidiary s JOIN currency c ON c.id = s.currency`,
		'id name fullname symbol',
	],
	[
		'currencies',
		`SELECT id, symbol, name, displaysymbol, currencyprecision, exchangerate, isbasecurrency FROM currency WHERE isinactive = 'F'`,
		'id symbol name displaysymbol currencyprecision exchangerate isbasecurrency',
	],
	[
		'chart of accounts',
		`SELECT id, acctnumber, accountsearchdisplayname, accttype, BUILTIN.DF(accttype) AS type, fullname FROM account WHERE isinactive = 'F' ORDER BY acctnumber`,
		'id acctnumber accountsearchdisplayname accttype type fullname',
	],
	[
		'accounting periods',
		`SELECT id, periodname, startdate, enddate, closed FROM accountingperiod WHERE isposting = 'T' AND isquarter = 'F' AND isyear = 'F' ORDER BY startdate`,
		'id periodname startdate enddate closed',
	],
	[
		'the current period',
		`SELECT periodname FROM accountingperiod WHERE SYSDATE BETWEEN startdate AND enddate + 1 AND isyear = 'F' AND isquarter = 'F'`,
		'periodname',
	],
	[
		'general ledger impact',
		`SELECT BUILTIN.DF(tal.account) AS account, tal.debit, tal.credit, tal.posting, tl.memo FROM transactionaccountingline tal
		INNER JOIN transactionline tl ON (tl.transaction = tal.transaction) AND (tl.id = tal.transactionline)
		WHERE tal.debit IS NOT NULL OR tal.credit IS NOT NULL ORDER BY tl.id`,
		'account debit credit posting memo',
	],
	[
		'trial balance by account and period',
		`SELECT a.acctnumber, BUILTIN.DF(t.postingperiod) AS period, SUM(tal.amount) AS amount FROM transactionaccountingline tal
		JOIN transaction t ON t.id = tal.transaction JOIN account a ON a.id = tal.account WHERE t.posting = 'T' AND tal.accountingbook = 1
		GROUP BY a.acctnumber, BUILTIN.DF(t.postingperiod)`,
		'acctnumber period amount',
	],
	[
		'fulfillments with the order they come from',
		`SELECT t.tranid, BUILTIN.DF(tl.createdfrom) AS source FROM transaction t JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'T' WHERE t.type = 'ItemShip'`,
		'tranid source',
	],
	[
		'departments, classes and locations',
		`SELECT name, 'department' AS kind FROM department UNION SELECT name, 'class' FROM classification UNION SELECT name, 'location' FROM location`,
		'name kind',
	],
	[
		'custom records',
		`SELECT id, name, custrecord_asset_serial, BUILTIN.DF(custrecord_asset_customer) AS customer, TO_CHAR(lastmodified, 'YYYY-MM-DD') AS changed FROM customrecord_asset WHERE isinactive = 'F'`,
		'id name custrecord_asset_serial customer changed',
	],
	['custom lists', 'SELECT id, name FROM customlist_region ORDER BY id', 'id name'],
	[
		'custom record types',
		`SELECT scriptid, name, internalid FROM customrecordtype WHERE isinactive = 'F' ORDER BY name`,
		'scriptid name internalid',
	],
	[
		'custom fields of entities and transactions',
		`SELECT c.custentity_tier, BUILTIN.DF(c.custentity_tier) AS tier, t.custbody_channel, BUILTIN.DF(t.custbody_channel) AS channel FROM customer c JOIN transaction t ON t.entity = c.id`,
		'custentity_tier tier custbody_channel channel',
	],
	[
		'a multiselect as text',
		'SELECT custentity_regions, BUILTIN.DF(custentity_regions) AS regions FROM customer WHERE custentity_regions IS NOT NULL',
		'custentity_regions regions',
	],
	['roles', `SELECT id, name FROM role WHERE isinactive = 'F'`, 'id name'],
	[
		'external ids',
		`SELECT id, externalid FROM customer WHERE externalid LIKE 'CUST-%' AND externalid IN ('CUST-1001', 'CUST-1002')`,
		'id externalid',
	],
	[
		'mail domains',
		`SELECT LOWER(SUBSTR(email, INSTR(email, '@') + 1)) AS domain, COUNT(*) AS n FROM customer WHERE email IS NOT NULL GROUP BY LOWER(SUBSTR(email, INSTR(email, '@') + 1))`,
		'domain n',
	],
	[
		'phone numbers without punctuation',
		`SELECT REGEXP_REPLACE(phone, '[^0-9]', '') AS digits FROM customer WHERE REGEXP_LIKE(phone, '^\\(')`,
		'digits',
	],
	[
		'names by DECODE',
		`SELECT DECODE(isperson, 'T', lastname || ', ' || firstname, companyname) AS name FROM customer`,
		'name',
	],
	[
		'trailing window of three months',
		`SELECT id FROM transaction WHERE trandate BETWEEN ADD_MONTHS(TRUNC(SYSDATE, 'MM'), -3) AND LAST_DAY(ADD_MONTHS(SYSDATE, -1))`,
		'id',
	],
	[
		'this fiscal year by relative range',
		`SELECT COUNT(*) AS n FROM transaction WHERE trandate >= BUILTIN.RELATIVE_RANGES('TFY', 'START') AND trandate <= BUILTIN.RELATIVE_RANGES('TFY', 'END')`,
		'n',
	],
	[
		'dates as plain strings',
		`SELECT id, trandate FROM transaction WHERE trandate >= '1/1/2026' AND trandate < '06/30/2026'`,
		'id trandate',
	],
	[
		'numbers as strings',
		`SELECT id FROM transaction WHERE id IN ('1', '2', 3) AND foreigntotal > '0'`,
		'id',
	],
	[
		'a tuple comparison',
		`SELECT uniquekey FROM transactionline WHERE (transaction, linesequencenumber) IN (SELECT id, 0 FROM transaction WHERE type = 'CustInvc')`,
		'uniquekey',
	],
	[
		'DISTINCT with ORDER BY an expression of the list',
		'SELECT DISTINCT UPPER(type) AS t, SUBSTR(type, 1, 1) AS c FROM transaction ORDER BY UPPER(type) DESC',
		't c',
	],
	[
		'comments and line breaks',
		`SELECT -- the key\n id, /* the 'number'? */ tranid\nFROM transaction -- all of them\nWHERE ROWNUM <= 3;`,
		'id tranid',
	],
	[
		'a display text grouped by its column',
		`SELECT entity, BUILTIN.DF(entity) AS name, COUNT(*) AS n FROM transaction GROUP BY entity`,
		'entity name n',
	],
	[
		'a sub-select carries display texts along',
		`SELECT BUILTIN.DF(q.status) AS status, BUILTIN.DF(q.entity) AS customer FROM (SELECT status, entity FROM transaction WHERE type = 'SalesOrd') q`,
		'status customer',
	],
];

it.each(QUERIES)('%s', async (_title, sql, keys) => {
	const rows = await b.rows(sql);
	expect(rows.length).toBeGreaterThan(0);
	const present = new Set(rows.flatMap((row) => Object.keys(row)));
	expect([...present].sort()).toEqual(keys.split(' ').sort());
});

it('has a list worth its name', () => {
	expect(QUERIES.length).toBeGreaterThanOrEqual(60);
});
