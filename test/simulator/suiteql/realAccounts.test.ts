/** Names that lists of real accounts have: accepted, and filled where the company holds what they stand for. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 200 });
});
afterAll(() => b.engine.close());

it.each([
	['customerCampaigns', 'campaignevent entity response datesent'],
	['customerPartner', 'customer partner partnerrole contribution isprimary'],
	['customerProject', 'id entityid externalid'],
	['customerTaxRegistration', 'id entity'],
	['customerRolesForSearch', 'entity role'],
	['customerGroupPricing', 'group level'],
	['supportTerritoryEntity', 'entity territory email phone'],
	['promotionCodeCurrency', 'promotioncode currency minimumorderamount'],
	[
		'tranPromotion',
		'transaction promocode couponcode promotiontype purchasediscount shippingdiscount',
	],
	['promotionCode', 'fixedprice itemquantifier repeatdiscount discounteditemssavedsearch'],
	['transactionAddressMapping', 'id address addresstype createdby createddate transaction'],
	['memDoc', 'action subsequentpostingdate numberremaining repeatevery transactiontemplate'],
	['memDocTransactionTemplateLine', 'linesequencenumber quantity taxcode expectedshipdate'],
	['binInventoryBalance', 'binnumber quantitypicked committedqtyperlocation'],
	['inventoryAssignment', 'packcarton pickcarton'],
	['workCalendar', 'monday tuesday wednesday thursday friday saturday sunday'],
	['purchaseContract', 'effectivitybasedon billinginstructions billedamount'],
	['subscriptionChangeOrder', 'renewalmethod renewalterm reactivationoption customer'],
	['timeBill', 'displayfield overriderate'],
	['vendor', 'billpay'],
	['emailTemplate', 'isprivate recordtype fromemail replytoemail owner'],
	['paymentEvent', 'eventdate doc'],
	['itemDemandPlanDemandPlanDetail', 'quantity'],
	['nextTransactionAccountingLineLink', 'amount previousdoc nextdoc'],
	['salesTerritory', 'id'],
	['supportTerritory', 'id'],
	['sublist', 'id'],
	['onlineCaseForm', 'internalid'],
	['phoneCallTimeItem', 'customer'],
])('knows in %s the columns %s', async (table, names) => {
	const columns = names.split(' ').map((name) => `x.${name}`);
	expect(Array.isArray(await b.rows(`SELECT ${columns.join(', ')} FROM ${table} x`))).toBe(true);
});

it('tells system notes apart by their ids', async () => {
	const [counted] = await b.rows(
		'SELECT COUNT(*) AS n, COUNT(DISTINCT sn.id) AS ids FROM systemNote sn WHERE sn.lineid IS NULL',
	);
	expect(Number(counted.n)).toBeGreaterThan(100);
	expect(counted.ids).toBe(counted.n);
});

it('says of a customer which subsidiary it belongs to', async () => {
	const rows = await b.rows(
		`SELECT c.id, c.entityid FROM customer c JOIN customerSubsidiaryMap m ON m.entity = c.id
		JOIN subsidiary s ON s.id = m.subsidiary WHERE s.name IS NOT NULL`,
	);
	expect(rows.length.toString()).toBe(await b.value('SELECT COUNT(*) FROM customer'));
});

it('says what a vendor takes for an item as its price to the company', async () => {
	const rows = await b.rows(
		'SELECT DISTINCT iv.vendorcost - iv.purchaseprice AS difference FROM itemVendor iv WHERE iv.vendorcost > 0',
	);
	expect(rows).toEqual([{ difference: '0' }]);
});

it('says how much of an item orders hold back in a location, and in its lot', async () => {
	const rows = await b.rows(
		`SELECT SUM(ib.committedqtyperlocation) AS place, SUM(ib.quantitycommitted) AS known,
		SUM(CASE WHEN ib.inventorynumber IS NULL THEN ib.committedqtyperseriallotnumber ELSE 0 END) AS lots
		FROM inventoryBalance ib`,
	);
	expect(rows[0].place).toBe(rows[0].known);
	expect(rows[0].lots).toBe('0');
});

it.each(['customer', 'vendor', 'projectTask', 'item'])(
	'has boxes of %s that nobody ticked',
	async (table) => {
		const names = { customer: 'billpay', vendor: 'billpay', item: 'isspecialworkorderitem' };
		const name = (names as Record<string, string>)[table] ?? 'isinactive';
		const rows = await b.rows(`SELECT DISTINCT x.${name} AS ticked FROM ${table} x`);
		expect(rows).toEqual([{ ticked: 'F' }]);
	},
);

it('finds a website by its internal id', async () => {
	const rows = await b.rows('SELECT w.id FROM website w WHERE w.internalid = w.id');
	expect(rows.length).toBeGreaterThan(0);
});

it('says of which type the account of a budget is', async () => {
	const rows = await b.rows(
		'SELECT DISTINCT x.accttype, a.accttype AS own FROM budgets x JOIN account a ON a.id = x.account',
	);
	expect(rows.length).toBeGreaterThan(0);
	for (const { accttype, own } of rows) expect(accttype).toBe(own);
});

it('counts goods in units: of items, lines and the members of assemblies', async () => {
	const [item] = await b.rows(
		`SELECT BUILTIN.DF(stockunit) AS stock, BUILTIN.DF(saleunit) AS sale, BUILTIN.DF(purchaseunit) AS bought
		FROM item WHERE itemid = 'INV-1001'`,
	);
	expect(item).toMatchObject({ stock: 'Each', sale: 'Each', bought: 'Each' });
	const joined = `JOIN item i ON i.id = x.item JOIN unitsTypeUom u ON u.internalid = x.units WHERE i.stockunit = u.internalid`;
	for (const table of ['transactionLine', 'bomRevisionComponentMember']) {
		expect(Number(await b.value(`SELECT COUNT(*) FROM ${table} x ${joined}`))).toBeGreaterThan(5);
	}
});

it('tells when integrations were made, and where scripts on records run', async () => {
	expect(await b.value('SELECT COUNT(datecreated) FROM integration')).toBe('3');
	const rows = await b.rows(
		`SELECT DISTINCT m.executioncontext AS ran FROM scriptExecutionContextMap m
		JOIN scriptDeployment d ON d.primarykey = m.scriptrecord WHERE INSTR(d.executioncontext, m.executioncontext) > 0`,
	);
	expect(rows.map(({ ran }) => ran)).toEqual(expect.arrayContaining(['WEBSTORE', 'WEBSERVICES']));
});

it('has the currency of each subsidiary of a book, and second addresses of customers', async () => {
	expect(
		await b.value(
			`SELECT COUNT(*) FROM accountingBookSubsidiaries a JOIN subsidiary s ON s.id = a.subsidiary WHERE a.currency <> s.currency`,
		),
	).toBe('0');
	expect(Number(await b.value('SELECT COUNT(altemail) FROM customer'))).toBeGreaterThan(5);
});

it('lists access tokens with their users, roles and applications', async () => {
	const rows = await b.rows(
		`SELECT TBA_Token_Name AS name, BUILTIN.DF(Entity_Name) AS person, BUILTIN.DF(Role_Name) AS role,
		BUILTIN.DF(TBA_App_Name) AS app FROM OAuthToken WHERE BRevoked = 'F'`,
	);
	expect(rows).toContainEqual({
		name: 'n8n - Administrator',
		person: expect.stringMatching(/\w/),
		role: 'Administrator',
		app: 'n8n',
	});
});

it('has a package with a tracking number for each fulfilment, and lots that expire', async () => {
	const packages = await b.rows(
		`SELECT p.trackingnumber FROM shipmentPackage p JOIN transaction t ON t.id = p.itemfulfillment
		WHERE t.type = 'ItemShip' AND p.trackingnumber IS NOT NULL`,
	);
	expect(packages.length).toBe(
		Number(await b.value("SELECT COUNT(*) FROM transaction WHERE type = 'ItemShip'")),
	);
	expect(
		await b.value('SELECT COUNT(*) FROM inventoryNumber WHERE expirationdate <= createddate'),
	).toBe('0');
	expect(
		Number(await b.value('SELECT COUNT(expirationdate) FROM inventoryNumber')),
	).toBeGreaterThan(5);
});
