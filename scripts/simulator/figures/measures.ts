/** What is measured; each measure checks what it read. */
import { page, signIn, type Client } from './client';
import { start } from './program';

const seconds = async (work: () => Promise<void>): Promise<number> => {
	const began = performance.now();
	await work();
	return (performance.now() - began) / 1_000;
};

function expect(what: string, found: number, wanted: number): void {
	if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}.`);
}

/** Seconds from process start to the JSON line, with the seeded company: the median of five. */
export async function startTime(): Promise<number> {
	const times: number[] = [];
	for (let n = 0; n < 5; n++) {
		const program = await start();
		times.push(program.startSeconds);
		await program.stop();
	}
	return times.sort((a, b) => a - b)[2];
}

/** Records read one by one over HTTP, a second; ten requests at once. */
export async function recordReads(reads = 10_000): Promise<number> {
	const program = await start('--concurrency', '20');
	const client = await signIn(program.credentials);
	const root = '/services/rest/record/v1';
	const types = ['customer', 'salesOrder', 'invoice', 'inventoryItem'];
	const paths: string[] = [];
	for (const type of types) {
		const { items } = await client.call<{ items: Array<{ id: string }> }>(
			'GET',
			`${root}/${type}?limit=100`,
		);
		paths.push(...items.map(({ id }) => `${root}/${type}/${id}`));
	}
	let begun = 0;
	const worker = async () => {
		while (begun < reads) {
			const path = paths[begun++ % paths.length];
			const { id } = await client.call<{ id: string }>('GET', path);
			if (!path.endsWith(`/${id}`)) throw new Error(`${path} was answered with record ${id}.`);
		}
	};
	const took = await seconds(async () => {
		await Promise.all(Array.from({ length: 10 }, worker));
	});
	client.close();
	await program.stop();
	return reads / took;
}

const PAGED = `SELECT t.id, t.tranid, t.trandate, t.type, BUILTIN.DF(t.entity) AS customer,
	t.foreigntotal, TO_CHAR(t.lastmodifieddate, 'YYYY-MM-DD"T"HH24:MI:SS') AS modified
	FROM transaction t`;

/** Two queries of 100 pages each: further rows cannot be read by offset. */
const ORDERS = ['t.id', 't.id DESC'];

/** Seconds for 200 pages of 1,000 rows over HTTP, from the first query of a started simulator on. */
export async function suiteqlPages(): Promise<number> {
	const program = await start('--transactions', '100000');
	const client = await signIn(program.credentials);
	let rows = 0;
	const took = await seconds(async () => {
		for (const order of ORDERS) {
			for (let at = 0; at < 100; at++) {
				const { items } = await page(client, `${PAGED} ORDER BY ${order}`, at * 1_000);
				rows += items.length;
			}
		}
	});
	expect('Rows on 200 pages', rows, 200_000);
	client.close();
	await program.stop();
	return took;
}

const MANY = 500_000;

/** Seeds half a million transactions and pages over them all: seconds of the start, and peak memory in MB. */
export async function manyTransactions(): Promise<{ seeding: number; memory: number }> {
	const program = await start('--transactions', String(MANY));
	const client = await signIn(program.credentials);
	const read = await keyset(client);
	if (read < MANY) throw new Error(`${read} transactions were read, not ${MANY}.`);
	const memory = program.peakMemory();
	client.close();
	await program.stop();
	return { seeding: program.startSeconds, memory };
}

/** All transactions, a page after the other by id: how one reads past row 100,000. */
async function keyset(client: Client): Promise<number> {
	let last = '0';
	let read = 0;
	for (;;) {
		const { items } = await page(client, `${PAGED} WHERE t.id > ? ORDER BY t.id`, 0, [last]);
		read += items.length;
		if (items.length < 1_000) return read;
		last = items[items.length - 1].id;
	}
}
