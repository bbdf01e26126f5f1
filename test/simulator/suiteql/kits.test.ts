/** Kits: one line that is sold, and its members as lines behind it; families of customers. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

const MEMBERS = `SELECT t.tranid, m.item, m.quantity, m.kitcomponent, m.netamount, m.linesequencenumber AS at, k.quantity AS kits,
	k.linesequencenumber AS after, k.netamount AS price, i.itemtype, p.quantity AS each, m.quantityshiprecv AS moved
	FROM transactionline m JOIN transaction t ON t.id = m.transaction
	JOIN transactionline k ON k.transaction = m.transaction AND k.id = m.kitmemberof JOIN item i ON i.id = k.item
	JOIN kititemmember p ON p.parentitem = k.item AND p.item = m.item WHERE t.type = `;

it.each(['SalesOrd', 'ItemShip'])('lists what a kit is made of on every %s', async (type) => {
	const rows = await b.rows(`${MEMBERS}'${type}'`);
	expect(rows.length).toBeGreaterThan(9);
	for (const { quantity, each, kits, at, after, ...row } of rows) {
		expect(Number(quantity)).toBe(Number(each) * Number(kits));
		expect(Number(at)).toBeGreaterThan(Number(after));
		expect([row.itemtype, row.kitcomponent, row.netamount]).toEqual(['Kit', 'T', undefined]);
	}
});

it('sums an order of kits from the kits alone, and counts the goods that were shipped', async () => {
	const rows = await b.rows(
		`SELECT t.id, t.foreigntotal, -SUM(tl.foreignamount) AS lines FROM transaction t
		JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'F' WHERE t.type = 'SalesOrd' AND t.id IN
		(SELECT transaction FROM transactionline WHERE kitcomponent = 'T') GROUP BY t.id, t.foreigntotal`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { foreigntotal, lines } of rows) {
		expect(Number(lines)).toBeCloseTo(Number(foreigntotal), 2);
	}
	const open = await b.rows(`${MEMBERS}'SalesOrd' AND m.quantityshiprecv = 0`);
	const shipped = await b.rows(`${MEMBERS}'SalesOrd' AND m.quantityshiprecv = -m.quantity`);
	expect([open.length > 0, shipped.length > open.length]).toEqual([true, true]);
});

it('gives a kit the cost of its members, and no cost to these', async () => {
	const rows = await b.rows(
		`SELECT k.costestimate AS cost, -SUM(m.quantity * i.averagecost) / MAX(c.exchangerate) AS parts, MAX(m.costestimate) AS twice
		FROM transactionline k JOIN transaction t ON t.id = k.transaction AND t.type = 'SalesOrd' JOIN currency c ON c.id = t.currency
		JOIN transactionline m ON m.transaction = k.transaction AND m.kitmemberof = k.id JOIN item i ON i.id = m.item
		GROUP BY k.uniquekey, k.costestimate`,
	);
	expect(rows.length).toBeGreaterThan(3);
	for (const { cost, parts, twice } of rows) {
		expect(Number(cost)).toBeCloseTo(Number(parts), 1);
		expect(twice).toBeUndefined();
	}
});

it('leads from the member on an order to the member on its shipment', async () => {
	const rows = await b.rows(
		`SELECT o.item, s.item AS sent FROM nexttransactionlinelink l
		JOIN transactionline o ON o.transaction = l.previousdoc AND o.id = l.previousline
		JOIN transactionline s ON s.transaction = l.nextdoc AND s.id = l.nextline WHERE o.kitcomponent = 'T'`,
	);
	expect(rows.length).toBeGreaterThan(9);
	for (const { item, sent } of rows) expect(sent).toBe(item);
});

it('has parents with several customers under them, of the same subsidiary', async () => {
	const rows = await b.rows(
		`SELECT p.entityid, COUNT(*) AS children, COUNT(DISTINCT c.subsidiary) AS subsidiaries FROM customer c
		JOIN customer p ON p.id = c.parent AND p.subsidiary = c.subsidiary WHERE c.toplevelparent = p.id
		GROUP BY p.entityid HAVING COUNT(*) > 1`,
	);
	expect(rows.map(({ children, subsidiaries }) => [children, subsidiaries])).toEqual(
		Array.from({ length: 3 }, () => ['3', '1']),
	);
});
