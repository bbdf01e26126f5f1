import type { IDataObject } from 'n8n-workflow';
import { Engine } from '../../test/support/engine';
import { Polling } from '../../test/support/polling';
import { type Account, startAccount } from '../account';
import { type Case, check, timed } from '../contract';

const LATENCY = 200;
const LIMIT = 5;
const COUNT = 5_000;
const PER_POLL = 1_000;

const ORDER = "type = 'SalesOrd'";

/** The changed records as NetSuite has them, in the order in which the trigger must give them out. */
async function changed(account: Account): Promise<Array<Record<string, string>>> {
	const rows = await account.query(
		`SELECT id, tranid FROM transaction WHERE ${ORDER} ORDER BY SYS_EXTRACT_UTC(lastmodifieddate), id`,
	);
	check(rows.length >= COUNT, `NetSuite has only ${rows.length} sales orders`);
	return rows.slice(0, COUNT);
}

/** Activates a trigger that looks back to all of them, and polls until all have come. */
async function poll(account: Account) {
	const engine = await Engine.load();
	const trigger = new Polling(
		engine,
		{ netSuiteClientCredentialsApi: { ...account.credentials } },
		{
			event: 'createdOrUpdated',
			recordType: 'salesOrder',
			output: 'record',
			options: { lookBack: '2000-01-01T00:00:00Z', maxPerPoll: PER_POLL },
		},
	);
	const items: IDataObject[] = [];
	let largest = 0;
	const began = performance.now();
	for (let polls = 0; items.length < COUNT && polls < COUNT / PER_POLL; polls += 1) {
		const tick = await (polls === 0 ? trigger.activate() : trigger.tick());
		if (tick.error) throw tick.error;
		items.push(...(tick.items ?? []));
		largest = Math.max(largest, Buffer.byteLength(trigger.stored));
	}
	return { seconds: (performance.now() - began) / 1000, items, largest };
}

export const triggerCase: Case = {
	name: 'trigger-5000',
	title: 'the trigger: 5,000 changes as full records in 5 polls; 200 ms, 5 at once (one run)',
	async run() {
		const account = await startAccount({
			latency: LATENCY,
			concurrency: LIMIT,
			transactions: 25_000,
		});
		try {
			const expected = await changed(account);
			await account.resetStats();
			const { seconds, items, largest } = await poll(account);
			const figures = timed(
				{ seconds, ...(await account.stats()) },
				(COUNT / LIMIT) * (LATENCY / 1000),
			);
			check(items.length === COUNT, `${items.length} changes came instead of ${COUNT}`);
			expected.forEach(({ id, tranid }, at) =>
				check(
					items[at].id === id && items[at].tranId === tranid && items[at].error === undefined,
					`Item ${at} is ${JSON.stringify(items[at]).slice(0, 200)} instead of ${id}, ${tranid}`,
				),
			);
			check(largest < 64_000, `n8n had to store ${largest} bytes`);
			return [
				{
					...figures,
					case: 'trigger-5000',
					rows: COUNT,
					target: 'within 1.25 × of the limit, each once, in order',
					ok: figures.ratioToLimit <= 1.25,
				},
			];
		} finally {
			await account.stop();
		}
	},
};
