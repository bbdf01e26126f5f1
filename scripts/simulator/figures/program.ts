/** The built simulator as a process of its own, as a user starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const BUILT = path.resolve(__dirname, '../../../build/simulator/cli.js');

/** The JSON line. */
export interface Credentials {
	baseUrl: string;
	tokenUrl: string;
	clientId: string;
	certificateId: string;
	privateKey: string;
}

export interface Program {
	credentials: Credentials;
	/** From process start to the JSON line. */
	startSeconds: number;
	/** Most resident memory so far, in millions of bytes. */
	peakMemory(): number;
	stop(): Promise<void>;
}

/** Bundles the simulator when a source is newer. */
export function build(): void {
	execFileSync(process.execPath, [path.resolve(__dirname, '../build.mjs')], { stdio: 'inherit' });
}

/** Starts it on a free port. Rejects when it ends before it listens. */
export async function start(...flags: string[]): Promise<Program> {
	const began = performance.now();
	const child = spawn(process.execPath, [BUILT, '--port', '0', ...flags], {
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const ended = new Promise<void>((resolve) => void child.once('close', resolve));
	const line = await Promise.race([
		firstLine(child),
		ended.then(() => {
			throw new Error('The simulator ended before it listened.');
		}),
	]);
	const startSeconds = (performance.now() - began) / 1_000;
	const memory = watchMemory(child);
	return {
		credentials: JSON.parse(line) as Credentials,
		startSeconds,
		peakMemory: memory.peak,
		async stop() {
			memory.stop();
			child.kill('SIGTERM');
			await ended;
		},
	};
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
	let text = '';
	return new Promise((resolve) => {
		stdout?.on('data', (chunk: Buffer) => {
			text += chunk.toString();
			if (text.includes('\n')) resolve(text.split('\n', 1)[0]);
		});
	});
}

/** Linux keeps the peak itself; elsewhere it is asked for four times a second. */
function watchMemory({ pid = 0 }: ChildProcess): { peak(): number; stop(): void } {
	let peak = 0;
	const look = () => {
		peak = Math.max(peak, residentBytes(pid));
		return peak / 1e6;
	};
	look();
	const timer = setInterval(look, 250);
	return { peak: look, stop: () => clearInterval(timer) };
}

function residentBytes(pid: number): number {
	if (process.platform === 'linux') {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
	}
	return (
		Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1_024
	);
}
