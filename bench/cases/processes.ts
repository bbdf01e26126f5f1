import { fork } from 'node:child_process';
import path from 'node:path';
import { type Account, startAccount } from '../account';
import { type Case, check, nothing } from '../contract';

const LATENCY = 200;
const LIMIT = 5;
const REQUESTS = 2_000;

/** Processes that are ready wait for each other, so that the start of n8n is not measured. */
async function share(account: Account, processes: number) {
	const ids = (await account.query('SELECT id FROM customer ORDER BY id')).map(({ id }) => id);
	const workers = Array.from({ length: processes }, () =>
		fork(path.join(__dirname, '../worker.ts'), { execArgv: ['--import', 'tsx'] }),
	);
	const said = async (worker: (typeof workers)[number]) =>
		await new Promise<{ rows?: string[]; error?: string }>((resolve, reject) => {
			worker.once('message', (message) => resolve(message as object));
			worker.once('exit', (code) => reject(new Error(`A worker ended with ${code}`)));
		});
	const count = REQUESTS / processes;
	const wanted = workers.map((_, at) =>
		Array.from({ length: count }, (__, n) => ids[(at * count + n) % ids.length]),
	);
	try {
		await Promise.all(
			workers.map(async (worker, at) => {
				const ready = said(worker);
				worker.send({
					credentials: account.credentials,
					baseUrl: account.baseUrl,
					ids: wanted[at],
				});
				await ready;
			}),
		);
		await account.resetStats();
		const began = performance.now();
		const results = await Promise.all(
			workers.map(async (worker) => {
				const done = said(worker);
				worker.send('go');
				return await done;
			}),
		);
		const seconds = (performance.now() - began) / 1000;
		for (const [at, { rows, error }] of results.entries()) {
			check(error === undefined, `A request failed: ${error}`);
			check(
				JSON.stringify(rows) === JSON.stringify(wanted[at]),
				'A record is missing or misplaced',
			);
		}
		return { seconds, ...(await account.stats()) };
	} finally {
		for (const worker of workers) worker.kill();
	}
}

export const processesCase: Case = {
	name: 'processes',
	title:
		'2,000 requests of 1, 2 and 4 processes that know nothing of each other; 200 ms, 5 at once',
	async run() {
		const lines = [];
		for (const processes of [1, 2, 4]) {
			const account = await startAccount({ latency: LATENCY, concurrency: LIMIT });
			try {
				const { seconds, requests, peakInFlight, answers429 } = await share(account, processes);
				const limitSeconds = (REQUESTS / LIMIT) * (LATENCY / 1000);
				const refused = answers429 / requests;
				lines.push({
					...nothing,
					case: `processes-${processes}`,
					rows: REQUESTS,
					requests,
					peakInFlight,
					answers429,
					seconds,
					limitSeconds,
					ratioToLimit: seconds / limitSeconds,
					target: 'within 1.4 × of the limit, none fails, under 15 % of answers are 429',
					ok: seconds / limitSeconds <= 1.4 && refused < 0.15,
				});
			} finally {
				await account.stop();
			}
		}
		return lines;
	},
};
