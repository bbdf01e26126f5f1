import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exec, killGroup, start } from '../exec';
import { freePorts } from '../ports';
import type { Programs } from './programs';

/** A private instance; both listen on 127.0.0.1 alone. */
export interface Service {
	port: number;
	/** Ended when it resolves. */
	stop(): Promise<void>;
}

const READY_WITHIN = 30_000;

const accepts = (port: number) =>
	new Promise<boolean>((resolve) => {
		const socket = connect(port, '127.0.0.1');
		const answer = (open: boolean) => {
			socket.destroy();
			resolve(open);
		};
		socket.once('connect', () => answer(true)).once('error', () => answer(false));
	});

/** Waits until the port is open. @throws Error with what the process said when it ends before */
async function service(name: string, child: ChildProcess, port: number): Promise<Service> {
	let said = '';
	const listen = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000));
	child.stdout?.on('data', listen);
	child.stderr?.on('data', listen);
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const over = () => child.exitCode !== null || child.signalCode !== null;
	const stop = async () => {
		if (over()) return;
		// INT is PostgreSQL's fast shutdown: it does not wait for connections.
		killGroup(child, 'SIGINT');
		const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 10_000);
		await gone.finally(() => clearTimeout(timer));
	};
	for (const latest = Date.now() + READY_WITHIN; !(await accepts(port)); await sleep(50)) {
		if (!over() && Date.now() < latest) continue;
		await stop();
		throw new Error(`${name} did not start:\n${said.trim()}`);
	}
	return { port, stop };
}

/** Redis that keeps nothing on disk. */
export async function startRedis({ redis }: Programs, folder: string): Promise<Service> {
	const [port] = await freePorts(1);
	const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	return await service('Redis', start(redis, args, { cwd: folder }), port);
}

/**
 * PostgreSQL with an empty database `postgres` and a user `n8n` without password.
 * It refuses to run as root: there it runs as the user `postgres`, which Debian's package makes.
 */
export async function startPostgres(programs: Programs, parent: string): Promise<Service> {
	const folder = path.join(parent, 'postgres');
	const data = path.join(folder, 'data');
	mkdirSync(folder);
	const asRoot = process.getuid?.() === 0;
	if (asRoot) {
		chmodSync(parent, 0o755);
		await exec('chown', ['postgres', folder], { cwd: parent });
	}
	const user = ['--reuid=postgres', '--regid=postgres', '--init-groups', '--'];
	const as = (program: string, args: string[]): [string, string[]] =>
		asRoot ? ['setpriv', [...user, program, ...args]] : [program, args];
	const options = { cwd: folder, timeout: 60_000 };
	const init = ['-D', data, '-U', 'n8n', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	await exec(...as(programs.initdb, init), options);
	const [port] = await freePorts(1);
	const settings = ['listen_addresses=127.0.0.1', 'fsync=off'].flatMap((it) => ['-c', it]);
	const args = ['-D', data, '-p', String(port), '-k', folder, ...settings];
	return await service('PostgreSQL', start(...as(programs.postgres, args), options), port);
}
