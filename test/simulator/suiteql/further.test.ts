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
	['a table of its own', 'SELECT addr1, city, zip FROM salesOrderShippingAddress'],
	['a small list', 'SELECT id, name FROM buyingReason'],
	['a column of a table with rows', 'SELECT priceqty FROM itemPrice WHERE priceqty > 1'],
	[
		'a join to a table with rows',
		"SELECT c.entityid FROM customer c JOIN attendee a ON a.attendee = c.id WHERE a.response = 'ACCEPTED'",
	],
	['a date', "SELECT transaction FROM transactionHistory WHERE transactiondate >= '1/1/2026'"],
])('takes %s', async (_title, sql) => {
	expect(await b.rows(sql)).toEqual([]);
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
])('tells by the name %s that a column holds %s', (name, kind) => {
	expect(kindByName(name)).toBe(kind);
});
