/**
 * An n8n process: the main one (default) or a worker.
 *
 *   const server = await startServer({ install, home });            // main, SQLite in home
 *   const server = await startServer({ install, home, env: QUEUE_ENV });
 *   const worker = await startServer({ install, home, env: QUEUE_ENV, command: ['worker', '--concurrency=5'] });
 *   await server.stop();   // gone with its children when it resolves
 *   server.kill();         // SIGKILL at once, as a crash
 *
 * `startServer` resolves when n8n says that it is ready, and rejects with the end of its log when it
 * ends before. Nothing of the caller's N8N_*, DB_* and NODE_* environment reaches it.
 */
import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killGroup, start } from './exec';
import type { Home } from './home';
import type { N8nInstall } from './n8nInstall';
import { freePorts } from './ports';

export interface ServerOptions {
	install: N8nInstall;
	home: Home;
	/** Added to, and stronger than, the settings below. */
	env?: Record<string, string>;
	/** n8n's command. Default `['start']`. */
	command?: string[];
	/** Where n8n listens (a worker: its health check). Default: a free one. */
	port?: number;
	/** Where its output goes, appended. Default `<home>/logs/<command>-<port>.log`. */
	logFile?: string;
	/** ms until it has to be ready. Default 120,000. */
	readyTimeout?: number;
}

export interface Server {
	/** `http://localhost:<port>`; OAuth callbacks and webhooks have the same origin. */
	baseUrl: string;
	port: number;
	pid: number;
	logFile: string;
	/** Seconds that it took to be ready. */
	bootSeconds: number;
	/** All that it has logged. */
	log(): string;
	/** Asks it to end, as Ctrl-C does, and waits until it has; after 20 s it is killed. */
	stop(): Promise<void>;
	/** Kills it at once with its children. Resolves when it has gone. */
	kill(): Promise<void>;
}

/** What of this process's environment n8n may see: enough to find programs and the network. */
const PASSED_ON = /^(LANG|LC_.*|TZ|TMPDIR|USER|SHELL|https?_proxy|no_proxy)$/i;

const inherited = () =>
	Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name)));

/** Settings of every n8n here: quiet towards the outside, reachable from this machine alone. */
function settings(port: number, brokerPort: number, folder: string): Record<string, string> {
	return {
		HOME: folder,
		N8N_USER_FOLDER: folder,
		N8N_PORT: String(port),
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: 'localhost',
		N8N_PROTOCOL: 'http',
		N8N_EDITOR_BASE_URL: `http://localhost:${port}`,
		WEBHOOK_URL: `http://localhost:${port}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_LOG_LEVEL: 'info',
	};
}

const gone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const ended = (child: ChildProcess) =>
	gone(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));

const tail = (text: string) => text.trim().split('\n').slice(-20).join('\n');

/** Waits for `/healthz/readiness`. @throws Error with the end of the log */
async function untilReady(child: ChildProcess, port: number, timeout: number, log: () => string) {
	const latest = Date.now() + timeout;
	while (!gone(child)) {
		const answer = await fetch(`http://127.0.0.1:${port}/healthz/readiness`).catch(() => undefined);
		if (answer?.ok) return;
		if (Date.now() > latest) {
			throw new Error(`n8n was not ready after ${timeout / 1000} s:\n${tail(log())}`);
		}
		await sleep(200);
	}
	throw new Error(`n8n ended while it started:\n${tail(log())}`);
}

/** @throws Error with the end of its log when n8n ends or is not ready in time */
export async function startServer(options: ServerOptions): Promise<Server> {
	const { install, home, command = ['start'], readyTimeout = 120_000 } = options;
	const [freePort, brokerPort] = await freePorts(2);
	const port = options.port ?? freePort;
	const name = `${command[0]}-${port}.log`;
	const logFile = options.logFile ?? path.join(home.folder, 'logs', name);
	mkdirSync(path.dirname(logFile), { recursive: true });
	const started = performance.now();
	const child = start(install.node, [install.script, ...command], {
		cwd: home.folder,
		env: { ...settings(port, brokerPort, home.folder), ...options.env },
		base: { ...inherited(), ...install.env },
	});
	const file = createWriteStream(logFile, { flags: 'a' });
	child.stdout?.pipe(file, { end: false });
	child.stderr?.pipe(file, { end: false });
	child.once('close', () => file.end());
	const log = () => readFileSync(logFile, 'utf8');
	const end = async (signal: NodeJS.Signals) => {
		killGroup(child, signal);
		const timer = setTimeout(() => killGroup(child, 'SIGKILL'), 20_000);
		await ended(child).finally(() => clearTimeout(timer));
		// Task runners that outlive n8n by a moment.
		killGroup(child, 'SIGKILL');
	};
	try {
		await untilReady(child, port, readyTimeout, log);
	} catch (error) {
		await end('SIGKILL');
		throw error;
	}
	return {
		baseUrl: `http://localhost:${port}`,
		port,
		pid: child.pid ?? 0,
		logFile,
		bootSeconds: (performance.now() - started) / 1000,
		log,
		stop: () => end('SIGINT'),
		kill: () => end('SIGKILL'),
	};
}
