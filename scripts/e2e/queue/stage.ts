import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Simulator } from '../../../simulator/contract';
import { startSimulator } from '../../../simulator/index';
import { N8nApi } from '../api';
import { type Home, makeHome } from '../home';
import type { N8nInstall } from '../n8nInstall';
import { pack } from '../pack';
import { type Server, startServer } from '../server';
import { CSV } from '../workflows';
import type { Programs } from './programs';
import { startPostgres, startRedis } from './services';

/** Executions that one worker works on at once; n8n's own default is 10. */
export const CONCURRENCY = 5;

/** Requests at once that NetSuite allows the account. */
export const LIMIT = 5;

/** ms that NetSuite takes for an answer: executions overlap, and a worker dies in the middle of some. */
export const LATENCY = 50;

/**
 * n8n notices a dead worker when its lock on a job has expired; its default of 60 s would make a run
 * longer, and shorter than this a busy machine would be taken for a dead one.
 */
const DEAD_AFTER = { QUEUE_WORKER_LOCK_DURATION: '30000', QUEUE_WORKER_STALLED_INTERVAL: '10000' };

/** One main n8n and two workers, on Redis and PostgreSQL, with a simulator beside them. */
export interface QueueStage {
	simulator: Simulator;
	home: Home;
	api: N8nApi;
	main: Server;
	workers: Server[];
	/** Adds a worker, as a supervisor does after one has died. */
	startWorker(): Promise<Server>;
	/** Ends everything and removes every folder. Safe to call twice. */
	close(): Promise<void>;
}

/** @param say told what is being started */
export async function openQueueStage(
	install: N8nInstall,
	programs: Programs,
	say: (line: string) => void,
): Promise<QueueStage> {
	const folder = mkdtempSync(path.join(tmpdir(), 'netsuite-queue-'));
	const home = makeHome();
	const removeFolders = () => {
		home.remove();
		rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	process.once('exit', removeFolders);
	const opened: Array<() => Promise<void> | void> = [removeFolders];
	const close = async () => {
		for (const end of opened.splice(0).reverse()) await end();
	};
	try {
		const redis = await startRedis(programs, folder);
		opened.push(redis.stop);
		const postgres = await startPostgres(programs, folder);
		opened.push(postgres.stop);
		say(`Redis on port ${redis.port}, PostgreSQL on port ${postgres.port}, both in ${folder}`);
		await home.installPackage(install, await pack(home.folder));
		home.addFile(CSV);
		const simulator = await startSimulator({ latency: LATENCY, concurrency: LIMIT });
		opened.push(() => simulator.stop());
		const env = {
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			...DEAD_AFTER,
		};
		const main = await startServer({ install, home, env });
		opened.push(main.stop);
		const api = new N8nApi(main.baseUrl);
		await api.setUpOwner();
		const workers: Server[] = [];
		const startWorker = async () => {
			const command = ['worker', `--concurrency=${CONCURRENCY}`];
			const worker = await startServer({ install, home, env, command });
			opened.push(worker.stop);
			workers.push(worker);
			return worker;
		};
		await startWorker();
		await startWorker();
		const boots = [main, ...workers].map(({ bootSeconds }) => `${bootSeconds.toFixed(1)} s`);
		say(`n8n ${install.version}: main and two workers ready after ${boots.join(', ')}`);
		return { simulator, home, api, main, workers, startWorker, close };
	} catch (error) {
		await close();
		throw error;
	}
}
