import type { Simulator } from '../../../simulator/contract';
import { type Example, itemsOf, money, total } from '../example';

const sum = (rows: Array<Record<string, unknown>>): number => total(rows, 'foreigntotal');

/** Transactions in the record service's store, whatever their type. */
function countTransactions({ store }: Simulator): number {
	return store
		.types()
		.filter((type) => store.schema(type)?.table === 'transaction')
		.reduce((count, type) => count + store.count(type), 0);
}

/** The whole transaction table by SuiteQL: each row once, in order, with the right sum. */
export const transactions: Example = {
	title: 'Transactions by SuiteQL',
	file: 'transactions-by-suiteql.json',
	story: 'Reads the whole transaction table, page by page, into one item per transaction.',
	async prepare(simulator) {
		const expected = await simulator.query('SELECT id, foreigntotal FROM transaction ORDER BY id');
		const inStore = countTransactions(simulator);
		return async (run) => {
			const rows = itemsOf(run, 'Read all transactions');
			const problems: string[] = [];
			if (rows.length !== inStore) {
				problems.push(`${rows.length} items came, NetSuite holds ${inStore} transactions`);
			}
			const distinct = new Set(rows.map(({ id }) => id)).size;
			if (distinct !== rows.length) {
				problems.push(`${rows.length - distinct} transactions came more than once`);
			}
			const wrong = expected.findIndex(({ id }, i) => rows[i]?.id !== id);
			if (wrong >= 0) {
				problems.push(
					`item ${wrong} should be transaction ${expected[wrong].id} and is ${rows[wrong]?.id}`,
				);
			}
			if (sum(rows) !== sum(expected)) {
				problems.push(`the totals add up to ${money(sum(rows))}, not ${money(sum(expected))}`);
			}
			const dated = rows.filter(({ trandate }) => /^\d{4}-\d\d-\d\d$/.test(String(trandate)));
			if (dated.length !== rows.length) {
				problems.push(`${rows.length - dated.length} items have no date like 2026-01-31`);
			}
			return {
				records: rows.length,
				outcome: `each once, in order, sum ${money(sum(rows))}`,
				problems,
			};
		};
	},
};
