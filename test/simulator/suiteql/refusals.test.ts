/** What NetSuite refuses, in its sentences (netsuite-rest.md 6.4, 6.5). */
import { type Bench, bench } from './engine';

const OPENING = 'Invalid search query. Detailed unprocessed description follows. ';
const UNSUPPORTED = `${OPENING}Search error occurred: Invalid or unsupported search.`;

let b: Bench;
beforeAll(async () => {
	b = await bench({ transactions: 60 });
});
afterAll(() => b.engine.close());

it('names an unknown column and lists the tables in reach', async () => {
	expect(await b.refusal('SELECT id, not_existing_field FROM customer')).toBe(
		`${OPENING}Search error occurred: Unknown identifier 'not_existing_field'. Available identifiers are: {customer=customer}.`,
	);
});

it('lists every table with its alias', async () => {
	const sql = 'SELECT t.nope FROM transaction t JOIN transactionline tl ON tl.transaction = t.id';
	expect(await b.refusal(sql)).toContain(
		"Unknown identifier 'nope'. Available identifiers are: {t=transaction, tl=transactionline}.",
	);
});

it('names an unknown alias', async () => {
	expect(await b.refusal('SELECT c.id FROM transaction t')).toContain("Unknown identifier 'c'.");
});

it('names an unknown table as the query spells it', async () => {
	expect(await b.refusal('SELECT * FROM TransactionTableThatDoesNotExist')).toBe(
		`${OPENING}Invalid search type: TransactionTableThatDoesNotExist.`,
	);
});

it('quotes a date that is not in the format of the user', async () => {
	expect(await b.refusal(`SELECT id FROM transaction WHERE trandate > '2022-12-31'`)).toBe(
		`${OPENING}Search error occurred: Parse of date/time "2022-12-31" failed with date format "M/d/yy" in time zone America/Los_Angeles`,
	);
});

it('counts the parameters', async () => {
	const sql = 'SELECT id FROM transaction WHERE id = ? OR id = ?';
	expect(await b.refusal(sql, ['1'])).toContain('Expected: 2. Provided: 1.');
});

const REFUSED: Array<[string, string]> = [
	['WITH', 'WITH x AS (SELECT id FROM customer) SELECT * FROM x'],
	['a statement that changes data', "UPDATE customer SET companyname = 'x'"],
	['DELETE', 'DELETE FROM customer'],
	['DROP', 'DROP TABLE customer'],
	['two statements', 'SELECT id FROM customer; DELETE FROM customer'],
	['broken syntax', 'SELECT FROM WHERE'],
	['an empty text', ' '],
	['LIMIT', 'SELECT id FROM customer LIMIT 10'],
	['square brackets', 'SELECT [id] FROM customer'],
	['date literals', "SELECT id FROM transaction WHERE trandate > DATE '2026-01-01'"],
	['FOR UPDATE', 'SELECT id FROM customer FOR UPDATE'],
	[
		'CONNECT BY over a join',
		'SELECT c.id FROM customer c JOIN subsidiary s ON s.id = c.subsidiary CONNECT BY PRIOR c.id = c.parent',
	],
	['PRIOR without CONNECT BY', 'SELECT id FROM customer WHERE PRIOR id = parent'],
	['LEVEL without CONNECT BY', 'SELECT LEVEL FROM customer'],
	['NATURAL JOIN', 'SELECT 1 FROM customer NATURAL JOIN vendor'],
	['LEFT', 'SELECT LEFT(companyname, 3) FROM customer'],
	['RIGHT', 'SELECT RIGHT(companyname, 3) FROM customer'],
	['SUBSTRING', 'SELECT SUBSTRING(companyname, 1, 3) FROM customer'],
	['DATEDIFF', 'SELECT DATEDIFF(datecreated, lastmodifieddate) FROM customer'],
	['CHARINDEX', "SELECT CHARINDEX('a', companyname) FROM customer"],
	['CHAR_LENGTH', 'SELECT CHAR_LENGTH(companyname) FROM customer'],
	['CEILING', 'SELECT CEILING(1.5) FROM dual'],
	['UCASE', "SELECT UCASE('a') FROM dual"],
	['POSITION', "SELECT POSITION('a' IN companyname) FROM customer"],
	['REPEAT', "SELECT REPEAT('a', 3) FROM dual"],
	['CONVERT', "SELECT CONVERT('a', 'UTF8') FROM dual"],
	['an unknown function', 'SELECT FROBNICATE(id) FROM customer'],
	['an unknown BUILTIN', 'SELECT BUILTIN.NOPE(id) FROM customer'],
	['a wrong number of arguments', 'SELECT NVL(id) FROM customer'],
	['an analytic function without OVER', 'SELECT ROW_NUMBER() FROM customer'],
	['a condition in the SELECT list', 'SELECT id = 1 FROM customer'],
	['a value as a condition', 'SELECT id FROM customer WHERE isinactive'],
	['a text that is no number beside a number', "SELECT id FROM customer WHERE id = 'abc'"],
	['a column that several tables have', 'SELECT id FROM customer c JOIN vendor v ON v.id = c.id'],
	['a column that is not grouped', 'SELECT entity, COUNT(*) FROM transaction GROUP BY type'],
	['an unknown date format model', "SELECT TO_CHAR(SYSDATE, 'YYYY-QQQQX') FROM dual"],
	['a text that does not fit the model', "SELECT TO_DATE('x', 'YYYY-MM-DD') FROM dual"],
	[
		'(+) together with JOIN',
		'SELECT c.id FROM customer c JOIN subsidiary s ON s.id = c.subsidiary WHERE c.terms = s.id(+)',
	],
	[
		'SELECTs of unlike width in a UNION',
		'SELECT id FROM customer UNION SELECT id, entityid FROM vendor',
	],
	['named parameters', 'SELECT id FROM customer WHERE id = :id'],
	['FETCH with PERCENT', 'SELECT id FROM customer FETCH FIRST 10 PERCENT ROWS ONLY'],
];

it.each(REFUSED)('refuses %s', async (_name, sql) => {
	expect(await b.refusal(sql)).toBe(UNSUPPORTED);
});

it('refuses more than 1,000 values in IN, and takes 1,000', async () => {
	const list = (count: number) => Array.from({ length: count }, (_, at) => at + 1).join(', ');
	expect(await b.refusal(`SELECT id FROM customer WHERE id IN (${list(1001)})`)).toBe(UNSUPPORTED);
	await expect(
		b.rows(`SELECT id FROM customer WHERE id IN (${list(1000)})`),
	).resolves.toBeDefined();
});

const DANGEROUS = [
	"SELECT * FROM read_csv('/etc/hostname')",
	"SELECT * FROM '/etc/hostname'",
	'SELECT * FROM duckdb_settings()',
	'SELECT * FROM information_schema.tables',
	"SELECT getenv('HOME') FROM dual",
	"ATTACH '/tmp/x.db' AS x",
	"COPY customer TO '/tmp/x.csv'",
	"SELECT current_setting('threads') FROM dual",
	'SELECT id FROM "$names entity"',
	'SELECT "status$text" FROM transaction',
];

it.each(DANGEROUS)('does not let the database below be reached: %s', async (sql) => {
	expect(await b.refusal(sql)).toContain(OPENING);
});

it('keeps quotes in parameters and texts from becoming syntax', async () => {
	const nasty = `x' OR '1'='1`;
	expect(await b.rows('SELECT id FROM customer WHERE companyname = ?', [nasty])).toEqual([]);
	expect(await b.value(`SELECT 'a''b' || ? AS v FROM dual`, [`c'd";--`])).toBe(`a'bc'd";--`);
});
