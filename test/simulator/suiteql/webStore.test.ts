/** The web store: categories, what they show, and what is shown beside an item. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 50 });
});
afterAll(() => b.engine.close());

it('shows in each category the goods of its class that are sold online', async () => {
	const rows = await b.rows(
		`SELECT c.name, COUNT(*) AS goods, SUM(CASE WHEN i.isonline = 'T' AND BUILTIN.DF(i.class) = c.name THEN 1 ELSE 0 END) AS right
		FROM commercecategory c JOIN commercecategoryitemassociation a ON a.category = c.id JOIN item i ON i.id = a.item
		GROUP BY c.name`,
	);
	expect(rows.length).toBeGreaterThan(2);
	for (const { goods, right } of rows) expect(right).toBe(goods);
});

it('has the categories lie in one', async () => {
	const rows = await b.rows(
		`SELECT p.name AS parent, c.name, a.sequencenumber FROM commercecategoryassociation a
		JOIN commercecategory p ON p.id = a.category JOIN commercecategory c ON c.id = a.subcategory ORDER BY a.sequencenumber`,
	);
	expect(rows.length).toBeGreaterThan(2);
	expect(new Set(rows.map(({ parent }) => parent)).size).toBe(1);
});

it('leads from an item to the items that are presented with it', async () => {
	const rows = await b.rows(
		`SELECT p.superitem, s.itemid AS item, i.itemid AS related, p.baseprice FROM itempresentationitem p
		JOIN item s ON s.id = p.superitem JOIN item i ON i.id = p.presitemid WHERE s.class = i.class AND s.id <> i.id`,
	);
	expect(rows.length).toBe(Number(await b.value('SELECT COUNT(*) FROM itempresentationitem')));
	expect(rows.length).toBeGreaterThan(50);
	expect(rows.every(({ baseprice }) => Number(baseprice) > 0)).toBe(true);
});

it('tells by the type of the item what is presented with it, and at which price', async () => {
	const total = 'SELECT COUNT(*) FROM itempresentationitem';
	const goods = await b.rows(
		`SELECT p.description, p.onlineprice, i.itemtype FROM inventoryitempresentationitem p JOIN item i ON i.id = p.superitem`,
	);
	expect(goods.length).toBeGreaterThan(20);
	expect(goods.length).toBeLessThan(Number(await b.value(total)));
	for (const { description, onlineprice, itemtype } of goods) {
		expect([typeof description, Number(onlineprice) > 0, itemtype]).toEqual([
			'string',
			true,
			'InvtPart',
		]);
	}
});

it('has site categories and a web site', async () => {
	expect(
		await b.value("SELECT COUNT(*) FROM sitecategory WHERE itemid = fullname AND isonline = 'T'"),
	).not.toBe('0');
	expect(await b.rows('SELECT name FROM website')).toEqual([{ name: 'Quillmark Store' }]);
});
