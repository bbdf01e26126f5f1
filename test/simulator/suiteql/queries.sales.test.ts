/** Queries about orders, invoices and customers, as people write them for their accounts: each is taken, and gives rows with these keys. */
import { type Query, areTaken } from './taken';

const QUERIES: Query[] = [
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
];

areTaken(QUERIES);
