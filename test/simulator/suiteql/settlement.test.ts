/** What settles and what is rarest: deposits, applications, cards, builds, counts, agreements, ships. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

const KINDS =
	`Deposit DepAppl VPrepApp CardChrg CardRfnd Build Unbuild WOIssue WOCompl WOClose BinTrnfr InvCount
	BlankOrd PurchCon FulReq`.split(/\s+/);

it('has documents of every kind, with numbers and dates', async () => {
	const rows = await b.rows(
		`SELECT type, COUNT(*) AS n, COUNT(tranid) AS numbered, MAX(trandate) AS last FROM transaction
		WHERE type IN (${KINDS.map((kind) => `'${kind}'`).join(', ')}) GROUP BY type`,
	);
	expect(rows.map(({ type }) => type).sort()).toEqual([...KINDS].sort());
	for (const { n, numbered } of rows) expect(numbered).toBe(n);
});

it('takes receipts from undeposited funds to the bank, each by one deposit and for all of it', async () => {
	const rows = await b.rows(
		`SELECT d.tranid AS deposit, d.foreigntotal AS total, SUM(r.foreigntotal) AS receipts, SUM(l.foreignamount) AS linked,
		MAX(BUILTIN.DF(d.account)) AS bank, MAX(BUILTIN.DF(r.account)) AS drawer
		FROM transaction d JOIN previoustransactionlink l ON l.nextdoc = d.id JOIN transaction r ON r.id = l.previousdoc
		WHERE d.type = 'Deposit' AND r.type IN ('CustPymt', 'CashSale') GROUP BY d.tranid, d.foreigntotal`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { total, receipts, linked, bank, drawer } of rows) {
		expect(Number(receipts)).toBeCloseTo(Number(total), 2);
		expect(Math.abs(Number(linked))).toBeCloseTo(Number(total), 2);
		expect([bank, drawer]).toEqual(['1000 Checking', '1150 Undeposited Funds']);
	}
	const twice = await b.rows(
		"SELECT previousdoc FROM previoustransactionlink l JOIN transaction d ON d.id = l.nextdoc AND d.type = 'Deposit' GROUP BY previousdoc HAVING COUNT(*) > 1",
	);
	expect(twice).toEqual([]);
});

it('leaves in the drawer what is not deposited yet', async () => {
	const waiting = await b.value(
		"SELECT SUM(total) FROM transaction WHERE type IN ('CustPymt', 'CashSale') AND status = 'B'",
	);
	const drawer = await b.value(
		"SELECT SUM(tal.amount) FROM transactionaccountingline tal JOIN account a ON a.id = tal.account WHERE a.acctnumber = '1150'",
	);
	expect(Number(waiting)).toBeGreaterThan(0);
	expect(Number(drawer)).toBeCloseTo(Number(waiting), 2);
});

it('uses up what customers and vendors had in advance', async () => {
	const rows = await b.rows(
		`SELECT a.type, l.linktype, p.type AS advance, BUILTIN.DF(p.status) AS shown, p.foreigntotal AS had, a.foreigntotal AS used
		FROM transaction a JOIN previoustransactionlink l ON l.nextdoc = a.id JOIN transaction p ON p.id = l.previousdoc
		WHERE p.type IN ('CustDep', 'VPrep')`,
	);
	expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(['DepAppl', 'VPrepApp']));
	for (const { type, linktype, shown, had, used } of rows) {
		expect([shown, used]).toEqual([expect.stringMatching(/ : Fully Applied$/), had]);
		if (type === 'DepAppl') expect(linktype).toBe('DepAppl');
	}
});

it.each([
	['Deposit', '1000:1 1150:-1'],
	['DepAppl', '1100:-1 2400:1'],
	['CustDep', '1000:1 2400:-1'],
	['VPrepApp', '1300:-1 2000:1'],
	['WOIssue', '1200:-1 1250:1'],
	['WOCompl', '1200:1 1250:-1'],
])('posts a %s by the right sides to %s', async (type, expected) => {
	const rows = await b.rows(
		`SELECT DISTINCT a.acctnumber, SIGN(tal.amount) AS side FROM transactionaccountingline tal JOIN account a ON a.id = tal.account
		JOIN transaction t ON t.id = tal.transaction WHERE t.type = '${type}' ORDER BY 1`,
	);
	expect(rows.map(({ acctnumber, side }) => `${acctnumber}:${side}`).join(' ')).toBe(expected);
});

it('owes to the card what was charged and not given back', async () => {
	const charged = await b.value("SELECT SUM(total) FROM transaction WHERE type = 'CardChrg'");
	const back = await b.value("SELECT SUM(total) FROM transaction WHERE type = 'CardRfnd'");
	const owed = await b.value(
		"SELECT -SUM(tal.amount) FROM transactionaccountingline tal JOIN account a ON a.id = tal.account WHERE a.accttype = 'CredCard'",
	);
	expect(Number(owed)).toBeCloseTo(Number(charged) - Number(back), 2);
});

it('builds what work orders say is built, from their components', async () => {
	const rows = await b.rows(
		`SELECT w.tranid, w.built, p.quantity, l.linktype, tl.item, tl.assemblycomponent AS part, -tl.quantity AS taken, ol.quantityissued AS issued
		FROM transaction p JOIN transaction w ON w.id = p.createdfrom JOIN transactionline tl ON tl.transaction = p.id AND tl.mainline = 'F'
		JOIN previoustransactionlinelink l ON l.nextdoc = p.id AND l.nextline = tl.id
		JOIN transactionline ol ON ol.transaction = w.id AND ol.id = l.previousline WHERE p.type = 'Build'`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { built, quantity, linktype, part, taken, issued } of rows) {
		expect([quantity, linktype, part, taken]).toEqual([built, 'WOBuild', 'T', issued]);
	}
});

it('leads from an order in process to what was issued, completed and closed', async () => {
	const rows = await b.rows(
		`SELECT w.id, LISTAGG(n.type, ' ') WITHIN GROUP (ORDER BY n.id) AS steps FROM transaction w
		JOIN nexttransactionlink l ON l.previousdoc = w.id JOIN transaction n ON n.id = l.nextdoc
		WHERE w.type = 'WorkOrd' AND w.iswip = 'T' GROUP BY w.id ORDER BY w.id`,
	);
	expect(rows.map(({ steps }) => steps)).toEqual([
		'WOIssue WOCompl WOClose',
		'WOIssue WOCompl',
		'WOIssue',
	]);
});

it('moves goods from bin to bin', async () => {
	const rows = await b.rows(
		`SELECT t.tranid, i.itemid, ia.quantity, BUILTIN.DF(ia.bin) AS bin, BUILTIN.DF(ia.tobin) AS tobin FROM transaction t
		JOIN inventoryassignment ia ON ia.transaction = t.id JOIN item i ON i.id = ia.item WHERE t.type = 'BinTrnfr'`,
	);
	expect(rows.length).toBeGreaterThan(2);
	for (const { bin, tobin } of rows) expect([bin, tobin]).toEqual(['A-02-01', 'B-02-01']);
});

it('has ships with the lines of purchase orders', async () => {
	const rows = await b.rows(
		`SELECT s.shipmentnumber, s.shipmentstatus, i.quantityexpected AS expected, i.quantityreceived AS received, po.tranid, tl.quantity
		FROM inboundshipment s JOIN inboundshipmentitem i ON i.inboundshipment = s.id JOIN transaction po ON po.id = i.purchaseordertransaction
		JOIN transactionline tl ON tl.uniquekey = i.shipmentitemtransaction AND tl.transaction = po.id`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { shipmentstatus, expected, received, quantity } of rows) {
		expect([expected, received]).toEqual([
			quantity,
			shipmentstatus === 'received' ? quantity : '0',
		]);
	}
});

it('counts people by department in statistical journals', async () => {
	const rows = await b.rows(
		`SELECT j.tranid, a.accttype, SUM(l.ritemcount) AS people FROM statisticaljournalentry j
		JOIN statisticaljournalentryline l ON l.journal = j.id JOIN account a ON a.id = l.account GROUP BY j.tranid, a.accttype`,
	);
	expect(rows.length).toBeGreaterThan(1);
	for (const { accttype, people } of rows) {
		expect([accttype, Number(people) > 10]).toEqual(['Stat', true]);
	}
});
