import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Example, itemsOf, money, total } from '../example';

type Row = Record<string, string>;

const FILE = '.n8n-files/transaction-lines.csv';

const sum = (rows: Row[]): number => total(rows, 'netamount');

/** All lines of all transactions in a CSV file: each once, by their key, with the right sum. */
export const transactionLines: Example = {
	title: 'Transaction lines to CSV',
	file: 'transaction-lines-to-csv.json',
	story: `Writes every transaction line into ${FILE} while they are read, by Keyset Column.`,
	async prepare(simulator, folder = process.cwd()) {
		const expected = await simulator.query(
			"SELECT uniquekey, netamount FROM transactionline WHERE mainline = 'F' ORDER BY uniquekey",
		);
		return async (run) => {
			const file = path.join(folder, FILE);
			if (!existsSync(file)) return { records: 0, outcome: '', problems: [`${FILE} is missing`] };
			const rows = parse(readFileSync(file), { columns: true, bom: true }) as Row[];
			const problems: string[] = [];
			if (rows.length !== expected.length) {
				problems.push(`${rows.length} lines are in the file, NetSuite holds ${expected.length}`);
			}
			const [item] = itemsOf(run, 'Read all lines');
			if (item?.rowCount !== rows.length) {
				problems.push(`the item says ${item?.rowCount} rows, the file has ${rows.length}`);
			}
			const wrong = expected.findIndex(({ uniquekey }, i) => rows[i]?.uniquekey !== uniquekey);
			if (wrong >= 0) {
				const [right, found] = [expected[wrong].uniquekey, rows[wrong]?.uniquekey];
				problems.push(`line ${wrong} of the file should have the key ${right} and has ${found}`);
			}
			if (sum(rows) !== sum(expected)) {
				problems.push(`the amounts add up to ${money(sum(rows))}, not ${money(sum(expected))}`);
			}
			return {
				records: rows.length,
				outcome: `each once, in order, sum ${money(sum(rows))}`,
				problems,
			};
		};
	},
};
