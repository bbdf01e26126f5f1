/** Queries about items, people, the chart of accounts and the account's own records: each is taken, and gives rows with these keys. */
import { type Query, areTaken } from './taken';

const QUERIES: Query[] = [
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
];

areTaken(QUERIES);
