/** Tables that are worked out from records, and those of the account itself (netsuite-rest.md 6.4; suiteql-tables). */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

const count = async (table: string) => Number(await b.value(`SELECT COUNT(*) FROM ${table}`));

it.each(
	`transaction transactionline transactionaccountingline transactionstatus customer vendor employee contact entity item
	inventorybalance iteminventorybalance bin itembinquantity account accountingperiod subsidiary department location
	classification currency currencyrate term role customfield customlist customrecordtype supportcase file mediaitemfolder
	systemnote entityaddress customrecord_asset accountingbook accounttype aggregateitemlocation inventoryitemlocations
	itemprice pricing itemvendor unitstype customersubsidiaryrelationship employeerolesforsearch rolepermissions
	customeraddressbook customeraddressbookentityaddress vendoraddressbook transactionbillingaddress
	transactionshippingaddress previoustransactionlink nexttransactionlink previoustransactionlinelink
	nexttransactionlinelink transactionshipment trackingnumber country state job salesordered salesinvoiced script
	scriptdeployment consolidatedexchangerate salesorder invoice inventoryitem`.split(/\s+/),
)('has rows in %s', async (table) => {
	expect(await count(table)).toBeGreaterThan(0);
});

it.each([
	[
		'what is picked in a wave',
		`t.name, t.wave, w.picktype, a.id, a.ordernumber, a.pickedquantity, a.remainingquantity, a.startdate, a.enddate, a.status
		FROM picktask t JOIN pickaction a ON a.picktask = t.id JOIN transaction w ON w.id = t.wave`,
	],
])('knows %s, of which this account has none', async (_what, query) => {
	expect(await b.rows(`SELECT ${query}`)).toEqual([]);
});

it('has a table for each transaction type, with the rows of that type alone', async () => {
	const orders = await b.value(`SELECT COUNT(*) FROM transaction WHERE type = 'SalesOrd'`);
	expect(String(await count('salesorder'))).toBe(orders);
	expect(await b.rows(`SELECT DISTINCT type FROM salesorder`)).toEqual([{ type: 'SalesOrd' }]);
});

it('leads from a customer to its addresses', async () => {
	const rows = await b.rows(
		`SELECT c.id, a.city, a.addr1 FROM customer c
		JOIN customeraddressbook book ON book.entity = c.id AND book.defaultshipping = 'T'
		JOIN customeraddressbookentityaddress a ON a.nkey = book.addressbookaddress WHERE c.defaultshippingaddress = a.nkey`,
	);
	expect(rows).toHaveLength(await count('customer'));
	expect(rows.every(({ city, addr1 }) => city && addr1)).toBe(true);
});

it('leads from a project to its customer', async () => {
	const rows = await b.rows(
		`SELECT j.entityid, j.entitytitle, BUILTIN.DF(j.customer) AS shown, c.entityid AS name
		FROM job j JOIN customer c ON c.id = j.customer WHERE j.customer = j.parent`,
	);
	expect(rows).toHaveLength(await count('job'));
	expect(rows.every(({ shown, name }) => shown === name)).toBe(true);
});

it('leads from a transaction to its shipping address', async () => {
	const [row] = await b.rows(
		`SELECT t.id, sa.city, c.id AS customer FROM transaction t JOIN transactionshippingaddress sa ON sa.nkey = t.shippingaddress
		JOIN customer c ON c.id = t.entity WHERE t.type = 'SalesOrd' FETCH FIRST 1 ROWS ONLY`,
	);
	expect(row.city).toBeTruthy();
});

it('has a lot for each place with goods of a lot item, which add up to what is on hand', async () => {
	const [row] = await b.rows(
		`SELECT SUM(n.quantityonhand) AS lots, (SELECT SUM(quantityonhand) FROM item WHERE islotitem = 'T') AS whole,
		(SELECT SUM(quantityonhand) FROM inventorynumberlocation) AS places FROM inventorynumber n`,
	);
	expect(row.lots).toBe(row.whole);
	expect(row.places).toBe(row.whole);
	expect(Number(row.lots)).toBeGreaterThan(0);
});

it('tells which lot each line took from the warehouse or brought there, with the sign of the line', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT t.type, i.islotitem, BUILTIN.DF(ia.inventorynumber) AS shown, n.inventorynumber AS name, tl.quantity AS moved, ia.quantity,
		b.binnumber AS bin, l.name AS place, BUILTIN.DF(b.location) AS binplace, ia.id
		FROM inventoryassignment ia JOIN transactionline tl ON tl.transaction = ia.transaction AND tl.id = ia.transactionline
		JOIN transaction t ON t.id = ia.transaction JOIN inventorynumber n ON n.id = ia.inventorynumber AND n.item = tl.item
		JOIN item i ON i.id = tl.item JOIN bin b ON b.id = ia.bin JOIN location l ON l.id = tl.location`,
	);
	expect(new Set(rows.map(({ type }) => type))).toEqual(
		new Set(['ItemShip', 'ItemRcpt', 'CashSale', 'CashRfnd', 'CustInvc']),
	);
	// Goods without lots have a detail where they change their bin.
	const moved = "SELECT COUNT(*) FROM transaction WHERE type = 'BinTrnfr'";
	const others = Number(await b.value(moved));
	expect(rows).toHaveLength((await count('inventoryassignment')) - others);
	expect(rows).toHaveLength((await count('inventorydetail')) - others);
	expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	for (const row of rows) {
		expect(row).toMatchObject({ islotitem: 'T', shown: row.name, quantity: row.moved });
		expect(row.binplace).toBe(row.place);
	}
});

it('lists the inventory detail that a line was saved with', async () => {
	const [order] = b.store.all('salesOrder');
	const [first, ...others] = order.lines.item;
	const details = [
		{ line: 1, values: { issueInventoryNumber: '4711', binNumber: '12', quantity: 2 } },
		{
			line: 2,
			values: { receiptInventoryNumber: 'A-7', quantity: 1, expirationDate: '2027-01-31' },
		},
	];
	const item = [{ ...first, lines: { 'inventoryDetail.inventoryAssignment': details } }, ...others];
	b.store.put({ ...order, lines: { ...order.lines, item } });
	const sql = `SELECT inventorynumber, receiptinventorynumbertext AS text, bin, quantity, expirationdate
		FROM inventoryassignment WHERE transaction = ? ORDER BY id`;
	expect(await b.rows(sql, [order.id])).toEqual([
		{ inventorynumber: '4711', bin: '12', quantity: '-2' },
		{ text: 'A-7', quantity: '-1', expirationdate: '1/31/2027' },
	]);
});

it('has budgets of the years after closed ones, copied from what was booked the year before', async () => {
	const sql = (
		join: string,
		amounts: string,
	) => `SELECT a.acctnumber, BUILTIN.DF(y.subsidiary) AS place,
		${amounts} AS amount FROM ${join} GROUP BY a.acctnumber, BUILTIN.DF(y.subsidiary) ORDER BY 1, 2`;
	const planned = await b.rows(
		sql(
			`budget y JOIN account a ON a.id = y.account JOIN accountingperiod p ON p.id = y.accountingperiod
			WHERE p.startdate BETWEEN TO_DATE('2026-01-01', 'YYYY-MM-DD') AND TO_DATE('2026-12-31', 'YYYY-MM-DD')`,
			'ROUND(SUM(y.amount), 2)',
		),
	);
	const booked = await b.rows(
		sql(
			`transactionline y JOIN transactionaccountingline l ON l.transaction = y.transaction AND l.transactionline = y.id
			JOIN transaction t ON t.id = y.transaction JOIN account a ON a.id = l.account
			WHERE t.trandate BETWEEN TO_DATE('2025-01-01', 'YYYY-MM-DD') AND TO_DATE('2025-12-31', 'YYYY-MM-DD')
			AND a.accttype IN ('Income', 'COGS', 'Expense', 'OthIncome', 'OthExpense')`,
			`ROUND(SUM(CASE WHEN a.accttype IN ('Income', 'OthIncome') THEN -l.amount ELSE l.amount END), 2)`,
		),
	);
	expect(planned.length).toBeGreaterThan(10);
	expect(planned).toEqual(booked);
	expect(await b.rows('SELECT DISTINCT BUILTIN.DF(year) AS year FROM budgets ORDER BY 1')).toEqual([
		{ year: 'FY 2025' },
		{ year: 'FY 2026' },
	]);
});

it('has the months of each budget in its lines', async () => {
	const [row] = await b.rows(
		`SELECT COUNT(*) AS months, COUNT(DISTINCT m.budget) AS budgets, ROUND(SUM(m.amount), 2) AS lines,
		(SELECT COUNT(*) FROM budgets) AS heads, (SELECT ROUND(SUM(total), 2) FROM budgets) AS totals,
		(SELECT ROUND(SUM(amount), 2) FROM budgetlegacy) AS legacy FROM budgets b JOIN budgetsmachine m ON m.budget = b.id
		JOIN accountingperiod p ON p.id = m.period WHERE p.isposting = 'T'`,
	);
	expect(row.budgets).toBe(row.heads);
	expect(row.lines).toBe(row.totals);
	expect(row.legacy).toBe(row.totals);
});

it('has the same stock by location as in the whole', async () => {
	const [row] = await b.rows(
		`SELECT SUM(i.quantityonhand) AS whole, (SELECT SUM(quantityonhand) FROM aggregateitemlocation) AS places,
		(SELECT SUM(onhand) FROM itembinquantity) AS bins FROM item i`,
	);
	expect(row.places).toBe(row.whole);
	expect(row.bins).toBe(row.whole);
});

it('follows changes of the stock', async () => {
	const [{ id }] = await b.rows(`SELECT item AS id FROM inventorybalance FETCH FIRST 1 ROWS ONLY`);
	const record = b.store.get('inventoryItem', id);
	if (!record) throw new Error(`No item ${id}.`);
	const locations = record.lines.locations.map((line) => ({
		...line,
		values: { ...line.values, quantityOnHand: 7 },
	}));
	b.store.put({ ...record, lines: { ...record.lines, locations } });
	const sql = 'SELECT DISTINCT quantityonhand FROM inventorybalance WHERE item = ?';
	expect(await b.rows(sql, [id])).toEqual([{ quantityonhand: '7' }]);
});

it('lists a deleted record with its name, type and user', async () => {
	expect(await count('deletedrecord')).toBe(0);
	const [contact] = b.store.all('contact');
	b.store.remove('contact', contact.id);
	expect(
		await b.rows(
			'SELECT recordid, name, recordtype, BUILTIN.DF(deletedby) AS who FROM deletedrecord',
		),
	).toEqual([
		{
			recordid: contact.id,
			name: String(contact.values.entityId),
			recordtype: 'contact',
			who: expect.stringMatching(/\w/),
		},
	]);
});

it('notes that a record was made and that it was changed', async () => {
	const [vendor] = b.store.all('vendor');
	b.store.put({ ...vendor, modified: b.clock.now() });
	const rows = await b.rows(
		`SELECT type, TO_CHAR(date, 'YYYY-MM-DD') AS day FROM systemnote WHERE recordid = ? AND recordtype = 'vendor' ORDER BY date`,
		[vendor.id],
	);
	expect(rows).toHaveLength(2);
	expect(rows[1]).toEqual({ type: '2', day: '2026-06-15' });
});

it('tells when the nightly script ran, how it ended, and what it logged', async () => {
	const runs = await b.rows(
		`SELECT s.scriptid, d.title, i.status, COUNT(*) AS runs, MIN(ROUND((i.enddate - i.startdate) * 86400)) AS seconds
		FROM scheduledscriptinstance i JOIN scriptdeployment d ON d.id = i.scriptdeployment JOIN script s ON s.id = i.script
		WHERE i.mapreducestage IS NULL GROUP BY s.scriptid, d.title, i.status ORDER BY i.status`,
	);
	const shared = { scriptid: 'CUSTOMSCRIPT_NIGHTLY_SYNC', title: 'Nightly Sync', seconds: '120' };
	const failed = await b.value(
		'SELECT COUNT(*) FROM customrecord_sync_log WHERE custrecord_sync_result = 2',
	);
	expect(runs).toMatchObject([
		{ ...shared, status: 'Complete' },
		{ ...shared, status: 'Failed', runs: failed },
	]);
	for (const table of ['scriptnote', 'scriptexecutionlog']) {
		const notes = await b.rows(
			`SELECT n.title, n.date, n.detail FROM ${table} n JOIN script s ON s.id = n.scripttype WHERE n.type = 'ERROR'`,
		);
		expect(String(notes.length)).toBe(failed);
		expect(Object.keys(notes[0]).sort()).toEqual(['date', 'detail', 'title']);
	}
});

it('lists custom fields, records and lists by their script ids', async () => {
	expect(
		await b.rows(
			`SELECT scriptid, fieldtype, fieldvaluetype FROM customfield WHERE scriptid = 'CUSTENTITY_TIER'`,
		),
	).toEqual([
		{ scriptid: 'CUSTENTITY_TIER', fieldtype: 'ENTITY', fieldvaluetype: expect.any(String) },
	]);
	expect(
		await b.value(`SELECT COUNT(*) FROM customrecordtype WHERE scriptid = 'CUSTOMRECORD_ASSET'`),
	).toBe('1');
});

it('names folders and walks their tree', async () => {
	expect(
		await b.rows(`SELECT name FROM file WHERE BUILTIN.DF(folder) = '2026' ORDER BY name`),
	).toEqual([{ name: 'price-list-2026.csv' }, { name: 'price-list-2026.pdf' }]);
	const tree = await b.rows(
		`SELECT name FROM mediaitemfolder START WITH name = 'SuiteScripts' CONNECT BY PRIOR id = parent ORDER BY name`,
	);
	expect(tree.map(({ name }) => name)).toEqual(['Integrations', 'Orders', 'SuiteScripts']);
});

it('joins statuses to transactions by type and letter', async () => {
	const rows = await b.rows(
		`SELECT DISTINCT BUILTIN.DF(t.status) AS shown, s.fullname FROM transaction t
		JOIN transactionstatus s ON s.id = t.status AND s.trantype = t.type WHERE t.type = 'CustInvc'`,
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { shown, fullname } of rows) expect(shown).toBe(fullname);
});

it('shows who signed in, the newest last', async () => {
	const { createSuiteqlEngine } = await import('../../../simulator/suiteql/engine');
	const entries = [{ date: b.clock.now(), status: 'Success', detail: '', roleId: '3' }].map(
		(entry) => ({ ...entry, entityId: '60', requestUri: '/token', userAgent: 'test' }),
	);
	const engine = await createSuiteqlEngine({
		store: b.store,
		settings: { dateFormat: 'M/D/YYYY', timeZone: 'UTC', rowWall: 1_000 },
		clock: b.clock,
		logs: { signIns: () => entries, deletions: [] },
	});
	const sql =
		"SELECT status, BUILTIN.DF(role) AS role, requesturi FROM loginaudit WHERE useragent = 'test'";
	const first = { status: 'success', role: 'Administrator', requesturi: '/token' };
	expect(await engine.all(sql)).toEqual([first]);
	entries.push({ ...entries[0], date: entries[0].date + 1_000, status: 'Failure' });
	expect(await engine.all(`${sql} ORDER BY key`)).toEqual([first, { ...first, status: 'failure' }]);
	await engine.close();
});
