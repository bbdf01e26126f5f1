import { isDeepStrictEqual } from 'node:util';
import type { Simulator } from '../../../simulator/contract';
import { type N8nRun, explain } from '../executions';
import { type Customer, type Load, QUERY, ROWS } from './load';

/** Customers in NetSuite by external ID: more than one record for an ID is a doubled write. */
function byExternalId({ store }: Simulator) {
	const found = new Map<string, Array<{ id: string; email: unknown }>>();
	for (const { id, externalId, values } of store.all('customer')) {
		if (externalId === undefined) continue;
		found.set(externalId, [...(found.get(externalId) ?? []), { id, email: values.email }]);
	}
	return found;
}

/**
 * What of the customers is not as the events said, judged by the simulator's own data.
 * @param before customers that NetSuite had before the load
 * @param unsure customers that may be there, be there as before, or not at all
 */
export function judgeCustomers(
	simulator: Simulator,
	{ events }: Load,
	before: Map<string, string>,
	unsure: ReadonlySet<string> = new Set(),
): string[] {
	const problems: string[] = [];
	const stored = byExternalId(simulator);
	for (const [externalId, records] of stored) {
		if (records.length > 1) problems.push(`${externalId} was written ${records.length} times`);
	}
	for (const { externalId, email } of events.flat()) {
		const [record] = stored.get(externalId) ?? [];
		const known = before.get(externalId);
		if (known !== undefined && record?.id !== known) {
			problems.push(`${externalId} was customer ${known} and is now ${record?.id}`);
		} else if (!unsure.has(externalId) && record?.email !== email) {
			problems.push(`${externalId} has the email ${String(record?.email)}, not ${email}`);
		}
	}
	const wanted = new Set([...before.keys(), ...events.flat().map((it) => it.externalId)]);
	const strangers = [...stored.keys()].filter((externalId) => !wanted.has(externalId));
	if (strangers.length > 0) problems.push(`nobody asked for ${strangers.join(', ')}`);
	return problems;
}

/** Internal ids of the customers with an external ID, as they are now. */
export const customersNow = (simulator: Simulator): Map<string, string> =>
	new Map([...byExternalId(simulator)].map(([externalId, [{ id }]]) => [externalId, id]));

/** The customers that an execution of the upserts was given. */
export const customersOf = (run: N8nRun): Customer[] =>
	(run.nodes.Webhook?.items[0]?.json.body as { customers: Customer[] } | undefined)?.customers ??
	[];

/** What is not right with what an execution of the upserts gave out. */
export function judgeUpsert(simulator: Simulator, run: N8nRun): string[] {
	if (run.status !== 'success') return [explain(run)];
	const given = customersOf(run);
	const items = run.nodes.Upsert?.items ?? [];
	if (items.length !== given.length) return [`${items.length} items for ${given.length} customers`];
	return given.flatMap(({ externalId }, i) => {
		const id = simulator.store.byExternalId('customer', externalId)?.id;
		const { json } = items[i];
		return json.id === id && json.externalId === externalId
			? []
			: [`item ${i} is ${JSON.stringify(json)}, customer ${externalId} is ${id}`];
	});
}

/** After which id an execution of the query was told to read. */
export const startOf = (run: N8nRun): string =>
	(run.nodes.Webhook.items[0].json.body as { after: string }).after;

/** What is not right with the rows that an execution of the query read. */
export async function judgeRead(simulator: Simulator, run: N8nRun): Promise<string[]> {
	if (run.status !== 'success') return [explain(run)];
	const expected = (await simulator.query(QUERY, [startOf(run)])).slice(0, ROWS);
	const rows = run.nodes.Read?.items.map(({ json }) => json) ?? [];
	if (rows.length !== expected.length) return [`${rows.length} rows, not ${expected.length}`];
	const wrong = expected.findIndex((row, i) => !isDeepStrictEqual(rows[i], row));
	if (wrong < 0) return [];
	return [`row ${wrong} is ${JSON.stringify(rows[wrong])}, not ${JSON.stringify(expected[wrong])}`];
}
