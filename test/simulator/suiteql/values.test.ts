/** How values go out (netsuite-rest.md 6.2, 12.2). */
import { type Bench, bench } from './engine';

describe('with the default preferences', () => {
	let b: Bench;
	beforeAll(async () => {
		b = await bench();
	});
	afterAll(() => b.engine.close());

	it('writes every value as a string', async () => {
		const [row] = await b.rows('SELECT * FROM transaction WHERE ROWNUM = 1');
		expect(Object.values(row).every((value) => typeof value === 'string')).toBe(true);
	});

	it('writes keys in lower case, whatever the alias', async () => {
		const [row] = await b.rows(
			'SELECT ID, TranID AS myID, Entity AS "The Customer" FROM Transaction',
		);
		expect(Object.keys(row)).toEqual(['id', 'myid', 'the customer']);
	});

	it('numbers expressions without a name', async () => {
		const [row] = await b.rows('SELECT COUNT(*), MAX(id), MIN(id) AS lowest FROM customer');
		expect(Object.keys(row)).toEqual(['expr1', 'expr2', 'lowest']);
	});

	it('leaves nulls out, so that rows of one query have different keys', async () => {
		const rows = await b.rows('SELECT id, memo FROM transaction');
		const keys = new Set(rows.map((row) => Object.keys(row).join()));
		expect(keys).toEqual(new Set(['id', 'id,memo']));
	});

	it('lets the later of two columns with one name win', async () => {
		const [row] = await b.rows(
			'SELECT c.id, s.id, s.name FROM customer c JOIN subsidiary s ON s.id = c.subsidiary WHERE c.id = (SELECT MIN(id) FROM customer)',
		);
		const customer = [...b.store.all('customer')].sort((x, y) => Number(x.id) - Number(y.id))[0];
		expect(row.id).toBe(customer.values.subsidiary);
	});

	it('forgets the earlier value even when the later one is null', async () => {
		expect(await b.rows('SELECT 1 AS x, NULL AS x FROM dual')).toEqual([{}]);
	});

	it('writes booleans as T and F', async () => {
		const rows = await b.rows('SELECT DISTINCT isinactive FROM customer ORDER BY 1');
		expect(rows).toEqual([{ isinactive: 'F' }, { isinactive: 'T' }]);
	});

	it('drops the time of a date-time and shows the day of the session zone', async () => {
		const order = [...b.store.all('salesOrder')][0];
		// 02:30 UTC on the 2nd is the 1st in Los Angeles.
		b.store.put({ ...order, modified: Date.UTC(2026, 2, 2, 2, 30, 5) });
		const sql = `SELECT lastmodifieddate AS d, TO_CHAR(lastmodifieddate, 'YYYY-MM-DD HH24:MI:SS') AS local,
			TO_CHAR(SYS_EXTRACT_UTC(lastmodifieddate), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS utc FROM transaction WHERE id = ?`;
		expect(await b.rows(sql, [order.id])).toEqual([
			{ d: '3/1/2026', local: '2026-03-01 18:30:05', utc: '2026-03-02T02:30:05Z' },
		]);
	});

	it('writes amounts plainly', async () => {
		const order = [...b.store.all('salesOrder')][1];
		b.store.put({ ...order, values: { ...order.values, total: 1234.5, exchangeRate: 1 } });
		const [row] = await b.rows('SELECT foreigntotal, total FROM transaction WHERE id = ?', [
			order.id,
		]);
		expect(row).toEqual({ foreigntotal: '1234.5', total: '1234.5' });
	});

	it('orders by the instant, not by the day that is shown', async () => {
		const [first, second] = [...b.store.all('invoice')];
		b.store.put({ ...first, modified: Date.UTC(2027, 0, 2, 20, 0, 2) });
		b.store.put({ ...second, modified: Date.UTC(2027, 0, 2, 20, 0, 1) });
		const rows = await b.rows(
			'SELECT id, lastmodifieddate FROM transaction ORDER BY lastmodifieddate DESC FETCH FIRST 2 ROWS ONLY',
		);
		expect(rows.map(({ id }) => id)).toEqual([first.id, second.id]);
	});
});

it.each([
	['D.M.YYYY', '5.2.2026'],
	['DD/MM/YYYY', '05/02/2026'],
	['YYYY-MM-DD', '2026-02-05'],
	['D-Mon-YYYY', '5-Feb-2026'],
	['DD MONTH, YYYY', '05 February, 2026'],
])('writes and reads dates as %s when the user prefers that', async (dateFormat, written) => {
	const b = await bench({ dateFormat, transactions: 1 });
	expect(await b.value(`SELECT TO_DATE('20260205', 'YYYYMMDD') AS d FROM dual`)).toBe(written);
	expect(
		await b.value(`SELECT 'same' FROM dual WHERE TO_DATE('20260205', 'YYYYMMDD') = '${written}'`),
	).toBe('same');
	expect(await b.value(`SELECT TO_CHAR(TO_DATE('${written}'), 'MMDD') FROM dual`)).toBe('0205');
	await b.engine.close();
});

it('shows the session zone that the settings say', async () => {
	const b = await bench({ timeZone: 'Europe/Berlin', transactions: 1 });
	expect(await b.value(`SELECT TO_CHAR(SYSDATE, 'HH24:MI') FROM dual`)).toBe('14:30');
	await b.engine.close();
});
