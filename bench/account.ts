import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(__dirname, '..');

/** The simulator in a process of its own, as `npm run simulator` starts it. */
export interface Account {
	baseUrl: string;
	/** PEM, with `https` only. */
	tlsCertificate?: string;
	/** Values of the client credentials of our node. */
	credentials: Record<string, string>;
	/** Of `--token-based-authentication`. */
	tokenBasedCredentials?: Record<string, string>;
	query(sql: string): Promise<Array<Record<string, string>>>;
	/** Refuses so many of the coming requests with 429, every `every`-th. */
	refuse(times: number, every: number): Promise<void>;
	resetStats(): Promise<void>;
	stats(): Promise<{ requests: number; peakInFlight: number; answers429: number }>;
	stop(): Promise<void>;
}

interface Stats {
	requests: number;
	peakInFlight: number;
	log: Array<{ status: number }>;
}

/** @param flags of the simulator, such as `{ latency: 200 }` or `{ https: true }` */
export async function startAccount(flags: Record<string, number | boolean>): Promise<Account> {
	const given = Object.entries(flags).flatMap(([name, value]) =>
		value === true ? [`--${name}`] : [`--${name}`, String(value)],
	);
	const run = path.join(root, 'scripts/simulator/run.mjs');
	const child = spawn(process.execPath, [run, '--port', '0', '--control', ...given], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const line = await new Promise<string>((resolve, reject) => {
		createInterface({ input: child.stdout }).once('line', resolve);
		child.once('exit', (code) => reject(new Error(`The simulator ended with ${code}`)));
	});
	const said = JSON.parse(line) as Record<string, never>;
	const { baseUrl, accountId, clientId, certificateId, privateKey } = said;

	async function control<T>(method: string, at: string, body?: unknown): Promise<T> {
		const { request } = await import(`node:${new URL(baseUrl).protocol.slice(0, -1)}`);
		return await new Promise((resolve, reject) => {
			const options = { method, rejectUnauthorized: false };
			const sent = request(`${baseUrl}/control${at}`, options, (answer: NodeJS.ReadableStream) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('end', () => {
					const text = Buffer.concat(parts).toString();
					resolve(text === '' ? undefined : JSON.parse(text));
				});
			});
			sent.on('error', reject);
			sent.end(body === undefined ? undefined : JSON.stringify(body));
		});
	}

	return {
		baseUrl,
		tlsCertificate: said.tlsCertificate,
		credentials: { accountId, clientId, certificateId, privateKey, baseUrl, accessToken: '' },
		tokenBasedCredentials: said.tokenBasedCredentials,
		query: async (q) => {
			const answer = await control<unknown>('POST', '/query', { q });
			return (Array.isArray(answer) ? answer : (answer as { items: [] }).items) as never;
		},
		async refuse(times, every) {
			for (let at = 1; at <= times; at += 1) {
				await control('POST', '/faults', { status: 429, after: at * (every - 1) });
			}
		},
		resetStats: async () => await control('DELETE', '/stats'),
		async stats() {
			const { requests, peakInFlight, log } = await control<Stats>('GET', '/stats');
			return {
				requests,
				peakInFlight,
				answers429: log.filter(({ status }) => status === 429).length,
			};
		},
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}
