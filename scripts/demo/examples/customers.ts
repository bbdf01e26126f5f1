import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StoredRecord } from '../../../simulator/data/contract';
import { type Example, itemsOf } from '../example';

type Row = Record<string, string>;

/** The rows of `examples/customers.csv`, as text. */
export function readCustomers(): Row[] {
	const file = path.resolve(__dirname, '../../../examples/customers.csv');
	return parse(readFileSync(file), { columns: true, skip_empty_lines: true }) as Row[];
}

const COLUMNS = ['companyName', 'email', 'phone', 'comments', 'subsidiary'];

/** Names of the columns whose value in NetSuite is not the file's; empty cells are not sent. */
function differences(row: Row, record: StoredRecord): string[] {
	const differing = COLUMNS.filter(
		(name) => row[name] !== '' && String(record.values[name] ?? '') !== row[name],
	);
	if (Number(row.creditLimit) !== record.values.creditLimit) differing.push('creditLimit');
	return differing;
}

/** Customers from a file by external ID: every row is in NetSuite, new ones created, others updated. */
export const customers: Example = {
	title: 'Customers from CSV',
	file: 'customers-from-csv.json',
	story: 'Creates or updates a customer for each row of examples/customers.csv, by external ID.',
	async prepare({ store }) {
		const rows = readCustomers();
		const known = new Set(
			rows.map(({ externalId }) => externalId).filter((id) => store.byExternalId('customer', id)),
		);
		const before = store.count('customer');
		return async (run) => {
			const items = itemsOf(run, 'Create or update');
			const refused = run.nodes['Create or update']?.outputs[1] ?? [];
			const problems = refused.map(({ json }) => `NetSuite refused a row: ${String(json.error)}`);
			if (items.length !== rows.length) {
				problems.push(`${items.length} items came for ${rows.length} rows of the file`);
			}
			rows.forEach((row, i) => {
				const record = store.byExternalId('customer', row.externalId);
				if (!record) return problems.push(`${row.externalId} is not in NetSuite`);
				for (const name of differences(row, record)) {
					problems.push(`${row.externalId} has another ${name} in NetSuite than in the file`);
				}
				const outcome = known.has(row.externalId) ? 'updated' : 'created';
				if (items[i]?.externalId !== row.externalId || items[i]?.id !== record.id) {
					problems.push(`item ${i} does not belong to ${row.externalId}, row ${i + 1} of the file`);
				} else if (items[i].outcome !== outcome) {
					problems.push(`${row.externalId} was ${outcome}, its item says ${items[i].outcome}`);
				}
				return undefined;
			});
			const created = rows.length - known.size;
			if (store.count('customer') !== before + created) {
				problems.push(
					`NetSuite has ${store.count('customer') - before} customers more, not ${created}`,
				);
			}
			return {
				records: items.length,
				outcome: `${created} created, ${known.size} updated, values equal`,
				problems,
			};
		};
	},
};
