/** Tables and columns that NetSuite has and this account never fills. */
import { createStore } from '../../../simulator/data/company';
import { kindByName } from '../../../simulator/suiteql/catalog/further/kinds';
import { type Bench, NOW, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

it.each([
	['a table of its own', 'SELECT addr1, city, zip FROM checkPayeeAddress'],
	['a small list', 'SELECT id, name FROM buyingReason'],
	['a column of a table with rows', 'SELECT priceqty FROM itemPrice WHERE priceqty > 1'],
	[
		'a join to a table with rows',
		"SELECT c.entityid FROM customer c JOIN attendee a ON a.attendee = c.id WHERE a.response = 'ACCEPTED'",
	],
	[
		'allocations with their journals',
		'SELECT d.id, s.name FROM allocationDetail d JOIN generalAllocationSchedule s ON s.id = d.parentschedule JOIN allocationDetailJournalMap m ON m.allocationdetail = d.id JOIN transaction t ON t.id = m.journal WHERE d.postingperiod = 5 AND s.subsidiary = 1',
	],
	[
		'notes of transactions',
		"SELECT id, title, note, direction FROM transactionNote WHERE notedate >= '1/1/2026' AND notetype = 7 AND note LIKE '%call%' AND author = 3",
	],
	[
		'lines of memorized transactions',
		'SELECT item FROM memDocTransactionTemplateLine WHERE transaction = 1',
	],
	[
		'what a cost is made of',
		'SELECT c.standardcost FROM transactionAccountingLineCostComponent c JOIN transactionLine l ON l.transaction = c.transaction AND l.id = c.transactionline',
	],
	['working days', 'SELECT workhoursperday FROM workCalendar'],
	['a date', "SELECT transaction FROM transactionHistory WHERE transactiondate >= '1/1/2026'"],
])('takes %s', async (_title, sql) => {
	expect(await b.rows(sql)).toEqual([]);
});

it.each([
	[
		'orders’ addresses',
		'salesOrderShippingAddress',
		'transactionShippingAddress',
		'recordowner',
		'salesOrder',
	],
	[
		'bills’ addresses',
		'vendorBillBillingAddress',
		'transactionBillingAddress',
		'recordowner',
		'vendorBill',
	],
	['prices of stocked goods', 'inventoryItemPrice', 'itemPrice', 'item', 'inventoryItem'],
	['vendors of stocked goods', 'inventoryItemItemVendor', 'itemVendor', 'item', 'inventoryItem'],
	[
		'subsidiaries of services',
		'serviceSaleItemSubsidiaryMap',
		'itemSubsidiaryMap',
		'item',
		'serviceSaleItem',
	],
])(
	'has in the table of %s what the table over all types has of it',
	async (_what, table, whole, key, type) => {
		const columns = (name: string) => `SELECT COUNT(*) AS n, MIN(x.${key}) AS first FROM ${name} x`;
		const [part] = await b.rows(columns(table));
		const [same] = await b.rows(`${columns(whole)} WHERE x.${key} IN (SELECT id FROM ${type})`);
		expect(part).toEqual(same);
		expect(Number(part.n)).toBeGreaterThan(0);
	},
);

it.each([
	['salesOrderStatus', 'B', 'Pending Fulfillment'],
	['vendorBillStatus', 'A', 'Open'],
	['dayOfWeek', '2', 'Monday'],
	['permissionLevel', '4', 'Full'],
	['revenuePlanStatus', 'INPROGRESS', 'In Progress'],
])('names in the small list %s what %s means', async (list, id, name) => {
	expect(await b.rows(`SELECT name FROM ${list} WHERE id = '${id}'`)).toEqual([{ name }]);
});

it('tells the first day of the period of a consolidated rate', async () => {
	const rows = await b.rows(
		"SELECT TO_CHAR(r.periodstartdate, 'YYYY-MM-DD') AS rate, TO_CHAR(p.startdate, 'YYYY-MM-DD') AS period FROM consolidatedExchangeRate r JOIN accountingPeriod p ON p.id = r.postingperiod",
	);
	expect(rows.length).toBeGreaterThan(0);
	const flags =
		'SELECT DISTINCT isderived FROM consolidatedExchangeRate WHERE isperiodclosed IS NOT NULL';
	expect(await b.rows(flags)).toEqual([{ isderived: 'T' }]);
	for (const { rate, period } of rows) expect(rate).toBe(period);
});

it('names the types of transactions as their history joins them', async () => {
	expect(await b.rows("SELECT name FROM transactionName WHERE type = 'SalesOrd'")).toEqual([
		{ name: 'Sales Order' },
	]);
});

it('knows whose type is meant beside a customer, which has none', async () => {
	const sql = `SELECT COUNT(*) AS n FROM transaction t JOIN customer c ON c.id = t.entity WHERE`;
	const [[plain], [named]] = await Promise.all([
		b.rows(`${sql} type = 'SalesOrd'`),
		b.rows(`${sql} t.type = 'SalesOrd'`),
	]);
	expect(plain).toEqual(named);
	expect(await b.refusal('SELECT type FROM customer')).toContain("Unknown identifier 'type'");
});

it.each([
	['transaction', 'basetaxtotal linkedpo'],
	['transactionLine', 'fxvsoeprice settlementamount'],
	['customerAddressbook', 'id'],
	['pricing', 'priceqty'],
	['job', 'emailpreference primarycontact'],
])('leaves empty in %s the columns %s, which this account never fills', async (table, names) => {
	const filled = names.split(' ').map((name) => `${name} IS NOT NULL`);
	expect(await b.value(`SELECT COUNT(*) AS n FROM ${table} WHERE ${filled.join(' OR ')}`)).toBe(
		'0',
	);
	expect(Number(await b.value(`SELECT COUNT(*) AS n FROM ${table}`))).toBeGreaterThan(0);
});

it.each([
	['transaction', 'autocalculatelag, isaomautomated'],
	['note', 'notetype, folder'],
	['revenuePlan', 'revenueplancurrency, recalcadjustperiodoffset, parentlinecurrency'],
	['revenueElement', 'requiresrevenueplanupdate, lastmergedfromarrangement'],
	['subscriptionLine', 'isincluded, revrecoption'],
	['receivables', 'entity, transaction'],
	['bomSubsidiaryMap', 'billofmaterials, subsidiary'],
	['contactNote', 'entity, note, time'],
	['sentEmailRecipient', 'sentemail'],
	['statisticalScheduleDetail', 'statisticalschedule, department'],
])('knows in %s the columns %s', async (table, names) => {
	expect(Array.isArray(await b.rows(`SELECT ${names} FROM ${table}`))).toBe(true);
});

it('divides the deployments of scripts by the kinds of scripts', async () => {
	const deployed = (table: string) => b.rows(`SELECT id, script FROM ${table} ORDER BY id`);
	const suitelets = await deployed('suiteletDeployment');
	expect(suitelets).toEqual(
		await b.rows(
			"SELECT d.id, d.script FROM scriptDeployment d JOIN script s ON s.id = d.script WHERE s.scripttype = 'SCRIPTLET' ORDER BY d.id",
		),
	);
	expect(suitelets.length).toBeGreaterThan(0);
	expect(await deployed('bundleInstallationScriptDeployment')).toEqual([]);
});

it('still refuses tables and columns that NetSuite does not have', async () => {
	expect(await b.refusal('SELECT id FROM buyingReasons')).toContain(
		'Invalid search type: buyingReasons.',
	);
	expect(await b.refusal('SELECT reason FROM buyingReason')).toContain(
		"Unknown identifier 'reason'. Available identifiers are: {buyingreason=buyingreason}.",
	);
});

it('has none of subsidiaries in an account without OneWorld', async () => {
	const store = createStore({ seed: 1, transactions: 20, now: NOW, oneWorld: false });
	const single = await bench({ store });
	expect(await single.refusal('SELECT item FROM kitItemSubsidiaryMap')).toContain(
		'Invalid search type',
	);
	expect(await single.refusal('SELECT subsidiary FROM shipItem')).toContain("'subsidiary'");
	await single.engine.close();
});

it.each([
	['createddate', 'datetime'],
	['startdate', 'date'],
	['isinactive', 'flag'],
	['fixedamount', 'currency'],
	['minimumquantity', 'float'],
	['subsidiary', 'id'],
	['description', 'text'],
	['discountdisplay', 'text'],
	['notetype', 'text'],
	['notedate', 'date'],
	['nopricemessage', 'flag'],
])('tells by the name %s that a column holds %s', (name, kind) => {
	expect(kindByName(name)).toBe(kind);
});

describe('the table of a field with several values', () => {
	const own = {
		customRecords: [
			{
				id: 'customrecord_route',
				fields: [
					{ id: 'custrecord_route_stops', type: 'multiselect' as const, recordType: 'customer' },
					{ id: 'custrecord_route_note', type: 'string' as const },
				],
			},
		],
		customFields: {
			salesOrder: [
				{ id: 'custbody_helpers', type: 'multiselect' as const, recordType: 'employee' },
			],
		},
	};
	let c: Bench;
	beforeAll(async () => {
		const store = createStore({ seed: 1, transactions: 50, now: NOW, ...own });
		c = await bench({ store });
		const [first, second] = [...store.all('customer')];
		const times = { lines: {}, created: NOW, modified: NOW };
		const route = { type: 'customrecord_route', ...times };
		const stops = { custrecord_route_stops: [first.id, second.id] };
		store.put({ ...route, id: '1', values: { name: 'North', ...stops } });
		store.put({ ...route, id: '2', values: { name: 'South' } });
	});
	afterAll(() => c.engine.close());

	it('has a row for each value, and joins both sides', async () => {
		expect(
			await c.rows(
				'SELECT r.name, c.id FROM customrecord_route r JOIN MAP_customrecord_route_custrecord_route_stops m ON m.mapone = r.id JOIN customer c ON c.id = m.maptwo ORDER BY c.id',
			),
		).toEqual([
			{ name: 'North', id: [...c.store.all('customer')][0].id },
			{ name: 'North', id: [...c.store.all('customer')][1].id },
		]);
	});

	it('follows what is saved', async () => {
		const record = c.store.get('customrecord_route', '2');
		const stop = [...c.store.all('customer')][2].id;
		if (record)
			c.store.put({ ...record, values: { ...record.values, custrecord_route_stops: [stop] } });
		const sql = 'SELECT maptwo FROM map_customrecord_route_custrecord_route_stops WHERE mapone = 2';
		expect(await c.rows(sql)).toEqual([{ maptwo: stop }]);
	});

	it('stands beside one of users’ notes on the records, which nobody wrote', async () => {
		expect(await c.rows('SELECT title, note FROM userNotes_customrecord_route')).toEqual([]);
		expect(await c.refusal('SELECT note FROM userNotes_customrecord_other')).toContain(
			'Invalid search type: userNotes_customrecord_other.',
		);
	});

	it('is there for transactions too, and only where the field has several values', async () => {
		expect(await c.rows('SELECT mapone FROM map_transaction_custbody_helpers')).toEqual([]);
		for (const name of ['customrecord_route_custrecord_route_note', 'transaction_custbody_other']) {
			expect(await c.refusal(`SELECT mapone FROM map_${name}`)).toContain(
				'Invalid search type: map_',
			);
		}
	});
});
