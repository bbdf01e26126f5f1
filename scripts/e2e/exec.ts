import { type ChildProcess, spawn } from 'node:child_process';
import { undoOnExit } from './cleanup';

export interface ExecOptions {
	cwd: string;
	env?: NodeJS.ProcessEnv;
	/** Called with each line as it comes, of both streams. */
	onLine?(line: string): void;
	/** ms before the command and its children are ended. Default: none. */
	timeout?: number;
}

/** Ends a process that leads its own group, with its children. Nothing happens if it has gone. */
export function killGroup({ pid }: Pick<ChildProcess, 'pid'>, signal: NodeJS.Signals): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, signal);
	} catch {
		// No such group: it ended by itself.
	}
}

/**
 * Starts a command that leads a process group of its own, so that all of it can be ended; it ends
 * with this process at the latest.
 * @param base what `env` is added to. Default: this process's environment
 */
export function start(
	command: string,
	args: string[],
	{ cwd, env, base = process.env }: Pick<ExecOptions, 'cwd' | 'env'> & { base?: NodeJS.ProcessEnv },
): ChildProcess {
	const child = spawn(command, args, {
		cwd,
		env: { ...base, ...env },
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.once(
		'exit',
		undoOnExit(() => killGroup(child, 'SIGKILL')),
	);
	return child;
}

/**
 * Runs a command to its end.
 * @returns its whole output. @throws Error with the last lines of it when it fails
 */
export async function exec(command: string, args: string[], options: ExecOptions): Promise<string> {
	const child = start(command, args, options);
	let output = '';
	let rest = '';
	const take = (chunk: Buffer) => {
		output += chunk.toString();
		const lines = (rest + chunk.toString()).split('\n');
		rest = lines.pop() ?? '';
		lines.forEach((line) => options.onLine?.(line));
	};
	child.stdout?.on('data', take);
	child.stderr?.on('data', take);
	let late = false;
	const timer =
		options.timeout === undefined
			? undefined
			: setTimeout(() => {
					late = true;
					killGroup(child, 'SIGKILL');
				}, options.timeout);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	}).finally(() => clearTimeout(timer));
	if (code !== 0) {
		const why = late ? `took longer than ${options.timeout} ms` : `ended with ${code}`;
		const said = output.trim().split('\n').slice(-15).join('\n');
		throw new Error(`${command} ${args.join(' ')} ${why}:\n${said}`);
	}
	return output;
}
