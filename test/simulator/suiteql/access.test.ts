/** What a role or an account may not see does not exist in its queries (netsuite-rest.md 6.4, 6.5). */
import type { SuiteqlAccess } from '../../../simulator/suiteql/access';
import { NetSuiteRefusal } from '../../../simulator/data/refusal';
import { type Bench, bench } from './engine';

const OPENING = 'Invalid search query. Detailed unprocessed description follows. ';
const PAGE = { limit: 5, offset: 0 };

const ACCESS: SuiteqlAccess = {
	table: (name) => name !== 'employee',
	column: (table, column) => !(table === 'customer' && column === 'subsidiary'),
};

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 60 });
});
afterAll(() => b.engine.close());

const refusal = async (sql: string): Promise<string> => {
	const error: unknown = await b.engine.run(sql, [], PAGE, ACCESS).catch((e: unknown) => e);
	if (!(error instanceof NetSuiteRefusal)) throw new Error(`Not refused: ${sql}`);
	return error.details[0].detail;
};

it('does not find a hidden table, and says so as of a record', async () => {
	expect(await refusal('SELECT id FROM Employee')).toBe(
		`${OPENING}Search error occurred: Record 'Employee' was not found.`,
	);
	expect(await refusal('SELECT id FROM nosuchtable')).toBe(
		`${OPENING}Invalid search type: nosuchtable.`,
	);
});

it('does not know a hidden column', async () => {
	expect(await refusal('SELECT id, subsidiary FROM customer')).toBe(
		`${OPENING}Search error occurred: Unknown identifier 'subsidiary'. Available identifiers are: {customer=customer}.`,
	);
});

it('hides a table in sub-selects and joins too', async () => {
	const inner = 'SELECT id FROM customer WHERE salesrep IN (SELECT id FROM employee)';
	expect(await refusal(inner)).toContain("Record 'employee' was not found.");
	const join = 'SELECT c.id FROM customer c JOIN employee e ON e.id = c.salesrep';
	expect(await refusal(join)).toContain("Record 'employee' was not found.");
});

it('leaves hidden columns out of *, also when another role asked for the same page before', async () => {
	const sql = 'SELECT * FROM customer ORDER BY id';
	const all = await b.engine.run(sql, [], PAGE);
	expect(all.rows[0]).toHaveProperty('subsidiary');
	const { rows } = await b.engine.run(sql, [], PAGE, ACCESS);
	expect(rows).toHaveLength(5);
	for (const row of rows) expect(row).not.toHaveProperty('subsidiary');
	expect(rows[0]).toHaveProperty('entityid');
	expect((await b.engine.run(sql, [], PAGE)).rows[0]).toHaveProperty('subsidiary');
});

it('keeps the same columns of other tables', async () => {
	const { rows } = await b.engine.run('SELECT id, subsidiary FROM vendor', [], PAGE, ACCESS);
	expect(rows[0]).toHaveProperty('subsidiary');
});
