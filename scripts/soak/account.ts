import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Fault } from '../../simulator/contract';

const RUN = path.resolve(__dirname, '../simulator/run.mjs');

/** The simulator in its own process, as `npm run simulator` starts it. */
export interface Account {
	/** Values of the client credentials of the node, without a token. */
	credentials: Record<string, string>;
	/** The simulator's own data, past sign-in, faults and paging: what the judge believes. */
	query(sql: string): Promise<Array<Record<string, string>>>;
	/** Adds a fault; answers how many are not used up. */
	spoil(fault: Fault): Promise<number>;
	/** From now on nothing goes wrong. */
	heal(): Promise<void>;
	expireTokens(): Promise<void>;
	requests(): Promise<number>;
	stop(): Promise<void>;
}

/** @throws Error when the simulator ends before it listens */
export async function startAccount(): Promise<Account> {
	const child = spawn(process.execPath, [RUN, '--port', '0', '--control', '--transactions', '60'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const stop = () => void child.kill('SIGTERM');
	process.once('exit', stop);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const line = await new Promise<string>((resolve, reject) => {
		createInterface({ input: child.stdout }).once('line', resolve);
		child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}`)));
	});
	const said = JSON.parse(line) as Record<string, string>;
	const { baseUrl, accountId, clientId, certificateId, privateKey } = said;

	async function control(method: string, at: string, body?: unknown): Promise<unknown> {
		const sent = body === undefined ? {} : { body: JSON.stringify(body) };
		const answer = await fetch(`${baseUrl}/control${at}`, { method, ...sent });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`The simulator refused ${method} ${at}: ${text}`);
		return text === '' ? undefined : JSON.parse(text);
	}

	return {
		credentials: { accountId, clientId, certificateId, privateKey, baseUrl, accessToken: '' },
		query: async (q) => (await control('POST', '/query', { q })) as Array<Record<string, string>>,
		spoil: async (fault) => ((await control('POST', '/faults', fault)) as Fault[]).length,
		heal: async () => void (await control('DELETE', '/faults')),
		expireTokens: async () => void (await control('POST', '/tokens/expire')),
		async requests() {
			const { requests } = (await control('GET', '/stats')) as { requests: number };
			await control('DELETE', '/stats');
			return requests;
		},
		async stop() {
			process.off('exit', stop);
			stop();
			await ended;
		},
	};
}
