import { fork } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Account, startAccount } from '../account';
import { type Case, check, type Measured, nothing } from '../contract';
import type { FileOutcome, FileTask } from '../fileWorker';

const ROWS = 1_000_000;
const MOST_MB = 150;
const QUERY =
	'SELECT id, tranid, trandate, type, entity, status, memo, foreigntotal FROM transaction';

/**
 * V8 collects its garbage the later, the more memory the machine has: in a process that may take all of a large
 * machine, most of the peak is rows that nobody holds any more. A small worker is told how much it may take.
 */
const SMALL_HEAP_MB = 256;

/** Runs the node in a process of its own. @param heapMb of its heap at most; absent: what Node.js takes */
async function writeFile(task: FileTask, folder: string, heapMb?: number): Promise<FileOutcome> {
	const heap = heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`];
	const worker = fork(path.join(__dirname, '../fileWorker.ts'), {
		execArgv: [...heap, '--import', 'tsx'],
		env: { ...process.env, N8N_USER_FOLDER: folder, N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem' },
	});
	try {
		return await new Promise((resolve, reject) => {
			worker.once('message', ({ outcome, error }: { outcome?: FileOutcome; error?: string }) =>
				outcome === undefined ? reject(new Error(error)) : resolve(outcome),
			);
			worker.once('exit', (code) => reject(new Error(`The worker ended with ${code}`)));
			worker.send(task);
		});
	} finally {
		worker.kill();
	}
}

/** Reads the file line by line, as large as it is. */
async function checkFile(file: string, account: Account, rows: number): Promise<void> {
	let count = 0;
	let last = 0;
	for await (const line of createInterface({ input: createReadStream(file) })) {
		const id = Number((JSON.parse(line) as { id: string }).id);
		check(id > last, `Row ${count} came twice or out of order`);
		last = id;
		count += 1;
	}
	check(count === rows, `The file has ${count} rows instead of ${rows}`);
	const [counted] = await account.query(
		`SELECT COUNT(*) AS n FROM transaction WHERE id <= ${last}`,
	);
	check(Number(counted.n) === rows, 'A row is missing');
}

async function measure(account: Account, name: string, heapMb?: number): Promise<Measured> {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-files-'));
	try {
		await account.resetStats();
		const parameters = {
			resource: 'suiteql',
			operation: 'query',
			query: QUERY,
			limit: ROWS,
			outputFormat: 'ndjson',
			options: { keysetColumn: 'id' },
		};
		const { baseUrl, credentials } = account;
		const done = await writeFile({ baseUrl, credentials, parameters }, folder, heapMb);
		check(done.rowCount === ROWS, `${done.rowCount} rows were written`);
		check(done.file !== undefined, 'The file is not on the disk');
		await checkFile(String(done.file), account, ROWS);
		check(done.bareRows >= ROWS, `The bare loop read only ${done.bareRows} rows`);
		const { requests, peakInFlight, answers429 } = await account.stats();
		const ratioToLimit = done.seconds / done.bareSeconds;
		const peakMemoryMb = done.peakMb - done.idleMb;
		const most = heapMb === undefined ? Infinity : MOST_MB;
		return {
			...nothing,
			case: name,
			rows: ROWS,
			requests,
			peakInFlight,
			answers429,
			seconds: done.seconds,
			limitSeconds: done.bareSeconds,
			ratioToLimit,
			peakMemoryMb,
			target:
				(heapMb === undefined ? 'state the memory' : `at most ${MOST_MB} MB above idle`) +
				` (${Math.round(peakMemoryMb)} MB), within 1.5 × of a bare loop`,
			ok: peakMemoryMb <= most && ratioToLimit <= 1.5,
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export const fileCase: Case = {
	name: 'ndjson-1000000',
	title: `1,000,000 rows by keysetColumn into an NDJSON file on the disk, no latency: memory and speed of a small worker (heap of ${SMALL_HEAP_MB} MB), and of one that may take all memory`,
	async run() {
		const account = await startAccount({ latency: 0, concurrency: 5, transactions: ROWS });
		try {
			// The simulator makes the table when it is first asked for.
			await account.query('SELECT COUNT(*) AS n FROM transaction');
			return [
				await measure(account, 'ndjson-1000000', SMALL_HEAP_MB),
				await measure(account, 'ndjson-1000000 (any heap)'),
			];
		} finally {
			await account.stop();
		}
	},
};
