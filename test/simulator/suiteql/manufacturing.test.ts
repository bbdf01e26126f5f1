/** What is put together: assemblies, bills of materials, work orders. */
import { type Bench, bench } from './engine';

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 1200 });
});
afterAll(() => b.engine.close());

it('leads from an assembly by its bill of materials and revision to what it is made of', async () => {
	const rows = await b.rows(
		`SELECT a.itemid AS assembly, bom.name AS bill, r.name AS revision, i.itemid AS part, m.bomquantity AS quantity, am.quantity AS member
		FROM bomassembly ba JOIN item a ON a.id = ba.assembly JOIN bom ON bom.id = ba.billofmaterials
		JOIN bomrevision r ON r.billofmaterials = bom.id JOIN bomrevisioncomponentmember m ON m.bomrevision = r.id
		JOIN item i ON i.id = m.item JOIN assemblyitemmember am ON am.parentitem = a.id AND am.item = m.item WHERE a.itemtype = 'Assembly'`,
	);
	expect(rows).toHaveLength(9);
	for (const { assembly, bill, revision, part, quantity, member } of rows) {
		expect([bill, revision]).toEqual([`BOM ${assembly}`, `BOM ${assembly} / 1`]);
		expect(part).toMatch(/^INV-/);
		expect(quantity).toBe(member);
	}
});

it('names the type of assemblies', async () => {
	const sql = "SELECT DISTINCT BUILTIN.DF(itemtype) AS shown FROM item WHERE itemtype = 'Assembly'";
	expect(await b.rows(sql)).toEqual([{ shown: 'Assembly/Bill of Materials' }]);
});

it('has work orders with what they take and what is built', async () => {
	const rows = await b.rows(
		`SELECT t.tranid, BUILTIN.DF(t.status) AS shown, i.itemid AS assembly, t.quantity, t.built, m.quantity AS each, tl.quantity AS taken
		FROM transaction t JOIN item i ON i.id = t.assemblyitem JOIN transactionline tl ON tl.transaction = t.id AND tl.mainline = 'F'
		JOIN assemblyitemmember m ON m.parentitem = i.id AND m.item = tl.item WHERE t.type = 'WorkOrd'`,
	);
	expect(rows.length).toBeGreaterThan(5);
	for (const { shown, assembly, quantity, built, each, taken } of rows) {
		expect(shown).toMatch(/^Work Order : (Released|In Process|Built|Closed)$/);
		expect(assembly).toMatch(/^ASM-/);
		expect(Number(built)).toBeLessThanOrEqual(Number(quantity));
		expect(Number(taken)).toBe(Number(quantity) * Number(each));
	}
});
