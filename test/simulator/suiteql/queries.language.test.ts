/** Queries that lean on the language: each is taken, and gives rows with these keys. */
import { type Query, areTaken } from './taken';

const QUERIES: Query[] = [
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
		'a join in brackets',
		`SELECT a.id, c.name FROM (SELECT * FROM department) a INNER JOIN ((SELECT * FROM department UNION SELECT * FROM department) b
		INNER JOIN (SELECT * FROM subsidiary) c ON 1=1) ON a.id = b.id`,
		'id name',
	],
	[
		'names that other databases keep for themselves',
		`SELECT x.percent, offset FROM (SELECT id percent, entityid offset FROM customer) x WHERE x.percent > 0`,
		'percent offset',
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
	[
		'a right join',
		`SELECT s.name, c.id FROM customer c RIGHT JOIN subsidiary s ON s.id = c.subsidiary`,
		'name id',
	],
	[
		'a full join',
		`SELECT a.id AS customer, b.id AS vendor FROM customer a FULL OUTER JOIN vendor b ON a.id = b.id`,
		'customer vendor',
	],
	['a join USING', `SELECT c.entityid FROM customer c JOIN entity e USING (id)`, 'entityid'],
	[
		'a display text in ON',
		`SELECT t.id, c.companyname FROM transaction t LEFT JOIN customer c ON c.id = t.entity AND BUILTIN.DF(t.type) = 'Invoice'`,
		'id companyname',
	],
	[
		'a display text in a sub-select of the list',
		`SELECT c.id, (SELECT MAX(BUILTIN.DF(t.status)) FROM transaction t WHERE t.entity = c.id) AS status FROM customer c`,
		'id status',
	],
	[
		'a display text of a union',
		`SELECT BUILTIN.DF(x.entity) AS name, x.kind FROM (SELECT entity, 'a' AS kind FROM transaction WHERE type = 'CustInvc'
		UNION SELECT entity, 'b' FROM transaction WHERE type = 'SalesOrd') x`,
		'name kind',
	],
	[
		'ANY and tables with schema-less quoted names',
		`SELECT "CUSTOMER"."ID" FROM "CUSTOMER" WHERE currency = ANY (SELECT id FROM currency WHERE symbol = 'USD')`,
		'id',
	],
	[
		'ORDER BY an expression of an alias',
		`SELECT id AS x, tranid AS number FROM transaction ORDER BY LENGTH(number), x DESC`,
		'x number',
	],
	[
		'a table around a sub-select whose tables have columns of its name',
		`SELECT item.itemid, (SELECT MAX(t.trandate) FROM transaction t JOIN transactionline l ON l.transaction = t.id
		WHERE l.item = item.id AND t.type = 'SalesOrd') AS sold FROM item`,
		'itemid sold',
	],
	[
		'CUBE',
		`SELECT type, status, COUNT(*) AS n FROM transaction GROUP BY CUBE(type, status)`,
		'type status n',
	],
];

areTaken(QUERIES);
