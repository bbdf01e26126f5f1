/** Columns that no list of a real account has: taken, or refused by a setting. */
import { bench } from './engine';

const COLUMNS = [
	...['amount', 'foreignamount', 'mainline', 'subsidiary', 'taxtotal', 'total'].map((name) => [
		'transaction',
		name,
	]),
	['transactionline', 'amount'],
	['transactionline', 'account'],
	['customer', 'balance'],
	['customer', 'overduebalance'],
	['account', 'acctname'],
	['item', 'name'],
];

it('takes them, or refuses them as unknown with the setting unlistedColumns off', async () => {
	const [lenient, strict] = [
		await bench({ transactions: 50 }),
		await bench({ transactions: 50, unlistedColumns: false }),
	];
	for (const [table, name] of COLUMNS) {
		const sql = `SELECT x.${name} FROM ${table} x`;
		expect(Array.isArray(await lenient.rows(sql))).toBe(true);
		expect(await strict.refusal(sql)).toMatch(`Unknown identifier '${name}'`);
	}
	expect(
		(await strict.rows('SELECT foreigntotal, entity FROM transaction')).length,
	).toBeGreaterThan(0);
	await lenient.engine.close();
	await strict.engine.close();
}, 60_000);
